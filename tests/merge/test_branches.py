"""What one side removed and the other still works with."""

import pytest
from tests.conftest import item_id
from tests.merge.states import (
    BASE,
    GOAL,
    LINE,
    NEW,
    NEWER,
    ONE,
    OTHER,
    PERSON,
    REMARK,
    SCHOOL,
    TASK,
    TWO,
    added,
    all_answered,
    applied,
    edited,
    put_off,
    without,
)  # fmt: skip

from planeditor.merge.compare import State
from planeditor.merge.conflicts import ConflictKind, Key, Side
from planeditor.merge.three_way import merge
from planeditor.plan.items import Activity, FundingLine, Link, Task


@pytest.mark.parametrize(
    ("removed", "referring"),
    [
        (
            edited(without(BASE, SCHOOL), ONE, schools=frozenset()),
            edited(BASE, TWO, schools=frozenset({SCHOOL})),
        ),
        (edited(without(BASE, PERSON), ONE, responsible=None), edited(BASE, TWO, responsible=PERSON)),
        (without(BASE, TWO), added(BASE, Link(id=NEWER, parent=ONE, target=TWO))),
    ],
)
def test_what_is_newly_referred_to_is_kept_and_asked_about(removed: State, referring: State) -> None:
    for mine, theirs, kind in (
        (removed, referring, ConflictKind.NEEDED_THERE),
        (referring, removed, ConflictKind.NEEDED_HERE),
    ):
        found = merge(BASE, mine, theirs)
        [conflict] = found.conflicts
        assert conflict.kind is kind
        assert applied(mine, found) == added(referring, *put_off(found))
        given_up = Side.MINE if mine is removed else Side.THEIRS
        assert conflict.item.id not in applied(mine, found, {conflict.key: given_up})


def test_a_new_reference_goes_with_what_is_given_up() -> None:
    mine = edited(BASE, TWO, schools=frozenset({SCHOOL}))
    theirs = edited(without(BASE, SCHOOL), ONE, schools=frozenset())
    found = merge(BASE, mine, theirs)
    result = applied(mine, found, all_answered(found, Side.THEIRS))
    assert result[TWO].schools == result[ONE].schools == frozenset()  # type: ignore[attr-defined]


def test_what_is_kept_keeps_the_references_to_it_from_both_sides() -> None:
    """It was removed here, so the references are gone here; it was edited there, and stays."""
    mine = edited(without(BASE, SCHOOL), ONE, schools=frozenset(), title="Mano")
    theirs = edited(edited(BASE, SCHOOL, name="Gimnazija"), TWO, schools=frozenset({SCHOOL}))
    for one, other in ((mine, theirs), (theirs, mine)):
        found = merge(BASE, one, other)
        [conflict] = found.conflicts
        kept = applied(one, found)
        assert {*kept[ONE].schools, *kept[TWO].schools} == {SCHOOL}  # type: ignore[attr-defined]
        assert kept[ONE].schools and kept[ONE].title == "Mano"  # type: ignore[attr-defined]
        gone = applied(one, found, {conflict.key: Side.MINE if one is mine else Side.THEIRS})
        assert gone[ONE].schools == gone[TWO].schools == frozenset()  # type: ignore[attr-defined]


def test_a_refused_removal_keeps_the_references() -> None:
    theirs = edited(without(BASE, SCHOOL), ONE, schools=frozenset(), title="Jų")
    found = merge(BASE, BASE, theirs)
    assert not found.conflicts
    assert applied(BASE, found, refused=[Key(SCHOOL)]) == edited(BASE, ONE, title="Jų")


def merged_tasks() -> tuple[State, State]:
    """Mine moved all activities of a task into another one and removed it; theirs added one to it."""
    mine = without(edited(edited(BASE, ONE, parent=OTHER), TWO, parent=OTHER), TASK)
    theirs = added(BASE, Activity(id=NEW, parent=TASK, order="X"), FundingLine(id=NEWER, parent=NEW))
    return mine, theirs


def test_what_was_added_to_an_emptied_task_is_offered_into_the_merged_one() -> None:
    mine, theirs = merged_tasks()
    for one, other in ((mine, theirs), (theirs, mine)):
        found = merge(BASE, one, other)
        [conflict] = found.conflicts
        assert conflict.sides == tuple(Side)
        both = applied(one, found, {conflict.key: Side.BOTH})
        assert TASK not in both
        assert (both[NEW].parent, both[NEWER].parent) == (OTHER, NEW)
        assert applied(one, found)[NEW].parent == TASK
        discarded = applied(one, found, {conflict.key: Side.MINE if one is mine else Side.THEIRS})
        assert not {TASK, NEW, NEWER} & discarded.keys()


def test_a_task_that_was_edited_too_is_offered_nowhere() -> None:
    mine, theirs = merged_tasks()
    [conflict] = merge(BASE, mine, edited(theirs, TASK, title="Jų")).conflicts
    assert Side.BOTH not in conflict.sides


def test_a_removed_task_whose_activities_went_with_it_offers_no_other() -> None:
    mine = without(edited(BASE, REMARK, about=None), TASK, ONE, TWO, LINE)
    _, theirs = merged_tasks()
    [conflict] = merge(BASE, mine, theirs).conflicts
    assert Side.BOTH not in conflict.sides


def test_what_was_added_goes_where_most_went() -> None:
    third, fourth = item_id(80), item_id(81)
    base = added(BASE, Activity(id=fourth, parent=TASK))
    mine, theirs = merged_tasks()
    mine = added(mine, Task(id=third, parent=GOAL), Activity(id=fourth, parent=third))
    mine = edited(mine, TWO, parent=third)
    theirs = added(theirs, base[fourth])
    found = merge(base, mine, theirs)
    assert found.result(all_answered(found, Side.BOTH))[NEW].parent == third
