"""What people do in the view „Patikra“, by mouse and keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.ui.marking import marks_of
from tests.ui.typing import type_text

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.marks import Sign
from planeditor.ui.views.findings.view import FindingsView
from planeditor.ui.views.registry import FINDINGS, TREE
from planeditor.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def sample(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample plan, once it has been checked."""
    assert window.store_commands
    window.store_commands.open_sample()
    qtbot.waitUntil(lambda: bool(window.status._problems.text()))
    return window


@pytest.fixture
def view(sample: MainWindow, qtbot: QtBot) -> FindingsView:
    """The view, come to by a click on what is counted in the line at the bottom."""
    qtbot.mouseClick(sample.status._problems, LEFT)
    view = sample.page.view
    assert isinstance(view, FindingsView) and QApplication.focusWidget() is view.table
    return view


@pytest.fixture
def plan(sample: MainWindow) -> OpenPlan:
    """The sample plan."""
    assert sample.plan
    return sample.plan


def rows(view: FindingsView) -> list[str]:
    """The sentences shown, from the top."""
    assert view.rows
    place = view.declared.place("finding")
    return [view.rows.text(key, place) for key in view.rows.keys]


def key_of(view: FindingsView, item: str, field: str) -> str:
    assert view.rows
    found = ((key, view.rows.record(key)) for key in view.rows.keys)
    return next(key for key, one in found if one and (one.item, one.mark.field) == (item, field))


def test_all_that_is_counted_below_is_listed(view: FindingsView, sample: MainWindow, plan: OpenPlan) -> None:
    found = [mark.sign for marks in marks_of(plan).values() for mark in marks.findings]
    assert len(rows(view)) == len(found) > 20
    assert view.count.text().startswith(sample.status._problems.text())
    assert found.count(Sign.ERROR) == int(view.count.text().split()[0])


def test_the_keyboard_comes_here_and_goes_on_to_the_field(
    sample: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    sample.page.show_view(TREE).focus_target().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    view = sample.page.view
    assert isinstance(view, FindingsView) and view.rows
    municipality = plan.tree.of_kind(Kind.MUNICIPALITY)[0].id
    view.table.go_to(key_of(view, municipality, "council_decision"))
    assert view.current_id() == municipality
    assert "R15" in view.full.text() and "esf.lt" in view.full.text()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit | QLineEdit)
    type_text(field, "https://x.lt/sprendimas")
    assert plan.tree[municipality].council_decision == "https://x.lt/sprendimas"  # type: ignore[attr-defined]


def test_what_is_mended_stays_until_something_else_is_looked_at(
    view: FindingsView, sample: MainWindow, plan: OpenPlan, qtbot: QtBot
) -> None:
    municipality = plan.tree.of_kind(Kind.MUNICIPALITY)[0].id
    mended = key_of(view, municipality, "council_decision")
    view.table.go_to(mended)
    place = view.table.currentIndex().row()
    view.filters.groups.setCurrentIndex(view.filters.groups.findData("rule"))
    plan.edit(municipality, "council_decision", "https://x.lt/sprendimas")
    assert view.rows
    qtbot.waitUntil(lambda: view.rows.text(mended, 0) == "Ištaisyta")
    assert view.count.text().startswith(sample.status._problems.text())
    assert next(text for text in view.rows.headings.values() if "R15" in text).endswith("(1)")
    view.filters.groups.setCurrentIndex(0)
    assert (view.table.currentIndex().row(), view.current_id()) == (place, municipality)
    view.table.go_to(key_of(view, municipality, "progress_report"))
    qtbot.waitUntil(lambda: mended not in view.rows.keys)
    assert view.table.current_id() == key_of(view, municipality, "progress_report")


def test_findings_of_what_is_removed_go_at_once(view: FindingsView, plan: OpenPlan) -> None:
    activity = next(
        item for item in plan.tree.activities() if view.go_to(item.id) or view.current_id() == item.id
    )
    before = len(rows(view))
    plan.remove([activity.id])
    assert len(rows(view)) < before and view.current_id() != activity.id


def test_groups_and_filters_and_that_they_are_remembered(view: FindingsView, plan: OpenPlan) -> None:
    assert view.rows and view.filters.groups
    all_ = len(rows(view))
    for grouping in ("rule", "area", "task"):
        view.filters.groups.setCurrentIndex(view.filters.groups.findData(grouping))
        counts = [int(text.rpartition("(")[2].rstrip(")")) for text in view.rows.headings.values()]
        assert sum(counts) == all_ == len(rows(view)) and len(counts) > 1
    view.filters.combos["rule"].setCurrentIndex(view.filters.combos["rule"].findData("R15"))
    assert len(rows(view)) == 2 and view.count.text().startswith(f"2 iš {all_}")
    state = view.state()
    view.filters.clear()
    assert len(rows(view)) == all_
    view.restore(state)
    assert len(rows(view)) == 2 and view.filters.groups.currentData() == "task"
    task = plan.tree.of_kind(Kind.TASK)[0].id
    view.filters.clear()
    view.filters.combos["task"].setCurrentIndex(view.filters.combos["task"].findData(task))
    found = [view.rows.record(key) for key in view.rows.keys]
    assert found and all(
        task in (one.item, *(up.id for up in plan.tree.ancestors(one.item))) for one in found if one
    )


def test_where_nothing_is_to_be_mended_it_says_so_but_not_before_it_is_known(
    qtbot: QtBot, lithuanian: None, open_plan: OpenPlan
) -> None:
    view = FindingsView()
    qtbot.addWidget(view)
    view.open(open_plan)
    assert view.table.empty_text == "Planas tikrinamas…"
    view.show_marks({})
    assert view.table.empty_text.startswith("Taisyti nėra ko")
    view.show_marks(marks_of(open_plan))
    assert rows(view)
    view.filters.text.setText("nieko tokio")
    assert "filtrus" in view.table.empty_text.lower()
    view.close_plan()


def test_there_is_always_a_current_row_for_the_keyboard_to_go_on_from(
    view: FindingsView, plan: OpenPlan, qtbot: QtBot
) -> None:
    assert view.rows
    view.table.go_to(view.rows.keys[-1])
    view.filters.combos["severity"].setCurrentIndex(1)
    assert view.table.current_id() == view.rows.keys[0]
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert view.table.current_id() == view.rows.keys[1]


def test_no_key_removes_what_is_only_reported(view: FindingsView, plan: OpenPlan, qtbot: QtBot) -> None:
    before = plan.tree.items()
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert plan.tree.items() == before


def test_the_pane_of_every_item_says_all_that_is_wrong_with_it(sample: MainWindow, plan: OpenPlan) -> None:
    from planeditor.ui.kit.words import tell
    from planeditor.ui.window.details.told import Told

    sample.page.show_view(TREE)
    told_below = sample.page.details.findChild(Told)
    assert told_below
    told = 0
    for id_, marks in marks_of(plan).items():
        sample.page.go_to(id_)
        boxes = sample.page.details._current_form().boxes.values()  # type: ignore[union-attr]
        shown = [told_below.text(), *(box.message.text() for box in boxes)]
        for mark in marks.findings:
            told += 1
            assert mark.said and any(tell(mark.said) in text for text in shown), (id_, mark)
    assert told > 20
    sample.commands[Command.FINDINGS].trigger()
    assert sample.page.entry is FINDINGS
