"""How the grid of an activity's money shares its width, in figures and on the screen."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot
from tests.ui.window.details.money.conftest import ACTIVITY, EU, Desk, cell

from planeditor.plan.values import Quarter
from planeditor.ui.window.details.form import Form
from planeditor.ui.window.details.money.grid_total import TotalColumn
from planeditor.ui.window.details.money.grid_view import Room, share

ONE_LINE, LEAST = 180, 100


@pytest.mark.parametrize(
    ("width", "columns", "room"),
    [
        (600, [90, 80], Room(180, [90, 80])),
        (300, [90, 80], Room(130, [90, 80])),
        (270, [90, 80], Room(100, [90, 80])),
        (269, [90, 80], Room(100, [169, 169])),
        (400, [90, 80, 70, 95], Room(100, [100, 100, 100, 100])),
        (150, [90, 80], Room(75, [75, 75])),
    ],
)
def test_no_column_is_cut(width: int, columns: Sequence[int], room: Room) -> None:
    assert share(width, columns, ONE_LINE, LEAST) == room


@pytest.mark.parametrize("width", [300, 360, 450, 560, 900])
def test_whole_columns_are_seen_however_narrow_the_pane_is(desk: Desk, width: int, qtbot: QtBot) -> None:
    desk.plan.edit(ACTIVITY, "end", Quarter(2027, 4))
    desk.resize(width, 900)
    view = desk.panel.view
    for year in (2024, 2025, 2026, 2027):
        desk.at(cell(EU, year))
        place = view.visualRect(view.currentIndex())
        assert view.viewport().rect().contains(place)
    qtbot.waitUntil(lambda: view.verticalHeader().length() <= view.viewport().height())


def seen_at(table: QTableView, index: QModelIndex, grid: QTableView) -> QRect:
    """Where a cell is in the grid."""
    place = table.visualRect(index)
    return QRect(table.viewport().mapTo(grid, place.topLeft()), place.size())


@pytest.mark.parametrize("width", [300, 360, 450])
def test_the_totals_are_seen_beside_whichever_year_is_current(desk: Desk, width: int, qtbot: QtBot) -> None:
    desk.plan.edit(ACTIVITY, "end", Quarter(2027, 4))
    desk.resize(width, 900)
    view, total = desk.panel.view, desk.panel.view.findChildren(TotalColumn)[0]
    qtbot.waitUntil(total.isVisible)
    inside = QRect(view.viewport().mapTo(view, view.viewport().rect().topLeft()), view.viewport().size())
    for year in (2024, 2025, 2026, 2027):
        desk.at(cell(EU, year))
        year_seen = seen_at(view, view.currentIndex(), view)
        last = view.currentIndex().siblingAtColumn(view.model().columnCount() - 1)
        total_seen = seen_at(total, last, view)
        assert inside.contains(total_seen)
        assert inside.contains(year_seen) and not total_seen.intersects(year_seen)
        assert (total_seen.top(), total_seen.height()) == (year_seen.top(), year_seen.height())


def test_where_all_columns_are_seen_the_totals_stand_with_them(desk: Desk, qtbot: QtBot) -> None:
    total = desk.panel.view.findChildren(TotalColumn)[0]
    desk.resize(360, 900)
    desk.plan.edit(ACTIVITY, "end", Quarter(2027, 4))
    qtbot.waitUntil(total.isVisible)
    desk.resize(1200, 900)
    qtbot.waitUntil(total.isHidden)


def test_whoever_is_led_to_the_grid_sees_all_of_it(desk: Desk) -> None:
    desk.resize(480, 640)
    QApplication.processEvents()
    view = desk.panel.view
    form = next(form for form in desk.pane.findChildren(Form) if form.isVisible())
    form.verticalScrollBar().setValue(0)
    assert place_of(view, form).bottom() > form.viewport().height()

    form.focus_money()

    assert form.viewport().rect().contains(place_of(view, form))


def place_of(view: QTableView, form: Form) -> QRect:
    """Where the grid is in what is seen of the form."""
    return QRect(view.mapTo(form.viewport(), view.rect().topLeft()), view.size())
