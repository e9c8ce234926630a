"""The tree on the screen keeps what is selected and open."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.views.tree.conftest import FIRST, GOAL, OTHER, PARTNER, PLAN, SCHOOL, SECOND, TASK, THIRD, Watch

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind, title_of
from planeditor.ui.views.tree.model import PlanTreeModel
from planeditor.ui.views.tree.view import PlanTreeView

JUST = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
ADD = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


def model_of(view: PlanTreeView) -> PlanTreeModel:
    model = view.model()
    assert isinstance(model, PlanTreeModel)
    return model


def select_also(view: PlanTreeView, *ids: str) -> None:
    """Select rows besides those that are, in this order."""
    for id_ in ids:
        view.selectionModel().select(model_of(view).index_of(id_), ADD)


def test_goals_and_tasks_are_open_at_first_and_the_plan_is_current(view: PlanTreeView) -> None:
    assert view.expanded_ids() == [Kind.GOAL, GOAL, TASK, OTHER]
    assert view.current_id() == PLAN


def test_selected_items_come_in_the_order_shown_without_what_is_under_them(view: PlanTreeView) -> None:
    view.select([THIRD])
    select_also(view, OTHER, SECOND, SCHOOL, FIRST)
    assert view.selected_ids() == [FIRST, SECOND, OTHER]
    view.expandAll()
    assert view.selected_ids() == [SCHOOL, FIRST, SECOND, OTHER]


def test_headings_are_no_items(view: PlanTreeView) -> None:
    heading = model_of(view).heading_index(Kind.SCHOOL)
    # By the view itself it would depend on a key that an earlier test held.
    view.selectionModel().setCurrentIndex(heading, JUST)
    assert (view.current_id(), view.selected_ids()) == (None, [])


def test_just_the_named_items_are_selected(view: PlanTreeView) -> None:
    view.select([SECOND, PARTNER])
    assert view.current_id() == SECOND
    assert set(view.selected_ids()) == {SECOND, PARTNER}
    assert Kind.PARTNER in view.expanded_ids()
    view.select([])
    assert set(view.selected_ids()) == {SECOND, PARTNER}


@pytest.mark.parametrize(
    "open_ids", [[], [Kind.GOAL], [Kind.SCHOOL, Kind.GOAL, GOAL], [Kind.GOAL, GOAL, TASK, FIRST, OTHER]]
)
def test_open_branches_come_back(view: PlanTreeView, open_ids: list[str]) -> None:
    view.expandAll()
    view.expand_only(open_ids)
    assert view.expanded_ids() == open_ids
    view.expand_only(view.expanded_ids())
    assert view.expanded_ids() == open_ids


def test_branches_that_are_gone_are_passed_over(view: PlanTreeView, plan: OpenPlan) -> None:
    remembered = view.expanded_ids()
    plan.remove([TASK])
    view.expand_only([*remembered, "task", "nesąmonė"])
    assert view.expanded_ids() == [Kind.GOAL, GOAL, OTHER]


def test_going_to_an_item_opens_what_is_above_it(view: PlanTreeView, plan: OpenPlan) -> None:
    view.collapseAll()
    line = plan.tree.children(FIRST, Kind.FUNDING)[0]
    view.go_to(line.id)
    assert view.current_id() == line.id
    assert view.selected_ids() == [line.id]
    assert view.expanded_ids() == [Kind.GOAL, GOAL, TASK, FIRST]
    assert view.visualRect(view.currentIndex()).isValid()
    view.go_to("nėra")
    assert view.current_id() == line.id


def test_another_current_row_is_told(qtbot: QtBot, view: PlanTreeView) -> None:
    with qtbot.waitSignal(view.current_changed):
        view.go_to(SECOND)


def test_a_moved_branch_stays_open_and_selected(view: PlanTreeView, watch: Watch) -> None:
    view.expand(watch.model.index_of(FIRST))
    view.go_to(FIRST)
    watch.plan.move([FIRST], OTHER, None)
    watch.check()
    assert view.selected_ids() == [FIRST]
    assert FIRST in view.expanded_ids()


def test_what_comes_next_is_current_after_a_removal(view: PlanTreeView, watch: Watch) -> None:
    view.go_to(FIRST)
    watch.plan.remove([FIRST])
    watch.check()
    assert view.currentIndex().isValid()
    assert view.current_id() != FIRST


def test_a_title_is_renamed_in_place(qtbot: QtBot, view: PlanTreeView, plan: OpenPlan) -> None:
    view.go_to(FIRST)
    view.edit(view.currentIndex())
    editor = view.findChild(QLineEdit)
    assert editor is not None and editor.text() == "Stažuotės"
    editor.setText("Kelionės")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: title_of(plan.tree[FIRST]) == "Kelionės")


def test_no_more_can_be_typed_in_place_than_the_title_holds(view: PlanTreeView, qapp: QApplication) -> None:
    for id_, limit in ((FIRST, 1000), (SCHOOL, 300)):
        view.go_to(id_)
        view.edit(view.currentIndex())
        editors = view.findChildren(QLineEdit)
        assert editors[-1].maxLength() == limit
        view.closePersistentEditor(view.currentIndex())


def test_showing_another_plan_starts_anew(view: PlanTreeView, plan: OpenPlan) -> None:
    view.go_to(SECOND)
    again = Watch(plan)
    view.show_model(again.model)
    assert view.current_id() == PLAN
    view.go_to(THIRD)
    assert view.selected_ids() == [THIRD]
    view.setModel(None)


def test_a_branch_that_comes_back_is_as_open_as_it_was(view: PlanTreeView, plan: OpenPlan) -> None:
    view.expand(model_of(view).index_of(FIRST))
    opened = view.expanded_ids()
    plan.remove([GOAL])
    plan.undo()
    assert view.expanded_ids() == opened
    plan.redo()
    plan.undo()
    assert view.expanded_ids() == opened


def test_a_closed_branch_takes_the_place_of_the_row_in_it(qtbot: QtBot, view: PlanTreeView) -> None:
    view.go_to(FIRST)
    told: list[str | None] = []
    view.current_changed.connect(lambda: told.append(view.current_id()))
    view.collapse(model_of(view).index_of(TASK))
    assert (view.current_id(), view.selected_ids()) == (TASK, [TASK])
    qtbot.waitUntil(lambda: told[-1:] == [TASK])
    view.expand(model_of(view).index_of(TASK))
    assert view.selected_ids() == [TASK]


def test_a_branch_closed_far_above_takes_the_place_too(view: PlanTreeView) -> None:
    view.go_to(FIRST)
    view.collapse(model_of(view).heading_index(Kind.GOAL))
    assert view.current_id() is None
    assert view.currentIndex() == model_of(view).heading_index(Kind.GOAL)


def test_other_selected_rows_stay_and_the_closed_branch_does_not_join_them(view: PlanTreeView) -> None:
    view.select([FIRST, SECOND])
    select_also(view, THIRD)
    view.collapse(model_of(view).index_of(TASK))
    assert (view.current_id(), view.selected_ids()) == (TASK, [THIRD])
    view.expandAll()
    assert view.selected_ids() == [THIRD]


def test_closing_another_branch_changes_nothing(view: PlanTreeView) -> None:
    view.go_to(FIRST)
    view.collapse(model_of(view).index_of(OTHER))
    assert (view.current_id(), view.selected_ids()) == (FIRST, [FIRST])


def test_opening_to_a_level_leaves_only_what_is_seen_selected(view: PlanTreeView) -> None:
    view.select([FIRST, THIRD])
    view.expand_to(Kind.TASK)
    assert (view.current_id(), view.selected_ids()) == (FIRST, [FIRST])
    view.expandAll()
    assert view.selected_ids() == [FIRST]
