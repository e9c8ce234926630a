"""Questions as people answer them: with a letter, with Enter, with Escape."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from planeditor.ui import dialogs
from tests.ui.answering import answering


@pytest.mark.parametrize(
    ("key", "modifier", "agrees"),
    [
        (Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier, True),
        (Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier, False),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_a_question_is_answered_from_the_keyboard(
    qtbot: QtBot, lithuanian: None, key: Qt.Key, modifier: Qt.KeyboardModifier, agrees: bool
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    with answering(qtbot, QMessageBox, lambda box: qtbot.keyClick(box, key, modifier)):
        agreed = dialogs.confirm(parent, "Ar vis tiek įrašyti dokumentą?", "&Vis tiek įrašyti")
    assert agreed is agrees
