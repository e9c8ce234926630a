"""The time view and the view of links in the program's window, beside the tree and the details pane."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.views.timeline.conftest import Mouse, time_of

from planeditor.plan.items import Kind
from planeditor.ui.views.links.layout import links_of
from planeditor.ui.views.links.view import LinksView
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.views.timeline.model import CHART
from planeditor.ui.views.timeline.view import TimeView
from planeditor.ui.views.view import View
from planeditor.ui.window.main_window import MainWindow


def show(window: MainWindow, name: str) -> View:
    """Open the sample, if no plan is open yet, and show one of its views."""
    assert window.store_commands
    if window.page.plan is None:
        window.store_commands.open_sample()
    return window.page.show_view(next(entry for entry in VIEWS if entry.name == name))


def test_double_click_on_a_bar_leads_to_its_details(window: MainWindow, qtbot: QtBot) -> None:
    view = show(window, "time")
    assert isinstance(view, TimeView) and window.page.plan
    activity = window.page.plan.tree.of_kind(Kind.ACTIVITY)[2]
    rect = view.chart.visualRect(view.chart.timeline().index_of(activity.id, CHART))
    place = QPoint(rect.right() - 3, rect.center().y())
    QTest.mouseClick(view.chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.page.details.isAncestorOf(QApplication.focusWidget())
    assert view.current_id() == activity.id


def test_a_bar_dragged_in_the_window_is_undone_with_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    view = show(window, "time")
    assert isinstance(view, TimeView) and window.page.plan
    plan = window.page.plan
    id_ = plan.tree.of_kind(Kind.ACTIVITY)[0].id
    before = time_of(plan, id_)
    mouse = Mouse(view)
    mouse.drag(mouse.place(id_, (2025, 1)), mouse.place(id_, (2025, 2)))
    assert time_of(plan, id_) != before
    view.chart.setFocus()
    QTest.keyClick(view.chart, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert time_of(plan, id_) == before


def test_the_views_share_the_current_activity_and_links_are_removed_by_key(window: MainWindow) -> None:
    links = show(window, "links")
    assert isinstance(links, LinksView) and window.page.plan
    plan = window.page.plan
    first = links_of(plan.tree)[0]
    window.page.go_to(first.parent)
    assert links.current_id() == first.parent
    assert show(window, "time").current_id() == first.parent
    show(window, "links")
    window.page.go_to(first.id)
    links.table.setFocus()
    QTest.keyClick(links.table, Qt.Key.Key_Delete)
    assert first.id not in plan.tree
    QTest.keyClick(links.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert first.id in plan.tree and links.current_id() == first.id
