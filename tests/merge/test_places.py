"""Places and orders: what both put at one place, and lists that both sorted."""

from itertools import islice, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import item_id
from tests.merge.states import (
    BASE,
    NEW,
    NEWER,
    ONE,
    OTHER,
    PLAN,
    TASK,
    TWO,
    added,
    all_answered,
    applied,
    edited,
    order,
)

from planeditor.merge.compare import State
from planeditor.merge.conflicts import PLACE, ConflictKind, Key, Side, list_field
from planeditor.merge.three_way import merge
from planeditor.plan.changes import Insert
from planeditor.plan.items import Activity, Kind, SwotEntry
from planeditor.plan.order import between

ROWS = [item_id(200 + number) for number in range(20)]
KEYS = "123456789ABCDEFGHIJK"


def activities(before: State, *ids: str, keys: str = "XY") -> State:
    return added(
        before, *(Activity(id=id_, parent=TASK, order=key) for id_, key in zip(ids, keys, strict=False))
    )


def sorted_rows(before: State, ids: list[str]) -> State:
    for id_, key in zip(ids, KEYS, strict=True):
        before = edited(before, id_, order=key)
    return before


LISTED = added(
    BASE, *(SwotEntry(id=id_, parent=PLAN, order=key) for id_, key in zip(ROWS, KEYS, strict=True))
)


def test_of_two_runs_at_one_place_the_one_with_the_smallest_id_is_first_on_every_side() -> None:
    mine, theirs = activities(BASE, item_id(98), item_id(89)), activities(BASE, NEW, NEWER)
    for one, other in ((mine, theirs), (theirs, mine)):
        found = merge(BASE, one, other)
        assert not found.conflicts
        assert order(applied(one, found), TASK, Kind.ACTIVITY) == [
            ONE, TWO, item_id(98), item_id(89), NEW, NEWER,
        ]  # fmt: skip


def test_inserted_between_the_same_neighbours_they_stay_before_the_next() -> None:
    mine, theirs = activities(BASE, item_id(99), keys="P"), activities(BASE, NEW, keys="P")
    assert order(applied(mine, merge(BASE, mine, theirs)), TASK, Kind.ACTIVITY) == [
        ONE,
        NEW,
        item_id(99),
        TWO,
    ]


def test_between_equal_keys_the_ids_decide() -> None:
    ours, others, after = (Activity(id=item_id(n), parent=TASK, order="V") for n in (150, 140, 200))
    base = added(BASE, after)
    found = merge(base, added(base, ours), added(base, others))
    assert order(found.result(), TASK, Kind.ACTIVITY)[2:] == [others.id, ours.id, after.id]


def test_what_is_refused_beside_a_run_moves_nothing_of_mine() -> None:
    mine, theirs = activities(BASE, item_id(98), item_id(99)), activities(BASE, NEW, NEWER)
    found = merge(BASE, mine, theirs)
    refused = [Key.of(change) for change in found.changes if isinstance(change, Insert)]
    assert applied(mine, found, refused=refused) == mine
    kept = applied(mine, found, refused=[Key(item_id(98), PLACE), Key(item_id(99), PLACE)])
    assert all(kept[id_] == mine[id_] for id_ in (item_id(98), item_id(99)))


def test_three_copies_with_one_item_each_stand_in_one_order_whatever_the_order_of_merging() -> None:
    copies = [activities(BASE, item_id(number)) for number in (95, 96, 97)]
    orders = set()
    for first, *others in permutations(copies):
        mine = first
        for theirs in others:
            mine = applied(mine, merge(BASE, mine, theirs))
        orders.add(tuple(order(mine, TASK, Kind.ACTIVITY)))
    assert orders == {(ONE, TWO, item_id(95), item_id(96), item_id(97))}


RUNS = st.lists(st.integers(1, 3), min_size=3, max_size=3).flatmap(
    lambda sizes: st.tuples(
        st.just(sizes), st.permutations(range(sum(sizes))), st.lists(st.booleans(), min_size=3, max_size=3)
    )
)
"""How many items each of three copies has, their ids in any order, and who put them before what was last."""


@settings(max_examples=40)
@given(RUNS)
def test_runs_of_three_copies_stand_whole_and_in_one_order_whoever_merges_first(
    drawn: tuple[list[int], list[int], list[bool]],
) -> None:
    sizes, numbers, before_last = drawn
    ids = iter([item_id(90 + number) for number in numbers])
    runs = [[*islice(ids, size)] for size in sizes]
    copies = [_with_run(run, is_before) for run, is_before in zip(runs, before_last, strict=True)]
    orders = set()
    for first, *others in permutations(copies):
        mine = first
        for theirs in others:
            mine = applied(mine, merge(BASE, mine, theirs))
        orders.add(tuple(order(mine, TASK, Kind.ACTIVITY)))
    [listed] = orders
    for run in runs:
        at = listed.index(run[0])
        assert list(listed[at : at + len(run)]) == run


