"""Makes backups of the store off the window's thread: once a day by itself, and whenever asked."""

from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from planeditor.editing.open_plan import utc_now
from planeditor.errors import PlanEditorError, StoreRefused

_FIRST_LOOK = timedelta(seconds=10)
_NEXT_LOOK = timedelta(hours=1)
"""A laptop may be closed and opened for days without the program being started anew."""


class BackupMaker(QObject):
    """Makes one backup at a time; exactly one of the signals tells how each one ended."""

    made = Signal(object)
    """A `Backup`."""
    failed = Signal(object)
    """The `PlanEditorError` that is why there is none."""
    crashed = Signal(object)

    def __init__(self, store: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._copying: _Copying | None = None
        self._wanted = False
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._look)

    def keep_daily(self, first_look: timedelta = _FIRST_LOOK) -> None:
        """Make a backup whenever the last one is older than a day, for as long as the program runs.

        Of a store without plans none is made: it would stand for the first day's work and hold nothing of it.
        """
        self._clock.start(first_look // timedelta(milliseconds=1))

    def make(self) -> None:
        """Make a backup now, or after the one that is being made."""
        self._wanted = self._copying is not None
        self._copy(only_if_due=False)

    def finish(self) -> None:
        """Make no more backups, and wait for the one being made."""
        self._clock.stop()
        self._wanted = False
        if self._copying:
            self._copying.wait()

    def _look(self) -> None:
        self._clock.setInterval(_NEXT_LOOK // timedelta(milliseconds=1))
        self._copy(only_if_due=True)

    def _copy(self, only_if_due: bool) -> None:
        if self._copying is not None:
            return
        copying = self._copying = _Copying(self._store, only_if_due, self)
        copying.made.connect(self.made)
        copying.failed.connect(self.failed)
        copying.crashed.connect(self.crashed)
        copying.finished.connect(self._end)
        copying.start()

    def _end(self) -> None:
        if self._copying:
            self._copying.deleteLater()
        self._copying = None
        if self._wanted:
            self.make()


class _Copying(QThread):
    """Copies the store through a connection of its own: the one of the window belongs to its thread."""

    made = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, store: Path, only_if_due: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._only_if_due = only_if_due

    def run(self) -> None:
        """Do it; called in the thread."""
        try:
            self._make()
        except PlanEditorError as error:
            self.failed.emit(error)
        except Exception as error:
            self.crashed.emit(error)

    def _make(self) -> None:
        from planeditor.store.backups import back_up, is_due
        from planeditor.store.held import gone
        from planeditor.store.refusals import refusing
        from planeditor.store.sqlite import copy_file, has_rows

        now = utc_now()
        with refusing(self._store):
            if not self._store.exists():
                raise StoreRefused(gone(self._store))
            if self._only_if_due and not (is_due(self._store, now) and has_rows(self._store, "plan_entry")):
                return
        self.made.emit(back_up(self._store, partial(copy_file, self._store), now))
