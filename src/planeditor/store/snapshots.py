"""Why states were kept: that they were named, sent, received or merged, by whom and when."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from planeditor.errors import Damaged, NotFound
from planeditor.language import said
from planeditor.plan.assignment import Assignment
from planeditor.plan.codec import dump, from_json
from planeditor.store import dialect
from planeditor.store.columns import time_of, time_text
from planeditor.store.damage import decoding, is_intact, readable
from planeditor.store.entries import SnapshotEntry, SnapshotReason
from planeditor.store.schema import SNAPSHOT, sealed, whole_row

_DAMAGED = said("errors", "This version of the plan is damaged and cannot be read.")
_BEGINNING = datetime.min.replace(tzinfo=UTC)


def write(connection: sa.Connection, entry: SnapshotEntry) -> None:
    """Tell of a kept state."""
    row = {
        "id": entry.id,
        "plan": entry.plan,
        "state": entry.state,
        "revision": entry.revision,
        "reason": entry.reason.value,
        "name": readable(entry.name),  # of a file too, which Linux lets be any bytes
        "author": entry.author,
        "recipient": entry.recipient,
        "assignment": dump(entry.assignment.encoded()),
        "at": time_text(entry.at),
    }
    connection.execute(sa.insert(SNAPSHOT), sealed(SNAPSHOT, row))


def remove(connection: sa.Connection, snapshot: str) -> None:
    """Take back what was told of a state, as it came to nothing."""
    connection.execute(sa.delete(SNAPSHOT).where(SNAPSHOT.c.id == snapshot))


def read(connection: sa.Connection, plan: str) -> list[SnapshotEntry]:
    """The plan's snapshots, newest first; one that is not as it was written is told of as damaged."""
    query = whole_row(SNAPSHOT).where(SNAPSHOT.c.plan == plan)
    with dialect.leniently(connection):
        rows = connection.execute(query.order_by(SNAPSHOT.c.at.desc(), SNAPSHOT.c.id)).all()
    return [_entry(row) for row in rows]


def place(connection: sa.Connection, snapshot: str) -> tuple[str, str]:
    """The plan and the state of a snapshot; raise NotFound if there is none."""
    query = sa.select(SNAPSHOT.c.plan, SNAPSHOT.c.state).where(SNAPSHOT.c.id == snapshot)
    found = connection.execute(query).first()
    if found is None:
        raise NotFound(said("errors", "There is no such version of the plan."))
    return str(found.plan), str(found.state)


def _entry(row: sa.Row[Any]) -> SnapshotEntry:
    damaged = SnapshotEntry(
        row.id, row.plan, row.revision, SnapshotReason.DAMAGED, "", "", _BEGINNING, row.state
    )
    if not is_intact(row):
        return damaged
    try:
        with decoding(_DAMAGED):
            reason, at = SnapshotReason(row.reason), time_of(row.at)  # type: ignore[call-arg]
            assignment = Assignment.decoded(from_json(row.assignment))
    except Damaged:
        return damaged
    return replace(
        damaged,
        reason=reason,
        name=row.name,
        author=row.author,
        at=at,
        recipient=row.recipient,
        assignment=assignment,
    )
