"""Makes the document that is looked at, off the window's thread; only the last one asked for is shown."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from planeditor.errors import PlanEditorError
from planeditor.ui.kit.jobs import Report, Stopped

Work = Callable[[Report], Any]


class PreviewMaker(QObject):
    """Runs one work at a time; asked for another one, it stops and begins that."""

    made = Signal(object)
    failed = Signal(object)
    """The `PlanEditorError` that says why there is nothing to see."""
    crashed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._run: _Run | None = None
        self._next: Work | None = None
        self._is_wanted = False

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._run is not None

    def make(self, work: Work) -> None:
        """Do this work and tell what came of it."""
        self._is_wanted = True
        if self._run is None:
            self._start(work)
        else:
            self._next = work
            self._run.requestInterruption()

    def stop(self) -> None:
        """Stop, and tell nothing of what is being done."""
        self._next = None
        self._is_wanted = False
        if self._run is not None:
            self._run.requestInterruption()

    def finish(self) -> None:
        """Stop, and tell nothing any more."""
        self._next = None
        if self._run is not None:
            self._run.finished.disconnect(self._tell)
            self._run.requestInterruption()
            self._run.wait()
            self._run = None

    def _start(self, work: Work) -> None:
        self._run = _Run(work, self)
        self._run.finished.connect(self._tell)
        self._run.start()

    @Slot()
    def _tell(self) -> None:
        run = self._run
        if run is None or self.sender() is not run:  # told late, after the end
            return
        self._run = None
        run.wait()
        run.deleteLater()
        work, self._next = self._next, None
        if work is not None:
            self._start(work)
        elif not self._is_wanted:
            return
        elif isinstance(run.fault, PlanEditorError):
            self.failed.emit(run.fault)
        elif run.fault is not None:
            self.crashed.emit(run.fault)
        elif run.is_done:
            self.made.emit(run.result)


class _Run(QThread):
    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.result: Any = None
        self.fault: Exception | None = None
        self.is_done = False

    def run(self) -> None:
        try:
            self.result = self._work(self._report)
            self.is_done = True
        except Stopped:
            pass
        except Exception as error:
            self.fault = error

    def _report(self, step: int, steps: int) -> None:
        if self.isInterruptionRequested():
            raise Stopped
