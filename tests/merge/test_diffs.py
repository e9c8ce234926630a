"""Where two sequences differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planeditor.merge.diffs import blocks

letters = st.lists(st.sampled_from("abcdef"), max_size=14)


@given(letters, letters)
def test_the_blocks_make_one_sequence_the_other(before: list[str], after: list[str]) -> None:
    made: list[str] = []
    at = there = 0
    for block in blocks(before, after):
        assert before[at : block.start] == after[there : block.first]
        assert block.end > block.start or block.last > block.first
        made += [*before[at : block.start], *after[block.first : block.last]]
        at, there = block.end, block.last
    assert made + before[at:] == after
    assert before[at:] == after[there:]


@given(letters)
def test_equal_sequences_do_not_differ(same: list[str]) -> None:
    assert blocks(same, list(same)) == []


def test_what_occurs_once_in_both_is_aligned() -> None:
    before, after = ["a", "x", "b", "x", "c"], ["a", "x", "c", "b", "x"]
    assert blocks(before, after) == [(2, 2, 2, 3), (4, 5, 5, 5)]


def test_of_equal_entries_the_earlier_are_the_same() -> None:
    assert blocks(["x"], ["x", "x"]) == [(1, 1, 1, 2)]
    assert blocks(["x"], ["n", "x", "x"]) == [(0, 0, 0, 1), (1, 1, 2, 3)]


def test_what_differs_wholly_is_one_block_but_for_its_ends() -> None:
    before = ["a"] * 300 + ["z"]
    after = ["b"] * 200 + ["z"]
    assert blocks(before, after) == [(0, 300, 0, 200)]


class Counted(str):
    """A word that counts how often it is compared."""

    compared = 0
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        Counted.compared += 1
        return str.__eq__(self, other)


@pytest.mark.parametrize("count", [3_000, 12_000])
def test_the_work_grows_with_the_length_and_not_with_its_square(count: int) -> None:
    before = [Counted("žodis") for _ in range(count)]
    third = before[: count // 3]
    Counted.compared = 0
    assert len(blocks(before, [*third, Counted("naujas"), *third, Counted("kitas"), *third])) == 2
    assert Counted.compared < 20 * count
