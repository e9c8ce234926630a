"""The same plan in a store on a server of PostgreSQL over loopback, beside one in a file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from planeditor.plan.changes import Operation, OperationKind, SetField
from planeditor.plan.items import Item, Kind
from planeditor.store.store import Store
from tests import postgres
from tests.benchmarks.measuring import Figure, milliseconds
from tests.benchmarks.stores import AUTHOR, CREATED, store_with

TIMES = 7


def server_figures(folder: Path, items: list[Item]) -> Iterator[Figure]:
    """Opening the plan and writing one edit of it; nothing where no PostgreSQL is installed."""
    if postgres.programs() is None:
        return
    with postgres.cluster() as cluster, store_with(folder, items) as (home, plan):
        address = replace(cluster.fresh("benchmarks"), host="127.0.0.1")
        with Store.open(address) as distant:
            distant.create(items, Operation(OperationKind.CREATE, AUTHOR, CREATED, ()))
            opened = [milliseconds(lambda store=store: store.load(plan), TIMES) for store in (distant, home)]
            edited = [milliseconds(Editing(store, plan).edit, 5 * TIMES) for store in (distant, home)]
    yield Figure("open 10,000 items from a server (and a file)", *opened, "ms", 2.0)
    yield Figure("save an edit on a server (and in a file)", *edited, "ms")


class Editing:
    """Writes one edit after another."""

    def __init__(self, store: Store, plan: str) -> None:
        self._store, self._plan = store, plan
        self._revision = store.revision(plan)

    def edit(self) -> None:
        change = SetField(Kind.PLAN, self._plan, "title", "", str(self._revision))
        done = Operation(OperationKind.EDIT, AUTHOR, CREATED, (change,))
        self._revision = self._store.commit(self._plan, done, self._revision)
