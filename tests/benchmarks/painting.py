"""What is painted and when, told by programs that are measured from outside."""

import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from planeditor.ui.kit.first_paint import FirstPaint


class PaintTold(FirstPaint):
    """Told before the program goes on after the same paint."""

    PRIORITY = Qt.EventPriority.HighEventPriority


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
