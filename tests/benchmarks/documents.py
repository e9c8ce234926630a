"""Word documents of plans of several sizes, beside writing the same XML; each is measured in a new process.

Run as `python -m tests.benchmarks.documents N ours` (or `least`), it prints milliseconds and megabytes.
"""

import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

from lxml import etree

from planeditor.plan.tree import PlanTree
from planeditor.word.export import export_document
from planeditor.word.forms import DEFAULT_FORM, Forms
from planeditor.word.order import Order
from tests.benchmarks.generated import generated_plan
from tests.benchmarks.measuring import Figure, milliseconds
from tests.benchmarks.stores import AUTHOR, CREATED

SIZES = (300, 1_000, 5_000)
TIMES = 3


def word_figures() -> Iterator[Figure]:
    """The time that a document takes, and how much memory more than the plan alone."""
    for size in SIZES:
        ours, least = (_run(size, which) for which in ("ours", "least"))
        name = f"Word document, {size:,} activities"
        yield Figure(name, ours["milliseconds"], least["milliseconds"], "ms", 4.0)
        if "megabytes" in ours:
            yield Figure(f"{name}, memory", ours["megabytes"], least["megabytes"], "MB")


def _run(size: int, which: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.documents", str(size), which]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {name: float(value) for name, value in map(str.split, done.stdout.splitlines())}


def _work(size: int, which: str) -> Callable[[], object]:
    tree, forms = PlanTree(generated_plan(size)), Forms()
    order = Order(form=forms.read(DEFAULT_FORM), template=forms.template())

    def ours() -> bytes:
        return export_document(tree, order, author=AUTHOR, at=CREATED).content

    return ours if which == "ours" else _written_again(ours())


def _written_again(document: bytes) -> Callable[[], object]:
    """Writing the same XML from its trees and packing it."""
    with zipfile.ZipFile(BytesIO(document)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    trees = {
        name: etree.fromstring(content) for name, content in parts.items() if name.endswith((".xml", ".rels"))
    }

    def write() -> None:
        with zipfile.ZipFile(BytesIO(), "w", zipfile.ZIP_DEFLATED) as target:
            for name, content in parts.items():
                xml = trees.get(name)
                target.writestr(name, content if xml is None else etree.tostring(xml, encoding="UTF-8"))

    return write


def _peak() -> float | None:
    """The most memory that this process has had so far, in megabytes; None where the system does not tell."""
    try:
        import resource
    except ImportError:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    plan_alone = PlanTree(generated_plan(int(sys.argv[1])))
    before = _peak()
    print("milliseconds", milliseconds(_work(int(sys.argv[1]), sys.argv[2]), TIMES))
    after = _peak()
    if before is not None and after is not None:
        print("megabytes", after - before)
