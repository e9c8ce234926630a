"""An activity's indicators, links and remarks are listed beside its fields, and lead on."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.conftest import item_id

from planeditor.plan.items import Idea, Indicator, Kind, Link, Recommendation
from planeditor.plan.values import Comparator, Target
from planeditor.plan.vocabulary import RecommendationStatus
from planeditor.ui.kit.fields.fitted_list import FittedList
from planeditor.ui.window.details.related import RelatedPanel
from planeditor.ui.window.main_window import MainWindow

from .conftest import Desk

TASK, OTHER_TASK, VISITS, COURSES, LABORATORY = (item_id(number) for number in (3, 4, 5, 6, 7))


def panel(desk: Desk, kind: Kind) -> RelatedPanel:
    """The list of items of a kind in the form on show."""
    panels = {one.kind: one for one in desk.form.annexes if isinstance(one, RelatedPanel)}
    return panels[kind]


def listed(desk: Desk, kind: Kind) -> list[str]:
    """What the list says, row by row."""
    model = panel(desk, kind).list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def activity(desk: Desk) -> Desk:
    """The second activity, with an indicator, a link to and a link from it, and a remark."""
    plan = desk.plan
    plan.add(Kind.INDICATOR, COURSES, title="Mokytojai", unit="proc.",
             target=Target(Decimal(50), Comparator.MORE, ""))  # fmt: skip
    plan.add(Kind.LINK, COURSES, target=LABORATORY, explanation="Mokytojai dirbs laboratorijoje.")
    plan.add(Kind.LINK, VISITS, target=COURSES)
    plan.add(Kind.RECOMMENDATION, item_id(1), remark="Kiek mokytojų?", about=COURSES,
             status=RecommendationStatus.NEW)  # fmt: skip
    desk.pane.show_item(COURSES)
    return desk


def test_what_belongs_to_an_activity_is_listed(activity: Desk) -> None:
    assert listed(activity, Kind.INDICATOR) == ["Mokytojai · >50 proc."]
    assert listed(activity, Kind.LINK) == ["→ 1.2.1. Laboratorija", "← 1.1.1. Stažuotės"]
    assert listed(activity, Kind.RECOMMENDATION) == ["Kiek mokytojų? · New"]
    activity.pane.show_item(LABORATORY)
    assert listed(activity, Kind.LINK) == ["← 1.1.2. Mokymai"]
    assert not panel(activity, Kind.INDICATOR).list.isVisible()


def test_the_lists_follow_the_plan(activity: Desk) -> None:
    plan = activity.plan
    plan.edit(LABORATORY, "title", "STEAM kabinetas")
    plan.move_by([VISITS], 1)
    assert listed(activity, Kind.LINK) == ["→ 1.2.1. STEAM kabinetas", "← 1.1.2. Stažuotės"]
    for kind in (Kind.LINK, Kind.RECOMMENDATION):
        plan.remove([item.id for item in plan.tree.of_kind(kind)])
        assert listed(activity, kind) == []
        assert not panel(activity, kind).list.isVisible()
    plan.undo()
    assert listed(activity, Kind.RECOMMENDATION) == ["Kiek mokytojų? · New"]
    (indicator,) = plan.tree.children(COURSES, Kind.INDICATOR)
    plan.edit(indicator.id, "unit", "asm.")
    assert listed(activity, Kind.INDICATOR) == ["Mokytojai · >50 asm."]


def test_links_from_others_stand_in_the_order_of_the_plan(activity: Desk) -> None:
    plan = activity.plan
    plan.add(Kind.LINK, LABORATORY, target=COURSES)
    assert listed(activity, Kind.LINK)[1:] == ["← 1.1.1. Stažuotės", "← 1.2.1. Laboratorija"]
    plan.move_by([OTHER_TASK], -1)
    assert listed(activity, Kind.LINK)[1:] == ["← 1.1.1. Laboratorija", "← 1.2.1. Stažuotės"]
    plan.move([VISITS], OTHER_TASK, None)
    assert listed(activity, Kind.LINK)[1:] == ["← 1.1.1. Stažuotės", "← 1.1.2. Laboratorija"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_on_a_row_leads_to_it(activity: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    seen: list[str] = []
    activity.pane.jump.connect(seen.append)
    rows = panel(activity, Kind.LINK).list
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, key)
    (link,) = activity.plan.tree.children(VISITS, Kind.LINK)
    assert seen == [link.id]


def test_a_click_on_a_row_leads_to_it(activity: Desk, qtbot: QtBot) -> None:
    seen: list[str] = []
    activity.pane.jump.connect(seen.append)
    rows = panel(activity, Kind.INDICATOR).list
    activity.form.ensureWidgetVisible(rows)
    place: QPoint = rows.visualRect(rows.model().index(0, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert seen == [item.id for item in activity.plan.tree.children(COURSES, Kind.INDICATOR)]


def test_only_activities_have_links_and_a_school_lists_nothing(desk: Desk) -> None:
    desk.pane.show_item(TASK)
    kinds = [one.kind for one in desk.form.annexes if isinstance(one, RelatedPanel)]
    assert kinds == [Kind.INDICATOR, Kind.RECOMMENDATION, Kind.IDEA]
    desk.pane.show_item(item_id(10))
    assert desk.form.annexes == []


@pytest.mark.parametrize("kind", [Kind.INDICATOR, Kind.LINK, Kind.RECOMMENDATION])
def test_one_more_is_added_from_the_pane(window: MainWindow, qtbot: QtBot, kind: Kind) -> None:
    assert window.store_commands
    window.store_commands.open_sample()
    plan, page = window.plan, window.page
    assert plan is not None
    activity = plan.tree.of_kind(Kind.ACTIVITY)[2].id
    page.go_to(activity)
    forms = page.details.findChildren(RelatedPanel)
    button = next(one for one in forms if one.kind is kind and one.isVisible()).button
    button.setFocus()
    known = {item.id for item in plan.tree.of_kind(kind)}
    qtbot.keyClick(button, Qt.Key.Key_Return)
    (added,) = (item for item in plan.tree.of_kind(kind) if item.id not in known)
    assert isinstance(added, Indicator | Link | Recommendation)
    assert (added.about if isinstance(added, Recommendation) else added.parent) == activity
    assert page.view.current_id() == added.id
    qtbot.waitUntil(lambda: page.details.isAncestorOf(QApplication.focusWidget()))


def test_a_list_is_as_high_as_its_rows(activity: Desk) -> None:
    rows = panel(activity, Kind.LINK).list
    assert isinstance(rows, FittedList)
    heights = [rows.sizeHintForRow(row) for row in range(2)]
    assert rows.height() == sum(heights) + 2 * rows.frameWidth()


def test_a_session_lists_its_steps_participants_and_ideas(desk: Desk) -> None:
    plan = desk.plan
    session = plan.add(Kind.SESSION, plan.tree.root.id, title="Diena")
    plan.add(Kind.SESSION_STEP, session.id, title="Idėjos", minutes=20)
    plan.add(Kind.PARTICIPANT, session.id, name="Vardenė", institution="Biblioteka")
    plan.add(Kind.IDEA, plan.tree.root.id, title="Stovykla", session=session.id)
    plan.add(Kind.IDEA, plan.tree.root.id, title="Ne šios sesijos")
    desk.pane.show_item(session.id)
    assert listed(desk, Kind.SESSION_STEP) == ["Idėjos · 20 min"]
    assert listed(desk, Kind.PARTICIPANT) == ["Vardenė · Biblioteka"]
    assert listed(desk, Kind.IDEA) == ["Stovykla"]
    decided = plan.add(Kind.DECISION, session.id, title="Pakviesti", due=date(2026, 4, 1))
    assert listed(desk, Kind.DECISION) == ["Pakviesti · 2026-04-01"]
    plan.edit(decided.id, "done", True)
    (done,) = listed(desk, Kind.DECISION)
    assert done.startswith("Pakviesti · ") and "2026" not in done


LISTS = (
    "Vardenė Pavardenė\tProgimnazija\nJonas Jonaitis\tBiblioteka\n",
    "Dalyvis\tĮstaiga\tStalas\nVardenė Pavardenė\tProgimnazija\t2\nJonas Jonaitis\tBiblioteka\t1\n",
    "Vardas, pavardė\tĮstaiga\nVardenė Pavardenė\tProgimnazija\nJonas Jonaitis\tBiblioteka\n",
)


@pytest.mark.parametrize("text", LISTS)
def test_a_list_of_participants_is_pasted_where_they_stand(desk: Desk, qtbot: QtBot, text: str) -> None:
    plan = desk.plan
    session = plan.add(Kind.SESSION, plan.tree.root.id, title="Diena")
    plan.add(Kind.PARTICIPANT, session.id, name="Vardenė Pavardenė")
    desk.pane.show_item(session.id)
    before = plan.tree.items().keys()
    QApplication.clipboard().setText(text)
    button = panel(desk, Kind.PARTICIPANT).button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    found = [*dict.fromkeys(listed(desk, Kind.PARTICIPANT))]
    assert found[-1] == "Jonas Jonaitis · Biblioteka" and "Vardenė Pavardenė · Progimnazija" in found
    kinds = {item.kind for id_, item in plan.tree.items().items() if id_ not in before}
    assert kinds == {Kind.PARTICIPANT}
    plan.undo()
    assert listed(desk, Kind.PARTICIPANT) == ["Vardenė Pavardenė"]


def test_what_is_no_list_of_participants_changes_nothing_and_says_why(desk: Desk) -> None:
    plan = desk.plan
    session = plan.add(Kind.SESSION, plan.tree.root.id, title="Diena")
    desk.pane.show_item(session.id)
    QApplication.clipboard().setText("Jonas\tA\tB\tNežinoma sritis\n")
    people = panel(desk, Kind.PARTICIPANT)
    assert people.paste_button.text() == "Paste a list", "there is room for it whole"
    people.paste_button.click()
    assert listed(desk, Kind.PARTICIPANT) == [] and "Jonas" in people.message.text()
    assert panel(desk, Kind.DECISION).paste_button.isHidden()


def test_an_agenda_is_pasted_as_lines_with_times(desk: Desk, qtbot: QtBot) -> None:
    plan = desk.plan
    session = plan.add(Kind.SESSION, plan.tree.root.id, title="Diena")
    desk.pane.show_item(session.id)
    QApplication.clipboard().setText("9.00–9.30 Registracija\n9.45 Kava")
    steps = panel(desk, Kind.SESSION_STEP)
    steps.button.setFocus()
    qtbot.keyClick(steps.button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    found = listed(desk, Kind.SESSION_STEP)
    assert found == ["Registracija · 30 min", "Break · 15 min", "Kava"]
    assert steps.message.text() == "1 gap in time became a break."
    QApplication.clipboard().setText("9.20–8.00 Atgal")
    steps.paste_button.click()
    assert listed(desk, Kind.SESSION_STEP) == found and "“9.20–8.00”" in steps.message.text()
    plan.undo()
    assert listed(desk, Kind.SESSION_STEP) == []


def test_what_an_activity_came_from_is_told_where_it_came_from_any(desk: Desk) -> None:
    plan = desk.plan
    desk.pane.show_item(COURSES)
    section = panel(desk, Kind.IDEA).parentWidget()
    assert section.isHidden()
    idea = plan.add(Kind.IDEA, plan.tree.root.id, title="Stovykla")
    plan.edit(idea.id, "became", frozenset({COURSES}))
    assert not section.isHidden() and listed(desk, Kind.IDEA) == ["Stovykla"]
    assert not panel(desk, Kind.IDEA).button.isVisible()
    plan.undo()
    assert section.isHidden()


def test_an_idea_added_at_a_session_belongs_to_it(window: MainWindow, qtbot: QtBot) -> None:
    assert window.store_commands
    window.store_commands.open_sample()
    plan, page = window.plan, window.page
    assert plan is not None
    session = plan.add(Kind.SESSION, plan.tree.root.id, title="Diena")
    page.go_to(session.id)
    forms = page.details.findChildren(RelatedPanel)
    button = next(one for one in forms if one.kind is Kind.IDEA and one.isVisible()).button
    button.click()
    (idea,) = plan.tree.of_kind(Kind.IDEA)
    assert isinstance(idea, Idea) and idea.session == session.id
    assert page.view.current_id() == idea.id
    qtbot.waitUntil(lambda: page.details.isAncestorOf(QApplication.focusWidget()))
