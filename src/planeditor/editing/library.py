"""Plans coming into the store: new ones, received files, the sample, copies of others."""

import contextlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planeditor.editing import carried
from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import Damaged, StoreRefused
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.codec import decode_item, encode_item
from planeditor.plan.copying import rekeyed
from planeditor.plan.fields import LINE
from planeditor.plan.items import Item, Kind, field_of, new_id, title_of
from planeditor.resources import resource

if TYPE_CHECKING:
    from planeditor.files.planfile import PlanFile
    from planeditor.store.entries import SnapshotEntry
    from planeditor.store.store import Store


def sample_path() -> Path:
    """Where the sample plan is that comes with the program."""
    return resource("examples", "elektrenai.planas")


def create(store: "Store", items: Iterable[Item], author: str, at: datetime) -> str:
    """Put a new plan made of these items into the store and return its id.

    Raises InvalidValue for a value that its field cannot hold, InvalidPlan unless the items make a plan.
    """
    checked = [decode_item(encode_item(item)) for item in items]
    return store.create(checked, Operation(OperationKind.CREATE, author, at, ()))


def duplicate(store: "Store", plan_id: str, pattern: str, author: str, at: datetime) -> str:
    """Put a copy of a plan into the store and return its id; the pattern („{title} (kopija)“) names it.

    Raises InvalidValue if that is no title.
    """
    plan = store.load(plan_id)
    title = str(field_of(Kind.PLAN, "title").type.decode(_fitted(pattern, plan.root)))
    items = [replace(plan.root, title=title) if item is plan.root else item for item in plan.walk()]
    return store.create(rekeyed(items), Operation(OperationKind.DUPLICATE, author, at, ()))


def bring_back(store: "Store", backup: Path, plan_id: str, pattern: str, author: str, at: datetime) -> str:
    """Bring a plan of a backup into the store, and return its id there.

    One that is still there comes beside it as a copy, with its title in this pattern.
    """
    from planeditor.store import restore
    from planeditor.store.store import Store

    begun = Operation(OperationKind.DUPLICATE, author, at, ())
    with Store.look_into(backup) as kept:
        return restore.bring_back(store, kept, plan_id, begun, lambda plan: _fitted(pattern, plan))


def _fitted(pattern: str, plan: Item) -> str:
    """A plan's title put into a pattern, shortened where the whole would be too long for a title."""
    return pattern.format(title=title_of(plan)[: max(0, LINE - len(pattern.format(title="")))])


def receive(
    store: "Store", path: Path, author: str, at: datetime, beside: Callable[[], object] = lambda: None
) -> str:
    """Put the plan of a file into the store and return its id; the file itself is only read.

    A plan that the store already holds comes in beside it, as a copy with new ids: nothing is overwritten.
    Then `beside` is called. The copy keeps its title, which its documents bear: lists tell the two apart.
    """
    from planeditor.files.reader import read
    from planeditor.store.entries import SnapshotEntry, SnapshotReason

    received = read(path)
    items = carried.load(received).values()
    operation = Operation(OperationKind.RECEIVE, author, at, ())
    if any(entry.id == received.manifest.plan_id for entry in store.plans()):
        copy = store.create(rekeyed(items), operation)
        beside()
        return copy
    # The state that came is what a later merge starts from: it keeps the id it has on both sides.
    manifest = received.manifest
    came = SnapshotEntry(
        manifest.state, manifest.plan_id, 1, SnapshotReason.RECEIVED, path.name, manifest.sender, at
    )
    return store.create(items, operation, came)


def send(store: "Store", plan: OpenPlan, path: Path, at: datetime) -> None:
    """Write a plan as a file to be e-mailed, with the state it was received in as the base of a merge."""
    from planeditor.files.writer import save
    from planeditor.store.entries import SnapshotReason

    # What is typed after this is a step of its own: the state that is sent must stay in the history.
    plan.end_typing()
    plan.save_waiting()
    plan_file = _plan_file(plan, at, store.snapshots(plan.id), store)
    state = plan_file.manifest.state
    # First what may be refused: a file that is replaced must be told of, and only what was written as sent.
    kept = store.take_snapshot(plan.id, SnapshotReason.SENT, path.name, plan.author, at, state)
    try:
        save(path, plan_file)
    except BaseException:
        store.forget_snapshot(kept)
        raise


def rescue(store: "Store", plan: OpenPlan, path: Path, at: datetime) -> None:
    """Write a plan as it is shown into a file, while the store cannot take what was done to it.

    The file leads back to the states that the store knows, if that can still be asked.
    """
    from planeditor.files.writer import save

    try:
        earlier = store.snapshots(plan.id)
        plan_file = _plan_file(plan, at, earlier, store)
    except StoreRefused:
        plan_file = _plan_file(plan, at, [], store)
    save(path, plan_file)


def _plan_file(plan: OpenPlan, at: datetime, known: "list[SnapshotEntry]", store: "Store") -> "PlanFile":
    from planeditor.files.manifest import Manifest
    from planeditor.files.planfile import PlanFile

    earlier = [entry for entry in known if not entry.is_damaged]
    base, begun = _base(store, earlier)
    state = carried.unload(plan.tree.items())
    manifest = Manifest(
        plan_id=plan.id,
        state=new_id(),
        sent=at,
        sender=plan.author,
        ancestors=tuple(entry.id for entry in reversed(earlier)),
        base_state=base.id if base else "",
        format=state.file_format,
    )
    # Without a base nobody asks what happened since, and the whole history need not be read.
    entries = store.history(plan.id) if base else []
    since = [entry.operation for entry in entries if base and entry.revision > base.revision]
    history = tuple(operation for operation in reversed(since) if operation)
    return PlanFile(
        manifest=manifest,
        items=state.items,
        base=begun.items if begun else None,
        history=history,
        unknown_items=state.unknown,
        unknown_base=begun.unknown if begun else (),
    )


def _base(
    store: "Store", snapshots: "Iterable[SnapshotEntry]"
) -> "tuple[SnapshotEntry, carried.Unloaded] | tuple[None, None]":
    """The state that the plan was received in last, where it can be read; a merge does without another."""
    from planeditor.store.entries import SnapshotReason

    for entry in snapshots:
        if entry.reason is SnapshotReason.RECEIVED:
            with contextlib.suppress(Damaged):
                return entry, carried.unload(store.snapshot_items(entry.id))
            break
    return None, None


def open_sample(store: "Store", author: str, at: datetime) -> str:
    """The id of the sample plan in the store, which is put there if it is not."""
    from planeditor.files.reader import read

    sample_id = read(sample_path()).manifest.plan_id
    if any(entry.id == sample_id and not entry.deleted and not entry.archived for entry in store.plans()):
        return sample_id
    return receive(store, sample_path(), author, at)
