"""Questions as people answer them: with a letter, with Enter, with Escape."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.answering import answering

from planeditor.ui.kit import messages
from planeditor.version import version_text


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
        agreed = messages.confirm(parent, "Ar vis tiek įrašyti dokumentą?", "&Vis tiek įrašyti")
    assert agreed is agrees


def test_a_folder_that_nothing_can_open_is_told_of(
    qtbot: QtBot, lithuanian: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    parent = QWidget()
    qtbot.addWidget(parent)
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.close()

    with answering(qtbot, QMessageBox, read):
        messages.open_outside(parent, tmp_path)
    assert str(tmp_path) in told[0]


def test_the_program_says_which_one_it_is_and_leads_to_what_is_new(qtbot: QtBot, lithuanian: None) -> None:
    told = []

    def ask(box: QMessageBox) -> None:
        told.append(box.text())
        button = next(one for one in box.buttons() if one.text() == "&Kas nauja")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    parent = QWidget()
    qtbot.addWidget(parent)
    with answering(qtbot, QMessageBox, ask):
        assert messages.about(parent, has_changes=True)
    with answering(qtbot, QMessageBox, lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape)):
        assert not messages.about(parent, has_changes=True)
    assert told == [f"Pažangos plano rengyklė {version_text()}"]


def test_where_nothing_tells_what_is_new_nobody_is_led_there(qtbot: QtBot, lithuanian: None) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    with answering(qtbot, QMessageBox, lambda box: qtbot.keyClick(box, Qt.Key.Key_Return)):
        assert not messages.about(parent, has_changes=False)


@pytest.mark.parametrize("is_there", [True, False])
def test_documents_are_put_into_a_folder_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_there: bool
) -> None:
    named = tmp_path / "Dokumentai"
    if is_there:
        named.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda location: str(named))
    assert messages.documents_folder() == (named if is_there else Path.home())
