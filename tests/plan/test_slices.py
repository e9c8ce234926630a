from hypothesis import given
from tests.conftest import item_id
from tests.strategies import trees
from tests.word.plans import OTHER_SCHOOL, SCHOOL, activity_id, plan, task_id

from planeditor.plan import sums
from planeditor.plan.items import Activity, Kind, Link
from planeditor.plan.slices import slice_of
from planeditor.plan.sums import Sum
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area


def _ids(tree: PlanTree, kind: Kind) -> list[str]:
    return [item.id for item in tree.of_kind(kind)]


def test_a_slice_holds_only_activities_that_are_wanted_and_what_stands_above_them() -> None:
    part = slice_of(plan(7), lambda activity: Area.STEAM in activity.areas)
    assert _ids(part, Kind.ACTIVITY) == [activity_id(0), activity_id(3), activity_id(6)]
    assert _ids(part, Kind.TASK) == [task_id(0), task_id(1), task_id(3)]
    assert len(_ids(part, Kind.GOAL)) == 1
    assert _ids(part, Kind.SCHOOL) == [SCHOOL, OTHER_SCHOOL]


def test_a_link_to_an_activity_that_is_left_out_goes_with_it() -> None:
    linked = slice_of(plan(7), lambda activity: activity.id in (activity_id(0), activity_id(2)))
    assert _ids(linked, Kind.LINK) == [item_id(30)]
    assert _ids(slice_of(plan(7), lambda activity: activity.id == activity_id(0)), Kind.LINK) == []


def test_a_link_that_leads_nowhere_yet_stays_with_its_activity() -> None:
    begun = Link(id=item_id(31), parent=activity_id(0), target=None, explanation="dar nepasirinkta")
    tree = PlanTree([*plan(7).walk(), begun])
    part = slice_of(tree, lambda activity: activity.id == activity_id(0))
    assert [link for link in part.of_kind(Kind.LINK) if link.id == begun.id] == [begun]
    assert begun.id not in slice_of(tree, lambda activity: activity.id == activity_id(1))


def test_goals_are_gone_where_nothing_is_wanted() -> None:
    part = slice_of(plan(7), lambda activity: False)
    assert [_ids(part, kind) for kind in (Kind.GOAL, Kind.TASK, Kind.ACTIVITY)] == [[], [], []]
    assert part.root == plan(7).root


@given(trees())
def test_two_slices_that_divide_the_activities_divide_their_money(tree: PlanTree) -> None:
    def is_first(activity: Activity) -> bool:
        return activity.id < "8"

    parts = [slice_of(tree, is_first), slice_of(tree, lambda activity: not is_first(activity))]
    assert sum((sums.total(part) for part in parts), Sum()) == sums.total(tree)
    divided = [set(_ids(part, Kind.ACTIVITY)) for part in parts]
    assert divided[0].isdisjoint(divided[1])
    assert divided[0] | divided[1] == set(_ids(tree, Kind.ACTIVITY))
