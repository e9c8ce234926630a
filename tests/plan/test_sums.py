"""Sums are derived, to the cent, and their parts add up."""

from decimal import Decimal

import pytest
from hypothesis import given
from tests.conftest import item_id, small_plan
from tests.strategies import trees

from planeditor.plan.items import Activity, FundingLine, Item
from planeditor.plan.sums import (
    Sum,
    by_activity,
    by_area,
    by_source,
    by_type,
    by_year,
    funding_lines,
    line_sum,
    total,
)
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import ActivityType, Area, FundingSource

FIRST, SECOND, THIRD = item_id(5), item_id(6), item_id(7)


def line(number: int, parent: str, net: str, **values: object) -> FundingLine:
    return FundingLine(id=item_id(number), parent=parent, net=Decimal(net), **values)  # type: ignore[arg-type]


@pytest.fixture
def tree() -> PlanTree:
    items: list[Item] = small_plan()
    items += [
        line(30, FIRST, "100.10", year=2025, source=FundingSource.EU, vat_rate=Decimal("21.00")),
        line(31, FIRST, "50.00", year=2024, source=FundingSource.MUNICIPAL),
        line(32, THIRD, "0.00", year=2024, source=FundingSource.STATE_VAT, vat_amount=Decimal("9.99")),
        line(33, SECOND, "1.00"),
    ]
    return PlanTree(items)


def test_vat_is_by_rate_to_the_cent_or_by_amount() -> None:
    assert line_sum(line(1, FIRST, "100.10", vat_rate=Decimal("21.00"))) == Sum(
        Decimal("100.10"), Decimal("21.02")
    )
    assert line_sum(line(1, FIRST, "0.50", vat_rate=Decimal("5.00"))).vat == Decimal("0.03")
    assert line_sum(line(1, FIRST, "5.00", vat_amount=Decimal("1.00"))).gross == Decimal("6.00")
    both = line(1, FIRST, "100.00", vat_rate=Decimal("0.00"), vat_amount=Decimal("21.00"))
    assert line_sum(both).vat == 0
    assert line_sum(FundingLine(id=item_id(1), parent=FIRST)) == Sum()


def test_money_adds_up_from_line_to_plan(tree: PlanTree) -> None:
    assert total(tree, FIRST) == Sum(Decimal("150.10"), Decimal("21.02"))
    assert total(tree, item_id(3)) == Sum(Decimal("151.10"), Decimal("21.02"))
    assert total(tree) == total(tree, item_id(2)) == Sum(Decimal("151.10"), Decimal("31.01"))
    assert total(tree, item_id(30)).gross == Decimal("121.12")
    assert total(tree, item_id(10)) == Sum()


def test_money_by_year_and_source(tree: PlanTree) -> None:
    assert list(by_year(tree)) == [2024, 2025, None]
    assert by_year(tree)[2024] == Sum(Decimal("50.00"), Decimal("9.99"))
    assert list(by_source(tree)) == [FundingSource.EU, FundingSource.STATE_VAT, FundingSource.MUNICIPAL, None]
    assert by_activity(tree)[FIRST][2024, FundingSource.MUNICIPAL] == Sum(Decimal("50.00"))


def test_an_activity_in_two_areas_is_counted_once_under_both() -> None:
    two = frozenset({Area.STEAM, Area.CULTURE})
    items: list[Item] = [
        *small_plan(),
        Activity(id=item_id(8), parent=item_id(3), areas=two, type=ActivityType.EQUIPMENT),
        Activity(
            id=item_id(9), parent=item_id(3), areas=frozenset({Area.STEAM}), type=ActivityType.COMPETENCE
        ),
        line(40, item_id(8), "10.00"),
        line(41, item_id(9), "5.00"),
        line(42, FIRST, "1.00"),
    ]
    tree = PlanTree(items)
    assert list(by_area(tree)) == [frozenset({Area.STEAM}), two, frozenset()]
    assert by_area(tree)[two].net == Decimal("10.00")
    assert list(by_type(tree)) == [ActivityType.COMPETENCE, ActivityType.EQUIPMENT, None]


@given(trees())
def test_parts_make_the_whole(tree: PlanTree) -> None:
    whole = total(tree)
    activities = [money for sums in by_activity(tree).values() for money in sums.values()]
    assert sum(activities, Sum()) == whole
    for parts in (by_year, by_source, by_area, by_type):
        assert sum(parts(tree).values(), Sum()) == whole
    assert sum((line_sum(one) for one in funding_lines(tree)), Sum()) == whole
