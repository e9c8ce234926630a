"""Activities or ideas under what they are grouped by, as rows or headings come one after the other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from planeditor.plan.items import Activity, Idea, Item, Kind
from planeditor.plan.sums import area_order
from planeditor.plan.vocabulary import ActivityType
from planeditor.word.facts import Facts
from planeditor.word.forms.content import Grouping
from planeditor.word.values import areas_text
from planeditor.word.writing import Writing


@dataclass(frozen=True, slots=True)
class Group:
    """Items that belong together, and what by."""

    name: str
    members: Sequence[Item]


def grouped(writing: Writing, items: Sequence[Item], by: Sequence[Grouping]) -> Iterator[Group | Item]:
    """Each group, followed by the items in it.

    The only group is passed over where others divide it: its sums would be those of all.
    """
    if not by:
        yield from items
        return
    facts = writing.facts
    place, name = _GROUPS[by[0]]
    places = {item.id: place(facts, item) for item in items}
    in_order = sorted(items, key=lambda item: places[item.id])
    for _, found in groupby(in_order, key=lambda item: places[item.id]):
        members = list(found)
        if len(members) < len(items) or len(by) == 1:
            yield Group(name(writing, members), members)
        yield from grouped(writing, members, by[1:])


Place = Callable[[Facts, Item], Any]
Name = Callable[[Writing, Sequence[Item]], str]


def _under(kind: Kind) -> tuple[Place, Name]:
    """Groups of those that stand under one item; activities and what is above them are never without."""

    def above(facts: Facts, item: Item) -> Item:
        found = facts.above(item, kind)
        assert found is not None
        return found

    return (
        lambda facts, item: facts.place(above(facts, item)),
        lambda writing, members: writing.facts.named(above(writing.facts, members[0])),
    )


def _area_place(_facts: Facts, item: Item) -> Any:
    assert isinstance(item, Activity | Idea)
    return area_order(item.areas)


def _area_name(writing: Writing, members: Sequence[Item]) -> str:
    facts, first = writing.facts, members[0]
    assert isinstance(first, Activity | Idea)
    return areas_text(facts, first.areas) or writing.unspecified(facts.words.unsaid_area, members)


def _group_place(facts: Facts, item: Item) -> Any:
    assert isinstance(item, Idea)
    return facts.idea_groups[item.group.strip()]


def _group_name(writing: Writing, members: Sequence[Item]) -> str:
    first = members[0]
    assert isinstance(first, Idea)
    return first.group.strip() or writing.facts.words.ungrouped.text


def _step(facts: Facts, item: Item) -> Item | None:
    """The step at which an idea was said; None for one of an agenda that the document does not tell of."""
    assert isinstance(item, Idea)
    return next((one for one in facts.of(Kind.SESSION_STEP) if one.id == item.step), None)


def _step_place(facts: Facts, item: Item) -> Any:
    step = _step(facts, item)
    return facts.place(step) if step else len(facts.of(Kind.SESSION_STEP)) + 1


def _step_name(writing: Writing, members: Sequence[Item]) -> str:
    facts, step = writing.facts, _step(writing.facts, members[0])
    return facts.name(step) if step else facts.words.without_step.text


def _type_place(_facts: Facts, item: Item) -> Any:
    assert isinstance(item, Activity)
    return len(ActivityType) if item.type is None else list(ActivityType).index(item.type)


def _type_name(writing: Writing, members: Sequence[Item]) -> str:
    facts, first = writing.facts, members[0]
    assert isinstance(first, Activity)
    return facts.label(first.type) if first.type else writing.unspecified(facts.words.unsaid_type, members)


_GROUPS: dict[Grouping, tuple[Place, Name]] = {
    Grouping.GOAL: _under(Kind.GOAL),
    Grouping.TASK: _under(Kind.TASK),
    Grouping.AREA: (_area_place, _area_name),
    Grouping.TYPE: (_type_place, _type_name),
    Grouping.GROUP: (_group_place, _group_name),
    Grouping.STEP: (_step_place, _step_name),
}
