"""Numbers are derived from the tree and lead back to it."""

import pytest
from hypothesis import given
from tests.conftest import item_id, small_plan
from tests.strategies import trees

from planeditor.plan.changes import ORDER, SetField
from planeditor.plan.items import Kind
from planeditor.plan.numbering import NUMBERED, by_number, number, reference
from planeditor.plan.tree import PlanTree

GOAL, TASK, OTHER, FIRST, SECOND, THIRD, SCHOOL = map(item_id, (2, 3, 4, 5, 6, 7, 10))


@pytest.fixture
def tree() -> PlanTree:
    return PlanTree(small_plan())


def test_numbers_follow_the_tree(tree: PlanTree) -> None:
    assert [number(tree, id_) for id_ in (GOAL, TASK, SECOND, OTHER, THIRD)] == [
        "1.",
        "1.1.",
        "1.1.2.",
        "1.2.",
        "1.2.1.",
    ]
    assert number(tree, SCHOOL) == number(tree, tree.root.id) == ""
    assert reference(tree, SECOND) == "1.1.2"
    tree.apply([SetField(Kind.TASK, TASK, ORDER, "V", "Z")])
    assert number(tree, SECOND) == "1.2.2."


@pytest.mark.parametrize(
    "text", ["", ".", "0", "2", "1.3", "1.1.3", "1.1.1.1", "a", "1.-1", "1..1", "¹", "1.1.0"]
)
def test_numbers_that_nothing_has(tree: PlanTree, text: str) -> None:
    assert by_number(tree, text) is None


def test_a_number_is_found_with_or_without_its_dot(tree: PlanTree) -> None:
    assert by_number(tree, "1.1.2") == by_number(tree, " 1.1.2. ") == SECOND


@given(trees())
def test_every_number_leads_back(tree: PlanTree) -> None:
    numbered = [item for item in tree.walk() if item.kind in NUMBERED]
    assert len({number(tree, item.id) for item in numbered}) == len(numbered)
    assert all(by_number(tree, number(tree, item.id)) == item.id for item in numbered)
