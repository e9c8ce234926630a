"""A plan that was taken along from a server says on this computer what it is a copy of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.window.served import PLAN, window_on, with_a_plan

from planeditor.store import location
from planeditor.store.server import Server
from planeditor.store.store import Store
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.settings import Settings
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.main_window import MainWindow


def says(window: MainWindow) -> list[str]:
    return [label.toolTip() or label.text() for label in window.status.findChildren(QLabel)]


def test_a_plan_that_was_taken_along_says_so_on_this_computer(
    qtbot: QtBot,
    qapp: QApplication,
    lithuanian: None,
    empty_shared: Callable[[], Server],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(location, "own_folder", lambda: tmp_path)
    there = window_on(with_a_plan(empty_shared), tmp_path, qtbot, qapp)
    there.commands[Command.TAKE_ALONG].trigger()
    told = "Kopija iš serverio localhost"
    assert told not in says(there)
    there.close()

    here = MainWindow(Settings(tmp_path), CrashReporter(tmp_path / "reports", qapp))
    qtbot.addWidget(here)
    here.show()
    here.start(Store.open(tmp_path / "plans.db"), None)
    assert here.plan is not None and here.plan.id == PLAN  # open when the program was closed
    assert told in says(here)
    assert here.store_commands
    here.show_welcome()
    here.store_commands.open_sample()
    assert told not in says(here)
    here.close()
