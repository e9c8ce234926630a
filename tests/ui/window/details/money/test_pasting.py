"""Blocks pasted into the grid of money: all of them, or nothing with the reason where it is seen."""

from decimal import Decimal
from itertools import cycle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from tests.ui.clipboards import WAYS

from planeditor.plan.values import Quarter
from planeditor.ui.kit.money.grid import Part

from .conftest import ACTIVITY, EU, OWN, STATE, Desk, cell

_FLAGS = QItemSelectionModel.SelectionFlag
_TYPED = {Part.NET: ("1 234,50", "2000", "15"), Part.VAT: ("21 %", "30,00", "9 %")}


@pytest.mark.parametrize(
    ("block", "why"),
    [
        ("10 000,00\t20 000,00\t\r\n2 100,00\t4 200,00\t\r\n500,00\t0,00\t\r\n12 600,00\t24 200,00\t\r\n",
         "the first or last row is the total of the others"),
        ("12 600,00\r\n10 000,00\r\n2 600,00\r\n", "the first or last row is the total of the others"),
        ("100\t200\t300\r\n1\t2\t3", "the first or last column is the total of the others"),
        ("2023\t2024\r\n10 000,00\t20 000,00", "years are not sums"),
        ("2024 m.\t100\r\n2025 m.\t200", "years are not sums"),
        ("2024\t2025", "years are not sums"),
        ("12.5\t0.3\t0.0\r\n", "“12.5” may be thousands of euros"),
        ("10,000\t20,000\r\n", "“10,000” may be 10 000 or 10."),
        ("1,500.00\t12,345\r\n", "“12,345” may be 12 345 or 12,3450."),
        ("(1 500,00)\t1500\r\n", "“(1 500,00)” is not a number"),
        ("1500\t1500-\r\n", "“1500-” is not a number"),
        ("748779,13 Eur (be PVM)\t880120,56 Eur (su PVM)\r\n", "without VAT and VAT are apart"),
        ("100\tnėra\r\n", "RRF funds – Without VAT, 2025: “nėra” is not a number"),
        ("100\t200\t150\r\n", "RRF funds – Without VAT, Total: there is no cell for it"),
        ("100\t200\t\t5\r\n", "5: there is no cell for it"),
        ("10 000\t20 000\t \r\n12 5\t\r\n", "“12 5” is not a number"),
        ("x\n" * 1_000_000, "too large to be pasted at once"),
    ],
)  # fmt: skip
def test_a_block_that_is_not_all_sums_changes_nothing_and_says_why(desk: Desk, block: str, why: str) -> None:
    desk.type_at(cell(EU, 2024), "7")
    desk.at(cell(EU, 2024))
    before = desk.plan.revision
    desk.paste(block)
    assert desk.plan.revision == before
    assert {key: line.net for key, line in desk.lines().items()} == {(EU, 2024): Decimal("7.00")}
    message = desk.panel.message.text().replace("\u00a0", " ")
    assert message.startswith("Nothing was pasted: ")
    assert message.endswith(".")
    assert ".;" not in message
    assert ".." not in message
    assert why in message


def test_dashes_and_currencies_of_accounting_formats_are_read(desk: Desk) -> None:
    desk.plan.edit(ACTIVITY, "end", Quarter(2026, 1))
    desk.type_at(cell(EU, 2025), "7")
    desk.at(cell(EU, 2024))
    desk.paste(" 10 000,00 € \t -   € \t 5 000,00 € \r\n– Eur\t—\t0,00\r\n")
    assert {key: (line.net, line.vat_amount) for key, line in desk.lines().items()} == {
        (EU, 2024): (Decimal("10000.00"), None),
        (EU, 2026): (Decimal("5000.00"), None),
        (STATE, 2026): (None, Decimal("0.00")),
    }


def test_a_currency_may_stand_before_the_sum(desk: Desk) -> None:
    desk.plan.edit(ACTIVITY, "end", Quarter(2026, 1))
    desk.at(cell(EU, 2024))
    desk.paste("€ 10 000,00\tEUR 20 000\tEur 5 000")
    assert [line.net for line in desk.lines().values()] == [Decimal(one) for one in (10000, 20000, 5000)]


@pytest.mark.parametrize(
    ("text", "net"),
    [
        ("748779,13 Eur (be PVM)", "748779.13"),
        ("748779,13 be PVM", "748779.13"),
        ("52 092 776.00 Eur", "52092776.00"),
        ("-1 500,00", "-1500.00"),
        ("2024", "2024.00"),
    ],
)
def test_one_cell_is_a_sum_as_it_stands(desk: Desk, text: str, net: str) -> None:
    desk.at(cell(EU, 2024))
    desk.paste(text)
    assert desk.lines()[EU, 2024].net == Decimal(net)


@pytest.mark.parametrize(
    "text",
    [
        "880120,56 Eur (su PVM)",
        "12.5",
        "10,000",
        "(1 500,00)",
        "1500-",
        '"1 500,00"',
        '"10\n000"',
        '"1 500,00\n"""',
    ],
)
def test_one_cell_that_cannot_be_meant_stays_in_it_with_the_reason(desk: Desk, text: str) -> None:
    desk.at(cell(EU, 2024))
    desk.paste(text)
    assert desk.lines() == {}
    index = desk.panel.model.index_of(cell(EU, 2024))
    assert desk.panel.model.is_unread(index)
    assert "“" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_vat_is_no_sum_without_it(desk: Desk) -> None:
    desk.type_at(cell(STATE, 2024, Part.VAT), "100 be PVM")
    assert desk.lines() == {}


