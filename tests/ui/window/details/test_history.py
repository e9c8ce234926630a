"""What is typed is a step of the plan's one history, and the keys of undo and redo go there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.typing import type_text

from planeditor.plan.items import Goal, Kind
from planeditor.plan.numbers import ZERO

from .conftest import Desk

GOAL = item_id(2)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def title(desk: Desk) -> str:
    item = desk.plan.tree[GOAL]
    assert isinstance(item, Goal)
    return item.title


def test_typing_in_a_field_is_one_step(desk: Desk, qtbot: QtBot) -> None:
    desk.pane.show_item(GOAL)
    widget = desk.widget("title")
    qtbot.keyClick(widget, Qt.Key.Key_End)
    type_text(widget, " mieste")
    assert title(desk) == "Mažinti atotrūkius mieste"
    qtbot.keyClick(widget, Qt.Key.Key_Z, CONTROL)
    assert title(desk) == "Mažinti atotrūkius"
    assert isinstance(widget, QPlainTextEdit)
    assert widget.toPlainText() == "Mažinti atotrūkius"
    qtbot.keyClick(widget, Qt.Key.Key_Y, CONTROL)
    assert widget.toPlainText() == "Mažinti atotrūkius mieste"


def test_leaving_a_field_ends_the_step(desk: Desk, qtbot: QtBot) -> None:
    desk.pane.show_item(GOAL)
    for letter in "ab":
        widget = desk.widget("title")
        qtbot.keyClick(widget, Qt.Key.Key_End)
        type_text(widget, letter)
        desk.leave()
    desk.plan.undo()
    assert title(desk) == "Mažinti atotrūkiusa"


def test_undo_in_a_line_takes_back_what_was_done_elsewhere(desk: Desk, qtbot: QtBot) -> None:
    line = desk.plan.add(Kind.FUNDING, item_id(5))
    desk.plan.edit(GOAL, "title", "Kitas")
    desk.pane.show_item(line.id)
    qtbot.keyClick(desk.widget("net"), Qt.Key.Key_Z, CONTROL)
    assert title(desk) == "Mažinti atotrūkius"
    qtbot.keyClick(desk.widget("net"), Qt.Key.Key_Y, CONTROL)
    assert title(desk) == "Kitas"


@pytest.mark.parametrize(
    "keys", [(Qt.Key.Key_Z, CONTROL), (Qt.Key.Key_Y, CONTROL), (Qt.Key.Key_Z, CONTROL | SHIFT)]
)
def test_a_line_has_no_history_of_its_own(
    desk: Desk, qtbot: QtBot, keys: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    line = desk.plan.add(Kind.FUNDING, item_id(5))
    for action in desk.actions():
        action.setEnabled(False)
    desk.pane.show_item(line.id)
    widget = desk.widget("net")
    assert isinstance(widget, QLineEdit)
    type_text(widget, "12")
    qtbot.keyClick(widget, *keys)
    assert widget.text() == "12"


def test_undo_of_a_draft_takes_back_the_draft_alone(desk: Desk, qtbot: QtBot) -> None:
    line = desk.plan.add(Kind.FUNDING, item_id(5), net=ZERO)
    desk.plan.edit(GOAL, "title", "Kitas")
    desk.pane.show_item(line.id)
    widget = desk.widget("net")
    assert isinstance(widget, QLineEdit)
    widget.selectAll()
    type_text(widget, "daug")
    desk.leave()
    qtbot.keyClick(desk.widget("net"), Qt.Key.Key_Z, CONTROL)
    assert widget.text() == "0,00"
    assert not desk.box("net").message.isVisible()
    assert title(desk) == "Kitas"
    qtbot.keyClick(widget, Qt.Key.Key_Y, CONTROL)
    assert widget.text() == "daug"
    qtbot.keyClick(widget, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(widget, Qt.Key.Key_Z, CONTROL)
    assert title(desk) == "Mažinti atotrūkius"


@pytest.mark.parametrize(
    ("item", "field"), [(GOAL, "title"), (item_id(10), "pupils"), (item_id(10), "municipality")]
)
def test_the_menu_of_a_field_offers_no_history(desk: Desk, qtbot: QtBot, item: str, field: str) -> None:
    desk.pane.show_item(item)
    widget: QWidget = desk.widget(field)
    target = widget.findChild(QLineEdit) or widget
    middle = target.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(target, QContextMenuEvent(reason, middle, target.mapToGlobal(middle)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.objectName() for action in menu.actions()]
    menu.close()
    assert "edit-paste" in names
    assert "edit-undo" not in names
    assert "edit-redo" not in names
    assert names[0] == "edit-cut"
