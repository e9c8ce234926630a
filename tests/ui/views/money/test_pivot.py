"""The view of the whole plan’s money: groups, sums, following, copying."""

from collections.abc import Iterator
from decimal import Decimal
from random import Random

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.benchmarks.generated import generated_plan
from tests.conftest import NOON, item_id
from tests.ui.typing import type_text

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Language
from planeditor.plan import sums
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import Kind
from planeditor.plan.sums import Sum
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import ActivityType, Area, Direction, FundingSource
from planeditor.store.store import Store
from planeditor.ui.kit import translator
from planeditor.ui.kit.measures import Measure
from planeditor.ui.views.money.pivot import SEVERAL_SCHOOLS, Across, Grouping, Pivot
from planeditor.ui.views.money.pivot_model import Layout, PivotModel
from planeditor.ui.views.money.view import MoneyView
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.window.details.money.panel import MoneyPanel
from planeditor.ui.window.main_window import MainWindow

EU, STATE = FundingSource.EU, FundingSource.STATE_VAT
FIRST, SECOND, THIRD = item_id(5), item_id(6), item_id(7)


@pytest.fixture
def plan(open_plan: OpenPlan) -> OpenPlan:
    """Three activities, two with money; the third takes place in no school."""
    for activity, year, net in ((FIRST, 2024, "100"), (FIRST, 2025, "50"), (SECOND, 2024, "10.10")):
        open_plan.add(Kind.FUNDING, activity, year=year, source=EU, net=Decimal(net))
    open_plan.add(Kind.FUNDING, FIRST, year=2024, source=STATE, vat_amount=Decimal("21"))
    return open_plan


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication, plan: OpenPlan) -> Iterator[MoneyView]:
    translator.install(qapp, Language.EN)
    shown = MoneyView()
    qtbot.addWidget(shown)
    shown.resize(1000, 500)
    shown.show()
    qtbot.waitExposed(shown)
    shown.open(plan)
    plan.listen(shown.follow)
    yield shown
    shown.close_plan()


def rows(view: MoneyView) -> list[list[str]]:
    """All rows, groups and activities alike."""
    model = view.table.pivot_model()

    def texts(parent: QModelIndex) -> Iterator[list[str]]:
        for row in range(model.rowCount(parent)):
            cells = (model.index(row, column, parent).data() for column in range(model.columnCount()))
            yield [text.replace("\u00a0", " ") for text in cells]
            yield from texts(model.index(row, 0, parent))

    return list(texts(QModelIndex()))


def test_money_stands_by_area_and_year(view: MoneyView) -> None:
    assert rows(view) == [
        ["Whole plan", "131,10", "50,00", "181,10", "100,0 %"],
        ["No area", "131,10", "50,00", "181,10", "100,0 %"],
        ["1.1.1. Stažuotės", "121,00", "50,00", "171,00", "94,4 %"],
        ["1.1.2. Mokymai", "10,10", "", "10,10", "5,6 %"],
        ["1.2.1. Laboratorija", "", "", "", ""],
    ]


def test_an_activity_of_several_areas_or_schools_is_counted_once(view: MoneyView, plan: OpenPlan) -> None:
    other = plan.add(Kind.SCHOOL, plan.id, name="Aušros progimnazija").id
    plan.edit(FIRST, "areas", frozenset({Area.STEAM, Area.CULTURE}))
    assert [row[0] for row in rows(view)][1:3] == ["Cultural education, STEAM education", "1.1.1. Stažuotės"]
    view.grouping.setCurrentIndex(list(Grouping).index(Grouping.SCHOOL))
    assert "counted once" in view._counted.text()
    plan.edit(FIRST, "schools", frozenset({item_id(10), other}))
    plan.edit(SECOND, "schools", frozenset({other}))
    tops = [row for row in rows(view) if not row[0][0].isdigit()]
    assert [(row[0], row[3]) for row in tops] == [
        ("Whole plan", "181,10"),
        ("Aušros progimnazija", "10,10"),
        ("Several schools", "171,00"),
        ("No school", ""),
    ]


def test_sources_and_all_three_sums_can_be_shown(view: MoneyView) -> None:
    view.across.setCurrentIndex(list(Across).index(Across.SOURCES))
    view.sums.setCurrentIndex(3)
    model = view.table.pivot_model()
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert headings[1:7] == [
        "RRF funds\nWithout VAT",
        "RRF funds\nVAT",
        "RRF funds\nWith VAT",
        "State budget (VAT)\nWithout VAT",
        "State budget (VAT)\nVAT",
        "State budget (VAT)\nWith VAT",
    ]
    assert rows(view)[0] == [
        "Whole plan", "160,10", "", "160,10", "", "21,00", "21,00", "160,10", "21,00", "181,10", "100,0 %",
    ]  # fmt: skip


