"""Differences between two states, as they are read."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import item_id, small_plan

from planeditor.merge.compare import Fate, compare, differences, parents_first
from planeditor.plan.changes import Insert, Remove, SetField
from planeditor.plan.items import Activity, Item, Kind, SwotEntry, Task

BEFORE = {item.id: item for item in small_plan()}


def test_equal_states_do_not_differ() -> None:
    again = {item.id: item for item in small_plan()}
    assert compare(BEFORE, again) == ()
    assert differences(BEFORE, again) == []


def test_parents_come_first_and_go_last() -> None:
    task, activity = Task(id=item_id(20), parent=item_id(2)), Activity(id=item_id(19), parent=item_id(20))
    after = BEFORE | {activity.id: activity, task.id: task}
    assert compare(BEFORE, after) == (Insert(task), Insert(activity))
    assert compare(after, BEFORE) == (Remove(activity), Remove(task))
    assert parents_first([activity, task]) == [task, activity]


def test_each_item_differs_once() -> None:
    after = dict(BEFORE)
    del after[item_id(7)]
    after[item_id(5)] = replace(BEFORE[item_id(5)], parent=item_id(4), order="b")
    after[item_id(6)] = replace(BEFORE[item_id(6)], title="Kiti mokymai", parent=item_id(4))  # type: ignore[call-arg]
    after[item_id(30)] = Activity(id=item_id(30), parent=item_id(4))
    found = {difference.item.id: difference for difference in differences(BEFORE, after)}
    assert {id_: difference.fate for id_, difference in found.items()} == {
        item_id(5): Fate.MOVED,
        item_id(6): Fate.CHANGED,
        item_id(7): Fate.REMOVED,
        item_id(30): Fate.ADDED,
    }
    assert {id_ for id_, difference in found.items() if difference.moved} == {item_id(5), item_id(6)}
    assert found[item_id(6)].fields == (
        SetField(Kind.ACTIVITY, item_id(6), "title", "Mokymai", "Kiti mokymai"),
    )
    assert found[item_id(7)].item == BEFORE[item_id(7)]


def test_other_keys_of_the_same_order_are_no_difference() -> None:
    after = {id_: replace(item, order=f"x{item.order}") for id_, item in BEFORE.items()}
    assert differences(BEFORE, after) == []
    assert differences(BEFORE, BEFORE | {item_id(5): replace(BEFORE[item_id(5)], order="Vz")}) == []


def listed(ids: Sequence[int], keys: Sequence[str]) -> dict[str, Item]:
    entries = (
        SwotEntry(id=item_id(number), parent=item_id(1), order=key)
        for number, key in zip(ids, keys, strict=True)
    )
    return BEFORE | {entry.id: entry for entry in entries}


@pytest.mark.parametrize(
    "ids, keys, moved",
    [
        ([51, 52, 53, 54], ["a", "b", "c", "d"], []),
        ([52, 53, 54, 51], ["2", "3", "4", "5"], [51]),
        ([54, 51, 52, 53], ["0", "1", "2", "3"], [54]),
        ([52, 51, 53, 54], ["05", "1", "3", "4"], [52]),
        ([52, 51, 53, 54], ["2", "25", "3", "4"], [51]),
        ([51, 53, 54], ["1", "3", "4"], [52]),
    ],
)
def test_as_few_are_moved_as_make_one_order_the_other(
    ids: list[int], keys: list[str], moved: list[int]
) -> None:
    """The last of these lists has lost one, which moves no other."""
    found = differences(listed([51, 52, 53, 54], ["1", "2", "3", "4"]), listed(ids, keys))
    assert [one.item.id for one in found] == [*map(item_id, moved)]


@given(st.permutations(range(51, 58)))
def test_without_what_is_moved_the_order_is_the_same(ids: list[int]) -> None:
    keys = "ABCDEFG"
    found = differences(listed(sorted(ids), keys), listed(ids, keys))
    moved = {one.item.id for one in found}
    assert all(one.moved for one in found)
    assert [number for number in ids if item_id(number) not in moved] == [
        number for number in sorted(ids) if item_id(number) not in moved
    ]
