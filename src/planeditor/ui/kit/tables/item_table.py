"""A table of the items of a plan: which there are, and what a change of the plan may change in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from planeditor.plan.changes import ORDER, PARENT, Change, Insert, SetField, kind_of
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import CLASSES, Item, Kind
from planeditor.plan.numbering import NUMBERED
from planeditor.plan.tree import ABOVE, PlanTree
from planeditor.ui.kit.fields.registers import is_listed
from planeditor.ui.kit.tables.declared import C, Column, Follows, R, Table


def is_place(change: Change) -> bool:
    """Whether goals, tasks or activities may have other numbers after the change."""
    return kind_of(change) in NUMBERED and is_move(change)


def is_move(change: Change) -> bool:
    """Whether an item comes, goes or changes its place."""
    return not isinstance(change, SetField) or change.field in (PARENT, ORDER)


def names_of(*kinds: Kind | str) -> Follows:
    """Follows what the items of these kinds are called, their numbers included."""
    numbered = any(kind in NUMBERED for kind in kinds)

    def follows(change: Change) -> bool:
        return (numbered and is_place(change)) or (kind_of(change) in kinds and is_listed(change))

    return follows


def anything_of(kind: Kind) -> Follows:
    """Follows all that is in the items of a kind."""
    return lambda change: kind_of(change) is kind


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTable(Table[R, C]):
    """The items of a kind in a plan.

    `called` are the columns that a cell is spoken of by; `many` the fields that can be changed in several
    rows at once; `new_under` gives the item that a row begun under the last one goes under, where one can be,
    and `new_values` what it has from the beginning; `chosen_by` are the fields that decide which are its own.
    """

    kind: Kind
    items: Callable[[PlanTree], Sequence[Item]] | None = None
    called: tuple[str, ...] = ()
    many: tuple[str, ...] = ()
    new_under: Callable[[PlanTree], str] | None = None
    new_values: Mapping[str, Value] = field(default_factory=dict)
    chosen_by: tuple[str, ...] = ()

    def listed(self, tree: PlanTree) -> Sequence[Item]:
        """The items in the order of the plan."""
        return self.items(tree) if self.items else tree.of_kind(self.kind)

    def is_new_by(self, change: Change) -> bool:
        """Whether the change may bring an item into the table that was not there."""
        return isinstance(change, Insert) or (isinstance(change, SetField) and change.field in self.chosen_by)

    def is_shaped_by(self, change: Change) -> bool:
        """Whether the change may make rows come, go or stand elsewhere."""
        kind = kind_of(change)
        if kind is self.kind and self.is_new_by(change):
            return True
        return (kind is self.kind or kind in ABOVE[self.kind]) and is_move(change)

    def touched(self, column: Column[R, C], change: Change, tree: PlanTree) -> tuple[str, ...] | None:
        """The rows in which a change may change a column; None for all of them."""
        own = kind_of(change) is self.kind
        if column.follows(change):
            return (change.id,) if own and not is_move(change) else self._above(change, tree)
        if not own:
            return ()
        if column.field is None:
            return (change.id,) if is_move(change) else ()
        is_its = isinstance(change, SetField) and change.field == column.field.name
        return (change.id,) if is_its else ()

    def _above(self, change: Change, tree: PlanTree) -> tuple[str, ...] | None:
        """The row that a change of something under it is about; None for what is not under a row."""
        if self.kind not in CLASSES[kind_of(change)].parents:
            return None
        if not isinstance(change, SetField):
            return (change.item.parent,)
        if change.field == PARENT:
            return (change.old, change.new)
        item = tree.get(change.id)
        return (item.parent,) if item else ()
