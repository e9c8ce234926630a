"""Whatever takes the keyboard has a name for those who do not see it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QGroupBox,
    QLabel,
    QPushButton,
    QSplitterHandle,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planeditor.plan.items import Kind
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.theme import Scheme, apply_theme, colours
from planeditor.ui.views.activities.view import ActivitiesView
from planeditor.ui.views.links.view import LinksView
from planeditor.ui.views.money.view import MoneyView
from planeditor.ui.views.registry import TREE, VIEWS
from planeditor.ui.views.tree.plan_view import TreeView
from planeditor.ui.window.details.registers import REGISTERS
from planeditor.ui.window.help_commands import topic_of
from planeditor.ui.window.main_window import MainWindow
from tests.ui.answering import answering
from tests.ui.reached import faint, nameless

DIALOGS = (
    Command.NEW, Command.SEND, Command.VERSIONS, Command.SETTINGS, Command.BACKUPS, Command.FIND,
    Command.REPLACE, Command.GO_TO_NUMBER, Command.TIDY_TEXTS, Command.HISTORY, Command.COMPARE,
    Command.HELP, Command.EXPORT, Command.SHELF, Command.OVERVIEW,
)  # fmt: skip

CLOSED = tuple(command for command in DIALOGS if command is not Command.HELP)
"""Those with a button that closes them."""


@pytest.fixture
def sample(window: MainWindow) -> MainWindow:
    """The window with the sample plan."""
    assert window.store_commands
    window.store_commands.open_sample()
    return window


def test_the_first_screen(window: MainWindow) -> None:
    assert nameless(window) == [] == faint(window)


def test_the_form_of_every_kind(sample: MainWindow) -> None:
    assert sample.plan
    first = {item.kind: item.id for item in reversed(list(sample.plan.tree.walk()))}
    for kind, id_ in first.items():
        sample.page.go_to(id_)
        QApplication.processEvents()
        assert nameless(sample.page.details) == [] == faint(sample.page.details), kind


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK], ids=lambda scheme: scheme.value)
def test_every_view_and_register(sample: MainWindow, qapp: QApplication, scheme: Scheme) -> None:
    apply_theme(qapp, scheme)
    for entry in VIEWS:
        view = sample.page.show_view(entry)
        QApplication.processEvents()
        assert nameless(view) == [] == faint(view), entry.name
        if isinstance(view, MoneyView):
            view.show_page(is_filling=True)
            assert nameless(view) == [] == faint(view)
    tree = sample.page.show_view(TREE)
    assert isinstance(tree, TreeView)
    for kind in REGISTERS:
        tree.tree.setCurrentIndex(tree.tree.plan_model().heading_index(kind))
        QApplication.processEvents()
        assert nameless(sample.page.details) == [] == faint(sample.page.details), kind


@pytest.mark.parametrize("command", DIALOGS, ids=[command.name.lower() for command in DIALOGS])
def test_every_dialog(sample: MainWindow, qtbot: QtBot, command: Command) -> None:
    found: list[list[str]] = []

    def look(shown: QWidget) -> None:
        QApplication.processEvents()
        assert shown.windowTitle()
        found.append(nameless(shown) + faint(shown))
        if isinstance(shown, QDialog):
            qtbot.keyClick(shown, Qt.Key.Key_F1)
            helped = sample.help.shown
            assert helped is not None and helped.isVisible()
            assert topic_of(shown).startswith(helped.topic)
        shown.reject() if isinstance(shown, QDialog) else shown.close()

    with answering(qtbot, QWidget, look):
        sample.commands[command].trigger()
    assert found == [[]]


@pytest.mark.parametrize("command", CLOSED, ids=[command.name.lower() for command in CLOSED])
def test_enter_on_the_button_that_closes_closes(sample: MainWindow, qtbot: QtBot, command: Command) -> None:
    closed: list[bool] = []

    def leave(dialog: QDialog) -> None:
        texts = ("Užverti", "Atsisakyti")
        button = next(one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") in texts)
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
        closed.append(not dialog.isVisible())
        dialog.reject()

    with answering(qtbot, QDialog, leave):
        sample.commands[command].trigger()
    assert closed == [True]


def test_every_border_between_parts_is_moved_by_the_arrow_keys(sample: MainWindow, qtbot: QtBot) -> None:
    moved = 0
    for entry in VIEWS:
        sample.page.show_view(entry)
        QApplication.processEvents()
        for handle in sample.page.findChildren(QSplitterHandle):
            if not handle.isVisible():
                continue
            sizes = handle.splitter().sizes()
            is_beside = handle.orientation() is Qt.Orientation.Horizontal
            qtbot.keyClick(handle, Qt.Key.Key_Left if is_beside else Qt.Key.Key_Up)
            assert handle.splitter().sizes() != sizes, entry.name
            moved += 1
    assert moved > len(VIEWS)


def test_tab_leads_from_the_view_over_the_border_to_the_details(sample: MainWindow, qtbot: QtBot) -> None:
    view = sample.page.view.focus_target()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QSplitterHandle)


def test_a_column_is_made_wider_and_moved_by_keys_that_its_menu_tells(
    sample: MainWindow, qtbot: QtBot
) -> None:
    view = next(one for entry in VIEWS if isinstance(one := sample.page.show_view(entry), ActivitiesView))
    table, modifiers = view.table, Qt.KeyboardModifier
    table.setFocus()
    column = table.currentIndex().column()
    width, order = table.columnWidth(column), table.shown_columns()
    qtbot.keyClick(table, Qt.Key.Key_Right, modifiers.AltModifier | modifiers.ShiftModifier)
    assert table.columnWidth(column) > width
    qtbot.keyClick(table, Qt.Key.Key_Left, modifiers.AltModifier | modifiers.ShiftModifier)
    assert table.columnWidth(column) == width
    qtbot.keyClick(table, Qt.Key.Key_Right, modifiers.ControlModifier | modifiers.ShiftModifier)
    place = order.index(column)
    assert table.shown_columns().index(column) == place + 1
    told = [action.text().partition("\t")[2] for action in table.column_menu().actions()]
    assert {"Alt+Shift+Right", "Ctrl+Shift+Right"} <= set(told)


def test_what_is_selected_is_told_by_a_bar_that_is_seen(sample: MainWindow) -> None:
    tree = sample.page.view.focus_target()
    assert isinstance(tree, QTreeView)
    index = tree.currentIndex()
    tree.clearFocus()
    row = tree.visualRect(index)
    picture = tree.viewport().grab().toImage()
    seen, ratio = picture.pixelColor(1, row.center().y()), picture.devicePixelRatio()
    assert ratio == 1
    assert seen == colours(tree.palette()).accent


def test_a_tick_box_has_its_own_name_and_its_group_that_of_the_field(sample: MainWindow) -> None:
    assert sample.plan
    sample.page.go_to(sample.plan.tree.activities()[0].id)
    QApplication.processEvents()
    details = sample.page.details
    boxes = [box for box in details.findChildren(QCheckBox) if box.isVisible()]
    assert boxes
    for box in boxes:
        face = QAccessible.queryAccessibleInterface(box)
        assert face.text(QAccessible.Text.Name) == box.text()
        assert not [label for label in details.findChildren(QLabel) if label.buddy() is box]
    groups = {
        face.text(QAccessible.Text.Name)
        for group in details.findChildren(QGroupBox)
        if group.isVisible()
        and (face := QAccessible.queryAccessibleInterface(group)).role() == QAccessible.Role.Grouping
    }
    assert {"Sritys", "Aprašymas", "Kas ir kur"} <= groups


def test_what_is_in_the_tree_tells_its_depth_and_only_branches_are_open(sample: MainWindow) -> None:
    tree = sample.page.view.focus_target()
    assert isinstance(tree, QTreeView)
    tree.expandAll()
    face = QAccessible.queryAccessibleInterface(tree)
    depths = set()
    for place in range(face.childCount()):
        row = face.child(place)
        if (
            row is None
            or row.role() != QAccessible.Role.TreeItem
            or not row.text(QAccessible.Text.Description)
        ):
            continue
        depths.add(row.text(QAccessible.Text.Description))
        assert bool(row.state().expanded) is bool(row.state().expandable), row.text(QAccessible.Text.Name)
    assert {"1 lygis", "2 lygis", "5 lygis"} <= depths


def test_a_row_of_a_table_has_a_header_and_every_button_that_clears_a_name(sample: MainWindow) -> None:
    view = next(one for entry in VIEWS if isinstance(one := sample.page.show_view(entry), ActivitiesView))
    face = QAccessible.queryAccessibleInterface(view.table)
    cells = (face.child(place) for place in range(face.childCount()))
    cell = next(one for one in cells if one and one.role() == QAccessible.Role.Cell)
    assert sample.plan
    activity = sample.plan.tree.activities()[0]
    headers = cell.tableCellInterface().rowHeaderCells()
    assert activity.title in headers[0].text(QAccessible.Text.Name)
    clear = view.filters.text.findChild(QToolButton)
    assert clear.accessibleName() == "Išvalyti"


def test_the_picture_of_links_tells_what_it_shows(sample: MainWindow) -> None:
    view = next(one for entry in VIEWS if isinstance(one := sample.page.show_view(entry), LinksView))
    assert sample.plan
    view.picture.set_current(None)
    assert str(len(sample.plan.tree.of_kind(Kind.LINK))) in view.picture.accessibleDescription()
    link = sample.plan.tree.of_kind(Kind.LINK)[0]
    view.picture.set_current(link.id)
    assert sample.plan.tree[link.parent].title in view.picture.accessibleDescription()  # type: ignore[attr-defined]
