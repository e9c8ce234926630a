"""A declared table on the screen: new rows under the last one, and first columns that stay in sight."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.typing import type_text

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import said
from planeditor.plan.items import Kind, School, TeamMember
from planeditor.ui.kit.indexes import make_current
from planeditor.ui.kit.tables.in_plan import PlanContext, of_field
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.kit.tables.item_table import ItemTable
from planeditor.ui.kit.tables.item_view import ItemView

PLAN = item_id(1)
LEFT = Qt.MouseButton.LeftButton


def register() -> ItemTable[School, PlanContext]:
    """Schools, of which new ones can be begun under the last one."""
    return ItemTable(
        title=said("test", "Schools"),
        kind=Kind.SCHOOL,
        called=("name",),
        new_under=lambda tree: tree.root.id,
        columns=(
            of_field(Kind.SCHOOL, "name", 20, is_frozen=True),
            *(of_field(Kind.SCHOOL, name, 30) for name in ("pupils", "municipality", "type", "teachers")),
        ),
    )


@pytest.fixture
def table(qtbot: QtBot, lithuanian: None, open_plan: OpenPlan) -> ItemView:
    """A register on the screen, scrolled sideways when it has to be."""
    declared = register()
    shown = ItemView(declared)
    model = ItemModel(declared, open_plan, shown)
    open_plan.listen(model.follow)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, shown)
    qtbot.addWidget(shown)
    shown.resize(600, 300)
    shown.show_model(model)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.setFocus()
    return shown


def line(table: ItemView) -> QLineEdit:
    """The line that is open in the table."""
    (found,) = (one for one in table.viewport().findChildren(QLineEdit) if one.isVisible())
    return found


def names(plan: OpenPlan) -> list[str]:
    return [school.name for school in plan.tree.of_kind(Kind.SCHOOL) if isinstance(school, School)]


def paste(table: ItemView, qtbot: QtBot, row: int, text: str) -> list[str]:
    told: list[str] = []
    table.told.connect(told.append)
    QApplication.clipboard().setText(text)
    table.setCurrentIndex(table.model().index(row, 0))
    qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return [one for one in told if one]


# New rows


def test_the_row_under_the_last_one_says_what_it_is_for_and_is_no_item(
    table: ItemView, open_plan: OpenPlan
) -> None:
    model = table.items()
    assert (model.rowCount(), len(model.keys)) == (2, 1)
    assert model.index(1, 0).data() == "Naujas įrašas"
    assert "nauja eilutė" in model.index(1, 3).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert model.index(1, 1).data() == ""
    table.selectAll()
    assert len(table.selected_ids()) == 1
    make_current(table, model.index(1, 0))
    assert (table.current_id(), table.selected_ids()) == (None, [])


def test_rows_are_written_one_under_another(table: ItemView, open_plan: OpenPlan, qtbot: QtBot) -> None:
    before = open_plan.tree.items()
    table.setCurrentIndex(table.model().index(1, 0))
    for name in ("Ąžuolų mokykla", "Beržų mokykla"):
        qtbot.keyClick(table, Qt.Key.Key_F2)
        assert line(table).text() == ""
        type_text(line(table), name)
        qtbot.keyClick(line(table), Qt.Key.Key_Return)
    assert names(open_plan) == ["Žalioji gimnazija", "Ąžuolų mokykla", "Beržų mokykla"]
    assert table.model().rowCount() == 4 and table.currentIndex().row() == 3
    open_plan.undo()
    open_plan.undo()
    assert open_plan.tree.items() == before
    assert table.model().rowCount() == 2


def test_tab_goes_on_in_the_row_that_has_just_come(
    table: ItemView, open_plan: OpenPlan, qtbot: QtBot
) -> None:
    table.setCurrentIndex(table.model().index(1, 0))
    qtbot.keyClick(table, "N")
    type_text(line(table), "auja")
    qtbot.keyClick(line(table), Qt.Key.Key_Tab)
    type_text(line(table), "250")
    qtbot.keyClick(line(table), Qt.Key.Key_Return)
    school = open_plan.tree.of_kind(Kind.SCHOOL)[-1]
    assert isinstance(school, School)
    assert (school.name, school.pupils) == ("Nauja", 250)


def test_a_row_begun_and_left_empty_is_none(table: ItemView, open_plan: OpenPlan, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.model().index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    qtbot.keyClick(line(table), Qt.Key.Key_Return)
    assert names(open_plan) == ["Žalioji gimnazija"]


def test_a_block_makes_rows_of_what_there_are_none_for(
    table: ItemView, open_plan: OpenPlan, qtbot: QtBot
) -> None:
    before = open_plan.tree.items()
    told = paste(table, qtbot, 0, "Pirma\t1\r\nAntra\t2\r\n\r\nTrečia\t3\r\n")
    schools = [school for school in open_plan.tree.of_kind(Kind.SCHOOL) if isinstance(school, School)]
    assert [(one.name, one.pupils) for one in schools] == [("Pirma", 1), ("Antra", 2), ("Trečia", 3)]
    assert told == []
    open_plan.undo()
    assert open_plan.tree.items() == before


def test_a_block_that_cannot_be_meant_makes_no_row(
    table: ItemView, open_plan: OpenPlan, qtbot: QtBot
) -> None:
    before = open_plan.tree.items()
    (told,) = paste(table, qtbot, 1, "Pirma\t7\r\nAntra\tdaug\r\n")
    assert open_plan.tree.items() == before
    assert "„daug“" in told and "Nieko neįklijuota: Antra, Mokinių skaičius" in told
    (told,) = paste(table, qtbot, 1, "\t7\r\n\tdaug\r\n")
    assert "Nieko neįklijuota: 2 nauja eilutė, Mokinių skaičius" in told


def test_the_menu_of_columns_stays_open_while_they_are_ticked(table: ItemView, qtbot: QtBot) -> None:
    menu = table.column_menu()
    menu.popup(table.mapToGlobal(QPoint(0, 0)))
    pupils, teachers = menu.actions()[1], menu.actions()[4]
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(pupils).center())
    menu.setActiveAction(teachers)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible() and table.shown_columns() == [0, 2, 3]
    for place in (2, 3):
        menu.actions()[place].trigger()
    assert not menu.actions()[0].isEnabled()
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(menu.actions()[0]).center())
    assert menu.isVisible() and table.shown_columns() == [0]
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(menu.actions()[-1]).center())
    assert not menu.isVisible() and table.shown_columns() == [0, 1, 2, 3, 4]


def test_new_rows_come_when_the_table_is_sorted_too(table: ItemView, open_plan: OpenPlan) -> None:
    model = table.items()
    model.sort(0, Qt.SortOrder.DescendingOrder)
    open_plan.add(Kind.SCHOOL, PLAN, name="Ąžuolų mokykla")
    assert [model.index(row, 0).data() for row in range(2)] == ["Žalioji gimnazija", "Ąžuolų mokykla"]
    model.sort(0, Qt.SortOrder.AscendingOrder)
    assert [model.index(row, 0).data() for row in range(2)] == ["Ąžuolų mokykla", "Žalioji gimnazija"]
    assert model.key(2) == ""


# Columns that stay in sight


def scrolled(table: ItemView, qtbot: QtBot) -> None:
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    qtbot.waitUntil(table.frozen.isVisible)


def test_the_first_columns_stay_in_sight(table: ItemView, qtbot: QtBot) -> None:
    assert table.frozen.isHidden()
    scrolled(table, qtbot)
    frozen = table.frozen
    assert [place for place in range(5) if not frozen.isColumnHidden(place)] == [0]
    assert frozen.columnWidth(0) == table.columnWidth(0) == frozen.viewport().width()
    name = frozen.visualRect(table.model().index(0, 0))
    assert (
        frozen.viewport().mapTo(table, name.topLeft()).y()
        == table.viewport().mapTo(table, table.visualRect(table.model().index(0, 1)).topLeft()).y()
    )
    table.horizontalScrollBar().setValue(0)
    assert frozen.isHidden()


def test_half_of_the_room_is_left_to_what_is_scrolled(table: ItemView, qtbot: QtBot) -> None:
    table.setColumnWidth(0, 500)
    scrolled(table, qtbot)
    assert table.frozen.columnWidth(0) == table.viewport().width() // 2
    assert table.columnWidth(0) == 500


def test_a_click_in_them_chooses_the_row_and_nothing_moves(table: ItemView, qtbot: QtBot) -> None:
    scrolled(table, qtbot)
    sideways = table.horizontalScrollBar().value()
    place = table.frozen.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.frozen.viewport(), LEFT, pos=place)
    assert table.currentIndex() == table.model().index(0, 0)
    assert len(table.selected_ids()) == 1 and table.hasFocus()
    assert table.horizontalScrollBar().value() == sideways


def test_writing_in_them_goes_to_the_table(table: ItemView, open_plan: OpenPlan, qtbot: QtBot) -> None:
    scrolled(table, qtbot)
    place = table.frozen.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.frozen.viewport(), LEFT, pos=place)
    QTest.mouseDClick(table.frozen.viewport(), LEFT, pos=place)
    line(table).selectAll()
    type_text(line(table), "Kita")
    qtbot.keyClick(line(table), Qt.Key.Key_Return)
    assert names(open_plan) == ["Kita"]


def test_what_is_current_beside_them_is_not_under_them(table: ItemView, qtbot: QtBot) -> None:
    scrolled(table, qtbot)
    for column in (3, 2, 1):
        table.setCurrentIndex(table.model().index(0, column))
        left = table.visualRect(table.currentIndex()).left()
        assert left >= table.frozen.edge
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().column() == 0


def test_their_heading_sorts_and_their_rows_scroll_with_the_others(
    table: ItemView, open_plan: OpenPlan, qtbot: QtBot
) -> None:
    for number in range(40):
        open_plan.add(Kind.SCHOOL, PLAN, name=f"Mokykla {number}")
    scrolled(table, qtbot)
    header = table.frozen.horizontalHeader()
    spot = QPoint(20, header.height() // 2)
    found = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), LEFT, pos=spot)
        found.append(table.model().index(0, 0).data())
    assert found == ["Mokykla 0", "Žalioji gimnazija", "Žalioji gimnazija"]
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 10)
    table.verticalScrollBar().setValue(10)
    assert table.frozen.verticalScrollBar().value() == 10
    assert table.frozen.indexAt(QPoint(5, 5)).row() == table.indexAt(QPoint(5, 5)).row()
    table.frozen.verticalScrollBar().setValue(3)
    assert table.verticalScrollBar().value() == 3


def test_moved_away_they_no_longer_stay(table: ItemView, qtbot: QtBot) -> None:
    table.horizontalHeader().moveSection(0, 2)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert table.frozen.isHidden()
    table.column_menu().actions()[-1].trigger()
    scrolled(table, qtbot)


def test_a_team_needs_no_more_than_its_declaration(qtbot: QtBot, open_plan: OpenPlan) -> None:
    team: ItemTable[TeamMember, PlanContext] = ItemTable(
        title=said("test", "Team"),
        kind=Kind.TEAM_MEMBER,
        new_under=lambda tree: tree.root.id,
        columns=tuple(of_field(Kind.TEAM_MEMBER, field, 12) for field in ("name", "position")),
    )
    model = ItemModel(team, open_plan)
    open_plan.listen(model.follow)
    assert model.setData(model.index(0, 0), "Ona Vardenė")
    assert model.setData(model.index(0, 1), "Vadovė")
    (person,) = open_plan.tree.of_kind(Kind.TEAM_MEMBER)
    assert isinstance(person, TeamMember)
    assert (person.name, person.position, model.rowCount()) == ("Ona Vardenė", "Vadovė", 2)


@pytest.mark.parametrize(
    ("lines", "mode"), [(1, Qt.TextElideMode.ElideRight), (2, Qt.TextElideMode.ElideNone)]
)
def test_a_heading_loses_its_end_and_never_its_beginning(
    qtbot: QtBot, lines: int, mode: Qt.TextElideMode
) -> None:
    shown = ItemView(replace(register(), heading_lines=lines))
    qtbot.addWidget(shown)
    assert shown.horizontalHeader().textElideMode() is mode
