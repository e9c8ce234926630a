"""The settings: each takes effect at once and is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.conftest import OpenWindow
from tests.ui.typing import type_text

from planeditor.language import Language
from planeditor.store import location
from planeditor.ui.dialogs.settings_dialog import SettingsDialog
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.settings import Settings
from planeditor.ui.kit.theme import Scheme
from planeditor.ui.window.main_window import MainWindow


@pytest.fixture
def dialog(window: MainWindow) -> SettingsDialog:
    """The settings as the menu opens them."""
    window.commands[Command.SETTINGS].trigger()
    opened = window.findChild(SettingsDialog)
    assert opened is not None
    return opened


def test_the_author_signs_what_is_done_from_now_on(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    assert window.store_commands
    window.store_commands.open_sample()
    dialog.author.selectAll()
    type_text(dialog.author, "Ona Žemaitė")
    type_text(dialog.institution, "Rietavo gimnazija")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    plan = window.plan
    assert plan is not None
    plan.edit(plan.id, "version", "2")
    last = window.store_commands.store.history(plan.id, limit=1)[0].operation
    assert last.author == "Ona Žemaitė, Rietavo gimnazija"


def test_an_empty_name_changes_nothing(window: MainWindow, dialog: SettingsDialog, qtbot: QtBot) -> None:
    before = window.settings.author
    dialog.author.clear()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.settings.author == before


def test_text_grows_and_colours_change_while_the_dialog_is_open(
    dialog: SettingsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    before = QApplication.font().pointSizeF()
    dialog.text_size.setFocus()
    qtbot.keyClick(dialog.text_size, Qt.Key.Key_End)
    assert QApplication.font().pointSizeF() == pytest.approx(2 * before)
    dialog.colours.setFocus()
    qtbot.keyClick(dialog.colours, Qt.Key.Key_End)
    assert QApplication.palette().window().color().lightness() < 128
    dialog.author.window().close()
    kept = Settings(tmp_path / "data")
    assert (kept.text_size, kept.scheme) == (200, [*Scheme][-1])


def test_the_language_changes_while_the_dialog_is_open(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    dialog.language.setFocus()
    qtbot.keyClick(dialog.language, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Settings")
    assert window.settings.language is Language.EN
    assert dialog.colours.itemText(2) == "Dark"


def test_the_folder_of_the_plans_is_shown(window: MainWindow, dialog: SettingsDialog) -> None:
    assert window.store_commands
    assert Path(dialog.folder.text()) == window.store_commands.store.path.parent.absolute()


def test_damaged_sizes_of_text_are_the_usual_one(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "window.ini").write_text("[General]\ntext_size=9999\n", "utf-8")
    assert Settings(tmp_path).text_size == 100


def test_the_name_is_asked_once(open_window: OpenWindow, qtbot: QtBot) -> None:
    first = open_window()
    line = first.name_line
    assert line.isVisible()
    assert first.focusWidget() is line.name
    type_text(line.name, "Ona  Žemaitė ")
    qtbot.keyClick(line.name, Qt.Key.Key_Return)
    assert not line.isVisible()
    assert first.focusWidget() is not line.name
    assert first.settings.author == "Ona Žemaitė"
    first.close()
    assert not open_window().name_line.isVisible()


def test_a_server_is_remembered_for_the_next_start_and_a_password_is_not(
    dialog: SettingsDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(location, "own_folder", lambda: tmp_path / "own")
    dialog.server.setFocus()
    type_text(dialog.server, "postgresql://rasa:raktas7@planai.lt/planai")
    dialog.author.setFocus()
    assert "slaptažodžiui ne vieta" in "".join(label.text() for label in dialog.findChildren(QLabel))
    assert location.default_place({}) == tmp_path / "own" / "plans.db"
    dialog.server.clear()
    type_text(dialog.server, "postgresql://rasa@planai.lt/planai")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert str(location.default_place({})) == "postgresql+psycopg://rasa@planai.lt/planai"
    assert "raktas7" not in "".join(path.read_text("utf-8") for path in (tmp_path / "own").iterdir())
