"""Sums, dates, quarters, numbers and targets are read as they are typed."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.typing import type_text

from planeditor.plan.items import Activity, FundingLine, Indicator, Kind, Plan, School
from planeditor.plan.values import Comparator, Quarter, Target

from .conftest import Desk


@pytest.fixture
def line(desk: Desk) -> str:
    """A funding line on show."""
    id_ = desk.plan.add(Kind.FUNDING, item_id(5)).id
    desk.pane.show_item(id_)
    return id_


def typed(desk: Desk, name: str, text: str) -> QLineEdit:
    """Replace what is in a field by typing."""
    widget = desk.widget(name)
    assert isinstance(widget, QLineEdit)
    widget.selectAll()
    type_text(widget, text)
    return widget


def net(desk: Desk, id_: str) -> Decimal | None:
    item = desk.plan.tree[id_]
    assert isinstance(item, FundingLine)
    return item.net


@pytest.mark.parametrize("text", ["1 500,00", "1.500 Eur", "1500", "1500,00 eur.", "1\u00a0500"])
def test_a_sum_is_read_as_people_write_it(desk: Desk, line: str, text: str) -> None:
    widget = typed(desk, "net", text)
    assert net(desk, line) == Decimal("1500.00")
    assert widget.text() == text
    desk.leave()
    assert widget.text() == "1\u00a0500,00"


def test_the_beginning_of_a_long_text_is_seen_when_it_is_left(desk: Desk, line: str) -> None:
    widget = typed(desk, "net", "daug daugiau pinigų, negu kas nors yra matęs")
    desk.leave()
    assert widget.cursorPosition() == 0


def test_nonsense_stays_with_a_sentence_under_it(desk: Desk, line: str) -> None:
    desk.plan.edit(line, "net", Decimal("20.00"))
    widget = typed(desk, "net", "daug")
    message = desk.box("net").message
    assert not message.isVisible()
    desk.leave()
    assert widget.text() == "daug"
    assert message.isVisible()
    assert message.is_trouble
    assert "“daug” is not a number" in message.text()
    assert widget.property("invalid") is True
    assert "daug" in widget.accessibleDescription()
    assert net(desk, line) == Decimal("20.00")


def test_what_nonsense_begins_with_is_not_kept(desk: Desk, line: str) -> None:
    desk.plan.edit(line, "net", Decimal("20.00"))
    widget = typed(desk, "net", "1.500 tonų")
    assert (widget.text(), widget.cursorPosition()) == ("1.500 tonų", 10)
    assert net(desk, line) == Decimal("20.00")
    desk.leave()
    assert widget.text() == "1.500 tonų"
    assert net(desk, line) == Decimal("20.00")
    typed(desk, "net", "1.500")
    assert net(desk, line) == Decimal("1500.00")


def test_nonsense_is_there_again_when_the_item_is(desk: Desk, line: str) -> None:
    widget = typed(desk, "net", "daug")
    desk.pane.show_item(item_id(10))
    other = desk.plan.add(Kind.FUNDING, item_id(5), net=Decimal("7.00"))
    desk.pane.show_item(other.id)
    assert widget.text() == "7,00"
    assert not desk.box("net").message.isVisible()
    desk.pane.show_item(line)
    assert widget.text() == "daug"
    assert desk.box("net").message.isVisible()


def test_a_mended_text_is_saved_and_the_sentence_goes(desk: Desk, line: str, qtbot: QtBot) -> None:
    typed(desk, "net", "1500 E")
    desk.leave()
    widget = desk.widget("net")
    qtbot.keyClick(widget, Qt.Key.Key_End)
    type_text(widget, "u")
    assert desk.box("net").message.isVisible()
    type_text(widget, "r")
    assert not desk.box("net").message.isVisible()
    assert net(desk, line) == Decimal("1500.00")


def test_an_emptied_field_holds_nothing(desk: Desk, line: str, qtbot: QtBot) -> None:
    widget = typed(desk, "net", "12")
    qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(widget, Qt.Key.Key_Delete)
    assert net(desk, line) is None
    desk.leave()
    assert not desk.box("net").message.isVisible()


def test_a_rate_is_written_short(desk: Desk, line: str) -> None:
    widget = typed(desk, "vat_rate", "21 %")
    desk.leave()
    assert widget.text() == "21"
    typed(desk, "vat_rate", "5,50")
    desk.leave()
    assert widget.text() == "5,5"
    typed(desk, "vat_rate", "100")
    desk.leave()
    assert widget.text() == "100"


@pytest.mark.parametrize("text", ["2024-01-31", "2024.01.31", "2024 m. sausio 31 d."])
def test_a_date(desk: Desk, text: str) -> None:
    desk.pane.show_item(item_id(1))
    widget = typed(desk, "start", text)
    desk.leave()
    plan = desk.plan.tree.root
    assert isinstance(plan, Plan)
    assert plan.start == date(2024, 1, 31)
    assert widget.text() == "2024-01-31"


def test_a_day_that_is_not_in_the_calendar(desk: Desk) -> None:
    desk.pane.show_item(item_id(1))
    typed(desk, "start", "2024-02-30")
    desk.leave()
    assert "“2024-02-30” is not a date" in desk.box("start").message.text()


@pytest.mark.parametrize("text", ["0204-02-20", "2204-02-20"])
def test_a_day_of_a_mistyped_year(desk: Desk, text: str) -> None:
    desk.pane.show_item(item_id(1))
    typed(desk, "start", text)
    desk.leave()
    assert f"{text} is not within the years 1990–2100" in desk.box("start").message.text()
    plan = desk.plan.tree.root
    assert isinstance(plan, Plan)
    assert plan.start is None


@pytest.mark.parametrize("text", ["2024 III", "2024 m. III ketv.", "2024 3", "2024q3"])
def test_a_quarter(desk: Desk, text: str) -> None:
    desk.pane.show_item(item_id(5))
    widget = typed(desk, "start", text)
    desk.leave()
    activity = desk.plan.tree[item_id(5)]
    assert isinstance(activity, Activity)
    assert activity.start == Quarter(2024, 3)
    assert widget.text() == "2024\u00a0m. III\u00a0ketv."


def test_a_quarter_typed_key_by_key_is_one_step_of_undo(desk: Desk) -> None:
    desk.pane.show_item(item_id(5))
    widget = typed(desk, "start", "2024 III")
    desk.plan.undo()
    activity = desk.plan.tree[item_id(5)]
    assert isinstance(activity, Activity)
    assert activity.start is None
    assert widget.text() == ""


def test_a_whole_number_within_bounds(desk: Desk) -> None:
    desk.pane.show_item(item_id(10))
    widget = typed(desk, "pupils", "1 250")
    desk.leave()
    school = desk.plan.tree[item_id(10)]
    assert isinstance(school, School)
    assert school.pupils == 1250
    assert widget.text() == "1\u00a0250"
    typed(desk, "pupils", "12,5")
    desk.leave()
    assert "is not a whole number from 0 to 10\u00a0000\u00a0000" in desk.box("pupils").message.text()
    typed(desk, "pupils", "-3")
    desk.leave()
    assert "“-3” is not a whole number" in desk.box("pupils").message.text()


def test_a_year(desk: Desk, line: str) -> None:
    widget = typed(desk, "year", "2025 m.")
    desk.leave()
    assert widget.text() == "2025"
    typed(desk, "year", "25")
    desk.leave()
    assert "“25” is not a year" in desk.box("year").message.text()
    typed(desk, "year", "2204")
    desk.leave()
    assert "2204 is not within the years" in desk.box("year").message.text()


@pytest.mark.parametrize(
    ("text", "target", "written"),
    [
        (">50", Target(Decimal(50), Comparator.MORE), ">50"),
        ("1500,5 proc.", Target(Decimal("1500.5"), note="proc."), "1\u00a0500,5 proc."),
        (">=3", Target(Decimal(3), Comparator.AT_LEAST), "≥3"),
        ("Skaičiuojama pagal ataskaitą", Target(note="Skaičiuojama pagal ataskaitą"), None),
    ],
)
def test_a_target(desk: Desk, text: str, target: Target, written: str | None) -> None:
    id_ = desk.plan.add(Kind.INDICATOR, item_id(5)).id
    desk.pane.show_item(id_)
    widget = typed(desk, "target", text)
    desk.leave()
    indicator = desk.plan.tree[id_]
    assert isinstance(indicator, Indicator)
    assert indicator.target == target
    assert widget.text() == (written or text)
