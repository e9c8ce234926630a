"""On a small screen with large text what matters most keeps its room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QTableView
from pytestqt.qtbot import QtBot

from planeditor.plan.items import Kind
from planeditor.ui.kit.theme import colours
from planeditor.ui.views.registry import VIEWS, ViewEntry
from planeditor.ui.views.tree.rows import TIME, TITLE
from planeditor.ui.window.main_window import MainWindow
from tests.ui.test_stories import open_sample, tree_of


def test_views_have_their_names_where_there_is_room_and_are_called_by_them_anyhow(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_sample(window, qtbot)
    views = next(one for one in window.page.findChildren(QListWidget) if one.item(0).text() == "Planas")
    assert not views.item(0).toolTip()
    window.setMinimumSize(0, 0)
    window.resize(700, 500)
    qtbot.waitUntil(lambda: views.item(0).text() == "")
    assert views.item(0).toolTip() == "Planas"
    assert views.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Planas"
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: views.item(0).text() == "Planas")


def test_the_focus_is_a_frame_around_the_whole_view_in_the_list(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    views = next(one for one in window.page.findChildren(QListWidget) if one.item(0).text() == "Planas")
    window.setMinimumSize(0, 0)
    window.resize(700, 500)
    qtbot.waitUntil(lambda: views.item(0).text() == "")
    views.setFocus()
    row, image = views.visualItemRect(views.currentItem()), views.viewport().grab().toImage()
    beside_icon = {image.pixelColor(row.right() - x, row.center().y()).name() for x in range(3, 12)}
    assert beside_icon == {views.palette().highlight().color().name()}
    assert image.pixelColor(row.center().x(), row.top() + 1) == colours(views.palette()).accent


def test_titles_are_seen_in_a_narrow_tree(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    window.setMinimumSize(0, 0)
    window.resize(1366, 768)
    tree = tree_of(window)
    qtbot.waitUntil(lambda: not tree.isColumnHidden(TIME))
    window.resize(800, 500)
    qtbot.waitUntil(lambda: tree.isColumnHidden(TIME))
    least = 20 * tree.fontMetrics().averageCharWidth()
    qtbot.waitUntil(lambda: tree.columnWidth(TITLE) > least)
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: not tree.isColumnHidden(TIME))


@pytest.mark.parametrize("entry", VIEWS, ids=lambda entry: entry.name)
def test_every_view_fits_beside_the_details(window: MainWindow, qtbot: QtBot, entry: ViewEntry) -> None:
    open_sample(window, qtbot)
    window.setMinimumSize(0, 0)
    window.resize(700, 500)
    window.page.show_view(entry)
    room = 150 * window.fontMetrics().averageCharWidth()
    qtbot.waitUntil(lambda: window.page.minimumSizeHint().width() <= room)


@pytest.mark.parametrize(("name", "kind"), [("activities", Kind.ACTIVITY), ("indicators", Kind.INDICATOR)])
def test_a_table_shows_its_first_column_when_it_is_first_seen(
    window: MainWindow, qtbot: QtBot, name: str, kind: Kind
) -> None:
    open_sample(window, qtbot)
    plan = window.page.plan
    assert plan is not None
    window.page.go_to(next(item.id for item in plan.tree.walk() if item.kind is kind))
    window.page._splitter.setSizes([300, 900])
    table = window.page.show_view(next(entry for entry in VIEWS if entry.name == name)).focus_target()
    assert isinstance(table, QTableView)
    qtbot.waitUntil(lambda: table.isVisible() and table.horizontalScrollBar().maximum() > 0)
    assert table.currentIndex().column() == 1
    assert table.horizontalScrollBar().value() == 0
