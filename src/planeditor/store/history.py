"""The history of plans: operations as rows."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from planeditor.errors import Damaged, NotFound
from planeditor.language import said
from planeditor.plan.changes import Operation, OperationKind, SetField
from planeditor.plan.codec import dump, encode_change
from planeditor.plan.raw import Json
from planeditor.store import dialect
from planeditor.store.columns import SqlValue, time_text
from planeditor.store.damage import is_intact, readable
from planeditor.store.decoding import operation_of
from planeditor.store.entries import HistoryEntry
from planeditor.store.schema import OPERATION, sealed, whole_row

_SELECT = whole_row(OPERATION)
_OF_PLAN = OPERATION.c.plan == sa.bindparam("plan_")
_IS_AT = sa.and_(_OF_PLAN, OPERATION.c.revision == sa.bindparam("revision_"))
# Made once: a statement made anew for each letter typed takes longer than the database does.
_AT = _SELECT.where(_IS_AT)
_CALLED = _SELECT.where(_OF_PLAN, OPERATION.c.id == sa.bindparam("id_"))
_ID_AT = sa.select(OPERATION.c.id).where(_IS_AT)
_REPLACE = (
    sa.update(OPERATION)
    .where(_IS_AT)
    .values({column.name: sa.bindparam(column.name) for column in OPERATION.c})
)
_DAMAGED = said("errors", "This entry of the plan’s history is damaged and cannot be read.")


def record(connection: sa.Connection, plan: str, revision: int, operation: Operation) -> None:
    """Add the operation that led to a revision."""
    connection.execute(sa.insert(OPERATION), _row(plan, revision, operation))


def amend(connection: sa.Connection, plan: str, revision: int, operation: Operation) -> None:
    """Put the operation in the place of the one that led to `revision`, and let it lead to the next one."""
    where = {"plan_": plan, "revision_": revision}
    if _aim(operation) != _aim(_one(connection, _AT, where)):
        raise ValueError("the last operation of the plan is another one")
    connection.execute(_REPLACE, where | _row(plan, revision + 1, operation))


def read(
    connection: sa.Connection, plan: str, limit: int | None = None, before: int | None = None
) -> list[HistoryEntry]:
    """The plan's operations, newest first: at most `limit`, of revisions below `before`.

    An operation that cannot be read is told of by an entry without one.
    """
    query = _SELECT.where(OPERATION.c.plan == plan).order_by(OPERATION.c.revision.desc()).limit(limit)
    if before is not None:
        query = query.where(OPERATION.c.revision < before)
    with dialect.leniently(connection):
        rows = connection.execute(query).all()
    return [HistoryEntry(row.revision, _read(row)) for row in rows]


def read_one(connection: sa.Connection, plan: str, operation_id: str) -> Operation:
    """One operation by its id; raise NotFound if the plan has none such, Damaged if it cannot be read."""
    return _one(connection, _CALLED, {"plan_": plan, "id_": operation_id})


def read_at(connection: sa.Connection, plan: str, revision: int) -> Operation | None:
    """The operation that led to a revision; None if there is none that can be read."""
    with dialect.leniently(connection):
        row = connection.execute(_AT, {"plan_": plan, "revision_": revision}).one_or_none()
    return None if row is None else _read(row)


def id_at(connection: sa.Connection, plan: str, revision: int) -> str:
    """The id of the operation that led to a revision; "" if there is no such revision."""
    with dialect.leniently(connection):
        found = connection.execute(_ID_AT, {"plan_": plan, "revision_": revision}).scalar()
    return str(found or "")


def has(connection: sa.Connection, plan: str, revision: int, operation: str) -> bool:
    """Whether an operation that led to a revision is still there; typing that went on led to a later one."""
    query = sa.select(OPERATION.c.revision).where(OPERATION.c.plan == plan, OPERATION.c.id == operation)
    found = connection.execute(query).scalar()
    return found is not None and int(found) >= revision


def index(connection: sa.Connection, plan: str, author: str = "") -> list[tuple[str, OperationKind, str]]:
    """Id, kind and what is reverted of all operations that can be read and whose kind is known, oldest first.

    With an author, of theirs only. A newer minor version of the program may have done what this one has no
    name for.
    """
    query = _SELECT.where(OPERATION.c.plan == plan).order_by(OPERATION.c.revision)
    if author:
        query = query.where(OPERATION.c.author == author)
    with dialect.leniently(connection):
        rows = connection.execute(query).all()
    known = {kind.value: kind for kind in OperationKind}
    return [(row.id, known[row.kind], row.reverts) for row in rows if is_intact(row) and row.kind in known]


def _one(connection: sa.Connection, query: sa.Select[Any], where: Mapping[str, object]) -> Operation:
    with dialect.leniently(connection):
        row = connection.execute(query, where).one_or_none()
    if row is None:
        raise NotFound(said("errors", "There is no such entry in the history of the plan."))
    operation = _read(row)
    if operation is None:
        raise Damaged(_DAMAGED)
    return operation


def _row(plan: str, revision: int, operation: Operation) -> dict[str, SqlValue]:
    changes: Json = [encode_change(change) for change in operation.changes]
    if operation.source:  # a column of its own would be another major version of the tables
        changes = {"changes": changes, "source": readable(operation.source)}
    row = {
        "plan": plan,
        "revision": revision,
        "id": operation.id,
        "kind": operation.kind.value,
        "author": operation.author,
        "at": time_text(operation.at),
        "reverts": operation.reverts,
        "changes": dump(changes),
    }
    return sealed(OPERATION, row)


def _read(row: sa.Row[Any]) -> Operation | None:
    """The operation of a row; None where it is not as it was written."""
    if not is_intact(row):
        return None
    try:
        return operation_of(row._asdict(), _DAMAGED)
    except Damaged:
        return None


def _aim(operation: Operation) -> tuple[str, list[tuple[str, str]]]:
    """What an amendment must leave as it is: which fields of which items are set."""
    fields = [(change.id, change.field) for change in operation.changes if isinstance(change, SetField)]
    if len(fields) < len(operation.changes):
        raise ValueError("only fields being set can be amended")
    return operation.id, fields
