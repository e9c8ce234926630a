"""A small plan, and operations on it, for tests of the store."""

from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from typing import Any

from planeditor.plan.changes import Change, Operation, OperationKind, SetField
from planeditor.plan.items import Activity, FundingLine, Goal, Item, Kind, Municipality, Plan, Task
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import ActivityType, Area, FundingSource
from planeditor.store import sqlite
from planeditor.store.backups import Backup, back_up
from planeditor.store.entries import SnapshotEntry, SnapshotReason
from planeditor.store.store import Store

NOON = datetime(2024, 1, 31, 12, tzinfo=UTC)
PLAN, TOWN, DISTRICT, GOAL, TASK, ACTIVITY, LINE = (f"{number:032x}" for number in range(1, 8))


def small_plan() -> list[Item]:
    """A joint plan with one activity that costs 1 000,50 Eur and 21 % VAT."""
    return [
        Plan(id=PLAN, parent="", title="Švietimo pažangos planas", end=date(2026, 6, 30)),
        Municipality(id=DISTRICT, parent=PLAN, order="b", name="Kaišiadorių rajono savivaldybė"),
        Municipality(id=TOWN, parent=PLAN, order="a", name="Elektrėnų savivaldybė"),
        Goal(id=GOAL, parent=PLAN, title="Gerinti pasiekimus"),
        Task(id=TASK, parent=GOAL, title="Stiprinti lyderystę", areas=frozenset({Area.LEADERSHIP})),
        Activity(
            id=ACTIVITY,
            parent=TASK,
            title="Mokymai „Lyderystė“",
            type=ActivityType.COMPETENCE,
            areas=frozenset({Area.STEAM, Area.LEADERSHIP}),
            start=Quarter(2024, 3),
        ),
        FundingLine(
            id=LINE,
            parent=ACTIVITY,
            year=2024,
            source=FundingSource.EU,
            net=Decimal("1000.50"),
            vat_rate=Decimal("21.00"),
        ),
    ]


def operation(
    *changes: Change, kind: OperationKind = OperationKind.EDIT, at: datetime = NOON, **values: Any
) -> Operation:
    """An operation by somebody at noon."""
    return Operation(kind, "Rasa", at, changes, **values)


def creation() -> Operation:
    """The operation that begins a plan."""
    return operation(kind=OperationKind.CREATE)


def goal_of(tree: PlanTree) -> Goal:
    """The goal of the small plan."""
    goal = tree[GOAL]
    assert isinstance(goal, Goal)
    return goal


def retitled(tree: PlanTree, title: str) -> SetField:
    """The goal of the small plan gets another title."""
    return SetField(Kind.GOAL, GOAL, "title", goal_of(tree).title, title)


def take_snapshot(
    store: Store, plan: str, reason: SnapshotReason, name: str, author: str, at: datetime
) -> str:
    """Keep the plan as it is now; the id of the entry."""
    return store.kept.keep(SnapshotEntry.new(plan, reason, name, author, at)).id


def make_backup(store: Store, at: datetime) -> Backup:
    """A backup of the open store, made as the window makes it: by a connection of its own."""
    return back_up(store.path, partial(sqlite.copy_file, store.path), at)
