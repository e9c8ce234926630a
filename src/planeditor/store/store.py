"""The store: every plan, its history and its snapshots, each edit on the disk when the call returns."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa

from planeditor.errors import InvalidPlan, InvalidValue, NotFound, StoreRefused
from planeditor.language import said
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import Item, new_id
from planeditor.plan.size import check_size
from planeditor.plan.tree import PlanTree
from planeditor.store import history, snapshots, sqlite
from planeditor.store.backups import Backup, back_up
from planeditor.store.columns import time_text
from planeditor.store.completeness import read_completeness
from planeditor.store.entries import HistoryEntry, PlanEntry, SnapshotEntry, SnapshotReason, StoreConflict
from planeditor.store.rows import read_items, write_changes, write_items
from planeditor.store.schema import METADATA, PLAN_ENTRY
from planeditor.store.summaries import read_entries
from planeditor.store.upgrades import upgrade

_REVISION = sa.select(PLAN_ENTRY.c.revision).where(PLAN_ENTRY.c.id == sa.bindparam("plan_"))
_ADVANCE = (
    sa.update(PLAN_ENTRY)
    .where(PLAN_ENTRY.c.id == sa.bindparam("plan_"), PLAN_ENTRY.c.revision == sa.bindparam("revision_"))
    .values(revision=PLAN_ENTRY.c.revision + 1, changed=sa.bindparam("changed_"))
)


class Store:
    """All plans in one database. What a method wrote is on the disk when it returns; if it raises, nothing.

    Belongs to the thread that opened it. Every method may raise StoreRefused: the disk is full, the file is
    damaged, read-only or held by another process.
    """

    def __init__(self, path: Path, engine: sa.Engine) -> None:
        """Take an engine whose tables are there; use `open` or `look_into`."""
        self.path = path
        self._engine = engine
        self._writing = sqlite.writing(engine)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the store, making the file and its folders where they are missing, upgrading an older one."""
        engine = sqlite.connect(path)
        try:
            upgrade(
                engine, lambda: back_up(path, lambda copy: sqlite.copy_to(engine, copy), datetime.now(UTC))
            )
        except BaseException:
            engine.dispose()
            raise
        return cls(path, engine)

    @classmethod
    def look_into(cls, path: Path) -> Self:
        """A copy in memory of a backup, of any version up to ours; the file stays as it is."""
        engine = sqlite.in_memory(path)
        try:
            upgrade(engine, lambda: None)
        except BaseException:
            engine.dispose()
            raise
        return cls(path, engine)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def back_up(self, now: datetime) -> Backup:
        """Copy the whole store into its folder of backups, and thin those out."""
        return back_up(self.path, lambda copy: sqlite.copy_to(self._engine, copy), now)

    def plans(self) -> list[PlanEntry]:
        """All plans, archived and deleted ones too, the last changed first."""
        with self._engine.connect() as connection:
            return read_entries(connection)

    def completeness(self) -> dict[str, int]:
        """What percentage of its parts each plan has filled in."""
        with self._engine.connect() as connection:
            return read_completeness(connection)

    def create(
        self, items: Iterable[Item], operation: Operation, snapshot: SnapshotEntry | None = None
    ) -> str:
        """Take in a new plan as its revision 1; return its id, which is that of its root.

        `snapshot` says as what its first state is kept besides, in the same transaction. Raises InvalidPlan
        unless the items make a plan that is not too large, StoreConflict if it is in the store already.
        """
        tree = PlanTree(items)
        check_size(tree.items().values())
        plan = tree.root.id
        at = time_text(operation.at)
        with self._writing.begin() as connection:
            if connection.execute(sa.select(PLAN_ENTRY.c.id).where(PLAN_ENTRY.c.id == plan)).first():
                raise StoreConflict(said("errors", "The plan is in the store already."))
            entry = {"id": plan, "created": at, "changed": at, "revision": 1}
            connection.execute(sa.insert(PLAN_ENTRY), entry)
            write_items(connection, plan, tree.walk())
            history.record(connection, plan, 1, operation)
            if snapshot is not None:
                snapshots.write(connection, snapshot, tree.walk())
        return plan

    def load(self, plan_id: str) -> PlanTree:
        """The plan as it is now."""
        with self._engine.connect() as connection:
            return _read_tree(connection, plan_id)

    def revision(self, plan_id: str) -> int:
        """The number of the plan's present state; every commit and every amendment raises it."""
        with self._engine.connect() as connection:
            return _revision(connection, plan_id)

    def commit(self, plan_id: str, operation: Operation, revision: int) -> int:
        """Write an operation made on this revision, rows and history together; return the new revision.

        Raises StoreConflict if the plan has another revision meanwhile.
        """
        with self._writing.begin() as connection:
            _advance(connection, plan_id, revision, operation.at)
            if not write_changes(connection, plan_id, operation.changes):
                raise _conflict()
            history.record(connection, plan_id, revision + 1, operation)
        return revision + 1

    def amend(self, plan_id: str, operation: Operation, revision: int) -> int:
        """Put this operation in the place of the last one, whose id and fields it has: typing goes on.

        Returns the new revision, so that no two states share a number. Raises StoreConflict if the plan has
        another revision meanwhile, ValueError if the last operation set other fields.
        """
        with self._writing.begin() as connection:
            _advance(connection, plan_id, revision, operation.at)
            history.amend(connection, plan_id, revision, operation)
            if not write_changes(connection, plan_id, operation.changes):
                raise _conflict()
        return revision + 1

    def history(
        self, plan_id: str, limit: int | None = None, before: int | None = None
    ) -> list[HistoryEntry]:
        """The operations, newest first: at most `limit`, those that led to revisions below `before`."""
        with self._engine.connect() as connection:
            return history.read(connection, plan_id, limit, before)

    def operation(self, plan_id: str, operation_id: str) -> Operation:
        """One operation of the history."""
        with self._engine.connect() as connection:
            return history.read_one(connection, plan_id, operation_id)

    def operation_index(self, plan_id: str) -> list[tuple[str, OperationKind, str]]:
        """Id, kind and what is reverted of every operation, oldest first."""
        with self._engine.connect() as connection:
            return history.index(connection, plan_id)

    def archive(self, plan_id: str, at: datetime | None) -> None:
        """Put the plan into the archive, or with None back among the others."""
        self._mark(plan_id, archived=at)

    def delete(self, plan_id: str, at: datetime | None) -> None:
        """Mark the plan as deleted, or with None bring it back; nothing of it goes away."""
        self._mark(plan_id, deleted=at)

    def take_snapshot(
        self, plan_id: str, reason: SnapshotReason, name: str, author: str, at: datetime, state: str = ""
    ) -> str:
        """Keep the plan's present state for good; return the id of the snapshot.

        `state` is the id of the state where it has one already, as one that was received does.
        """
        with self._writing.begin() as connection:
            items = _read_tree(connection, plan_id).walk()
            revision = _revision(connection, plan_id)
            entry = SnapshotEntry(state or new_id(), plan_id, revision, reason, name, author, at)
            snapshots.write(connection, entry, items)
            return entry.id

    def snapshots(self, plan_id: str) -> list[SnapshotEntry]:
        """The plan's snapshots, newest first."""
        with self._engine.connect() as connection:
            return snapshots.read(connection, plan_id)

    def snapshot_items(self, snapshot_id: str) -> dict[str, Item]:
        """The state that a snapshot kept: the items by id."""
        with self._engine.connect() as connection:
            return snapshots.read_items(connection, snapshot_id)

    def adopt(self, other: "Store", plan_id: str) -> None:
        """Take over a plan that is not here, with its history and snapshots, from another store."""
        with other._engine.connect() as source, self._writing.begin() as target:
            _revision(source, plan_id)
            for table in METADATA.sorted_tables:
                key = table.c.get("id" if table is PLAN_ENTRY else "plan")
                if key is not None:
                    rows = source.execute(sa.select(table).where(key == plan_id)).mappings().all()
                    if rows:
                        target.execute(sa.insert(table), [dict(row) for row in rows])

    def _mark(self, plan_id: str, **times: datetime | None) -> None:
        values = {name: at and time_text(at) for name, at in times.items()}
        with self._writing.begin() as connection:
            _revision(connection, plan_id)
            connection.execute(sa.update(PLAN_ENTRY).where(PLAN_ENTRY.c.id == plan_id).values(values))


def _read_tree(connection: sa.Connection, plan: str) -> PlanTree:
    _revision(connection, plan)
    try:
        return PlanTree(read_items(connection, plan))
    except (InvalidPlan, InvalidValue) as error:
        raise StoreRefused(
            said("errors", "The plan in the store is damaged, or a newer version of the program wrote it.")
        ) from error


def _revision(connection: sa.Connection, plan: str) -> int:
    found = connection.execute(_REVISION, {"plan_": plan}).scalar()
    if found is None:
        raise NotFound(said("errors", "There is no such plan in the store."))
    return int(found)


def _advance(connection: sa.Connection, plan: str, revision: int, at: datetime) -> None:
    values = {"plan_": plan, "revision_": revision, "changed_": time_text(at)}
    if connection.execute(_ADVANCE, values).rowcount != 1:
        _revision(connection, plan)
        raise _conflict()


def _conflict() -> StoreConflict:
    return StoreConflict(said("errors", "The plan was changed in another window meanwhile. Open it again."))
