"""The matrix on the screen, its model under the eyes of Qt's own tester."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from tests.conftest import item_id
from tests.ui.views.conftest import Bring

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
def view(bring: Bring, open_plan: OpenPlan) -> PartnersView:
    """The view of the small plan on the screen."""
    return bring(PartnersView(), open_plan, 900, 600)
