"""Words, yes or no, and other items are chosen by mouse and keyboard; each choice is one step of undo."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.typing import type_text

from planeditor.plan.items import Activity, Kind, Link, Risk, School, title_of
from planeditor.plan.vocabulary import Area, SchoolType
from planeditor.ui.kit.fields.choosing import CalmCombo

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
    view = desk.box(name).editor.widget.findChild(QListView)
    assert view is not None
    view.setFocus()
    return view


def line(desk: Desk, name: str) -> QLineEdit:
    """Where the names of a list are typed, with the focus."""
    typed = desk.box(name).editor.widget.findChild(QLineEdit)
    assert typed is not None
    typed.setFocus()
    return typed


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
    view = rows(desk, "partners")
    assert not view.isVisible()
    assert any("no partners yet" in label.text() for label in view.parentWidget().findChildren(QLabel))
    desk.plan.undo()
    assert view.isVisible()


def test_a_long_list_is_searched_without_diacritics(desk: Desk, qtbot: QtBot) -> None:
    for name in ("Šiaulių gimnazija", *(f"Mokykla {number}" for number in range(9))):
        desk.plan.add(Kind.SCHOOL, item_id(1), name=name)
    desk.pane.show_item(item_id(5))
    view = rows(desk, "schools")
    type_text(line(desk, "schools"), "siauliu")
    shown = [row for row in range(view.model().rowCount()) if not view.isRowHidden(row)]
    assert [view.model().index(row, 0).data() for row in shown] == ["Šiaulių gimnazija"]
    assert desk.box("schools").message.text() == "1 of 11 chosen: Žalioji gimnazija"
    click_row(desk, qtbot, "schools", shown[0])
    assert len(activity(desk).schools) == 2
    assert desk.box("schools").message.text() == "2 of 11 chosen: Žalioji gimnazija; Šiaulių gimnazija"


def partners(desk: Desk) -> set[str]:
    return {title_of(desk.plan.tree[id_]) for id_ in activity(desk).partners}


def test_a_new_partner_is_added_where_it_is_typed(desk: Desk, qtbot: QtBot) -> None:
    desk.pane.show_item(item_id(5))
    before, chosen = desk.plan.tree.of_kind(Kind.PARTNER), partners(desk)
    typed = line(desk, "partners")
    type_text(typed, "  Šiaulių  biblioteka ")
    button = desk.box("partners").editor.widget.findChild(QPushButton)
    assert button is not None and button.isVisible()
    assert button.accessibleName() == "Add partner “Šiaulių biblioteka”"
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert partners(desk) == {*chosen, "Šiaulių biblioteka"}
    assert len(desk.plan.tree.of_kind(Kind.PARTNER)) == len(before) + 1
    assert typed.text() == "" and typed.hasFocus()
    assert not button.isVisible()
    desk.plan.undo()
    assert partners(desk) == chosen
    assert desk.plan.tree.of_kind(Kind.PARTNER) == before


def test_who_is_in_the_list_already_is_ticked_and_not_added_again(desk: Desk, qtbot: QtBot) -> None:
    for name in ("Šiaulių biblioteka", "Biblioteka"):
        desk.plan.add(Kind.PARTNER, item_id(1), name=name)
    desk.pane.show_item(item_id(5))
    chosen, count = partners(desk), len(desk.plan.tree.of_kind(Kind.PARTNER))
    typed = line(desk, "partners")
    type_text(typed, "biblioteka")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert partners(desk) == {*chosen, "Biblioteka"}
    type_text(typed, "bibl")
    qtbot.keyClick(typed, Qt.Key.Key_Down)
    qtbot.keyClick(typed, Qt.Key.Key_Down)
    qtbot.keyClick(typed, Qt.Key.Key_Up)
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert partners(desk) == {*chosen, "Biblioteka", "Šiaulių biblioteka"}
    assert len(desk.plan.tree.of_kind(Kind.PARTNER)) == count
    type_text(typed, "kas nors")
    qtbot.keyClick(typed, Qt.Key.Key_Escape)
    assert typed.text() == "" and typed.hasFocus()


def test_a_new_school_belongs_to_the_only_municipality(desk: Desk, qtbot: QtBot) -> None:
    municipality = desk.plan.add(Kind.MUNICIPALITY, item_id(1), name="Elektrėnų savivaldybė")
    desk.pane.show_item(item_id(5))
    typed = line(desk, "schools")
    type_text(typed, "Žiburio gimnazija")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    added = desk.plan.tree.of_kind(Kind.SCHOOL)[-1]
    assert isinstance(added, School)
    assert (added.name, added.municipality) == ("Žiburio gimnazija", municipality.id)


def test_a_name_that_is_too_long_stays_out_with_a_sentence(desk: Desk, qtbot: QtBot) -> None:
    desk.pane.show_item(item_id(5))
    count = len(desk.plan.tree.of_kind(Kind.PARTNER))
    typed = line(desk, "partners")
    typed.setText("ilgas " * 200)
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert len(desk.plan.tree.of_kind(Kind.PARTNER)) == count
    assert desk.box("partners").message.is_trouble
    assert typed.text()


@pytest.mark.parametrize("by", ["Enter", "button"])
def test_a_new_person_is_made_responsible(desk: Desk, qtbot: QtBot, by: str) -> None:
    desk.pane.show_item(item_id(5))
    former = activity(desk).responsible
    box = combo(desk, "responsible")
    qtbot.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(box, "Vardenė Naujoji")
    if by == "Enter":
        qtbot.keyClick(box, Qt.Key.Key_Return)
    else:
        qtbot.keyClick(box, Qt.Key.Key_Tab)
        button = desk.box("responsible").editor.widget.findChild(QPushButton)
        assert button is not None and button.hasFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
    responsible = desk.plan.tree[activity(desk).responsible or ""]
    assert (responsible.kind, title_of(responsible)) == (Kind.TEAM_MEMBER, "Vardenė Naujoji")
    assert box.currentText() == "Vardenė Naujoji"
    assert not desk.box("responsible").message.text()
    desk.plan.undo()
    assert activity(desk).responsible == former
    assert responsible.id not in desk.plan.tree


def test_enter_takes_the_person_found_by_a_part_of_the_name(desk: Desk, qtbot: QtBot) -> None:
    jonas = desk.plan.add(Kind.TEAM_MEMBER, item_id(1), name="Jonas Kazlauskas")
    count = len(desk.plan.tree.of_kind(Kind.TEAM_MEMBER))
    desk.pane.show_item(item_id(5))
    box = combo(desk, "responsible")
    qtbot.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(box, "jonas")
    popup = box.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert activity(desk).responsible == jonas.id
    assert box.currentText() == "Jonas Kazlauskas"
    assert len(desk.plan.tree.of_kind(Kind.TEAM_MEMBER)) == count


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_what_a_part_of_a_name_can_only_mean_is_taken(
    desk: Desk, link: str, qtbot: QtBot, key: Qt.Key
) -> None:
    box = combo(desk, "target")
    type_text(box, "labor")
    popup = box.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, key)
    assert target(desk, link) == item_id(7)
    assert box.currentText() == "1.2.1. Laboratorija"
    assert not desk.box("target").message.is_trouble


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


def test_a_name_that_does_not_fit_ends_in_dots_and_the_list_has_room_for_it(qtbot: QtBot) -> None:
    name = "Elektrėnų savivaldybės Vievio Jurgio Milančiaus pradinė mokykla"

    def drawn(text: str) -> QImage:
        combo.setItemText(0, text)
        return combo.grab().toImage()

    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 100)
    combo = CalmCombo(window)
    combo.addItem(name)
    combo.resize(200, combo.sizeHint().height())
    window.show()
    qtbot.waitExposed(window)
    assert any(drawn(name) == drawn(f"{name[:length].rstrip()}…") for length in range(10, 40))
    combo.setItemText(0, name)
    combo.showPopup()
    assert combo.view().width() > combo.fontMetrics().horizontalAdvance(name) > combo.width()
    combo.hidePopup()
