"""Rows are dragged to where they may stand, and nowhere else."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.views.tree.conftest import FIRST, GOAL, OTHER, PARTNER, PLAN, SCHOOL, SECOND, TASK, THIRD, Watch

from planeditor.plan.items import Kind, title_of
from planeditor.ui.views.tree.dragging import MIME, picture
from planeditor.ui.views.tree.model import PlanTreeModel
from planeditor.ui.views.tree.rows import MONEY, TITLE

MOVE = Qt.DropAction.MoveAction
ON = -1


def dragged(model: PlanTreeModel, *ids: str) -> QMimeData:
    """What is dragged when these rows are, all columns of each."""
    return model.mimeData([model.index_of(id_, column) for id_ in ids for column in (TITLE, MONEY)])


def lit(model: PlanTreeModel, data: QMimeData, parent: QModelIndex, row: int = ON) -> bool:
    return model.canDropMimeData(data, MOVE, row, 0, parent)


def activities(watch: Watch, task: str) -> list[str]:
    return [item.id for item in watch.plan.tree.children(task, Kind.ACTIVITY)]


def test_the_picture_at_the_pointer_is_as_small_as_its_words(
    watch: Watch, qtbot: QtBot, lithuanian: None
) -> None:
    widget, tree = QWidget(), watch.plan.tree
    qtbot.addWidget(widget)
    metrics = widget.fontMetrics()
    one = picture(tree, dragged(watch.model, FIRST), widget)
    title = f"1.1.1. {title_of(tree[FIRST])}"
    assert one.width() == min(metrics.horizontalAdvance(title), 360) + 16
    several = picture(tree, dragged(watch.model, FIRST, SECOND), widget)
    assert several.width() == metrics.horizontalAdvance("2 įrašai") + 16


def test_only_legal_targets_are_lit(watch: Watch) -> None:
    model = watch.model
    data = dragged(model, FIRST)
    legal = {TASK, OTHER}
    for item in watch.plan.tree.walk():
        assert lit(model, data, model.index_of(item.id)) == (item.id in legal)
    for row in range(1, model.rowCount()):
        assert not lit(model, data, model.index(row, TITLE))
    assert not lit(model, data, QModelIndex())


def test_a_register_entry_may_be_dropped_on_its_heading(watch: Watch) -> None:
    model = watch.model
    data = dragged(model, SCHOOL)
    assert lit(model, data, model.heading_index(Kind.SCHOOL))
    assert not lit(model, data, model.heading_index(Kind.PARTNER))
    assert not lit(model, data, model.index_of(PARTNER))


def test_an_indicator_may_go_to_the_heading_of_the_plans_own(watch: Watch) -> None:
    model, plan = watch.model, watch.plan
    indicator = plan.tree.children(FIRST, Kind.INDICATOR)[0]
    heading = model.heading_index(Kind.INDICATOR)
    model.dropMimeData(dragged(model, indicator.id), MOVE, 0, 0, heading)
    watch.check()
    assert plan.tree.children(PLAN, Kind.INDICATOR)[0].id == indicator.id


@pytest.mark.parametrize("ids", [(FIRST, TASK), (SCHOOL, PARTNER), (PLAN,), ()])
def test_mixed_rows_and_the_plan_go_nowhere(watch: Watch, ids: tuple[str, ...]) -> None:
    model = watch.model
    data = dragged(model, *ids)
    for item in watch.plan.tree.walk():
        assert not lit(model, data, model.index_of(item.id))
    before = watch.plan.tree.items()
    assert not model.dropMimeData(data, MOVE, 0, 0, model.index_of(TASK))
    assert watch.plan.tree.items() == before


def test_what_comes_from_elsewhere_is_not_taken(watch: Watch) -> None:
    model = watch.model
    data = QMimeData()
    data.setText(FIRST)
    foreign = QMimeData()
    foreign.setData(MIME, b"0" * 32 + " ąžuolas".encode())
    for one in (data, foreign):
        assert not lit(model, one, model.index_of(OTHER))


def test_headings_and_the_plan_cannot_be_dragged(model: PlanTreeModel) -> None:
    drag = Qt.ItemFlag.ItemIsDragEnabled
    assert model.index_of(FIRST).flags() & drag
    assert not model.index_of(PLAN).flags() & drag
    assert not model.heading_index(Kind.GOAL).flags() & drag


@pytest.mark.parametrize("row", range(4))
def test_a_row_is_dropped_between_others(watch: Watch, row: int) -> None:
    """Row 0 is above the first activity, row 2 below the last, 3 below the indicator."""
    model = watch.model
    model.dropMimeData(dragged(model, THIRD), MOVE, row, 0, model.index_of(TASK))
    watch.check()
    expected = [FIRST, SECOND]
    expected.insert(min(row, 2), THIRD)
    assert activities(watch, TASK) == expected
    assert activities(watch, OTHER) == []


def test_a_row_dropped_on_another_comes_last_under_it(watch: Watch) -> None:
    model = watch.model
    model.dropMimeData(dragged(model, THIRD), MOVE, ON, ON, model.index_of(TASK))
    assert activities(watch, TASK) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("row", [0, 1])
def test_a_row_dropped_where_it_stands_stays_there(watch: Watch, row: int) -> None:
    model, plan = watch.model, watch.plan
    before = plan.tree.items()
    model.dropMimeData(dragged(model, FIRST), MOVE, row, 0, model.index_of(TASK))
    assert plan.tree.items() == before


def test_rows_keep_their_order_however_they_were_selected(watch: Watch) -> None:
    model = watch.model
    model.dropMimeData(dragged(model, SECOND, FIRST), MOVE, ON, ON, model.index_of(OTHER))
    assert activities(watch, OTHER) == [THIRD, FIRST, SECOND]


def test_a_drop_is_one_step_and_qt_has_no_rows_to_remove(qapp: QApplication, watch: Watch) -> None:
    model, plan = watch.model, watch.plan
    before = plan.tree.items()
    taken = model.dropMimeData(dragged(model, FIRST, SECOND), MOVE, ON, ON, model.index_of(OTHER))
    assert not taken
    assert model.supportedDropActions() == MOVE
    assert model.mimeTypes() == [MIME]
    watch.check()
    plan.undo()
    watch.check()
    assert plan.tree.items() == before
    assert plan.tree[GOAL].id == GOAL
