"""Rows of items and operations made what they stand for again, whoever read them from the database."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from planeditor.language import Said
from planeditor.plan.changes import Operation
from planeditor.plan.codec import decode_operation, from_json
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import CLASSES, FIELDS, Item, Kind
from planeditor.store.columns import Cell, Sql, SqlValue, cell_of
from planeditor.store.damage import DAMAGED, decoding

STRUCTURE = ("plan", "id", "parent", "order", "extra")
"""The columns that every table of items has beside its fields and its checksum."""

AT_ONCE = 250
"""Rows held at once while a plan is read: all of them would take as much memory as their items."""
_AS_IT_IS = Cell(Sql.TEXT)


@cache
def names_of(kind: Kind) -> tuple[str, ...]:
    """The columns of a table of items that the checksum spans, in the order in which rows are read."""
    return tuple(sorted((*STRUCTURE, *(field.name for field in FIELDS[kind]))))


@cache
def cells_of(kind: Kind) -> dict[str, Cell]:
    """The columns of a kind, by the names of what they hold; the plan is the table's own affair."""
    declared = {field.name: cell_of(field.type) for field in FIELDS[kind]}
    return {name: declared.get(name, _AS_IT_IS) for name in names_of(kind) if name != "plan"}


def items_of(kind: Kind, rows: Sequence[Sequence[SqlValue]]) -> Iterator[Item]:
    """The items of rows of a kind, each its columns by `names_of` and its checksum.

    Raises Damaged for what cannot be meant.
    """
    class_, cells = CLASSES[kind], cells_of(kind)
    columns = dict(zip(names_of(kind), zip(*rows, strict=True), strict=False))
    # A column at a time, past the constructor, which would take half as long as all the rest.
    items = [object.__new__(class_) for _ in rows]
    for name, cell in cells.items() if rows else ():
        with decoding(DAMAGED):
            values = _decoded(cell.decode, columns[name])
        deque(map(getattr(class_, name).__set__, items, values), maxlen=0)
    yield from items


def operation_of(row: Mapping[str, Any], refusal: Said) -> Operation:
    """The operation of a row; raises Damaged with the refusal for what cannot be meant.

    Beside the changes stands where they came from, if that is known.
    """
    with decoding(refusal):
        told = from_json(row["changes"])
        return decode_operation({**row, **(told if isinstance(told, dict) else {"changes": told})})


def _decoded(decode: Callable[[SqlValue], Value] | None, column: Sequence[SqlValue]) -> Sequence[Value]:
    """The column's values; what occurs many times is decoded once."""
    if decode is None:
        return column
    values = {raw: decode(raw) for raw in set(column)}
    return [values[raw] for raw in column]
