"""How the grid of an activity's money shares its width, in figures and on the screen."""

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.money.conftest import ACTIVITY, EU, Desk, cell

from planeditor.plan.values import Quarter
from planeditor.ui.money.grid_room import Room, share

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
