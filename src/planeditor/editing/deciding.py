"""What a person decides about a copy before it is taken in, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from planeditor.editing.assigned import given, outside
from planeditor.editing.authorship import Authorship
from planeditor.editing.incoming import Changed, Describer, Incoming
from planeditor.editing.meeting import Meeting, take_in
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.questions import Question, Questioner
from planeditor.language import Said, said, said_n
from planeditor.merge.conflicts import Answer, Conflict, ConflictKind, Key, Own, Side, field_label
from planeditor.merge.dependents import Dependent
from planeditor.merge.told import FieldChange
from planeditor.plan.changes import EXTRA, Operation
from planeditor.plan.fieldtypes import Text
from planeditor.plan.items import Item, field_of
from planeditor.plan.naming import Naming, upper_first
from planeditor.plan.tree import PlanTree
from planeditor.plan.wording import Wording

if TYPE_CHECKING:
    from planeditor.checks.findings import Finding
    from planeditor.store.store import Store

Say = Callable[[Said | str], str]
_Same = tuple[str, str, str, str]
"""What makes two findings one: rule, item, field and sentence."""


@dataclass(frozen=True, slots=True)
class Person:
    """What somebody brings; `name` is "" where that is not known. `outside` are items outside their task."""

    name: str
    items: tuple[Changed, ...]
    outside: frozenset[str]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the merged plan that is worth a look; `why` says it, `about` names the item."""

    about: str
    why: str


class Deciding:
    """Holds the decisions about one copy; nothing happens to the plan before it is taken in.

    All that comes in is accepted and every question is put off, unless it is decided otherwise.
    """

    def __init__(self, store: Store, meeting: Meeting, say: Say) -> None:
        """Raise NotFound if the copy is not kept, InvalidPlan if it is another plan."""
        self._store, self.meeting, self._say = store, meeting, say
        self.merge = meeting.found
        describer = Describer(say, self.merge)
        changed = describer.items()
        self._authorship = Authorship(meeting)
        self.people = _by_person(store, meeting, changed, self._authorship)
        self._questioner = Questioner(say, self.merge)
        asked = self._questioner.questions()
        self.questions = sorted(asked, key=lambda one: describer.place(one.conflict.item.id))
        self.answers: dict[Key, Answer] = {}
        self._refused: dict[int, Incoming] = {}
        self._all = [change for item in changed for change in item.changes]

    @property
    def count(self) -> int:
        """How many changes there are that can come in."""
        return len(self._all)

    @property
    def refused(self) -> int:
        """How many changes are not to come in."""
        return len(self._refused)

    @property
    def put_off(self) -> int:
        """How many questions are put off."""
        return sum(self.answer(one) is Side.PUT_OFF for one in self.questions)

    def is_refused(self, change: Incoming) -> bool:
        """Whether a change is not to come in."""
        return id(change) in self._refused

    def refuse(self, change: Incoming, refused: bool) -> None:
        """Let a change not come in, or come in after all."""
        if refused:
            self._refused[id(change)] = change
        else:
            self._refused.pop(id(change), None)

    def accept_all(self) -> None:
        """Let everything come in; answers stay."""
        self._refused.clear()

    def answer(self, question: Question) -> Answer:
        """What is answered to a question."""
        return self.answers.get(question.conflict.key, Side.PUT_OFF)

    def decide(self, question: Question, answer: Answer) -> None:
        """Answer a question, or put it off."""
        self.answers[question.conflict.key] = answer

    def edited(self, question: Question) -> list[tuple[str, list[FieldChange]]]:
        """What was changed in what one side removed: by item, what was and became."""
        return self._questioner.edited(question.conflict)

    def author(self, question: Question) -> str:
        """Who made the copy's version, "" where that is not known."""
        return self._authorship.of(question.conflict.key)

    # What follows

    def result(self) -> dict[str, Item]:
        """The merged plan's items, as it stands decided now."""
        return self.merge.result(self.answers, self._keys())

    def take_in(self, plan: OpenPlan, at: datetime) -> Said:
        """Merge the copy into the open plan as one step; tell what happened. Raises as `meeting.take_in`."""
        operation = take_in(self._store, plan, self.meeting, self.answers, at, self._keys())
        return self._outcome(operation)

    def _outcome(self, operation: Operation | None) -> Said:
        if operation is None:
            return said("merging", "The copy is merged; it changed nothing in my plan.")
        came, answered = self.count - self.refused, len(self.questions) - self.put_off
        told = said("merging", "The copy is merged.")
        for more in (
            said_n("merging", "%n changes came in.", came),
            said_n("merging", "%n questions are answered.", answered),
            said_n("merging", "%n questions are put off and stand among the remarks.", self.put_off),
        ):
            told = said("merging", "{told} {more}", told=told, more=more) if more.n else told
        return told

    def notices(self) -> list[Notice]:
        """What depends on each other and was changed on both sides, and what the checks would find anew."""
        after = self.result()
        tree = PlanTree(after.values())
        telling = _Telling(self._say, tree)
        told = [notice for one in self.merge.dependents(after) for notice in telling.dependent(one)]
        new = (one for one in _findings(tree) if _same(one) not in self._found_before)
        return [*told, *(telling.finding(one) for one in new)]

    @cached_property
    def _found_before(self) -> set[_Same]:
        """What the checks find in my plan, whatever is decided."""
        return {_same(one) for one in _findings(PlanTree(self.merge.sides.mine.values()))}

    def _keys(self) -> set[Key]:
        return {key for change in self._refused.values() for key in change.keys}


