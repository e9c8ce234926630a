"""The grid of an activity’s money, by real keys."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from tests.conftest import item_id

from planeditor.plan import sums
from planeditor.plan.items import Kind
from planeditor.plan.values import Quarter
from planeditor.ui.kit.money.delegate import MARK
from planeditor.ui.kit.money.grid import Cell, Fund, Part, Row

from .conftest import ACTIVITY, EU, OWN, STATE, AddLine, Desk, cell

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("text", ["1500", "1 500,00", "1.500 Eur", "1500,00 eur.", "1\u00a0500"])
def test_a_sum_typed_as_people_write_it_is_one_step(desk: Desk, text: str) -> None:
    desk.type_at(cell(EU, 2024), text)
    assert desk.lines()[EU, 2024].net == Decimal("1500.00")
    assert desk.text(cell(EU, 2024)) == "1 500,00"
    assert desk.plan.undo_text
    desk.plan.undo()
    assert desk.lines() == {}
    assert desk.text(cell(EU, 2024)) == ""


def test_changing_a_sum_edits_its_line(desk: Desk, add_line: AddLine) -> None:
    line = add_line(OWN, 2024, net=Decimal("10.00"), expense="")
    desk.type_at(cell(OWN, 2024), "25,5")
    assert desk.lines()[OWN, 2024].id == line.id
    assert desk.lines()[OWN, 2024].net == Decimal("25.50")


def test_vat_is_a_rate_or_a_sum(desk: Desk) -> None:
    desk.type_at(cell(OWN, 2024), "1000")
    desk.type_at(cell(OWN, 2024, Part.VAT), "21 %")
    line = desk.lines()[OWN, 2024]
    assert (line.vat_rate, line.vat_amount) == (Decimal("21.00"), None)
    assert desk.text(cell(OWN, 2024, Part.VAT)) == "210,00"
    desk.type_at(cell(OWN, 2024, Part.VAT), "1 050,00")
    line = desk.lines()[OWN, 2024]
    assert (line.vat_rate, line.vat_amount) == (None, Decimal("1050.00"))


def test_a_rate_can_be_typed_before_the_sum(desk: Desk) -> None:
    desk.type_at(cell(OWN, 2025, Part.VAT), "9%")
    desk.type_at(cell(OWN, 2025), "200")
    assert desk.text(cell(OWN, 2025, Part.VAT)) == "18,00"
    assert len(desk.lines()) == 1


def test_the_states_rate_is_of_what_the_rrf_pays(desk: Desk) -> None:
    desk.type_at(cell(EU, 2024), "10 000,10")
    desk.type_at(cell(STATE, 2024, Part.VAT), "21 %")
    line = desk.lines()[STATE, 2024]
    assert (line.net, line.vat_rate, line.vat_amount) == (None, None, Decimal("2100.02"))


def test_sums_follow_at_the_right_and_below(desk: Desk) -> None:
    desk.type_at(cell(EU, 2024), "100")
    desk.type_at(cell(EU, 2025), "50")
    desk.type_at(cell(STATE, 2024, Part.VAT), "21")
    assert desk.row("RRF funds") == ["100,00", "50,00", "150,00"]
    assert desk.row("Without VAT") == ["100,00", "50,00", "150,00"]
    assert desk.row("VAT") == ["21,00", "0,00", "21,00"]
    assert desk.row("With VAT") == ["121,00", "50,00", "171,00"]
    assert desk.panel.model.total() == sums.total(desk.plan.tree, ACTIVITY)


def test_what_cannot_be_meant_stays_in_the_cell_and_says_why(desk: Desk) -> None:
    desk.type_at(cell(EU, 2024), "100")
    desk.type_at(cell(EU, 2024), "daug")
    assert desk.lines()[EU, 2024].net == Decimal("100.00")
    assert desk.text(cell(EU, 2024)) == "daug"
    index = desk.panel.model.index_of(cell(EU, 2024))
    assert "“daug” is not a number" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "“daug” is not a number" in desk.panel.message.text()
    # Another item and back: still there.
    desk.pane.show_item(item_id(6))
    assert desk.panel.message.text() == ""
    desk.pane.show_item(ACTIVITY)
    assert desk.text(cell(EU, 2024)) == "daug"
    # Typing goes on in the text; Del takes it away.
    desk.at(cell(EU, 2024))
    desk.press(Qt.Key.Key_F2)
    editor = desk.target()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "daug"
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Delete)
    assert desk.text(cell(EU, 2024)) == "100,00"
    assert desk.panel.message.text() == ""


def test_a_text_that_could_not_be_read_gives_way_to_another_value(desk: Desk) -> None:
    desk.type_at(cell(OWN, 2024), "100")
    desk.type_at(cell(OWN, 2024), "daug")
    desk.type_at(cell(EU, 2024), "5")
    assert desk.text(cell(OWN, 2024)) == "daug"
    desk.plan.undo()
    desk.plan.undo()
    assert desk.text(cell(OWN, 2024)) == ""
    desk.at(cell(OWN, 2024))
    desk.paste("7\nx %")
    assert desk.text(cell(OWN, 2024)) == ""
    desk.paste("7\n21 %")
    assert desk.text(cell(OWN, 2024)) == "7,00"
    assert desk.text(cell(OWN, 2024, Part.VAT)) == "1,47"


def test_the_sign_is_seen_beside_a_long_text_that_could_not_be_read(desk: Desk, qtbot: QtBot) -> None:
    """The corner of the sign looks the same whatever is refused."""
    corners = []
    for text in ("x", "W" * 60):
        index = desk.panel.model.index_of(cell(EU, 2024))
        desk.type_at(cell(EU, 2024), text)
        assert desk.text(cell(EU, 2024)) == text
        place = desk.panel.view.visualRect(index)
        corner = QRect(place.topLeft(), QSize(MARK + 1, place.height()))
        corners.append(desk.panel.view.viewport().grab(corner).toImage())
    assert corners[0] == corners[1]


def labels(desk: Desk) -> list[str]:
    model = desk.panel.model
    return [str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount())]


def test_a_row_of_expenses_goes_when_its_money_is_undone(desk: Desk) -> None:
    before = labels(desk)
    desk.panel.model.add_fund(Fund(EU, "Mokymai"))
    named = labels(desk)
    assert len(named) == len(before) + 1
    desk.type_at(cell(EU, 2024, expense="Mokymai"), "100")
    desk.type_at(cell(EU, 2024), "5")
    desk.plan.undo()
    assert labels(desk) == named
    desk.plan.undo()
    assert labels(desk) == before
    desk.plan.redo()
    assert labels(desk) == named
    # Cleared here it stays, to be typed in again; and so does one that nothing was typed in yet.
    desk.at(cell(EU, 2024, expense="Mokymai"))
    desk.press(Qt.Key.Key_Delete)
    desk.panel.model.add_fund(Fund(EU, "Nuoma"))
    desk.plan.edit(ACTIVITY, "end", Quarter(2026, 4))
    assert len(labels(desk)) == len(named) + 1


def test_undone_money_leaves_a_row_with_a_text_that_could_not_be_read(desk: Desk) -> None:
    desk.panel.model.add_fund(Fund(EU, "Mokymai"))
    desk.type_at(cell(EU, 2024, expense="Mokymai"), "100")
    desk.type_at(cell(EU, 2025, expense="Mokymai"), "daug")
    desk.plan.undo()
    assert desk.text(cell(EU, 2025, expense="Mokymai")) == "daug"


def test_a_renamed_row_is_one_again_when_that_is_undone(desk: Desk) -> None:
    desk.panel.model.add_fund(Fund(EU, "Mokymai"))
    desk.type_at(cell(EU, 2024, expense="Mokymai"), "100")
    named = labels(desk)
    desk.panel.model.rename(Fund(EU, "Mokymai"), "Nuoma")
    desk.plan.undo()
    assert labels(desk) == named


def test_clearing_removes_the_line_when_nothing_is_left(desk: Desk) -> None:
    desk.type_at(cell(OWN, 2024), "1000")
    desk.type_at(cell(OWN, 2024, Part.VAT), "210")
    desk.at(cell(OWN, 2024))
    desk.press(Qt.Key.Key_Delete)
    assert desk.lines()[OWN, 2024].net is None
    desk.at(cell(OWN, 2024, Part.VAT))
    desk.press(Qt.Key.Key_Backspace)
    assert desk.lines() == {}
    desk.plan.undo()
    desk.plan.undo()
    assert desk.lines()[OWN, 2024].net == Decimal("1000.00")


def test_a_sum_with_a_rate_is_cleared_whole(desk: Desk, add_line: AddLine) -> None:
    add_line(OWN, 2024, net=Decimal("10.00"), vat_rate=Decimal("21.00"))
    desk.at(cell(OWN, 2024))
    desk.press(Qt.Key.Key_Delete)
    assert desk.lines() == {}


def test_many_cells_are_cleared_in_one_step(desk: Desk) -> None:
    for year in (2024, 2025):
        desk.type_at(cell(EU, year), "5")
    desk.at(cell(EU, 2024))
    desk.press(Qt.Key.Key_Right, modifier=SHIFT)
    desk.press(Qt.Key.Key_Delete)
    assert desk.lines() == {}
    desk.plan.undo()
    assert len(desk.lines()) == 2


def test_keys_move_as_in_a_spreadsheet(desk: Desk) -> None:
    view = desk.panel.view
    desk.at(cell(EU, 2024))
    desk.type("1")
    desk.press(Qt.Key.Key_Tab)
    assert view.current_cell() == cell(EU, 2025)
    desk.type("2")
    desk.press(Qt.Key.Key_Return)
    assert view.current_cell() == cell(STATE, 2025, Part.VAT)
    desk.type("3")
    desk.press(Qt.Key.Key_Left)
    assert view.current_cell() == cell(STATE, 2024, Part.VAT)
    desk.press(Qt.Key.Key_Up)
    assert view.current_cell() == cell(EU, 2024)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return, modifier=SHIFT)
    assert view.current_cell() == cell(EU, 2024)
    # Past the column of sums, which cannot be typed in, Tab goes to the next row.
    desk.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert view.current_cell() == cell(STATE, 2024, Part.VAT)
    assert {key: (line.net, line.vat_amount) for key, line in desk.lines().items()} == {
        (EU, 2024): (Decimal("1.00"), None),
        (EU, 2025): (Decimal("2.00"), None),
        (STATE, 2025): (None, Decimal("3.00")),
    }


def test_the_caret_moves_in_a_text_opened_with_f2(desk: Desk) -> None:
    desk.type_at(cell(EU, 2024), "123")
    desk.at(cell(EU, 2024))
    desk.press(Qt.Key.Key_F2, Qt.Key.Key_Home, Qt.Key.Key_Right)
    desk.type("0")
    desk.press(Qt.Key.Key_Return)
    assert desk.lines()[EU, 2024].net == Decimal("1023.00")


def test_tab_leaves_the_grid_at_its_ends(desk: Desk) -> None:
    desk.at(cell(EU, 2024))
    desk.press(Qt.Key.Key_Backtab, modifier=SHIFT)
    assert not desk.panel.view.hasFocus()
    rows = desk.panel.model.rowCount()
    desk.panel.view.setFocus()
    desk.panel.view.go_to(desk.panel.model.index(rows - 4, 1))
    desk.press(Qt.Key.Key_Tab)
    assert desk.panel.expense.hasFocus()


def test_the_point_of_the_keypad_is_a_comma(desk: Desk) -> None:
    desk.at(cell(EU, 2024))
    desk.type("12")
    point = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Period, Qt.KeyboardModifier.KeypadModifier, ".")
    QApplication.sendEvent(desk.target(), point)
    desk.type("5")
    editor = desk.target()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "12,5"


def test_a_block_from_excel_is_one_step(desk: Desk) -> None:
    desk.type_at(cell(EU, 2025), "7")
    desk.at(cell(EU, 2024))
    desk.paste("1 500,00\t2 500,00 €\r\n315,00\t \r\n")
    assert {key: (line.net, line.vat_amount) for key, line in desk.lines().items()} == {
        (EU, 2024): (Decimal("1500.00"), None),
        (EU, 2025): (Decimal("2500.00"), None),
        (STATE, 2024): (None, Decimal("315.00")),
    }
    desk.plan.undo()
    assert [line.net for line in desk.lines().values()] == [Decimal("7.00")]


def test_one_value_fills_what_is_selected(desk: Desk) -> None:
    desk.at(cell(EU, 2024))
    desk.press(Qt.Key.Key_Right, modifier=SHIFT)
    desk.paste("40")
    assert [line.net for line in desk.lines().values()] == [Decimal("40.00")] * 2


def test_a_copied_rate_stays_a_rate_here_and_is_a_sum_elsewhere(desk: Desk) -> None:
    desk.type_at(cell(OWN, 2024), "1000")
    desk.type_at(cell(OWN, 2024, Part.VAT), "21%")
    desk.type_at(cell(OWN, 2025), "100")
    desk.at(cell(OWN, 2024, Part.VAT))
    desk.press(Qt.Key.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text() == "210,00"
    desk.at(cell(OWN, 2025, Part.VAT))
    desk.press(Qt.Key.Key_V, modifier=CTRL)
    assert desk.lines()[OWN, 2025].vat_rate == Decimal("21.00")


@pytest.mark.parametrize(
    ("place", "values", "why"),
    [
        (cell(EU, 2024, Part.VAT), {"net": "10", "vat_rate": "21"}, "RRF funds must not pay VAT"),
        (cell(STATE, 2024), {"net": "10"}, "The state budget pays only VAT"),
        (cell(OWN, 2027), {"net": "10"}, "There is money in 2027"),
    ],
)
def test_what_does_not_add_up_is_marked(
    desk: Desk, add_line: AddLine, place: Cell, values: dict[str, str], why: str
) -> None:
    add_line(place.row.fund.source, place.year, **{name: Decimal(one) for name, one in values.items()})
    index = desk.panel.model.index_of(place)
    assert why in index.data(Qt.ItemDataRole.ToolTipRole)
    assert why in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert why in desk.panel.message.text()


def test_money_outside_the_quarters_is_fine_once_they_change(desk: Desk, add_line: AddLine) -> None:
    add_line(EU, 2026, net=Decimal("10"))
    assert "2026" in desk.panel.message.text()
    desk.plan.edit(ACTIVITY, "end", Quarter(2026, 1))
    assert desk.panel.message.text() == ""


def test_too_much_vat_is_marked_at_the_total(desk: Desk) -> None:
    desk.type_at(cell(EU, 2024), "100")
    desk.type_at(cell(STATE, 2024, Part.VAT), "22")
    model = desk.panel.model
    corner = model.index(model.rowCount() - 2, model.columnCount() - 1)
    assert "more than 21" in corner.data(Qt.ItemDataRole.ToolTipRole)


def test_a_year_can_be_added(desk: Desk) -> None:
    desk.panel._years.aboutToShow.emit()
    assert [action.text() for action in desk.panel._years.actions()] == ["2023", "2026"]
    desk.panel._years.actions()[1].trigger()
    assert desk.panel.view.hasFocus()
    assert desk.panel.view.current_cell() == cell(EU, 2026)
    desk.type("9")
    desk.press(Qt.Key.Key_Return)
    assert desk.lines()[EU, 2026].net == Decimal("9.00")


def test_another_type_of_expense_has_its_own_row(desk: Desk) -> None:
    desk.type_at(cell(EU, 2024), "100")
    desk.at(cell(EU, 2024))
    QTest.mouseClick(desk.panel._add_row, Qt.MouseButton.LeftButton)
    assert desk.panel.expense.hasFocus()
    desk.type("Įranga")
    desk.press(Qt.Key.Key_Return)
    assert desk.panel.view.current_cell() == cell(EU, 2024, expense="Įranga")
    desk.type_at(cell(EU, 2024, expense="Įranga"), "40")
    assert desk.row("RRF funds: Įranga") == ["40,00", "", "40,00"]
    assert desk.row("RRF funds") == ["100,00", "", "100,00"]
    lines = desk.plan.tree.children(ACTIVITY, Kind.FUNDING)
    assert [getattr(line, "expense", None) for line in lines] == ["", "Įranga"]


def test_the_expense_of_a_row_is_changed_in_all_its_lines_at_once(desk: Desk, add_line: AddLine) -> None:
    for year in (2024, 2025):
        add_line(EU, year, net=Decimal("1"), expense="Iranga")
    desk.at(cell(EU, 2025, expense="Iranga"))
    desk.panel.expense.setFocus()
    desk.panel.expense.selectAll()
    desk.type("Įranga")
    desk.press(Qt.Key.Key_Return)
    assert {line.expense for line in desk.lines().values()} == {"Įranga"}
    assert desk.panel.view.current_cell() == cell(EU, 2025, expense="Įranga")
    assert desk.row("RRF funds: Įranga") == ["1,00", "1,00", "2,00"]
    desk.plan.undo()
    assert {line.expense for line in desk.lines().values()} == {"Iranga"}


def test_lines_that_agree_in_all_are_rows_of_their_own(desk: Desk, add_line: AddLine) -> None:
    for net in ("1", "2"):
        add_line(EU, 2024, net=Decimal(net))
    second = Cell(Row(Fund(EU, "", 1), Part.NET), 2024, ACTIVITY)
    assert (desk.text(cell(EU, 2024)), desk.text(second)) == ("1,00", "2,00")
    assert desk.row("Without VAT")[0] == "3,00"


def test_lines_without_year_or_source_are_shown(desk: Desk, add_line: AddLine) -> None:
    add_line(None, None, net=Decimal("8"))
    place = Cell(Row(Fund(None), Part.NET), None, ACTIVITY)
    index = desk.panel.model.index_of(place)
    assert desk.text(place) == "8,00"
    assert "no year" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "no source" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert desk.row("Without VAT")[-1] == "8,00"


def test_rows_stay_while_the_activity_is_shown(desk: Desk, add_line: AddLine) -> None:
    add_line(EU, 2024, net=Decimal("1"), expense="Įranga")
    desk.at(cell(EU, 2024, expense="Įranga"))
    desk.press(Qt.Key.Key_Delete)
    assert desk.panel.view.current_cell() == cell(EU, 2024, expense="Įranga")
    desk.pane.show_item(item_id(6))
    desk.pane.show_item(ACTIVITY)
    assert not desk.panel.model.index_of(cell(EU, 2024, expense="Įranga")).isValid()


def test_the_model_keeps_the_rules_of_qt(desk: Desk, add_line: AddLine) -> None:
    model = desk.panel.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    add_line(EU, 2030, net=Decimal("1"), expense="x")
    desk.type_at(cell(EU, 2024, expense="x"), "5")
    desk.pane.show_item(item_id(7))
    desk.pane.show_item(ACTIVITY)
    desk.plan.undo()
    desk.plan.undo()
    assert model.rowCount() > 3


def test_a_kind_typed_before_the_click_names_the_new_row(desk: Desk) -> None:
    desk.type_at(cell(EU, 2024), "10")
    desk.panel.view.go_to(desk.panel.model.index_of(cell(EU, 2024)))
    desk.panel.expense.setFocus()
    desk.type("Kelionės")
    QTest.mouseClick(desk.panel._add_row, Qt.MouseButton.LeftButton)
    assert desk.panel.view.current_cell() == cell(EU, 2024, expense="Kelionės")
    assert desk.panel.view.hasFocus()
    desk.type_at(cell(EU, 2024, expense="Kelionės"), "40")
    lines = desk.plan.tree.children(ACTIVITY, Kind.FUNDING)
    assert [getattr(line, "expense", None) for line in lines] == ["", "Kelionės"]


def test_what_cannot_be_read_stays_with_its_row_when_that_is_renamed(desk: Desk) -> None:
    desk.type_at(cell(EU, 2024), "abc")
    desk.at(cell(EU, 2024))
    fund = Fund(EU, "")
    renamed = desk.panel.model.rename(fund, "Įranga")
    assert desk.panel.model.is_unread(desk.panel.model.fund_index(renamed, 2024))
    assert desk.row("RRF funds: Įranga")[0] == "abc"


def test_undo_of_what_cannot_be_read_empties_no_other_cell(desk: Desk) -> None:
    desk.type_at(cell(EU, 2025), "500")
    desk.type_at(cell(EU, 2024), "abc")
    view = desk.panel.view
    desk.at(cell(EU, 2024))
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.row("RRF funds") == ["", "500,00", "500,00"]
