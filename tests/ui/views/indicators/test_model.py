"""The table of indicators follows the plan, sorts as Lithuanians do and finds by level and text."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from tests.ui.views.indicators.conftest import (
    FIRST,
    LEVEL,
    TITLE,
    column,
    titled,
)

from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import InvalidValue
from planeditor.plan.items import Kind
from planeditor.plan.values import Comparator, Target
from planeditor.ui.kit.tables.declared import Criteria
from planeditor.ui.kit.tables.item_model import ItemModel

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def cells(rows: ItemModel) -> list[tuple[str, ...]]:
    return [
        tuple(str(rows.index(row, column).data()) for column in range(rows.columnCount()))
        for row in range(rows.rowCount())
    ]


def first_words(rows: ItemModel) -> list[str]:
    return [cell[TITLE].split()[0] for cell in cells(rows)]


def indicator(plan: OpenPlan, start: str) -> str:
    return titled(plan, start).id


def test_people_are_called_by_their_present_names(model: ItemModel) -> None:
    plan = model.plan
    person = plan.tree.of_kind(Kind.TEAM_MEMBER)[0].id
    plan.edit(indicator(plan, "Žalių"), "responsible", person)
    place = model.index_of(indicator(plan, "Žalių")).row()
    assert cells(model)[place][column("responsible")] == "Ona Vardenė"
    plan.edit(person, "name", "Ona Pavardenė")
    assert cells(model)[place][column("responsible")] == "Ona Pavardenė"
    plan.remove([person])
    assert cells(model)[place][column("responsible")] == ""


def test_indicators_stand_as_in_the_plan_until_they_are_sorted(model: ItemModel) -> None:
    assert first_words(model) == ["Atotrūkio", "Šiaulių", "Mokytojų", "Žalių"]
    model.sort(TITLE, ASCENDING)
    assert first_words(model) == ["Atotrūkio", "Mokytojų", "Šiaulių", "Žalių"]
    model.sort(column("baseline"), ASCENDING)
    assert first_words(model) == ["Atotrūkio", "Žalių", "Mokytojų", "Šiaulių"]
    model.sort(column("target"), DESCENDING)
    assert first_words(model)[:2] == ["Žalių", "Mokytojų"]


def test_an_edit_moves_no_row_but_a_new_one_finds_its_place(model: ItemModel) -> None:
    plan = model.plan
    model.sort(TITLE, ASCENDING)
    plan.edit(indicator(plan, "Atotrūkio"), "title", "Žemėlapiai")
    assert first_words(model) == ["Žemėlapiai", "Mokytojų", "Šiaulių", "Žalių"]
    plan.add(Kind.INDICATOR, FIRST, title="Olimpiados")
    assert first_words(model) == ["Mokytojų", "Olimpiados", "Šiaulių", "Žalių", "Žemėlapiai"]


def test_rows_are_narrowed_by_level_and_words_without_diacritics(model: ItemModel) -> None:
    model.filter(Criteria("siauliu DALIS"))
    assert first_words(model) == ["Šiaulių"]
    model.filter(Criteria("", {"level": Kind.TASK.value}))
    assert first_words(model) == ["Mokytojų"]
    model.filter(Criteria("siauliu", {"level": Kind.TASK.value}))
    assert cells(model) == []
    assert model.index_of(indicator(model.plan, "Žalių")).row() == -1
    model.filter(Criteria(""))
    assert len(cells(model)) == 4


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
    model: ItemModel, name: str, text: str, value: object
) -> None:
    id_ = indicator(model.plan, "Žalių")
    before = model.plan.tree[id_]
    assert model.setData(model.index(model.index_of(id_).row(), column(name)), text)
    assert getattr(model.plan.tree[id_], name) == value
    model.plan.undo()
    assert model.plan.tree[id_] == before


@pytest.mark.parametrize(
    ("name", "text"), [("baseline", "daug"), ("target_year", "26"), ("title", "a" * 1001)]
)
def test_what_cannot_be_meant_is_refused(model: ItemModel, name: str, text: str) -> None:
    id_ = indicator(model.plan, "Žalių")
    with pytest.raises(InvalidValue):
        model.setData(model.index(model.index_of(id_).row(), column(name)), text)
    assert titled(model.plan, "Žalių").id == id_


def test_levels_are_not_edited(model: ItemModel) -> None:
    cell = model.index(0, LEVEL)
    assert not cell.flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(cell, "2.")
    assert model.index(0, TITLE).flags() & Qt.ItemFlag.ItemIsEditable


def test_missing_values_are_marked_and_said(model: ItemModel) -> None:
    row = model.index_of(indicator(model.plan, "Atotrūkio")).row()
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


def test_only_what_changed_is_painted_anew(model: ItemModel) -> None:
    painted: list[tuple[int, int, int]] = []
    model.dataChanged.connect(lambda a, b: painted.append((a.row(), a.column(), b.column())))
    id_ = indicator(model.plan, "Mokytojų")
    model.plan.edit(id_, "unit", "proc.")
    assert painted == [(model.index_of(id_).row(), column("unit"), column("unit"))]
    model.plan.edit(id_, "deviation", "Nėra")
    model.plan.edit(FIRST, "title", "Kita")
    assert len(painted) == 1
