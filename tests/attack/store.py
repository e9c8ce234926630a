"""Damages a store in every way a disk may, and looks whether anything is read that was never written.

`python -m tests.attack store` prints the figures; a short form is a test.
"""

import shutil
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TypeVar

from planeditor.editing.library import open_sample
from planeditor.editing.narrative import Narrator
from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import PlanEditorError
from planeditor.plan.changes import Operation, SetField
from planeditor.plan.copying import rekeyed
from planeditor.plan.items import Item, Kind
from planeditor.store.entries import PlanEntry, SnapshotReason
from planeditor.store.store import Store
from tests.store.plans import NOON, creation, make_backup, operation, small_plan, take_snapshot

COUNT = 400
PAGE = 4096
EDITS = 12
State = dict[str, Item]
T = TypeVar("T")


@dataclass
class Truth:
    """What was written: all states of each plan, oldest first, its history, versions and line in the list."""

    states: dict[str, list[State]] = field(default_factory=dict)
    history: dict[str, dict[int, Operation]] = field(default_factory=dict)
    snapshots: dict[str, State] = field(default_factory=dict)
    entries: dict[str, PlanEntry] = field(default_factory=dict)


def make_store(path: Path) -> Truth:
    """A store of several plans with history, versions and a backup; as it is while the program runs."""
    truth = Truth()
    with Store.open(path) as store:
        for _ in range(3):
            plan = store.create(rekeyed(small_plan()), creation())
            truth.states[plan] = [store.load(plan).items()]
        sample = open_sample(store, "Vardenis Pavardenis", NOON)
        truth.states[sample] = [store.load(sample).items()]
        make_backup(store, NOON)
        for number in range(EDITS):
            for plan in truth.states:
                _edit(store, plan, number)
                truth.states[plan].append(store.load(plan).items())
        for plan in truth.states:
            id_ = take_snapshot(store, plan, SnapshotReason.NAMED, "Tarybai", "Rasa", NOON)
            truth.snapshots[id_] = store.load(plan).items()
            known = {entry.revision: entry.operation for entry in store.history(plan)}
            truth.history[plan] = {revision: one for revision, one in known.items() if one}
        truth.entries = {entry.id: entry for entry in store.plans()}
        running = path.with_name("running")
        running.mkdir()
        for one in path.parent.glob(f"{path.name}*"):
            shutil.copyfile(one, running / one.name)
    return truth


def _edit(store: Store, plan: str, number: int) -> None:
    tree = store.load(plan)
    goal = tree.of_kind(Kind.GOAL)[0]
    change = SetField(Kind.GOAL, goal.id, "title", getattr(goal, "title"), f"Tikslas {number} – „ąžuolas“")  # noqa: B009
    store.commit(plan, operation(change, at=NOON + timedelta(minutes=number)), store.revision(plan))


@dataclass
class Findings:
    """What is wrong with the program; all of it must stay empty."""

    tracebacks: list[str] = field(default_factory=list)
    lies: list[str] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)


class Attempt:
    """One damaged store, opened and read in every way; what is refused with a sentence is right."""

    def __init__(self, truth: Truth, findings: Findings, name: str, older: bool) -> None:
        """`older` states are no lies where a journal was cut: what SQLite lost was the last."""
        self._truth = truth
        self._findings = findings
        self._name = name
        self._older = older

    def read(self, path: Path) -> None:
        """Open the store, read all that is in it, edit a plan, and salvage the rest."""
        store = self._asked("open", lambda: Store.open(path))
        self._findings.outcomes["opened" if store else "refused"] += 1
        if store:
            with store:
                self._look(store, "open")
                self._work_on(store)
        seen = self._asked("look into", lambda: Store.look_into(path))
        if seen:
            with seen:
                self._look(seen, "look into")
        salvaged = self._asked("salvage", lambda: Store.salvage(path))
        if salvaged:
            with salvaged:
                found = self._look(salvaged, "salvage")
            if store is None:
                self._findings.outcomes["plans salvaged"] += found

    def _asked(self, what: str, ask: Callable[[], T]) -> T | None:
        try:
            return ask()
        except PlanEditorError:
            return None
        except Exception:
            self._findings.tracebacks.append(f"{self._name}: {what}\n{traceback.format_exc(limit=-3)}")
            return None

    def _look(self, store: Store, how: str) -> int:
        """Compare what is read with the truth; return how many plans were read."""
        entries = {entry.id: entry for entry in self._asked("plans", store.plans) or ()}
        self._asked("completeness", store.completeness)
        told = any(entry.is_damaged for entry in entries.values())
        read = 0
        for plan, states in self._truth.states.items():
            entry = entries.get(plan)
            if entry is None and not told and not self._older and how == "open":
                self._lie(how, f"plan {plan} is gone from the list")
            elif entry and not entry.is_damaged and not self._older and not self._is_true(entry):
                self._lie(how, f"the list tells of {plan} what is not so")
            tree = self._asked("load", lambda plan=plan: store.load(plan))  # type: ignore[misc]
            if tree is None:
                if entry and not entry.is_damaged and not self._older:
                    self._lie(how, f"the list promises {plan}, which is not read")
                continue
            read += 1
            if tree.items() not in (states if self._older else states[-1:]):
                self._lie(how, f"plan {plan} is read differently")
            self._look_back(store, plan, how)
        return read

    def _is_true(self, entry: PlanEntry) -> bool:
        """Who made the last change, and whether it came from a file, the history tells, if it is there."""
        truth = self._truth.entries[entry.id]
        known = replace(entry, author=entry.author or truth.author, received=entry.received or truth.received)
        return known == truth

    def _look_back(self, store: Store, plan: str, how: str) -> None:
        index = self._asked("index", lambda: store.operation_index(plan)) or []
        history = self._asked("history", lambda: store.history(plan)) or []
        truth = self._truth.history[plan]
        for entry in history:
            if entry.operation and entry.operation != truth.get(entry.revision):
                self._lie(how, f"the history of {plan} is read differently")
        if how == "open" and not self._older and len(history) < len(truth):
            self._lie(how, f"the history of {plan} is shorter")
        self._asked("open plan", lambda: OpenPlan(store, plan, "Rasa").undo_text)
        narrator = Narrator(str, store.load(plan), lambda id_: store.operation(plan, id_))
        for done in (entry.operation for entry in history if entry.operation):
            self._asked("tell", lambda done=done: narrator.summary(done))  # type: ignore[misc]
        for id_, _, _ in index:
            self._asked("operation", lambda id_=id_: store.operation(plan, id_))  # type: ignore[misc]
        for one in self._asked("snapshots", lambda: store.kept.entries(plan)) or ():
            state = self._asked("snapshot", lambda id_=one.id: store.kept.items_of(id_))  # type: ignore[misc]
            if state is not None and state != self._truth.snapshots.get(one.id, state):
                self._lie(how, f"version {one.id} is read differently")

    def _work_on(self, store: Store) -> None:
        """An edit of one plan is there afterwards, or it was refused."""
        plan = next(iter(self._truth.states))
        before = self._asked("load", lambda: store.load(plan))
        if before is None:
            return
        try:
            _edit(store, plan, EDITS)
        except PlanEditorError:
            return
        except Exception:
            self._findings.tracebacks.append(f"{self._name}: edit\n{traceback.format_exc(limit=-3)}")
            return
        after = self._asked("load", lambda: store.load(plan))
        if after is None or len(after) != len(before) or after.items() == before.items():
            self._lie("open", "an edit that was acknowledged is not there")
        else:
            self._learn(store, plan, after.items())

    def _learn(self, store: Store, plan: str, state: State) -> None:
        """What was acknowledged is true from now on: the salvage must find it."""
        done = store.history(plan, limit=1)[0]
        assert done.operation
        self._truth = Truth(
            self._truth.states | {plan: [*self._truth.states[plan], state]},
            self._truth.history | {plan: self._truth.history[plan] | {done.revision: done.operation}},
            self._truth.snapshots,
            {entry.id: entry for entry in store.plans()},
        )

    def _lie(self, how: str, what: str) -> None:
        self._findings.lies.append(f"{self._name}, {how}: {what}")


