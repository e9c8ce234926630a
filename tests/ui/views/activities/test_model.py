"""The table's model follows the plan, sorts and filters."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from tests.ui.views.activities.conftest import (
    FIRST,
    GOAL,
    OTHER,
    PARTNER,
    PLAN,
    SCHOOL,
    SECOND,
    TASK,
    THIRD,
    shown,
    texts,
)

from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import InvalidValue
from planeditor.plan.items import Kind, field_of
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit.tables.reading import read
from planeditor.ui.views.activities.columns import COLUMNS, Column
from planeditor.ui.views.activities.criteria import Criteria, Nothing, Standing
from planeditor.ui.views.activities.model import ActivitiesModel

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder

STEPS: dict[str, Callable[[OpenPlan], object]] = {
    "add an activity": lambda plan: plan.add(Kind.ACTIVITY, TASK, FIRST),
    "add funding": lambda plan: plan.add(Kind.FUNDING, SECOND, net=Decimal(7)),
    "add a task first": lambda plan: plan.add(Kind.TASK, GOAL, None, title="Pirmas"),
    "duplicate a branch": lambda plan: plan.duplicate([TASK]),
    "remove a branch": lambda plan: plan.remove([TASK]),
    "remove first and last": lambda plan: plan.remove([FIRST, THIRD]),
    "remove the goal": lambda plan: plan.remove([GOAL]),
    "remove a school": lambda plan: plan.remove([SCHOOL]),
    "move an activity": lambda plan: plan.move([FIRST], OTHER),
    "move a task": lambda plan: plan.move([OTHER], GOAL, None),
    "move several": lambda plan: plan.move([THIRD, FIRST], TASK),
    "rename a task": lambda plan: plan.edit(TASK, "title", "Kitas"),
    "rename a school": lambda plan: plan.edit(SCHOOL, "name", "Kita"),
    "rename a partner": lambda plan: plan.edit(PARTNER, "name", "Kita"),
    "rename a person": lambda plan: plan.edit(plan.tree.of_kind(Kind.TEAM_MEMBER)[0].id, "name", "Kita"),
    "change money": lambda plan: plan.edit(plan.tree.of_kind(Kind.FUNDING)[0].id, "net", Decimal(5)),
    "move money": lambda plan: plan.move([plan.tree.of_kind(Kind.FUNDING)[0].id], SECOND),
    "change time": lambda plan: plan.edit(FIRST, "end", None),
}


class Watch:
    """Knows what was said to be painted anew."""

    def __init__(self, model: ActivitiesModel) -> None:
        self.model = model
        self.seen = texts(model)
        self.painted: set[tuple[str, int]] = set()
        model.dataChanged.connect(self._paint)

    def check(self) -> None:
        """A fresh model shows the same, and whatever became other was painted."""
        present = texts(self.model)
        fresh = ActivitiesModel(self.model.plan)
        assert list(present.items()) == list(texts(fresh).items())
        for id_, cells in present.items():
            for place, cell in enumerate(cells):
                former = self.seen.get(id_, cells)[place]
                assert former == cell or (id_, place) in self.painted, COLUMNS[place]
        self.seen = present
        self.painted.clear()

    def _paint(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            for place in range(first.column(), last.column() + 1):
                self.painted.add((self.model.ids[row], place))


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS.keys())
def test_every_operation_is_followed_and_undone(
    model: ActivitiesModel, step: Callable[[OpenPlan], object]
) -> None:
    watch = Watch(model)
    before = texts(model)
    step(model.plan)
    watch.check()
    model.plan.undo()
    watch.check()
    assert texts(model) == before
    model.plan.redo()
    watch.check()


def test_the_cells_speak_lithuanian(model: ActivitiesModel) -> None:
    assert [shown(model, FIRST, column) for column in COLUMNS] == [
        "1.1.1.", "Stažuotės", "", "", "1.1. Stiprinti lyderystę", "Žalioji gimnazija", "",
        "Ąžuolas Šiaulys", "", "2024 IV", "2026 I", "9,00", "1,89", "10,89", "",
    ]  # fmt: skip
    assert shown(model, SECOND, Column.PARTNERS) == "Šilo biblioteka"
    assert shown(model, SECOND, Column.TYPE) == "Kompetencijų stiprinimas"


def test_rows_keep_their_identity_when_they_move(model: ActivitiesModel) -> None:
    held = QPersistentModelIndex(model.index_of(FIRST, Column.TITLE))
    model.plan.move([FIRST], OTHER)
    assert model.ids == [SECOND, THIRD, FIRST]
    assert (held.row(), held.data()) == (2, "Stažuotės")


def sort(model: ActivitiesModel, column: Column, order: Qt.SortOrder = ASCENDING) -> list[str]:
    model.sort(COLUMNS.index(column), order)
    return model.ids


def test_sorting_is_by_value_and_empty_cells_stand_last(model: ActivitiesModel) -> None:
    assert sort(model, Column.GROSS) == [FIRST, THIRD, SECOND]
    assert sort(model, Column.GROSS, DESCENDING) == [THIRD, FIRST, SECOND]
    model.plan.edit(THIRD, "start", Quarter(2024, 2))
    assert sort(model, Column.START) == [THIRD, FIRST, SECOND]
    model.plan.edit(FIRST, "title", "Šokiai")
    model.plan.edit(SECOND, "title", "Sodas")
    assert sort(model, Column.TITLE) == [THIRD, SECOND, FIRST]
    model.sort(-1)
    assert model.ids == [FIRST, SECOND, THIRD]


def test_an_edited_row_stays_and_a_new_one_is_shown(model: ActivitiesModel) -> None:
    sort(model, Column.TITLE)
    model.filter(Criteria(text="laboratorija"))
    assert model.ids == [THIRD]
    model.plan.edit(THIRD, "title", "Kita")
    assert model.ids == [THIRD]
    added = model.plan.add(Kind.ACTIVITY, OTHER, title="Aitvarai")
    assert model.ids == [added.id, THIRD]
    model.filter(Criteria())
    assert [shown(model, id_, Column.TITLE) for id_ in model.ids] == [
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
        (Criteria(chosen={Column.SCHOOLS: SCHOOL}), [FIRST]),
        (Criteria(chosen={Column.SCHOOLS: Nothing.FILLED}), [SECOND, THIRD]),
        (Criteria(chosen={Column.TYPE: "competence"}), [SECOND]),
        (Criteria(chosen={Column.TYPE: Nothing.FILLED, Column.TASK: OTHER}), [THIRD]),
        (Criteria(chosen={Column.AREAS: Area.STEAM.value}), [THIRD]),
        (Criteria(year=2024), [FIRST]),
        (Criteria(year=2025), [FIRST, THIRD]),
        (Criteria(standing=Standing.MONEY), [SECOND]),
        (Criteria(standing=Standing.TIME), [SECOND, THIRD]),
    ],
)
def test_filters(model: ActivitiesModel, criteria: Criteria, ids: list[str]) -> None:
    model.plan.edit(THIRD, "areas", frozenset({Area.STEAM, Area.CULTURE}))
    model.filter(criteria)
    assert model.ids == ids


def test_an_activity_that_needs_no_money_does_not_lack_it(model: ActivitiesModel) -> None:
    model.plan.edit(SECOND, "no_funding", True)
    model.filter(Criteria(standing=Standing.MONEY))
    assert model.ids == []


def test_the_sum_is_that_of_the_rows_shown(model: ActivitiesModel) -> None:
    assert model.sum.gross == Decimal("12110.89")
    model.filter(Criteria(text="stazuotes"))
    assert (model.sum.net, model.sum.vat) == (Decimal("9.00"), Decimal("1.89"))


@pytest.mark.parametrize(
    ("column", "text", "field", "value"),
    [
        (Column.START, "2025 m. III ketv.", "start", Quarter(2025, 3)),
        (Column.START, "", "start", None),
        (Column.TYPE, "infrastruktura", "type", "infrastructure"),
        (Column.AREAS, "steam ugdymas, Lyderystė veikiant", "areas", {Area.STEAM, Area.LEADERSHIP}),
        (Column.SCHOOLS, "zalioji gimnazija", "schools", {SCHOOL}),
        (Column.PARTNERS, "", "partners", set()),
        (Column.TITLE, " Nauja\n veikla ", "title", "Nauja veikla"),
    ],
)
def test_text_is_read_the_way_people_write(
    model: ActivitiesModel, column: Column, text: str, field: str, value: object
) -> None:
    assert model.setData(model.index_of(SECOND, column), text)
    assert getattr(model.plan.tree[SECOND], field) == value


def test_a_flag_is_read_as_it_is_told(model: ActivitiesModel) -> None:
    field = field_of(Kind.ACTIVITY, "no_funding")
    assert [read(field, text, model.registers) for text in ("Taip", "ne", "")] == [True, False, False]
    with pytest.raises(InvalidValue):
        read(field, "gal", model.registers)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        (Column.START, "rytoj"), (Column.TYPE, "kažkas"), (Column.SCHOOLS, "Žalioji gimnazija; Kita"),
        (Column.RESPONSIBLE, "Niekas"), (Column.TITLE, "x" * 1001),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_changes_nothing(model: ActivitiesModel, column: Column, text: str) -> None:
    before = texts(model)
    with pytest.raises(InvalidValue):
        model.setData(model.index_of(FIRST, column), text)
    assert texts(model) == before


def test_derived_columns_are_not_edited(model: ActivitiesModel) -> None:
    assert not model.setData(model.index_of(FIRST, Column.GROSS), "5")
    assert not model.flags(model.index_of(FIRST, Column.TASK)) & Qt.ItemFlag.ItemIsEditable


def test_a_plan_without_activities_is_an_empty_table(model: ActivitiesModel) -> None:
    model.plan.remove([GOAL])
    assert model.rowCount() == 0
    goal = model.plan.add(Kind.GOAL, PLAN)
    task = model.plan.add(Kind.TASK, goal.id)
    added = model.plan.add(Kind.ACTIVITY, task.id)
    assert model.ids == [added.id]
