"""A plan seen before its store is opened: read with what Python brings along, while SQLAlchemy is not loaded.

What is seen is proven by its checksums. Where anything is not as it should be, nothing is seen, and opening
the store says what there is to say.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from planeditor.errors import Damaged, PlanEditorError
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import Item, Kind
from planeditor.plan.tree import PlanTree
from planeditor.store.damage import CHECKSUM, DAMAGED, is_intact
from planeditor.store.decoding import AT_ONCE, items_of, names_of, operation_of
from planeditor.store.header import LENGTH, VERSION, is_ours, number_of

if TYPE_CHECKING:
    from planeditor.store.store import Store

_HISTORY = "operation"
_ENTRIES = "plan_entry"


class Glimpse(NamedTuple):
    """A plan as it stood in a store: its tree, revision, and operations as rows, oldest first.

    `history` is the id, the kind and what is reverted of each.
    """

    plan: str
    tree: PlanTree
    revision: int
    operations: Sequence[sqlite3.Row]
    history: list[tuple[str, OperationKind, str]]


class LateStore:
    """Stands for the store of a plan that was seen; whatever it cannot answer opens the store.

    Answers as `Store` does, and is given in its place: what is not here is the store's own.
    """

    def __init__(self, seen: Glimpse, open_store: Callable[[], "Store"]) -> None:
        self._seen = seen
        self._open = open_store
        self._is_as_seen = False

    @property
    def as_store(self) -> "Store":
        """The same, for whoever wants a store."""
        return cast("Store", self)

    @cached_property
    def opened(self) -> "Store":
        """The store itself; raises what opening it raises, each time anew."""
        store = self._open()
        with contextlib.suppress(PlanEditorError):  # the plan has gone or cannot be read
            last, *_ = self._seen.history[-1]
            self._is_as_seen = store.recognise(self._seen.plan, self._seen.revision, last)
        self._seen = self._seen._replace(operations=())  # the store has them, and they may be many
        return store

    def load(self, plan_id: str) -> PlanTree:
        """The plan as it was seen, as long as the store is not open."""
        return self._seen.tree if self._is_only_seen(plan_id) else self.opened.load(plan_id)

    def revision(self, plan_id: str) -> int:
        """The number of the state that was seen, as long as the store is not open."""
        return self._seen.revision if self._is_only_seen(plan_id) else self.opened.revision(plan_id)

    def operation_index(self, plan_id: str) -> list[tuple[str, OperationKind, str]]:
        """Id, kind and what is reverted of every operation, oldest first."""
        is_seen = self._is_only_seen(plan_id)
        return self._seen.history if is_seen else self.opened.operation_index(plan_id)

    def operation(self, plan_id: str, operation_id: str) -> Operation:
        """One operation of the history."""
        rows = self._seen.operations if plan_id == self._seen.plan else ()
        seen = next((row for row in rows if row["id"] == operation_id), None)
        if seen is None:
            return self.opened.operation(plan_id, operation_id)
        return operation_of(dict(seen), DAMAGED)

    def is_as_seen_in(self, store: "Store") -> bool:
        """Whether a store is the one that was opened here, and held the plan as it was seen."""
        return vars(self).get("opened") is store and self._is_as_seen

    def _is_only_seen(self, plan_id: str) -> bool:
        return plan_id == self._seen.plan and "opened" not in vars(self)

    def __getattr__(self, name: str) -> Any:
        if name == "opened":  # opening it raised an AttributeError
            raise AttributeError(name)
        return getattr(self.opened, name)


def glance(path: Path, plan: str) -> Glimpse | None:
    """The plan as it stands in the store at a path; None where that is for the store itself to tell.

    Looks at bytes first, so that a foreign file stays untouched: not for a store that this process has open.
    """
    try:
        with path.open("rb") as file:
            if not is_ours(file.read(LENGTH)):
                return None
    except OSError:
        return None
    return look_beside(path, plan)


def look_beside(path: Path, plan: str) -> Glimpse | None:
    """As `glance`, of a file that is known to be a store and that this process may have open.

    Only SQLite opens it, see `sqlite.copy_file`: closed in any other way, it would take our locks along.
    """
    try:
        address = f"{path.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, uri=True, timeout=0, isolation_level=None)) as raw:
            raw.row_factory = sqlite3.Row
            raw.execute("BEGIN")
            return _seen(raw, plan)
    except (sqlite3.Error, OSError, UnicodeError, ValueError, PlanEditorError):
        return None


def _seen(raw: sqlite3.Connection, plan: str) -> Glimpse | None:
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    if version != number_of(VERSION):
        return None
    (entry,) = _rows(raw, _ENTRIES, "id", plan)
    operations = sorted(_rows(raw, _HISTORY, "plan", plan), key=lambda row: int(row["revision"]))
    if entry["deleted"] is not None or not operations:
        return None
    content: int = entry["content"]
    items: list[Item] = []
    for kind in Kind:
        for rows in _read(raw, kind.value, "plan", plan, names_of(kind)):
            content -= sum(row[CHECKSUM] for row in rows)
            items += items_of(kind, rows)
    history = [(row["id"], OperationKind(row["kind"]), row["reverts"]) for row in operations]  # type: ignore[call-arg]
    return None if content else Glimpse(plan, PlanTree(items), entry["revision"], operations, history)


def _rows(raw: sqlite3.Connection, table: str, key: str, plan: str) -> list[sqlite3.Row]:
    """All of the plan's rows of a table."""
    return [row for rows in _read(raw, table, key, plan) for row in rows]


def _read(
    raw: sqlite3.Connection, table: str, key: str, plan: str, names: Sequence[str] = ()
) -> Iterator[list[sqlite3.Row]]:
    """The plan's rows of a table, some at a time: columns by name, the checksum last.

    Raises Damaged where one is not as it was written.
    """
    found = raw.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
    spanned = sorted(name for (name,) in found if name != CHECKSUM)
    if names and spanned != list(names):
        raise Damaged(DAMAGED)
    columns = ", ".join(f'"{name}"' for name in (*spanned, CHECKSUM))
    cursor = raw.execute(f'SELECT {columns} FROM "{table}" WHERE "{key}" = ?', (plan,))
    while rows := cursor.fetchmany(AT_ONCE):
        if not all(map(is_intact, rows)):
            raise Damaged(DAMAGED)
        yield rows
