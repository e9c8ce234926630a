"""People with stores in memory, who edit one plan, send it around, lose files and put backups back."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from planeditor.merge.base import find_base
from planeditor.merge.compare import State
from planeditor.merge.conflicts import Key, Side
from planeditor.merge.lineage import Lineage, StateRecord, made
from planeditor.plan.codec import Texts
from planeditor.plan.fingerprint import fingerprint
from planeditor.plan.items import ROOT_PARENT, Activity, Goal, Kind, Plan, School, Task
from planeditor.plan.order import between
from planeditor.plan.references import without
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Quarter
from tests.office.oracle import FIELDS, Judge, Oracle, written_fields

DESKS = 5


@dataclass(frozen=True, slots=True)
class Letter:
    """What travels: a state, how it came about, and the content of states that a merge may start from."""

    state: str
    records: tuple[StateRecord, ...]
    contents: dict[str, State]


@dataclass(slots=True)
class Desk:
    """One person's store."""

    name: str
    items: dict[str, Any]
    head: str
    records: dict[str, StateRecord]
    contents: dict[str, State]
    oracle: Oracle
    past: set[str] = field(default_factory=set)
    """What stood in the plan here: the history."""

    def words(self) -> set[str]:
        """All that stands or stood in the plan here, or in one of the states that are kept with it."""
        return self.past.union(*map(_words, (self.items, *self.contents.values())))

    def copied(self) -> "Desk":
        """A backup."""
        kept = (dict(one) for one in (self.items, self.records, self.contents, self.oracle))
        items, records, contents, oracle = kept
        return Desk(self.name, items, self.head, records, contents, oracle, set(self.past))


