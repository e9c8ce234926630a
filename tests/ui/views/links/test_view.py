"""Links are made, explained, removed and looked at, by mouse and keyboard."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot
from tests.ui.typing import type_text
from tests.ui.views.links.conftest import FIRST, GOAL, SECOND, TASK, THIRD

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Language
from planeditor.plan.items import Kind, Link
from planeditor.ui.kit import translator
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.theme import Scheme, apply_theme, colours
from planeditor.ui.views.links.layout import links_of
from planeditor.ui.views.links.view import LinksView

LEFT = Qt.MouseButton.LeftButton


def click_picture(view: LinksView, place: QPoint) -> None:
    QTest.mouseClick(view.picture.viewport(), LEFT, pos=place)


def choose(view: LinksView, which: int, text: str) -> None:
    """Type the name of an activity into „from“ (0) or „to“ (1)."""
    field = view.add_bar.editors[which].focus
    field.setFocus()
    type_text(field, text)


def explanation(plan: OpenPlan, id_: str) -> str:
    link = plan.tree[id_]
    assert isinstance(link, Link)
    return link.explanation


def colour_at(view: LinksView, place: QPoint) -> str:
    image = view.picture.viewport().grab().toImage()
    return image.pixelColor(place * image.devicePixelRatio()).name()


def test_a_link_is_made_by_typing_and_explained_at_once(
    view: LinksView, plan: OpenPlan, qtbot: QtBot
) -> None:
    choose(view, 0, "1.2.1. Laboratorija")
    assert not view.add_bar.button.isEnabled()
    choose(view, 1, "1.1.2. mokymai")
    assert view.add_bar.button.isEnabled()
    QTest.mouseClick(view.add_bar.button, LEFT)
    link = plan.tree.children(THIRD, Kind.LINK)[0]
    assert isinstance(link, Link) and link.target == SECOND
    assert view.current_id() == link.id
    editor = view.table.findChild(QLineEdit)
    assert editor is not None
    type_text(editor, "Viena kitą papildo")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: explanation(plan, link.id) == "Viena kitą papildo")
    assert all(editor.value() is None for editor in view.add_bar.editors)
    plan.undo()
    plan.undo()
    assert len(links_of(plan.tree)) == 2


def test_the_beginning_of_a_chosen_activity_is_seen_when_its_field_is_left(
    view: LinksView, plan: OpenPlan
) -> None:
    plan.edit(FIRST, "title", "Stažuotės kitose mokyklose " * 5)
    view.activateWindow()
    source, target = (editor.focus for editor in view.add_bar.editors)
    line = source.findChild(QLineEdit)
    assert line is not None
    for choosing in ("stažuotės", ""):
        source.setFocus()
        line.selectAll()
        type_text(source, choosing)
        popup = source.completer().popup() if choosing else source  # type: ignore[attr-defined]
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        QTest.keyClick(source, Qt.Key.Key_Tab)
        assert not source.hasFocus()
        assert line.text().startswith("1.1.") and line.cursorPosition() == 0
    target.setFocus()
    type_text(target, "Jokios tokios veiklos nėra, o tekstas labai ilgas")
    source.setFocus()
    line = target.findChild(QLineEdit)
    assert line is not None and line.cursorPosition() == 0
    plan.edit(SECOND, "title", "Kita")
    assert line.text().startswith("Jokios") and line.cursorPosition() == 0


def test_what_cannot_be_linked_is_said(view: LinksView) -> None:
    choose(view, 0, "1.1.2. Mokymai")
    choose(view, 1, "1.1.2. Mokymai")
    assert not view.add_bar.button.isEnabled()
    assert view.add_bar._why.text() == "An activity cannot be linked to itself."
    choose_again = view.add_bar.editors[1]
    choose_again.show_value(None)
    choose(view, 1, "1.1.1. Stažuotės")
    assert not view.add_bar.button.isEnabled()
    assert view.add_bar._why.text() == "These two activities are linked already."


def test_an_explanation_is_written_with_f2(
    view: LinksView, plan: OpenPlan, links: list[str], qtbot: QtBot
) -> None:
    view.go_to(links[0])
    QTest.keyClick(view.table, Qt.Key.Key_F2)
    editor = view.table.findChild(QLineEdit)
    assert editor is not None and editor.maxLength() == 2000
    type_text(editor, "Laboratorijai reikia žinių")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: explanation(plan, links[0]) == "Laboratorijai reikia žinių")
    assert Command.RENAME not in view.taken_keys() and Command.REMOVE in view.taken_keys()


def test_links_are_removed_and_come_back(view: LinksView, plan: OpenPlan, links: list[str]) -> None:
    assert not view.remove_button.isEnabled()
    view.table.selectAll()
    view.go_to(links[1])
    assert view.selected_ids() == [links[1]]
    QTest.mouseClick(view.remove_button, LEFT)
    assert [link.id for link in links_of(plan.tree)] == links[:1]
    plan.undo()
    assert [link.id for link in links_of(plan.tree)] == links
    assert view.table.items().rowCount() == 2


def test_several_rows_are_selected(view: LinksView, links: list[str]) -> None:
    view.go_to(links[0])
    QTest.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == links


def test_a_click_in_the_picture_chooses_an_activity_or_a_link(
    view: LinksView, links: list[str], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.current_changed):
        click_picture(view, view.picture.box(THIRD).toPoint())
    assert (view.current_id(), view.selected_ids()) == (THIRD, [THIRD])
    assert not view.remove_button.isEnabled()
    click_picture(view, view.picture.line(links[0]).toPoint())
    assert (view.current_id(), view.selected_ids()) == (links[0], [links[0]])
    assert view.table.current_id() == links[0]
    click_picture(view, QPoint(1, 1))
    assert view.current_id() == links[0]


def draw(view: LinksView, *places: QPoint, release: bool = True) -> None:
    """Press at the first place, go over the others, and let go at the last one."""
    board = view.picture.viewport()
    QTest.mousePress(board, LEFT, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(board, place)
    if release:
        QTest.mouseRelease(board, LEFT, pos=places[-1])


def test_a_link_is_drawn_from_box_to_box(view: LinksView, plan: OpenPlan, qtbot: QtBot) -> None:
    first, third = view.picture.box(FIRST).toPoint(), view.picture.box(THIRD).toPoint()
    draw(view, third, QPoint(third.x() - 80, third.y() + 5), first)
    link = plan.tree.children(THIRD, Kind.LINK)[0]
    assert isinstance(link, Link) and link.target == FIRST
    editor = view.table.findChild(QLineEdit)
    assert editor is not None
    type_text(editor, "Ta pati laboratorija")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: explanation(plan, link.id) == "Ta pati laboratorija")


def test_what_may_not_be_linked_is_not_lit_and_says_why(view: LinksView, plan: OpenPlan) -> None:
    before = plan.tree.items()
    first, third = view.picture.box(FIRST).toPoint(), view.picture.box(THIRD).toPoint()
    edge = QPoint(third.x(), int(third.y() - 12))
    quiet = colour_at(view, edge)
    draw(view, first, third, release=False)
    assert view.picture._aim() is None
    QTest.mouseRelease(view.picture.viewport(), LEFT, pos=third)
    assert view.message.isVisible() and "linked already" in view.message.text()
    draw(view, third, first, release=False)
    assert view.picture._aim() == FIRST
    QTest.keyClick(view.picture, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.picture.viewport(), LEFT, pos=first)
    draw(view, first, first + QPoint(3, 0))
    draw(view, first, QPoint(2, 2))
    assert plan.tree.items() == before
    assert colour_at(view, edge) == quiet


def test_without_a_link_yet_there_are_boxes_to_draw_between(
    view: LinksView, plan: OpenPlan, links: list[str]
) -> None:
    plan.remove(links)
    assert view.picture.shows(FIRST) and view.picture.shows(THIRD)
    draw(view, view.picture.box(FIRST).toPoint(), view.picture.box(THIRD).toPoint())
    assert [(link.parent, link.target) for link in links_of(plan.tree)] == [(FIRST, THIRD)]


def test_the_current_line_stands_out(view: LinksView, links: list[str], qapp: QApplication) -> None:
    place = view.picture.line(links[0]).toPoint()
    accent = colours(qapp).accent.name()
    assert colour_at(view, place) != accent
    view.go_to(links[0])
    assert colour_at(view, place) == accent
    view.go_to(SECOND)
    assert view.current_id() == SECOND
    assert colour_at(view, place) != accent


def test_arrow_keys_go_from_box_to_box(view: LinksView) -> None:
    view.picture.setFocus()
    found = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(view.picture, key)
        found.append(view.current_id())
    assert found == [FIRST, SECOND, THIRD, FIRST, FIRST]


def test_activities_without_links_are_shown_when_wanted(view: LinksView, lonely: str) -> None:
    view.go_to(FIRST)
    view.go_to(lonely)
    # Though it has no box, it stays the current item.
    assert view.current_id() == lonely
    assert not view.picture.shows(lonely)
    QTest.mouseClick(view.all_box, LEFT, pos=QPoint(8, view.all_box.height() // 2))
    assert view.picture.shows(lonely)
    view.go_to(lonely)
    assert view.current_id() == lonely


def test_the_picture_follows_the_plan(view: LinksView, plan: OpenPlan, lonely: str, links: list[str]) -> None:
    added = plan.add(Kind.LINK, lonely, target=THIRD)
    assert view.picture.shows(lonely) and view.picture.line(added.id)
    view.go_to(THIRD)
    plan.remove([THIRD])
    assert view.current_id() != THIRD
    assert not view.picture.shows(THIRD) and not view.picture.shows(lonely)
    plan.undo()
    assert view.picture.shows(THIRD) and view.picture.shows(lonely)
    plan.remove([GOAL])
    assert view.current_id() is None and not view.picture.shows(FIRST)


def test_tool_tips_tell_whole_titles_and_explanations(view: LinksView, links: list[str]) -> None:
    def tip(place: QPoint) -> str:
        spot = view.picture.viewport().mapToGlobal(place)
        event = QHelpEvent(QEvent.Type.ToolTip, place, spot)
        QApplication.sendEvent(view.picture.viewport(), event)
        return QToolTip.text()

    assert tip(view.picture.box(THIRD).toPoint()) == "1.2.1. Laboratorija\nSTEAM education"
    assert "Tas pats mokytojas" in tip(view.picture.line(links[1]).toPoint())
    assert "Not explained" in tip(view.picture.line(links[0]).toPoint())


def test_the_picture_is_copied_whole(view: LinksView, qapp: QApplication) -> None:
    view.resize(500, 400)
    QTest.mouseClick(view.copy_button, LEFT)
    image = QGuiApplication.clipboard().image()
    assert image.width() >= 2000
    seen = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, 200, 2)}
    known = colours(qapp)
    assert {known.leadership.name(), known.steam.name()} <= seen


def test_toggle_and_places_are_remembered(view: LinksView, plan: OpenPlan, qtbot: QtBot) -> None:
    for number in range(60):
        plan.add(Kind.ACTIVITY, TASK, title=f"Veikla {number}")
    view.all_box.setChecked(True)
    view.picture.verticalScrollBar().setValue(100)
    state = view.state()
    again = LinksView()
    qtbot.addWidget(again)
    again.resize(view.size())
    again.open(plan)
    again.show()
    qtbot.waitExposed(again)
    again.restore(state)
    assert again.state() == state
    again.restore({"all": "taip", "sizes": [1], "picture": None})
    assert not again.all_box.isChecked()
    again.close_plan()


def test_closing_lets_go_of_the_plan(view: LinksView, plan: OpenPlan, links: list[str]) -> None:
    view.go_to(links[0])
    view.close_plan()
    assert (view.current_id(), view.selected_ids()) == (None, [])
    plan.remove([FIRST])
    assert view.picture.copy().isNull()
    plan.undo()
    view.open(plan)
    view.go_to(links[1])
    assert view.current_id() == links[1]


def test_colours_and_language_change_at_once(view: LinksView, qapp: QApplication, qtbot: QtBot) -> None:
    place = view.picture.box(THIRD).toPoint()
    light = colour_at(view, place + QPoint(0, 9))
    apply_theme(qapp, Scheme.DARK)
    qtbot.waitUntil(lambda: colour_at(view, place + QPoint(0, 9)) != light)
    apply_theme(qapp, Scheme.LIGHT)
    choose(view, 0, "1.1.2. Mokymai")
    for language, words in ((Language.LT, "Pridėti"), (Language.EN, "Add link")):
        translator.install(qapp, language)
        qtbot.waitUntil(lambda words=words: view.add_bar.button.text() == words)  # type: ignore[misc]
    choose(view, 0, "1.2.1. Laboratorija")
    assert view.add_bar.editors[0].value() == THIRD


def paste(view: LinksView, qtbot: QtBot, row: int, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    view.table.setFocus()
    view.table.setCurrentIndex(view.table.items().index(row, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_explanations_are_pasted_from_excel_as_one_step(
    view: LinksView, plan: OpenPlan, links: list[str], qtbot: QtBot
) -> None:
    before = plan.tree.items()
    paste(view, qtbot, 0, "Ta pati komanda\r\nTos pačios patalpos\r\n")
    assert [explanation(plan, id_) for id_ in links] == ["Ta pati komanda", "Tos pačios patalpos"]
    plan.undo()
    assert plan.tree.items() == before


def test_one_explanation_goes_to_all_selected_links(
    view: LinksView, plan: OpenPlan, links: list[str], qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("Ta pati komanda")
    view.table.setFocus()
    view.table.selectAll()
    view.table.paste()
    assert [explanation(plan, id_) for id_ in links] == ["Ta pati komanda"] * 2


def test_copied_links_can_be_pasted_back_and_their_ends_stay(
    view: LinksView, plan: OpenPlan, links: list[str], qtbot: QtBot
) -> None:
    view.table.setFocus()
    view.table.selectAll()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    paste(view, qtbot, 0, copied.replace("Tas pats mokytojas", "Kita mokytoja"))
    assert explanation(plan, links[1]) == "Kita mokytoja"
    before = plan.tree.items()
    paste(view, qtbot, 0, copied.replace("Laboratorija", "Biblioteka"))
    assert plan.tree.items() == before
    assert "this column cannot be pasted into" in view.message.text()


def test_the_current_activity_is_proposed_to_link_from(view: LinksView, lonely: str, qtbot: QtBot) -> None:
    source, target = (editor.focus for editor in view.add_bar.editors)
    assert isinstance(source, QComboBox) and isinstance(target, QComboBox)
    for id_, text in ((lonely, "1.2.2. Vieniša"), (THIRD, "1.2.1. Laboratorija")):
        view.go_to(id_)
        assert source.currentText() == text
    choose(view, 1, "1.1.2. mokymai")
    view.go_to(lonely)
    assert source.currentText() == "1.2.1. Laboratorija"
    qtbot.mouseClick(view.add_bar.button, LEFT)
    assert view.current_id() in {link.id for link in links_of(view.plan.tree) if link.parent == THIRD}


def test_what_is_being_written_is_not_proposed_over(view: LinksView, qtbot: QtBot) -> None:
    source = view.add_bar.editors[0].focus
    assert isinstance(source, QComboBox)
    view.go_to(THIRD)
    source.clearEditText()
    choose(view, 0, "staz")
    view.go_to(SECOND)
    assert source.currentText() == "staz"
