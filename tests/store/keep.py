"""Run as a program when a version of the tables is finished: keep its schema and a store made by it.

A later program must open what was kept and find the same plan in it.
"""

import re
import sqlite3
import zlib
from contextlib import closing
from datetime import date
from decimal import Decimal
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.store.plans import ACTIVITY, GOAL, NOON, PLAN, TASK, creation, operation, small_plan, take_snapshot

from planeditor.plan.changes import Insert
from planeditor.plan.codec import dump, encode_item
from planeditor.plan.fieldtypes import (
    Choice,
    Choices,
    Date,
    FieldName,
    FieldType,
    Flag,
    Integer,
    Number,
    QuarterField,
    Reference,
    References,
    TargetField,
)
from planeditor.plan.items import CLASSES, FIELDS, PARENTS, Item, Kind
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.store.entries import SnapshotReason
from planeditor.store.header import VERSION
from planeditor.store.store import Store

KEPT = Path(__file__).parents[1] / "data" / "stores"
_IDS = {kind: f"{number:032x}" for number, kind in enumerate(Kind, 100)}
_PARENT_OF = {
    Kind.PLAN: PLAN,
    Kind.GOAL: GOAL,
    Kind.TASK: TASK,
    Kind.ACTIVITY: ACTIVITY,
    Kind.SESSION: _IDS[Kind.SESSION],
}


def keep(version: str) -> None:
    """Write the schema, the store and the items in it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plans.db"
        with Store.open(path) as store:
            store.create(small_plan(), creation())
            store.commit(PLAN, operation(*(Insert(item) for item in _full_items())), 1)
            take_snapshot(store, PLAN, SnapshotReason.NAMED, "Prieš tarybą", "Rasa", NOON)
            items = sorted(store.load(PLAN).walk(), key=attrgetter("id"))
            text = dump([*map(encode_item, items)])
            (KEPT / f"store-{version}.json").write_text(text + "\n", encoding="utf-8")
        (KEPT / f"store-{version}.db.zlib").write_bytes(zlib.compress(path.read_bytes(), 9))
        (KEPT / f"schema-{version}.sql").write_text(schema_of(path), encoding="utf-8")


def schema_of(path: Path) -> str:
    """What the tables of a store are made of, the same for any way of writing it down."""
    with closing(sqlite3.connect(path)) as raw:
        statements = raw.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
        return "".join(re.sub(r"\s+", " ", sql).replace(", ", ",\n    ") + ";\n\n" for (sql,) in statements)


def _full_items() -> list[Item]:
    """An item of each kind with every field filled."""
    return [_full_item(kind, id_) for kind, id_ in _IDS.items() if kind is not Kind.PLAN]


def _full_item(kind: Kind, id_: str) -> Item:
    parent = _PARENT_OF[min(PARENTS[kind], key=list(_PARENT_OF).index)]
    values = {field.name: _value(field.type) for field in FIELDS[kind]}
    return CLASSES[kind](id=id_, parent=parent, extra='{"newer":"laukas"}', **values)


def _value(type_: FieldType) -> Any:
    match type_:
        case Integer(least, _):
            return least + 7
        case Number():
            return Decimal("12.50")
        case Flag():
            return True
        case Date():
            return date(2024, 1, 31)
        case QuarterField():
            return Quarter(2024, 3)
        case Choice(words):
            return list(words)[-1]
        case Choices(words):
            return frozenset(list(words)[:2])
        case Reference():
            return GOAL
        case References():
            return frozenset({ACTIVITY, TASK})
        case FieldName():
            return "goal.title"
        case TargetField():
            return Target(Decimal("50.5"), Comparator.AT_LEAST, "proc.")
    return "Ąžuolo „Gilė“ – pirma\n– antra"


if __name__ == "__main__":
    keep("{}.{}".format(*VERSION))
