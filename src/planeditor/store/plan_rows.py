"""The rows that tell of plans: when each was made and changed, its revision, the sum of its items."""

from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from planeditor.errors import Damaged, NotFound
from planeditor.language import said
from planeditor.store.columns import SqlValue, time_text
from planeditor.store.damage import CHECKSUM, DAMAGED, is_intact
from planeditor.store.entries import StoreConflict
from planeditor.store.schema import PLAN_ENTRY, sealed, summed, whole_row

PlanRow = dict[str, SqlValue]

_SELECT = whole_row(PLAN_ENTRY).where(PLAN_ENTRY.c.id == sa.bindparam("plan_"))
# What refers to the row, such as a new item, does not change it.
_LOCK = _SELECT.with_for_update(key_share=True)


def add(connection: sa.Connection, plan: str, at: datetime, content: int) -> None:
    """Tell of a new plan as its revision 1; raise StoreConflict if it is there already."""
    times = {"created": time_text(at), "changed": time_text(at), "archived": None, "deleted": None}
    row = {"id": plan, "revision": 1, "content": content, "head": "", **times}
    try:
        connection.execute(sa.insert(PLAN_ENTRY), sealed(PLAN_ENTRY, row))
    except sa.exc.IntegrityError as error:
        raise StoreConflict(said("errors", "The plan is in the store already.")) from error


def read(connection: sa.Connection, plan: str) -> PlanRow:
    """The plan's row; raise NotFound if there is none, Damaged if it is not as it was written."""
    return _read(connection, _SELECT, plan)


def lock(connection: sa.Connection, plan: str) -> PlanRow:
    """As `read`; until the transaction ends nobody else writes the plan."""
    return _read(connection, _LOCK, plan)


def of_revision(connection: sa.Connection, plan: str, revision: int) -> PlanRow:
    """The plan's row; raise StoreConflict if the plan has another revision meanwhile."""
    row = lock(connection, plan)
    if row["revision"] != revision:
        raise conflict()
    return row


def write(connection: sa.Connection, row: PlanRow, **values: SqlValue) -> None:
    """Give a row of a plan new values."""
    whole = sealed(PLAN_ENTRY, row | values)
    # No other column is named: on a server not everybody may write all of them.
    new = {name: whole[name] for name in (*sorted(values), CHECKSUM)}
    connection.execute(_write(*new), new | {"plan_": row["id"]})


def conflict() -> StoreConflict:
    """The plan is no longer what a change was made on."""
    return StoreConflict(said("errors", "The plan was changed in another window meanwhile. Open it again."))


@cache
def _write(*names: str) -> sa.Update:
    where = PLAN_ENTRY.c.id == sa.bindparam("plan_")
    return sa.update(PLAN_ENTRY).where(where).values({name: sa.bindparam(name) for name in names})


def _read(connection: sa.Connection, query: sa.Select[Any], plan: str) -> PlanRow:
    row = connection.execute(query, {"plan_": plan}).one_or_none()
    if row is None:
        raise NotFound(said("errors", "There is no such plan in the store."))
    if not is_intact(row):
        raise Damaged(DAMAGED)
    return dict(zip(summed(PLAN_ENTRY), row, strict=False))
