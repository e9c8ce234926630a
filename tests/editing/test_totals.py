"""Sums that are remembered are those that adding up anew gives, after every kind of change."""

from decimal import Decimal

import pytest
from tests.conftest import item_id, small_plan

from planeditor.editing.totals import Totals
from planeditor.plan.changes import PARENT, Change, Insert, Remove, SetField, inverted
from planeditor.plan.items import FundingLine, Kind
from planeditor.plan.sums import total
from planeditor.plan.tree import PlanTree

LINE, OTHER = item_id(20), item_id(21)


def money(id_: str, parent: str, net: int) -> FundingLine:
    return FundingLine(id=id_, parent=parent, order="V", net=Decimal(net), vat_rate=Decimal(21))


CHANGES: dict[str, Change] = {
    "a line comes": Insert(money(OTHER, item_id(6), 200)),
    "a line goes": Remove(money(LINE, item_id(5), 100)),
    "a sum is another": SetField(Kind.FUNDING, LINE, "net", Decimal(100), Decimal(300)),
    "an activity goes elsewhere": SetField(Kind.ACTIVITY, item_id(5), PARENT, item_id(3), item_id(4)),
    "a title is another": SetField(Kind.ACTIVITY, item_id(5), "title", "Stažuotės", "Kitos stažuotės"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_is_remembered_follows_a_change_and_its_undoing(change: Change) -> None:
    tree = PlanTree([*small_plan(), money(LINE, item_id(5), 100)])
    totals = Totals(tree)
    assert totals.of(item_id(1)).gross == Decimal("121.00")
    for changes in ([change], inverted([change])):
        tree.apply(changes)
        totals.follow(changes)
        for item in tree.walk():
            assert totals.of(item.id) == total(tree, item.id)
