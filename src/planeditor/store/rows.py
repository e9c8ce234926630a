"""Items as rows: verified, read by column, written by change."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from planeditor.errors import Damaged
from planeditor.plan.changes import Change, Insert, Remove, SetField
from planeditor.plan.items import Item, Kind
from planeditor.store.columns import SqlValue
from planeditor.store.damage import CHECKSUM, DAMAGED, is_intact
from planeditor.store.decoding import AT_ONCE, cells_of, items_of
from planeditor.store.schema import ITEMS, PLAN_ENTRY, sealed, summed, whole_row

_AT_A_TIME = 500
"""Rows asked for in one statement, within what every database takes."""

Row = dict[str, SqlValue]


@cache
def _select(kind: Kind) -> sa.Select[Any]:
    table = ITEMS[kind]
    return whole_row(table).where(table.c.plan == sa.bindparam("plan_"))


def read_rows(
    connection: sa.Connection, plan: str, content: int
) -> Iterator[tuple[Kind, Sequence[sa.Row[Any]]]]:
    """The rows of a plan's items, kind by kind, some at a time.

    Raises Damaged when one is not as it was written, and at the end when `content` is not their sum: rows
    have gone or come.
    """
    for kind in Kind:
        for rows in connection.execute(_select(kind), {"plan_": plan}).partitions(AT_ONCE):
            if not all(map(is_intact, rows)):
                raise Damaged(DAMAGED)
            content -= sum(row[-1] for row in rows)
            yield kind, rows
    if content:
        raise Damaged(DAMAGED)


def read_items(connection: sa.Connection, plan: str, content: int) -> Iterator[Item]:
    """All items of a plan, in no particular order; raises Damaged as `read_rows` does."""
    for kind, rows in read_rows(connection, plan, content):
        yield from items_of(kind, rows)


def read_of_others(connection: sa.Connection, plan: str, kinds: Iterable[Kind]) -> dict[str, list[Item]]:
    """The items of these kinds of all plans in use but one, by plan; a damaged row tells nothing."""
    found: dict[str, list[Item]] = {}
    for kind in kinds:
        table = ITEMS[kind]
        is_in_use = sa.and_(PLAN_ENTRY.c.deleted.is_(None), PLAN_ENTRY.c.archived.is_(None))
        query = whole_row(table).join(PLAN_ENTRY, PLAN_ENTRY.c.id == table.c.plan)
        others = query.where(is_in_use, table.c.plan != plan).order_by(table.c.order, table.c.id)
        rows = [row for row in connection.execute(others) if is_intact(row)]
        for row, item in zip(rows, items_of(kind, rows), strict=True):
            found.setdefault(row.plan, []).append(item)
    return found


def write_items(connection: sa.Connection, plan: str, items: Iterable[Item]) -> int:
    """Insert the items, any number of any kinds; return the sum of their checksums."""
    by_kind = sorted(items, key=lambda item: item.kind)
    return sum(_insert(connection, plan, kind, list(run)) for kind, run in groupby(by_kind, _kind))


def write_changes(connection: sa.Connection, plan: str, changes: Iterable[Change]) -> int | None:
    """Make the changes in the tables; return by how much the sum of the plan's checksums grows.

    None when a row that was to be changed is not there. Raises Damaged when it is not as it was written: a
    new checksum would hide that.
    """
    growth = 0
    for (type_, kind, name), run in groupby(changes, key=_run):
        alike = list(run)
        if type_ is Insert:
            growth += _insert(connection, plan, kind, [one.item for one in alike if isinstance(one, Insert)])
            continue
        stored = _stored(connection, plan, kind, [change.id for change in alike])
        if not all(change.id in stored for change in alike):
            return None
        if type_ is Remove:
            connection.execute(_delete(kind), [{"plan_": plan, "id_": id_} for id_ in stored])
            growth -= sum(row[CHECKSUM] for row in stored.values())
        else:
            values = [(one.id, _encoded(one)) for one in alike if isinstance(one, SetField)]
            growth += _set(connection, kind, name, stored, values)
    return growth


def _run(change: Change) -> tuple[type[Change], Kind, str]:
    """What changes have in common that one statement makes together."""
    if isinstance(change, SetField):
        return SetField, change.kind, change.field
    return type(change), change.item.kind, ""


def _kind(item: Item) -> Kind:
    return item.kind


def _stored(connection: sa.Connection, plan: str, kind: Kind, ids: Iterable[str]) -> dict[str, Row]:
    """The rows of these items as they are, by id."""
    table = ITEMS[kind]
    names = (*summed(table), CHECKSUM)
    found: dict[str, Row] = {}
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), _AT_A_TIME):
        some = wanted[start : start + _AT_A_TIME]
        rows = connection.execute(_select_some(kind), {"plan_": plan, "ids_": some}).all()
        if not all(map(is_intact, rows)):
            raise Damaged(DAMAGED)
        found |= {row.id: dict(zip(names, row, strict=True)) for row in rows}
    return found


def _insert(connection: sa.Connection, plan: str, kind: Kind, items: Iterable[Item]) -> int:
    rows = [sealed(ITEMS[kind], _row(plan, item)) for item in items]
    connection.execute(sa.insert(ITEMS[kind]), rows)
    return sum(int(row[CHECKSUM]) for row in rows)


def _set(
    connection: sa.Connection,
    kind: Kind,
    name: str,
    stored: dict[str, Row],
    values: Iterable[tuple[str, SqlValue]],
) -> int:
    before: int = sum(row[CHECKSUM] for row in stored.values())
    for id_, value in values:
        stored[id_] = sealed(ITEMS[kind], stored[id_] | {name: value})
    rows = [
        {"plan_": row["plan"], "id_": id_, "new_": row[name], "sum_": row[CHECKSUM]}
        for id_, row in stored.items()
    ]
    connection.execute(_update(kind, name), rows)
    return sum(int(row[CHECKSUM]) for row in stored.values()) - before


@cache
def _select_some(kind: Kind) -> sa.Select[Any]:
    return _select(kind).where(ITEMS[kind].c.id.in_(sa.bindparam("ids_", expanding=True)))


@cache
def _delete(kind: Kind) -> sa.Delete:
    table = ITEMS[kind]
    return sa.delete(table).where(_is_item(table))


@cache
def _update(kind: Kind, name: str) -> sa.Update:
    table = ITEMS[kind]
    values: dict[str, Any] = {name: sa.bindparam("new_"), CHECKSUM: sa.bindparam("sum_")}
    return sa.update(table).where(_is_item(table)).values(values)


def _is_item(table: sa.Table) -> sa.ColumnElement[bool]:
    return sa.and_(table.c.plan == sa.bindparam("plan_"), table.c.id == sa.bindparam("id_"))


def _row(plan: str, item: Item) -> Row:
    values = {
        name: getattr(item, name) if cell.encode is None else cell.encode(getattr(item, name))
        for name, cell in cells_of(item.kind).items()
    }
    return {"plan": plan, **values}


def _encoded(change: SetField) -> SqlValue:
    encode = cells_of(change.kind)[change.field].encode
    return change.new if encode is None else encode(change.new)
