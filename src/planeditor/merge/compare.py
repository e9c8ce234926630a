"""What leads from one state of a plan to another: as changes to make, and item by item to read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from planeditor.errors import InvalidPlan
from planeditor.language import said
from planeditor.plan.changes import ORDER, PARENT, STRUCTURE, Change, Insert, Remove, SetField
from planeditor.plan.items import FIELDS, Item, Kind
from planeditor.plan.vocabulary import Word, label

State = Mapping[str, Item]
"""The items of one plan by id, as `PlanTree.items` gives them."""

# The order of `Kind` names parents before children.
_RANK = {kind: rank for rank, kind in enumerate(Kind)}
_NAMES = {kind: (*(field.name for field in fields), *STRUCTURE) for kind, fields in FIELDS.items()}


def compare(before: State, after: State) -> tuple[Change, ...]:
    """The changes that lead from one state to the other, in an order that `PlanTree.apply` accepts.

    Raises InvalidPlan for states of different plans, and for one id of two kinds.
    """
    check_same_plan(before, after)
    inserted = parents_first(item for id_, item in after.items() if id_ not in before)
    removed = parents_first(item for id_, item in before.items() if id_ not in after)
    return (
        *(Insert(item) for item in inserted),
        *_set_fields(before, after),
        *(Remove(item) for item in reversed(removed)),
    )


def parents_first(items: Iterable[Item]) -> list[Item]:
    """The items so that none stands before its parent; the same items give the same order."""
    return sorted(items, key=lambda item: (_RANK[item.kind], item.parent, item.order, item.id))


def changed_fields(before: Item, after: Item) -> tuple[SetField, ...]:
    """The changes of fields, parent and order that make one version of an item the other."""
    check_same_kind(before, after)
    return tuple(
        SetField(after.kind, after.id, name, getattr(before, name), getattr(after, name))
        for name in _NAMES[after.kind]
        if getattr(before, name) != getattr(after, name)
    )


def _set_fields(before: State, after: State) -> Iterator[SetField]:
    both = (after[id_] for id_ in before if id_ in after)
    changed = [item for item in both if item is not before[item.id] and item != before[item.id]]
    for item in parents_first(changed):
        yield from changed_fields(before[item.id], item)


def check_same_plan(*states: State) -> None:
    """Raise InvalidPlan unless all have the same plan as root."""
    roots = (next((item.id for item in state.values() if item.kind is Kind.PLAN), "") for state in states)
    if len({*roots}) > 1:
        raise InvalidPlan(said("errors", "These are two different plans, not two states of one."))


def check_same_kind(before: Item, after: Item) -> None:
    """Raise InvalidPlan for one id of two kinds."""
    if before.kind is not after.kind:
        raise InvalidPlan(said("errors", "An item is of one kind in one plan and of another in the other."))


class Fate(Word):
    """What became of an item between two states."""

    ADDED = label("added", "Added")
    REMOVED = label("removed", "Removed")
    MOVED = label("moved", "Moved")
    CHANGED = label("changed", "Changed")


@dataclass(frozen=True, slots=True)
class Difference:
    """One item that differs: where it was moved and changed too, its fate is CHANGED and `moved` is true."""

    before: Item | None
    after: Item | None
    fields: tuple[SetField, ...] = ()
    moved: bool = False

    @property
    def item(self) -> Item:
        """The item as it is now, or as it was before it was removed."""
        item = self.after or self.before
        assert item is not None
        return item

    @property
    def fate(self) -> Fate:
        """What became of the item."""
        if self.before is None:
            return Fate.ADDED
        if self.after is None:
            return Fate.REMOVED
        return Fate.CHANGED if self.fields else Fate.MOVED


def differences(before: State, after: State) -> list[Difference]:
    """The items that differ, by kind and place, parents first; the fields exclude parent and order.

    Other keys of order that give the same order are no difference.
    """
    check_same_plan(before, after)
    shared = [(item, after[id_]) for id_, item in before.items() if id_ in after]
    moved = _moved(shared)
    changed = [new for old, new in shared if new.id in moved or (new is not old and new != old)]
    others = [item for id_, item in before.items() if id_ not in after]
    others += [item for id_, item in after.items() if id_ not in before]
    found = (
        _difference(before.get(item.id), after.get(item.id), moved)
        for item in parents_first([*changed, *others])
    )
    return [one for one in found if one.fields or one.moved or None in (one.before, one.after)]


def _difference(before: Item | None, after: Item | None, moved: set[str]) -> Difference:
    if before is None or after is None:
        return Difference(before, after)
    changed = changed_fields(before, after)
    fields = tuple(change for change in changed if change.field not in (PARENT, ORDER))
    return Difference(before, after, fields, after.id in moved)


def _moved(shared: Sequence[tuple[Item, Item]]) -> set[str]:
    """The items under another parent, and in each list the fewest that make one order the other."""
    moved = {new.id for old, new in shared if old.parent != new.parent}
    rekeyed = {
        (new.parent, new.kind) for old, new in shared if old.order != new.order and new.id not in moved
    }
    lists: dict[tuple[str, Kind], list[tuple[Item, Item]]] = {siblings: [] for siblings in rekeyed}
    for old, new in shared:
        if (new.parent, new.kind) in rekeyed and new.id not in moved:
            lists[new.parent, new.kind].append((old, new))
    for pairs in lists.values():
        moved |= _out_of_line(pairs)
    return moved


def _out_of_line(pairs: list[tuple[Item, Item]]) -> set[str]:
    """The items of a list without which the others stand in one order before and after.

    Of several such choices it is the one that has the most items with another key: those somebody moved.
    """
    rekeyed = {new.id for old, new in pairs if old.order != new.order}
    before = [new.id for old, new in sorted(pairs, key=lambda pair: (pair[0].order, pair[0].id))]
    now = [new.id for _, new in sorted(pairs, key=lambda pair: (pair[1].order, pair[1].id))]
    places = {id_: place for place, id_ in enumerate(before)}
    ascending = [places[id_] for id_ in now]
    forwards = {before[place] for place in _longest_rise(ascending)}
    backwards = {before[-place] for place in _longest_rise([-place for place in reversed(ascending)])}
    return min(({*now} - kept for kept in (forwards, backwards)), key=lambda gone: len(gone - rekeyed))


def _longest_rise(numbers: Sequence[int]) -> list[int]:
    """The longest ascending series among different numbers, in order."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(ends, number)
        before[number] = ends[at - 1] if at else None
        ends[at : at + 1] = [number]
    series = [ends[-1]] if ends else []
    while series and (former := before[series[-1]]) is not None:
        series.append(former)
    return series[::-1]
