"""The commands about a session: which one is meant, its creative task, and its file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.test_stories import open_sample

from planeditor.files.reader import read
from planeditor.plan.items import Kind
from planeditor.ui.dialogs.creative import CreativeDialog
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command
from planeditor.ui.window.agenda_commands import session_at
from planeditor.ui.window.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("lithuanian")


def test_the_session_of_what_is_chosen_is_meant_and_the_only_one_by_itself(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_sample(window, qtbot)
    plan = window.plan
    assert plan is not None
    assert session_at(plan.tree, plan.id) is None
    first = plan.add(Kind.SESSION, plan.id, title="Pirma")
    assert session_at(plan.tree, plan.id) is first
    second = plan.add(Kind.SESSION, plan.id, title="Antra")
    step = plan.add(Kind.SESSION_STEP, second.id, title="Kava")
    idea = plan.add(Kind.IDEA, plan.id, title="Stovykla", session=first.id)
    assert session_at(plan.tree, plan.id) is None and session_at(plan.tree, None) is None
    assert [session_at(plan.tree, one.id) for one in (first, second, step, idea)] == [
        first, second, second, first,
    ]  # fmt: skip


@pytest.mark.parametrize("command", [Command.CREATIVE_TASK, Command.SEND_SESSION])
def test_without_a_session_it_is_said_what_to_do(window: MainWindow, qtbot: QtBot, command: Command) -> None:
    open_sample(window, qtbot)
    said: list[str] = []

    def close() -> None:
        (box,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox))
        said.append(box.text())
        box.accept()

    QTimer.singleShot(50, close)
    window.commands[command].trigger()
    assert said == ["Pirma pažymėkite sesiją. Jei plane jos dar nėra, pridėkite."]


def test_the_session_goes_into_a_file_and_the_task_into_its_agenda(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_sample(window, qtbot)
    plan, path = window.plan, tmp_path / "Stalas 1.planas"
    assert plan is not None
    plan.add(Kind.SESSION, plan.id, title="Diena")
    monkeypatch.setattr(messages, "plan_file_to_save", lambda *_: path)
    window.commands[Command.SEND_SESSION].trigger()
    assert {one.kind for one in read(path).items.values()} == {Kind.PLAN, Kind.SESSION}
    window.commands[Command.CREATIVE_TASK].trigger()
    (dialog,) = window.findChildren(CreativeDialog)
    dialog.accept()
    assert len(plan.tree.of_kind(Kind.SESSION_STEP)) == 3
