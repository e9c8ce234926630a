"""Differences between two states, as they are read."""

from dataclasses import replace

from tests.conftest import item_id, small_plan

from planeditor.merge.compare import Fate, compare, differences, parents_first
from planeditor.plan.changes import Insert, Remove, SetField
from planeditor.plan.items import Activity, Kind, Task

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
    after[item_id(6)] = replace(BEFORE[item_id(6)], title="Kiti mokymai", order="b")  # type: ignore[call-arg]
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
