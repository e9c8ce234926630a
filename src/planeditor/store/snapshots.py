"""Snapshots: whole states of plans, kept as compressed JSON."""

import zlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from planeditor.errors import Damaged, NotFound
from planeditor.language import said
from planeditor.plan.codec import decode_item, dump, encode_items, from_json
from planeditor.plan.items import Item
from planeditor.store import sqlite
from planeditor.store.columns import time_of, time_text
from planeditor.store.damage import decoding, is_intact, readable, sealed, whole_row
from planeditor.store.entries import SnapshotEntry, SnapshotReason
from planeditor.store.schema import SNAPSHOT

_DAMAGED = said("errors", "This version of the plan is damaged and cannot be read.")
_BEGINNING = datetime.min.replace(tzinfo=UTC)


def write(connection: sa.Connection, entry: SnapshotEntry, items: Iterable[Item]) -> None:
    """Keep the items as the state that the entry tells of, unless a state of that id is kept already."""
    row = {
        "id": entry.id,
        "plan": entry.plan,
        "revision": entry.revision,
        "reason": entry.reason.value,
        "name": readable(entry.name),  # of a file too, which Linux lets be any bytes
        "author": entry.author,
        "at": time_text(entry.at),
        "items": zlib.compress(dump(encode_items(items)).encode()),
    }
    # Only a file that lies names a state of another plan; that one stays as it is.
    if connection.execute(sa.select(SNAPSHOT.c.id).where(SNAPSHOT.c.id == entry.id)).first() is None:
        connection.execute(sa.insert(SNAPSHOT), sealed(SNAPSHOT, row))


def remove(connection: sa.Connection, snapshot: str) -> None:
    """Let go of a snapshot that came to nothing."""
    connection.execute(sa.delete(SNAPSHOT).where(SNAPSHOT.c.id == snapshot))


def read(connection: sa.Connection, plan: str) -> list[SnapshotEntry]:
    """The plan's snapshots, newest first; one that is not as it was written is told of as damaged."""
    query = whole_row(SNAPSHOT).where(SNAPSHOT.c.plan == plan)
    with sqlite.leniently(connection):
        rows = connection.execute(query.order_by(SNAPSHOT.c.at.desc(), SNAPSHOT.c.id)).all()
    return [_entry(row) for row in rows]


def _entry(row: sa.Row[Any]) -> SnapshotEntry:
    damaged = SnapshotEntry(row.id, row.plan, row.revision, SnapshotReason.DAMAGED, "", "", _BEGINNING)
    if not is_intact(row):
        return damaged
    try:
        with decoding(_DAMAGED):
            reason, at = SnapshotReason(row.reason), time_of(row.at)  # type: ignore[call-arg]
    except Damaged:
        return damaged
    return replace(damaged, reason=reason, name=row.name, author=row.author, at=at)


def read_items(connection: sa.Connection, snapshot: str) -> dict[str, Item]:
    """The state that a snapshot kept; raise NotFound if there is none, Damaged if it is spoilt."""
    query = sa.select(SNAPSHOT.c["items"]).where(SNAPSHOT.c.id == snapshot)
    packed = connection.execute(query).scalar()
    if packed is None:
        raise NotFound(said("errors", "There is no such version of the plan."))
    with decoding(_DAMAGED):
        # Packed by zlib, which keeps a checksum of its own.
        content = from_json(zlib.decompress(packed).decode())
        if not isinstance(content, list):
            raise ValueError("a snapshot is a list of items")
        items = [decode_item(raw) for raw in content]
    return {item.id: item for item in items}
