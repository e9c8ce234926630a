"""The matrix on the screen, its model under the eyes of Qt's own tester."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.conftest import item_id

from planeditor.editing.open_plan import OpenPlan
from planeditor.ui.views.partners.model import MatrixModel
from planeditor.ui.views.partners.view import PartnersView

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD, SCHOOL, PARTNER = map(item_id, (1, 2, 3, 4, 5, 6, 7, 10, 11))


@pytest.fixture
def model(qapp: QApplication, open_plan: OpenPlan) -> MatrixModel:
    """The matrix of the small plan: one partner, three activities of two tasks."""
    made = MatrixModel(open_plan)
    open_plan.listen(made.follow)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


@pytest.fixture
def view(qtbot: QtBot, lithuanian: None, open_plan: OpenPlan) -> Iterator[PartnersView]:
    """The view of the small plan on the screen."""
    shown = PartnersView()
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    shown.open(open_plan)
    open_plan.listen(shown.follow)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.focus_target().setFocus()
    yield shown
    if shown.plan:
        shown.close_plan()