def test_columns_are_as_wide_as_what_is_in_them(view: MoneyView) -> None:
    header = view.table.header()
    low = header.height()
    view.across.setFocus()
    QTest.keyClick(view.across, Qt.Key.Key_Down)
    view.sums.setFocus()
    QTest.keyClick(view.sums, Qt.Key.Key_End)
    model = view.table.pivot_model()
    empty = 4
    assert model.headerData(empty, Qt.Orientation.Horizontal) == "State budget (VAT)\nWithout VAT"
    assert model.index(0, empty).data() == ""
    metrics = view.table.fontMetrics()
    assert header.sectionSize(empty) < metrics.horizontalAdvance("State budget (VAT)")
    assert header.height() >= low + 2 * metrics.height()


def test_the_first_heading_says_what_the_rows_are(view: MoneyView) -> None:
    headings = []
    view.grouping.setFocus()
    for _ in Grouping:
        headings.append(view.table.pivot_model().headerData(0, Qt.Orientation.Horizontal))
        QTest.keyClick(view.grouping, Qt.Key.Key_Down)
    assert headings == [
        "Areas and activities", "Tasks and activities", "Types and activities",
        "Directions and activities", "Schools and activities",
    ]  # fmt: skip


def test_a_changed_sum_is_followed_without_a_reset(view: MoneyView, plan: OpenPlan) -> None:
    model = view.table.pivot_model()
    resets = QSignalSpy(model.modelReset)
    changed = QSignalSpy(model.dataChanged)
    line = plan.tree.children(SECOND, Kind.FUNDING)[0]
    plan.edit(line.id, "net", Decimal("110.10"))
    assert rows(view)[0][1] == "231,10"
    assert rows(view)[3][1:] == ["110,10", "", "110,10", "39,2 %"]
    plan.type(SECOND, "title", "Mokymai mokytojams")
    assert rows(view)[3][0] == "1.1.2. Mokymai mokytojams"
    assert resets.count() == 0
    assert changed.count() > 0


@pytest.mark.parametrize("grouping", list(Grouping))
@pytest.mark.parametrize("across", list(Across))
def test_the_sums_are_those_of_the_plan(store: Store, grouping: Grouping, across: Across) -> None:
    tree = PlanTree(generated_plan(60))
    pivot = Pivot(tree, grouping, across)
    assert pivot.total.total == sums.total(tree)
    expected = sums.by_year(tree) if across is Across.YEARS else sums.by_source(tree)
    assert pivot.total.cells == expected
    groups = {group.key: group.total.total for group in pivot.groups if group.total.cells}
    match grouping:
        case Grouping.AREA:
            assert groups == sums.by_area(tree)
        case Grouping.TYPE:
            assert groups == sums.by_type(tree)
        case Grouping.DIRECTION:
            # In generated plans directions are those of the types.
            assert groups == {
                type_ and Direction(type_.value): money for type_, money in sums.by_type(tree).items()
            }
        case Grouping.TASK:
            assert groups == {task: sums.total(tree, task) for task in groups}
        case Grouping.SCHOOL:
            assert SEVERAL_SCHOOLS in groups
            assert sum(groups.values(), Sum()) == sums.total(tree)
    for group in pivot.groups:
        for activity, line in group.lines.items():
            assert line.total == sums.total(tree, activity)
    order = [activity for group in pivot.groups for activity in group.lines]
    assert len(set(order)) == len(order) == len(tree.of_kind(Kind.ACTIVITY))


@pytest.mark.parametrize("grouping", list(Grouping))
def test_after_any_edit_the_table_is_as_if_made_anew(store: Store, grouping: Grouping) -> None:
    operation = Operation(OperationKind.CREATE, "Vardenis Pavardenis", NOON, ())
    plan = OpenPlan(store, store.create(generated_plan(12), operation), "Vardenis Pavardenis")
    model = PivotModel(plan, Layout(grouping, Across.YEARS, tuple(Measure)))
    plan.listen(model.follow)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    chance = Random(7)

    def texts(shown: PivotModel, parent: QModelIndex) -> list[object]:
        return [
            [shown.index(row, column, parent).data() for column in range(shown.columnCount())]
            + texts(shown, shown.index(row, 0, parent))
            for row in range(shown.rowCount(parent))
        ]

    for _ in range(60):
        activities = plan.tree.of_kind(Kind.ACTIVITY)
        activity = chance.choice(activities)
        lines = plan.tree.children(activity.id, Kind.FUNDING)
        match chance.randrange(8):
            case 0:
                plan.add(Kind.FUNDING, activity.id, year=chance.randint(2022, 2028), net=Decimal(5))
            case 1 if lines:
                plan.edit(lines[0].id, "net", Decimal(chance.randint(1, 900)))
            case 2 if lines:
                plan.remove([lines[0].id])
            case 3:
                plan.edit(activity.id, "areas", frozenset({chance.choice(list(Area))}))
            case 4:
                plan.edit(activity.id, "type", chance.choice([*ActivityType, None]))
            case 5:
                plan.move([activity.id], chance.choice(plan.tree.of_kind(Kind.TASK)).id)
            case 6:
                schools = plan.tree.of_kind(Kind.SCHOOL)
                plan.edit(activity.id, "schools", frozenset(one.id for one in chance.choices(schools, k=2)))
            case _:
                plan.undo()
        fresh = PivotModel(plan, Layout(grouping, Across.YEARS, tuple(Measure)))
        assert texts(model, QModelIndex()) == texts(fresh, QModelIndex())


