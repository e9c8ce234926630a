"""Where money goes by areas and directions, and how a cell leads to its activities."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from tests.conftest import item_id

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind
from planeditor.plan.numbers import NBSP
from planeditor.plan.vocabulary import Area, Direction
from planeditor.ui.views.activities.view import ActivitiesView
from planeditor.ui.views.directions.view import DirectionsView
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.window.main_window import MainWindow

FIRST, SECOND, THIRD = item_id(5), item_id(6), item_id(7)
STEAM = frozenset({Area.STEAM})


@pytest.fixture
def view(qapp: QApplication, lithuanian: None, open_plan: OpenPlan) -> DirectionsView:
    """The view of a plan of three activities: two of STEAM, one of STEAM and culture."""
    for id_, areas in ((FIRST, STEAM), (SECOND, STEAM), (THIRD, STEAM | {Area.CULTURE})):
        open_plan.edit(id_, "areas", areas)
        open_plan.edit(id_, "direction", Direction.EQUIPMENT)
    open_plan.edit(SECOND, "direction", None)
    shown = DirectionsView()
    shown.resize(900, 500)
    shown.show()
    shown.open(open_plan)
    open_plan.listen(shown.follow)
    QAbstractItemModelTester(shown.table.matrix(), shown)
    return shown


def texts(view: DirectionsView) -> list[list[str]]:
    """What all cells say."""
    model = view.table.matrix()
    return [
        [model.index(row, column).data().replace(NBSP, " ") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_row_for_each_area_and_for_sums(view: DirectionsView) -> None:
    rows = texts(view)
    assert [len(row) for row in rows] == [7] * 6
    assert rows[0] == ["nėra"] * 7
    assert rows[2] == ["nėra", "1 su kitomis sritimis", *["nėra"] * 5]
    assert rows[3][1].endswith("\n1 veikla") and rows[3][6].endswith("\n2 veiklos")
    assert rows[4][1].endswith("\n1 veikla") and rows[5][6].endswith("\n3 veiklos")


def test_an_empty_cell_is_seen_and_heard_to_be_one(view: DirectionsView) -> None:
    model = view.table.matrix()
    empty, shared, full = model.index(0, 0), model.index(2, 1), model.index(3, 1)
    brushes = [one.data(Qt.ItemDataRole.BackgroundRole) for one in (empty, shared, full)]
    assert brushes[0].style() is Qt.BrushStyle.BDiagPattern and brushes[1:] == [None, None]
    assert empty.data(Qt.ItemDataRole.AccessibleTextRole) == "Lyderystė veikiant, Infrastruktūra: nėra"


def test_it_follows_money_areas_and_directions(view: DirectionsView, open_plan: OpenPlan) -> None:
    before = texts(view)
    line = open_plan.add(Kind.FUNDING, FIRST)
    open_plan.edit(line.id, "net", 1000)
    assert texts(view)[3][1] != before[3][1]
    open_plan.undo()
    open_plan.undo()
    assert texts(view) == before
    open_plan.edit(SECOND, "direction", Direction.ACCESS)
    assert view.table.matrix().columnCount() == 6
    open_plan.edit(THIRD, "areas", frozenset())
    assert view.table.matrix().headerData(4, Qt.Orientation.Vertical) == "Be srities"
    open_plan.remove([THIRD])
    assert view.table.matrix().rowCount() == 5


def test_the_activity_that_was_gone_to_is_current(view: DirectionsView) -> None:
    view.go_to(THIRD)
    assert view.current_id() == THIRD
    view.table.setCurrentIndex(view.table.matrix().index(3, 6))
    assert view.current_id() is None
    view.table.setCurrentIndex(view.table.matrix().index(3, 1))
    assert view.current_id() == FIRST


def test_the_table_is_copied_with_sums_and_counts_apart(view: DirectionsView) -> None:
    QTest.keySequence(view.table, "Ctrl+C")
    header, *rows = QGuiApplication.clipboard().text().splitlines()
    assert header.split("\t")[:3] == ["Sritys", "Infrastruktūra, Eur", "Infrastruktūra, veiklos"]
    assert [row.split("\t")[0] for row in rows][-2:] == ["Kultūrinis ugdymas, STEAM ugdymas", "Iš viso"]
    assert rows[-1].split("\t")[-1] == "3"


def click(view: DirectionsView, index: QModelIndex) -> None:
    """Click in the middle of a cell."""
    view.table.scrollTo(index)
    place = view.table.visualRect(index).center()
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_or_enter_leads_to_the_activities(window: MainWindow) -> None:
    assert window.store_commands
    window.store_commands.open_sample()
    assert window.plan
    chosen = window.plan.tree.activities()[0]
    window.plan.edit(chosen.id, "direction", Direction.ACCESS)
    (areas,) = chosen.areas
    entry = next(one for one in VIEWS if one.name == "directions")
    view = window.page.show_view(entry)
    assert isinstance(view, DirectionsView)
    click(view, view.table.matrix().index(0 if areas is not Area.LEADERSHIP else 1, 4))
    assert window.page.view is view, "an empty cell leads nowhere"
    click(view, view.table.matrix().index_of(chosen.id))
    shown = window.page.view
    assert isinstance(shown, ActivitiesView) and shown.rows
    assert shown.filters.criteria().chosen == {"areas": areas, "direction": Direction.ACCESS}
    assert [*shown.rows.keys] == [chosen.id]
    window.page.show_view(entry)
    last = view.table.matrix().rowCount() - 1
    view.table.setCurrentIndex(view.table.matrix().index(last, 5))
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert "areas" not in shown.filters.criteria().chosen
    assert len(shown.rows.keys) == len(window.plan.tree.activities()) - 1
