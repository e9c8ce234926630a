"""Plans coming into the store: new ones, received files, the sample, copies of others."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.copying import rekeyed
from planeditor.plan.items import ROOT_PARENT, Item, Plan, new_id
from planeditor.resources import resource

if TYPE_CHECKING:
    from planeditor.store.store import Store


def sample_path() -> Path:
    """Where the sample plan is that comes with the program."""
    return resource("examples", "elektrenai.planas")


def create(store: "Store", title: str, author: str, at: datetime) -> str:
    """Put an empty plan into the store and return its id."""
    root = Plan(id=new_id(), parent=ROOT_PARENT, title=title)
    return store.create([root], Operation(OperationKind.CREATE, author, at, ()))


def duplicate(store: "Store", plan_id: str, title: str, author: str, at: datetime) -> str:
    """Put a copy of a plan into the store under a new title, and return its id."""
    items = (
        replace(item, title=title) if isinstance(item, Plan) else item for item in store.load(plan_id).walk()
    )
    return store.create(rekeyed(items), Operation(OperationKind.DUPLICATE, author, at, ()))


def receive(store: "Store", path: Path, author: str, at: datetime) -> str:
    """Put the plan of a file into the store and return its id; the file itself is only read.

    A plan that the store already holds comes in beside it, as a copy with new ids: nothing is overwritten.
    """
    from planeditor.files.reader import read

    items: Iterable[Item] = read(path).items.values()
    known = {entry.id for entry in store.plans()}
    if any(item.id in known for item in items):
        items = rekeyed(items)
    return store.create(items, Operation(OperationKind.RECEIVE, author, at, ()))


def open_sample(store: "Store", author: str, at: datetime) -> str:
    """The id of the sample plan in the store, which is put there if it is not."""
    from planeditor.files.reader import read

    sample_id = read(sample_path()).manifest.plan_id
    if any(entry.id == sample_id and not entry.deleted and not entry.archived for entry in store.plans()):
        return sample_id
    return receive(store, sample_path(), author, at)