def _with_run(ids: list[str], is_before_last: bool) -> State:
    """The plan with one item after the other put in, as the program does it."""
    left, right = ("K", "V") if is_before_last else ("V", None)
    assert [BASE[id_].order for id_ in (ONE, TWO)] == ["K", "V"]
    keys: list[str] = []
    for _ in ids:
        keys.append(between(keys[-1] if keys else left, right))
    return added(
        BASE, *(Activity(id=id_, parent=TASK, order=key) for id_, key in zip(ids, keys, strict=True))
    )


def test_a_fourth_run_finds_the_marks_of_those_before() -> None:
    """The keys are those that the program gives where it appends; marked ones stay what they are."""
    copies = [_with_run([item_id(90 + n), item_id(99 - n)], False) for n in range(4)]
    results = []
    for first, *others in permutations(copies):
        mine = first
        for theirs in others:
            mine = applied(mine, merge(BASE, mine, theirs))
        results.append(mine)
    assert all(result == results[0] for result in results)
    assert len({item.order for item in results[0].values() if item.parent == TASK}) == 10


def test_what_is_merged_once_more_changes_no_key() -> None:
    mine, theirs = activities(BASE, item_id(85), keys="X"), activities(BASE, NEW, NEWER, keys="XY")
    both = applied(mine, merge(BASE, mine, theirs))
    assert order(both, TASK, Kind.ACTIVITY) == [ONE, TWO, item_id(85), NEW, NEWER]
    for copy in (mine, theirs, BASE):
        assert applied(both, merge(BASE, both, copy)) == both


def test_where_one_side_alone_put_something_no_key_changes() -> None:
    mine, theirs = activities(BASE, item_id(85), keys="X"), activities(BASE, NEW, NEWER, keys="PR")
    assert applied(mine, merge(BASE, mine, theirs)) == added(mine, theirs[NEW], theirs[NEWER])


def test_a_list_that_both_sorted_is_one_question() -> None:
    mine, theirs = sorted_rows(LISTED, ROWS[::-1]), sorted_rows(LISTED, ROWS[10:] + ROWS[:10])
    found = merge(LISTED, mine, theirs)
    [conflict] = found.conflicts
    assert (conflict.kind, conflict.key) == (ConflictKind.ORDER, Key(PLAN, list_field(Kind.SWOT)))
    assert (conflict.base, conflict.mine) == (tuple(ROWS), tuple(ROWS[::-1]))
    assert applied(mine, found, all_answered(found, Side.MINE)) == mine
    assert applied(mine, found, all_answered(found, Side.THEIRS)) == theirs
    shown = order(found.result(), PLAN, Kind.SWOT)
    assert shown in (ROWS[::-1], ROWS[10:] + ROWS[:10])
    assert shown == order(merge(LISTED, theirs, mine).result(), PLAN, Kind.SWOT)


def test_an_order_that_a_side_decided_counts_as_changed() -> None:
    key = Key(PLAN, list_field(Kind.SWOT))
    theirs = sorted_rows(LISTED, ROWS[::-1])
    assert not merge(LISTED, LISTED, theirs).conflicts
    assert merge(LISTED, LISTED, theirs, here=[key]).contested == {key}
    assert merge(LISTED, theirs, LISTED, there=[key]).contested == {key}
    assert not merge(LISTED, theirs, LISTED, here=[key]).conflicts
    assert not merge(LISTED, theirs, theirs, here=[key], there=[key]).conflicts
    assert merge(theirs, LISTED, theirs, here=[key], there=[key]).contested == {key}


def test_a_list_sorted_alike_is_no_question_though_its_keys_differ() -> None:
    mine = edited(LISTED, ROWS[0], order="L")
    theirs = edited(LISTED, ROWS[0], order="M")
    for one, other in ((mine, theirs), (theirs, mine)):
        found = merge(LISTED, one, other)
        assert not found.conflicts
        assert found.result() == mine


@pytest.mark.parametrize("key", ["a", "b"])
def test_one_target_of_a_move_is_no_question_though_its_keys_differ(key: str) -> None:
    mine, theirs = edited(BASE, ONE, parent=OTHER, order="a"), edited(BASE, ONE, parent=OTHER, order=key)
    assert not merge(BASE, mine, theirs).conflicts


def test_a_move_to_another_list_is_stronger_than_one_within_the_former() -> None:
    mine, theirs = edited(BASE, ONE, parent=OTHER), edited(BASE, ONE, order="Z")
    for one, other in ((mine, theirs), (theirs, mine)):
        found = merge(BASE, one, other)
        assert not found.conflicts
        assert found.result() == mine
