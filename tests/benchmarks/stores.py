"""A store with a generated plan in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import Item
from planeditor.store.store import Store

AUTHOR = "Vardenis Pavardenis"
CREATED = datetime(2026, 3, 2, 12, tzinfo=UTC)


@contextmanager
def store_with(folder: Path, items: list[Item]) -> Iterator[tuple[Store, str]]:
    """A new store in the folder, and the id of the plan in it."""
    with Store.open(folder / "plans.db") as store:
        yield store, store.create(items, Operation(OperationKind.CREATE, AUTHOR, CREATED, ()))
