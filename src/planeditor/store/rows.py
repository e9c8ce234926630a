"""Items as rows: read by column, written by change."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

import sqlalchemy as sa

from planeditor.plan.changes import STRUCTURE, Change, Insert, Remove, SetField
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import CLASSES, FIELDS, Item, Kind
from planeditor.store.columns import Cell, SqlValue, cell_of
from planeditor.store.schema import ITEMS

_STRUCTURE = ("id", *STRUCTURE)
_AS_IT_IS = Cell(sa.Text())


@dataclass(frozen=True, slots=True)
class _Layout:
    """A kind's columns in the order they are read, and the prepared statement that reads them."""

    make: type[Item]
    names: tuple[str, ...]
    cells: tuple[Cell, ...]
    select: sa.Select[tuple[SqlValue, ...]]


@cache
def _layout(kind: Kind) -> _Layout:
    table = ITEMS[kind]
    names = (*_STRUCTURE, *(field.name for field in FIELDS[kind]))
    cells = (*(_AS_IT_IS for _ in _STRUCTURE), *(cell_of(field.type) for field in FIELDS[kind]))
    columns = [table.c[name] for name in names]
    return _Layout(
        make=CLASSES[kind],
        names=names,
        cells=cells,
        select=sa.select(*columns).where(table.c.plan == sa.bindparam("plan_")),
    )


def read_items(connection: sa.Connection, plan: str) -> Iterator[Item]:
    """All items of a plan, in no particular order."""
    for kind in Kind:
        layout = _layout(kind)
        rows = connection.execute(layout.select, {"plan_": plan}).all()
        columns = zip(*rows, strict=True)
        decoded = [_decoded(cell.decode, column) for cell, column in zip(layout.cells, columns, strict=False)]
        for values in zip(*decoded, strict=True):
            yield layout.make(**dict(zip(layout.names, values, strict=True)))


def _decoded(decode: Callable[[SqlValue], Value] | None, column: Sequence[SqlValue]) -> Sequence[Value]:
    """The column's values; what occurs many times is decoded once."""
    if decode is None:
        return column
    values = {raw: decode(raw) for raw in set(column)}
    return [values[raw] for raw in column]


def write_items(connection: sa.Connection, plan: str, items: Iterable[Item]) -> None:
    """Insert the items, any number of any kinds."""
    write_changes(connection, plan, (Insert(item) for item in sorted(items, key=lambda item: item.kind)))


def write_changes(connection: sa.Connection, plan: str, changes: Iterable[Change]) -> bool:
    """Make the changes in the tables; False when a row that was to be changed was not there."""
    complete = True
    for _, run in groupby(changes, key=_run):
        alike = list(run)
        statement = _statement(alike[0])
        result = connection.execute(statement, [_parameters(plan, change) for change in alike])
        complete &= isinstance(alike[0], Insert) or result.rowcount == len(alike)
    return complete


def _run(change: Change) -> tuple[type[Change], Kind, str]:
    """What changes have in common that one statement makes together."""
    if isinstance(change, SetField):
        return SetField, change.kind, change.field
    return type(change), change.item.kind, ""


def _statement(change: Change) -> sa.UpdateBase:
    match change:
        case Insert(item):
            return _insert(item.kind)
        case Remove(item):
            return _delete(item.kind)
        case SetField(kind, _, name):
            return _update(kind, name)


@cache
def _insert(kind: Kind) -> sa.Insert:
    return sa.insert(ITEMS[kind]).values(
        {name: sa.bindparam(name) for name in ("plan", *_layout(kind).names)}
    )


@cache
def _delete(kind: Kind) -> sa.Delete:
    table = ITEMS[kind]
    return sa.delete(table).where(_is_item(table))


@cache
def _update(kind: Kind, name: str) -> sa.Update:
    table = ITEMS[kind]
    return sa.update(table).where(_is_item(table)).values({name: sa.bindparam("new_")})


def _is_item(table: sa.Table) -> sa.ColumnElement[bool]:
    return sa.and_(table.c.plan == sa.bindparam("plan_"), table.c.id == sa.bindparam("id_"))


def _parameters(plan: str, change: Change) -> dict[str, SqlValue]:
    if isinstance(change, Insert):
        return _row(plan, change.item)
    where = {"plan_": plan, "id_": change.id}
    return where | {"new_": _encoded(change)} if isinstance(change, SetField) else where


def _row(plan: str, item: Item) -> dict[str, SqlValue]:
    layout = _layout(item.kind)
    values = (
        getattr(item, name) if cell.encode is None else cell.encode(getattr(item, name))
        for name, cell in zip(layout.names, layout.cells, strict=True)
    )
    return {"plan": plan} | dict(zip(layout.names, values, strict=True))


def _encoded(change: SetField) -> SqlValue:
    layout = _layout(change.kind)
    encode = layout.cells[layout.names.index(change.field)].encode
    return change.new if encode is None else encode(change.new)
