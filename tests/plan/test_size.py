"""A plan is bounded as a whole: by what it has been given, in every way that it can be changed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.benchmarks.generated import generated_plan
from tests.conftest import item_id, small_plan
from tests.strategies import changes_for, trees

from planeditor.errors import PlanTooLarge
from planeditor.plan import size
from planeditor.plan.changes import Insert, SetField, inverted
from planeditor.plan.items import Activity, Goal, Item, Kind
from planeditor.plan.size import MAX_ITEMS, MAX_SIZE, Room, check_size
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Target

PAGE = 20_000
GOAL, ACTIVITY = item_id(2), item_id(5)


def goals(count: int, description: str = "") -> list[Item]:
    return [
        Goal(id=item_id(1000 + n), parent=item_id(1), title="T", description=description)
        for n in range(count)
    ]


def test_a_thousand_activities_with_long_texts_take_less_than_half() -> None:
    page = "\n".join(["Ž" * 199] * 10)
    items = [
        replace(item, description=page) if isinstance(item, Activity) else item
        for item in generated_plan(1000)
    ]
    check_size([*items, *goals(100, "Ž" * (PAGE - 2000))])
    assert len(items) < MAX_ITEMS / 2


@pytest.mark.parametrize(
    ("field", "value", "taken"),
    [
        ("description", "Ž" * 300, 300),
        ("description", "a\nb\vc\u2028d", 7 + 3 * 50),
        ("schools", frozenset({item_id(10), item_id(11)}), 100),
        ("responsible", item_id(12), 32),
        ("extra", '{"x":1}', 7),
    ],
)
def test_what_takes_room(field: str, value: object, taken: int) -> None:
    room = Room([])
    activity = Activity(id=ACTIVITY, parent=item_id(3))
    room.follow([Insert(activity), SetField(Kind.ACTIVITY, ACTIVITY, field, getattr(activity, field), value)])
    assert room._taken == len(activity.order) + taken
    again = Room([replace(activity, **{field: value})])
    assert again._taken == room._taken


def test_the_note_of_a_target_takes_room() -> None:
    room = Room([])
    room.follow([SetField(Kind.INDICATOR, item_id(20), "target", Target(), Target(note="Ž" * 40))])
    assert room._taken == 40


@given(trees(), st.data())
def test_it_is_followed_as_it_would_be_measured(tree: PlanTree, data: st.DataObject) -> None:
    tree.apply(())
    tree.apply(data.draw(changes_for(tree)))
    measured = Room(tree.items().values())
    assert tree._room is not None
    assert (tree._room._count, tree._room._taken) == (measured._count, measured._taken)


def test_items_are_bounded() -> None:
    check_size(goals(MAX_ITEMS))
    with pytest.raises(PlanTooLarge, match="may have 20\u00a0000 items and 8\u00a0000\u00a0000 characters"):
        check_size(goals(MAX_ITEMS + 1))
    with pytest.raises(PlanTooLarge):
        check_size(goals(MAX_ITEMS), ["{}"])


def test_text_is_bounded() -> None:
    full = goals(MAX_SIZE // (PAGE + 2), "Ž" * PAGE)
    check_size(full)
    with pytest.raises(PlanTooLarge):
        check_size([*full, *goals(1, "Ž" * PAGE)])
    with pytest.raises(PlanTooLarge):
        check_size(full, ["x" * PAGE])


def test_a_change_that_leaves_no_room_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(size, "MAX_SIZE", 1000)
    tree = PlanTree(small_plan())
    before = tree.items()
    with pytest.raises(PlanTooLarge):
        tree.apply([SetField(Kind.GOAL, GOAL, "description", "", "Ž" * 1000)])
    assert tree.items() == before
    tree.apply([SetField(Kind.GOAL, GOAL, "description", "", "Ž" * 500)])


def test_a_plan_that_is_too_large_already_can_be_made_smaller_and_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tree = PlanTree([*small_plan(), *goals(3, "Ž" * PAGE)])
    monkeypatch.setattr(size, "MAX_SIZE", 1000)
    monkeypatch.setattr(size, "MAX_ITEMS", 5)
    shorter = [SetField(Kind.GOAL, item_id(1000), "description", "Ž" * PAGE, "")]
    before = tree.items()
    tree.apply(shorter)
    tree.apply(inverted(shorter))
    assert tree.items() == before
    with pytest.raises(PlanTooLarge):
        tree.apply([SetField(Kind.GOAL, GOAL, "description", "", "Ž")])
    with pytest.raises(PlanTooLarge):
        tree.apply([Insert(Goal(id=item_id(99), parent=item_id(1), order=""))])
