"""What a user does with copies at the window, and what is read there."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from tests.conftest import NOON, item_id

from planeditor.editing import library
from planeditor.plan.items import Kind, Recommendation, title_of
from planeditor.ui.dialogs.merging.dialog import MergeDialog
from planeditor.ui.window.main_window import MainWindow

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD = map(item_id, range(1, 8))


def sent_by(window: MainWindow) -> Path:
    assert window.plan
    path = window.settings.folder / f"Rasa-{window.plan.revision}.planas"
    library.send(window.plan.store, window.plan, path, NOON)
    return path


def title(window: MainWindow, id_: str) -> str:
    assert window.plan
    return title_of(window.plan.tree[id_])


def edit(window: MainWindow, id_: str, text: str) -> None:
    assert window.plan
    window.plan.edit(id_, "title", text)


def rows(dialog: MergeDialog, section: int) -> list[str]:
    above = dialog.model.index(section, 0)
    return [dialog.model.index(row, 0, above).data() for row in range(dialog.model.rowCount(above))]


def accept(dialog: MergeDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, dialog, Qt.Key.Key_P)


def press(qtbot: QtBot, dialog: QDialog, letter: Qt.Key) -> None:
    """The letter of a button, which is then seen pressed for a moment."""
    qtbot.keyClick(dialog, letter, Qt.KeyboardModifier.AltModifier)


def remarks(window: MainWindow) -> list[Recommendation]:
    assert window.plan
    return [one for one in window.plan.tree.of_kind(Kind.RECOMMENDATION) if isinstance(one, Recommendation)]
