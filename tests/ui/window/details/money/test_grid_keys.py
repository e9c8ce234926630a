"""Coming into the grid of an activity’s money, leaving it, and what is said there, by real keys."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.marking import marks_of

from planeditor.plan.values import Quarter
from planeditor.ui.kit.marks import Sign
from planeditor.ui.kit.money.grid import Cell, Part

from .conftest import ACTIVITY, EU, OWN, STATE, AddLine, Desk, cell

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
OTHER = item_id(6)


def last_sum(desk: Desk) -> None:
    """Go to the sum of all money, with the focus in the grid."""
    model, view = desk.panel.model, desk.panel.view
    view.setFocus()
    view.go_to(model.index(model.rowCount() - 1, model.columnCount() - 1))


def tab_into(desk: Desk) -> None:
    """Tab from the box above the grid into it."""
    desk.at(cell(EU, 2024))
    desk.press(Qt.Key.Key_Tab, modifier=CTRL | SHIFT)
    assert not desk.panel.view.hasFocus()
    desk.press(Qt.Key.Key_Tab)
    assert desk.panel.view.hasFocus()


def test_another_activity_begins_at_its_first_cell(desk: Desk) -> None:
    for end in ("start", "end"):
        desk.plan.edit(OTHER, end, Quarter(2024 if end == "start" else 2025, 1))
    desk.at(cell(OWN, 2025))
    desk.pane.show_item(OTHER)
    assert desk.panel.view.current_cell() == replace(cell(EU, 2024), activity=OTHER)
    desk.at(cell(OWN, 2025))
    desk.pane.show_item(item_id(4))
    desk.pane.show_item(OTHER)
    assert desk.panel.view.current_cell() == replace(cell(OWN, 2025), activity=OTHER)


def test_the_first_cell_is_in_the_year_in_which_the_activity_starts(desk: Desk, add_line: AddLine) -> None:
    desk.pane.show_item(OTHER)
    add_line(EU, 2022, net=Decimal(5))
    desk.pane.show_item(ACTIVITY)
    assert desk.panel.view.current_cell() == cell(EU, 2024)


def test_nobody_comes_into_the_grid_at_a_sum(desk: Desk) -> None:
    desk.elsewhere.setFocus()
    last_sum(desk)
    desk.elsewhere.setFocus()
    desk.panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert desk.panel.view.current_cell() == cell(EU, 2024)


@pytest.mark.parametrize("typing", [False, True])
def test_control_and_tab_leave_the_grid_from_anywhere(desk: Desk, typing: bool) -> None:
    for keys, is_next in ((CTRL, True), (CTRL | SHIFT, False)):
        desk.at(cell(OWN, 2024))
        if typing:
            desk.type("7")
        desk.press(Qt.Key.Key_Tab if is_next else Qt.Key.Key_Backtab, modifier=keys)
        assert not desk.panel.view.hasFocus()
        assert desk.panel.expense.hasFocus() is is_next
    assert ((OWN, 2024) in desk.lines()) is typing


def test_tab_leaves_from_an_editor_in_the_last_cell(desk: Desk) -> None:
    desk.at(cell(EU, 2024))
    desk.press(Qt.Key.Key_End, modifier=CTRL)
    last = desk.panel.view.current_cell()
    assert last is not None
    assert (last.row.part, last.year) == (Part.VAT, 2025)
    desk.type("3")
    desk.press(Qt.Key.Key_Tab)
    assert desk.panel.expense.hasFocus()
    assert desk.lines()[last.row.fund.source, 2025].vat_amount == Decimal("3.00")
    desk.panel.view.setFocus()
    desk.press(Qt.Key.Key_Home, modifier=CTRL)
    assert desk.panel.view.current_cell() == cell(EU, 2024)


def test_the_corners_are_not_keys_of_the_window(desk: Desk) -> None:
    action = desk.addAction("All plans")
    action.setShortcut("Ctrl+Home")
    pressed: list[bool] = []
    action.triggered.connect(pressed.append)
    desk.at(cell(OWN, 2025))
    desk.press(Qt.Key.Key_Home, modifier=CTRL)
    assert desk.panel.view.current_cell() == cell(EU, 2024)
    assert pressed == []


def test_typing_at_a_sum_is_told_why_nothing_comes_of_it(desk: Desk) -> None:
    desk.type_at(cell(EU, 2024), "5")
    last_sum(desk)
    desk.type("5")
    assert "Totals are calculated" in desk.panel.message.text()
    assert desk.panel.view.currentIndex().row() == desk.panel.model.rowCount() - 1
    desk.press(Qt.Key.Key_Up)
    assert desk.panel.message.text() == ""
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
        desk.press(key)
        assert "Totals are calculated" in desk.panel.message.text()
        desk.press(Qt.Key.Key_Up, Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Escape)
    assert desk.panel.message.text() == ""
    desk.paste("9")
    assert "Totals are calculated" in desk.panel.message.text()


def test_what_could_not_be_read_stays_while_the_cell_under_it_is_typed_in(desk: Desk) -> None:
    desk.type_at(cell(OWN, 2024), "abc")
    desk.type_at(cell(OWN, 2024, Part.VAT), "21 %")
    assert desk.text(cell(OWN, 2024)) == "abc"
    desk.at(cell(OWN, 2024))
    assert "“abc” is not a number" in desk.panel.message.text()
    desk.plan.undo()
    assert desk.text(cell(OWN, 2024)) == "abc"
    desk.press(Qt.Key.Key_Z, modifier=CTRL)
    assert desk.text(cell(OWN, 2024)) == ""
    assert desk.panel.message.text() == ""


def test_every_wrong_cell_is_counted(desk: Desk) -> None:
    for year in (2024, 2025):
        desk.type_at(cell(EU, year), "abc")
    desk.at(cell(OWN, 2024))
    message = desk.panel.message.text()
    assert message.startswith("RRF funds – Without VAT, 2024: “abc” is not a number")
    assert message.endswith("1 more cell is marked.")
    desk.at(cell(EU, 2025))
    assert desk.panel.message.text().startswith("“abc” is not a number")


def test_no_column_moves_when_something_is_wrong(desk: Desk) -> None:
    view = desk.panel.view
    desk.type_at(cell(EU, 2024), "100")
    desk.type_at(cell(EU, 2025), "100")
    columns = range(desk.panel.model.columnCount())
    before = [view.columnWidth(column) for column in columns]
    desk.type_at(cell(EU, 2024), "labai labai daug pinigų")
    desk.plan.edit(ACTIVITY, "end", Quarter(2024, 4))
    assert len(desk.panel.model.faulty()) == 2
    assert [view.columnWidth(column) for column in columns] == before


def test_three_years_and_their_total_are_seen_on_a_small_screen(desk: Desk, qtbot: QtBot) -> None:
    desk.plan.edit(ACTIVITY, "end", Quarter(2026, 1))
    for year in (2024, 2025, 2026):
        desk.type_at(cell(EU, year), "22 500,00")
    view = desk.panel.view
    desk.resize(460, 900)
    qtbot.waitUntil(lambda: view.horizontalHeader().length() <= view.viewport().width())


@pytest.mark.parametrize(
    ("place", "text", "why"),
    [
        (cell(OWN, 2024), "-5", "The sum is below zero: −5,00 Eur."),
        (cell(OWN, 2024, Part.VAT), "5", "There is VAT, 5,00 Eur, but no sum without VAT."),
        (cell(STATE, 2024, Part.VAT), "-5", "The sum is below zero: −5,00 Eur."),
    ],
)
def test_sums_that_make_no_sense_are_a_warning(desk: Desk, place: Cell, text: str, why: str) -> None:
    desk.type_at(place, text)
    index = desk.panel.model.index_of(place)
    assert index.data(Qt.ItemDataRole.ToolTipRole).replace("\u00a0", " ") == why
    assert why in desk.panel.message.text().replace("\u00a0", " ")
    assert not desk.panel.message.is_trouble
    [line] = desk.lines().values()
    assert marks_of(desk.plan)[line.id].signs == (Sign.WARNING,)


def test_the_button_says_under_which_source_the_row_goes(desk: Desk) -> None:
    button = desk.panel._add_row
    desk.at(cell(OWN, 2025))
    assert button.text() == "Row: Municipal budget"
    assert "Municipal budget" in button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.type("Įranga")
    desk.press(Qt.Key.Key_Return)
    assert desk.panel.view.current_cell() == cell(OWN, 2024, expense="Įranga")
    last_sum(desk)
    assert button.text() == "Row"
    assert not button.isEnabled()
    assert desk.lines() == {}
