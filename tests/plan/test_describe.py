"""Items and operations in words."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.conftest import item_id, small_plan

from planeditor.language import Catalogue, Language, said, said_n
from planeditor.plan.changes import ORDER, PARENT, Change, Insert, Operation, OperationKind, Remove, SetField
from planeditor.plan.describe import (
    affected,
    caption,
    changed_fields,
    describe,
    kind_count,
    kind_name,
    kind_object,
    kind_plural,
    own_name,
)
from planeditor.plan.items import CLASSES, FIELDS, FundingLine, Goal, Kind, Link
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import FundingSource
from planeditor.resources import resource

GOAL, TASK, FIRST, SECOND = map(item_id, (2, 3, 5, 6))
TREE = PlanTree(small_plan())


def operation(kind: OperationKind, *changes: Change) -> Operation:
    return Operation(kind, "Vardenis", datetime(2026, 3, 2, tzinfo=UTC), changes)


def test_every_kind_has_its_words() -> None:
    lithuanian = Catalogue.of(Language.LT)
    for words in (kind_name, kind_object, kind_plural):
        assert len({lithuanian.say(words(kind)) for kind in Kind}) == len(Kind)
    for n in (1, 2, 10):
        assert len({lithuanian.say(kind_count(kind, n)) for kind in Kind}) == len(Kind)


def test_every_kind_has_its_class_its_drawing_and_the_field_it_is_called_by() -> None:
    assert list(CLASSES) == list(Kind)
    for cls in CLASSES.values():
        assert resource("icons", f"{cls.icon}.svg").is_file()
        assert cls.title_field in {"", *(field.name for field in FIELDS[cls.kind])}


@pytest.mark.parametrize(
    ("done", "text"),
    [
        (operation(OperationKind.MOVE, SetField(Kind.TASK, TASK, ORDER, "V", "W")), "Perkelti uždavinį"),
        (operation(OperationKind.EDIT, SetField(Kind.GOAL, GOAL, "title", "a", "b")), "Pakeisti tikslą"),
    ],
)
def test_an_operation_is_named_after_its_item(done: Operation, text: str) -> None:
    assert Catalogue.of(Language.LT).say(describe(done)) == text


def test_an_operation_is_named_after_what_was_meant_not_what_followed() -> None:
    cleared = SetField(Kind.ACTIVITY, SECOND, "responsible", FIRST, None)
    goal = Goal(id=GOAL, parent=item_id(1))
    assert describe(operation(OperationKind.REMOVE, cleared, Remove(goal))).params == {
        "what": kind_object(Kind.GOAL)
    }
    several = operation(OperationKind.ADD, Insert(goal), Insert(FundingLine(id=FIRST, parent=SECOND)))
    assert describe(several).params == {"what": said_n("object", "%n items", 2)}


def test_of_a_branch_only_its_top_is_named() -> None:
    changes = (
        Remove(TREE[FIRST]),
        Remove(TREE[TASK]),
        SetField(Kind.GOAL, GOAL, "title", "a", "b"),
        SetField(Kind.GOAL, GOAL, "notes", "a", "b"),
    )
    assert affected(changes) == [(Kind.TASK, TASK), (Kind.GOAL, GOAL)]


def test_changed_fields_are_named_once_without_places() -> None:
    changes = (
        SetField(Kind.GOAL, GOAL, "title", "a", "b"),
        SetField(Kind.GOAL, TASK, "title", "a", "b"),
        SetField(Kind.GOAL, GOAL, PARENT, "a", "b"),
        SetField(Kind.GOAL, GOAL, "extra", "a", "b"),
        SetField(Kind.TASK, TASK, "title", "a", "b"),
    )
    assert changed_fields(changes) == [said("Goal", "Title"), said("Task", "Title")]


def test_an_item_is_called_something() -> None:
    assert caption(TREE[FIRST], TREE.get) == "Stažuotės"
    link = Link(id=item_id(30), parent=FIRST, target=SECOND)
    assert caption(link, TREE.get) == "Mokymai"
    line = FundingLine(id=item_id(31), parent=FIRST, year=2024)
    assert caption(line, TREE.get) == "2024"
    paid = replace(line, source=FundingSource.EU)
    assert own_name(paid, TREE.get) == caption(paid, TREE.get)
    assert caption(paid, TREE.get) == said(
        "caption", "{year} {source}", year=2024, source=FundingSource.EU.said
    )
    assert own_name(replace(paid, year=None), TREE.get) is None
    assert own_name(Goal(id=item_id(32), parent=item_id(1), title=" "), TREE.get) is None
    assert caption(Goal(id=item_id(32), parent=item_id(1), title=" "), TREE.get) == said(
        "caption", "({kind} without a title)", kind=kind_name(Kind.GOAL)
    )
    assert caption(Link(id=item_id(33), parent=FIRST), TREE.get) == said(
        "caption", "(Link that leads nowhere yet)"
    )