def test_open_groups_and_the_current_row_stay_when_it_is_built_anew(view: MoneyView, plan: OpenPlan) -> None:
    view.go_to(SECOND)
    assert view.current_id() == SECOND
    plan.edit(FIRST, "areas", frozenset({Area.STEAM}))
    assert view.current_id() == SECOND
    model = view.table.pivot_model()
    assert [view.table.isExpanded(model.index(row, 0)) for row in (1, 2)] == [False, True]


def test_open_groups_and_the_current_row_stay_when_it_was_let_go_of(view: MoneyView, plan: OpenPlan) -> None:
    view.go_to(SECOND)
    view.close_plan()
    plan.edit(FIRST, "areas", frozenset({Area.STEAM}))
    assert view.current_id() is None
    view.open(plan)
    assert view.current_id() == SECOND
    model = view.table.pivot_model()
    assert [view.table.isExpanded(model.index(row, 0)) for row in (1, 2)] == [False, True]


def test_rows_of_items_are_those_items(view: MoneyView, plan: OpenPlan) -> None:
    view.grouping.setCurrentIndex(list(Grouping).index(Grouping.TASK))
    model = view.table.pivot_model()
    view.table.go_to(model.index(0, 0))
    assert view.current_id() == plan.id
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    assert view.current_id() == item_id(3)
    QTest.keyClick(view.table, Qt.Key.Key_Right)
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    assert view.current_id() == FIRST
    view.grouping.setCurrentIndex(list(Grouping).index(Grouping.AREA))
    view.table.go_to(model.index(1, 0))
    assert view.current_id() is None


def test_the_table_is_copied_as_text_and_html(view: MoneyView, plan: OpenPlan) -> None:
    plan.edit(FIRST, "title", "A <b> & „C“")
    view.go_to(FIRST)
    QTest.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().split("\n")
    assert lines[0] == "Areas and activities\t2024\t2025\tTotal\tShare"
    assert lines[1] == "Whole plan\t131,10\t50,00\t181,10\t100,0%"
    assert lines[3] == "1.1.1. A <b> & „C“\t121,00\t50,00\t171,00\t94,4%"
    assert "<td>1.1.1. A &lt;b&gt; &amp; „C“</td><td" in data.html()


def test_what_was_chosen_is_remembered(view: MoneyView, qtbot: QtBot) -> None:
    view.grouping.setCurrentIndex(2)
    view.across.setCurrentIndex(1)
    view.sums.setCurrentIndex(3)
    other = MoneyView()
    qtbot.addWidget(other)
    other.restore(view.state())
    assert [one.currentIndex() for one in (other.grouping, other.across, other.sums)] == [2, 1, 3]
    other.restore({"grouping": 5, "sums": "x"})
    assert [one.currentIndex() for one in (other.grouping, other.across, other.sums)] == [2, 1, 3]


def test_a_sum_typed_in_the_details_shows_in_the_view(window: MainWindow, qtbot: QtBot) -> None:
    buttons = window.welcome.findChildren(QPushButton)
    sample = next(button for button in buttons if button.text().replace("&", "") == "Pavyzdys")
    qtbot.mouseClick(sample, Qt.MouseButton.LeftButton)
    shown = window.page.show_view(next(entry for entry in VIEWS if entry.name == "money"))
    assert isinstance(shown, MoneyView)
    assert window.page.plan
    activity = window.page.plan.tree.of_kind(Kind.ACTIVITY)[0]
    shown.go_to(activity.id)
    panel = window.page.details.findChild(MoneyPanel)
    assert panel is not None
    panel.view.setFocus()
    type_text(panel.view, "7")
    typed = QApplication.focusWidget()
    assert typed is not None
    QTest.keyClick(typed, Qt.Key.Key_Return)
    index = shown.table.currentIndex()
    assert index.siblingAtColumn(1).data().startswith("3\u00a0787,00")
    assert shown.current_id() == activity.id


def test_a_closed_group_takes_the_place_of_the_row_in_it(view: MoneyView) -> None:
    view.go_to(SECOND)
    group = view.table.currentIndex().parent()
    view.table.collapse(group)
    assert view.table.currentIndex().siblingAtColumn(0) == group
    assert [index.siblingAtColumn(0) for index in view.table.selectedIndexes()][:1] == [group]
