"""What people do in the view „Pasiūlymai“, by mouse and keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.conftest import NOON, item_id, small_plan

from planeditor.discovery.suggestion import AddPartner, Topic
from planeditor.editing import library
from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Activity, Kind, Municipality, Partner, new_id, title_of
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.marks import PAUSE
from planeditor.ui.kit.words import tell
from planeditor.ui.views.registry import TREE, VIEWS
from planeditor.ui.views.suggestions.view import SuggestionsView
from planeditor.ui.window.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("lithuanian")
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
ENTRY = next(entry for entry in VIEWS if entry.name == "suggestions")


@pytest.fixture
def sample(window: MainWindow) -> MainWindow:
    assert window.store_commands
    window.store_commands.open_sample()
    return window


@pytest.fixture
def view(sample: MainWindow, qtbot: QtBot) -> SuggestionsView:
    """The view of the sample plan, once that has been looked through."""
    return shown(sample, qtbot)


def shown(window: MainWindow, qtbot: QtBot) -> SuggestionsView:
    view = window.page.show_view(ENTRY)
    assert isinstance(view, SuggestionsView)
    qtbot.waitUntil(lambda: view.rows is not None and view.rows.is_known)
    view.table.setFocus()
    return view


@pytest.fixture
def plan(sample: MainWindow) -> OpenPlan:
    assert sample.plan
    return sample.plan


def keys(view: SuggestionsView) -> list[str]:
    assert view.rows
    return view.rows.keys


def partner_row(view: SuggestionsView) -> tuple[str, AddPartner]:
    """The first suggestion of a partner, which is made the current one."""
    assert view.rows
    for key in keys(view):
        offered = view.rows.record(key)
        if offered and isinstance(offered.suggestion.taking, AddPartner):
            view.table.go_to(key)
            return key, offered.suggestion.taking
    raise AssertionError("no partner is suggested")


def test_each_has_a_sentence_a_reason_and_says_what_accepting_does(view: SuggestionsView) -> None:
    assert len(keys(view)) >= 5
    partner_row(view)
    sentence, reason, does = view.full.text().split("\n")
    assert "galėtų dalyvauti" in sentence and "neturi partnerio" in reason
    assert does == "Priėmus: veiklai pridedamas partneris."
    assert view.count.text() == f"{len(keys(view))} pasiūlymai"


def test_accepting_by_key_is_one_step_and_the_next_row_is_current(
    view: SuggestionsView, sample: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    key, taking = partner_row(view)
    before = plan.tree.items()
    qtbot.keyClick(view.table, Qt.Key.Key_Return, CONTROL)
    activity = plan.tree[taking.activity]
    assert isinstance(activity, Activity) and taking.partner in activity.partners
    assert key not in keys(view) and view.table.selected_ids() == [view.table.current_id()]
    assert "galima atšaukti" in view.done.text()
    sample.commands[Command.UNDO].trigger()
    assert plan.tree.items() == before
    assert sample.page.view is view
    qtbot.waitUntil(lambda: key in keys(view), timeout=PAUSE * 10)


def test_declining_by_mouse_and_key_is_remembered_and_can_be_taken_back(
    view: SuggestionsView, sample: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    first, second = keys(view)[:2]
    for way in (
        lambda: qtbot.mouseClick(view.decline, LEFT),
        lambda: qtbot.keyClick(view.table, Qt.Key.Key_Delete),
    ):
        view.table.go_to(keys(view)[0])
        way()
    assert not {first, second} & set(keys(view))
    assert plan.tree.of_kind(Kind.PARTNER)  # nothing was removed
    sample.show_welcome()
    assert sample.store_commands
    sample.store_commands.open(plan.id)
    again = shown(sample, qtbot)
    assert not {first, second} & set(keys(again))
    qtbot.mouseClick(again.declined, LEFT)
    assert {first, second} < set(keys(again))
    again.table.go_to(first)
    assert again.decline.text() == "Siūlyti vėl"
    qtbot.mouseClick(again.decline, LEFT)
    qtbot.mouseClick(again.declined, LEFT)
    assert first in keys(again) and second not in keys(again)


def test_what_was_declined_is_written_before_the_program_ends(
    view: SuggestionsView, sample: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    (first, *_) = keys(view)
    view.table.go_to(first)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)

    def kept() -> bool:
        state = sample.page._settings.plan_state(plan.id)
        return first in state.get("views", {}).get("suggestions", {}).get("declined", ())

    qtbot.waitUntil(kept)


def test_enter_leads_to_the_field(view: SuggestionsView, qtbot: QtBot) -> None:
    _, taking = partner_row(view)
    assert view.current_id() == taking.activity
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None and not view.isAncestorOf(focused)


def test_the_filter_shows_one_topic(view: SuggestionsView) -> None:
    combo = view.filters.combos["topic"]
    combo.setCurrentIndex(combo.findData(Topic.FITTING_PARTNER))
    assert view.rows and 0 < len(keys(view)) < len(view.rows.listed())


def test_a_plan_is_looked_through_only_for_who_sees_it(sample: MainWindow, qtbot: QtBot) -> None:
    view = sample.page.show_view(ENTRY)
    assert isinstance(view, SuggestionsView) and view.is_looking
    sample.page.show_view(TREE)
    qtbot.waitUntil(lambda: not view.is_looking)
    QApplication.processEvents()
    assert view.rows and not view.rows.is_known
    assert keys(shown(sample, qtbot))


def test_what_changes_while_it_is_hidden_is_seen_when_it_is_shown_again(
    view: SuggestionsView, sample: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    sample.page.show_view(TREE)
    QApplication.processEvents()
    partner = plan.tree.of_kind(Kind.PARTNER)[0]
    plan.add(Kind.PARTNER, plan.id, name=f"  {partner.name}")  # type: ignore[attr-defined]
    again = shown(sample, qtbot)
    assert again.rows
    offered = [again.rows.record(key) for key in keys(again)]
    assert offered[0] and offered[0].suggestion.topic is Topic.SAME_PARTNER


def test_a_partner_that_another_plan_of_the_store_has_is_told_and_stays_there(
    sample: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    name = title_of(plan.tree.of_kind(Kind.PARTNER)[0])
    other = [
        *small_plan(),
        Municipality(id=new_id(), parent=item_id(1), name="Kaišiadorių rajono savivaldybė"),
        Partner(id=new_id(), parent=item_id(1), name=name.upper()),
    ]
    library.create(plan.store, other, "Kita", NOON)
    before = plan.tree.items()
    view = shown(sample, qtbot)
    assert view.rows
    met = {
        key: one.suggestion
        for key in keys(view)
        if (one := view.rows.record(key)) and one.suggestion.topic is Topic.MET_ELSEWHERE
    }
    ((key, found),) = met.items()
    assert tell(found.said) == f"Partneris „{name}“ yra ir kitų savivaldybių planuose."
    assert "Kaišiadorių rajono savivaldybė" in tell(found.reason)
    view.table.go_to(key)
    qtbot.mouseClick(view.take, LEFT)
    assert plan.tree.items() == before and sample.page.details.isVisible()
