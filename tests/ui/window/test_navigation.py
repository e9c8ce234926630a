"""The whole window by keyboard: views, parts, buttons, and the way back."""

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QListWidget, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.typing import type_text

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Language
from planeditor.plan.changes import OperationKind, SetField
from planeditor.plan.items import Kind, title_of
from planeditor.plan.vocabulary import Area
from planeditor.ui.dialogs.new_plan.dialog import NewPlanDialog
from planeditor.ui.kit import messages, translator
from planeditor.ui.kit.marks import NO_MARKS
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.views.suggestions.view import SuggestionsView
from planeditor.ui.window.details.form import Form
from planeditor.ui.window.details.header import Header
from planeditor.ui.window.details.money.grid_view import GridView
from planeditor.ui.window.details.money.panel import MoneyPanel
from planeditor.ui.window.details.told import Told
from planeditor.ui.window.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def plan(window: MainWindow) -> OpenPlan:
    """The sample plan, open in the window, its tree with the focus."""
    assert window.store_commands
    window.store_commands.open_sample()
    assert window.plan
    return window.plan


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier)


def part(window: MainWindow) -> str:
    """The part of the window that has the focus."""
    focused = QApplication.focusWidget()
    page = window.page
    parts = {"list": views_of(window), "view": page.view, "details": page.details}
    return next((name for name, one in parts.items() if one is focused or one.isAncestorOf(focused)), "")


def views_of(window: MainWindow) -> QListWidget:
    """The list of views."""
    return window.page.findChildren(QListWidget)[0]


