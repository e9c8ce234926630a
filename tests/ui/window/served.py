"""Somebody at work on a plan of a server."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.conftest import NOON, item_id, small_plan

from planeditor.plan.changes import Operation, OperationKind
from planeditor.store.server import Server
from planeditor.store.store import Store
from planeditor.ui.kit.settings import Settings
from planeditor.ui.window.app import open_store
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.main_window import MainWindow

PLAN = item_id(1)


def with_a_plan(empty_shared: Callable[[], Server]) -> Server:
    """A server that has the small plan, by the role that owns its tables."""
    owned = empty_shared()
    with Store.open(owned) as store:
        store.create(small_plan(), Operation(OperationKind.CREATE, "Rasa", NOON, ()))
    return owned


def window_on(server: Server, folder: Path, qtbot: QtBot, qapp: QApplication) -> MainWindow:
    """A window in which that plan is open."""
    settings = Settings(folder)
    settings.author, settings.greeted = "Rasa", True
    window = MainWindow(settings, CrashReporter(folder / "reports", qapp))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    opened = open_store(window, server)
    assert opened is not None
    window.start(opened, None)
    assert window.store_commands is not None
    window.store_commands.open(PLAN)
    return window
