"""What a user does with files that arrive."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planeditor.ui.dialogs.merging.dialog import MergeDialog
from planeditor.ui.dialogs.receiving import ReceiveDialog
from planeditor.ui.window.main_window import MainWindow


def told_of(window: MainWindow) -> list[str]:
    """What the window that lists the files says of each."""
    return [entry.sentence.text() for entry in dialog_of(window).entries]


def dialog_of(window: MainWindow) -> ReceiveDialog:
    """The window that lists the files that arrived last."""
    return window.findChildren(ReceiveDialog)[-1]


def take(window: MainWindow, *files: Path) -> None:
    """Let files arrive, and press the first button that is offered at the first of them."""
    window.receive(files[0])
    entry = dialog_of(window).entries[-1]
    assert entry.first is not None
    entry.first.click()


def look_at(window: MainWindow, qtbot: QtBot, file: Path) -> MergeDialog:
    """Let a copy arrive and look at its changes, by keyboard."""
    window.receive(file)
    dialog = dialog_of(window)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    merging = window.findChildren(MergeDialog)[-1]
    qtbot.waitUntil(merging.isActiveWindow)
    return merging
