"""Quarters and days are picked where they can be typed."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from planeditor.plan.fieldtypes import Date, FieldType, QuarterField, Text
from planeditor.plan.numbers import parse_date
from planeditor.plan.values import Quarter
from planeditor.ui.kit.buttons import InnerButton
from planeditor.ui.kit.fields.pick_popup import DayTable, QuarterTable, offer_picking
from planeditor.ui.kit.theme import Scheme, apply_theme


def line_of(qtbot: QtBot, type_: FieldType, text: str) -> tuple[QLineEdit, list[str]]:
    """A line of that type with what has been edited in it."""
    line = QLineEdit(text)
    qtbot.addWidget(line)
    offer_picking(line, type_, lambda: "2023 II")
    edited: list[str] = []
    line.textEdited.connect(edited.append)
    line.show()
    return line, edited


def opened(qtbot: QtBot, line: QLineEdit, kind: type[QWidget]) -> QWidget:
    """What Alt+Down opens."""
    qtbot.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, kind)
    return popup


def test_a_quarter_is_picked_by_keyboard(qtbot: QtBot) -> None:
    line, edited = line_of(qtbot, QuarterField(), "2024 III")
    table = opened(qtbot, line, QuarterTable)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(table, key)
    assert edited == [Quarter(2025, 4).text]
    assert line.text() == Quarter(2025, 4).text
    assert line.isModified()
    assert QApplication.activePopupWidget() is None


def test_an_empty_line_opens_at_the_first_quarter(qtbot: QtBot) -> None:
    line, edited = line_of(qtbot, QuarterField(), "")
    qtbot.keyClick(opened(qtbot, line, QuarterTable), Qt.Key.Key_Return)
    assert edited == [Quarter(2023, 2).text]


def test_a_quarter_is_picked_by_mouse(qtbot: QtBot) -> None:
    line, edited = line_of(qtbot, QuarterField(), "2024 III")
    table = opened(qtbot, line, QuarterTable)
    assert isinstance(table, QuarterTable)
    place = table.visualItemRect(table.item(2026 - 1990, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert edited == [Quarter(2026, 1).text]


def test_escape_leaves_the_line_as_it_is(qtbot: QtBot) -> None:
    line, edited = line_of(qtbot, QuarterField(), "kada nors")
    table = opened(qtbot, line, QuarterTable)
    assert isinstance(table, QuarterTable)
    assert table.verticalHeaderItem(table.currentRow()).text() == str(date.today().year)
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert (line.text(), edited) == ("kada nors", [])
    assert QApplication.activePopupWidget() is None


def test_a_day_is_picked_from_a_calendar(qtbot: QtBot) -> None:
    line, edited = line_of(qtbot, Date(), "2024-01-31")
    calendar = opened(qtbot, line, QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.selectedDate() == QDate(2024, 1, 31)
    calendar.activated.emit(QDate(2024, 2, 29))
    assert edited == ["2024-02-29"]
    assert parse_date(line.text()) == date(2024, 2, 29)


def test_the_button_opens_the_table_below_the_line(qtbot: QtBot) -> None:
    line, _ = line_of(qtbot, QuarterField(), "")
    (button,) = line.findChildren(InnerButton)
    button.click()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QuarterTable)
    assert popup.pos().y() >= line.mapToGlobal(QPoint(0, 0)).y() - popup.height()
    popup.close()


@pytest.mark.parametrize("type_", [Text(100)])
def test_other_lines_stay_plain(qtbot: QtBot, type_: FieldType) -> None:
    line, _ = line_of(qtbot, type_, "")
    assert line.findChildren(InnerButton) == []


def test_every_day_of_a_month_can_be_read(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)
    parent = QWidget()
    qtbot.addWidget(parent)
    table = DayTable(parent)
    table.show_text("2024-01-31")
    table.show()
    days = table.findChild(QTableView)
    assert days is not None
    widest = days.fontMetrics().horizontalAdvance("31")
    for column in range(7):
        assert days.columnWidth(column) >= widest + 12
    for row in range(7):
        assert days.rowHeight(row) >= days.fontMetrics().height()
    table.close()
