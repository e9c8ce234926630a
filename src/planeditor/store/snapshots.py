"""Snapshots: whole states of plans, kept as compressed JSON."""

import json
import zlib
from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa

from planeditor.errors import NotFound
from planeditor.language import said
from planeditor.plan.codec import decode_item, dump, encode_items
from planeditor.plan.items import Item, new_id
from planeditor.store.columns import time_of, time_text
from planeditor.store.entries import SnapshotEntry, SnapshotReason
from planeditor.store.schema import SNAPSHOT


def write(
    connection: sa.Connection,
    plan: str,
    revision: int,
    items: Iterable[Item],
    reason: SnapshotReason,
    name: str,
    author: str,
    at: datetime,
) -> str:
    """Keep the items as the plan's state at a revision; return the id of the snapshot."""
    row = {
        "id": new_id(),
        "plan": plan,
        "revision": revision,
        "reason": reason.value,
        "name": name,
        "author": author,
        "at": time_text(at),
        "items": zlib.compress(dump(encode_items(items)).encode()),
    }
    connection.execute(sa.insert(SNAPSHOT), row)
    return str(row["id"])


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
