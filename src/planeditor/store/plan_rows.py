"""The rows that tell of plans: when each was made and changed, its revision, the sum of its items."""

from datetime import datetime

import sqlalchemy as sa

from planeditor.errors import Damaged, NotFound
from planeditor.language import said
from planeditor.store.columns import SqlValue, time_text
from planeditor.store.damage import DAMAGED, is_intact
from planeditor.store.entries import StoreConflict
from planeditor.store.schema import PLAN_ENTRY, sealed, summed, whole_row

PlanRow = dict[str, SqlValue]

_SELECT = whole_row(PLAN_ENTRY).where(PLAN_ENTRY.c.id == sa.bindparam("plan_"))
_WRITE = (
    sa.update(PLAN_ENTRY)
    .where(PLAN_ENTRY.c.id == sa.bindparam("plan_"))
    .values({column.name: sa.bindparam(column.name) for column in PLAN_ENTRY.c})
)


def add(connection: sa.Connection, plan: str, at: datetime, content: int) -> None:
    """Tell of a new plan as its revision 1; raise StoreConflict if it is there already."""
    if connection.execute(sa.select(PLAN_ENTRY.c.id).where(PLAN_ENTRY.c.id == plan)).first():
        raise StoreConflict(said("errors", "The plan is in the store already."))
    times = {"created": time_text(at), "changed": time_text(at), "archived": None, "deleted": None}
    row = {"id": plan, "revision": 1, "content": content, "head": "", **times}
    connection.execute(sa.insert(PLAN_ENTRY), sealed(PLAN_ENTRY, row))


def read(connection: sa.Connection, plan: str) -> PlanRow:
    """The plan's row; raise NotFound if there is none, Damaged if it is not as it was written."""
    row = connection.execute(_SELECT, {"plan_": plan}).one_or_none()
    if row is None:
        raise NotFound(said("errors", "There is no such plan in the store."))
    if not is_intact(row):
        raise Damaged(DAMAGED)
    return dict(zip(summed(PLAN_ENTRY), row, strict=False))


def of_revision(connection: sa.Connection, plan: str, revision: int) -> PlanRow:
    """The plan's row; raise StoreConflict if the plan has another revision meanwhile."""
    row = read(connection, plan)
    if row["revision"] != revision:
        raise conflict()
    return row


def write(connection: sa.Connection, row: PlanRow, **values: SqlValue) -> None:
    """Give a row of a plan new values."""
    connection.execute(_WRITE, sealed(PLAN_ENTRY, row | values) | {"plan_": row["id"]})


def conflict() -> StoreConflict:
    """The plan is no longer what a change was made on."""
    return StoreConflict(said("errors", "The plan was changed in another window meanwhile. Open it again."))
