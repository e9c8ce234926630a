"""What the mouse aims at while rows are dragged over the tree, what is seen of it, and what opens."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication
from tests.ui.views.tree.conftest import FIRST, GOAL, OTHER, PLAN, SCHOOL, SECOND, TASK, THIRD

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind, title_of
from planeditor.ui.kit.theme import Scheme, apply_theme, colours
from planeditor.ui.views.tree import drop_tree
from planeditor.ui.views.tree.view import PlanTreeView

BUTTONS, KEYS, MOVE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction


class Hand:
    """Drags rows over the tree, and lets them go."""

    def __init__(self, view: PlanTreeView, *ids: str) -> None:
        self.view = view
        model = view.plan_model()
        self.data: QMimeData = model.mimeData([model.index_of(id_) for id_ in ids])

    def over(self, id_: str, depth: float) -> bool:
        """Hold the rows over another one, so far down in it; whether they may be dropped there."""
        place = self._place(id_, depth)
        QApplication.sendEvent(self.view.viewport(), QDragEnterEvent(place, MOVE, self.data, BUTTONS, KEYS))
        event = QDragMoveEvent(place, MOVE, self.data, BUTTONS, KEYS)
        event.ignore()
        QApplication.sendEvent(self.view.viewport(), event)
        return event.isAccepted()

    def leave(self) -> None:
        QApplication.sendEvent(self.view.viewport(), QDragLeaveEvent())

    def drop(self, id_: str, depth: float) -> None:
        self.over(id_, depth)
        place = self._place(id_, depth).toPointF()
        QApplication.sendEvent(self.view.viewport(), QDropEvent(place, MOVE, self.data, BUTTONS, KEYS))

    def accents(self, id_: str) -> list[int]:
        """The lines of pixels near a row, from its top, that are drawn in the accent from end to end."""
        row = self.view.visualRect(self.view.plan_model().index_of(id_))
        image = self.view.viewport().grab().toImage()
        accent = colours(self.view.palette()).accent
        middle = row.left() + row.width() // 2
        heights = range(max(-row.top(), -4), row.height() + 5)
        return [y for y in heights if QColor(image.pixel(middle, row.top() + y)) == accent]

    def _place(self, id_: str, depth: float) -> QPoint:
        row = self.view.visualRect(self.view.plan_model().index_of(id_))
        return QPoint(row.center().x(), row.top() + int(depth * row.height()))


@pytest.fixture
def dropped_on(view: PlanTreeView) -> PlanTreeView:
    # Events that are made here come from no view, which dragging within one would not take.
    view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
    return view


@pytest.fixture
def no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """What opens under what is dragged opens as soon as the tree has nothing else to do."""
    monkeypatch.setattr(drop_tree, "_UNTIL_OPEN", 0)


def activities(plan: OpenPlan, task: str) -> list[str]:
    return [item.id for item in plan.tree.children(task, Kind.ACTIVITY)]


def test_only_places_where_rows_may_be_dropped_are_lit(dropped_on: PlanTreeView, plan: OpenPlan) -> None:
    hand, seen = Hand(dropped_on, FIRST, SECOND), set()
    for item in plan.tree.walk():
        if dropped_on.visualRect(dropped_on.plan_model().index_of(item.id)).isEmpty():
            continue
        for depth in (0, 0.5, 0.95):
            before = dropped_on.viewport().grab().toImage()
            accepted = hand.over(item.id, depth)
            assert accepted == (dropped_on.viewport().grab().toImage() != before), title_of(item)
            hand.leave()
            seen.add((item.kind, accepted))
    nowhere, somewhere = (Kind.PLAN, Kind.GOAL, Kind.INDICATOR), (Kind.TASK, Kind.ACTIVITY, Kind.INDICATOR)
    assert seen == {*((kind, False) for kind in nowhere), *((kind, True) for kind in somewhere)}


@pytest.mark.parametrize(
    ("depth", "expected"),
    [(0, [FIRST, THIRD, SECOND]), (0.45, [FIRST, THIRD, SECOND]), (0.55, [FIRST, SECOND, THIRD])],
)
def test_the_halves_of_a_row_that_holds_nothing_dragged_are_before_and_after_it(
    dropped_on: PlanTreeView, plan: OpenPlan, depth: float, expected: list[str]
) -> None:
    Hand(dropped_on, THIRD).drop(SECOND, depth)
    assert activities(plan, TASK) == expected


@pytest.mark.parametrize("depth", [0, 0.5, 0.95])
def test_a_row_that_holds_what_is_dragged_takes_it_anywhere(
    dropped_on: PlanTreeView, plan: OpenPlan, depth: float
) -> None:
    Hand(dropped_on, FIRST).drop(OTHER, depth)
    assert activities(plan, OTHER) == [THIRD, FIRST]


def test_where_both_may_be_the_middle_is_into_and_the_edges_are_beside(
    dropped_on: PlanTreeView, plan: OpenPlan
) -> None:
    indicator = plan.tree.children(TASK, Kind.INDICATOR)[0].id
    hand = Hand(dropped_on, indicator)
    for depth, parent in ((0.5, SECOND), (0.95, TASK), (0.3, SECOND), (0.1, TASK)):
        hand.drop(SECOND, depth)
        assert plan.tree[indicator].parent == parent


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST_LIGHT, Scheme.CONTRAST_DARK])
def test_a_line_of_three_pixels_or_a_frame_says_where(
    qapp: QApplication, dropped_on: PlanTreeView, scheme: Scheme
) -> None:
    apply_theme(qapp, scheme)
    try:
        hand = Hand(dropped_on, THIRD)
        height = dropped_on.visualRect(dropped_on.plan_model().index_of(SECOND)).height()
        hand.over(SECOND, 0.2)
        assert hand.accents(SECOND) == [-1, 0, 1]
        hand.over(SECOND, 0.8)
        assert hand.accents(SECOND) == [height - 1, height, height + 1]
        hand.over(TASK, 0.5)
        assert len(hand.accents(TASK)) == 6
        hand.leave()
        assert hand.accents(TASK) == []
    finally:
        apply_theme(qapp, Scheme.LIGHT)


def test_after_an_open_branch_is_shown_where_it_ends(dropped_on: PlanTreeView) -> None:
    hand = Hand(dropped_on, OTHER)
    assert hand.over(TASK, 0.9)
    assert hand.accents(TASK) == []
    assert hand.accents(OTHER) == [-1, 0, 1]


@pytest.mark.usefixtures("no_wait")
def test_a_closed_branch_opens_where_what_is_dragged_may_go_and_closes_when_left(
    dropped_on: PlanTreeView, plan: OpenPlan
) -> None:
    model = dropped_on.plan_model()
    dropped_on.collapse(model.index_of(GOAL))
    opened = dropped_on.expanded_ids()
    indicator = plan.tree.children(PLAN, Kind.INDICATOR)[0].id
    hand = Hand(dropped_on, indicator)
    hand.over(GOAL, 0.5)
    QApplication.processEvents()
    assert dropped_on.isExpanded(model.index_of(GOAL))
    hand.leave()
    assert dropped_on.expanded_ids() == opened
    hand.over(GOAL, 0.5)
    QApplication.processEvents()
    assert dropped_on.isExpanded(model.index_of(GOAL))
    hand.drop(TASK, 0.5)
    assert plan.tree[indicator].parent == TASK
    assert dropped_on.isExpanded(model.index_of(GOAL))


@pytest.mark.usefixtures("no_wait")
def test_a_branch_with_no_room_for_what_is_dragged_stays_closed(dropped_on: PlanTreeView) -> None:
    opened = dropped_on.expanded_ids()
    Hand(dropped_on, THIRD).over(FIRST, 0.5)
    QApplication.processEvents()
    assert dropped_on.expanded_ids() == opened
    dropped_on.expand(dropped_on.plan_model().heading_index(Kind.SCHOOL))
    dropped_on.collapse(dropped_on.plan_model().index_of(GOAL))
    opened = dropped_on.expanded_ids()
    Hand(dropped_on, SCHOOL).over(GOAL, 0.5)
    QApplication.processEvents()
    assert dropped_on.expanded_ids() == opened
