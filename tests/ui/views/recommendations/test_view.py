"""What people do in the view „Rekomendacijos“, by mouse and keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.conftest import OpenWindow
from tests.ui.marking import marks_of
from tests.ui.typing import type_text
from tests.ui.views.conftest import Bring

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind, Recommendation
from planeditor.plan.vocabulary import RecommendationStatus as Status
from planeditor.ui.kit.marks import Sign
from planeditor.ui.kit.tables.inputs import CellText
from planeditor.ui.views.recommendations.table import RECOMMENDATIONS
from planeditor.ui.views.recommendations.view import RecommendationsView
from planeditor.ui.views.registry import TREE, VIEWS
from planeditor.ui.window.details.told import Told

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD = map(item_id, range(1, 8))
ENTER, F2 = Qt.Key.Key_Return, Qt.Key.Key_F2


@pytest.fixture
def plan(open_plan: OpenPlan) -> OpenPlan:
    """The small plan with a remark that waits, one that is answered, and one of which nothing is known."""
    for remark, about, author, status, answer in (
        ("Patikslinti rodiklį", FIRST, "ESFA", Status.NEW, ""),
        ("Papildyti rizikas", PLAN, "ŠMSM, A. Žukas", Status.PARTLY, "Papildyta.\nŽr. 3 skyrių."),
        ("Kam to reikia?", None, "", None, ""),
    ):
        open_plan.add(
            Kind.RECOMMENDATION, PLAN, remark=remark, about=about, author=author, status=status,
            answer=answer, received=date(2024, 3, 5),
        )  # fmt: skip
    return open_plan


@pytest.fixture
def view(bring: Bring, plan: OpenPlan) -> RecommendationsView:
    """The view on the screen."""
    return bring(RecommendationsView(), plan, 1400, 600)


def remark(plan: OpenPlan, start: str) -> Recommendation:
    found = (item for item in plan.tree.of_kind(Kind.RECOMMENDATION) if isinstance(item, Recommendation))
    return next(item for item in found if item.remark.startswith(start))


def choose(view: RecommendationsView, row: int, name: str) -> None:
    assert view.rows
    view.table.setCurrentIndex(view.rows.index(row, RECOMMENDATIONS.place(name)))


def editor(view: RecommendationsView, kind: type[QWidget]) -> QWidget:
    return view.table.viewport().findChildren(kind)[-1]


def told(view: RecommendationsView) -> list[str]:
    assert view.rows
    return [view.rows.text(key, 0) for key in view.rows.keys]


def test_an_answer_of_several_lines_is_written_in_the_cell(
    qtbot: QtBot, view: RecommendationsView, plan: OpenPlan
) -> None:
    choose(view, 0, "answer")
    qtbot.keyClick(view.table, F2)
    text = editor(view, CellText)
    type_text(text, "Atsižvelgta.")
    qtbot.keyClick(text, ENTER, Qt.KeyboardModifier.ShiftModifier)
    type_text(text, "Rodiklis pakeistas.")
    qtbot.keyClick(text, ENTER)
    assert remark(plan, "Patikslinti").answer == "Atsižvelgta.\nRodiklis pakeistas."
    assert view.count.text().startswith("1 laukia atsakymo")
    plan.undo()
    assert remark(plan, "Patikslinti").answer == ""


def test_an_answer_is_gone_on_with_at_its_end_and_left_as_it_was_by_escape(
    qtbot: QtBot, view: RecommendationsView, plan: OpenPlan
) -> None:
    choose(view, 1, "answer")
    type_text(view.table, "x")
    text = editor(view, CellText)
    assert isinstance(text, CellText) and text.text() == "Papildyta.\nŽr. 3 skyrių.x"
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert remark(plan, "Papildyti").answer == "Papildyta.\nŽr. 3 skyrių."
    qtbot.keyClick(view.table, F2)
    qtbot.keyClick(editor(view, CellText), ENTER)
    assert remark(plan, "Papildyti").answer == "Papildyta.\nŽr. 3 skyrių."


def test_an_answer_that_is_too_long_stays_open_and_is_said(
    qtbot: QtBot, view: RecommendationsView, plan: OpenPlan
) -> None:
    choose(view, 0, "answer")
    qtbot.keyClick(view.table, F2)
    text = editor(view, CellText)
    assert isinstance(text, CellText)
    text.insertPlainText("a" * 20_001)
    qtbot.keyClick(text, ENTER)
    assert text.isVisible() and text.property("invalid") is True and view.message.isVisible()
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert remark(plan, "Patikslinti").answer == ""


def test_a_state_closes_a_remark(qtbot: QtBot, view: RecommendationsView, plan: OpenPlan) -> None:
    choose(view, 0, "status")
    cell = view.table.currentIndex()
    assert cell.data(Qt.ItemDataRole.DecorationRole) is not None
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Laukia atsakymo"
    qtbot.keyClick(view.table, F2)
    states = editor(view, QComboBox)
    assert isinstance(states, QComboBox)
    states.setCurrentIndex(states.findData("declined"))
    qtbot.keyClick(states, ENTER)
    qtbot.waitUntil(lambda: remark(plan, "Patikslinti").status is Status.DECLINED)
    assert cell.data(Qt.ItemDataRole.DecorationRole) is None
    assert "Neatsižvelgta: 1" in view.count.text()


def test_filters_by_state_item_and_author(view: RecommendationsView, plan: OpenPlan) -> None:
    combos = view.filters.combos
    combos["status"].setCurrentIndex(1)
    assert told(view) == ["Patikslinti rodiklį", "Kam to reikia?"]
    assert view.count.text().startswith("2 iš 3 · 2 laukia atsakymo")
    combos["status"].setCurrentIndex(0)
    subjects = combos["about"]
    assert [subjects.itemData(row) for row in range(subjects.count())] == [None, PLAN, FIRST]
    combos["author"].setCurrentIndex(combos["author"].findData("ESFA"))
    assert told(view) == ["Patikslinti rodiklį"]
    view.go_to(remark(plan, "Kam").id)
    assert view.current_id() == remark(plan, "Kam").id and len(told(view)) == 3


def test_remarks_are_typed_and_pasted_under_the_last_one(
    qtbot: QtBot, view: RecommendationsView, plan: OpenPlan
) -> None:
    choose(view, 3, "remark")
    type_text(view.table, "N")
    type_text(editor(view, QLineEdit), "auja pastaba")
    qtbot.keyClick(editor(view, QLineEdit), ENTER)
    assert remark(plan, "Nauja").parent == PLAN
    QGuiApplication.clipboard().setText(
        'Viena\tNauja\t\t\tVardenis\tESFA\t2024-05-06\t"Pirma\nAntra"\r\nKita'
    )
    choose(view, 4, "remark")
    view.table.paste()
    made = remark(plan, "Viena")
    assert (made.status, made.author, made.institution, made.received, made.answer) == (
        Status.NEW, "Vardenis", "ESFA", date(2024, 5, 6), "Pirma\nAntra",
    )  # fmt: skip
    assert remark(plan, "Kita").status is None


def test_a_remark_is_added_about_the_item_that_was_current_or_the_plan(
    qtbot: QtBot, view: RecommendationsView, plan: OpenPlan
) -> None:
    choose(view, 2, "remark")
    view.go_to(SECOND)
    menu = view.add.menu()
    menu.aboutToShow.emit()
    about = [action.text() for action in menu.actions()]
    assert len(about) == 2 and about[0] == "Apie visą planą" and "1.1.2" in about[1]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: bool(view.table.viewport().findChildren(QLineEdit)))
    type_text(editor(view, QLineEdit), "Per brangu")
    qtbot.keyClick(editor(view, QLineEdit), ENTER)
    assert remark(plan, "Per brangu").about == SECOND


def test_remarks_are_marked_at_their_item_in_the_tree_and_in_the_pane(
    qtbot: QtBot, open_window: OpenWindow, plan: OpenPlan
) -> None:
    marks = marks_of(plan)
    for id_ in (FIRST, remark(plan, "Patikslinti").id, remark(plan, "Kam").id):
        assert Sign.REMARK in marks[id_].signs
    answered = marks.get(remark(plan, "Papildyti").id)
    assert answered is None or Sign.REMARK not in answered.signs
    window = open_window()
    window.show_plan(plan)
    qtbot.waitUntil(lambda: bool(window.page.marks))
    below = window.page.details.findChild(Told)
    window.page.show_view(TREE).go_to(FIRST)
    assert "Patikslinti rodiklį" in below.text()
    view = window.page.show_view(next(entry for entry in VIEWS if entry.name == "recommendations"))
    assert isinstance(view, RecommendationsView)
    assert view.current_id() == remark(plan, "Patikslinti").id
    view._visit.trigger()
    assert (window.page.entry, window.page.view.current_id()) == (TREE, FIRST)


def test_without_remarks_it_says_where_the_first_is_written(
    view: RecommendationsView, plan: OpenPlan
) -> None:
    plan.remove([item.id for item in plan.tree.of_kind(Kind.RECOMMENDATION)])
    assert view.rows and view.rows.rowCount() == 1
    assert view.table.empty_text.startswith("Rekomendacijų dar nėra")
    assert view.count.text() == ""
    view.grab()


def test_the_field_is_told_while_the_item_has_it(view: RecommendationsView, plan: OpenPlan) -> None:
    id_ = remark(plan, "Patikslinti").id

    def told() -> str:
        assert view.rows
        return view.rows.text(id_, RECOMMENDATIONS.place("field"))

    assert told() == ""
    plan.edit(id_, "field", "activity.result")
    assert told() == "Laukiamas rezultatas"
    plan.edit(id_, "about", GOAL)
    assert told() == ""
    plan.edit(id_, "about", SECOND)
    assert told() == "Laukiamas rezultatas"
