"""A plan with money, time and a team, and its activities on the screen."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.conftest import item_id

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import ActivityType
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.kit.tables.item_view import ItemView
from planeditor.ui.views.activities.table import ACTIVITIES
from planeditor.ui.views.activities.view import ActivitiesView

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD, SCHOOL, PARTNER = map(item_id, (1, 2, 3, 4, 5, 6, 7, 10, 11))


def texts(model: ItemModel) -> dict[str, tuple[str, ...]]:
    """What the rows show, asked for as a view asks, by id from the top."""
    return {
        id_: tuple(str(model.index(row, place).data()) for place in range(len(ACTIVITIES.columns)))
        for row, id_ in enumerate(model.keys)
    }


def shown(model: ItemModel, id_: str, column: str) -> str:
    """What a cell shows."""
    return str(model.index_of(id_, ACTIVITIES.place(column)).data())


@pytest.fixture
def plan(open_plan: OpenPlan) -> OpenPlan:
    """The small plan with a team, money for two of three activities, time for one."""
    person = open_plan.add(Kind.TEAM_MEMBER, PLAN, name="Ąžuolas Šiaulys")
    open_plan.add(Kind.TEAM_MEMBER, PLAN, name="Rūta Mockutė")
    for activity, net in ((FIRST, "9.00"), (THIRD, "10000.00")):
        open_plan.add(Kind.FUNDING, activity, year=2025, net=Decimal(net), vat_rate=Decimal("21.00"))
    open_plan.edit(FIRST, "start", Quarter(2024, 4))
    open_plan.edit(FIRST, "end", Quarter(2026, 1))
    open_plan.edit(FIRST, "responsible", person.id)
    open_plan.edit(SECOND, "type", ActivityType.COMPETENCE)
    return open_plan


@pytest.fixture
def model(qapp: QApplication, lithuanian: None, plan: OpenPlan) -> Iterator[ItemModel]:
    """The table's model under the eyes of Qt's own tester."""
    made = ItemModel(ACTIVITIES, plan)
    plan.listen(made.follow)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    tester.deleteLater()


@pytest.fixture
def view(qtbot: QtBot, lithuanian: None, plan: OpenPlan) -> Iterator[ActivitiesView]:
    """The view on the screen, with all columns."""
    made = ActivitiesView()
    made.resize(1800, 600)
    made.open(plan)
    plan.listen(made.follow)
    for place in range(len(ACTIVITIES.columns)):
        made.table.setColumnHidden(place, False)
    made.show()
    qtbot.waitExposed(made)
    made.table.setFocus()
    yield made
    made.close_plan()
    made.close()
    made.deleteLater()


@pytest.fixture
def table(view: ActivitiesView) -> ItemView:
    return view.table


def stand(table: ItemView, id_: str, column: str) -> None:
    """Make a cell the current one."""
    model = table.model()
    assert isinstance(model, ItemModel)
    table.setCurrentIndex(model.index_of(id_, ACTIVITIES.place(column)))
