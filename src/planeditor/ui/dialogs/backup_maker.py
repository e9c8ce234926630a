"""Makes backups of the store off the window's thread: once a day by itself, and whenever asked."""

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planeditor.editing.open_plan import utc_now
from planeditor.errors import StoreRefused
from planeditor.ui.kit.jobs import Run

if TYPE_CHECKING:
    from planeditor.store.backups import Backup

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
        self._copying: Run | None = None
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
        copying = self._copying = Run(lambda report: back_up_now(self._store, only_if_due), self)
        copying.over.connect(self._end)
        copying.done.connect(self._tell)
        copying.failed.connect(self.failed)
        copying.crashed.connect(self.crashed)
        copying.start()

    def _end(self) -> None:
        self._copying = None
        if self._wanted:
            self.make()

    def _tell(self, backup: "Backup | None") -> None:
        if backup is not None:
            self.made.emit(backup)


def back_up_now(store: Path, only_if_due: bool) -> "Backup | None":
    """Make a backup through a connection of its own: the one of the window belongs to its thread.

    None if it is not due, or there is no plan to keep. Raises StoreRefused.
    """
    from planeditor.store.backups import back_up, is_due
    from planeditor.store.held import gone
    from planeditor.store.refusals import refusing
    from planeditor.store.sqlite import copy_file, has_rows

    now = utc_now()
    with refusing(store):
        if not store.exists():
            raise StoreRefused(gone(store))
        if only_if_due and not (is_due(store, now) and has_rows(store, "plan_entry")):
            return None
    return back_up(store, partial(copy_file, store), now)