def _flip(content: bytearray, chance: Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _byte(content: bytearray, chance: Random) -> None:
    content[chance.randrange(len(content))] = chance.randrange(256)


def _header(content: bytearray, chance: Random) -> None:
    content[chance.randrange(100)] = chance.randrange(256)


def _cut(content: bytearray, chance: Random) -> None:
    del content[chance.randrange(len(content)) :]


def _zero(content: bytearray, chance: Random) -> None:
    page = chance.randrange(max(1, len(content) // PAGE)) * PAGE
    content[page : page + PAGE] = bytes(len(content[page : page + PAGE]))


def _swap(content: bytearray, chance: Random) -> None:
    """Two pages change places, as they do on a disk that loses its way."""
    pages = len(content) // PAGE
    first, second = (chance.randrange(pages) * PAGE for _ in range(2))
    one, other = content[first : first + PAGE], content[second : second + PAGE]
    content[first : first + PAGE], content[second : second + PAGE] = other, one


def _empty(content: bytearray, chance: Random) -> None:
    del content[:]


Damage = Callable[[bytearray, Random], None]
_OF_FILE: dict[str, Damage] = {
    "bit": _flip, "byte": _byte, "header": _header, "cut": _cut, "zeroed page": _zero, "swapped pages": _swap,
}  # fmt: skip
_OF_JOURNAL: dict[str, Damage] = {"bit": _flip, "cut": _cut, "emptied": _empty}


def _cases(chance: Random, count: int) -> Iterator[tuple[str, bool, str, Damage]]:
    """Name, whether the program was running, which of its files, and the damage; bits are what flips most."""
    names = [*_OF_FILE, "bit", "bit", "bit"]
    for number in range(count):
        if number % 8 == 7:
            name = chance.choice([*_OF_JOURNAL])
            yield f"{number}: journal, {name}", True, "-wal", _OF_JOURNAL[name]
        elif number % 8 == 6:
            yield f"{number}: header, journal whole", True, "", _header
        else:
            name = chance.choice(names)
            yield f"{number}: {name}", False, "", _OF_FILE[name]


def run(seed: int = 2024, count: int = COUNT) -> bool:
    """Damage a store `count` times, the same for the same seed; print figures; return whether all is well."""
    chance, findings = Random(seed), Findings()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plans.db"
        truth = make_store(path)
        for number, (name, running, ending, damage) in enumerate(_cases(chance, count)):
            place = Path(folder) / str(number)
            place.mkdir()
            for one in (path.with_name("running") if running else path.parent).glob(f"{path.name}*"):
                shutil.copyfile(one, place / one.name)
            target = place / f"{path.name}{ending}"
            content = bytearray(target.read_bytes())
            damage(content, chance)
            target.write_bytes(content)
            Attempt(truth, findings, name, older=running).read(place / path.name)
            shutil.rmtree(place)
    outcomes = ", ".join(f"{name} {number}" for name, number in sorted(findings.outcomes.items()))
    print(f"store: seed {seed}, {count} damaged; {outcomes}")
    print(
        f"store: {len(findings.tracebacks)} tracebacks, {len(findings.lies)} read differently without a word"
    )
    for finding in (*findings.tracebacks, *findings.lies):
        print(finding, file=sys.stderr)
    return not findings.tracebacks and not findings.lies
