"""The graph of states as rows, and their content as compressed JSON."""

import zlib
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from planeditor.errors import Damaged
from planeditor.language import said
from planeditor.merge.conflicts import Key
from planeditor.merge.lineage import Lineage, StateRecord
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.codec import Texts, dump, from_json
from planeditor.plan.items import Item, new_id
from planeditor.store import dialect
from planeditor.store.columns import SqlValue, time_of, time_text
from planeditor.store.damage import decoding, is_intact
from planeditor.store.plan_rows import PlanRow
from planeditor.store.schema import IDENTITY, SNAPSHOT, STATE, TAKEN, sealed, whole_row

_DAMAGED = said("errors", "This version of the plan is damaged and cannot be read.")


def identity(connection: sa.Connection) -> str:
    """The id of this store, given to it in the first transaction that asks for it."""
    found = known_identity(connection)
    if not found:
        found = new_id()
        connection.execute(sa.insert(IDENTITY), {"id": found})
    return found


def known_identity(connection: sa.Connection) -> str:
    """The id of this store, "" if it has none yet."""
    # Of two that began a store on a server at one moment, all know the same id.
    return str(connection.execute(sa.select(IDENTITY.c.id).order_by(IDENTITY.c.id)).scalar() or "")


def read(connection: sa.Connection, plan: str) -> Lineage:
    """The states of a plan; of one whose row is not as it was written only the id is told."""
    with dialect.leniently(connection):
        rows = connection.execute(whole_row(STATE).where(STATE.c.plan == plan)).all()
    return Lineage(_record(row) for row in rows)


def write(connection: sa.Connection, plan: str, record: StateRecord, content: bytes) -> None:
    """Keep a state with its packed content; one that is known already stays as it is."""
    if connection.execute(_at(sa.select(STATE.c.id), plan, record.id)).first() is None:
        connection.execute(sa.insert(STATE), sealed(STATE, _row(plan, record)) | {"items": content})
    else:
        fill(connection, plan, record.id, content)


def add(connection: sa.Connection, plan: str, records: Iterable[StateRecord]) -> None:
    """Keep the states that a file tells of; what it tells better than it was known is taken from it."""
    known = read(connection, plan)
    joined = known.joined(records)
    new = [record for record in joined.records if record.id not in known]
    if new:
        rows = [sealed(STATE, _row(plan, record)) | {"items": None} for record in new]
        connection.execute(sa.insert(STATE), rows)
    for record in joined.records:
        if record.id in known and known[record.id] != record:
            row = sealed(STATE, _row(plan, record))
            connection.execute(_at(sa.update(STATE), plan, record.id).values(row))


def fill(connection: sa.Connection, plan: str, state: str, content: bytes) -> None:
    """Keep the content of a known state, unless it is kept already."""
    connection.execute(
        _at(sa.update(STATE), plan, state).where(STATE.c["items"].is_(None)).values(items=content)
    )


def kept(connection: sa.Connection, plan: str) -> set[str]:
    """The states whose content is kept."""
    query = sa.select(STATE.c.id).where(STATE.c.plan == plan, STATE.c["items"].is_not(None))
    return set(connection.execute(query).scalars())


def read_content(connection: sa.Connection, plan: str, state: str, texts: Texts) -> dict[str, Item] | None:
    """The items of a state, those of `texts` where they are told alike; None if they are not kept.

    Raise Damaged if they are spoilt.
    """
    packed = connection.execute(_at(sa.select(STATE.c["items"]), plan, state)).scalar()
    if packed is None:
        return None
    with decoding(_DAMAGED):
        # Packed by zlib, which keeps a checksum of its own.
        content = from_json(zlib.decompress(packed).decode())
        if not isinstance(content, list):
            raise ValueError("a state is a list of items")
        items = [texts.item(raw) for raw in content]
    return {item.id: item for item in items}


def thin(connection: sa.Connection, plan: str, head: str) -> None:
    """Let go of contents that no merge will start from, unless they are versions of the plan."""
    versions = sa.select(SNAPSHOT.c.state).where(SNAPSHOT.c.plan == plan)
    named = {head, *connection.execute(versions).scalars()}
    for state in (read(connection, plan).settled() & kept(connection, plan)) - named:
        connection.execute(_at(sa.update(STATE), plan, state).values(items=None))


def take_note(connection: sa.Connection, plan: str, operation: Operation, before: str, after: str) -> None:
    """Keep which heads a merge led from and to."""
    row = {"plan": plan, "operation": operation.id, "before": before, "after": after}
    connection.execute(sa.insert(TAKEN), sealed(TAKEN, row))


def head_after(connection: sa.Connection, row: PlanRow, operation: Operation) -> str:
    """The head of the plan after an operation: undoing a merge that nothing came after leads back.

    Whoever goes on from a merge and then undoes it takes back what others will receive as their own; a
    merge that nothing was made of is as if it had not been.
    """
    head = str(row["head"])
    if operation.kind not in (OperationKind.UNDO, OperationKind.REDO):
        return head
    merges = whole_row(TAKEN).where(TAKEN.c.plan == row["id"], TAKEN.c.operation == operation.reverts)
    found = connection.execute(merges).first()
    if found is None or not is_intact(found):
        return head
    before, after = found.before, found.after
    if operation.kind is OperationKind.REDO:
        before, after = after, before
    return str(before) if head == after else head


def packed(items: Iterable[Item], texts: Texts) -> bytes:
    """The items, sorted by id, as compressed JSON: the same items give the same bytes."""
    told = map(texts.of, sorted(items, key=lambda item: item.id))
    return zlib.compress(f"[{','.join(told)}]".encode())


def _at(statement: Any, plan: str, state: str) -> Any:
    return statement.where(STATE.c.plan == plan, STATE.c.id == state)


def _row(plan: str, record: StateRecord) -> dict[str, SqlValue]:
    return {
        "plan": plan,
        "id": record.id,
        "parents": dump([*record.parents]),
        "content": record.content,
        "answered": dump([[*key] for key in sorted(record.answered)]),
        "author": record.author,
        "at": "" if record.at is None else time_text(record.at),
        "store": record.store,
    }


def _record(row: sa.Row[Any]) -> StateRecord:
    if not is_intact(row):
        return StateRecord(str(row.id))
    try:
        with decoding(_DAMAGED):
            return StateRecord(
                row.id,
                tuple(from_json(row.parents)),
                row.content,
                frozenset(Key(*key) for key in from_json(row.answered)),
                row.author,
                time_of(row.at) if row.at else None,
                row.store,
            )
    except Damaged:
        return StateRecord(str(row.id))
