"""Runs: what several copies put into one gap, moved items among it."""

from itertools import permutations

from tests.conftest import item_id
from tests.merge.states import BASE, ONE, OTHER, TASK, TWO, added, applied, edited, order

from planeditor.merge.compare import State
from planeditor.merge.three_way import merge
from planeditor.plan.items import Activity, Kind
from planeditor.plan.order import LONGEST, between, is_key

THREE, FOUR = item_id(40), item_id(41)
PLACES = added(BASE, Activity(id=THREE, parent=OTHER, order="K"), Activity(id=FOUR, parent=OTHER, order="V"))
"""Two activities under each of two tasks."""


def new(number: int, key: str, parent: str = TASK) -> Activity:
    return Activity(id=item_id(number), parent=parent, order=key)


def folded(base: State, copies: list[State]) -> list[State]:
    """What comes out whoever merges first; without a question."""
    results = []
    for first, *others in permutations(copies):
        mine = first
        for theirs in others:
            found = merge(base, mine, theirs)
            assert not found.conflicts
            mine = applied(mine, found)
        results.append(mine)
    return results


def test_what_was_moved_and_what_is_new_stand_in_one_order_whoever_merges_first() -> None:
    """One copy moves an item in and one away that it stood beside, one puts a row there, one moves two in."""
    copies = [
        added(edited(PLACES, THREE, parent=TASK, order="W"), new(95, "X"), new(94, "Y")),
        added(edited(PLACES, ONE, order="WV"), new(93, "W"), new(96, "X")),
        added(edited(PLACES, FOUR, parent=TASK, order="W"), new(92, "WV")),
    ]
    results = folded(PLACES, copies)
    assert all(result == results[0] for result in results)
    listed = order(results[0], TASK, Kind.ACTIVITY)
    assert listed == [
        TWO, FOUR, item_id(92), item_id(93), ONE, item_id(96), THREE, item_id(95), item_id(94),
    ]  # fmt: skip


def test_a_move_that_two_copies_made_alike_belongs_to_one_of_their_runs() -> None:
    copies = [
        added(edited(PLACES, THREE, parent=TASK, order="W"), new(95, "X")),
        added(edited(PLACES, THREE, parent=TASK, order="W"), new(91, "X")),
        added(PLACES, new(93, "X")),
    ]
    results = folded(PLACES, copies)
    assert all(result == results[0] for result in results)
    assert order(results[0], TASK, Kind.ACTIVITY)[2:] == [THREE, *map(item_id, (91, 93, 95))]


def test_what_somebody_put_between_two_runs_stays_there_when_a_third_copy_comes() -> None:
    copies = [added(BASE, new(number, "W"), new(number + 5, "X")) for number in (90, 91, 92)]
    both = applied(copies[0], merge(BASE, copies[0], copies[2]))
    keys = [both[item_id(number)].order for number in (95, 92)]
    mine = added(both, new(99, between(*keys)))
    before = order(mine, TASK, Kind.ACTIVITY)
    after = order(applied(mine, merge(BASE, mine, copies[1])), TASK, Kind.ACTIVITY)
    assert [id_ for id_ in after if id_ in before] == before
    assert {*after} - {*before} == {item_id(91), item_id(96)}


def test_a_key_that_a_mark_would_make_too_long_stays_as_it_is() -> None:
    key = "V" * (LONGEST - 5)
    copies = [added(BASE, new(number, f"{key}{number}")) for number in (91, 92, 93)]
    results = folded(BASE, copies)
    assert all(result == results[0] for result in results)
    assert order(results[0], TASK, Kind.ACTIVITY)[2:] == [*map(item_id, (91, 92, 93))]
    assert all(is_key(item.order) and len(item.order) <= LONGEST for item in results[0].values())


def test_marks_that_meet_again_and_again_stay_short() -> None:
    """Each round goes on from the last one; both put rows between the first two of a run that was merged."""
    state: State = BASE
    for turn in range(6):
        left, right = (state[id_].order for id_ in order(state, TASK, Kind.ACTIVITY)[:2])
        sides = [added(state, new(200 + 2 * turn + n, between(left, right))) for n in range(2)]
        state = applied(sides[0], merge(state, *sides))
    assert max(len(item.order) for item in state.values()) < LONGEST / 2
