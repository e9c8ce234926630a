"""Words, yes or no, and other items are chosen by mouse and keyboard; each choice is one step of undo."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QListView, QToolButton
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.typing import type_text

from planeditor.plan.items import Activity, Kind, Link, Risk, School
from planeditor.plan.vocabulary import Area, SchoolType

from .conftest import Desk

LEFT = Qt.MouseButton.LeftButton


def activity(desk: Desk, number: int = 5) -> Activity:
    item = desk.plan.tree[item_id(number)]
    assert isinstance(item, Activity)
    return item


def school(desk: Desk) -> School:
    item = desk.plan.tree[item_id(10)]
    assert isinstance(item, School)
    return item


def combo(desk: Desk, name: str) -> QComboBox:
    widget = desk.widget(name)
    assert isinstance(widget, QComboBox)
    return widget


def rows(desk: Desk, name: str) -> QListView:
    widget = desk.widget(name)
    assert isinstance(widget, QListView)
    return widget


def click_row(desk: Desk, qtbot: QtBot, name: str, row: int) -> None:
    """Click the words of a row, not its check box."""
    view = rows(desk, name)
    place = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)


def scroll(widget: QComboBox | QListView) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_a_word_is_chosen_and_taken_back(desk: Desk, qtbot: QtBot) -> None:
    desk.pane.show_item(item_id(10))
    box = combo(desk, "type")
    assert box.itemText(0) == ""
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert school(desk).type is SchoolType.PRIMARY
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert school(desk).type is SchoolType.BASIC
    desk.plan.undo()
    assert box.currentText() == "Primary school"
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert school(desk).type is None


def test_the_wheel_changes_no_word_by_accident(desk: Desk) -> None:
    desk.pane.show_item(item_id(10))
    box = combo(desk, "type")
    desk.leave()
    scroll(box)
    assert school(desk).type is None
    box.setFocus()
    scroll(box)
    assert school(desk).type is SchoolType.PRIMARY


def test_yes_and_no(desk: Desk, qtbot: QtBot) -> None:
    desk.pane.show_item(item_id(10))
    box = desk.widget("selects_pupils")
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert school(desk).selects_pupils
    desk.plan.undo()
    assert isinstance(box, QCheckBox)
    assert not box.isChecked()


def test_several_words(desk: Desk, qtbot: QtBot) -> None:
    desk.pane.show_item(item_id(5))
    boxes = desk.box("areas").editor.widget.findChildren(QCheckBox)
    assert [box.text() for box in boxes] == [area.text for area in Area]
    for box in (boxes[3], boxes[1], boxes[3]):
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert activity(desk).areas == {Area.INCLUSION}
    desk.plan.undo()
    assert activity(desk).areas == {Area.INCLUSION, Area.STEAM}
    assert [box.isChecked() for box in boxes] == [False, True, False, True]


def test_several_items_by_mouse_and_keyboard(desk: Desk, qtbot: QtBot) -> None:
    new = desk.plan.add(Kind.SCHOOL, item_id(1), name="Nauja mokykla")
    desk.pane.show_item(item_id(5))
    click_row(desk, qtbot, "schools", 1)
    assert activity(desk).schools == {item_id(10), new.id}
    view = rows(desk, "schools")
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert activity(desk).schools == {new.id}
    desk.plan.undo()
    assert [view.model().index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in (0, 1)] == [
        Qt.CheckState.Checked,
        Qt.CheckState.Checked,
    ]


def test_an_empty_register_says_so(desk: Desk) -> None:
    desk.plan.remove([item_id(11)])
    desk.pane.show_item(item_id(5))
    editor = desk.box("partners").editor
    assert not editor.focus.isVisible()
    desk.plan.undo()
    assert editor.focus.isVisible()


def test_a_long_list_is_searched_without_diacritics(desk: Desk, qtbot: QtBot) -> None:
    for name in ("Šiaulių gimnazija", *(f"Mokykla {number}" for number in range(9))):
        desk.plan.add(Kind.SCHOOL, item_id(1), name=name)
    desk.pane.show_item(item_id(5))
    view = rows(desk, "schools")
    search = view.parentWidget().findChild(type(desk.elsewhere))
    assert search is not None
    assert search.isVisible()
    type_text(search, "siauliu")
    shown = [row for row in range(view.model().rowCount()) if not view.isRowHidden(row)]
    assert [view.model().index(row, 0).data() for row in shown] == ["Šiaulių gimnazija"]
    assert desk.box("schools").message.text() == "1 of 11 chosen"
    click_row(desk, qtbot, "schools", shown[0])
    assert len(activity(desk).schools) == 2
    assert desk.box("schools").message.text() == "2 of 11 chosen"


def test_activities_are_listed_by_number(desk: Desk, qtbot: QtBot) -> None:
    risk = desk.plan.add(Kind.RISK, item_id(1), title="Vėluos pirkimai")
    desk.pane.show_item(risk.id)
    view = rows(desk, "activities")
    listed = [view.model().index(row, 0).data() for row in range(view.model().rowCount())]
    assert listed == ["1.1.1. Stažuotės", "1.1.2. Mokymai", "1.2.1. Laboratorija"]
    click_row(desk, qtbot, "activities", 2)
    changed = desk.plan.tree[risk.id]
    assert isinstance(changed, Risk)
    assert changed.activities == {item_id(7)}


@pytest.fixture
def link(desk: Desk) -> str:
    """A link of an activity, on show."""
    id_ = desk.plan.add(Kind.LINK, item_id(5)).id
    desk.pane.show_item(id_)
    return id_


def target(desk: Desk, id_: str) -> str | None:
    item = desk.plan.tree[id_]
    assert isinstance(item, Link)
    return item.target


def test_an_item_is_found_by_folded_words_anywhere_in_its_name(desk: Desk, link: str, qtbot: QtBot) -> None:
    desk.plan.edit(item_id(6), "title", "Mokytojų žinių mokymai")
    box = combo(desk, "target")
    type_text(box, "ziniu")
    popup = box.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == [
        "1.1.2. Mokytojų žinių mokymai"
    ]
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert target(desk, link) == item_id(6)
    assert box.currentText() == "1.1.2. Mokytojų žinių mokymai"


def test_an_item_is_chosen_from_the_list_and_cleared(desk: Desk, link: str, qtbot: QtBot) -> None:
    box = combo(desk, "target")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert target(desk, link) == item_id(5)
    qtbot.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    assert target(desk, link) is None
    desk.plan.undo()
    assert box.currentText() == "1.1.1. Stažuotės"


def test_a_name_that_is_not_in_the_list_stays_with_a_sentence(desk: Desk, link: str, qtbot: QtBot) -> None:
    desk.plan.edit(link, "target", item_id(6))
    box = combo(desk, "target")
    qtbot.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(box, "Nesama")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    desk.leave()
    assert box.currentText() == "Nesama"
    assert "“Nesama” is not in the list" in desk.box("target").message.text()
    assert target(desk, link) == item_id(6)
    desk.pane.show_item(item_id(5))
    desk.pane.show_item(link)
    assert box.currentText() == "Nesama"


def test_a_renamed_item_is_renamed_in_the_list(desk: Desk, link: str) -> None:
    desk.plan.edit(link, "target", item_id(6))
    box = combo(desk, "target")
    desk.plan.edit(item_id(6), "title", "Kursai")
    assert box.currentText() == "1.1.2. Kursai"
    desk.plan.move_by([item_id(6)], -1)
    assert box.currentText() == "1.1.1. Kursai"
    assert target(desk, link) == item_id(6)


def test_the_item_chosen_can_be_visited(desk: Desk, link: str, qtbot: QtBot) -> None:
    button = desk.box("target").editor.widget.findChild(QToolButton)
    assert button is not None
    assert not button.isEnabled()
    desk.plan.edit(link, "target", item_id(6))
    with qtbot.waitSignal(desk.pane.jump) as jump:
        qtbot.mouseClick(button, LEFT)
    assert jump.args == [item_id(6)]
