"""What comes from other threads and programs is done afterwards, not in the midst of a wait of the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def afterwards(owner: QObject, act: Callable[[], object]) -> Callable[[], None]:
    """What begins `act` as soon as nothing else is done, once for all times that it was called until then.

    By a timer of the owner's: those rest while the window waits for an answer. To be called in the owner's
    thread, or connected to a signal of any.
    """
    timer = QTimer(owner, singleShot=True, interval=0)
    timer.timeout.connect(act)
    return timer.start
