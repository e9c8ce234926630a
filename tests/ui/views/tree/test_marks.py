"""Marks at the rows: what is wrong, what was remarked, what is missing."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot
from tests.ui.marking import marks_of
from tests.ui.views.tree.conftest import FIRST, GOAL, OTHER, PLAN, SCHOOL, SECOND, TASK, THIRD, Watch

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import RecommendationStatus
from planeditor.ui.kit.marks import MarkKeeper, Marks, Sign, signs_below
from planeditor.ui.kit.words import tell
from planeditor.ui.views.tree.delegate import MarkDelegate
from planeditor.ui.views.tree.rows import MARKS
from planeditor.ui.views.tree.view import PlanTreeView


def signs(plan: OpenPlan, id_: str) -> set[Sign]:
    return set(marks_of(plan).get(id_, Marks(())).signs)


def test_an_activity_without_money_or_time_is_marked(plan: OpenPlan) -> None:
    assert {Sign.MONEY, Sign.TIME} <= signs(plan, SECOND)
    plan.add(Kind.FUNDING, SECOND, net=Decimal(5))
    plan.edit(SECOND, "start", Quarter(2025, 1))
    assert Sign.TIME in signs(plan, SECOND) and Sign.MONEY not in signs(plan, SECOND)
    plan.edit(SECOND, "end", Quarter(2025, 2))
    assert Sign.TIME not in signs(plan, SECOND)


def test_an_activity_that_needs_no_money_misses_none(plan: OpenPlan) -> None:
    plan.edit(SECOND, "no_funding", True)
    assert Sign.MONEY not in signs(plan, SECOND)


def test_a_remark_is_marked_until_it_is_answered(plan: OpenPlan) -> None:
    remark = plan.add(Kind.RECOMMENDATION, PLAN, remark="Patikslinti", about=FIRST)
    assert Sign.REMARK in signs(plan, FIRST)
    assert "Patikslinti" in " ".join(map(tell, marks_of(plan)[FIRST].sentences))
    plan.edit(remark.id, "status", RecommendationStatus.NEW)
    assert Sign.REMARK in signs(plan, FIRST)
    for field, value in (("answer", "Patikslinta"), ("status", RecommendationStatus.ACCEPTED)):
        plan.edit(remark.id, field, value)
        assert Sign.REMARK not in signs(plan, FIRST)
        plan.undo()


def test_what_a_session_decided_is_marked_until_it_is_done(plan: OpenPlan) -> None:
    session = plan.add(Kind.SESSION, PLAN, title="Diena")
    decided = plan.add(Kind.DECISION, session.id, title="Pakviesti", about=FIRST, due=date(2026, 4, 1))
    assert Sign.DECISION in signs(plan, FIRST) and Sign.DECISION in signs(plan, decided.id)
    (told,) = (
        tell(mark.said) for mark in marks_of(plan)[FIRST].each if mark.said and mark.sign is Sign.DECISION
    )
    assert "2026-04-01" in told and told.endswith(": Pakviesti")
    plan.edit(decided.id, "due", None)
    (told,) = map(tell, marks_of(plan)[decided.id].sentences)
    assert "2026" not in told and told.endswith(": Pakviesti")
    plan.edit(decided.id, "done", True)
    assert Sign.DECISION not in signs(plan, FIRST) | signs(plan, decided.id)


def test_of_findings_only_the_worst_is_shown_and_all_are_told(plan: OpenPlan) -> None:
    marks = marks_of(plan)
    assert all(len({Sign.ERROR, Sign.WARNING, Sign.HINT} & set(one.signs)) <= 1 for one in marks.values())
    told = [sentence.source for sentence in marks[SECOND].sentences]
    assert "The activity has no start." in told and "The activity has no end." in told


def test_a_branch_has_the_signs_of_all_in_it(plan: OpenPlan) -> None:
    marks = {FIRST: Marks((Sign.WARNING, Sign.MONEY)), THIRD: Marks((Sign.ERROR,))}
    marks[SCHOOL] = Marks((Sign.HINT,))
    marks[PLAN] = Marks((Sign.ERROR,))
    below = signs_below(plan.tree, marks)
    assert below == {
        FIRST: (Sign.WARNING, Sign.MONEY),
        TASK: (Sign.WARNING, Sign.MONEY),
        THIRD: (Sign.ERROR,),
        OTHER: (Sign.ERROR,),
        GOAL: (Sign.ERROR, Sign.MONEY),
        Kind.GOAL: (Sign.ERROR, Sign.MONEY),
        SCHOOL: (Sign.HINT,),
        Kind.SCHOOL: (Sign.HINT,),
    }


def test_only_rows_whose_marks_changed_are_painted_anew(watch: Watch) -> None:
    painted: list[str] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        assert first.column() == last.column() == MARKS
        painted.append(first.siblingAtColumn(0).data(Qt.ItemDataRole.UserRole))

    watch.model.dataChanged.connect(note)
    marks = marks_of(watch.plan)
    watch.model.show_marks(marks)
    assert FIRST in painted and GOAL in painted
    painted.clear()
    watch.model.show_marks(dict(marks))
    assert painted == []
    watch.model.show_marks({**marks, THIRD: Marks((Sign.ERROR,))})
    assert {THIRD, OTHER} <= set(painted) and FIRST not in painted


def test_a_plan_is_looked_at_when_its_user_pauses(qtbot: QtBot, plan: OpenPlan) -> None:
    keeper = MarkKeeper(plan)
    unlisten = plan.listen(lambda changes: keeper.follow())
    with qtbot.waitSignal(keeper.marked):
        pass
    with qtbot.waitSignal(keeper.marked) as looked:
        for text in ("K", "Ke", "Kel"):
            plan.type(FIRST, "title", text)
        assert looked.args is None
    assert looked.args and FIRST in looked.args[0]
    unlisten()


@pytest.fixture
def marked(view: PlanTreeView, watch: Watch) -> MarkDelegate:
    watch.model.show_marks(marks_of(watch.plan))
    delegate = view.itemDelegateForColumn(MARKS)
    assert isinstance(delegate, MarkDelegate)
    return delegate


def test_a_closed_branch_tells_what_is_wrong_in_it(
    view: PlanTreeView, watch: Watch, marked: MarkDelegate
) -> None:
    task = watch.model.index_of(TASK, MARKS)
    view.expand(watch.model.index_of(TASK))
    assert "1.1.2. Mokymai" not in marked.tool_tip(task)
    assert Sign.MONEY not in watch.model.signs(task, with_below=False)
    view.collapse(watch.model.index_of(TASK))
    assert "1.1.2. Mokymai" in marked.tool_tip(task)
    assert Sign.MONEY in watch.model.signs(task, with_below=True)


def test_what_users_wrote_is_no_markup(watch: Watch, plan: OpenPlan, marked: MarkDelegate) -> None:
    plan.add(Kind.RECOMMENDATION, PLAN, remark="<b>Svarbu</b>", about=FIRST)
    watch.model.show_marks(marks_of(plan))
    assert "<b>Svarbu</b>" in marked.tool_tip(watch.model.index_of(FIRST, MARKS))


def test_the_tool_tip_is_shown_at_the_mark(
    qtbot: QtBot, view: PlanTreeView, watch: Watch, marked: MarkDelegate
) -> None:
    index = watch.model.index_of(SECOND, MARKS)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(1, 1), view.mapToGlobal(QPoint(1, 1)))
    assert marked.helpEvent(event, view, QStyleOptionViewItem(), index)
    assert QToolTip.text() == marked.tool_tip(index) != ""


def test_marks_are_spoken(watch: Watch, marked: MarkDelegate) -> None:
    index = watch.model.index_of(SECOND, MARKS)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert index.data() is None


def test_marks_are_painted(view: PlanTreeView, watch: Watch, marked: MarkDelegate) -> None:
    place = view.visualRect(watch.model.index_of(SECOND, MARKS))
    marks = view.viewport().grab(place).toImage()
    watch.model.show_marks({})
    assert view.viewport().grab(place).toImage() != marks
