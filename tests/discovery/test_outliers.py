"""What is far from the others is told with the median, and nothing else is."""

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planeditor.discovery.outliers import FAR, FEWEST, outliers

VALUES = st.lists(st.integers(0, 10**9).map(Decimal), max_size=30)


def of(*values: int | str) -> dict[str, Decimal]:
    """Values by ids that are their places."""
    return {str(place): Decimal(value) for place, value in enumerate(values)}


def test_one_far_from_the_median_is_told_with_it() -> None:
    (found,) = outliers(of(100, 110, 90, 105, 95, 900))
    assert (found.id, found.value, found.median) == ("5", Decimal(900), Decimal("102.5"))
    # Distances from 102.5 are 2.5, 7.5, 12.5, 2.5, 7.5, 797.5: their median 7.5 is 11.12 as a deviation.
    assert found.score == Decimal("71.7")


def test_the_farthest_comes_first_whichever_way() -> None:
    found = outliers(of(1000, 1010, 990, 1005, 995, 1003, 100, 5000))
    assert [one.id for one in found] == ["7", "6"]


@pytest.mark.parametrize(
    "values",
    [
        (1, 1000, 2, 3),  # fewer than five
        (7, 7, 7, 7, 900),  # more than half the same: nobody can say what is usual
        (1000, 1001, 1002, 999, 1020),  # far by the measure, but two in a hundred are no news
        (10, 20, 30, 40, 50, 60),
        (),
    ],
)
def test_nothing_is_told_without_a_reason(values: tuple[int, ...]) -> None:
    assert outliers(of(*values)) == []


@settings(max_examples=30)
@given(VALUES)
def test_the_order_of_the_plans_decides_nothing(values: list[Decimal]) -> None:
    by_id = {str(place): value for place, value in enumerate(values)}
    mixed = [*by_id.items()]
    Random(1).shuffle(mixed)
    told = {(one.id, one.score) for one in outliers(by_id)}
    assert told == {(one.id, one.score) for one in outliers(dict(mixed))}
    assert not told or len(values) >= FEWEST
    assert len(told) * 2 < len(values) or not told
    assert all(score >= FAR for _, score in told)
