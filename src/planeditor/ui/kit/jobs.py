"""Long work off the window's thread: told of when it ends, with progress where it is waited for."""

import atexit
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot
from PySide6.QtWidgets import QProgressDialog, QWidget

from planeditor.errors import PlanEditorError
from planeditor.ui.kit.afterwards import afterwards

Report = Callable[[int, int], None]
"""Tells how many steps of how many are done; raises `Stopped` when nobody wants the work any more."""
Work = Callable[[Report], Any]


class Stopped(Exception):
    """Nobody wants the work any more."""


class Run(QThread):
    """Does a work in a thread of its own, once.

    In the window's thread `over` is emitted when it has ended, then one of `done`, `failed` and `crashed`,
    unless it was stopped or left.
    """

    over = Signal()
    done = Signal(object)
    failed = Signal(object)
    """The `PlanEditorError` that is why nothing came of it."""
    crashed = Signal(object)
    progressed = Signal(int, int)
    """How many steps of how many are done."""

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._tell: Callable[[], None] = lambda: None
        self._is_left = False
        self.finished.connect(afterwards(self, self._end))

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

    def leave(self) -> None:
        """Ask the work to stop; whatever comes of it is not told."""
        self._is_left = True
        self.requestInterruption()

    def outlive(self) -> None:
        """Come to its end though whoever asked for it goes: not all work can be stopped in the middle."""
        wait = self.wait
        self.setParent(None)
        atexit.register(wait)
        self.over.connect(lambda: atexit.unregister(wait))
        self.leave()

    def _report(self, step: int, steps: int) -> None:
        if self.isInterruptionRequested():
            raise Stopped
        self.progressed.emit(step, steps)

    @Slot()
    def _end(self) -> None:
        self.wait()
        self.over.emit()
        if not self._is_left:
            self._tell()
        self.deleteLater()


class Job(Run):
    """A run that is waited for: under a progress dialog, in which the user may stop it.

    Work that `is_whole` cannot be stopped: it reports nothing, and the dialog has no button that says so.
    """

    def __init__(self, parent: QWidget, title: str, work: Work, *, is_whole: bool = False) -> None:
        super().__init__(work, parent)
        self._dialog = QProgressDialog(title, self.tr("Stop"), 0, 0, parent)
        self._dialog.setWindowTitle(parent.window().windowTitle())
        self._dialog.setMinimumDuration(300)
        if is_whole:
            self._dialog.setCancelButton(None)
        self._dialog.canceled.connect(self.requestInterruption)
        self.progressed.connect(self._show_progress)
        self.over.connect(self._close)

    @Slot(int, int)
    def _show_progress(self, step: int, steps: int) -> None:
        if not self._dialog.wasCanceled():
            self._dialog.setRange(0, steps)
            self._dialog.setValue(step)

    @Slot()
    def _close(self) -> None:
        self._dialog.close()
        self._dialog.deleteLater()
