"""Two people, one at the window, and a folder of documents."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import small_plan
from tests.people import Person
from tests.ui.copies.acting import sent_by

from planeditor.ui.kit import messages
from planeditor.ui.window.main_window import MainWindow


@pytest.fixture
def rasa(window: MainWindow) -> MainWindow:
    """The window of the lead, with her plan."""
    window.settings.author = "Rasa"
    window.name_line.hide()
    assert window.store_commands
    window.store_commands.begin(small_plan())
    return window


@pytest.fixture
def jonas(rasa: MainWindow, office: Callable[[str], Person]) -> Person:
    """The coordinator, who has a copy."""
    person = office("Jonas")
    person.receive(sent_by(rasa))
    return person


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of documents."""
    folder = tmp_path / "dokumentai"
    folder.mkdir()
    monkeypatch.setattr(messages, "documents_folder", lambda: folder)
    return folder
