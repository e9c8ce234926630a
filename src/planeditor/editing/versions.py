"""Versions of a plan: its present state under a name, and an earlier state brought back as a new one."""

from datetime import datetime
from typing import TYPE_CHECKING

from planeditor.editing.open_plan import OpenPlan
from planeditor.merge.compare import compare
from planeditor.plan.changes import Operation, OperationKind

if TYPE_CHECKING:
    from planeditor.store.store import Store


def name_version(store: "Store", plan: OpenPlan, name: str, at: datetime) -> str:
    """Keep the present state of a plan under a name; return the id of the snapshot."""
    from planeditor.store.entries import SnapshotEntry, SnapshotReason

    # What is typed after this is a step of its own: the state that is named must stay in the history.
    plan.end_typing()
    plan.save_waiting()
    return store.kept.keep(SnapshotEntry.new(plan.id, SnapshotReason.NAMED, name, plan.author, at)).id


def senders(store: "Store", plan_id: str) -> dict[str, str]:
    """Who sent each copy that was received or merged, by the id of the snapshot, as far as that is known."""
    from planeditor.store.entries import SnapshotReason

    entries, lineage = store.kept.entries(plan_id), store.kept.lineage(plan_id)
    received = {(one.state, one.name): one.author for one in entries if one.reason is SnapshotReason.RECEIVED}
    found: dict[str, str] = {}
    for entry in entries:
        if entry.reason in (SnapshotReason.RECEIVED, SnapshotReason.MERGED):
            copies = ((state, entry.name) for state in (entry.state, *lineage.parents(entry.state)))
            found[entry.id] = next((received[copy] for copy in copies if copy in received), "")
    return found


def way_back(store: "Store", plan: OpenPlan, snapshot: str, at: datetime) -> Operation:
    """The operation, not yet done, that brings a kept state back; without changes if it is the present."""
    changes = compare(plan.tree.items(), store.kept.items_of(snapshot))
    return Operation(OperationKind.RESTORE, plan.author, at, changes)


def go_back(store: "Store", plan: OpenPlan, snapshot: str, at: datetime) -> Operation | None:
    """Bring a kept state back as a new state, in one step of undo; None if it is the present one."""
    way = way_back(store, plan, snapshot, at)
    return plan.run(way.kind, way.changes)
