"""Work off the window’s thread of which only the last one asked for matters, as what is looked at now."""

from PySide6.QtCore import QObject, Signal

from planeditor.ui.kit.jobs import Run, Work


class LatestRun(QObject):
    """Runs one work at a time; asked for another one, it stops and begins that."""

    made = Signal(object)
    failed = Signal(object)
    """The `PlanEditorError` that says why there is nothing to see."""
    crashed = Signal(object)
    progressed = Signal(int, int)
    """How many steps of how many are done of what is being made."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._run: Run | None = None
        self._next: Work | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._run is not None

    def make(self, work: Work) -> None:
        """Do this work and tell what came of it."""
        if self._run is not None:
            self._next = work
            self._run.leave()
            return
        self._run = Run(work, self)
        self._run.over.connect(self._begin_next)
        self._run.done.connect(self.made)
        self._run.failed.connect(self.failed)
        self._run.crashed.connect(self.crashed)
        self._run.progressed.connect(self.progressed)
        self._run.start()

    def stop(self) -> None:
        """Stop, and tell nothing of what is being done."""
        self._next = None
        if self._run is not None:
            self._run.leave()

    def finish(self) -> None:
        """Stop, and tell nothing any more."""
        self.stop()
        if self._run is not None:
            self._run.over.disconnect(self._begin_next)
            self._run.wait()
            self._run = None

    def leave_behind(self) -> None:
        """Stop, tell nothing any more, and do not wait until what is being done ends."""
        self._next = None
        if self._run is not None:
            self._run.over.disconnect(self._begin_next)
            self._run.progressed.disconnect(self.progressed)
            self._run.outlive()
            self._run = None

    def _begin_next(self) -> None:
        self._run = None
        work, self._next = self._next, None
        if work is not None:
            self.make(work)
