"""The states of plans that are kept: what they hold, what they descend from, and why they are kept."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from planeditor.errors import Damaged, NotFound
from planeditor.language import said
from planeditor.merge.conflicts import Key
from planeditor.merge.lineage import Lineage, StateRecord, made
from planeditor.plan.changes import Operation
from planeditor.plan.codec import Texts
from planeditor.plan.fingerprint import fingerprint
from planeditor.plan.items import Item
from planeditor.plan.tree import PlanTree
from planeditor.store import plan_rows, snapshots, states
from planeditor.store.dialect import Database
from planeditor.store.edits import read_tree, write_edit
from planeditor.store.entries import Edit, SnapshotEntry, SnapshotReason


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came with a file: its state, the graph above it, and the content of states that may be a base."""

    entry: SnapshotEntry
    records: tuple[StateRecord, ...]
    contents: Iterable[tuple[str, Mapping[str, Item]]]


class Kept:
    """Reads and writes the kept states of the plans of one store."""

    def __init__(self, engine: Database) -> None:
        self._engine = engine

    def store_id(self) -> str:
        """The id of this store, given to it when it is first asked for."""
        with self._engine.connect() as connection:
            found = states.known_identity(connection)
        if not found:
            with self._engine.begin() as connection:
                found = states.identity(connection)
        return found

    def lineage(self, plan_id: str) -> Lineage:
        """How the plan's known states descend from each other."""
        with self._engine.connect() as connection:
            return states.read(connection, plan_id)

    def head(self, plan_id: str) -> str:
        """The state that the plan goes on from; "" if none was made of it yet."""
        with self._engine.connect() as connection:
            return str(plan_rows.read(connection, plan_id)["head"])

    def content(self, plan_id: str, state: str, texts: Texts | None = None) -> dict[str, Item] | None:
        """The items of a state by id; None if they are not kept. Raise Damaged if they are spoilt.

        Those of `texts` are taken where they are told alike.
        """
        with self._engine.connect() as connection:
            return states.read_content(connection, plan_id, state, texts or Texts())

    def contents(self, plan_id: str) -> set[str]:
        """The states of a plan whose content is kept."""
        with self._engine.connect() as connection:
            return states.kept(connection, plan_id)

    def entries(self, plan_id: str) -> list[SnapshotEntry]:
        """Why and when states of the plan were kept, newest first."""
        with self._engine.connect() as connection:
            return snapshots.read(connection, plan_id)

    def items_of(self, snapshot_id: str) -> dict[str, Item]:
        """The state that an entry tells of: the items by id; raise NotFound, Damaged."""
        with self._engine.connect() as connection:
            found = states.read_content(connection, *snapshots.place(connection, snapshot_id), Texts())
        if found is None:
            raise NotFound(said("errors", "There is no such version of the plan."))
        return found

    def keep(self, entry: SnapshotEntry) -> SnapshotEntry:
        """Make the plan's present a state, if it is none yet, and tell why; the entry with that state."""
        with self._engine.begin(entry.plan) as connection:
            row = plan_rows.lock(connection, entry.plan)
            tree = read_tree(connection, entry.plan)
            state = write_present(connection, tree, str(row["head"]), entry.author, entry.at)
            kept = entry.of(state, int(row["revision"]))
            snapshots.write(connection, kept)
            return kept

    def forget(self, snapshot_id: str) -> None:
        """Take back an entry whose reason came to nothing; the state stays in the graph."""
        with self._engine.begin() as connection:
            snapshots.remove(connection, snapshot_id)

    def receive(self, arrived: Arrived) -> None:
        """Keep a state of a plan that is here, waiting to be taken in; the plan stays as it is."""
        with self._engine.begin(arrived.entry.plan) as connection:
            plan_rows.lock(connection, arrived.entry.plan)
            write_arrived(connection, arrived)

    def take_in(
        self,
        entry: SnapshotEntry,
        operation: Operation | None,
        revision: int,
        answered: Collection[Key],
    ) -> int:
        """Do the operation that merges the state of the entry into the plan; return the revision it leads to.

        All in one transaction: the rows, the history, the merged state with the questions that a person
        answered, and where undo leads back to. Raises StoreConflict if the plan has another revision.
        """
        plan, theirs = entry.plan, entry.state
        with self._engine.begin(plan) as connection:
            before = str(plan_rows.of_revision(connection, plan, revision)["head"])
            if operation is not None:
                revision = write_edit(connection, plan, Edit(operation), revision)
            tree, lineage = read_tree(connection, plan), states.read(connection, plan)
            texts = Texts()
            content, own = fingerprint(tree.items().values(), texts=texts), states.identity(connection)
            new = made(content, (), answered, author=entry.author, at=entry.at, store=own)
            record = lineage.merged([before, theirs], new)
            _set_head(connection, plan, record, states.packed(tree.items().values(), texts))
            if operation is not None:
                states.take_note(connection, plan, operation, before, record.id)
            snapshots.write(connection, entry.of(record.id, revision))
            states.thin(connection, plan, record.id)
            return revision


def write_present(connection: sa.Connection, tree: PlanTree, head: str, author: str, at: datetime) -> str:
    """Make the plan as it is now a state, unless its head is just that; return the id."""
    plan, lineage, texts = tree.root.id, states.read(connection, tree.root.id), Texts()
    content = fingerprint(tree.items().values(), texts=texts)
    if head and content == (_content(lineage, head) or _told(connection, plan, head)):
        return head
    parents, store = (head,) if head else (), states.identity(connection)
    record = made(content, parents, author=author, at=at, store=store)
    _set_head(connection, plan, record, states.packed(tree.items().values(), texts))
    return record.id


def _set_head(connection: sa.Connection, plan: str, record: StateRecord, content: bytes) -> None:
    """Let the plan go on from a state, which is what it is now."""
    states.write(connection, plan, record, content)
    plan_rows.write(connection, plan_rows.read(connection, plan), head=record.id)


def write_arrived(connection: sa.Connection, arrived: Arrived) -> None:
    """Keep what came with a file, but for a content that is not that of its state as it is known here."""
    plan = arrived.entry.plan
    states.add(connection, plan, arrived.records)
    texts, kept, lineage = Texts(), states.kept(connection, plan), states.read(connection, plan)
    for state, items in arrived.contents:
        known = _content(lineage, state)
        if state not in kept and (not known or known == fingerprint(items.values(), texts=texts)):
            states.fill(connection, plan, state, states.packed(items.values(), texts))
    if not any(_is_same(entry, arrived.entry) for entry in snapshots.read(connection, plan)):
        snapshots.write(connection, arrived.entry)


def _is_same(entry: SnapshotEntry, other: SnapshotEntry) -> bool:
    return entry.state == other.state and entry.reason is other.reason is SnapshotReason.RECEIVED


def _content(lineage: Lineage, state: str) -> str:
    return lineage[state].content if state in lineage else ""


def _told(connection: sa.Connection, plan: str, state: str) -> str:
    """The fingerprint of a state that an older version of the program made, which took none."""
    try:
        items = states.read_content(connection, plan, state, Texts())
    except Damaged:
        return ""
    return "" if items is None else fingerprint(items.values())
