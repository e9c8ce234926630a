"""What changes away from the keyboard is said once, to whoever listens, and only of what can be seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planeditor.plan.items import Kind
from planeditor.plan.values import Quarter
from planeditor.ui.dialogs.find import FindDialog
from planeditor.ui.kit.announcing import LiveLabel
from planeditor.ui.kit.commands import Command
from planeditor.ui.views.activities.view import ActivitiesView
from planeditor.ui.views.partners.view import PartnersView
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.views.timeline.view import TimeView
from planeditor.ui.views.view import View
from planeditor.ui.window.main_window import MainWindow
from tests.ui.typing import type_text


@pytest.fixture
def sample(window: MainWindow) -> MainWindow:
    """The window with the sample plan."""
    assert window.store_commands
    window.store_commands.open_sample()
    return window


def show(window: MainWindow, kind: type[View]) -> View:
    """A view with the keyboard in it."""
    for entry in VIEWS:
        view = window.page.show_view(entry)
        if isinstance(view, kind):
            view.focus_target().setFocus()
            QApplication.processEvents()
            return view
    raise AssertionError(kind)


def test_a_label_says_only_what_is_new_and_only_while_it_is_seen(qtbot: QtBot, heard: list[str]) -> None:
    label = LiveLabel()
    qtbot.addWidget(label)
    label.setText("before it is shown")
    label.show()
    label.setText("5 found")
    label.setText("5 found")
    label.hide()
    label.setText("nobody sees it")
    assert heard == ["5 found"]


def test_without_a_listener_nothing_is_said(qtbot: QtBot, heard: list[str]) -> None:
    QAccessible.setActive(False)
    label = LiveLabel()
    qtbot.addWidget(label)
    label.show()
    label.setText("5 found")
    assert heard == []


def test_what_is_removed_is_said_with_the_way_back_and_what_is_undone_too(
    sample: MainWindow, heard: list[str]
) -> None:
    assert sample.plan
    goal = sample.plan.tree.children(sample.plan.tree.root.id, Kind.GOAL)[-1]
    sample.page.go_to(goal.id)
    heard.clear()
    sample.commands[Command.REMOVE].trigger()
    assert [one for one in heard if "Ctrl+Z" in one] == heard
    assert goal.title in heard[0]
    heard.clear()
    sample.commands[Command.UNDO].trigger()
    assert len(heard) == 1
    assert heard[0].startswith("Atšaukta: ")
    heard.clear()
    sample.commands[Command.REDO].trigger()
    assert len(heard) == 1
    assert heard[0].startswith("Grąžinta: ")


def test_the_next_problem_is_said_once_with_its_place(
    sample: MainWindow, qtbot: QtBot, heard: list[str]
) -> None:
    qtbot.waitUntil(lambda: bool(sample.page.marks))
    heard.clear()
    sample.commands[Command.NEXT_PROBLEM].trigger()
    assert len(heard) == 1
    assert " iš " in heard[0]
    focused = QApplication.focusWidget()
    assert focused is not None
    read = focused.accessibleDescription()
    assert not read or read not in heard[0]


def test_a_tick_in_the_matrix_says_who_takes_part_in_what(
    sample: MainWindow, qtbot: QtBot, heard: list[str]
) -> None:
    view = show(sample, PartnersView)
    assert isinstance(view, PartnersView)
    model = view.table.matrix()
    assert model is not None
    index = view.table.currentIndex()
    former = model.ticked(index)
    heard.clear()
    qtbot.keyClick(view.table, Qt.Key.Key_Space)
    assert model.ticked(index) is not former
    assert heard == [index.data(Qt.ItemDataRole.AccessibleTextRole)]


def test_a_moved_bar_says_where_it_is_and_what_it_breaks(
    sample: MainWindow, qtbot: QtBot, heard: list[str]
) -> None:
    view = show(sample, TimeView)
    assert isinstance(view, TimeView)
    assert sample.plan
    root = sample.plan.tree.root
    assert root.end is not None
    activity = next(one for one in sample.plan.tree.activities() if one.end)
    last = Quarter.of(root.end)
    sample.plan.edit(activity.id, "start", last)
    sample.plan.edit(activity.id, "end", last)
    view.go_to(activity.id)
    heard.clear()
    qtbot.keyClick(view.chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(heard) == 1
    moved = sample.plan.tree[activity.id]
    assert moved.start is not None and moved.start != last  # type: ignore[attr-defined]
    assert moved.start.text in heard[0]  # type: ignore[attr-defined]
    assert "laikotarp" in heard[0]


def test_the_number_found_is_said_when_it_is_another_one(
    sample: MainWindow, qtbot: QtBot, heard: list[str]
) -> None:
    view = show(sample, ActivitiesView)
    assert isinstance(view, ActivitiesView)
    heard.clear()
    view.filters.text.setFocus()
    type_text(view.filters.text, "zzzz")
    assert heard[-1] == view.count.text()
    assert len(set(heard)) == len(heard)


def test_places_found_are_said(sample: MainWindow, qtbot: QtBot, heard: list[str]) -> None:
    sample.commands[Command.FIND].trigger()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, FindDialog))
    qtbot.waitActive(dialog)
    heard.clear()
    type_text(dialog.search, "mokykl")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [dialog.status.text()]


def test_a_refusal_is_said_once_and_stands_at_the_field_as_its_description(
    sample: MainWindow, qtbot: QtBot, heard: list[str]
) -> None:
    assert sample.plan
    activity = sample.plan.tree.activities()[0]
    sample.page.go_to(activity.id)
    QApplication.processEvents()
    form = sample.page.details
    form.focus_field("start", 0, 0)
    line = QApplication.focusWidget()
    assert line is not None
    heard.clear()
    type_text(line, "niekada")
    form.focus_title()
    QApplication.processEvents()
    refusals = [one for one in heard if one in line.accessibleDescription()]
    assert len(refusals) == 1
    assert line.property("invalid") is True
    sample.plan.edit(activity.id, "start", Quarter(2031, 1))  # or leaving would ask about the text
