"""The model of the matrix follows the plan, whatever is done to it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from tests.conftest import item_id
from tests.ui.views.partners.conftest import FIRST, GOAL, OTHER, PARTNER, PLAN, SCHOOL, SECOND, TASK, THIRD

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Activity, Kind
from planeditor.plan.vocabulary import Area, PartnerType
from planeditor.ui.views.partners.model import MatrixModel
from planeditor.ui.views.partners.participation import Register, Shown, left_out

CHECK = Qt.ItemDataRole.CheckStateRole
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
Picture = tuple[list[object], list[object], list[list[bool]], list[tuple[str, int, int]]]


def picture(model: MatrixModel) -> Picture:
    """All that the matrix shows."""
    columns, rows = range(model.columnCount()), range(model.rowCount())
    return (
        [model.headerData(column, ACROSS) for column in columns],
        [(model.headerData(row, DOWN), model.facts(row)) for row in rows],
        [[model.ticked(model.index(row, column)) for column in columns] for row in rows],
        [(span.task, span.first, span.last) for span in model.spans],
    )


def picture_anew(model: MatrixModel) -> Picture:
    """What a model shows that is made only now."""
    fresh = MatrixModel(model.plan)
    fresh.show_register(model.register, model.shown)
    return picture(fresh)


Do = Callable[[OpenPlan], object]
STEPS: dict[str, Do] = {
    "add an activity": lambda plan: plan.add(Kind.ACTIVITY, TASK, FIRST, title="Nauja"),
    "add a task with nothing in it": lambda plan: plan.add(Kind.TASK, GOAL, TASK, title="Naujas"),
    "add a goal first": lambda plan: plan.add(Kind.GOAL, PLAN, None, title="Pirmas"),
    "add a partner first": lambda plan: plan.add(Kind.PARTNER, PLAN, None, name="Ąžuolo klubas"),
    "remove an activity": lambda plan: plan.remove([FIRST]),
    "remove some activities": lambda plan: plan.remove([FIRST, THIRD]),
    "remove all activities": lambda plan: plan.remove([GOAL]),
    "remove a partner": lambda plan: plan.remove([PARTNER]),
    "duplicate a task": lambda plan: plan.duplicate([TASK]),
    "move an activity": lambda plan: plan.move([SECOND], OTHER),
    "move a task": lambda plan: plan.move_by([TASK], 1),
    "take part": lambda plan: plan.edit(FIRST, "partners", frozenset({PARTNER})),
    "rename a partner": lambda plan: plan.edit(PARTNER, "name", "Kita biblioteka"),
    "give a type": lambda plan: plan.edit(PARTNER, "type", PartnerType.CULTURE),
}


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS.keys())
def test_every_operation_is_followed_and_undone(model: MatrixModel, step: Do) -> None:
    before = picture(model)
    step(model.plan)
    after = picture(model)
    assert after == picture_anew(model)
    model.plan.undo()
    assert picture(model) == before == picture_anew(model)
    model.plan.redo()
    assert picture(model) == after


def test_a_cell_is_one_operation(model: MatrixModel) -> None:
    cell = model.index(model.row_of(PARTNER), model.column_of(FIRST))
    assert model.setData(cell, Qt.CheckState.Checked, CHECK)
    assert (cell.data(CHECK), partners(model, FIRST)) == (Qt.CheckState.Checked, {PARTNER})
    assert model.usage(0).activities == 2
    model.plan.undo()
    assert (cell.data(CHECK), partners(model, FIRST)) == (Qt.CheckState.Unchecked, set())
    assert not model.setData(cell, Qt.CheckState.Checked, Qt.ItemDataRole.EditRole)


def partners(model: MatrixModel, id_: str) -> frozenset[str]:
    activity = model.plan.tree[id_]
    assert isinstance(activity, Activity)
    return activity.partners


def test_only_the_cells_that_changed_are_painted_anew(model: MatrixModel) -> None:
    painted: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: painted.append((first.column(), last.column())))
    model.plan.edit(SECOND, "partners", frozenset())
    assert painted == [(1, 1)]
    model.plan.edit(SECOND, "description", "Kita")
    assert len(painted) == 1


def test_the_current_cell_moves_with_its_activity(model: MatrixModel) -> None:
    kept = QPersistentModelIndex(model.index(0, model.column_of(SECOND)))
    model.plan.move([SECOND], TASK, None)
    assert kept.column() == model.column_of(SECOND) == 0
    model.plan.move([THIRD], TASK, None)
    assert kept.column() == model.column_of(SECOND) == 1


def test_rows_are_narrowed_and_do_not_vanish_while_they_are_worked_on(model: MatrixModel) -> None:
    plan = model.plan
    unused = plan.add(Kind.PARTNER, PLAN, name="Be darbo").id
    plan.edit(SECOND, "areas", frozenset({Area.STEAM}))
    model.show_register(Register.PARTNERS, Shown.ONE_AREA)
    assert shown_ids(model) == [PARTNER]
    plan.edit(THIRD, "areas", frozenset({Area.CULTURE}))
    plan.edit(THIRD, "partners", frozenset({PARTNER}))
    assert shown_ids(model) == [PARTNER]
    model.show_register(Register.PARTNERS, Shown.ONE_AREA)
    assert shown_ids(model) == []
    model.show_register(Register.PARTNERS, Shown.UNUSED)
    assert shown_ids(model) == [unused]
    plan.remove([SECOND, THIRD])
    assert shown_ids(model) == [PARTNER, unused]


def shown_ids(model: MatrixModel) -> list[str | None]:
    return [model.row_id(row) for row in range(model.rowCount())]


def test_schools_have_a_matrix_of_their_own(model: MatrixModel) -> None:
    model.show_register(Register.SCHOOLS, Shown.ALL)
    assert shown_ids(model) == [SCHOOL]
    assert [model.ticked(model.index(0, column)) for column in range(3)] == [True, False, False]
    model.plan.edit(PARTNER, "name", "Kitas")
    model.plan.add(Kind.SCHOOL, PLAN, name="Antra mokykla")
    assert picture(model) == picture_anew(model)


def test_a_plan_without_activities_still_has_rows(model: MatrixModel) -> None:
    model.plan.remove([GOAL])
    cell = model.index(0, 0)
    assert (model.rowCount(), model.columnCount()) == (1, 1)
    assert cell.data(CHECK) is None
    assert not model.setData(cell, Qt.CheckState.Checked, CHECK)
    assert not cell.flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_what_is_left_out_is_known(model: MatrixModel) -> None:
    tree = model.plan.tree
    lonely, unused = left_out(Register.PARTNERS, tree, model.activities())
    assert ([one.id for one in lonely], unused) == ([FIRST, THIRD], [])
    lonely, unused = left_out(Register.SCHOOLS, tree, model.activities())
    assert ([one.id for one in lonely], unused) == ([SECOND, THIRD], [])
    model.plan.edit(FIRST, "schools", frozenset())
    assert [one.id for one in left_out(Register.SCHOOLS, tree, model.activities())[1]] == [SCHOOL]


def test_an_index_of_nowhere_says_nothing(model: MatrixModel) -> None:
    assert model.data(QModelIndex()) is None
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert (model.row_of(item_id(99)), model.column_of(item_id(99)), model.row_id(7)) == (-1, -1, None)


def test_both_registers_pass_qts_tester(model: MatrixModel) -> None:
    for register in Register:
        model.show_register(register, Shown.ALL)
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        assert model.rowCount() == 1
