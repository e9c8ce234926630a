"""The table's model follows the plan, sorts and filters."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from tests.ui.views.activities.conftest import (
    FIRST,
    GOAL,
    OTHER,
    PLAN,
    SCHOOL,
    SECOND,
    THIRD,
    shown,
    texts,
)

from planeditor.errors import InvalidValue
from planeditor.plan.items import Kind, field_of
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit.tables.declared import Criteria, Nothing
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.kit.tables.reading import read
from planeditor.ui.views.activities.table import ACTIVITIES, Standing, sum_of

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def test_the_cells_speak_lithuanian(model: ItemModel) -> None:
    assert [shown(model, FIRST, column.name) for column in ACTIVITIES.columns] == [
        "1.1.1.", "Stažuotės", "", "", "", "1.1. Stiprinti lyderystę", "Žalioji gimnazija", "",
        "Ąžuolas Šiaulys", "", "2024 IV", "2026 I", "9,00", "1,89", "10,89", "",
    ]  # fmt: skip
    assert shown(model, SECOND, "partners") == "Šilo biblioteka"
    assert shown(model, SECOND, "type") == "Kompetencijų stiprinimas"


def test_rows_keep_their_identity_when_they_move(model: ItemModel) -> None:
    held = QPersistentModelIndex(model.index_of(FIRST, ACTIVITIES.place("title")))
    model.plan.move([FIRST], OTHER)
    assert model.keys == [SECOND, THIRD, FIRST]
    assert (held.row(), held.data()) == (2, "Stažuotės")


def sort(model: ItemModel, column: str, order: Qt.SortOrder = ASCENDING) -> list[str]:
    model.sort(ACTIVITIES.place(column), order)
    return model.keys


def test_sorting_is_by_value_and_empty_cells_stand_last(model: ItemModel) -> None:
    assert sort(model, "gross") == [FIRST, THIRD, SECOND]
    assert sort(model, "gross", DESCENDING) == [THIRD, FIRST, SECOND]
    model.plan.edit(THIRD, "start", Quarter(2024, 2))
    assert sort(model, "start") == [THIRD, FIRST, SECOND]
    model.plan.edit(FIRST, "title", "Šokiai")
    model.plan.edit(SECOND, "title", "Sodas")
    assert sort(model, "title") == [THIRD, SECOND, FIRST]
    model.sort(-1)
    assert model.keys == [FIRST, SECOND, THIRD]


def test_an_edited_row_stays_and_a_new_one_is_shown(model: ItemModel) -> None:
    sort(model, "title")
    model.filter(Criteria(text="laboratorija"))
    assert model.keys == [THIRD]
    model.plan.edit(THIRD, "title", "Kita")
    assert model.keys == [THIRD]
    added = model.plan.add(Kind.ACTIVITY, OTHER, title="Aitvarai")
    assert model.keys == [added.id, THIRD]
    model.filter(Criteria())
    assert [shown(model, id_, "title") for id_ in model.keys] == [
        "Aitvarai",
        "Kita",
        "Mokymai",
        "Stažuotės",
    ]


@pytest.mark.parametrize(
    ("criteria", "ids"),
    [
        (Criteria(text="zalioji"), [FIRST]),
        (Criteria(text="  SIAULYS stazuotes "), [FIRST]),
        (Criteria(text="ne čia"), []),
        (Criteria(chosen={"schools": SCHOOL}), [FIRST]),
        (Criteria(chosen={"schools": Nothing.FILLED}), [SECOND, THIRD]),
        (Criteria(chosen={"type": "competence"}), [SECOND]),
        (Criteria(chosen={"type": Nothing.FILLED, "task": OTHER}), [THIRD]),
        (Criteria(chosen={"areas": Area.STEAM.value}), [THIRD]),
        (Criteria(chosen={"year": 2024}), [FIRST]),
        (Criteria(chosen={"year": 2025}), [FIRST, THIRD]),
        (Criteria(chosen={"standing": Standing.MONEY}), [SECOND]),
        (Criteria(chosen={"standing": Standing.TIME}), [SECOND, THIRD]),
    ],
)
def test_filters(model: ItemModel, criteria: Criteria, ids: list[str]) -> None:
    model.plan.edit(THIRD, "areas", frozenset({Area.STEAM, Area.CULTURE}))
    model.filter(criteria)
    assert model.keys == ids


def test_an_activity_that_needs_no_money_does_not_lack_it(model: ItemModel) -> None:
    model.plan.edit(SECOND, "no_funding", True)
    model.filter(Criteria(chosen={"standing": Standing.MONEY}))
    assert model.keys == []


def test_the_sum_is_that_of_the_rows_shown(model: ItemModel) -> None:
    assert sum_of(model.plan, model.keys).gross == Decimal("12110.89")
    model.filter(Criteria(text="stazuotes"))
    shown_sum = sum_of(model.plan, model.keys)
    assert (shown_sum.net, shown_sum.vat) == (Decimal("9.00"), Decimal("1.89"))


@pytest.mark.parametrize(
    ("column", "text", "field", "value"),
    [
        ("start", "2025 m. III ketv.", "start", Quarter(2025, 3)),
        ("start", "", "start", None),
        ("type", "infrastruktura", "type", "infrastructure"),
        ("areas", "steam ugdymas, Lyderystė veikiant", "areas", {Area.STEAM, Area.LEADERSHIP}),
        ("schools", "zalioji gimnazija", "schools", {SCHOOL}),
        ("partners", "", "partners", set()),
        ("title", " Nauja\n veikla ", "title", "Nauja veikla"),
    ],
)
def test_text_is_read_the_way_people_write(
    model: ItemModel, column: str, text: str, field: str, value: object
) -> None:
    assert model.setData(model.index_of(SECOND, ACTIVITIES.place(column)), text)
    assert getattr(model.plan.tree[SECOND], field) == value


def test_a_flag_is_read_as_it_is_told(model: ItemModel) -> None:
    field = field_of(Kind.ACTIVITY, "no_funding")
    assert [read(field, text, model.context.registers) for text in ("Taip", "ne", "")] == [True, False, False]
    with pytest.raises(InvalidValue):
        read(field, "gal", model.context.registers)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("start", "rytoj"), ("type", "kažkas"), ("schools", "Žalioji gimnazija; Kita"),
        ("responsible", "Niekas"), ("title", "x" * 1001),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_changes_nothing(model: ItemModel, column: str, text: str) -> None:
    before = texts(model)
    with pytest.raises(InvalidValue):
        model.setData(model.index_of(FIRST, ACTIVITIES.place(column)), text)
    assert texts(model) == before


def test_derived_columns_are_not_edited(model: ItemModel) -> None:
    assert not model.setData(model.index_of(FIRST, ACTIVITIES.place("gross")), "5")
    assert not model.flags(model.index_of(FIRST, ACTIVITIES.place("task"))) & Qt.ItemFlag.ItemIsEditable


def test_a_plan_without_activities_is_an_empty_table(model: ItemModel) -> None:
    model.plan.remove([GOAL])
    assert model.rowCount() == 0
    goal = model.plan.add(Kind.GOAL, PLAN)
    task = model.plan.add(Kind.TASK, goal.id)
    added = model.plan.add(Kind.ACTIVITY, task.id)
    assert model.keys == [added.id]
