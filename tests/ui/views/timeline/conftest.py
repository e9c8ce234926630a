"""A plan with time on the grid of quarters, its model under the eyes of Qt's own tester."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import item_id

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Language
from planeditor.plan.items import Activity
from planeditor.plan.values import Quarter
from planeditor.ui.kit import translator
from planeditor.ui.kit.theme import Scheme, apply_theme
from planeditor.ui.views.timeline.model import CHART, TITLE, TimelineModel
from planeditor.ui.views.timeline.quarters import ordinal
from planeditor.ui.views.timeline.view import TimeView

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD = map(item_id, (1, 2, 3, 4, 5, 6, 7))
TODAY = date(2025, 5, 20)

Row = tuple[str, str, str]


def rows(model: TimelineModel) -> list[Row]:
    """The key, title and time of every row."""
    return [
        (model.key(row), model.index(row, TITLE).data(), model.index(row, CHART).data())
        for row in range(model.rowCount())
    ]


@pytest.fixture
def plan(qapp: QApplication, open_plan: OpenPlan) -> OpenPlan:
    """From 2024 I to 2026 II: an activity from 2025 II to IV, one in 2026 I, and one without time."""
    translator.install(qapp, Language.EN)
    open_plan.edit(PLAN, "start", date(2024, 1, 31))
    open_plan.edit(PLAN, "end", date(2026, 4, 30))
    for id_, start, end in ((FIRST, (2025, 2), (2025, 4)), (THIRD, (2026, 1), (2026, 1))):
        open_plan.edit(id_, "start", Quarter(*start))
        open_plan.edit(id_, "end", Quarter(*end))
    open_plan.edit(FIRST, "areas", frozenset({"leadership"}))
    return open_plan


@pytest.fixture
def check(view: TimeView, plan: OpenPlan) -> Callable[[], None]:
    """Compares the view's model with one made only now."""

    def compare() -> None:
        model = view.chart.timeline()
        fresh = TimelineModel(plan, TODAY, model.grouping)
        assert rows(model) == rows(fresh)
        assert (model.axis, model.period) == (fresh.axis, fresh.period)

    return compare


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication, plan: OpenPlan) -> TimeView:
    """The time view on the screen, 900 pixels wide."""
    apply_theme(qapp, Scheme.LIGHT)
    shown = TimeView(TODAY)
    qtbot.addWidget(shown)
    shown.resize(900, 500)
    shown.open(plan)
    plan.listen(shown.follow)
    QAbstractItemModelTester(
        shown.chart.timeline(), QAbstractItemModelTester.FailureReportingMode.Fatal, shown
    )
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    shown.chart.setFocus()
    qtbot.waitUntil(shown.chart.hasFocus)
    return shown


class Mouse:
    """Presses and drags in the row of an activity, quarter by quarter."""

    def __init__(self, view: TimeView) -> None:
        self.chart = view.chart
        self.target: QWidget = view.chart.viewport()

    def place(self, id_: str, quarter: tuple[int, int], part: float = 0.5) -> QPoint:
        """A place in a quarter; `part` 0 is where it begins and 1 where it ends."""
        scale = self.chart.scale()
        rect = self.chart.visualRect(self.chart.timeline().index_of(id_, CHART))
        left = scale.x(ordinal(Quarter(*quarter)))
        return QPoint(round(left + scale.step * part), rect.center().y())

    def press(self, place: QPoint) -> None:
        QTest.mousePress(self.target, Qt.MouseButton.LeftButton, pos=place)

    def move(self, place: QPoint) -> None:
        QTest.mouseMove(self.target, place)

    def release(self, place: QPoint) -> None:
        QTest.mouseRelease(self.target, Qt.MouseButton.LeftButton, pos=place)

    def drag(self, begin: QPoint, end: QPoint) -> None:
        self.press(begin)
        for step in range(1, 6):
            self.move(begin + (end - begin) * step / 5)
        self.release(end)


@pytest.fixture
def mouse(view: TimeView) -> Mouse:
    return Mouse(view)


def time_of(plan: OpenPlan, id_: str) -> tuple[str, str]:
    """Start and end of an activity, as codes."""
    activity = plan.tree[id_]
    assert isinstance(activity, Activity)
    return tuple(quarter.code if quarter else "" for quarter in (activity.start, activity.end))
