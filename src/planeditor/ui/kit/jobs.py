"""Long work off the window's thread, with progress that is shown and a button that stops it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QThread, Signal, Slot
from PySide6.QtWidgets import QProgressDialog, QWidget

from planeditor.errors import PlanEditorError

Report = Callable[[int, int], None]
"""Tells how many steps of how many are done; raises `Stopped` when the user has had enough."""


class Stopped(Exception):
    """The user stopped the work."""


class Job(QThread):
    """Runs `work` in a thread of its own under a progress dialog.

    One of `done`, `failed` and `crashed` is emitted, in the window's thread, unless the user stops the work.
    Work that `is_whole` cannot be stopped: it reports nothing, and the dialog has no button that says so.
    """

    done = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)
    _progressed = Signal(int, int)

    def __init__(
        self, parent: QWidget, title: str, work: Callable[[Report], Any], *, is_whole: bool = False
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._tell: Callable[[], None] = lambda: None
        self._dialog = QProgressDialog(title, self.tr("Stop"), 0, 0, parent)
        self._dialog.setWindowTitle(parent.window().windowTitle())
        self._dialog.setMinimumDuration(300)
        if is_whole:
            self._dialog.setCancelButton(None)
        self._dialog.canceled.connect(self.requestInterruption)
        self._progressed.connect(self._show_progress)
        self.finished.connect(self._end)

    def run(self) -> None:
        """Do the work; called in the thread."""
        try:
            result = self._work(self._report)
            self._tell = lambda: self.done.emit(result)
        except Stopped:
            pass
        except PlanEditorError as error:
            refusal = error
            self._tell = lambda: self.failed.emit(refusal)
        except Exception as error:
            fault = error
            self._tell = lambda: self.crashed.emit(fault)

    def _report(self, step: int, steps: int) -> None:
        if self.isInterruptionRequested():
            raise Stopped
        self._progressed.emit(step, steps)

    @Slot(int, int)
    def _show_progress(self, step: int, steps: int) -> None:
        if not self._dialog.wasCanceled():
            self._dialog.setRange(0, steps)
            self._dialog.setValue(step)

    @Slot()
    def _end(self) -> None:
        self.wait()
        self._dialog.close()
        self._dialog.deleteLater()
        self._tell()
        self.deleteLater()
