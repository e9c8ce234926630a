"""Word documents of plans of several sizes, beside writing the same XML.

Run as `python -m tests.benchmarks.documents N ours` (or `least`, or `pdf`), it prints the megabytes that
this takes, of the program and of the process that sets pages.
"""

import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any

from lxml import etree

from planeditor.plan.tree import PlanTree
from planeditor.word.export import export_document
from planeditor.word.forms.collection import DEFAULT_FORM, Forms
from planeditor.word.order import Order
from tests.benchmarks.generated import generated_plan
from tests.benchmarks.measuring import Figure, milliseconds, told_by
from tests.benchmarks.stores import AUTHOR, CREATED
from tests.typeset.here import lay_out

SIZES = (300, 1_000, 5_000)
TIMES = 3
PAGES_OF = 1_000
PATIENCE = 3_000.0
"""Milliseconds that one waits for the pages of a very large plan without asking what it does."""


def word_figures() -> Iterator[Figure]:
    """The time that a document takes, and how much memory more than the plan alone."""
    for size in SIZES:
        name = f"Word document, {size:,} activities"
        ours, least = _work(size, "ours"), _work(size, "least")
        times = [(milliseconds(ours, 1), milliseconds(least, 1)) for _ in range(TIMES)]
        yield Figure(name, *map(median, zip(*times, strict=True)), "ms", 3.0)
        ours_takes, least_takes = _memory(size, "ours"), _memory(size, "least")
        if ours_takes and least_takes:
            yield Figure(f"{name}, memory", ours_takes, least_takes, "MB")


def pdf_figures() -> Iterator[Figure]:
    """The time that a PDF of a document takes, beside what one waits for, and the memory that it takes."""
    name = f"PDF, {PAGES_OF:,} activities"
    document = _work(PAGES_OF, "ours")()
    yield Figure(name, milliseconds(lambda: lay_out(document), 1), PATIENCE, "ms", 1.0)
    ours, least = _memory(PAGES_OF, "pdf"), _memory(PAGES_OF, "ours")
    if ours and least:
        yield Figure(f"{name}, memory", ours, least, "MB")
        yield Figure(f"{name}, memory of what sets them", _memory(PAGES_OF, "pdf", 1), least, "MB")


def _memory(size: int, which: str, process: int = 0) -> float:
    """Megabytes that the work takes: 0 for the program, 1 for the process that sets pages.

    It is done in a program of its own; 0 where the system does not tell.
    """
    told = told_by("tests.benchmarks.documents", str(size), which).split()
    return float(told[process]) if told else 0.0


def _work(size: int, which: str) -> Callable[[], Any]:
    tree, forms = PlanTree(generated_plan(size)), Forms()
    order = Order(form=forms.read(DEFAULT_FORM), template=forms.template())

    def ours() -> bytes:
        return export_document(tree, order, author=AUTHOR, at=CREATED).content

    if which == "pdf":
        return lambda: lay_out(ours())
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
    status = Path("/proc/self/status")
    if not status.is_file():
        return None
    found = re.search(r"VmHWM:\s*(\d+) kB", status.read_text())
    return int(found[1]) / 1024 if found else None


def _peak_of_children() -> float:
    """The most memory that a process begun by this one has had, in megabytes."""
    import resource  # which is there where _peak() tells

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    plan_alone = PlanTree(generated_plan(int(sys.argv[1])))
    before = _peak()
    _work(int(sys.argv[1]), sys.argv[2])()
    after = _peak()
    if before is not None and after is not None:
        print(after - before, _peak_of_children())
