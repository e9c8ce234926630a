"""Tells when a widget has been painted for the first time; for programs that are measured from outside."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

_DONE = QEvent.Type(QEvent.registerEventType())


class FirstPaint(QObject):
    """Calls `then` when the widget and what is on it has been painted once."""

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._widget and event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            # What lies on the widget is painted right after it; the event comes when all that is done.
            QCoreApplication.postEvent(self, QEvent(_DONE), Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, event: QEvent) -> None:
        self._then()


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def tell(name: str) -> None:
    """Print a moment, for the process that waits for it."""
    print(name, time.monotonic(), flush=True)


def tell_memory() -> None:
    """Print the memory that is used now, in MB, where the system tells."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        print("memory", int(line.split()[1]) / 1024, flush=True)
