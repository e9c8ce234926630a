"""The tree: what may stand where, in which order, and that operations come and go exactly."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import item_id, small_plan
from tests.strategies import changes_for, trees

from planeditor.errors import InvalidPlan
from planeditor.plan.changes import ORDER, PARENT, Insert, Remove, SetField, inverted
from planeditor.plan.items import CHILDREN, PARENTS, ROOT_PARENT, Activity, Goal, Kind, Plan, School, Task
from planeditor.plan.tree import PlanTree

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD, SCHOOL, PARTNER = map(item_id, (1, 2, 3, 4, 5, 6, 7, 10, 11))


@pytest.fixture
def tree() -> PlanTree:
    return PlanTree(small_plan())


@given(st.data())
def test_an_operation_and_its_inverse_are_the_identity(data: st.DataObject) -> None:
    tree = data.draw(trees())
    before, shown = tree.items(), list(tree.walk())
    changes = data.draw(changes_for(tree))
    tree.apply(changes)
    after = tree.items()
    tree.apply(inverted(changes))
    assert tree.items() == before
    assert list(tree.walk()) == shown
    tree.apply(inverted(inverted(changes)))
    assert tree.items() == after


@given(st.data())
def test_indexes_stay_those_of_a_tree_made_anew(data: st.DataObject) -> None:
    tree = data.draw(trees())
    tree.apply(data.draw(changes_for(tree)))
    again = PlanTree(tree.items().values())
    assert list(tree.walk()) == list(again.walk())
    assert len(list(tree.walk())) == len(tree)
    for item in tree.walk():
        siblings = [tree.root] if item.kind is Kind.PLAN else tree.children(item.parent, item.kind)
        assert item.kind is Kind.PLAN or siblings[tree.row(item.id)] == item
        assert [one.id for one in tree.ancestors(item.id)][-1:] == (
            [] if item.kind is Kind.PLAN else [tree.root.id]
        )


@given(trees(), st.sampled_from(Kind))
def test_the_items_of_a_kind_are_those_that_a_walk_meets(tree: PlanTree, kind: Kind) -> None:
    assert tree.of_kind(kind) == [item for item in tree.walk() if item.kind is kind]


def test_no_kind_can_stand_under_itself() -> None:
    def above(kind: Kind) -> set[Kind]:
        return set(PARENTS[kind]).union(*(above(parent) for parent in PARENTS[kind]))

    assert all(kind not in above(kind) for kind in Kind)
    assert all(kind in CHILDREN[parent] for kind in Kind for parent in PARENTS[kind])


def test_items_are_shown_parents_first_in_order(tree: PlanTree) -> None:
    assert [item.id for item in tree.walk(GOAL)] == [GOAL, TASK, FIRST, SECOND, OTHER, THIRD]
    assert [item.id for item in tree.of_kind(Kind.ACTIVITY)] == [FIRST, SECOND, THIRD]
    assert [item.id for item in tree.of_kind(Kind.SCHOOL)] == [SCHOOL]
    assert [item.id for item in tree.all_children(PLAN)] == [SCHOOL, PARTNER, GOAL]
    assert [item.id for item in tree.ancestors(THIRD)] == [OTHER, GOAL, PLAN]


def test_equal_order_keys_fall_back_to_the_id(tree: PlanTree) -> None:
    tree.apply([SetField(Kind.ACTIVITY, SECOND, ORDER, "W", "V")])
    assert [item.id for item in tree.children(TASK, Kind.ACTIVITY)] == [FIRST, SECOND]
    assert tree.row(SECOND) == 1


def test_items_are_found_by_id(tree: PlanTree) -> None:
    assert tree[GOAL].id == GOAL
    assert GOAL in tree
    assert item_id(99) not in tree
    assert tree.get(None) is None
    assert tree.get(item_id(99)) is None
    assert len(tree) == 9


def test_the_state_is_a_copy(tree: PlanTree) -> None:
    tree.items().clear()
    assert len(tree) == 9


@pytest.mark.parametrize(
    "items",
    [
        [],
        [Goal(id=GOAL, parent=PLAN)],
        [Plan(id=PLAN, parent=ROOT_PARENT), Plan(id=GOAL, parent=ROOT_PARENT)],
        [Plan(id=PLAN, parent=GOAL)],
        [Plan(id=PLAN, parent=ROOT_PARENT), Goal(id=PLAN, parent=PLAN)],
        [Plan(id=PLAN, parent=ROOT_PARENT), Goal(id=GOAL, parent=item_id(99))],
        [Plan(id=PLAN, parent=ROOT_PARENT), Goal(id=GOAL, parent=ROOT_PARENT)],
        [Plan(id=PLAN, parent=ROOT_PARENT), Task(id=TASK, parent=PLAN)],
        [Plan(id=PLAN, parent=ROOT_PARENT), Goal(id=GOAL, parent=GOAL)],
    ],
)
def test_items_that_make_no_plan_are_refused(items: list[Plan | Goal | Task]) -> None:
    with pytest.raises(InvalidPlan):
        PlanTree(items)


def test_changes_that_do_not_fit_change_nothing(tree: PlanTree) -> None:
    before = tree.items()
    fits = SetField(Kind.GOAL, GOAL, "title", "Mažinti atotrūkius", "Kitas")
    wrong = [
        Insert(before[TASK]),
        Insert(Plan(id=item_id(99), parent=ROOT_PARENT)),
        Insert(Activity(id=item_id(99), parent=GOAL)),
        Remove(before[TASK]),
        Remove(before[PLAN]),
        Remove(replace(before[SCHOOL], order="a")),
        Remove(School(id=item_id(99), parent=PLAN)),
        SetField(Kind.GOAL, GOAL, "title", "Ne tas", "Kitas"),
        SetField(Kind.TASK, GOAL, "title", "Kitas", "Dar kitas"),
        SetField(Kind.GOAL, item_id(99), "title", "", "Kitas"),
        SetField(Kind.TASK, TASK, PARENT, GOAL, PLAN),
        SetField(Kind.TASK, TASK, PARENT, GOAL, item_id(99)),
    ]
    for change in wrong:
        with pytest.raises(InvalidPlan):
            tree.apply([fits, change])
        assert tree.items() == before
        assert list(tree.walk()) == list(PlanTree(before.values()).walk())


def test_a_field_that_is_none_changes_nothing_either(tree: PlanTree) -> None:
    before = tree.items()
    fits = SetField(Kind.GOAL, GOAL, "title", "Mažinti atotrūkius", "Kitas")
    with pytest.raises(AttributeError):
        tree.apply([fits, SetField(Kind.GOAL, GOAL, "nothing", "", "Kitas")])
    assert tree.items() == before


def test_a_move_takes_what_is_under_it(tree: PlanTree) -> None:
    goal = Goal(id=item_id(20), parent=PLAN, order="W")
    tree.apply([Insert(goal), SetField(Kind.TASK, TASK, PARENT, GOAL, goal.id)])
    assert [item.id for item in tree.walk(goal.id)] == [goal.id, TASK, FIRST, SECOND]
    assert [item.id for item in tree.walk(GOAL)] == [GOAL, OTHER, THIRD]
