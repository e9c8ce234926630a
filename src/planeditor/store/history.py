"""The history of plans: operations as rows."""

from typing import Any

import sqlalchemy as sa

from planeditor.errors import NotFound
from planeditor.language import said
from planeditor.plan.changes import Operation, OperationKind, SetField
from planeditor.plan.codec import decode_operation, dump, encode_change, from_json
from planeditor.store.columns import SqlValue, time_text
from planeditor.store.entries import HistoryEntry
from planeditor.store.schema import OPERATION

_KEPT = ("id", "kind", "author", "at", "reverts", "changes")
_SELECT = sa.select(OPERATION.c.revision, *(OPERATION.c[name] for name in _KEPT))
_ID_AT = sa.select(OPERATION.c.id).where(
    OPERATION.c.plan == sa.bindparam("plan_"), OPERATION.c.revision == sa.bindparam("revision_")
)
_INSERT = sa.insert(OPERATION)
_REPLACE = (
    sa.update(OPERATION)
    .where(OPERATION.c.plan == sa.bindparam("plan_"), OPERATION.c.revision == sa.bindparam("revision_"))
    .values({name: sa.bindparam(name) for name in ("revision", *_KEPT)})
)


def record(connection: sa.Connection, plan: str, revision: int, operation: Operation) -> None:
    """Add the operation that led to a revision."""
    connection.execute(_INSERT, {"plan": plan, "revision": revision} | _row(operation))


def amend(connection: sa.Connection, plan: str, revision: int, operation: Operation) -> None:
    """Put the operation in the place of the one that led to `revision`, and let it lead to the next one."""
    if _aim(operation) != _aim(_one(connection, plan, OPERATION.c.revision == revision)):
        raise ValueError("the last operation of the plan is another one")
    where = {"plan_": plan, "revision_": revision, "revision": revision + 1}
    connection.execute(_REPLACE, where | _row(operation))


def read(
    connection: sa.Connection, plan: str, limit: int | None = None, before: int | None = None
) -> list[HistoryEntry]:
    """The plan's operations, newest first: at most `limit`, of revisions below `before`."""
    query = _SELECT.where(OPERATION.c.plan == plan).order_by(OPERATION.c.revision.desc()).limit(limit)
    if before is not None:
        query = query.where(OPERATION.c.revision < before)
    return [HistoryEntry(row.revision, _operation(row)) for row in connection.execute(query)]


def read_one(connection: sa.Connection, plan: str, operation_id: str) -> Operation:
    """One operation by its id; raise NotFound if the plan has none such."""
    return _one(connection, plan, OPERATION.c.id == operation_id)


def read_at(connection: sa.Connection, plan: str, revision: int) -> Operation | None:
    """The operation that led to a revision; None if there is no such revision."""
    condition = sa.and_(OPERATION.c.plan == plan, OPERATION.c.revision == revision)
    row = connection.execute(_SELECT.where(condition)).one_or_none()
    return None if row is None else _operation(row)


def id_at(connection: sa.Connection, plan: str, revision: int) -> str:
    """The id of the operation that led to a revision; "" if there is no such revision."""
    found = connection.execute(_ID_AT, {"plan_": plan, "revision_": revision}).scalar()
    return str(found or "")


def index(connection: sa.Connection, plan: str) -> list[tuple[str, OperationKind, str]]:
    """Id, kind and what is reverted of all operations, oldest first."""
    columns = sa.select(OPERATION.c.id, OPERATION.c.kind, OPERATION.c.reverts)
    rows = connection.execute(columns.where(OPERATION.c.plan == plan).order_by(OPERATION.c.revision))
    return [(id_, OperationKind(kind), reverts) for id_, kind, reverts in rows]  # type: ignore[call-arg]


def _one(connection: sa.Connection, plan: str, condition: sa.ColumnElement[bool]) -> Operation:
    row = connection.execute(_SELECT.where(OPERATION.c.plan == plan, condition)).one_or_none()
    if row is None:
        raise NotFound(said("errors", "There is no such entry in the history of the plan."))
    return _operation(row)


def _row(operation: Operation) -> dict[str, SqlValue]:
    return {
        "id": operation.id,
        "kind": operation.kind.value,
        "author": operation.author,
        "at": time_text(operation.at),
        "reverts": operation.reverts,
        "changes": dump([encode_change(change) for change in operation.changes]),
    }


def _operation(row: sa.Row[Any]) -> Operation:
    values = dict(zip(("revision", *_KEPT), row, strict=True))
    return decode_operation(values | {"changes": from_json(row.changes)})


def _aim(operation: Operation) -> tuple[str, list[tuple[str, str]]]:
    """What an amendment must leave as it is: which fields of which items are set."""
    fields = [(change.id, change.field) for change in operation.changes if isinstance(change, SetField)]
    if len(fields) < len(operation.changes):
        raise ValueError("only fields being set can be amended")
    return operation.id, fields
