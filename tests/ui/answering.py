"""What a user does in a window that waits for them, however long the machine takes to show it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

Window = TypeVar("Window", bound=QWidget)


class Waiting(Protocol):
    """Lets the program go on until something is so, as pytest-qt's `qtbot` does."""

    def waitUntil(self, is_so: Callable[[], bool], /) -> object:
        """Wait."""


@contextmanager
def answering(qtbot: Waiting, kind: type[Window], act: Callable[[Window], object]) -> Iterator[None]:
    """Act in the window of a kind that comes meanwhile, as soon as it has the keyboard."""
    before, acted = QApplication.activeWindow(), False
    watch = QTimer(interval=10)

    def look() -> None:
        nonlocal acted
        window = QApplication.activeWindow()
        if window is before or not isinstance(window, kind):
            return
        watch.stop()
        acted = True
        try:
            act(window)
        except BaseException:
            # A question that nobody answers would never end.
            window.close()
            raise

    watch.timeout.connect(look)
    watch.start()
    try:
        yield
        qtbot.waitUntil(lambda: acted)
    finally:
        watch.stop()
