"""What leads from one state of a plan to another: as changes to make, and item by item to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
    """The items that differ, by kind and place, parents first; the fields exclude parent and order."""
    changes = compare(before, after)
    ids = dict.fromkeys(change.id for change in changes)
    items = parents_first(after.get(id_) or before[id_] for id_ in ids)
    return [_difference(before.get(item.id), after.get(item.id)) for item in items]


def _difference(before: Item | None, after: Item | None) -> Difference:
    if before is None or after is None:
        return Difference(before, after)
    changed = changed_fields(before, after)
    fields = tuple(change for change in changed if change.field not in (PARENT, ORDER))
    return Difference(before, after, fields, moved=len(fields) < len(changed))
