"""A plan to be merged, and copies of it."""

import dataclasses
from collections.abc import Collection
from typing import Any

from tests.conftest import item_id

from planeditor.merge.compare import State, compare
from planeditor.merge.conflicts import Key, Side
from planeditor.merge.three_way import Choices, Merge
from planeditor.plan.changes import Change
from planeditor.plan.items import (
    ROOT_PARENT,
    Activity,
    FundingLine,
    Goal,
    Item,
    Kind,
    Plan,
    Recommendation,
    School,
    Task,
    TeamMember,
)
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area

PLAN, GOAL, TASK, OTHER, ONE, TWO, LINE, SCHOOL, PERSON, REMARK = map(item_id, range(1, 11))
NEW, NEWER = item_id(90), item_id(91)


def state(*items: Item) -> State:
    return PlanTree(items).items()


def edited(before: State, id_: str, **values: Any) -> State:
    return {**before, id_: dataclasses.replace(before[id_], **values)}


def without(before: State, *ids: str) -> State:
    return {id_: item for id_, item in before.items() if id_ not in ids}


def added(before: State, *items: Item) -> State:
    return {**before, **{item.id: item for item in items}}


def applied(
    mine: State, found: Merge, choices: Choices | None = None, refused: Collection[Key] = ()
) -> State:
    tree = PlanTree(mine.values())
    tree.apply(resolved(found, choices, refused))
    return tree.items()


def resolved(
    found: Merge, choices: Choices | None = None, refused: Collection[Key] = ()
) -> tuple[Change, ...]:
    """The changes that make mine the merged plan."""
    return compare(found.sides.mine, found.result(choices, refused))


def all_answered(found: Merge, side: Side) -> dict[Key, Side]:
    return {conflict.key: side for conflict in found.conflicts}


def put_off(found: Merge) -> list[Recommendation]:
    """The remarks that putting off all questions makes."""
    made = found.result()
    known = {**found.sides.mine, **found.sides.theirs}
    return [item for id_, item in made.items() if isinstance(item, Recommendation) and id_ not in known]


def order(state: State, parent: str, kind: Kind) -> list[str]:
    return [item.id for item in PlanTree(state.values()).children(parent, kind)]


BASE = state(
    Plan(id=PLAN, parent=ROOT_PARENT, title="Planas", continuity="Pirmas sakinys. Antras sakinys. Trečias."),
    School(id=SCHOOL, parent=PLAN, name="Mokykla"),
    TeamMember(id=PERSON, parent=PLAN, name="Vardenė"),
    Goal(id=GOAL, parent=PLAN, title="Tikslas"),
    Task(id=TASK, parent=GOAL, order="K", title="Pirmas"),
    Task(id=OTHER, parent=GOAL, order="V", title="Antras"),
    Activity(
        id=ONE, parent=TASK, order="K", title="Mokymai", responsible=PERSON, schools=frozenset({SCHOOL})
    ),
    Activity(id=TWO, parent=TASK, order="V", title="Remontas", areas=frozenset({Area.STEAM})),
    FundingLine(id=LINE, parent=ONE, year=2024),
    Recommendation(id=REMARK, parent=PLAN, remark="Patikslinti.", about=ONE),
)
