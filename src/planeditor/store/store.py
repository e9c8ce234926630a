"""The store: every plan, its history and its snapshots, each edit on the disk when the call returns."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa

from planeditor.errors import StoreRefused
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import Item, Kind
from planeditor.plan.size import check_size
from planeditor.plan.tree import PlanTree
from planeditor.store import dialect, history, opening, plan_rows, sqlite
from planeditor.store.backups import back_up, keep_private
from planeditor.store.columns import time_text
from planeditor.store.completeness import read_completeness
from planeditor.store.dialect import Database
from planeditor.store.digests import DigestRow, State, read_digests, write_digests
from planeditor.store.edits import read_tree, write_edit
from planeditor.store.entries import Edit, HistoryEntry, PlanEntry, StoreConflict
from planeditor.store.header import VERSION, version_of
from planeditor.store.held import HeldEngine
from planeditor.store.kept import Arrived, Kept, write_arrived, write_present
from planeditor.store.location import folder_of, kept_by_server
from planeditor.store.news import Anew, News, read_news
from planeditor.store.rows import read_of_others, write_items
from planeditor.store.salvage import rebuilt
from planeditor.store.schema import METADATA, PLAN_ENTRY, sealed
from planeditor.store.server import Place, Server
from planeditor.store.signing_in import signed_in
from planeditor.store.summaries import damaged_plans, read_entries
from planeditor.store.upgrades import upgrade


class Store:
    """All plans in one database. What a method wrote is on the disk at the path when it returns.

    Belongs to the thread that opened it. Every method may raise StoreRefused: the disk is full, the file is
    damaged, read-only, held by another process or no longer at its path.
    """

    def __init__(self, place: Place, database: Database) -> None:
        """Take a database whose tables are there; use `open`, `look_into` or `salvage`."""
        self.place = place
        self._engine = database
        self._engine.know_by(self._is_known)
        self.kept = Kept(self._engine)
        self._known: dict[str, tuple[int, str]] = {}
        self._damaged: frozenset[str] | None = None

    @classmethod
    def open(cls, place: Place) -> Self:
        """Open the store, making the file and its folders where they are missing, upgrading an older one.

        On a server, the tables. Raises Damaged for what is no longer, or was never, a store.
        """
        if isinstance(place, Server):
            return cls(*signed_in(place, _upgraded))
        path = place
        engine = opening.connect(path)

        def keep() -> None:
            back_up(path, lambda copy: sqlite.copy_to(engine, copy), datetime.now(UTC))

        keep_private(path)
        return cls(path, HeldEngine(path, _upgraded(engine, keep), opening.connect_again))

    @classmethod
    def look_into(cls, place: Place, wait: float = sqlite.WAIT) -> Self:
        """A copy in memory of a backup, of any version up to ours; the file stays as it is.

        Waits at most `wait` seconds for a process that has locked the file. Of a server there is no copy.
        """
        if isinstance(place, Server):
            return cls(*signed_in(place, _upgraded))
        engine = _upgraded(opening.in_memory(place, wait))
        return cls(place, HeldEngine(place, engine, opening.in_memory))

    @classmethod
    def salvage(cls, path: Path) -> Self:
        """What can still be read of a damaged store, in memory; the file stays as it is."""
        return cls(path, HeldEngine(path, _upgraded(rebuilt(path)), lambda path, wait: rebuilt(path)))

    @property
    def path(self) -> Path:
        """The file; a store on a server has none, and that is refused."""
        if isinstance(self.place, Server):
            raise StoreRefused(kept_by_server(self.place))
        return self.place

    @property
    def folder(self) -> Path:
        """Where on this computer stands what belongs to the store: settings, forms, reports."""
        return folder_of(self.place)

    def wait_at_most(self, seconds: float) -> None:
        """Wait that long, and no longer, for another process that is writing."""
        self._engine.wait_at_most(seconds)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def write_to(self, path: Path) -> None:
        """Copy the whole store into a new file."""
        sqlite.copy_to(self._engine.present, path)

    def plans(self) -> list[PlanEntry]:
        """All plans, archived and deleted ones too, the last changed first; of damaged ones it is told.

        The first call looks at every row of the store.
        """
        with self._engine.connect() as connection:
            return read_entries(connection, self._damaged_in(connection))

    def completeness(self) -> dict[str, int]:
        """What percentage of its parts each plan has filled in; nothing of a damaged one."""
        with self._engine.connect() as connection:
            return read_completeness(connection, self._damaged_in(connection))

    def digests(self, maker: str) -> dict[str, str]:
        """What was worked out of plans by this maker and remembered, of those that are as they were then."""
        with self._engine.connect() as connection:
            return read_digests(connection, maker)

    def keep_digests(self, maker: str, digests: Iterable[DigestRow]) -> None:
        """Remember what was worked out of plans; what there was of them, by any maker, goes."""
        with self._engine.begin() as connection:
            write_digests(connection, maker, digests)

    def load_with_state(self, plan_id: str) -> tuple[PlanTree, State]:
        """The plan as it is now, and what tells this state from others."""
        with self._engine.connect() as connection:
            row = plan_rows.read(connection, plan_id)
            return read_tree(connection, plan_id), State(row["revision"], row["content"])

    def state(self, plan_id: str) -> State:
        """What tells the present state of the plan from others, without loading it."""
        with self._engine.connect() as connection:
            row = plan_rows.read(connection, plan_id)
            return State(row["revision"], row["content"])

    def beside(self) -> "Store":
        """The same store on a server by a connection of its own, for what nobody should wait behind."""
        return Store.look_into(self.place)

    def of_others(self, plan_id: str, kinds: Iterable[Kind]) -> dict[str, list[Item]]:
        """The items of these kinds of all plans in use but this one, by plan, without loading any."""
        with self._engine.connect() as connection:
            return read_of_others(connection, plan_id, kinds)

    def create(self, items: Iterable[Item], operation: Operation, arrived: Arrived | None = None) -> str:
        """Take in a new plan as its revision 1; return its id, which is that of its root.

        In the same transaction its first state is kept: the one that `arrived` with a file, else a new one.
        Raises InvalidPlan unless the items make a plan that is not too large, StoreConflict if it is in the
        store already.
        """
        tree = PlanTree(items)
        check_size(tree.items().values())
        plan = tree.root.id
        with self._engine.begin(plan) as connection:
            plan_rows.add(connection, plan, operation.at, content=0)
            content = write_items(connection, plan, tree.walk())
            head = "" if arrived is None else arrived.entry.state
            row = plan_rows.read(connection, plan)
            plan_rows.write(connection, row, content=content, head=head)
            history.record(connection, plan, 1, operation)
            if arrived is None:
                write_present(connection, tree, "", operation.author, operation.at)
            else:
                write_arrived(connection, arrived)
        return plan

    def load(self, plan_id: str) -> PlanTree:
        """The plan as it is now."""
        with self._engine.connect() as connection:
            tree = read_tree(connection, plan_id)
            revision = int(plan_rows.read(connection, plan_id)["revision"])
            self._known[plan_id] = (revision, history.id_at(connection, plan_id, revision))
            return tree

    def revision(self, plan_id: str) -> int:
        """The number of the plan's present state; every commit and every amendment raises it."""
        with self._engine.connect() as connection:
            return int(plan_rows.read(connection, plan_id)["revision"])

    def recognise(self, plan_id: str, revision: int, operation_id: str) -> bool:
        """Whether the plan is as it was seen in the file before: at a revision, to which an operation led.

        If so, and it was not deleted, it counts as read here.
        """
        with self._engine.connect() as connection:
            row = plan_rows.read(connection, plan_id)
            last = history.id_at(connection, plan_id, revision)
        is_same = (row["revision"], row["deleted"], last) == (revision, None, operation_id)
        if is_same:
            self._known[plan_id] = (revision, operation_id)
        return is_same

    def commit(self, plan_id: str, operation: Operation, revision: int) -> int:
        """Write an operation made on this revision, rows and history together; return the new revision.

        Raises StoreConflict if the plan has another revision meanwhile.
        """
        return self.save(plan_id, [Edit(operation)], revision)

    def amend(self, plan_id: str, operation: Operation, revision: int) -> int:
        """Put this operation in the place of the last one, whose id and fields it has: typing goes on.

        Returns the new revision, so that no two states share a number. Raises StoreConflict if the plan has
        another revision meanwhile, ValueError if the last operation set other fields.
        """
        return self.save(plan_id, [Edit(operation, amends=True)], revision)

    def save(self, plan_id: str, edits: Sequence[Edit], revision: int, again: bool = False) -> int:
        """Write edits that follow one another, all or none; return the revision that the last one leads to.

        `again`: an attempt before this one reported an error, and may have written them all the same.
        """
        with self._engine.begin(plan_id) as connection:
            for edit in edits:
                revision = write_edit(connection, plan_id, edit, revision, again)
        self._known[plan_id] = (revision, edits[-1].operation.id)
        return revision

    def save_anew(
        self, plan_id: str, edits: Sequence[Edit], revision: int, anew: Anew
    ) -> tuple[int, News | None]:
        """Write edits as `save` does; where others were before, `anew` makes other ones of their news.

        All in one transaction, in which nobody else writes the plan: who loses a race loses no second one.
        """
        news: News | None = None
        first, *others = edits
        with self._engine.begin(plan_id) as connection:
            try:
                now = write_edit(connection, plan_id, first, revision)
            except StoreConflict:
                # The revision is looked at before anything is written.
                news = read_news(connection, plan_id, revision)
                if news.revision == revision:
                    raise
                others, now = [*anew(news)], news.revision
            for edit in others:
                now = write_edit(connection, plan_id, edit, now)
            last = others[-1] if others else first
        if news is None or others:
            self._known[plan_id] = (now, last.operation.id)
        return now, news

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

    def operation_index(self, plan_id: str, author: str = "") -> list[tuple[str, OperationKind, str]]:
        """Id, kind and what is reverted of every operation, or of those of an author, oldest first."""
        with self._engine.connect() as connection:
            return history.index(connection, plan_id, author)

    def news(self, plan_id: str, revision: int) -> News:
        """What others did to the plan since a revision."""
        with self._engine.connect() as connection:
            return read_news(connection, plan_id, revision)

    def archive(self, plan_id: str, at: datetime | None) -> None:
        """Put the plan into the archive, or with None back among the others."""
        self._mark(plan_id, archived=at)

    def delete(self, plan_id: str, at: datetime | None) -> None:
        """Mark the plan as deleted, or with None bring it back; nothing of it goes away."""
        self._mark(plan_id, deleted=at)

    def adopt(self, other: "Store", plan_id: str) -> None:
        """Take over a plan that is not here, with its history and snapshots, from another store.

        Raises Damaged unless the plan can be read; entries of its history that cannot stay behind.
        """
        other.load(plan_id)
        with other._engine.connect() as source, self._engine.begin(plan_id) as target:
            for table in METADATA.sorted_tables:
                key = table.c.get("id" if table is PLAN_ENTRY else "plan")
                if key is not None:
                    _copy_rows(source, target, table, key == plan_id)

    def _damaged_in(self, connection: sa.Connection) -> frozenset[str]:
        if self._damaged is None:
            self._damaged = damaged_plans(connection)
        return self._damaged

    def _is_known(self, connection: sa.Connection) -> bool:
        """Whether a store, opened anew, holds what was read here or written; any newer one does not."""
        if version_of(dialect.of(connection).user_version(connection))[0] != VERSION[0]:
            return False
        return all(history.has(connection, plan, *known) for plan, known in self._known.items())

    def _mark(self, plan_id: str, **times: datetime | None) -> None:
        values = {name: at and time_text(at) for name, at in times.items()}
        with self._engine.begin(plan_id) as connection:
            plan_rows.write(connection, plan_rows.lock(connection, plan_id), **values)


def _upgraded(engine: sa.Engine, back_up: Callable[[], object] = lambda: None) -> sa.Engine:
    try:
        upgrade(engine, back_up)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _copy_rows(
    source: sa.Connection, target: sa.Connection, table: sa.Table, which: sa.ColumnElement[bool]
) -> None:
    with dialect.leniently(source):
        rows = [dict(row) for row in source.execute(sa.select(table).where(which)).mappings()]
    intact = [row for row in rows if row == sealed(table, row)]
    if intact:
        target.execute(sa.insert(table), intact)