def may_be_written(conflict: Conflict) -> bool:
    """Whether one can write an answer of one's own: to a question about a text."""
    if conflict.kind is not ConflictKind.FIELD or conflict.field == EXTRA:
        return False
    return isinstance(field_of(conflict.item.kind, conflict.field).type, Text)


def beginning(conflict: Conflict) -> str:
    """The text that writing an answer begins with: both versions where they fit, else mine."""
    return str(conflict.value(Side.BOTH))


def written(conflict: Conflict, text: str) -> Own:
    """The answer that a text is; raise InvalidValue for one that the field cannot hold."""
    return Own(field_of(conflict.item.kind, conflict.field).type.decode(text))


class _Telling:
    """Names what notices are about by the numbers and titles of the merged plan."""

    def __init__(self, say: Say, tree: PlanTree) -> None:
        self._say, self._tree = say, tree
        self._naming = Naming(say, tree)
        self._wording = Wording(say, lambda id_: self._naming.short(id_, {}))

    def dependent(self, one: Dependent) -> Iterator[Notice]:
        ids = dict.fromkeys(key.id for key in one.keys if key.id in self._tree)
        for id_ in ids:
            fields = "; ".join(self._field(self._tree[id_], key.field) for key in one.keys if key.id == id_)
            yield Notice(self._about(id_), f"{self._say(one.kind.said)}: {fields}")

    def finding(self, one: Finding) -> Notice:
        return Notice(self._about(one.item), f"{self._say(one.severity.said)}: {self._say(one.said)}")

    def _about(self, id_: str) -> str:
        item = self._tree[id_]
        return upper_first(self._naming.item(item.kind, id_, {}))

    def _field(self, item: Item, name: str) -> str:
        value = field_of(item.kind, name).type.told(getattr(item, name), self._wording)
        return f"{self._say(field_label(item.kind, name))} – {value or self._say(said('merging', 'empty'))}"


def _by_person(
    store: Store, meeting: Meeting, changed: list[Changed], authorship: Authorship
) -> tuple[Person, ...]:
    """What comes in by whoever made it, as far as that is known; a person's items in their order."""
    entries = store.kept.entries(meeting.plan_id)
    found: dict[str, list[Changed]] = {}
    for item in changed:
        by: dict[str, list[Incoming]] = {}
        for change in item.changes:
            by.setdefault(authorship.of(change.keys[0]), []).append(change)
        for name, changes in by.items():
            found.setdefault(name, []).append(Changed(item.item, item.about, tuple(changes)))
    sides = (meeting.found.sides.mine, meeting.found.sides.theirs)
    return tuple(
        Person(name, tuple(items), outside(given(entries, name), [one.item for one in items], sides))
        for name, items in found.items()
    )


def _findings(tree: PlanTree) -> list[Finding]:
    from planeditor.checks.limits import Limits
    from planeditor.checks.rules import check

    return check(tree, Limits.of(tree.root.programme))


def _same(one: Finding) -> _Same:
    return one.rule, one.item, one.field, one.said.source
