"""What people do in the table of activities."""

import json

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.answering import answering
from tests.ui.conftest import OpenWindow
from tests.ui.marking import marks_of
from tests.ui.test_stories import open_sample
from tests.ui.typing import type_text
from tests.ui.views.activities.conftest import FIRST, GOAL, PLAN, SCHOOL, SECOND, TASK, THIRD, stand

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind, field_of, title_of
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import ActivityType, Area
from planeditor.ui.kit.fields.references import TickList
from planeditor.ui.kit.tables.clipboard import pasted_cells
from planeditor.ui.kit.tables.inputs import Picker, ticks
from planeditor.ui.kit.tables.item_view import ItemView
from planeditor.ui.kit.tables.many_dialog import ManyDialog
from planeditor.ui.kit.words import tell
from planeditor.ui.views.activities.table import ACTIVITIES, Standing
from planeditor.ui.views.activities.view import ActivitiesView
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.window.main_window import MainWindow


def editor(table: ItemView, kind: type[QWidget]) -> QWidget:
    """The editor that is open in the table."""
    found = [one for one in table.viewport().findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def edited(table: ItemView, qtbot: QtBot, id_: str, column: str) -> None:
    """Press F2 on a cell."""
    stand(table, id_, column)
    qtbot.keyClick(table, Qt.Key.Key_F2)


def test_a_title_is_edited_and_enter_goes_down(table: ItemView, qtbot: QtBot, plan: OpenPlan) -> None:
    edited(table, qtbot, FIRST, "title")
    line = editor(table, QLineEdit)
    assert isinstance(line, QLineEdit)
    line.selectAll()
    type_text(line, "Kelionės į Žagarę")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert plan.tree[FIRST].title == "Kelionės į Žagarę"  # type: ignore[attr-defined]
    assert table.current_id() == SECOND
    plan.undo()
    assert plan.tree[FIRST].title == "Stažuotės"  # type: ignore[attr-defined]


def test_typing_replaces_what_is_in_the_cell(table: ItemView, qtbot: QtBot, plan: OpenPlan) -> None:
    stand(table, FIRST, "title")
    qtbot.keyClick(table, "N")
    line = editor(table, QLineEdit)
    type_text(line, "auja")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert title_of(plan.tree[FIRST]) == "Nauja"
    stand(table, FIRST, "number")
    qtbot.keyClick(table, "5")
    assert table.state() != ItemView.State.EditingState


@pytest.mark.parametrize("column", ["title", "areas", "start"])
def test_space_writes_over_nothing_and_chooses_rows(
    table: ItemView, qtbot: QtBot, plan: OpenPlan, column: str
) -> None:
    before = plan.tree.items()
    stand(table, FIRST, column)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert table.state() != ItemView.State.EditingState
    assert table.selected_ids() == [FIRST, SECOND]
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert plan.tree.items() == before


def test_tab_goes_right_and_edits_on(table: ItemView, qtbot: QtBot, plan: OpenPlan) -> None:
    edited(table, qtbot, SECOND, "start")
    line = editor(table, QLineEdit)
    type_text(line, "2025-II")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert plan.tree[SECOND].start == Quarter(2025, 2)  # type: ignore[attr-defined]
    assert table.currentIndex().column() == ACTIVITIES.place("end")


def test_a_wrong_quarter_stays_open_and_says_so(
    view: ActivitiesView, table: ItemView, qtbot: QtBot, plan: OpenPlan
) -> None:
    edited(table, qtbot, SECOND, "start")
    line = editor(table, QLineEdit)
    assert isinstance(line, QLineEdit)
    type_text(line, "rytoj")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert editor(table, QLineEdit) is line
    assert line.property("invalid") is True
    assert "rytoj" in view.message.text()
    assert view.message.isVisible()
    view.filters.text.setFocus()
    assert line.isVisible()
    assert line.text() == "rytoj"
    line.setFocus()
    line.selectAll()
    type_text(line, "2025 III")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert plan.tree[SECOND].start == Quarter(2025, 3)  # type: ignore[attr-defined]
    assert not view.message.isVisible()


def test_escape_leaves_a_wrong_text(table: ItemView, qtbot: QtBot, plan: OpenPlan) -> None:
    edited(table, qtbot, FIRST, "start")
    line = editor(table, QLineEdit)
    type_text(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert plan.tree[FIRST].start == Quarter(2024, 4)  # type: ignore[attr-defined]


def test_type_and_person_are_chosen_from_lists(table: ItemView, qtbot: QtBot, plan: OpenPlan) -> None:
    for column, text in (("type", "Infrastruktūra"), ("responsible", "Rūta Mockutė")):
        edited(table, qtbot, FIRST, column)
        picker = editor(table, Picker)
        assert isinstance(picker, Picker)
        picker.setCurrentText(text)
        qtbot.keyClick(picker, Qt.Key.Key_Return)
        assert table.model().data(table.model().index(0, ACTIVITIES.place(column))) == text


def test_areas_are_ticked_by_the_keyboard(table: ItemView, qtbot: QtBot, plan: OpenPlan) -> None:
    edited(table, qtbot, FIRST, "areas")
    ticked = editor(table, TickList)
    qtbot.keyClick(ticked, Qt.Key.Key_Space)
    qtbot.keyClick(ticked, Qt.Key.Key_Down)
    qtbot.keyClick(ticked, Qt.Key.Key_Space)
    qtbot.keyClick(ticked, Qt.Key.Key_Return)
    assert plan.tree[FIRST].areas == {Area.LEADERSHIP, Area.INCLUSION}  # type: ignore[attr-defined]


# Copying and pasting


def paste(table: ItemView, qtbot: QtBot, text: str) -> None:
    QApplication.clipboard().setText(text)
    qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_rows_go_to_word_and_excel(table: ItemView, qtbot: QtBot) -> None:
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = pasted_cells()
    assert [row[1] for row in rows] == ["Stažuotės", "Mokymai", "Laboratorija"]
    assert rows[2][ACTIVITIES.place("gross")] == "12100,00"
    html = QApplication.clipboard().mimeData().html()
    assert "<th>Pavadinimas</th>" in html
    assert html.count("<tr>") == 4


def test_a_block_from_excel_is_one_step_of_undo(table: ItemView, qtbot: QtBot, plan: OpenPlan) -> None:
    before = plan.tree.items()
    stand(table, FIRST, "start")
    paste(table, qtbot, "2025 I\t2025 II\r\n2025Q3\t2025 m. IV ketv.\r\n")
    assert plan.tree[FIRST].start == Quarter(2025, 1)  # type: ignore[attr-defined]
    assert plan.tree[SECOND].end == Quarter(2025, 4)  # type: ignore[attr-defined]
    plan.undo()
    assert plan.tree.items() == before


def test_rows_that_were_copied_can_be_pasted_back(
    view: ActivitiesView, table: ItemView, qtbot: QtBot, plan: OpenPlan
) -> None:
    before = plan.tree.items()
    table.selectAll()
    table.copy()
    stand(table, FIRST, "number")
    table.paste()
    assert plan.tree.items() == before
    assert view.message.text() == ""


def test_one_cell_goes_into_all_selected_rows(table: ItemView, qtbot: QtBot, plan: OpenPlan) -> None:
    stand(table, FIRST, "executor")
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    paste(table, qtbot, "Švietimo centras")
    executors = [plan.tree[id_].executor for id_ in (FIRST, SECOND, THIRD)]  # type: ignore[attr-defined]
    assert executors == ["Švietimo centras", "Švietimo centras", ""]


def test_a_blank_cell_empties_no_title(table: ItemView, qtbot: QtBot, plan: OpenPlan) -> None:
    stand(table, FIRST, "title")
    paste(table, qtbot, "Vadovų stažuotės\r\n\r\nMokymai ir\v kita\r\n")
    titles = [title_of(plan.tree[id_]) for id_ in (FIRST, SECOND, THIRD)]
    assert titles == ["Vadovų stažuotės", "Mokymai", "Mokymai ir kita"]


def test_quoted_cells_are_titles_of_one_line(table: ItemView, qtbot: QtBot, plan: OpenPlan) -> None:
    stand(table, FIRST, "title")
    paste(table, qtbot, '"Vadovų stažuotės\n(užsienyje)"\r\n"Projektas ""Lyderiai"""\r\n')
    titles = [title_of(plan.tree[id_]) for id_ in (FIRST, SECOND, THIRD)]
    assert titles == ["Vadovų stažuotės (užsienyje)", 'Projektas "Lyderiai"', "Laboratorija"]


def test_a_hyphen_of_word_stays_between_numbers(table: ItemView, qtbot: QtBot, plan: OpenPlan) -> None:
    stand(table, FIRST, "title")
    paste(table, qtbot, "7\x1e8 klasių mokiniai, kvali\x1ffikacija")
    assert title_of(plan.tree[FIRST]) == "7‑8 klasių mokiniai, kvalifikacija"


@pytest.mark.parametrize("name", ['Elektrėnų "Versmės" gimnazija', "elektrėnų „Versmės” gimnazija"])
def test_a_school_is_found_whatever_its_quotation_marks(
    table: ItemView, qtbot: QtBot, plan: OpenPlan, name: str
) -> None:
    school = plan.add(Kind.SCHOOL, plan.tree.root.id, name="Elektrėnų „Versmės“ gimnazija")
    stand(table, THIRD, "schools")
    paste(table, qtbot, name)
    assert plan.tree[THIRD].schools == {school.id}  # type: ignore[attr-defined]


def test_the_filter_finds_a_school_whatever_its_quotation_marks(view: ActivitiesView, plan: OpenPlan) -> None:
    school = plan.add(Kind.SCHOOL, plan.tree.root.id, name="Elektrėnų „Versmės“ gimnazija")
    plan.edit(THIRD, "schools", frozenset({school.id}))
    view.filters.text.setText('Elektrėnų "Versmės" gimnazija')
    assert view.table.model().rowCount() == 1


@pytest.mark.parametrize(
    ("column", "text", "told"),
    [
        ("start", "III ketv.", "1.1.1. Pradžia"),
        ("start", "2024 m. I–III ketv.", "1.1.1. Pradžia"),
        ("start", "2024-09-01", "1.1.1. Pradžia"),
        ("start", '"2025\nI"', "1.1.1. Pradžia"),
        ("start", "20251", "1.1.1. Pradžia"),
        ("start", "2025 I\nrytoj", "1.1.2. Pradžia"),
        ("net", "5", "1.1.1."),
        ("title", "a\nb\nc\nd", ""),
    ],
)
def test_a_block_that_cannot_be_meant_changes_nothing(
    view: ActivitiesView, qtbot: QtBot, plan: OpenPlan, column: str, text: str, told: str
) -> None:
    before = plan.tree.items()
    stand(view.table, FIRST, column)
    paste(view.table, qtbot, text)
    assert plan.tree.items() == before
    assert view.message.isVisible()
    assert told in view.message.text()


# Many at once


def dialog_for(view: ActivitiesView, name: str) -> ManyDialog:
    assert view.rows
    dialog = ManyDialog(view.rows, view.selected_ids(), view)
    choose_field(dialog, name)
    return dialog


def choose_field(dialog: ManyDialog, name: str) -> None:
    dialog.field.setCurrentText(tell(field_of(Kind.ACTIVITY, name).said))


def test_one_field_of_many_is_one_step_of_undo(view: ActivitiesView, qtbot: QtBot, plan: OpenPlan) -> None:
    before = plan.tree.items()
    view.table.selectAll()

    def fill(dialog: ManyDialog) -> None:
        choose_field(dialog, "schools")
        ticked = dialog.input()
        assert isinstance(ticked, TickList)
        ticks(ticked).show(frozenset({SCHOOL}))
        buttons = dialog.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        buttons.buttons()[0].click()

    with answering(qtbot, ManyDialog, fill):
        view.many.click()
    assert all(plan.tree[id_].schools == {SCHOOL} for id_ in (FIRST, SECOND, THIRD))  # type: ignore[attr-defined]
    plan.undo()
    assert plan.tree.items() == before


@pytest.mark.parametrize("name", ["type", "executor", "start"])
def test_many_are_emptied_only_when_it_is_said(view: ActivitiesView, qtbot: QtBot, name: str) -> None:
    view.table.selectAll()
    dialog = dialog_for(view, name)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    for _ in range(3):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        assert dialog.isVisible() and dialog.changes == []
        assert dialog._why.text().startswith("Reikšmės dar nėra")
    dialog.emptying.click()
    QTest.keyClick(dialog.emptying, Qt.Key.Key_Return)
    assert dialog.result() == ManyDialog.DialogCode.Accepted
    empty = field_of(Kind.ACTIVITY, name).type.empty
    assert all(change.new == empty for change in dialog.changes)


def test_emptying_is_said_of_one_field_and_offered_where_it_can_be_meant(view: ActivitiesView) -> None:
    view.table.selectAll()
    dialog = dialog_for(view, "executor")
    dialog.show()
    dialog.emptying.click()
    assert not dialog.input().isEnabled()
    choose_field(dialog, "type")
    assert dialog.emptying.isVisible() and not dialog.emptying.isChecked()
    assert dialog.input().isEnabled()
    choose_field(dialog, "no_funding")
    assert not dialog.emptying.isVisible()
    choose_field(dialog, "schools")
    assert not dialog.emptying.isVisible()
    dialog.accept()
    assert dialog.isVisible()
    dialog.way.setCurrentIndex(2)
    assert dialog.emptying.isVisible()
    dialog.emptying.click()
    dialog.accept()
    assert {change.new for change in dialog.changes} == {frozenset()}


def test_values_are_taken_away_from_many(view: ActivitiesView, plan: OpenPlan) -> None:
    view.table.selectAll()
    dialog = dialog_for(view, "schools")
    dialog.way.setCurrentIndex(1)
    ticked = dialog.input()
    assert isinstance(ticked, TickList)
    ticks(ticked).show(frozenset({SCHOOL}))
    dialog.accept()
    assert [(change.id, change.new) for change in dialog.changes] == [(FIRST, frozenset())]


def test_every_input_has_its_own_height_and_a_choice_says_what_it_is(view: ActivitiesView) -> None:
    view.table.selectAll()
    dialog = dialog_for(view, "type")
    dialog.show()
    for row in range(dialog.field.count()):
        dialog.field.setCurrentIndex(row)
        QApplication.processEvents()
        made = dialog.input()
        if not isinstance(made, TickList):
            assert made.height() == made.sizeHint().height()
    choose_field(dialog, "responsible")
    chosen = dialog.input()
    assert isinstance(chosen, Picker) and chosen.currentText()
    dialog.reject()


def test_a_type_is_chosen_for_many_by_keyboard(view: ActivitiesView, qtbot: QtBot, plan: OpenPlan) -> None:
    view.table.selectAll()

    def choose(dialog: ManyDialog) -> None:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is dialog.input()
        QTest.keyClick(dialog.input(), Qt.Key.Key_Down)
        QTest.keyClick(dialog.input(), Qt.Key.Key_Return)

    with answering(qtbot, ManyDialog, choose):
        view.many.click()
    kinds = {plan.tree[id_].type for id_ in (FIRST, SECOND, THIRD)}  # type: ignore[attr-defined]
    assert kinds == {next(iter(ActivityType))}


def test_a_wrong_quarter_keeps_the_dialog_open(view: ActivitiesView) -> None:
    view.table.selectAll()
    dialog = dialog_for(view, "end")
    dialog.show()
    line = dialog.input()
    assert isinstance(line, QLineEdit)
    line.setText("kada nors")
    dialog.accept()
    assert dialog.isVisible()
    assert line.property("invalid") is True
    assert dialog.changes == []
    dialog.reject()


# Filters, columns, what is told


def test_the_count_and_the_sums_follow(view: ActivitiesView, plan: OpenPlan) -> None:
    assert view.count.text().startswith("3 ")
    view.filters.text.setText("stazuotes")
    assert "1 " in view.count.text()
    assert " 3 " in view.count.text()
    assert all(sum_ in view.sums.text() for sum_ in ("9,00", "1,89", "10,89"))
    view.clear.click()
    plan.edit(plan.tree.of_kind(Kind.FUNDING)[0].id, "vat_rate", None)
    assert "12\u00a0109,00" in view.sums.text()
    plan.remove([FIRST, SECOND])
    assert view.count.text().startswith("1 ")


def test_the_money_of_the_chosen_year_is_told(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    view = window.page.show_view(next(entry for entry in VIEWS if entry.name == "activities"))
    assert isinstance(view, ActivitiesView)
    assert "iš jų" not in view.count.text()
    year = view.filters.combos["year"]
    year.setFocus()
    while year.currentText() != "2025":
        qtbot.keyClick(year, Qt.Key.Key_Down)
    for told in (view.count.text(), view.sums.text()):
        assert told.replace("\u00a0", " ").endswith(", iš jos 2025 m. – 973 895,00 Eur")
    view.clear.click()
    assert "iš jų" not in view.sums.text()


def test_filters_offer_what_the_plan_has(view: ActivitiesView, plan: OpenPlan) -> None:
    def offered(column: str) -> list[str]:
        combo = view.filters.combos[column]
        return [combo.itemText(row) for row in range(combo.count())]

    assert "Žalioji gimnazija" in offered("schools")
    years = view.filters.combos["year"]
    assert [years.itemData(row) for row in range(years.count())] == [None, 2024, 2025, 2026]
    plan.edit(SCHOOL, "name", "Nauja mokykla")
    assert "Nauja mokykla" in offered("schools")
    combo = view.filters.combos["schools"]
    combo.setCurrentIndex(combo.findText("Nauja mokykla"))
    assert [view.table.model().rowCount(), view.table.current_id()] == [1, FIRST]
    plan.remove([SCHOOL])
    assert view.table.model().rowCount() == 3


def test_every_filter_is_heard(view: ActivitiesView) -> None:
    bar = view.filters
    for combo in bar.combos.values():
        combo.setCurrentIndex(combo.count() - 1)
        assert view.clear.isEnabled(), combo.accessibleName()
        view.clear.click()
        assert not view.clear.isEnabled()


def test_what_is_found_filters_and_stays_while_it_is_put_right(view: ActivitiesView, plan: OpenPlan) -> None:
    standing = view.filters.combos["standing"]
    standing.setCurrentIndex(standing.findData(Standing.REMARKS))
    assert view.table.model().rowCount() == 0
    plan.add(Kind.RECOMMENDATION, PLAN, remark="Patikslinkite.", about=SECOND)
    view.show_marks(marks_of(plan))
    assert view.table.model().keys == [SECOND]
    plan.edit(plan.tree.of_kind(Kind.RECOMMENDATION)[0].id, "answer", "Patikslinta.")
    view.show_marks(marks_of(plan))
    assert view.table.model().keys == [SECOND]
    standing.setCurrentIndex(standing.findData(Standing.CLEAN))
    assert SECOND not in view.table.model().keys


def test_filters_are_remembered_with_the_plan(view: ActivitiesView, plan: OpenPlan) -> None:
    bar = view.filters
    bar.text.setText("žalioji")
    schools = bar.combos["schools"]
    schools.setCurrentIndex(schools.findText("Žalioji gimnazija"))
    bar.combos["standing"].setCurrentIndex(bar.combos["standing"].findData(Standing.MONEY))
    former, state = bar.criteria(), view.state()
    bar.clear()
    view.restore(json.loads(json.dumps(state)))
    assert bar.criteria() == former
    plan.remove([SCHOOL])
    view.restore(state)
    assert bar.criteria().chosen == {"standing": Standing.MONEY}


@pytest.mark.parametrize("width", [420, 620, 900, 1400])
def test_no_filter_cuts_its_words(view: ActivitiesView, qtbot: QtBot, width: int) -> None:
    view.resize(width, 600)
    combos = view.filters.combos.values()

    def cut() -> list[str]:
        return [
            combo.accessibleName()
            for combo in combos
            if combo.width() < combo.fontMetrics().horizontalAdvance(combo.itemText(0)) + 24
        ]

    qtbot.waitUntil(lambda: cut() == [])


def test_in_a_low_view_the_rows_have_the_room_of_the_filters(view: ActivitiesView, qtbot: QtBot) -> None:
    year = view.filters.combos["year"]
    view.resize(620, 700)
    assert year.isVisible() and not view.choices.isVisible()
    view.resize(620, 320)
    assert not year.isVisible() and view.filters.text.isVisible()
    qtbot.waitUntil(lambda: view.table.viewport().height() > 120)
    qtbot.mouseClick(view.choices, Qt.MouseButton.LeftButton)
    assert year.isVisible()
    qtbot.mouseClick(view.choices, Qt.MouseButton.LeftButton)
    assert not year.isVisible()
    view.resize(620, 700)
    assert year.isVisible() and not view.choices.isVisible()


def test_filtering_keeps_the_selection(view: ActivitiesView) -> None:
    view.table.selectAll()
    view.filters.combos["standing"].setCurrentIndex(view.filters.combos["standing"].findData(Standing.TIME))
    assert view.selected_ids() == [SECOND, THIRD]
    view.clear.click()
    assert view.selected_ids() == [SECOND, THIRD]


def test_a_third_click_on_a_header_brings_back_the_plan(view: ActivitiesView, qtbot: QtBot) -> None:
    header = view.table.horizontalHeader()
    place = ACTIVITIES.place("title")
    found = []
    for _ in range(3):
        position = header.rect().center()
        position.setX(header.sectionViewportPosition(place) + 40)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=position)
        view.table.selectAll()
        found.append(view.selected_ids())
    assert found == [[THIRD, SECOND, FIRST], [FIRST, SECOND, THIRD], [FIRST, SECOND, THIRD]]
    assert header.sortIndicatorSection() == -1


def test_columns_are_chosen_and_remembered(view: ActivitiesView, plan: OpenPlan) -> None:
    menu = view.table.column_menu()
    assert isinstance(menu, QMenu)
    menu.actions()[ACTIVITIES.place("type")].toggle()
    view.table.setColumnWidth(ACTIVITIES.place("title"), 333)
    view.table.horizontalHeader().moveSection(1, 4)
    view.table.sortByColumn(ACTIVITIES.place("gross"), Qt.SortOrder.DescendingOrder)
    state = view.state()
    later = ActivitiesView()
    later.open(plan)
    later.restore(state)
    assert later.state() == state
    assert ACTIVITIES.place("type") not in later.table.shown_columns()
    assert later.table.columnWidth(ACTIVITIES.place("title")) == 333
    later.restore({"order": ["x"], "sorted": ["x", True], "digits": {"title": "wide", "areas": 1e300}})
    assert later.table.columnWidth(ACTIVITIES.place("title")) == 333
    later.restore({"order": ["number", "title"], "widths": {"title": 700}})
    assert later.table.columnWidth(ACTIVITIES.place("title")) == 333
    later.close_plan()
    later.deleteLater()


def test_the_menu_of_the_table(view: ActivitiesView, qtbot: QtBot, plan: OpenPlan) -> None:
    place = view.table.visualRect(view.table.model().index(1, 1)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.table.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.table.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert sum(action.menu() is not None for action in menu.actions()) == 1
    stand(view.table, FIRST, "title")
    sorting = menu.actions()[3]
    for top in (THIRD, FIRST, FIRST):
        sorting.trigger()
        assert view.table.model().data(view.table.model().index(0, 1)) == plan.tree[top].title  # type: ignore[attr-defined]
    menu.close()


def test_a_field_with_several_values_is_added_to_unless_told_otherwise(view: ActivitiesView) -> None:
    view.table.selectAll()
    dialog = dialog_for(view, "partners")
    assert dialog.way.currentIndex() == 0
    ticked = dialog.input()
    assert isinstance(ticked, TickList)
    dialog.accept()
    assert dialog.changes == []


def test_an_empty_table_teaches(view: ActivitiesView, plan: OpenPlan) -> None:
    view.filters.text.setText("nieko tokio")
    nothing_found = view.table.empty_text
    assert nothing_found
    plan.remove([GOAL])
    view.clear.click()
    assert "Ctrl+Enter" in view.table.empty_text
    assert view.table.empty_text != nothing_found
    assert view.current_id() is None
    assert view.selected_ids() == []


def test_the_commands_of_the_window_work_on_the_selected_rows(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    open_sample(window, qtbot)
    entry = next(one for one in VIEWS if one.name == "activities")
    view = window.page.show_view(entry)
    assert isinstance(view, ActivitiesView)
    view.table.setFocus()
    plan = window.page.plan
    assert plan
    before = [item.id for item in plan.tree.of_kind(Kind.ACTIVITY)]
    view.go_to(before[0])
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert [item.id for item in plan.tree.of_kind(Kind.ACTIVITY)] == before[2:]
    qtbot.keyClick(view.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [item.id for item in plan.tree.of_kind(Kind.ACTIVITY)] == before
    assert window.page.view is view
    qtbot.keyClick(view.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert len(plan.tree.of_kind(Kind.ACTIVITY)) == len(before) + 1


def test_the_view_stays_on_the_item_of_the_other_view(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    open_sample(window, qtbot)
    plan = window.page.plan
    assert plan
    last = plan.tree.of_kind(Kind.ACTIVITY)[-1].id
    window.page.go_to(last)
    view = window.page.show_view(next(one for one in VIEWS if one.name == "activities"))
    assert view.current_id() == last
    assert TASK not in view.selected_ids()


def test_the_arrow_of_sorting_leaves_the_heading_alone(table: ItemView) -> None:
    place = ACTIVITIES.place("gross")
    header = table.horizontalHeader()
    metrics = header.fontMetrics()
    texts = QRect(0, (header.height() - metrics.ascent()) // 2, header.width(), metrics.height())
    table.scrollTo(table.model().index(0, place))
    before = header.grab().toImage()
    table.sortByColumn(place, Qt.SortOrder.DescendingOrder)
    after = header.grab().toImage()
    assert before != after
    assert before.copy(texts) == after.copy(texts)