class Office:
    """People, the letters on their way, and who knows what."""

    def __init__(self, seed: int, removals: bool = True, returns: float = 0.15) -> None:
        """`returns` is how often somebody writes what stood there before."""
        self.chance = random.Random(seed)
        self.count: Counter[str] = Counter()
        self._removals, self._returns = removals, returns
        self._number = 0
        self._judge = Judge(self.count)
        self._texts = Texts()
        self._known: dict[str, Oracle] = {}
        items = {item.id: item for item in _beginning()}
        root = made(fingerprint(items.values(), texts=self._texts), ())
        oracle = {key: self._judge.new(value, frozenset()) for key, value in written_fields(items)}
        self._known[root.id] = oracle
        self.desks = [
            Desk(f"{n:032x}", dict(items), root.id, {root.id: root}, {root.id: items}, dict(oracle))
            for n in range(DESKS)
        ]
        self._letters: list[tuple[Desk, Letter]] = []
        self._backups: dict[str, Desk] = {}
        self._sent: set[str] = set()

    def run(self, steps: int) -> None:
        """Let so many things happen, and in the end everybody exchange with everybody."""
        for _ in range(steps):
            self._step(self.chance.choice(self.desks))
        first, *others = self.desks
        for desk in others:
            self._take(first, self._send(desk))
        letter = self._send(first)
        for desk in others:
            self._take(desk, letter)
        self.count["runs"] += 1
        self.count["same plan"] += all(desk.items == first.items for desk in others)
        kept = {word for desk in self.desks for word in desk.words()}
        self.count["lost texts"] += len(self._sent - kept)

    def _step(self, desk: Desk) -> None:
        chance = self.chance.random()
        if chance < 0.35:
            self._edit(desk)
        elif chance < 0.6:
            letter = self._send(desk)
            to = self.chance.choice([one for one in self.desks if one is not desk])
            # Some are lost, some come twice; they wait in any order, so that old ones come after newer ones.
            for _ in range(self.chance.choices((0, 1, 2), (10, 75, 15))[0]):
                self._letters.append((to, letter))
        elif chance < 0.97:
            if self._letters:
                self._take(*self._letters.pop(self.chance.randrange(len(self._letters))))
        elif desk.name in self._backups:
            self._put_back(desk)
        else:
            self._backups[desk.name] = desk.copied()

    def _put_back(self, desk: Desk) -> None:
        kept = self._backups.pop(desk.name)
        self.count["backups put back"] += 1
        for name in ("items", "head", "records", "contents", "oracle", "past"):
            setattr(desk, name, getattr(kept, name))
        # What was nowhere else is lost with the disk; nobody can bring that back.
        self._sent &= {word for one in self.desks for word in one.words()}

    # Writing

    def _write(self, desk: Desk, key: Key, value: Any) -> None:
        if value == getattr(desk.items[key.id], key.field):
            return
        desk.items[key.id] = replace(desk.items[key.id], **{key.field: value})
        desk.oracle[key] = self._judge.new(value, desk.oracle[key].all)

    def _edit(self, desk: Desk) -> None:
        desk.past |= _words(desk.items)
        activities = [item for item in desk.items.values() if item.kind is Kind.ACTIVITY]
        what = self.chance.choice(("field",) * 5 + ("text", "set", "add", "remove", "move"))
        if what == "add" or not activities:
            self._add(desk)
            return
        one = self.chance.choice(activities)
        match what:
            case "field":
                key = Key(one.id, self.chance.choice(FIELDS))
                self._write(desk, key, self._value(desk, key))
            case "text":
                self._number += 1
                words = one.description.split(" ")
                words[self.chance.randrange(len(words))] = f"z{self._number}"
                desk.items[one.id] = replace(one, description=" ".join(words))
            case "set":
                school = self.chance.choice([i for i, item in desk.items.items() if item.kind is Kind.SCHOOL])
                desk.items[one.id] = replace(one, schools=one.schools ^ {school})
            case "remove" if self._removals:
                del desk.items[one.id]
                desk.items = {id_: without(item, one.id.__eq__) for id_, item in desk.items.items()}
            case "move":
                self._move(desk, one)

    def _value(self, desk: Desk, key: Key) -> Any:
        if self.chance.random() < self._returns:
            return self.chance.choice(sorted((one.value for one in desk.oracle[key].all), key=str))
        self._number += 1
        return (
            Quarter(1991 + self._number // 4 % 100, 1 + self._number % 4)
            if key.field == "start"
            else f"v{self._number}"
        )

    def _add(self, desk: Desk) -> None:
        id_ = f"{self.chance.getrandbits(128):032x}"
        task = self.chance.choice([i for i, item in desk.items.items() if item.kind is Kind.TASK])
        text = " ".join(f"{id_[:4]}x{n}" for n in range(8))
        item = Activity(id=id_, parent=task, order=self._order(desk, task), title=id_[:6], description=text)
        desk.items[id_] = item
        for key, value in written_fields({id_: item}):
            desk.oracle[key] = self._judge.new(value, frozenset())

    def _move(self, desk: Desk, one: Activity) -> None:
        task = self.chance.choice([i for i, item in desk.items.items() if item.kind is Kind.TASK])
        desk.items[one.id] = replace(one, parent=task, order=self._order(desk, task))

    def _order(self, desk: Desk, parent: str) -> str:
        orders = sorted({item.order for item in desk.items.values() if item.parent == parent})
        place = self.chance.randint(0, len(orders))
        return between(orders[place - 1] if place else None, orders[place] if place < len(orders) else None)

    # Sending and merging

    def _keep(self, desk: Desk, record: StateRecord, oracle: Oracle) -> None:
        desk.head = record.id
        desk.records[record.id] = record
        desk.contents[record.id] = dict(desk.items)
        # Whoever makes the same state knows what the first one knew.
        desk.oracle = dict(self._known.setdefault(record.id, dict(oracle)))

    def _send(self, desk: Desk) -> Letter:
        self._forget_what_was_taken_back(desk)
        content = fingerprint(desk.items.values(), texts=self._texts)
        if content != desk.records[desk.head].content:
            self._keep(desk, made(content, (desk.head,), store=desk.name), desk.oracle)
        self._sent |= _words(desk.items)
        lineage = Lineage(desk.records.values())
        own = lineage.ancestors(desk.head)
        records = tuple(record for record in lineage.records if record.id in own)
        contents = {id_: desk.contents[id_] for id_ in lineage.carried(desk.head) if id_ in desk.contents}
        return Letter(desk.head, records, contents)

    def _forget_what_was_taken_back(self, desk: Desk) -> None:
        """What stands again as it did in the last state was not changed: nobody could know of it."""
        before, known = desk.contents[desk.head], self._known[desk.head]
        for key, value in written_fields(desk.items):
            if key.id in before and getattr(before[key.id], key.field) == value:
                desk.oracle[key] = known[key]

    def _take(self, desk: Desk, letter: Letter) -> None:
        self._send(desk)
        mine, theirs = desk.head, letter.state
        lineage = Lineage(desk.records.values()).joined(letter.records)
        desk.records = {record.id: record for record in lineage.records}
        desk.contents = letter.contents | desk.contents
        if theirs in lineage.ancestors(mine):
            self.count["nothing new"] += 1
        elif mine in lineage.ancestors(theirs):
            self.count["taken whole"] += 1
            desk.items = dict(sorted(desk.contents[theirs].items()))
            self._keep(desk, desk.records[theirs], self._known[theirs])
        else:
            self._merge(desk, lineage, mine, theirs)

    def _merge(self, desk: Desk, lineage: Lineage, mine: str, theirs: str) -> None:
        common = lineage.ancestors(mine) & lineage.ancestors(theirs)
        base = find_base(lineage, desk.contents.get, mine, theirs)
        found = base.merge(desk.contents[mine], desk.contents[theirs])
        self.count["merges"] += 1
        self.count["criss-cross"] += len(lineage.nearest(common)) > 1
        self.count["without a base"] += base.state is None
        self.count["questions"] += len(found.conflicts)
        # The order of sets is another one in each process; what happens here is to be the same.
        answers = {key: self.chance.choice((Side.MINE, Side.THEIRS)) for key in sorted(found.contested)}
        result = dict(sorted(found.result(answers).items()))
        PlanTree(result.values())
        assert all(item is without(item, lambda ref: ref not in result) for item in result.values())
        oracle = self._judge.judged(found, result, desk.oracle, self._known[theirs])
        desk.items = result
        record = made(
            fingerprint(result.values(), texts=self._texts), (mine, theirs), answers, store=desk.name
        )
        self._keep(desk, record, oracle)


def _beginning() -> Iterator[Any]:
    plan, goal = f"{1:032x}", f"{2:032x}"
    yield Plan(id=plan, parent=ROOT_PARENT, title="Planas")
    yield Goal(id=goal, parent=plan, title="Tikslas")
    for n in range(2):
        yield School(id=f"{20 + n:032x}", parent=plan, order="KV"[n], name=f"s{n}")
    for n in range(3):
        yield Task(id=f"{10 + n:032x}", parent=goal, order="FKV"[n], title=f"t{n}")
    for n in range(6):
        text = " ".join(f"w{n}x{word}" for word in range(12))
        parent, order = f"{10 + n % 3:032x}", "FK"[n // 3]
        yield Activity(id=f"{30 + n:032x}", parent=parent, order=order, title=f"a{n}", description=text)


def _words(items: State) -> set[str]:
    """What people wrote."""
    found: set[str] = set()
    for item in items.values():
        found.update((getattr(item, "description", "") or "").split())
        found.update(str(getattr(item, name)) for name in FIELDS if hasattr(item, name))
    return found
