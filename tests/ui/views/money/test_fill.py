"""The money of all activities in one grid: typed and pasted as in a spreadsheet, with real keys."""

from collections.abc import Iterator
from decimal import Decimal
from random import Random

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.benchmarks.generated import generated_plan
from tests.conftest import NOON, item_id
from tests.ui.marking import marks_of
from tests.ui.typing import type_text

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Language
from planeditor.plan import sums
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import FundingLine, Kind
from planeditor.plan.numbers import format_money
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import FundingSource
from planeditor.store.store import Store
from planeditor.ui.kit import translator
from planeditor.ui.kit.theme import Scheme, apply_theme
from planeditor.ui.views.money.fill_model import FillModel
from planeditor.ui.views.money.fill_rows import Choice
from planeditor.ui.views.money.view import MoneyView
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.window.details.money.panel import MoneyPanel
from planeditor.ui.window.main_window import MainWindow

EU, STATE, OWN = FundingSource.EU, FundingSource.STATE_VAT, FundingSource.MUNICIPAL
FIRST, SECOND, THIRD = item_id(5), item_id(6), item_id(7)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Writer:
    """Somebody at the view of money, the grid of all activities shown."""

    def __init__(self, plan: OpenPlan) -> None:
        self.plan = plan
        self.view = MoneyView()
        self.view.resize(1100, 500)
        self.view.show()
        self.view.open(plan)
        plan.listen(self.view.follow)

    @property
    def model(self) -> FillModel:
        return self.view.fill.table.fill_model()

    def at(self, row: int, column: int) -> None:
        self.view.fill.table.setFocus()
        self.view.fill.table.go_to(self.model.index(row, column))

    def type(self, text: str) -> None:
        for character in text:
            type_text(self.target(), character)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.target(), key, modifier)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, modifier=CTRL)

    def choose(self, source: FundingSource | None, parts: int = 0) -> None:
        self.view.fill.source.setCurrentIndex([None, *FundingSource].index(source))
        self.view.fill.parts.setCurrentIndex(parts)

    def rows(self) -> list[list[str]]:
        model = self.model
        return [
            [_plain(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def headings(self) -> list[str]:
        columns = range(self.model.columnCount())
        return [_plain(self.model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]

    def titles(self) -> list[str]:
        rows = range(self.model.rowCount())
        return [str(self.model.headerData(row, Qt.Orientation.Vertical) or "") for row in rows]

    def said(self) -> str:
        return "\n".join(
            label.text()
            for label in self.view.fill.message.findChildren(QWidget)
            if hasattr(label, "text") and label.isVisible()
        )

    def lines(self, activity: str) -> dict[tuple[FundingSource | None, int | None], FundingLine]:
        found = self.plan.tree.children(activity, Kind.FUNDING)
        return {(line.source, line.year): line for line in found if isinstance(line, FundingLine)}

    @staticmethod
    def target() -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget


def _plain(text: object) -> str:
    return str(text).replace("\u00a0", " ")


@pytest.fixture
def plan(open_plan: OpenPlan) -> OpenPlan:
    """Three activities from 2024 to 2025, without money."""
    for activity in (FIRST, SECOND, THIRD):
        open_plan.edit(activity, "start", Quarter(2024, 2))
        open_plan.edit(activity, "end", Quarter(2025, 4))
    return open_plan


@pytest.fixture
def writer(qtbot: QtBot, qapp: QApplication, plan: OpenPlan) -> Iterator[Writer]:
    translator.install(qapp, Language.EN)
    one = Writer(plan)
    qtbot.addWidget(one.view)
    qtbot.waitExposed(one.view)
    one.view.activateWindow()
    qtbot.waitUntil(one.view.isActiveWindow)
    QTest.mouseClick(one.view.write, Qt.MouseButton.LeftButton)
    yield one
    one.view.close_plan()


def test_a_new_plan_has_a_row_to_write_in_for_each_activity(writer: Writer) -> None:
    assert writer.headings() == [
        "Source\nTotal", "2024\n0,00", "2025\n0,00", "Total\n0,00", "Activity, with VAT\n0,00",
    ]  # fmt: skip
    assert [row[0] for row in writer.rows()] == ["RRF funds"] * 3
    assert [title.split()[0] for title in writer.titles()] == ["1.1.1.", "1.1.2.", "1.2.1."]
    assert QApplication.focusWidget() is writer.view.fill.table
    assert writer.model.cell(writer.view.fill.table.currentIndex()) is not None


def test_headings_are_read_whole_without_an_activity(writer: Writer) -> None:
    for activity in (FIRST, SECOND, THIRD):
        writer.plan.remove([activity])
    table = writer.view.fill.table
    assert writer.rows() == []
    needed = max(map(table.fontMetrics().horizontalAdvance, writer.headings()[0].split("\n")))
    assert table.columnWidth(0) > needed


def test_a_block_is_pasted_as_one_step_and_undone_as_one(writer: Writer) -> None:
    steps = writer.plan.revision
    writer.at(0, 1)
    writer.paste("1 000,00\t500\n20,50\t\n-\t7\n")
    assert writer.plan.revision == steps + 1
    assert [row[1:] for row in writer.rows()] == [
        ["1 000,00", "500,00", "1 500,00", "1 500,00"],
        ["20,50", "", "20,50", "20,50"],
        ["", "7,00", "7,00", "7,00"],
    ]
    assert [text.split("\n")[1] for text in writer.headings()[1:]] == [
        "1 020,50", "507,00", "1 527,50", "1 527,50",
    ]  # fmt: skip
    writer.plan.undo()
    assert [row[1:] for row in writer.rows()] == [["", "", "", ""]] * 3


@pytest.mark.parametrize(
    ("block", "why"),
    [
        ("100\t200\n300\tabc", "1.1.2. RRF funds, 2025"),
        ("1\t2\n3\t4\n5\t6\n7\t8", "there is no cell for it"),
        ("2023\t2024\n1\t2", "years are not sums"),
        ("10\t1\n20\t2\n30\t3", "is the total of the others"),
        ("1\t2\t3", "there is no cell for it"),
    ],
)
def test_a_block_that_is_not_all_sums_changes_nothing_and_says_why(
    writer: Writer, block: str, why: str
) -> None:
    writer.at(0, 1)
    writer.paste(block)
    assert not sums.total(writer.plan.tree).gross
    assert "Nothing was pasted" in writer.said()
    assert why in writer.said()


def test_typing_goes_down_by_enter_and_on_by_tab(writer: Writer) -> None:
    writer.at(0, 1)
    writer.type("100")
    writer.press(Qt.Key.Key_Return)
    writer.type("200")
    writer.press(Qt.Key.Key_Tab)
    writer.type("300")
    writer.press(Qt.Key.Key_Tab)
    writer.type("400")
    writer.press(Qt.Key.Key_Return)
    assert [row[1:3] for row in writer.rows()] == [["100,00", ""], ["200,00", "300,00"], ["400,00", ""]]
    assert writer.lines(THIRD)[EU, 2024].net == Decimal(400)


def test_another_source_is_chosen_and_has_rows_for_all(writer: Writer) -> None:
    writer.at(0, 1)
    writer.paste("1000\t500")
    writer.choose(OWN, parts=1)
    writer.at(0, 1)
    writer.paste("10\n20\n40")
    assert [row[:2] for row in writer.rows()] == [
        ["Municipal budget", "10,00"],
        ["Municipal budget", "20,00"],
        ["Municipal budget", "40,00"],
    ]
    writer.choose(STATE)
    writer.at(0, 1)
    writer.type("21 %")
    writer.press(Qt.Key.Key_Return)
    assert writer.lines(FIRST)[STATE, 2024].vat_amount == Decimal(210)
    writer.choose(None)
    assert [row[0] for row in writer.rows()] == [
        "RRF funds", "State budget (VAT)",
        "Municipal budget", "Municipal budget – VAT",
        "Municipal budget", "Municipal budget – VAT",
        "Municipal budget", "Municipal budget – VAT",
    ]  # fmt: skip
    assert [title.split()[0] if title else "" for title in writer.titles()] == [
        "1.1.1.", "", "", "", "1.1.2.", "", "1.2.1.", "",
    ]  # fmt: skip
    assert writer.rows()[0][-1] == "1 720,00"
    assert writer.rows()[1][-1] == ""


def test_an_activity_that_needs_no_funding_says_so_and_takes_none(writer: Writer) -> None:
    writer.plan.edit(SECOND, "no_funding", True)
    assert writer.rows()[1] == ["No funding needed", "", "", "", ""]
    writer.at(0, 1)
    writer.paste("1\n2\n3")
    assert not sums.total(writer.plan.tree).gross
    assert "1.1.2. No funding needed, 2024: there is no cell for it" in writer.said()
    writer.paste("1\n\n3")
    assert sums.total(writer.plan.tree).gross == 4


def test_what_cannot_be_read_stays_in_its_cell_until_it_is_taken_back(writer: Writer) -> None:
    writer.at(1, 1)
    writer.type("5 apples")
    writer.press(Qt.Key.Key_Return)
    assert writer.rows()[1][1] == "5 apples"
    assert (SECOND, "NET 2024 eu 0 ") in writer.view.drafts
    assert not writer.lines(SECOND)
    writer.press(Qt.Key.Key_Up)
    assert "5 apples" in writer.said()
    writer.press(Qt.Key.Key_Z, modifier=CTRL)
    assert writer.rows()[1][1] == ""
    assert not writer.view.drafts


def test_a_text_that_could_not_be_read_goes_when_its_cell_gets_a_sum_elsewhere(writer: Writer) -> None:
    writer.at(1, 1)
    writer.type("5 apples")
    writer.press(Qt.Key.Key_Return)
    writer.plan.add(Kind.FUNDING, SECOND, year=2024, source=EU, net=Decimal(5))
    assert writer.rows()[1][1] == "5,00"
    assert not writer.view.drafts


def test_a_copied_block_comes_back_as_it_was(writer: Writer) -> None:
    writer.at(0, 1)
    writer.paste("1000\t2\n3\t4\n5\t6")
    writer.at(0, 1)
    writer.press(Qt.Key.Key_Down, Qt.Key.Key_Right, modifier=SHIFT)
    writer.press(Qt.Key.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text() == "1000,00\t2,00\n3,00\t4,00"
    writer.press(Qt.Key.Key_Delete)
    assert [row[1:3] for row in writer.rows()] == [["", ""], ["", ""], ["5,00", "6,00"]]
    writer.at(0, 1)
    writer.press(Qt.Key.Key_V, modifier=CTRL)
    assert [row[1:3] for row in writer.rows()] == [["1 000,00", "2,00"], ["3,00", "4,00"], ["5,00", "6,00"]]


def test_sums_are_not_typed(writer: Writer) -> None:
    writer.at(0, 3)
    writer.type("5")
    assert "Totals are calculated" in writer.said()
    assert not sums.total(writer.plan.tree).gross


def test_findings_are_told_at_their_cells(writer: Writer) -> None:
    writer.plan.add(Kind.FUNDING, FIRST, year=2030, source=EU, net=Decimal(5))
    writer.view.show_marks(marks_of(writer.plan))
    assert [text.split("\n")[0] for text in writer.headings()[1:4]] == ["2024", "2025", "2030"]
    writer.at(0, 3)
    assert "2030" in writer.said()


def test_years_outside_the_activity_are_muted_but_can_be_written(writer: Writer, qapp: QApplication) -> None:
    writer.plan.edit(FIRST, "end", Quarter(2026, 4))
    assert not writer.model.is_muted(writer.model.index(0, 3))
    assert writer.model.is_muted(writer.model.index(1, 3))
    apply_theme(qapp, Scheme.LIGHT)
    table = writer.view.fill.table
    seen = table.viewport().grab().toImage()
    grounds = [
        seen.pixelColor(table.visualRect(writer.model.index(row, 3)).center()).name() for row in (0, 1)
    ]
    assert grounds[0] != grounds[1]
    writer.at(1, 3)
    writer.type("7")
    writer.press(Qt.Key.Key_Return)
    assert writer.lines(SECOND)[EU, 2026].net == 7


def test_the_page_and_its_choice_are_remembered(writer: Writer) -> None:
    writer.choose(OWN, parts=2)
    state = writer.view.state()
    writer.choose(None)
    QTest.mouseClick(writer.view.back, Qt.MouseButton.LeftButton)
    assert not writer.view.is_filling
    writer.view.restore(state)
    assert writer.view.is_filling
    assert [row[0] for row in writer.rows()] == ["Municipal budget – VAT"] * 3


def test_the_current_activity_stays_from_one_page_to_the_other(writer: Writer) -> None:
    writer.at(2, 1)
    assert writer.view.current_id() == THIRD
    QTest.mouseClick(writer.view.back, Qt.MouseButton.LeftButton)
    assert writer.view.current_id() == THIRD
    writer.view.go_to(SECOND)
    QTest.mouseClick(writer.view.write, Qt.MouseButton.LeftButton)
    assert writer.view.current_id() == SECOND


def check_sums(model: FillModel, plan: OpenPlan) -> None:
    """The sums of the grid with all sources and both parts are those of the plan."""
    rows, by_year = model.rows, sums.by_year(plan.tree)
    assert {year: rows.year_sum(year) for year in rows.years if rows.year_sum(year)} == {
        year: money.gross for year, money in by_year.items() if money.gross
    }
    assert rows.total() == rows.plan_total() == sums.total(plan.tree).gross
    for row, line in enumerate(rows.lines):
        if line.is_first:
            total = sums.total(plan.tree, line.activity).gross
            shown = model.index(row, model.columnCount() - 1).data()
            assert shown == (format_money(total, unit=False) if total else "")


def shape(model: FillModel) -> list[object]:
    return [model.rows.years, [(line.activity, line.row) for line in model.rows.lines]]


@pytest.mark.parametrize("seed", range(3))
def test_the_grid_follows_whatever_happens(qapp: QApplication, plan: OpenPlan, seed: int) -> None:
    """A model that follows says what one says that is made anew, and Qt finds no fault with it."""
    random, drafts = Random(seed), {}
    model = FillModel(plan, Choice(), drafts)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    plan.listen(model.follow)
    for _ in range(60):
        activities = [item.id for item in plan.tree.of_kind(Kind.ACTIVITY)]
        funding = [item.id for item in plan.tree.of_kind(Kind.FUNDING)]
        match random.randrange(7):
            case 0:
                plan.add(
                    Kind.FUNDING, random.choice(activities), year=random.choice((2024, 2025, 2027, None)),
                    source=random.choice((None, *FundingSource)), net=Decimal(random.randrange(1, 99)),
                    vat_rate=random.choice((None, Decimal(21))),
                )  # fmt: skip
            case 1 if funding:
                plan.edit(random.choice(funding), "net", Decimal(random.randrange(99)))
            case 2 if funding:
                plan.remove([random.choice(funding)])
            case 3:
                plan.edit(random.choice(activities), "no_funding", random.random() < 0.5)
            case 4:
                plan.edit(random.choice(activities), "end", Quarter(random.randrange(2024, 2028), 1))
            case 5:
                plan.undo()
            case 6 if len(activities) > 2:
                plan.remove([random.choice(activities)])
        check_sums(model, plan)
        made = FillModel(plan, Choice(), drafts)
        # Rows only become more while they are shown; all that a new one has is there.
        for place in shape(made)[1]:
            assert place in shape(model)[1] or place[1] is None
        assert set(made.rows.years) <= set(model.rows.years)
    model.deleteLater()


def test_one_sum_costs_what_it_touches(qapp: QApplication, store: Store) -> None:
    """Of three hundred activities one is looked at anew, and its rows alone are told to have changed."""
    operation = Operation(OperationKind.CREATE, "Vardenis Pavardenis", NOON, ())
    plan = OpenPlan(store, store.create(generated_plan(300), operation), "Vardenis Pavardenis")
    model = FillModel(plan, Choice(), {})
    plan.listen(model.follow)
    texts = {line.activity: model.rows.texts(line.activity) for line in model.rows.lines}
    told: list[tuple[QModelIndex, QModelIndex]] = []
    model.dataChanged.connect(lambda first, last: told.append((first, last)))
    one = plan.tree.of_kind(Kind.FUNDING)[40]
    plan.edit(one.id, "net", Decimal("123.45"))
    anew = [id_ for id_, known in texts.items() if model.rows.texts(id_) is not known]
    assert anew == [one.parent]
    rows = model.rows.rows_of(one.parent)
    assert [(first.row(), last.row()) for first, last in told] == [(rows[0], rows[-1])]


def test_twelve_activities_are_filled_by_one_paste_in_the_window(window: MainWindow) -> None:
    """A whole budget out of a spreadsheet, in the real window, seen in the details beside it at once."""
    assert window.store_commands
    window.store_commands.open_sample()
    plan = window.page.plan
    view = window.page.show_view(next(entry for entry in VIEWS if entry.name == "money"))
    assert plan is not None
    assert isinstance(view, MoneyView)
    QTest.mouseClick(view.write, Qt.MouseButton.LeftButton)
    view.fill.source.setCurrentIndex(1 + list(FundingSource).index(FundingSource.OTHER))
    view.fill.parts.setCurrentIndex(1)
    model, table = view.fill.table.fill_model(), view.fill.table
    count = min(12, model.rowCount())
    years = len(model.rows.years)
    block = [
        [f"{1000 * (row + 1) + 7 * row * row + column}" for column in range(years)] for row in range(count)
    ]
    table.go_to(model.first_index())
    QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in block))
    QTest.keyClick(table, Qt.Key.Key_V, CTRL)
    shown = [
        [model.index(row, 1 + column).data(Qt.ItemDataRole.EditRole) for column in range(years)]
        for row in range(count)
    ]
    assert shown == [[format_money(Decimal(text), unit=False) for text in row] for row in block]
    panel = next(one for one in window.page.details.findChildren(MoneyPanel) if one.isVisible())
    assert panel.model.activity == view.current_id()


def test_the_window_knows_what_could_not_be_read(window: MainWindow) -> None:
    """It is a text of the activity, wherever it was typed: it is asked for before the plan is left."""
    assert window.store_commands
    window.store_commands.open_sample()
    view = window.page.show_view(next(entry for entry in VIEWS if entry.name == "money"))
    assert isinstance(view, MoneyView)
    view.show_page(is_filling=True)
    table = view.fill.table
    table.setFocus()
    table.go_to(table.fill_model().index(2, 1))
    type_text(table, "5")
    editor = QApplication.focusWidget()
    assert editor is not None
    type_text(editor, " apples")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    activity = table.fill_model().rows.lines[2].activity
    assert window.page.details.unsaved() == activity
    panel = next(one for one in window.page.details.findChildren(MoneyPanel) if one.isVisible())
    table.go_to(table.fill_model().index(2, 1))
    texts = [
        panel.model.index(row, column).data()
        for row in range(panel.model.rowCount())
        for column in range(panel.model.columnCount())
    ]
    # Before the window closes, which would ask.
    QTest.keyClick(table, Qt.Key.Key_Z, CTRL)
    assert "5 apples" in texts
    assert window.page.details.unsaved() is None
