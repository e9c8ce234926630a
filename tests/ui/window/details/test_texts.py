"""Texts grow with what is in them, lose no character, and keep what is too long."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.typing import type_text

from planeditor.plan.fieldtypes import Text
from planeditor.plan.items import Goal, Task
from planeditor.store.store import Store
from planeditor.ui.kit.fields.texts import GrowingText

from .conftest import Desk

GOAL = item_id(2)


def text_field(desk: Desk, name: str) -> GrowingText:
    widget = desk.widget(name)
    assert isinstance(widget, GrowingText)
    return widget


def goal(desk: Desk) -> Goal:
    item = desk.plan.tree[GOAL]
    assert isinstance(item, Goal)
    return item


def paste(widget: GrowingText, text: str, qtbot: QtBot) -> None:
    QApplication.clipboard().setText(text)
    qtbot.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture(autouse=True)
def shown(desk: Desk) -> None:
    desk.pane.show_item(GOAL)


def test_every_key_is_in_the_store(desk: Desk, store: Store) -> None:
    widget = text_field(desk, "title")
    widget.selectAll()
    for end, letter in enumerate("Ąžuolas", 1):
        type_text(widget, letter)
        saved = store.load(desk.plan.id)[GOAL]
        assert isinstance(saved, Goal)
        assert saved.title == "Ąžuolas"[:end]


def test_a_key_is_checked_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    widget, decoded, decode = text_field(desk, "title"), list[object](), Text.decode
    widget.selectAll()
    monkeypatch.setattr(Text, "decode", lambda type_, raw: decoded.append(raw) or decode(type_, raw))
    type_text(widget, "Ąž")
    # What the first key led to is read again from the history, which the second one amends.
    assert (decoded.count("Ą"), decoded.count("Ąž")) == (2, 1)


def test_a_title_takes_no_line_feeds(desk: Desk, qtbot: QtBot) -> None:
    widget = text_field(desk, "title")
    widget.selectAll()
    paste(widget, "Mažinti\r\natotrūkius\n", qtbot)
    qtbot.keyClick(widget, Qt.Key.Key_Return)
    qtbot.keyClick(widget, Qt.Key.Key_Enter)
    type_text(widget, " tarp mokyklų")
    assert goal(desk).title == "Mažinti atotrūkius tarp mokyklų"


def test_paragraphs_take_line_feeds(desk: Desk, qtbot: QtBot) -> None:
    widget = text_field(desk, "description")
    type_text(widget, "Pirma")
    qtbot.keyClick(widget, Qt.Key.Key_Return)
    type_text(widget, "– antra")
    qtbot.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    paste(widget, "trečia\r\nketvirta", qtbot)
    assert goal(desk).description == "Pirma\n– antra\ntrečia\nketvirta"


def test_the_signs_of_word_are_pasted_as_what_they_mean(desk: Desk, qtbot: QtBot) -> None:
    text = "Vadovų stažuotės\v(užsienyje)\r\n7\x1e8 klasių, kvali\x1ffikacija"
    title, description = text_field(desk, "title"), text_field(desk, "description")
    title.selectAll()
    paste(title, text, qtbot)
    paste(description, text, qtbot)
    assert goal(desk).title == "Vadovų stažuotės (užsienyje) 7‑8 klasių, kvalifikacija"
    assert goal(desk).description == "Vadovų stažuotės\n(užsienyje)\n7‑8 klasių, kvalifikacija"


def test_no_break_spaces_survive_an_edit(desk: Desk) -> None:
    desk.plan.edit(GOAL, "description", "2024\u00a0m. – 1\u00a0500\u00a0Eur")
    widget = text_field(desk, "description")
    type_text(widget, "X")
    assert sorted(goal(desk).description) == sorted("X2024\u00a0m. – 1\u00a0500\u00a0Eur")


def test_a_long_title_can_be_read_whole(desk: Desk, qtbot: QtBot) -> None:
    widget = text_field(desk, "title")
    low = widget.height()
    desk.plan.edit(GOAL, "title", "Mažinti mokinių pasiekimų atotrūkius " * 8)
    qtbot.waitUntil(lambda: widget.height() > 3 * low)
    last = widget.textCursor()
    last.movePosition(last.MoveOperation.End)
    assert widget.viewport().rect().contains(widget.cursorRect(last).center())
    desk.plan.undo()
    qtbot.waitUntil(lambda: widget.height() == low)


def test_the_caret_stays_in_sight_below_the_edge_of_the_pane(desk: Desk, qtbot: QtBot) -> None:
    desk.plan.edit(GOAL, "description", "eilutė\n" * 120)
    widget = text_field(desk, "description")
    qtbot.keyClick(widget, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_text(widget, "pabaiga")

    def caret_in_sight() -> bool:
        caret = widget.viewport().mapTo(desk.form, widget.cursorRect().center())
        return desk.form.viewport().geometry().contains(caret)

    qtbot.waitUntil(caret_in_sight)


def test_a_book_is_pasted_as_far_as_the_field_can_show_it(desk: Desk, qtbot: QtBot) -> None:
    before = goal(desk).title
    widget = text_field(desk, "title")
    widget.selectAll()
    paste(widget, "ž" * 5_000_000, qtbot)
    assert widget.text() == "ž" * 100_000
    assert desk.box("title").message.is_trouble
    assert goal(desk).title == before


def test_a_text_over_the_limit_is_kept_but_not_saved(desk: Desk, qtbot: QtBot) -> None:
    before = goal(desk).title
    widget = text_field(desk, "title")
    widget.selectAll()
    paste(widget, "ž" * 1001, qtbot)
    message = desk.box("title").message
    assert message.is_trouble
    assert "1001 of 1000 characters" in message.text()
    assert goal(desk).title == before
    desk.pane.show_item(item_id(3))
    desk.pane.show_item(GOAL)
    assert widget.text() == "ž" * 1001
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(widget, Qt.Key.Key_Backspace)
    assert goal(desk).title == "ž" * 1000
    assert not message.is_trouble
    assert message.text() == "1000 / 1000"


def test_the_length_is_quiet_until_the_limit_is_near(desk: Desk) -> None:
    text_field(desk, "title")
    message = desk.box("title").message
    desk.plan.edit(GOAL, "title", "a" * 800)
    assert not message.isVisible()
    desk.plan.edit(GOAL, "title", "a" * 801)
    assert message.isVisible()
    assert not message.is_trouble
    assert message.text() == "801 / 1000"


def test_rich_text_comes_in_plain(desk: Desk) -> None:
    data = QMimeData()
    data.setHtml("<b>Riebus</b>")
    data.setText("Riebus")
    widget = text_field(desk, "description")
    widget.insertFromMimeData(data)
    assert goal(desk).description == "Riebus"


def test_tab_leaves_the_text(desk: Desk, qtbot: QtBot) -> None:
    widget = text_field(desk, "title")
    qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert desk.box("description").editor.focus.hasFocus()


def test_the_caret_goes_where_undo_changed_the_text(desk: Desk) -> None:
    desk.pane.show_item(item_id(3))
    widget = text_field(desk, "title")
    desk.plan.edit(item_id(3), "title", "Stiprinti 😀 tvirtą lyderystę")
    desk.plan.edit(item_id(3), "title", "Stiprinti 😀 lyderystę")
    desk.plan.undo()
    task = desk.plan.tree[item_id(3)]
    assert isinstance(task, Task)
    before_caret = widget.textCursor().block().text()[: widget.textCursor().position() - 1]
    assert task.title == "Stiprinti 😀 tvirtą lyderystę"
    assert before_caret.startswith("Stiprinti 😀 tvirt")
    assert not before_caret.endswith("lyderystę")


def test_a_hidden_field_is_as_high_as_a_shown_one(desk: Desk) -> None:
    widget = text_field(desk, "description")
    texts = ("Eilutė\n" * 12, "", "Eilutė\n" * 30, "Eilutė", "Eilutė\n" * 7)
    heights = []
    for text in texts:
        widget.show_text(text)
        heights.append(widget.minimumHeight())
    assert heights[0] > heights[1] and heights[2] > heights[0]
    desk.pane.hide()
    for text, height in zip(texts, heights, strict=True):
        widget.show_text(text)
        assert widget.minimumHeight() == height
