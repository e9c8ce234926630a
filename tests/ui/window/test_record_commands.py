"""What is asked about the open plan's documents and states."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import OpenWindow

from planeditor.ui.dialogs.export.dialog import ExportDialog
from planeditor.ui.dialogs.export.last_choices import LastChoices
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.settings import Settings
from planeditor.ui.window.main_window import MainWindow
from planeditor.word.stages import Stage


def _open_sample(window: MainWindow, qtbot: QtBot) -> None:
    buttons = window.welcome.findChildren(QPushButton)
    sample = next(button for button in buttons if button.text().replace("&", "") == "Pavyzdys")
    qtbot.mouseClick(sample, Qt.MouseButton.LeftButton)


def _export(window: MainWindow) -> ExportDialog:
    window.commands[Command.EXPORT].trigger()
    (dialog,) = (one for one in window.findChildren(ExportDialog) if one.isVisible())
    return dialog


def test_what_was_typed_for_documents_is_there_when_they_are_exported_again(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window()
    _open_sample(window, qtbot)
    plan = window.page.plan
    assert plan is not None
    revision, choices = plan.revision, _export(window).choices
    assert choices.last() == LastChoices(form="pazangos-planas")
    choices.stage.setCurrentIndex(1)
    choices.stage.activated.emit(1)
    (line,) = choices.decisions.lines.values()
    qtbot.keyClicks(line.number, "T-71")
    dialog = choices.window()
    assert isinstance(dialog, ExportDialog)
    typed = choices.last()
    assert (typed.stage, [*typed.decisions.values()]) == (Stage.APPROVED.value, [("", "T-71")])
    dialog.leave.click()
    again = _export(window)
    assert again.choices.last() == typed
    again.leave.click()
    assert plan.revision == revision  # it is no part of the plan
    folder = plan.store.folder
    window.close()
    assert LastChoices.of(Settings(folder).export_choices(plan.id)) == typed
    assert Settings(folder).export_choices("another") == Settings(tmp_path).export_choices(plan.id) == {}


@pytest.mark.parametrize("damaged", ["", "{", "[" * 100_000, "[]", '{"form": [1], "options": {"a": 1}}'])
def test_damaged_settings_count_as_nothing_chosen(tmp_path: Path, damaged: str) -> None:
    settings = Settings(tmp_path)
    settings.keep("exports/plan", damaged)
    assert LastChoices.of(settings.export_choices("plan")) == LastChoices()