def test_pages_down_go_through_the_views_with_the_same_activity(
    window: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    activity = plan.tree.of_kind(Kind.ACTIVITY)[4].id
    window.page.go_to(activity)
    for entry in (*VIEWS[1:5], VIEWS[4]):
        if window.page.entry is not entry:
            press(qtbot, Qt.Key.Key_PageDown, CONTROL)
        assert window.page.entry is entry
        assert window.page.view.current_id() == activity
        assert window.page.view.focus_target().hasFocus()
    for _ in range(5):
        press(qtbot, Qt.Key.Key_PageUp, CONTROL)
    assert window.page.entry is VIEWS[-1]


def test_the_menu_lists_the_views(window: MainWindow, plan: OpenPlan) -> None:
    menu: QMenu = window.menus.views
    menu.aboutToShow.emit()
    names = [action.text().replace("&", "") for action in menu.actions()]
    assert names[:5] == ["Planas", "Veiklos", "Lėšos", "Sritys ir kryptys", "Grafikas"]
    assert [action.isChecked() for action in menu.actions()] == [True] + [False] * (len(VIEWS) - 1)
    menu.actions()[4].trigger()
    assert window.page.entry.name == "time"
    assert window.page.view.focus_target().hasFocus()


def test_f6_goes_round_the_parts(window: MainWindow, plan: OpenPlan, qtbot: QtBot) -> None:
    window.page.go_to(plan.tree.of_kind(Kind.ACTIVITY)[0].id)
    seen = []
    for _ in range(3):
        press(qtbot, Qt.Key.Key_F6)
        seen.append(part(window))
    assert seen == ["details", "list", "view"]
    press(qtbot, Qt.Key.Key_F6, SHIFT)
    assert part(window) == "list"


def test_tab_goes_from_the_list_through_the_view_to_the_details(
    window: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    activity = plan.tree.of_kind(Kind.ACTIVITY)[0].id
    plan.add(Kind.RECOMMENDATION, plan.id, remark="Kas atsakingas?", about=activity)
    idea = plan.add(Kind.IDEA, plan.id, title="Dirbtuvės")
    qtbot.waitUntil(lambda: bool(window.page.marks))
    for entry in VIEWS:
        window.page.show_view(VIEWS[0])
        window.page.go_to(activity)
        view = window.page.show_view(entry)
        if view.current_id() is None:
            view.go_to(idea.id)  # a session's room shows no activities
        qtbot.waitUntil(lambda view=view: not (isinstance(view, SuggestionsView) and view.is_looking))
        QApplication.processEvents()  # it is laid out before anybody sees it
        views_of(window).setFocus()
        places = _passed_by_tab(window, qtbot)
        # Downwards, or to the right in the same line; within a text from one link in it to the next.
        assert all(after[0] > before[0] + 8 or after[1] > before[1] for before, after in pairwise(places))
        press(qtbot, Qt.Key.Key_Backtab, SHIFT)
        assert part(window) == ""
        press(qtbot, Qt.Key.Key_Backtab, SHIFT)
        assert part(window) == "view"


def _passed_by_tab(window: MainWindow, qtbot: QtBot) -> list[tuple[int, int]]:
    """The places in the view, each once, that Tab stops at between the list and the details."""
    seen = ["list"]
    places = []
    while seen[-1] != "details":
        press(qtbot, Qt.Key.Key_Tab)
        seen.append(part(window))
        focused = QApplication.focusWidget()
        assert focused is not None
        if seen[-1] == "view":
            place = focused.mapTo(window, focused.rect().center())
            places.append((place.y(), place.x()))
        assert len(seen) < 30
    border = ""
    assert seen == ["list", *["view"] * len(places), border, "details"]
    return list(dict.fromkeys(places))


def test_enter_on_a_view_of_the_list_goes_into_it(window: MainWindow, plan: OpenPlan, qtbot: QtBot) -> None:
    views = views_of(window)
    views.setFocus()
    qtbot.keyClick(views, Qt.Key.Key_Down)
    qtbot.keyClick(views, Qt.Key.Key_Return)
    assert window.page.entry is VIEWS[1]
    assert part(window) == "view"


def test_enter_presses_the_button_that_has_the_focus(
    window: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    from planeditor.ui.views.activities.view import ActivitiesView

    view = window.page.show_view(VIEWS[1])
    assert isinstance(view, ActivitiesView)
    view.columns.setFocus()
    qtbot.keyClick(view.columns, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


def test_alt_home_leads_to_all_plans_and_ctrl_home_does_not(
    window: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_Home, CONTROL)
    assert window.plan is plan
    press(qtbot, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert window.plan is None


def test_a_heading_says_what_enter_adds(window: MainWindow, plan: OpenPlan, qtbot: QtBot) -> None:
    tree = window.page.view.focus_target()
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Down)
    told = " ".join(label.text() for label in window.page.details.findChildren(QLabel))
    assert "„Savivaldybės“ – tai sąrašas. Paspauskite Enter, jei norite pridėti savivaldybę." in told
    assert tree.hasFocus()


def test_going_to_a_number_leaves_the_focus_at_the_row(
    window: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    from planeditor.ui.dialogs.go_to_number import GoToNumber

    views_of(window).setFocus()
    press(qtbot, Qt.Key.Key_G, CONTROL)
    dialog = window.findChild(GoToNumber)
    assert dialog is not None
    dialog.number.setText("1.2.3")
    dialog.accept()
    qtbot.waitUntil(lambda: part(window) == "view")
    assert window.page.view.current_id() == plan.tree.of_kind(Kind.ACTIVITY)[6].id


def test_undoing_money_stays_with_the_activity(window: MainWindow, plan: OpenPlan, qtbot: QtBot) -> None:
    activity = plan.tree.of_kind(Kind.ACTIVITY)[1].id
    line = plan.tree.children(activity, Kind.FUNDING)[0]
    window.page.go_to(activity)
    plan.edit(line.id, "net", None)
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert plan.tree[line.id] == line
    assert window.page.view.current_id() == activity


def test_the_line_at_the_bottom_counts_what_is_to_be_mended_and_gives_way_to_what_is_said(
    window: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    def shown() -> str:
        parts = [*window.status.findChildren(QLabel), *window.status.findChildren(QPushButton)]
        return " | ".join(one.text() for one in parts if one.isVisible())

    qtbot.waitUntil(lambda: "klaid" in shown())
    assert "Be PVM" in shown()
    window.status.say("Įklijuota.")
    assert "Be PVM" not in shown()
    assert window.store_commands
    window.store_commands.open_sample()
    assert window.status.currentMessage() == ""
    assert "Be PVM" in shown()


def test_enter_on_the_first_screen_takes_the_name_and_no_more(window: MainWindow, qtbot: QtBot) -> None:
    window.name_line.ask("Ona")
    line = window.name_line.name
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.findChildren(NewPlanDialog) == []
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    (dialog,) = window.findChildren(NewPlanDialog)
    dialog.reject()


def test_f8_goes_through_what_is_to_be_mended(window: MainWindow, plan: OpenPlan, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.page.marks))
    seen: list[str] = []
    for _ in range(40):
        press(qtbot, Qt.Key.Key_F8)
        current = window.page.view.current_id()
        assert current is not None and window.page.marks[current].each
        assert " iš " in window.status.currentMessage()
        if current in seen:
            break
        seen.append(current)
    assert len(seen) > 10 and current == seen[0]


def test_f8_counts_as_the_line_at_the_bottom_does(window: MainWindow, plan: OpenPlan, qtbot: QtBot) -> None:
    plan.edit(plan.tree.of_kind(Kind.SCHOOL)[0].id, "pupils", None)
    plan.edit(plan.tree.of_kind(Kind.SCHOOL)[0].id, "type", None)
    school = plan.tree.of_kind(Kind.SCHOOL)[0].id
    qtbot.waitUntil(lambda: len(window.page.marks.get(school, NO_MARKS).each) > 1)
    window.page.go_to(plan.id)
    counted = sum(map(int, re.findall("[0-9]+", window.status._problems.text())))
    places: list[int] = []
    while len(places) < counted:
        press(qtbot, Qt.Key.Key_F8)
        told = re.match("([0-9]+)(?:–([0-9]+))? iš ([0-9]+): ", window.status.currentMessage())
        assert told and int(told[3]) == counted
        places += range(int(told[1]), int(told[2] or told[1]) + 1)
    assert sorted(places) == [*range(1, counted + 1)]


def test_the_pane_says_what_is_wrong_with_the_item_as_a_whole(
    window: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    translator.install(QApplication.instance(), Language.EN)
    goal = plan.tree.of_kind(Kind.GOAL)[0].id
    task = plan.add(Kind.TASK, goal, title="Tuščias").id
    school = plan.add(Kind.SCHOOL, plan.id, name="Nauja gimnazija").id
    below = window.page.details.findChild(Told)
    for item, said in ((task, ["has no indicator", "has no activity"]), (school, ["is in no activity"])):
        window.page.go_to(item)
        qtbot.waitUntil(lambda said=said: all(one in below.text() for one in said))
    window.page.go_to(goal)
    assert below.text() == ""


def test_what_is_chosen_in_the_pane_is_set_in_all_selected_items(
    window: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    translator.install(QApplication.instance(), Language.EN)
    entries = [plan.add(Kind.SWOT, plan.id, statement=f"{number}").id for number in range(3)]
    other = plan.add(Kind.SWOT, plan.id, statement="kita").id
    plan.edit(entries[1], "areas", frozenset({Area.STEAM}))
    window.page.go_to(entries[0])
    window.page.view.select(entries)
    header = window.page.details.findChild(Header)
    qtbot.waitUntil(lambda: "3 selected" in header._many.text() and header._many.isVisible())
    before = plan.tree.items()
    form = next(form for form in window.page.details.findChildren(Form) if form.isVisible())
    combo = form.boxes["category"].editor.focus
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    chosen = plan.tree[entries[0]].category
    assert chosen and [plan.tree[id_].category for id_ in [*entries, other]] == [chosen] * 3 + [None]
    plan.undo()
    assert plan.tree.items() == before
    qtbot.mouseClick(form.boxes["areas"].editor.focus, Qt.MouseButton.LeftButton)
    (area,) = plan.tree[entries[0]].areas
    assert [plan.tree[id_].areas for id_ in entries] == [{area}, {area, Area.STEAM}, {area}]
    text = form.boxes["statement"].editor.focus
    text.setFocus()
    type_text(text, "!")
    assert [title_of(plan.tree[id_]) for id_ in entries[1:]] == ["1", "2"]


def test_enter_in_the_view_of_money_goes_to_the_money(
    window: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    window.page.go_to(plan.tree.of_kind(Kind.ACTIVITY)[3].id)
    table = window.page.show_view(VIEWS[2]).focus_target()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), GridView)


def test_the_row_that_is_moved_stays_in_sight(window: MainWindow, plan: OpenPlan, qtbot: QtBot) -> None:
    tree = window.page.view.focus_target()
    assert isinstance(tree, QAbstractItemView)
    window.page.go_to(plan.tree.of_kind(Kind.GOAL)[0].id)
    task = plan.tree.of_kind(Kind.TASK)[0].id
    window.page.go_to(task)
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert tree.viewport().rect().intersects(tree.visualRect(tree.currentIndex()))
    assert plan.tree.row(task) == 3


def test_redoing_a_change_of_many_texts_selects_one_row(
    window: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    changes = [
        SetField(item.kind, item.id, "title", item.title, f"{item.title}!") for item in plan.tree.activities()
    ]
    plan.run(OperationKind.EDIT, changes)
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    press(qtbot, Qt.Key.Key_Y, CONTROL)
    assert len(window.page.view.selected_ids()) == 1


def test_a_sentence_said_on_the_first_screen_stays_while_a_plan_is_opened(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.status.say("Šiandienos kopijos nėra.")
    assert window.store_commands
    window.store_commands.open_sample()
    assert window.status.currentMessage() == "Šiandienos kopijos nėra."


def test_what_is_said_at_a_heading_is_said_in_another_language_too(
    window: MainWindow, plan: OpenPlan, qtbot: QtBot, qapp: QApplication
) -> None:
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Down)
    translator.install(qapp, Language.EN)
    QApplication.processEvents()
    told = " ".join(label.text() for label in window.page.details.findChildren(QLabel))
    assert "Press Enter to add municipality." in told


def test_what_is_removed_is_told_with_the_way_back(window: MainWindow, plan: OpenPlan, qtbot: QtBot) -> None:
    first, second = plan.tree.activities()[:2]
    window.page.go_to(first.id)
    press(qtbot, Qt.Key.Key_Delete)
    assert first.title in window.status.currentMessage() and "Ctrl+Z" in window.status.currentMessage()
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    window.page.view.select([first.id, second.id])
    press(qtbot, Qt.Key.Key_Delete)
    assert "2 įrašai" in window.status.currentMessage()
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert window.status.currentMessage() == ""


@pytest.mark.parametrize("where", ["field", "money"])
def test_staying_goes_to_the_text_that_could_not_be_saved(
    window: MainWindow, plan: OpenPlan, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.setattr(messages, "confirm", lambda *_: False)
    activity, other = plan.tree.activities()[1:3]
    window.page.go_to(activity.id)
    form = next(one for one in window.page.details.findChildren(Form) if one.isVisible())
    panel = next(one for one in form.annexes if isinstance(one, MoneyPanel))
    if where == "money":
        cell = panel.model.cell(panel.model.first_index())
        assert cell is not None
        panel.model.enter({cell: "abc"})
    else:
        start = form.boxes["start"].editor.focus
        start.setFocus()
        QTest.keyClick(start, Qt.Key.Key_A, CONTROL)
        QTest.keyClicks(start, "rytoj")
    window.page.go_to(other.id)
    window.page.view.focus_target().setFocus()
    assert not window.close()
    assert window.page.view.current_id() == activity.id
    focused = QApplication.focusWidget()
    assert focused is (panel.view if where == "money" else form.boxes["start"].editor.focus)
    assert where == "field" or panel.model.is_unread(panel.view.currentIndex())
    plan.edit(activity.id, "start", None)
    panel.model.clear([cell] if where == "money" else [])
