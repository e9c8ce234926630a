"""The table of indicators follows the plan, sorts as Lithuanians do and finds by level and text."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from tests.ui.views.indicators.conftest import FIRST, GOAL, OTHER, PLAN, TASK, THIRD, column, titled

from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import InvalidValue
from planeditor.plan.items import Kind
from planeditor.plan.values import Comparator, Target
from planeditor.ui.views.indicators.model import LEVEL, TITLE, IndicatorsModel
from planeditor.ui.views.indicators.sorting import SortedIndicators

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def rows(model: IndicatorsModel) -> SortedIndicators:
    made = SortedIndicators(model, model)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def cells(rows: SortedIndicators) -> list[tuple[str, ...]]:
    return [
        tuple(str(rows.index(row, column).data()) for column in range(rows.columnCount()))
        for row in range(rows.rowCount())
    ]


def cells_anew(rows: SortedIndicators) -> list[tuple[str, ...]]:
    return cells(SortedIndicators(IndicatorsModel(rows.indicators.plan)))


def first_words(rows: SortedIndicators) -> list[str]:
    return [cell[TITLE].split()[0] for cell in cells(rows)]


def indicator(plan: OpenPlan, start: str) -> str:
    return titled(plan, start).id


Do = Callable[[OpenPlan], object]
STEPS: dict[str, Do] = {
    "add to an activity": lambda plan: plan.add(Kind.INDICATOR, FIRST, title="Naujas"),
    "add first": lambda plan: plan.add(Kind.INDICATOR, PLAN, None, title="Pirmas"),
    "remove": lambda plan: plan.remove([indicator(plan, "Mokytojų")]),
    "remove a branch": lambda plan: plan.remove([GOAL]),
    "duplicate a branch": lambda plan: plan.duplicate([TASK]),
    "renumber": lambda plan: plan.add(Kind.GOAL, PLAN, None, title="Pirmas tikslas"),
    "move an activity": lambda plan: plan.move([THIRD], TASK, None),
    "move to another level": lambda plan: plan.move([indicator(plan, "Mokytojų")], OTHER),
    "edit": lambda plan: plan.edit(indicator(plan, "Žalių"), "baseline", Decimal("1234.5")),
    "type": lambda plan: plan.type(indicator(plan, "Žalių"), "unit", "vnt."),
}


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS.keys())
def test_every_operation_is_followed_and_undone(rows: SortedIndicators, step: Do) -> None:
    plan = rows.indicators.plan
    before = cells(rows)
    step(plan)
    after = cells(rows)
    assert after == cells_anew(rows)
    assert after != before
    plan.undo()
    assert cells(rows) == before
    plan.redo()
    assert cells(rows) == after


def test_people_are_called_by_their_present_names(rows: SortedIndicators) -> None:
    plan = rows.indicators.plan
    person = plan.tree.of_kind(Kind.TEAM_MEMBER)[0].id
    plan.edit(indicator(plan, "Žalių"), "responsible", person)
    place = rows.row_of(indicator(plan, "Žalių"))
    assert cells(rows)[place][column("responsible")] == "Ona Vardenė"
    plan.edit(person, "name", "Ona Pavardenė")
    assert cells(rows)[place][column("responsible")] == "Ona Pavardenė"
    plan.remove([person])
    assert cells(rows)[place][column("responsible")] == ""


def test_indicators_stand_as_in_the_plan_until_they_are_sorted(rows: SortedIndicators) -> None:
    assert first_words(rows) == ["Atotrūkio", "Šiaulių", "Mokytojų", "Žalių"]
    rows.sort(TITLE, ASCENDING)
    assert first_words(rows) == ["Atotrūkio", "Mokytojų", "Šiaulių", "Žalių"]
    rows.sort(column("baseline"), ASCENDING)
    assert first_words(rows) == ["Atotrūkio", "Žalių", "Mokytojų", "Šiaulių"]
    rows.sort(column("target"), DESCENDING)
    assert first_words(rows)[-2:] == ["Žalių", "Mokytojų"]


def test_an_edit_moves_no_row_but_a_new_one_finds_its_place(rows: SortedIndicators) -> None:
    plan = rows.indicators.plan
    rows.sort(TITLE, ASCENDING)
    plan.edit(indicator(plan, "Atotrūkio"), "title", "Žemėlapiai")
    assert first_words(rows) == ["Žemėlapiai", "Mokytojų", "Šiaulių", "Žalių"]
    plan.add(Kind.INDICATOR, FIRST, title="Olimpiados")
    assert first_words(rows) == ["Mokytojų", "Olimpiados", "Šiaulių", "Žalių", "Žemėlapiai"]


def test_rows_are_narrowed_by_level_and_words_without_diacritics(rows: SortedIndicators) -> None:
    rows.narrow(None, "siauliu DALIS")
    assert first_words(rows) == ["Šiaulių"]
    rows.narrow(Kind.TASK, "")
    assert first_words(rows) == ["Mokytojų"]
    rows.narrow(Kind.TASK, "siauliu")
    assert cells(rows) == []
    assert rows.row_of(indicator(rows.indicators.plan, "Žalių")) == -1
    rows.narrow(None, "")
    assert len(cells(rows)) == 4


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("title", "  Nauja   reikšmė ", "Nauja reikšmė"),
        ("baseline", "1 234,5", Decimal("1234.5")),
        ("baseline", "", None),
        ("baseline_year", "2023 m.", 2023),
        ("target", "≥ 12,5 proc.", Target(Decimal("12.5"), Comparator.AT_LEAST, "proc.")),
        ("target", "", Target()),
        ("target_year", "2026", 2026),
        ("actual", "12 proc.", "12 proc."),
    ],
)
def test_what_is_typed_is_read_the_lithuanian_way(
    model: IndicatorsModel, name: str, text: str, value: object
) -> None:
    id_ = indicator(model.plan, "Žalių")
    before = model.plan.tree[id_]
    assert model.setData(model.index(model.row_of(id_), column(name)), text)
    assert getattr(model.plan.tree[id_], name) == value
    model.plan.undo()
    assert model.plan.tree[id_] == before


@pytest.mark.parametrize(
    ("name", "text"), [("baseline", "daug"), ("target_year", "26"), ("title", "a" * 1001)]
)
def test_what_cannot_be_meant_is_refused(model: IndicatorsModel, name: str, text: str) -> None:
    id_ = indicator(model.plan, "Žalių")
    with pytest.raises(InvalidValue):
        model.setData(model.index(model.row_of(id_), column(name)), text)
    assert titled(model.plan, "Žalių").id == id_


def test_levels_are_not_edited(model: IndicatorsModel) -> None:
    cell = model.index(0, LEVEL)
    assert not cell.flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(cell, "2.")
    assert model.index(0, TITLE).flags() & Qt.ItemFlag.ItemIsEditable


def test_missing_values_are_marked_and_said(model: IndicatorsModel) -> None:
    row = model.row_of(indicator(model.plan, "Atotrūkio"))
    marked = {
        name
        for name in ("title", "unit", "baseline", "target", "target_year", "actual")
        if model.index(row, column(name)).data(Qt.ItemDataRole.DecorationRole) is not None
    }
    assert marked == {"unit", "target", "target_year"}
    cell = model.index(row, column("target"))
    assert "Siektina reikšmė" in str(cell.data(Qt.ItemDataRole.ToolTipRole))
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == cell.data(Qt.ItemDataRole.ToolTipRole)
    model.setData(cell, ">50")
    assert cell.data(Qt.ItemDataRole.DecorationRole) is None


def test_only_what_changed_is_painted_anew(model: IndicatorsModel) -> None:
    painted: list[tuple[int, int, int]] = []
    model.dataChanged.connect(lambda a, b: painted.append((a.row(), a.column(), b.column())))
    id_ = indicator(model.plan, "Mokytojų")
    model.plan.edit(id_, "unit", "proc.")
    assert painted == [(model.row_of(id_), column("unit"), column("unit"))]
    model.plan.edit(id_, "deviation", "Nėra")
    model.plan.edit(FIRST, "title", "Kita")
    assert len(painted) == 1
