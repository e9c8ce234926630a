"""The list of plans says what the plans say."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.store.plans import ACTIVITY, NOON, PLAN, creation, operation, small_plan
from tests.strategies import hundredths

from planeditor.plan.items import FundingLine, Plan, new_id
from planeditor.plan.sums import total
from planeditor.plan.tree import PlanTree
from planeditor.store.store import Store

_SUMS = st.none() | hundredths(-(10**12), 10**12)


def test_an_entry_tells_what_the_plan_holds(store: Store) -> None:
    (entry,) = store.plans()
    assert entry.id == PLAN
    assert entry.title == "Švietimo pažangos planas"
    assert entry.municipalities == ("Elektrėnų savivaldybė", "Kaišiadorių rajono savivaldybė")
    assert (entry.created, entry.changed, entry.revision) == (NOON, NOON, 1)
    assert (entry.gross, entry.activities) == (Decimal("1210.61"), 1)


def test_an_empty_plan_costs_nothing(store: Store) -> None:
    empty = store.create([Plan(id=new_id(), parent="")], operation(at=NOON - timedelta(days=1)))
    entry = store.plans()[-1]
    assert (entry.id, entry.gross, entry.activities, entry.municipalities) == (empty, Decimal(0), 0, ())


def test_the_last_changed_comes_first(store: Store) -> None:
    later = store.create([Plan(id=new_id(), parent="")], operation(at=NOON + timedelta(minutes=1)))
    assert [entry.id for entry in store.plans()] == [later, PLAN]
    store.commit(PLAN, operation(at=NOON + timedelta(minutes=2)), 1)
    assert [entry.id for entry in store.plans()] == [PLAN, later]


@given(st.lists(st.tuples(_SUMS, st.none() | hundredths(0, 100), _SUMS), max_size=4))
def test_money_is_the_sum_that_the_plan_shows(
    emptied: Callable[[], Store],
    lines: list[tuple[Decimal | None, Decimal | None, Decimal | None]],
) -> None:
    funding = [
        FundingLine(id=new_id(), parent=ACTIVITY, net=net, vat_rate=rate, vat_amount=amount)
        for net, rate, amount in lines
    ]
    items = [*small_plan(), *funding]
    store = emptied()
    store.create(items, creation())
    assert store.plans()[0].gross == total(PlanTree(items)).gross
