"""Bars by mouse and keyboard, each change one step of undo."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.views.timeline.conftest import FIRST, OTHER, PLAN, SECOND, TASK, THIRD, TODAY, Mouse, time_of

from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.operations import edit
from planeditor.language import Language
from planeditor.plan.changes import Change, OperationKind
from planeditor.plan.items import Kind
from planeditor.plan.values import Quarter
from planeditor.ui.kit import translator
from planeditor.ui.kit.theme import Scheme, apply_theme, colours
from planeditor.ui.views.timeline.header import LEAST_QUARTER
from planeditor.ui.views.timeline.model import CHART, TITLE
from planeditor.ui.views.timeline.view import TimeView

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def heard(plan: OpenPlan) -> list[tuple[Change, ...]]:
    """The operations on the plan from now on."""
    found: list[tuple[Change, ...]] = []
    plan.listen(found.append)
    return found


def test_a_bar_is_dragged_to_another_time_in_one_step(
    mouse: Mouse, plan: OpenPlan, heard: list[tuple[Change, ...]]
) -> None:
    mouse.drag(mouse.place(FIRST, (2025, 3)), mouse.place(FIRST, (2024, 4), 0.9))
    assert time_of(plan, FIRST) == ("2024Q3", "2025Q1")
    assert len(heard) == 1 and len(heard[0]) == 2
    plan.undo()
    assert time_of(plan, FIRST) == ("2025Q2", "2025Q4")


def test_the_ends_of_a_bar_are_dragged(mouse: Mouse, plan: OpenPlan) -> None:
    mouse.drag(mouse.place(FIRST, (2025, 2), 0.05), mouse.place(FIRST, (2024, 1), 0.4))
    assert time_of(plan, FIRST) == ("2024Q1", "2025Q4")
    mouse.drag(mouse.place(FIRST, (2025, 4), 0.95), mouse.place(FIRST, (2026, 3), 0.1))
    assert time_of(plan, FIRST) == ("2024Q1", "2026Q3")
    mouse.drag(mouse.place(FIRST, (2026, 3), 0.95), mouse.place(FIRST, (2024, 1)))
    assert time_of(plan, FIRST) == ("2024Q1", "2024Q1")


def test_nothing_is_asked_of_the_plan_before_the_bar_is_let_go(
    mouse: Mouse, view: TimeView, heard: list[tuple[Change, ...]], plan: OpenPlan
) -> None:
    begin, end = mouse.place(FIRST, (2025, 3)), mouse.place(FIRST, (2026, 3))
    before = view.chart.viewport().grab().toImage()
    mouse.press(begin)
    mouse.move(end)
    assert view.chart.viewport().grab().toImage() != before
    assert heard == []
    QTest.keyClick(view.chart, Qt.Key.Key_Escape)
    mouse.release(end)
    assert heard == [] and time_of(plan, FIRST) == ("2025Q2", "2025Q4")


def test_a_click_only_selects(
    mouse: Mouse, view: TimeView, qtbot: QtBot, heard: list[tuple[Change, ...]]
) -> None:
    for id_, quarter in ((FIRST, (2025, 3)), (SECOND, (2025, 3)), (THIRD, (2024, 1))):
        with qtbot.waitSignal(view.current_changed):
            place = mouse.place(id_, quarter)
            mouse.drag(place, place)
        assert view.current_id() == id_
    assert heard == []


def test_dragging_in_an_empty_row_makes_a_bar(
    mouse: Mouse, view: TimeView, plan: OpenPlan, check: Callable[[], None]
) -> None:
    mouse.drag(mouse.place(SECOND, (2025, 4)), mouse.place(SECOND, (2025, 2)))
    assert time_of(plan, SECOND) == ("2025Q2", "2025Q4")
    assert view.current_id() == SECOND
    check()
    plan.undo()
    assert time_of(plan, SECOND) == ("", "")
    check()


def test_a_bar_with_one_end_only_gets_both(mouse: Mouse, plan: OpenPlan) -> None:
    plan.edit(THIRD, "end", None)
    mouse.drag(mouse.place(THIRD, (2026, 1)), mouse.place(THIRD, (2025, 1)))
    assert time_of(plan, THIRD) == ("2025Q1", "2025Q1")


def test_the_cursor_tells_what_can_be_dragged(mouse: Mouse, view: TimeView) -> None:
    shapes = []
    for id_, quarter, part in ((FIRST, (2025, 2), 0.03), (FIRST, (2025, 3), 0.5), (SECOND, (2025, 3), 0.5)):
        mouse.move(mouse.place(id_, quarter, part))
        shapes.append(view.chart.viewport().cursor().shape())
    names = Qt.CursorShape
    assert shapes == [names.SizeHorCursor, names.OpenHandCursor, names.CrossCursor]
    mouse.move(mouse.place(FIRST, (2024, 1)))
    assert view.chart.viewport().cursor().shape() == names.ArrowCursor


@pytest.mark.parametrize(
    ("key", "modifier", "time"),
    [
        (Qt.Key.Key_Right, SHIFT, ("2025Q3", "2026Q1")),
        (Qt.Key.Key_Left, SHIFT, ("2025Q1", "2025Q3")),
        (Qt.Key.Key_Right, CTRL, ("2025Q2", "2026Q1")),
        (Qt.Key.Key_Left, CTRL, ("2025Q2", "2025Q3")),
        (Qt.Key.Key_Right, ALT, ("2025Q3", "2025Q4")),
        (Qt.Key.Key_Left, ALT, ("2025Q1", "2025Q4")),
    ],
)
def test_the_arrow_keys_change_the_current_bar(
    view: TimeView, plan: OpenPlan, key: Qt.Key, modifier: Qt.KeyboardModifier, time: tuple[str, str]
) -> None:
    view.go_to(FIRST)
    QTest.keyClick(view.chart, key, modifier)
    assert time_of(plan, FIRST) == time
    plan.undo()
    assert time_of(plan, FIRST) == ("2025Q2", "2025Q4")


def test_the_keyboard_gives_a_first_time(view: TimeView, plan: OpenPlan) -> None:
    view.go_to(SECOND)
    QTest.keyClick(view.chart, Qt.Key.Key_Right, SHIFT)
    assert time_of(plan, SECOND) == ("2024Q1", "2024Q1")
    assert view.current_id() == SECOND


def test_the_arrow_keys_go_from_row_to_row(view: TimeView, plan: OpenPlan) -> None:
    view.go_to(FIRST)
    QTest.keyClick(view.chart, Qt.Key.Key_Down)
    assert view.current_id() is None
    QTest.keyClick(view.chart, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(view.chart, Qt.Key.Key_Down)
    assert view.current_id() == THIRD
    QTest.keyClick(view.chart, Qt.Key.Key_Left)
    assert time_of(plan, THIRD) == ("2026Q1", "2026Q1")


def test_what_is_not_shown_is_not_gone_to(view: TimeView) -> None:
    view.go_to(THIRD)
    view.go_to(OTHER)
    assert view.current_id() == THIRD
    view.grouping.setCurrentIndex(1)
    assert view.current_id() == THIRD
    view.go_to(OTHER)
    assert view.current_id() == OTHER


def test_double_click_asks_for_the_details(mouse: Mouse, view: TimeView, qtbot: QtBot) -> None:
    place = mouse.place(FIRST, (2025, 3))
    with qtbot.waitSignal(view.chart.details_wanted):
        QTest.mouseClick(mouse.target, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(mouse.target, Qt.MouseButton.LeftButton, pos=place)


def test_the_grid_fills_the_width_and_is_scrolled_when_it_is_long(
    view: TimeView, plan: OpenPlan, qtbot: QtBot
) -> None:
    chart = view.chart
    assert chart.columnWidth(TITLE) + chart.columnWidth(CHART) == chart.viewport().width()
    plan.edit(FIRST, "end", Quarter(2060, 4))
    assert chart.columnWidth(CHART) == LEAST_QUARTER * 4 * (2060 - 2024 + 1)
    qtbot.waitUntil(lambda: chart.horizontalScrollBar().maximum() > 0)


def test_grouping_and_place_are_remembered(view: TimeView, plan: OpenPlan, qtbot: QtBot) -> None:
    for number in range(60):
        plan.add(Kind.ACTIVITY, TASK, title=f"Veikla {number}")
    view.grouping.setCurrentIndex(1)
    view.chart.verticalScrollBar().setValue(25)
    state = view.state()
    view.close_plan()
    again = TimeView(TODAY)
    qtbot.addWidget(again)
    again.resize(900, 500)
    again.open(plan)
    again.restore(state)
    again.show()
    assert again.grouping.currentIndex() == 1
    assert again.state() == state and state["top"]
    again.restore({"grouping": "nesąmonė", "top": 7})
    assert again.grouping.currentIndex() == 1
    again.close_plan()


def test_closing_lets_go_of_the_plan(view: TimeView, plan: OpenPlan) -> None:
    view.close_plan()
    assert view.current_id() is None
    plan.edit(FIRST, "title", "Po visko")
    view.open(plan)
    view.go_to(FIRST)
    assert view.current_id() == FIRST


def test_bars_take_the_colour_of_their_area_in_both_schemes(
    view: TimeView, mouse: Mouse, qapp: QApplication, qtbot: QtBot
) -> None:
    place = mouse.place(FIRST, (2025, 3))

    def bar() -> QColor:
        image = view.chart.viewport().grab().toImage()
        return image.pixelColor(place * image.devicePixelRatio())

    for scheme in (Scheme.LIGHT, Scheme.DARK):
        apply_theme(qapp, scheme)
        qtbot.waitUntil(lambda: bar() == colours(qapp).leadership)
        qtbot.waitUntil(lambda: colours(qapp).leadership.name() in view._legend.text())
    apply_theme(qapp, Scheme.LIGHT)


def test_the_part_outside_the_period_is_hatched(view: TimeView, mouse: Mouse, plan: OpenPlan) -> None:
    plan.edit(FIRST, "end", Quarter(2026, 4))
    image = view.chart.viewport().grab().toImage()
    ratio = image.devicePixelRatio()

    def tones(quarter: tuple[int, int]) -> set[str]:
        places = (mouse.place(FIRST, quarter) + QPoint(x, 0) for x in range(-8, 9))
        return {image.pixelColor(place * ratio).name() for place in places}

    assert len(tones((2025, 3))) == 1
    assert len(tones((2026, 4))) > 1


def test_another_language_is_spoken_at_once(view: TimeView, qapp: QApplication, qtbot: QtBot) -> None:
    def heard(words: str) -> bool:
        is_told = view.chart.timeline().index(0, TITLE).data() == words
        return is_told and words in view._legend.text().replace("&nbsp;", " ")

    translator.install(qapp, Language.LT)
    qtbot.waitUntil(lambda: heard("Lyderystė veikiant"))
    translator.install(qapp, Language.EN)
    qtbot.waitUntil(lambda: heard("Leadership in action"))


def test_today_has_its_place_in_the_quarter_and_a_word_over_it(
    view: TimeView, mouse: Mouse, qapp: QApplication, plan: OpenPlan
) -> None:
    accent, chart = colours(qapp).accent, view.chart
    row = mouse.place(SECOND, (2025, 2), 49 / 91)
    image = chart.viewport().grab().toImage()
    assert any(image.pixelColor(row + QPoint(x, 0)) == accent for x in (-1, 0, 1))
    assert image.pixelColor(mouse.place(SECOND, (2025, 2), 0) + QPoint(3, 0)) != accent
    header = chart.header()
    height, image = header.height(), header.grab().toImage()
    places = ((row.x() + x, y) for x in range(-20, 20) for y in range(height - 4))
    assert sum(image.pixelColor(*place) == accent for place in places) > 200
    for end in ("start", "end"):
        plan.edit(PLAN, end, date(2020, 1, 1))
    for id_ in (FIRST, THIRD):
        plan.run(
            OperationKind.EDIT, [one for end in ("start", "end") for one in edit(plan.tree, id_, end, None)]
        )
    assert not chart.timeline().shows_today()
    assert header.height() < height
