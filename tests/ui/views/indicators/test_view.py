"""What people do in the view „Rodikliai“, by mouse and keyboard."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.conftest import OpenWindow
from tests.ui.typing import type_text
from tests.ui.views.indicators.conftest import FIRST, GOAL, LEVEL, PLAN, TASK, THIRD, TITLE, column, titled

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind, title_of
from planeditor.plan.numbering import number
from planeditor.plan.values import Comparator, Target
from planeditor.ui.kit.commands import Command
from planeditor.ui.views.indicators.view import IndicatorsView
from planeditor.ui.views.registry import VIEWS

ENTER, ESCAPE, F2 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F2


def cell(view: IndicatorsView, row: int, name: str) -> QModelIndex:
    return view.table.model().index(row, column(name))


def editor(view: IndicatorsView) -> QLineEdit:
    """The editor that is open in the table."""
    found = view.table.viewport().findChildren(QLineEdit)
    assert found
    return found[-1]


def begin(qtbot: QtBot, view: IndicatorsView, row: int, name: str) -> QLineEdit:
    view.table.setCurrentIndex(cell(view, row, name))
    qtbot.keyClick(view.table, F2)
    return editor(view)


def test_a_cell_is_written_in_place_and_taken_back(
    qtbot: QtBot, view: IndicatorsView, plan: OpenPlan
) -> None:
    line = begin(qtbot, view, 1, "title")
    assert line.text() == "Šiaulių mokinių dalis"
    line.selectAll()
    type_text(line, "Ąžuolyno mokinių dalis")
    qtbot.keyClick(line, ENTER)
    qtbot.waitUntil(lambda: cell(view, 1, "title").data() == "Ąžuolyno mokinių dalis")
    plan.undo()
    assert cell(view, 1, "title").data() == "Šiaulių mokinių dalis"


def test_typing_replaces_what_is_in_the_cell(qtbot: QtBot, view: IndicatorsView, plan: OpenPlan) -> None:
    view.table.setCurrentIndex(cell(view, 0, "baseline"))
    qtbot.keyClick(view.table, Qt.Key.Key_7)
    type_text(editor(view), ",5")
    qtbot.keyClick(editor(view), ENTER)
    qtbot.waitUntil(lambda: cell(view, 0, "baseline").data() == "7,5")


def test_what_cannot_be_meant_stays_in_the_cell_and_is_said(
    qtbot: QtBot, view: IndicatorsView, plan: OpenPlan
) -> None:
    line = begin(qtbot, view, 0, "target_year")
    type_text(line, "26")
    assert (line.property("invalid"), "26" in line.toolTip()) == (True, True)
    qtbot.keyClick(line, ENTER)
    assert line.isVisible()
    view.filters.text.setFocus()
    assert (line.isVisible(), line.text()) == (True, "26")
    line.setFocus()
    line.selectAll()
    type_text(line, "2026")
    assert (line.property("invalid"), line.toolTip()) == (False, "")
    qtbot.keyClick(line, ENTER)
    qtbot.waitUntil(lambda: cell(view, 0, "target_year").data() == "2026")


def test_escape_gives_up(qtbot: QtBot, view: IndicatorsView, plan: OpenPlan) -> None:
    undone = plan.undo_text
    line = begin(qtbot, view, 0, "baseline")
    type_text(line, "daug")
    qtbot.keyClick(line, ESCAPE)
    assert (cell(view, 0, "baseline").data(), plan.undo_text) == ("−3", undone)


def test_a_title_is_no_longer_than_its_field(qtbot: QtBot, view: IndicatorsView) -> None:
    assert begin(qtbot, view, 0, "title").maxLength() == 1000


def test_people_are_chosen_from_the_team(qtbot: QtBot, view: IndicatorsView, plan: OpenPlan) -> None:
    view.table.setCurrentIndex(cell(view, 0, "responsible"))
    qtbot.keyClick(view.table, F2)
    people = view.table.viewport().findChildren(QComboBox)[-1]
    assert [people.itemText(place) for place in range(people.count())] == ["–", "Ona Vardenė"]
    people.showPopup()
    qtbot.keyClick(people.view(), Qt.Key.Key_Down)
    qtbot.keyClick(people.view(), ENTER)
    qtbot.waitUntil(lambda: cell(view, 0, "responsible").data() == "Ona Vardenė")


def test_a_text_of_several_lines_keeps_them_when_it_is_only_looked_at(
    qtbot: QtBot, view: IndicatorsView, plan: OpenPlan
) -> None:
    id_ = view.current_id()
    assert id_
    plan.edit(id_, "milestones", "2024 m. – 5\n2025 m. – 7")
    line = begin(qtbot, view, 0, "milestones")
    assert line.text() == "2024 m. – 5 2025 m. – 7"
    qtbot.keyClick(line, ENTER)
    assert cell(view, 0, "milestones").data() == "2024 m. – 5 2025 m. – 7"
    assert titled(plan, "Atotrūkio").milestones == "2024 m. – 5\n2025 m. – 7"


def test_a_click_on_a_heading_sorts(qtbot: QtBot, view: IndicatorsView) -> None:
    header = view.table.horizontalHeader()
    current = view.current_id()
    for expected in ("Atotrūkio pokytis", "Žalių erdvių skaičius"):
        place = QPoint(header.sectionViewportPosition(TITLE) + 20, header.height() // 2)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert cell(view, 0, "title").data() == expected
    assert view.current_id() == current


def test_filters_narrow_and_going_to_a_hidden_indicator_ends_them(
    qtbot: QtBot, view: IndicatorsView, plan: OpenPlan
) -> None:
    type_text(view.filters.text, "mokytoju")
    assert view.table.model().rowCount() == 1
    assert (view.current_id(), view.count.text()[0]) == (titled(plan, "Mokytojų").id, "1")
    view.filters.text.clear()
    view.filters.combos["level"].setCurrentIndex(1)
    assert view.current_id() == titled(plan, "Atotrūkio").id
    view.go_to(titled(plan, "Žalių").id)
    assert (view.current_id(), view.filters.combos["level"].currentIndex(), view.count.text()) == (
        titled(plan, "Žalių").id,
        0,
        "",
    )
    view.go_to(TASK)
    assert view.current_id() == titled(plan, "Žalių").id


def actions(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_an_indicator_is_added_at_the_level_chosen_from_the_menu(
    qtbot: QtBot, view: IndicatorsView, plan: OpenPlan
) -> None:
    menu = view.add.menu()
    menu.aboutToShow.emit()
    goal = menu.actions()[2].menu()
    assert isinstance(goal, QMenu) and len(actions(menu)) == 2
    task = goal.actions()[2].menu()
    assert isinstance(task, QMenu)
    assert actions(task)[1:] == [f"{number(plan.tree, FIRST)} Stažuotės", "1.1.2. Mokymai"]
    task.actions()[2].trigger()
    (added,) = plan.tree.children(FIRST, Kind.INDICATOR)
    assert view.current_id() == added.id
    qtbot.waitUntil(lambda: bool(view.table.viewport().findChildren(QLineEdit)))
    type_text(editor(view), "Įgyta patirtis")
    qtbot.keyClick(editor(view), ENTER)
    qtbot.waitUntil(lambda: title_of(plan.tree[added.id]) == "Įgyta patirtis")
    for place, holder in ((0, PLAN), (2, GOAL)):
        menu.aboutToShow.emit()
        chosen = menu.actions()[place]
        branch = chosen.menu()
        (branch.actions()[0] if isinstance(branch, QMenu) else chosen).trigger()
        assert plan.tree[view.current_id() or ""].parent == holder


def test_selected_rows_are_copied_as_text_and_as_a_table(
    qtbot: QtBot, view: IndicatorsView, plan: OpenPlan
) -> None:
    view.table.selectAll()
    assert view.selected_ids() == [
        titled(plan, start).id for start in ("Atotrūkio", "Šiaulių", "Mokytojų", "Žalių")
    ]
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().mimeData()
    lines = copied.text().splitlines()
    assert [line.split("\t")[TITLE] for line in lines] == [
        "Atotrūkio pokytis",
        "Šiaulių mokinių dalis",
        "Mokytojų dalis",
        "Žalių erdvių skaičius",
    ]
    assert "<th>Pavadinimas</th>" in copied.html() and "<td>&gt;10</td>" in copied.html()


def paste(qtbot: QtBot, view: IndicatorsView, row: int, name: str, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    view.table.setCurrentIndex(cell(view, row, name))
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_a_block_from_excel_is_one_step_of_undo(qtbot: QtBot, view: IndicatorsView, plan: OpenPlan) -> None:
    before = plan.tree.items()
    paste(qtbot, view, 0, "unit", "proc.\t12,5\t2023\t>50\r\nasmenys\t\t2024\tne mažiau kaip 7\r\n")
    first, second = (titled(plan, start) for start in ("Atotrūkio", "Šiaulių"))
    assert (first.unit, first.baseline, first.baseline_year) == ("proc.", Decimal("12.5"), 2023)
    assert first.target == Target.parse(">50")
    assert second.target == Target(Decimal(7), Comparator.AT_LEAST)
    assert (second.unit, second.baseline, second.baseline_year) == ("asmenys", None, 2024)
    plan.undo()
    assert plan.tree.items() == before
    assert not view.message.isVisible()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("baseline", '"20\n24"'),
        ("baseline", "20 24"),
        ("baseline", "2,024"),
        ("baseline", "2024,"),
        ("target_year", '"20\n24"'),
        ("target_year", "20 24"),
        ("target_year", "2 024"),
    ],
)
def test_what_is_not_all_a_number_is_refused(
    qtbot: QtBot, view: IndicatorsView, plan: OpenPlan, name: str, text: str
) -> None:
    before = plan.tree.items()
    paste(qtbot, view, 0, name, text)
    assert plan.tree.items() == before
    assert view.message.isVisible()


def test_a_target_that_is_no_number_stays_letter_by_letter(
    qtbot: QtBot, view: IndicatorsView, plan: OpenPlan
) -> None:
    paste(qtbot, view, 0, "target", "2024 m. – 50, 2025 m. – 60\n2026-04-30\n20/30/40")
    shown = [cell(view, row, "target").data() for row in range(3)]
    assert shown == ["2024 m. – 50, 2025 m. – 60", "2026-04-30", "20/30/40"]
    kept = [titled(plan, str(cell(view, row, "title").data())).target for row in range(3)]
    assert kept == [Target(note=text) for text in shown]


def test_a_blank_cell_empties_no_title(qtbot: QtBot, view: IndicatorsView, plan: OpenPlan) -> None:
    second = cell(view, 1, "title").data()
    paste(qtbot, view, 0, "title", "Vadovų stažuotės\r\n\r\nMokymai\r\n")
    assert [cell(view, row, "title").data() for row in range(3)] == ["Vadovų stažuotės", second, "Mokymai"]


def test_a_person_is_pasted_by_name(qtbot: QtBot, view: IndicatorsView, plan: OpenPlan) -> None:
    paste(qtbot, view, 1, "responsible", "ona vardenė")
    (person,) = plan.tree.of_kind(Kind.TEAM_MEMBER)
    assert titled(plan, "Šiaulių").responsible == person.id


def test_copied_rows_can_be_pasted_back(qtbot: QtBot, view: IndicatorsView, plan: OpenPlan) -> None:
    before = plan.tree.items()
    view.table.setCurrentIndex(view.table.model().index(0, LEVEL))
    view.table.selectAll()
    view.table.copy()
    view.table.paste()
    assert plan.tree.items() == before
    assert not view.message.isVisible()


def test_a_block_that_cannot_be_meant_changes_nothing_and_says_why(
    qtbot: QtBot, view: IndicatorsView, plan: OpenPlan
) -> None:
    before = plan.tree.items()
    paste(qtbot, view, 0, "baseline", "5\ndaug\n6\n7\n8")
    assert plan.tree.items() == before
    assert view.message.isVisible()
    said = view.message.text()
    assert "Šiaulių mokinių dalis, Pradinė reikšmė" in said and "„daug“" in said
    assert "eilučių mažiau" in said
    view.table.setCurrentIndex(cell(view, 2, "unit"))
    assert not view.message.isVisible()


@pytest.mark.parametrize("gone", [GOAL, THIRD])
def test_a_removal_leaves_a_current_row(view: IndicatorsView, plan: OpenPlan, gone: str) -> None:
    view.go_to(titled(plan, "Žalių").id)
    plan.remove([gone])
    assert view.current_id() in plan.tree


def test_without_indicators_the_view_says_so(view: IndicatorsView, plan: OpenPlan) -> None:
    plan.remove([item.id for item in plan.tree.of_kind(Kind.INDICATOR)])
    assert (view.current_id(), view.heading()) == (None, Kind.INDICATOR)
    none_yet = view.table.empty_text
    view.grab()
    plan.undo()
    view.filters.text.setText("nėra tokio")
    assert view.table.empty_text != none_yet


def test_the_level_is_remembered_and_another_plan_is_shown(view: IndicatorsView, plan: OpenPlan) -> None:
    view.filters.combos["level"].setCurrentIndex(3)
    state = view.state()
    view.close_plan()
    assert (view.current_id(), view.selected_ids()) == (None, [])
    view.filters.combos["level"].setCurrentIndex(0)
    view.open(plan)
    view.restore({"level": "nėra"})
    assert view.table.model().rowCount() == 4
    view.restore(state)
    assert view.table.model().rowCount() == 1


def test_enter_delete_and_undo_work_in_the_window(
    qtbot: QtBot, open_window: OpenWindow, plan: OpenPlan
) -> None:
    window = open_window()
    window.show_plan(plan)
    view = window.page.show_view(next(entry for entry in VIEWS if entry.name == "indicators"))
    assert isinstance(view, IndicatorsView)
    first = titled(plan, "Atotrūkio").id
    view.go_to(first)
    view.table.setFocus()
    qtbot.keyClick(view.table, ENTER)
    assert len(plan.tree.children(PLAN, Kind.INDICATOR)) == 2
    assert view.current_id() == plan.tree.children(PLAN, Kind.INDICATOR)[1].id
    QApplication.processEvents()
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert [item.id for item in plan.tree.children(PLAN, Kind.INDICATOR)] == [first]
    window.commands[Command.UNDO].trigger()
    assert len(plan.tree.children(PLAN, Kind.INDICATOR)) == 2
    assert window.page.view is view
    view.table.setFocus()
    begin(qtbot, view, 0, "unit")
    type_text(editor(view), "proc.")
    qtbot.keyClick(editor(view), ENTER)
    qtbot.waitUntil(lambda: titled(plan, "Atotrūkio").unit == "proc.")


def test_undo_selects_only_what_it_brings_back(qtbot: QtBot, open_window: OpenWindow, plan: OpenPlan) -> None:
    window = open_window()
    window.show_plan(plan)
    view = window.page.show_view(next(entry for entry in VIEWS if entry.name == "indicators"))
    assert isinstance(view, IndicatorsView)
    qtbot.waitUntil(window.isActiveWindow)
    view.table.setFocus()
    view.table.setCurrentIndex(view.table.model().index(1, TITLE))
    gone = view.current_id()
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert gone not in plan.tree
    qtbot.keyClick(view.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert gone in plan.tree
    assert view.selected_ids() == [gone]
