"""Indicators at every level of the small plan, their model under the eyes of Qt's own tester."""

from decimal import Decimal

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from tests.conftest import item_id
from tests.ui.views.conftest import Bring

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Indicator, Kind
from planeditor.plan.values import Target
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.views.indicators.table import INDICATORS
from planeditor.ui.views.indicators.view import IndicatorsView

LEVEL, TITLE = range(2)
PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD = map(item_id, range(1, 8))


def column(name: str) -> int:
    """The column of a field."""
    return INDICATORS.place(name)


@pytest.fixture
def plan(open_plan: OpenPlan) -> OpenPlan:
    """The small plan with an indicator of an activity, a task, a goal and the plan, added in this order."""
    for parent, title, baseline, target in (
        (THIRD, "Žalių erdvių skaičius", "2", ">10"),
        (TASK, "Mokytojų dalis", "10.5", "9 proc."),
        (GOAL, "Šiaulių mokinių dalis", None, "Skaičiuojama pagal tvarką"),
        (PLAN, "Atotrūkio pokytis", "-3", ""),
    ):
        value = Decimal(baseline) if baseline else None
        open_plan.add(Kind.INDICATOR, parent, title=title, baseline=value, target=Target.parse(target))
    open_plan.add(Kind.TEAM_MEMBER, PLAN, name="Ona Vardenė")
    return open_plan


@pytest.fixture
def model(qapp: QApplication, lithuanian: None, plan: OpenPlan) -> ItemModel:
    """The plan's indicators."""
    made = ItemModel(INDICATORS, plan)
    plan.listen(made.follow)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


@pytest.fixture
def view(bring: Bring, plan: OpenPlan) -> IndicatorsView:
    """The view of the plan's indicators on the screen."""
    return bring(IndicatorsView(), plan, 1400, 600)


def titled(plan: OpenPlan, start: str) -> Indicator:
    """The first indicator whose title begins like this."""
    found = (item for item in plan.tree.of_kind(Kind.INDICATOR) if isinstance(item, Indicator))
    return next(item for item in found if item.title.startswith(start))
