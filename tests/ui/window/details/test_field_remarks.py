"""Remarks about a field: it bears a mark that leads to each, and one can be begun at it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.marking import marks_of

from planeditor.plan.items import Kind, Recommendation
from planeditor.ui.window.details.field_remarks import RemarksMark
from planeditor.ui.window.details.form import Form
from planeditor.ui.window.main_window import MainWindow

from .conftest import Desk

PLAN, VISITS, COURSES = item_id(1), item_id(5), item_id(6)


def remark(desk: Desk, field: str, text: str) -> Recommendation:
    added = desk.plan.add(Kind.RECOMMENDATION, PLAN, remark=text, about=COURSES, field=field)
    assert isinstance(added, Recommendation)
    return added


def marks(desk: Desk) -> dict[str, RemarksMark]:
    """What is marked in the form on show, by what it is called."""
    desk.pane.show_marks(marks_of(desk.plan))
    found = desk.form.findChildren(RemarksMark)
    return {mark.accessibleName(): mark for mark in found if mark.isVisible()}


def test_a_field_bears_the_count_of_its_open_remarks(desk: Desk) -> None:
    desk.pane.show_item(COURSES)
    assert marks(desk) == {}
    first = remark(desk, "activity.result", "Kas pasikeis?")
    remark(desk, "activity.result", "Kada?")
    remark(desk, "activity.title", "Per ilgas")
    remark(desk, "goal.title", "Kito įrašo laukas")
    found = marks(desk)
    assert {name: mark.text() for name, mark in found.items()} == {
        "Expected result: 2 remarks": "2 remarks",
        "Title: 1 remark": "1 remark",
    }
    told = found["Expected result: 2 remarks"].accessibleDescription()
    assert told.splitlines() == [
        "Remark about “Expected result”: Kas pasikeis?", "Remark about “Expected result”: Kada?",
    ]  # fmt: skip
    desk.pane.show_item(VISITS)
    assert marks(desk) == {}
    desk.pane.show_item(COURSES)
    desk.plan.edit(first.id, "answer", "Rasa 3 klasės")
    assert "Expected result: 1 remark" in marks(desk)


@pytest.mark.parametrize("by_key", [True, False])
def test_the_mark_leads_to_each_remark(desk: Desk, qtbot: QtBot, by_key: bool) -> None:
    seen: list[str] = []
    desk.pane.jump.connect(seen.append)
    desk.pane.show_item(COURSES)
    remark(desk, "activity.result", "Kas pasikeis?")
    second = remark(desk, "activity.result", "Kada & kur?")
    (mark,) = marks(desk).values()
    if by_key:
        desk.widget("result")
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is mark
        qtbot.keyClick(mark, Qt.Key.Key_Space)
    else:
        qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(mark.list.isVisible)
    assert [entry.text() for entry in mark.list.actions()] == ["Kas pasikeis?", "Kada && kur?"]
    qtbot.keyClick(mark.list, Qt.Key.Key_Up)
    qtbot.keyClick(mark.list, Qt.Key.Key_Return)
    assert seen == [second.id]


def test_the_mark_stands_below_its_field(desk: Desk) -> None:
    desk.pane.show_item(COURSES)
    remark(desk, "activity.description", "Plačiau")
    (mark,) = marks(desk).values()
    page = desk.form.widget()
    QApplication.processEvents()
    place, field = mark.mapTo(page, QPoint()), desk.box("description").editor.widget
    assert field.mapTo(page, QPoint()).y() + field.height() <= place.y()
    assert place.y() < desk.box("result").editor.widget.mapTo(page, QPoint()).y()


def begun(window: MainWindow) -> Recommendation:
    """The remark that was begun last."""
    assert window.plan
    last = max(window.plan.tree.of_kind(Kind.RECOMMENDATION), key=lambda item: item.order)
    assert isinstance(last, Recommendation)
    return last


@pytest.fixture
def at_result(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The sample at an activity, with the caret in its result."""
    assert window.store_commands
    window.store_commands.open_sample()
    assert window.plan
    window.page.go_to(window.plan.tree.of_kind(Kind.ACTIVITY)[2].id)
    window.page.details.focus_field("result", 0, 0)
    return window


def test_a_key_begins_a_remark_about_the_field(at_result: MainWindow, qtbot: QtBot) -> None:
    activity = at_result.page.view.current_id()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    remark = begun(at_result)
    assert (remark.about, remark.field) == (activity, "activity.result")
    assert at_result.page.view.current_id() == remark.id
    qtbot.waitUntil(lambda: at_result.page.details.current_field() == "remark")


def test_in_the_view_it_is_about_the_item_alone(at_result: MainWindow, qtbot: QtBot) -> None:
    activity = at_result.page.view.current_id()
    at_result.page.view.focus_target().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert (begun(at_result).about, begun(at_result).field) == (activity, None)


@pytest.mark.parametrize("field", ["result", "start", "responsible", "areas", "type"])
def test_the_menu_of_every_sort_of_field_offers_one(at_result: MainWindow, qtbot: QtBot, field: str) -> None:
    at_result.page.details.focus_field(field, 0, 0)
    focused = QApplication.focusWidget()
    place = focused.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, focused.mapToGlobal(place))
    QApplication.sendEvent(focused, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (entry,) = (one for one in menu.actions() if one.text() == "Nauja pastaba &čia")
    menu.close()
    entry.trigger()
    assert begun(at_result).field == f"activity.{field}"


def test_so_does_that_of_its_label(at_result: MainWindow, qtbot: QtBot) -> None:
    form = next(one for one in at_result.page.details.findChildren(Form) if one.isVisible())
    label = form.boxes["result"].label
    assert label
    qtbot.waitUntil(lambda: not label.visibleRegion().isEmpty())
    place = label.visibleRegion().boundingRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, label.mapToGlobal(place))
    QApplication.sendEvent(label, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [one.text() for one in menu.actions()] == ["Nauja pastaba &čia"]
    assert at_result.page.details.current_field() == "result"
    menu.close()