def _sums(desk: Desk) -> dict[tuple[object, int | None], tuple[Decimal | None, Decimal | None]]:
    return {key: (line.net, line.vat_amount) for key, line in desk.lines().items()}


@pytest.mark.parametrize(
    "heading", ["", "Finansavimo šaltinis\t2024 m.\t2025 m.\r\n", "Lėšų šaltinis\t2024\t2025\r\n"]
)
def test_sums_go_to_the_sources_and_years_that_are_named(desk: Desk, heading: str) -> None:
    desk.type_at(cell(EU, 2024), "7")
    desk.at(cell(EU, 2024))
    before = desk.plan.tree.items()
    desk.paste(heading + "PVM (VB)\t2 100,00\t4 200,00\r\nES lėšos\t10 000,00\t20 000,00\r\n")
    assert _sums(desk) == {
        (EU, 2024): (10000, None), (EU, 2025): (20000, None),
        (STATE, 2024): (None, 2100), (STATE, 2025): (None, 4200),
    }  # fmt: skip
    assert not desk.panel.message.isVisible()
    desk.plan.undo()
    assert desk.plan.tree.items() == before


def test_sums_go_to_the_years_above_them(desk: Desk) -> None:
    desk.at(cell(EU, 2024))
    desk.paste("2025\t2024 m.\r\n20 000,00\t10 000,00\r\n4 200,00\t2 100,00")
    assert _sums(desk) == {
        (EU, 2024): (10000, None), (EU, 2025): (20000, None),
        (STATE, 2024): (None, 2100), (STATE, 2025): (None, 4200),
    }  # fmt: skip


def test_a_spreadsheets_true_values_are_what_is_pasted(desk: Desk) -> None:
    data = QMimeData()
    data.setText("12.5\t0.3\n")
    data.setHtml(
        '<table><tr><td sdval="12500" sdnum="1033;0;#,##0.0,">12.5</td>'
        '<td sdval="300" sdnum="1033;0;#,##0.0,">0.3</td></tr></table>'
    )
    QGuiApplication.clipboard().setMimeData(data)
    desk.at(cell(EU, 2024))
    desk.press(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    assert _sums(desk) == {(EU, 2024): (12500, None), (EU, 2025): (300, None)}


def test_a_number_that_nobody_means_is_not_pasted(desk: Desk) -> None:
    data = QMimeData()
    data.setText("5\t6\n")
    data.setHtml('<table><tr><td sdval="1e29" sdnum="1033;">5</td><td>6</td></tr></table>')
    QGuiApplication.clipboard().setMimeData(data)
    desk.at(cell(EU, 2024))
    desk.press(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    assert _sums(desk) == {}
    assert "The number is too large" in desk.panel.message.text()


def test_two_equal_sums_are_no_total(desk: Desk) -> None:
    desk.at(cell(EU, 2024))
    desk.paste("100\t200\n100\t200")
    assert [line.net or line.vat_amount for line in desk.lines().values()] == [100, 200, 100, 200]


def test_what_was_refused_is_in_sight_on_a_low_screen(desk: Desk, qtbot: QtBot) -> None:
    desk.resize(560, 360)
    desk.at(cell(OWN, 2024))
    desk.paste("a\tb")
    message = desk.panel.message
    qtbot.waitUntil(lambda: not message.isHidden() and message.visibleRegion().contains(message.rect()))


def test_a_copied_block_comes_back_as_it_was(desk: Desk) -> None:
    desk.at(cell(EU, 2024))
    desk.paste("1 500,00\t2 500,00\n\t0,00")
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1500,00\t2500,00\n\t0,00"
    before = desk.lines()
    desk.press(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    assert desk.lines() == before


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_any_block_that_was_copied_can_be_pasted_back(desk: Desk, data: st.DataObject) -> None:
    view, model = desk.panel.view, desk.panel.model
    rows, columns = range(model.rowCount()), range(model.columnCount())
    if not desk.lines():
        found = [
            place for row in rows for column in columns if (place := model.cell(model.index(row, column)))
        ]
        texts = {part: cycle([*typed, ""]) for part, typed in _TYPED.items()}
        model.enter({place: next(texts[place.row.part]) for place in found})
    before = desk.plan.tree.items()
    assert len(before) > len(desk.lines()) > 3
    corners = [model.index(*(data.draw(st.sampled_from(one)) for one in (rows, columns))) for _ in range(2)]
    view.setFocus()
    view.selectionModel().select(QItemSelection(*_sorted(*corners)), _FLAGS.ClearAndSelect)
    view.copy()
    data.draw(st.sampled_from(WAYS))()
    view.paste()
    assert desk.plan.tree.items() == before
    assert desk.panel.message.text() == ""


def _sorted(one: QModelIndex, other: QModelIndex) -> tuple[QModelIndex, QModelIndex]:
    rows, columns = (sorted(two) for two in ((one.row(), other.row()), (one.column(), other.column())))
    return one.sibling(rows[0], columns[0]), one.sibling(rows[1], columns[1])
