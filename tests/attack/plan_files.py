"""Puts spoilt plan files through all that is done with a plan file, and looks for what nobody may ever see.

A mutant is refused in a sentence and changes nothing, or it is a plan: then it is received, read from the
store, checked, merged, made documents of, and sent on. `python -m tests.attack plan_files` tells the figures.
"""

import sys
import time
import traceback
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from planeditor.checks.limits import Limits
from planeditor.checks.rules import check
from planeditor.editing import library
from planeditor.editing.arrivals import News, receive
from planeditor.editing.meeting import meet, take_in
from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import FileRefused, InvalidPlan, PlanEditorError
from planeditor.files.planfile import PlanFile
from planeditor.files.reader import from_bytes, read
from planeditor.files.writer import to_bytes
from planeditor.language import Catalogue, Language
from planeditor.merge.three_way import merge
from planeditor.plan.tree import PlanTree
from planeditor.sheets.workbook import export_workbook
from planeditor.store.store import Store
from planeditor.word.export import export_document
from planeditor.word.forms.collection import Forms
from planeditor.word.forms.form import Form
from planeditor.word.order import Order, choices
from tests.attack.mutants import BASES, MUTANTS
from tests.merge.states import resolved

COUNT = 10_000
MOST_MEMORY = 1200
"""Megabytes that the run may add at its highest; without bounds, one file of 180 KB took 2,300."""

_NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
_PLANS_OF_STORE = 100
_AUTHOR = "Vardenis Pavardenis"


@dataclass
class Findings:
    """What became of the mutants, and what is wrong with the program; the faults must stay empty."""

    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")


class Attack:
    """The places that all mutants go through."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lithuanian = Catalogue.of(Language.LT)
        self._bases = {base.manifest.plan_id: base for base in (from_bytes(one, "x.planas") for one in BASES)}
        forms = Forms()
        self._template = forms.template()
        self._forms = [form for form in forms.all() if isinstance(form, Form)]

    def put_through(self, content: bytes, store: Store, chance: Random) -> str:
        """Do with the file what is done with files; return what became of it."""
        path = self._folder / "x.planas"
        path.write_bytes(content)
        try:
            plan_file = read(path)
        except FileRefused as refused:
            self._check_refused(refused, path, content, store)
            return "refused"
        assert from_bytes(to_bytes(plan_file), "x.planas") == plan_file, "it is not written back as it was"
        tree = self._received(path, plan_file, store)
        check(tree, Limits.of(tree.root.programme))
        self._merge(plan_file)
        self._export(tree, chance)
        self._send(store, tree.root.id)
        return "read"

    def _check_refused(self, refused: FileRefused, path: Path, content: bytes, store: Store) -> None:
        said = self._lithuanian.say(refused.said)
        assert "„x.planas“" in said, f"no sentence: {said}"
        before = len(store.plans())
        try:
            receive(store, path, _AUTHOR, _NOW)
        except FileRefused:
            pass
        else:
            raise AssertionError("what was refused is received")
        assert len(store.plans()) == before, "a refused file came into the store"
        assert path.read_bytes() == content, "a refused file was changed"

    def _received(self, path: Path, plan_file: PlanFile, store: Store) -> PlanTree:
        try:
            arrival = receive(store, path, _AUTHOR, _NOW)
        except InvalidPlan:
            return PlanTree(plan_file.items.values())  # one id for items of two kinds, here and in the file
        plan = OpenPlan(store, arrival.plan, _AUTHOR)
        if arrival.news is News.COPY:
            take_in(store, plan, meet(store, plan, arrival.state), {}, _NOW)
        elif arrival.news in (News.NEW, News.OTHER):
            assert len(plan.tree) == len(plan_file.items), "items were lost on the way into the store"
            if not plan_file.unknown_items:
                assert plan.tree.items() == plan_file.items, "the store holds another plan"
        assert store.load(plan.id).items() == plan.tree.items(), "the store holds another plan than is shown"
        return plan.tree

    def _merge(self, plan_file: PlanFile) -> None:
        base = self._bases.get(plan_file.manifest.plan_id)
        if base is None:
            return
        for origin in (base.items, None):
            for mine, theirs in ((base.items, plan_file.items), (plan_file.items, base.items)):
                try:
                    found = merge(origin, mine, theirs)
                except InvalidPlan:
                    continue  # one id for items of two kinds
                merged = PlanTree(mine.values())
                merged.apply(resolved(found))
                for conflict in found.conflicts:
                    self._lithuanian.say(conflict.label)

    def _export(self, tree: PlanTree, chance: Random) -> None:
        form = chance.choice(self._forms)
        subjects = [getattr(one, "id", None) or getattr(one, "value") for one in choices(tree, form)]  # noqa: B009
        order = Order(
            form=form,
            template=self._template,
            stage=chance.choice(form.about.stages),
            subject=chance.choice(subjects) if subjects else "",
        )
        with suppress(PlanEditorError):  # a form may be about one of what the plan has none of
            made = export_document(tree, order, author="", at=_NOW)
            assert made.content.startswith(b"PK")
        assert export_workbook(tree, author="", at=_NOW).startswith(b"PK")

    def _send(self, store: Store, plan_id: str) -> None:
        plan = OpenPlan(store, plan_id, _AUTHOR)
        path = self._folder / "y.planas"
        library.send(store, plan, path, _NOW)
        assert len(read(path).items) == len(plan.tree), "items were lost on being sent"


def run(seed: int = 2024, count: int = COUNT) -> bool:
    """Put so many mutants through, the same for the same seed; print figures; return whether all is well."""
    findings, begun = Findings(), _memory()
    with TemporaryDirectory() as folder:
        attack = Attack(Path(folder))
        for first in range(0, count, _PLANS_OF_STORE):
            with Store.open(Path(folder) / f"{first}.db") as store:
                for number in range(first, min(first + _PLANS_OF_STORE, count)):
                    _try(attack, store, seed, number, findings)
            for path in Path(folder).glob(f"{first}.db*"):
                path.unlink()
    _print(findings, seed, count)
    if (memory := _memory() - begun) > MOST_MEMORY:
        findings.faults.append(f"{memory} MB of memory were taken")
    for fault in findings.faults:
        print(fault, file=sys.stderr)
    return not findings.faults


def _try(attack: Attack, store: Store, seed: int, number: int, findings: Findings) -> None:
    chance = Random(f"{seed}:{number}")
    mutant = MUTANTS[number % len(MUTANTS)]
    name = f"{number}, {mutant.__name__}"
    content = mutant(chance)
    started = time.perf_counter()
    try:
        outcome = attack.put_through(content, store, chance)
    except Exception:
        outcome = "fault"
        findings.faults.append(f"{name}:\n{traceback.format_exc(limit=-6)}")
    findings.outcomes[mutant.__name__, outcome] += 1
    findings.slowest = max(findings.slowest, (time.perf_counter() - started, name))


def _print(findings: Findings, seed: int, count: int) -> None:
    totals: Counter[str] = Counter()
    for (_, outcome), number in findings.outcomes.items():
        totals[outcome] += number
    print(f"plan_files: seed {seed}, {count} mutants; {len(findings.faults)} faults")
    for mutant in MUTANTS:
        row = (f"{one} {findings.outcomes[mutant.__name__, one]}" for one in sorted(totals))
        print(f"  {mutant.__name__}: {', '.join(row)}")
    print(f"  slowest {findings.slowest[0]:.1f} s ({findings.slowest[1]}); {_memory()} MB at the highest")


def _memory() -> int:
    """Megabytes at the highest so far; 0 where that is not told."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (2**20 if sys.platform == "darwin" else 2**10)
