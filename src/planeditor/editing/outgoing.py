"""A plan as a file that is sent: its state, the states it descends from, and what a merge with it needs."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from planeditor.editing import carried
from planeditor.errors import Damaged
from planeditor.merge.compare import State
from planeditor.merge.lineage import Lineage, made
from planeditor.plan.assignment import Assignment
from planeditor.plan.changes import Operation
from planeditor.plan.codec import Texts
from planeditor.plan.fingerprint import fingerprint

if TYPE_CHECKING:
    from planeditor.files.planfile import PlanFile
    from planeditor.files.state import State as Told
    from planeditor.store.entries import SnapshotEntry
    from planeditor.store.store import Store


@dataclass(frozen=True, slots=True)
class Letter:
    """Who sends a copy when (UTC), to whom – "" for the whole team –, and what they are asked to do."""

    sender: str
    at: datetime
    recipient: str = ""
    assignment: Assignment = field(default_factory=Assignment)


def present(store: Store, plan_id: str, items: State, texts: Texts | None = None) -> tuple[Lineage, str]:
    """The states of a plan with the one that it is now, which is not kept by this, and the id of that one.

    `texts` are to know how its items are told.
    """
    head, lineage = store.kept.head(plan_id), store.kept.lineage(plan_id)
    content = fingerprint(items.values(), texts=texts)
    if head:
        known = lineage[head].content if head in lineage else ""
        before = None if known else _content(store, plan_id, head)
        if content == known or (before is not None and content == fingerprint(before.values())):
            return lineage, head
    record = made(content, (head,) if head else ())
    return lineage.joined([record]), record.id


def unkept(plan_id: str, items: State, letter: Letter) -> PlanFile:
    """A plan as a file when nothing can be asked of the store."""
    record = made(fingerprint(items.values()), (), author=letter.sender, at=letter.at)
    return _file(plan_id, items, Lineage([record]), record.id, letter)


def plan_file(store: Store, plan_id: str, items: State, letter: Letter, state: str = "") -> PlanFile:
    """A plan as it is shown, as a file that leads back to the states that the store knows.

    `state` is the id of the state that it is, if that is kept already.
    """
    lineage = store.kept.lineage(plan_id)
    if not state:
        lineage, state = present(store, plan_id, items)
    bare = _file(plan_id, items, lineage, state, letter)
    base, begun = _base(store, plan_id, lineage, state)
    base_state = base.state if base is not None else ""
    return replace(
        bare,
        manifest=replace(bare.manifest, store=store.kept.store_id(), base_state=base_state),
        base=begun.items if begun else None,
        unknown_base=begun.unknown if begun else (),
        history=_since(store, base),
        contents=_contents(store, plan_id, lineage, state, {state, base_state}),
    )


def _file(plan_id: str, items: State, lineage: Lineage, state: str, letter: Letter) -> PlanFile:
    from planeditor.files.lineage import MAX_RECORDS
    from planeditor.files.manifest import Manifest
    from planeditor.files.planfile import PlanFile

    content = carried.unload(items)
    above = lineage.ancestors(state)
    records = tuple(record for record in lineage.records if record.id in above)[-MAX_RECORDS:]
    manifest = Manifest(
        plan_id=plan_id,
        state=state,
        sent=letter.at,
        sender=letter.sender,
        recipient=letter.recipient,
        assignment=letter.assignment,
        ancestors=tuple(record.id for record in records if record.id != state),
        format=content.file_format,
    )
    return PlanFile(manifest, content.items, unknown_items=content.unknown, records=records)


def _contents(store: Store, plan_id: str, lineage: Lineage, state: str, told: set[str]) -> dict[str, Told]:
    """What the states were that a merge may start from and that are not in the file already."""
    from planeditor.files.lineage import MAX_CONTENTS

    kept = store.kept.contents(plan_id)
    wanted = (id_ for id_ in lineage.carried(state) if id_ in kept and id_ not in told)
    found: dict[str, Told] = {}
    for id_ in islice(wanted, MAX_CONTENTS):
        items = _content(store, plan_id, id_)
        if items is not None:
            content = carried.unload(items)
            found[id_] = content.items, content.unknown
    return found


def _content(store: Store, plan_id: str, state: str) -> State | None:
    with contextlib.suppress(Damaged):
        return store.kept.content(plan_id, state)
    return None


def _since(store: Store, base: SnapshotEntry | None) -> tuple[Operation, ...]:
    """What happened since the base; without one nobody asks, and the whole history need not be read."""
    if base is None:
        return ()
    entries = reversed(store.history(base.plan))
    return tuple(one.operation for one in entries if one.operation and one.revision > base.revision)


def _base(
    store: Store, plan_id: str, lineage: Lineage, state: str
) -> tuple[SnapshotEntry, carried.Unloaded] | tuple[None, None]:
    """The state that the plan was received in last, for programs that know no other base."""
    from planeditor.store.entries import SnapshotReason

    entries = store.kept.entries(plan_id)
    received = {entry.state: entry for entry in entries if entry.reason is SnapshotReason.RECEIVED}
    above = lineage.ancestors(state)
    for record in reversed(lineage.records):
        if record.id in above and record.id in received:
            items = _content(store, plan_id, record.id)
            return (received[record.id], carried.unload(items)) if items is not None else (None, None)
    return None, None
