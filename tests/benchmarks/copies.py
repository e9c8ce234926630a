"""Copies of a plan on their way: sent, and told apart when they come back."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from planeditor.editing.arrivals import classified, receive
from planeditor.editing.library import send
from planeditor.editing.open_plan import OpenPlan
from planeditor.files.reader import read
from planeditor.plan.changes import OperationKind, SetField
from planeditor.plan.codec import dump, encode_item
from planeditor.plan.items import Activity, Item
from planeditor.store.store import Store
from tests.benchmarks.measuring import Figure, milliseconds
from tests.benchmarks.stores import AUTHOR, CREATED, store_with

TIMES = 9
EDITED = 300


def copy_figures(folder: Path, items: list[Item]) -> Iterator[Figure]:
    """A plan sent after each edit, and a copy that was worked on read and told; beside its JSON written."""
    least = milliseconds(lambda: dump([*map(encode_item, items)]), TIMES)
    file = folder / "kopija.planas"
    activity = next(item.id for item in items if isinstance(item, Activity))
    with store_with(folder, items) as (store, plan_id):
        plan, numbers = OpenPlan(store, plan_id, AUTHOR), count()

        def edit_and_send() -> None:
            plan.edit(activity, "title", f"Pavadinimas {next(numbers)}")
            send(store, plan, file, CREATED)

        yield Figure("send a plan of 10,000 items", milliseconds(edit_and_send, TIMES), least, "ms", 12.0)
        _work_on(folder / "kitur.db", plan_id, file)
        told = milliseconds(lambda: classified(store, read(file)), TIMES)
        yield Figure("tell what a copy of 10,000 items brings", told, least, "ms", 15.0)


def _work_on(path: Path, plan_id: str, file: Path) -> None:
    """Somebody receives the file, works on the plan, and writes it into the file again."""
    with Store.open(path) as store:
        receive(store, file, AUTHOR, CREATED)
        plan = OpenPlan(store, plan_id, AUTHOR)
        activities = [item for item in plan.tree.walk() if isinstance(item, Activity)][:EDITED]
        changes = [SetField(one.kind, one.id, "title", one.title, one.title.upper()) for one in activities]
        plan.run(OperationKind.EDIT, changes)
        send(store, plan, file, CREATED)
