"""Creative tasks in the window: chosen by keyboard, they come into the agenda as one step of undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.conftest import item_id

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind, Session
from planeditor.ui.dialogs.creative import CreativeDialog

pytestmark = pytest.mark.usefixtures("lithuanian")


@pytest.fixture
def dialog(open_plan: OpenPlan, qtbot: QtBot, tmp_path: Path) -> CreativeDialog:
    session = open_plan.add(Kind.SESSION, open_plan.id, title="<b>Diena</b>")
    assert isinstance(session, Session)
    own = tmp_path / "užduotys"
    own.mkdir()
    (own / "bloga.toml").write_text("[task", "utf-8")
    made = CreativeDialog(open_plan, session, own, None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def agenda(plan: OpenPlan) -> list[str]:
    return [str(getattr(step, "title")) for step in plan.tree.of_kind(Kind.SESSION_STEP)]  # noqa: B009


def test_a_task_chosen_by_keyboard_comes_into_the_agenda(
    dialog: CreativeDialog, open_plan: OpenPlan, qtbot: QtBot
) -> None:
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.title.text() == "Pasaulio kavinė · 75 minutės"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert agenda(open_plan)[0] == "Pasaulio kavinė: pirmas ratas" and len(agenda(open_plan)) == 4
    assert not dialog.isVisible()
    open_plan.undo()
    assert agenda(open_plan) == []


def test_what_it_asks_about_this_plan_is_seen_as_it_is_written(
    dialog: CreativeDialog, open_plan: OpenPlan
) -> None:
    open_plan.edit(item_id(3), "title", "<i>Kurti</i>")
    open_plan.edit(item_id(6), "partners", frozenset())
    dialog.list.setCurrentRow(1)
    QApplication.processEvents()
    assert "– 1.1 uždavinys „<i>Kurti</i>“ neturi partnerių" in dialog.told.toPlainText()


def test_a_task_that_cannot_be_followed_says_why_and_is_not_added(dialog: CreativeDialog) -> None:
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    assert dialog.title.text() == "bloga" and "1 eilutė" in dialog.aim.text()
    assert not dialog.add.isEnabled()
