"""Snapshots: whole states of plans, kept as compressed JSON."""

import json
import zlib
from collections.abc import Iterable

import sqlalchemy as sa

from planeditor.errors import NotFound
from planeditor.language import said
from planeditor.plan.codec import decode_item, dump, encode_items
from planeditor.plan.items import Item
from planeditor.store.columns import time_of, time_text
from planeditor.store.entries import SnapshotEntry, SnapshotReason
from planeditor.store.schema import SNAPSHOT


def write(connection: sa.Connection, entry: SnapshotEntry, items: Iterable[Item]) -> None:
    """Keep the items as the state that the entry tells of, unless a state of that id is kept already."""
    row = {
        "id": entry.id,
        "plan": entry.plan,
        "revision": entry.revision,
        "reason": entry.reason.value,
        "name": entry.name,
        "author": entry.author,
        "at": time_text(entry.at),
        "items": zlib.compress(dump(encode_items(items)).encode()),
    }
    # Only a file that lies names a state of another plan; that one stays as it is.
    if connection.execute(sa.select(SNAPSHOT.c.id).where(SNAPSHOT.c.id == entry.id)).first() is None:
        connection.execute(sa.insert(SNAPSHOT), row)


def read(connection: sa.Connection, plan: str) -> list[SnapshotEntry]:
    """The plan's snapshots, newest first."""
    columns = [column for column in SNAPSHOT.c if column is not SNAPSHOT.c["items"]]
    query = sa.select(*columns).where(SNAPSHOT.c.plan == plan).order_by(SNAPSHOT.c.at.desc(), SNAPSHOT.c.id)
    return [
        SnapshotEntry(
            id=row.id,
            plan=row.plan,
            revision=row.revision,
            reason=SnapshotReason(row.reason),  # type: ignore[call-arg]
            name=row.name,
            author=row.author,
            at=time_of(row.at),
        )
        for row in connection.execute(query)
    ]


def read_items(connection: sa.Connection, snapshot: str) -> dict[str, Item]:
    """The state that a snapshot kept; raise NotFound if there is no such snapshot."""
    query = sa.select(SNAPSHOT.c["items"]).where(SNAPSHOT.c.id == snapshot)
    packed = connection.execute(query).scalar()
    if packed is None:
        raise NotFound(said("errors", "There is no such version of the plan."))
    items = (decode_item(raw) for raw in json.loads(zlib.decompress(packed)))
    return {item.id: item for item in items}
