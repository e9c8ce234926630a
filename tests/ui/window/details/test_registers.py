"""Registers are written as tables where their heading is chosen in the tree."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.dialogs.test_intake import shown
from tests.ui.typing import type_text

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import CHILDREN, Kind, Partner, School, SwotEntry, TeamMember
from planeditor.plan.vocabulary import SchoolType, SwotCategory, TeamRole
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.tables.inputs import Picker
from planeditor.ui.views.tree.plan_view import TreeView
from planeditor.ui.window.details.register import RegisterPage
from planeditor.ui.window.details.register_table import _DRAGGED, RegisterTable
from planeditor.ui.window.details.registers import REGISTERS
from planeditor.ui.window.details.swot_board import SwotBoard
from planeditor.ui.window.main_window import MainWindow

PLAN, SCHOOL = item_id(1), item_id(10)
STRENGTH, THREAT = SwotCategory.STRENGTH, SwotCategory.THREAT


@pytest.fixture
def page(window: MainWindow, open_plan: OpenPlan) -> RegisterPage:
    """The window with the small plan; its details pane shows a register whenever a heading is chosen."""
    window.show_plan(open_plan)
    assert window.page.details.findChild(RegisterPage) is None
    choose(window, Kind.MUNICIPALITY)
    page = window.page.details.findChild(RegisterPage)
    assert page is not None
    return page


def choose(shown: QWidget, kind: Kind) -> None:
    """Choose the heading of a kind in the tree."""
    window = shown.window()
    assert isinstance(window, MainWindow)
    view = window.page.view
    assert isinstance(view, TreeView)
    view.tree.setCurrentIndex(view.tree.model().heading_index(kind))  # type: ignore[attr-defined]


def table(page: RegisterPage) -> RegisterTable:
    shown = next(one for one in page.findChildren(RegisterTable) if one.isVisible())
    shown.setFocus()
    return shown


def go_to_new(shown: RegisterTable) -> None:
    shown.setCurrentIndex(shown.items().index(len(shown.items().keys), shown.declared.writable[0]))


def open_editor() -> QLineEdit:
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    return editor


def write(shown: RegisterTable, text: str) -> None:
    """Type into the current cell and leave it with Enter."""
    QTest.keyClick(shown, text[0])
    editor = open_editor()
    type_text(editor, text[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)


def press_undo(editor: QLineEdit) -> None:
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def board(page: RegisterPage) -> dict[SwotCategory, RegisterTable]:
    choose(page, Kind.SWOT)
    shown = page.findChild(SwotBoard)
    assert shown is not None and shown.isVisible()
    return shown.lists


def entries(plan: OpenPlan) -> list[tuple[str, SwotCategory | None]]:
    found = plan.tree.of_kind(Kind.SWOT)
    return [(one.statement, one.category) for one in found if isinstance(one, SwotEntry)]


@pytest.mark.parametrize("kind", [kind for kind in CHILDREN[Kind.PLAN] if kind is not Kind.GOAL])
def test_a_heading_shows_its_register(page: RegisterPage, open_plan: OpenPlan, kind: Kind) -> None:
    page.as_board.setChecked(False)
    choose(page, kind)
    shown = table(page)
    assert shown.items().keys == [item.id for item in open_plan.tree.children(PLAN, kind)]
    assert shown.accessibleName()
    go_to_new(shown)
    write(shown, "Nauja")
    made = open_plan.tree.children(PLAN, kind)[-1]
    assert getattr(made, made.title_field) == "Nauja"
    assert shown.items().keys[-1] == made.id


def test_goals_have_no_register(page: RegisterPage) -> None:
    choose(page, Kind.SCHOOL)
    assert page.isVisible()
    choose(page, Kind.GOAL)
    assert not page.isVisible() and Kind.GOAL not in REGISTERS


def test_schools_are_pasted_from_excel_as_one_step(
    page: RegisterPage, open_plan: OpenPlan, window: MainWindow
) -> None:
    before = open_plan.tree.items()
    choose(page, Kind.SCHOOL)
    shown = table(page)
    go_to_new(shown)
    QGuiApplication.clipboard().setText(
        "„Versmės“ gimnazija\tGimnazija\r\nPradinė mokykla\tPradinė mokykla\r\n"
    )
    QTest.keyClick(shown, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    schools = [one for one in open_plan.tree.of_kind(Kind.SCHOOL) if isinstance(one, School)]
    assert [one.name for one in schools][1:] == ["„Versmės“ gimnazija", "Pradinė mokykla"]
    assert all(one.type for one in schools[1:]) and not page.message.isVisible()
    window.commands[Command.UNDO].trigger()
    assert open_plan.tree.items() == before
    assert shown.items().keys == [SCHOOL]


def test_a_heading_says_where_pasted_columns_belong(
    page: RegisterPage, open_plan: OpenPlan, window: MainWindow
) -> None:
    known = open_plan.tree[SCHOOL]
    assert isinstance(known, School)
    before = open_plan.tree.items()
    choose(page, Kind.SCHOOL)
    shown = table(page)
    QGuiApplication.clipboard().setText(
        "Nr.\tMokinių skaičius\tMokykla\tPlotas\r\n"
        f"1.\t512\t„Versmės“ gimnazija\t900\r\n2.\t77\t{known.name.upper()}\t\r\n\t589\tIš viso\t\r\n"
    )
    QTest.keyClick(shown, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    schools = [one for one in open_plan.tree.of_kind(Kind.SCHOOL) if isinstance(one, School)]
    assert [(one.name, one.pupils) for one in schools][1:] == [("„Versmės“ gimnazija", 512)]
    assert schools[0].id == SCHOOL and schools[0].pupils == 77
    assert page.message.text() == "Stulpelis „Plotas“ praleistas."
    window.commands[Command.UNDO].trigger()
    assert open_plan.tree.items() == before


def test_a_list_with_headings_is_pasted_at_the_heading_in_the_tree(
    page: RegisterPage, open_plan: OpenPlan, window: MainWindow
) -> None:
    """They may be just what the fields are called here."""
    choose(page, Kind.PARTNER)
    QGuiApplication.clipboard().setText(
        "Pavadinimas\tAsmuo ryšiams\r\nMiesto muziejus\tRasa\r\nKinas\tJonas\r\n"
    )
    before = open_plan.tree.items()
    window.commands[Command.PASTE].trigger()
    partners = [one for one in open_plan.tree.of_kind(Kind.PARTNER) if isinstance(one, Partner)]
    assert [(one.name, one.contact) for one in partners][-2:] == [
        ("Miesto muziejus", "Rasa"),
        ("Kinas", "Jonas"),
    ]
    assert isinstance(window.page.view, TreeView) and window.page.view.heading() is Kind.PARTNER
    window.commands[Command.UNDO].trigger()
    assert open_plan.tree.items() == before


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mokykla\nPirmoji\nAntroji\n", ["Pirmoji", "Antroji"]),
        ("Versmės gimnazija\nUpės mokykla\n", ["Versmės gimnazija", "Upės mokykla"]),
        ("Versmės gimnazija\tGimnazija\nMokykla „Upė“\tGimnazija\n", ["Versmės gimnazija", "Mokykla „Upė“"]),
    ],
)
def test_a_heading_is_no_school_and_a_school_is_no_heading(
    page: RegisterPage, open_plan: OpenPlan, text: str, names: list[str]
) -> None:
    choose(page, Kind.SCHOOL)
    shown = table(page)
    go_to_new(shown)
    QGuiApplication.clipboard().setText(text)
    shown.paste()
    found = [one for one in open_plan.tree.of_kind(Kind.SCHOOL) if isinstance(one, School)]
    assert [one.name for one in found][1:] == names


def test_a_column_called_as_here_is_that_field(page: RegisterPage, open_plan: OpenPlan) -> None:
    choose(page, Kind.TEAM_MEMBER)
    shown = table(page)
    go_to_new(shown)
    QGuiApplication.clipboard().setText(
        "Vardas ir pavardė\tVaidmuo\tEl. paštas\r\nOna Onaitė\tKomandos vadovas\tona@example.lt\r\n"
    )
    shown.paste()
    member = open_plan.tree.of_kind(Kind.TEAM_MEMBER)[-1]
    assert isinstance(member, TeamMember)
    assert (member.name, member.role, member.email) == ("Ona Onaitė", TeamRole.LEAD, "ona@example.lt")


def test_the_keyboard_comes_to_the_rows_not_to_the_buttons_above_them(
    page: RegisterPage, window: MainWindow
) -> None:
    choose(page, Kind.SCHOOL)
    window.page.view.focus_target().setFocus()
    window.page.step_part(1)
    assert QApplication.focusWidget() is table(page)


def test_a_new_row_that_cannot_be_meant_is_looked_at_first(
    page: RegisterPage, open_plan: OpenPlan, window: MainWindow, qtbot: QtBot
) -> None:
    choose(page, Kind.SCHOOL)
    rows = table(page)
    go_to_new(rows)
    before = open_plan.tree.items()
    QGuiApplication.clipboard().setText("Versmė\tTokio tipo nėra\r\n")
    rows.paste()
    dialog = shown(window, qtbot)
    assert dialog.questions.open_count == 1
    assert open_plan.tree.items() == before
    dialog.reject()


def test_an_item_is_removed_and_comes_back_and_its_fields_are_shown(
    page: RegisterPage, open_plan: OpenPlan, window: MainWindow
) -> None:
    choose(page, Kind.SCHOOL)
    shown = table(page)
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    assert SCHOOL not in open_plan.tree
    window.commands[Command.UNDO].trigger()
    shown.go_to(SCHOOL)
    QTest.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert window.page.view.current_id() == SCHOOL
    assert not page.isVisible()


def test_swot_entries_are_written_into_four_lists(page: RegisterPage, open_plan: OpenPlan) -> None:
    lists = board(page)
    QGuiApplication.clipboard().setText("– Stipri komanda\r\n2. Naujos erdvės\r\n")
    lists[STRENGTH].setFocus()
    go_to_new(lists[STRENGTH])
    lists[STRENGTH].paste()
    lists[THREAT].setFocus()
    go_to_new(lists[THREAT])
    write(lists[THREAT], "Mažėja mokinių")
    assert entries(open_plan) == [
        ("Stipri komanda", STRENGTH), ("Naujos erdvės", STRENGTH), ("Mažėja mokinių", THREAT)
    ]  # fmt: skip
    assert [len(one.items().keys) for one in lists.values()] == [2, 0, 0, 1]


def test_a_swot_entry_is_sent_to_another_list_by_menu_and_by_mouse(
    page: RegisterPage, open_plan: OpenPlan
) -> None:
    added = open_plan.add(Kind.SWOT, PLAN, statement="Naujos erdvės", category=STRENGTH)
    lists = board(page)
    lists[STRENGTH].go_to(added.id)
    move = next(action for action in lists[STRENGTH].actions() if action.text().endswith("Grėsmės"))
    move.trigger()
    assert entries(open_plan) == [("Naujos erdvės", THREAT)]
    assert lists[THREAT].items().keys == [added.id] and lists[STRENGTH].items().keys == []
    data = QMimeData()
    data.setData(_DRAGGED, added.id.encode())
    moving, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    board_part = lists[STRENGTH].viewport()
    for event in (
        QDragEnterEvent(QPoint(5, 5), moving, data, left, none),
        QDropEvent(QPointF(5, 5), moving, data, left, none),
    ):
        QApplication.sendEvent(board_part, event)
    assert entries(open_plan) == [("Naujos erdvės", STRENGTH)]
    open_plan.undo()
    assert entries(open_plan) == [("Naujos erdvės", THREAT)]


def test_an_entry_without_a_list_is_told_of_and_chosen_in_the_table(
    page: RegisterPage, open_plan: OpenPlan
) -> None:
    open_plan.add(Kind.SWOT, PLAN, statement="Kažkas")
    board(page)
    shown = page.findChild(SwotBoard)
    assert shown is not None and shown._unlisted.isVisible() and "1 įrašas" in shown._unlisted.text()
    page.as_board.click()
    rows = table(page)
    rows.setCurrentIndex(rows.items().index(0, rows.items().table.place("category")))
    rows.items().setData(rows.currentIndex(), "Stiprybės")
    assert entries(open_plan) == [("Kažkas", STRENGTH)]
    page.as_board.click()
    assert not shown._unlisted.isVisible()


def test_the_heading_tells_what_its_items_lack(page: RegisterPage, window: MainWindow, qtbot: QtBot) -> None:
    choose(page, Kind.SCHOOL)
    qtbot.waitUntil(lambda: bool(window.page.marks))
    assert page.missing.isVisible() and page.missing.text().startswith("Žalioji gimnazija: ")
    choose(page, Kind.PARTNER)
    assert "Žalioji" not in page.missing.text() + page.wrong.text()


def test_the_heading_tells_what_is_wrong_apart_from_what_lacks(
    page: RegisterPage, open_plan: OpenPlan, qtbot: QtBot
) -> None:
    open_plan.add(Kind.SCHOOL, PLAN, name="Meno mokykla", type=SchoolType.OTHER)
    choose(page, Kind.SCHOOL)
    qtbot.waitUntil(lambda: page.wrong.text().startswith("Meno mokykla: Dalyvauti gali tik"), timeout=5000)
    assert "Žalioji gimnazija: " in page.missing.text()
    assert "Žalioji gimnazija: " not in page.wrong.text()


def test_rows_stay_where_they_are_when_there_is_more_to_tell(
    page: RegisterPage, open_plan: OpenPlan, qtbot: QtBot
) -> None:
    choose(page, Kind.SCHOOL)
    shown = table(page)
    before = shown.mapTo(page, QPoint(0, 0))
    open_plan.add(Kind.SCHOOL, PLAN, name="Meno mokykla")
    qtbot.waitUntil(lambda: "Meno mokykla" in page.wrong.text() + page.missing.text(), timeout=5000)
    assert shown.mapTo(page, QPoint(0, 0)) == before


def test_entries_of_a_list_are_written_one_after_another(page: RegisterPage, open_plan: OpenPlan) -> None:
    strengths = board(page)[STRENGTH]
    strengths.setFocus()
    go_to_new(strengths)
    write(strengths, "Stipri komanda")
    write(strengths, "Naujos erdvės")
    assert entries(open_plan) == [("Stipri komanda", STRENGTH), ("Naujos erdvės", STRENGTH)]


def test_an_entry_is_dragged_without_being_chosen_first_and_a_new_row_is_not(
    page: RegisterPage, open_plan: OpenPlan
) -> None:
    open_plan.add(Kind.SWOT, PLAN, statement="Stipri komanda", category=STRENGTH)
    strengths = board(page)[STRENGTH]
    for row, is_dragged in ((0, True), (1, False)):
        place = strengths.visualRect(strengths.items().index(row, 0)).center()
        QTest.mousePress(strengths.viewport(), Qt.MouseButton.LeftButton, pos=place)
        moved = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(place + QPoint(2, 2)), QPointF(place + QPoint(2, 2)),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(strengths.viewport(), moved)
        assert (strengths.state() == RegisterTable.State.DraggingState) == is_dragged
        QTest.mouseRelease(strengths.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_undo_in_a_cell_in_which_nothing_is_typed_is_that_of_the_plan(
    page: RegisterPage, open_plan: OpenPlan
) -> None:
    choose(page, Kind.SCHOOL)
    shown = table(page)
    go_to_new(shown)
    write(shown, "Pradinė mokykla")
    added = open_plan.tree.children(PLAN, Kind.SCHOOL)[-1]
    shown.write(added.id)
    editor = open_editor()
    type_text(editor, "X")
    press_undo(editor)
    assert added.id in open_plan.tree and editor.text() == "Pradinė mokykla"
    press_undo(editor)
    assert added.id not in open_plan.tree


def test_choices_are_read_whole_in_a_narrow_column(page: RegisterPage, open_plan: OpenPlan) -> None:
    open_plan.add(Kind.TEAM_MEMBER, PLAN, name="Vardenė Pavardenytė")
    choose(page, Kind.TEAM_MEMBER)
    shown = table(page)
    index = shown.items().index(0, shown.items().table.place("role"))
    shown.setCurrentIndex(index)
    shown.edit(index)
    picker = QApplication.focusWidget()
    assert isinstance(picker, Picker)
    picker.showPopup()
    assert picker.width() < picker.view().sizeHintForColumn(0) <= picker.view().viewport().width()
    picker.hidePopup()
