"""A plan with links in the view of links, its model under the eyes of Qt's own tester."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.conftest import item_id

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Language
from planeditor.plan.items import Kind
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit import translator
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.kit.theme import Scheme, apply_theme
from planeditor.ui.views.links.view import LinksView

FROM, TO, EXPLANATION = range(3)
GOAL, TASK, OTHER, FIRST, SECOND, THIRD = map(item_id, (2, 3, 4, 5, 6, 7))


def rows(model: ItemModel) -> list[tuple[str, ...]]:
    """What every row says."""
    return [
        tuple(model.index(row, column).data() for column in range(FROM, EXPLANATION + 1))
        for row in range(model.rowCount())
    ]


@pytest.fixture
def plan(qapp: QApplication, open_plan: OpenPlan) -> OpenPlan:
    """Four activities in three areas; the second is linked to the first, the first to the third."""
    translator.install(qapp, Language.EN)
    for id_, area in ((FIRST, Area.LEADERSHIP), (SECOND, Area.LEADERSHIP), (THIRD, Area.STEAM)):
        open_plan.edit(id_, "areas", frozenset({area}))
    open_plan.add(Kind.ACTIVITY, OTHER, title="Vieniša", areas=frozenset({Area.CULTURE}))
    open_plan.add(Kind.LINK, SECOND, target=FIRST, explanation="Tas pats mokytojas")
    open_plan.add(Kind.LINK, FIRST, target=THIRD)
    return open_plan


@pytest.fixture
def links(plan: OpenPlan) -> list[str]:
    """The ids of the two links, in the order of the table."""
    return [plan.tree.children(id_, Kind.LINK)[0].id for id_ in (FIRST, SECOND)]


@pytest.fixture
def lonely(plan: OpenPlan) -> str:
    """The activity without links."""
    return plan.tree.children(OTHER, Kind.ACTIVITY)[1].id


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication, plan: OpenPlan) -> LinksView:
    """The view of links on the screen."""
    apply_theme(qapp, Scheme.LIGHT)
    shown = LinksView()
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    shown.open(plan)
    plan.listen(shown.follow)
    QAbstractItemModelTester(shown.table.items(), QAbstractItemModelTester.FailureReportingMode.Fatal, shown)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown
