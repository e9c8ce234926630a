"""Run as a program: starts ours on the store that is named, as a user does, and tells when it is painted."""

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from planeditor.cli import main
from planeditor.ui.window import app
from planeditor.ui.window.main_window import MainWindow
from tests.benchmarks.painting import PaintTold, tell, tell_memory

if TYPE_CHECKING:
    # The program itself loads it after the first paint.
    from planeditor.editing.open_plan import OpenPlan

SETTLED = 500


class WatchedWindow(MainWindow):
    """The program's window; its first paint and that of the plan are told."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._first = PaintTold(self, lambda: tell("painted"))

    def show_seen(self, plan: "OpenPlan") -> None:
        super().show_seen(plan)
        shown = self.page.view.focus_target()
        area = shown.viewport() if isinstance(shown, QAbstractScrollArea) else shown
        self._plan = PaintTold(area, self._plan_painted)

    def _plan_painted(self) -> None:
        tell("plan")
        QTimer.singleShot(SETTLED, self._finish)

    def _finish(self) -> None:
        tell_memory()
        QApplication.quit()


setattr(app, "MainWindow", WatchedWindow)  # noqa: B010 – the program makes its window by this name
sys.exit(main(["--store", sys.argv[1]]))
