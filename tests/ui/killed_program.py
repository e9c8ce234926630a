"""A program with a window that is killed while somebody types: run as a process by the stories."""

import os
import signal
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planeditor.store.store import Store
from planeditor.ui.kit.settings import Settings
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.main_window import MainWindow
from tests.ui.typing import type_text

TYPED = "Rašoma nenutrūkst"


def main(folder: Path) -> None:
    """Open the sample, type into the plan's title, and be killed at the last key."""
    app = QApplication([])
    settings = Settings(folder)
    window = MainWindow(settings, CrashReporter(folder / "reports", app))
    window.show()
    window.start(Store.open(folder / "plans.db"), None)
    assert window.store_commands is not None
    window.store_commands.open_sample()
    settings.sync()
    QTest.qWait(50)
    window.page.details.focus_title()
    title = QApplication.focusWidget()
    assert title is not None
    type_text(title, TYPED)
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


main(Path(sys.argv[1]))
