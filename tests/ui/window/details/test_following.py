"""The pane follows what happens to the plan elsewhere, and says at the field what the world refuses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.store.troubles import locked
from tests.ui.marking import marks_of
from tests.ui.typing import type_text

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Language
from planeditor.plan.items import Goal, Kind
from planeditor.plan.numbers import CENT
from planeditor.plan.values import Quarter
from planeditor.store.store import Store
from planeditor.ui.kit import translator
from planeditor.ui.kit.theme import Scheme, apply_theme
from planeditor.ui.window.details.header import Header

from .conftest import Desk

GOAL = item_id(2)
ACTIVITY = item_id(5)


def head(desk: Desk) -> list[str]:
    """The texts in the head of the pane."""
    header = desk.pane.findChild(Header)
    assert header is not None
    return [label.text() for label in header.findChildren(QLabel) if label.isVisible() and label.text()]


def plain(desk: Desk, name: str) -> QPlainTextEdit:
    widget = desk.widget(name)
    assert isinstance(widget, QPlainTextEdit)
    return widget


def test_a_rename_in_the_tree_shows(desk: Desk) -> None:
    desk.pane.show_item(GOAL)
    desk.plan.edit(GOAL, "title", "Kitas tikslas")
    assert plain(desk, "title").toPlainText() == "Kitas tikslas"


def test_a_change_of_another_field_leaves_the_caret_alone(desk: Desk) -> None:
    desk.pane.show_item(GOAL)
    widget = plain(desk, "title")
    cursor = widget.textCursor()
    cursor.setPosition(3)
    widget.setTextCursor(cursor)
    desk.plan.edit(GOAL, "description", "Kitkas")
    desk.plan.edit(ACTIVITY, "title", "Kitkas")
    assert widget.textCursor().position() == 3


def test_typing_moves_no_caret(desk: Desk) -> None:
    desk.pane.show_item(GOAL)
    widget = plain(desk, "title")
    cursor = widget.textCursor()
    cursor.setPosition(3)
    widget.setTextCursor(cursor)
    type_text(widget, "ąž")
    assert widget.textCursor().position() == 5
    assert widget.toPlainText() == "Mažąžinti atotrūkius"


def test_an_item_that_goes_leaves_the_pane_empty(desk: Desk) -> None:
    desk.pane.show_item(GOAL)
    desk.widget("title")
    desk.plan.remove([GOAL])
    assert not desk.pane.findChild(Header).isVisible()
    nothing = [label.text() for label in desk.pane.findChildren(QLabel) if label.isVisible()]
    assert nothing == ["Select an item on the left to see and change its details here."]
    desk.plan.undo()
    desk.pane.show_item(GOAL)
    assert head(desk)[0] == "Goal 1."


def test_the_head_says_number_and_money_and_keeps_up(desk: Desk) -> None:
    desk.pane.show_item(ACTIVITY)
    assert head(desk) == ["Activity 1.1.1.", _money("0,00", "0,00", "0,00")]
    line = desk.plan.add(Kind.FUNDING, ACTIVITY, net=1000 * CENT * 100)
    assert head(desk)[1] == _money("1\u00a0000,00", "0,00", "1\u00a0000,00")
    desk.plan.edit(line.id, "vat_rate", 21 * CENT * 100)
    assert head(desk)[1] == _money("1\u00a0000,00", "210,00", "1\u00a0210,00")
    desk.plan.move_by([ACTIVITY], 1)
    assert head(desk)[0] == "Activity 1.1.2."
    desk.pane.show_item(item_id(10))
    assert head(desk) == ["School"]


def _money(net: str, vat: str, gross: str) -> str:
    text = f"without VAT {net} · VAT {vat} · with VAT {gross} Eur".replace(" ", "\u00a0")
    return text.replace("·\u00a0", "· ")


def test_the_head_leads_to_what_the_item_stands_under(desk: Desk, qtbot: QtBot) -> None:
    desk.pane.show_item(ACTIVITY)
    header = desk.pane.findChild(Header)
    assert header is not None
    up = header.findChild(QToolButton)
    assert up is not None
    assert up.text() == "1.1."
    assert up.accessibleName() == "Task 1.1."
    with qtbot.waitSignal(desk.pane.jump) as jump:
        qtbot.mouseClick(up, Qt.MouseButton.LeftButton)
    assert jump.args == [item_id(3)]
    desk.pane.show_item(GOAL)
    assert not up.isVisible()


def test_a_new_item_waits_for_its_title(desk: Desk) -> None:
    goal = desk.plan.add(Kind.GOAL, item_id(1), title="Naujas tikslas")
    desk.pane.show_item(goal.id)
    desk.pane.focus_title()
    widget = desk.box("title").editor.focus
    assert widget.hasFocus()
    type_text(widget, "X")
    changed = desk.plan.tree[goal.id]
    assert isinstance(changed, Goal)
    assert changed.title == "X"


def test_a_kind_without_a_title_begins_at_its_first_field(desk: Desk) -> None:
    line = desk.plan.add(Kind.FUNDING, ACTIVITY)
    desk.pane.show_item(line.id)
    desk.pane.focus_title()
    assert desk.box("year").editor.focus.hasFocus()


def test_no_plan_and_another_plan(desk: Desk, store: Store) -> None:
    desk.pane.show_item(GOAL)
    desk.widget("title")
    desk.pane.set_plan(None)
    desk.pane.show_item(GOAL)
    assert not desk.pane.findChild(Header).isVisible()
    desk.plan.edit(GOAL, "title", "Niekas neklauso")
    again = OpenPlan(store, desk.plan.id, "Kita Pavardenė")
    desk.pane.set_plan(again)
    desk.pane.show_item(GOAL)
    type_text(desk.widget("title"), "X")
    assert again.tree[GOAL] != desk.plan.tree[GOAL]


@pytest.mark.parametrize("name", ["title", "description"])
def test_what_the_store_cannot_take_now_is_typed_all_the_same(desk: Desk, store: Store, name: str) -> None:
    desk.pane.show_item(GOAL)
    widget = plain(desk, name)
    widget.selectAll()
    store.wait_at_most(0)
    with locked(store.path):
        for letter in "Žodis":
            type_text(widget, letter)
        assert not desk.box(name).message.is_trouble
        assert getattr(desk.plan.tree[GOAL], name) == widget.toPlainText() == "Žodis"
        assert desk.plan.unsaved is not None
        desk.leave()
    desk.plan.save_waiting()
    assert getattr(store.load(desk.plan.id)[GOAL], name) == "Žodis"


def test_what_nonsense_began_with_is_taken_back_though_the_store_cannot_take_it(
    desk: Desk, store: Store
) -> None:
    line = desk.plan.add(Kind.FUNDING, ACTIVITY, net=CENT)
    desk.pane.show_item(line.id)
    widget = desk.widget("net")
    assert isinstance(widget, QLineEdit)
    widget.selectAll()
    type_text(widget, "15")
    store.wait_at_most(0)
    with locked(store.path):
        type_text(widget, "x")
    assert widget.text() == "15x"
    desk.plan.save_waiting()
    assert desk.plan.tree[line.id] == store.load(desk.plan.id)[line.id] == line
    desk.leave()
    assert widget.text() == "15x"


def test_a_choice_that_the_store_cannot_take_now_is_made(desk: Desk, store: Store, qtbot: QtBot) -> None:
    desk.pane.show_item(item_id(10))
    box = desk.widget("selects_pupils")
    assert isinstance(box, QCheckBox)
    store.wait_at_most(0)
    with locked(store.path):
        qtbot.keyClick(box, Qt.Key.Key_Space)
        assert box.isChecked()
        assert not desk.box("selects_pupils").message.is_trouble
    desk.plan.save_waiting()
    assert getattr(store.load(desk.plan.id)[item_id(10)], "selects_pupils")  # noqa: B009


def test_another_language_rebuilds_the_form_and_keeps_what_is_typed(
    desk: Desk, lithuanian: None, qapp: QApplication, qtbot: QtBot
) -> None:
    line = desk.plan.add(Kind.FUNDING, ACTIVITY)
    desk.pane.show_item(line.id)
    widget = desk.widget("net")
    assert widget.accessibleName() == "Be PVM"
    type_text(widget, "daug")
    translator.install(qapp, Language.EN)
    qtbot.waitUntil(lambda: head(desk)[0] == "Funding line")
    shown = desk.box("net").editor.focus
    assert shown.accessibleName() == "Without VAT"
    assert isinstance(shown, QLineEdit)
    assert shown.text() == "daug"


def test_larger_type_keeps_the_item_and_the_focus(desk: Desk, qapp: QApplication, lithuanian: None) -> None:
    desk.pane.show_item(GOAL)
    before = desk.widget("description")
    type_text(before, "Tekstas")
    low = before.height()
    apply_theme(qapp, Scheme.DARK, 1.5)
    QApplication.processEvents()
    now = desk.box("description").editor.focus
    assert isinstance(now, QPlainTextEdit)
    assert now.hasFocus()
    now_height = now.height()
    apply_theme(qapp, Scheme.LIGHT)
    assert now_height > low
    assert desk.box("description").editor.text() == "Tekstas"


def test_what_is_wrong_in_a_field_is_said_at_the_field(desk: Desk) -> None:
    for name, quarter in (("start", Quarter(2025, 3)), ("end", Quarter(2025, 1))):
        desk.plan.edit(ACTIVITY, name, quarter)
    desk.pane.show_item(ACTIVITY)
    desk.pane.show_marks(marks_of(desk.plan))
    end = desk.box("end")
    assert "ends before it starts" in end.message.text()
    assert not end.message.is_trouble
    assert end.editor.focus.accessibleDescription() == end.message.text()
    desk.plan.edit(ACTIVITY, "end", Quarter(2025, 4))
    desk.pane.show_marks(marks_of(desk.plan))
    assert end.message.text() == ""


def test_what_is_not_filled_in_yet_is_not_held_against_the_field(desk: Desk) -> None:
    desk.plan.edit(ACTIVITY, "start", None)
    desk.pane.show_item(ACTIVITY)
    desk.pane.show_marks(marks_of(desk.plan))
    assert any(mark.field == "start" for mark in marks_of(desk.plan)[ACTIVITY].each)
    assert desk.box("start").message.text() == ""
