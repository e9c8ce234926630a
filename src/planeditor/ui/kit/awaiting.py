"""Waiting for an answer that comes from outside the window: it draws itself meanwhile, and can be closed."""

from collections import deque
from concurrent.futures import Future, wait
from typing import Any

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, Qt, QThread
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from planeditor.ui.kit.jobs import Stopped

_AT_ONCE = 0.3
"""Seconds after which people take a window for one that hangs, if it does not draw itself."""
_BEAT = 0.03
"""Seconds between two looks at what there is to draw."""
_LATER = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.Close})
"""What a person said while the window was busy, and is done when it is not."""
_LATER_TO_ANY = frozenset({QEvent.Type.Shortcut, QEvent.Type.InputMethod})
"""The same, of what does not come by a window's own object."""
_PRESSED = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_NEVER = _PRESSED | frozenset(
    {
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletRelease,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
    }
)
"""What would be meant for something that is elsewhere by then."""


def await_drawing(answer: Future[Any], seconds: float) -> None:
    """Wait for an answer, at most so many seconds.

    In the window's thread the window draws itself meanwhile, under a busy pointer, until somebody closes it;
    what a program does by itself has to wait. In a `Run` of its own, Stopped is raised once that is left.
    """
    if not QThread.isMainThread():
        _await_wanted(answer, QDeadlineTimer(round(seconds * 1000)))
    elif not wait([answer], min(_AT_ONCE, seconds)).done and seconds > _AT_ONCE:
        _draw_until(answer, QDeadlineTimer(round((seconds - _AT_ONCE) * 1000)))


def _await_wanted(answer: Future[Any], end: QDeadlineTimer) -> None:
    while not (wait([answer], _BEAT).done or end.hasExpired()):
        if QThread.currentThread().isInterruptionRequested():
            raise Stopped


def _draw_until(answer: Future[Any], end: QDeadlineTimer) -> None:
    held, app = _Held(), QApplication.instance()
    assert app is not None
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    app.installEventFilter(held)
    try:
        while not (answer.done() or end.hasExpired() or held.is_left):
            QApplication.processEvents()
            wait([answer], _BEAT)
    finally:
        app.removeEventFilter(held)
        QGuiApplication.restoreOverrideCursor()
        held.pass_on()


class _Held(QObject):
    """Lets nothing happen but drawing: an answer is waited for in the midst of something else.

    Keys come afterwards. Those that do something, as Enter does, are meant for what was there when the first
    one was pressed: where the answer brought something else into its place, they are dropped.
    """

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self.is_left = False
        """Whether a window was closed meanwhile."""
        self._later: deque[tuple[QObject, QEvent]] = deque()
        self._level = QThread.currentThread().loopLevel()
        self._is_pressed = False
        self._acting: deque[tuple[QObject, QEvent]] = deque()
        self._meant_for: QWidget | None = None
        self._are_meant: bool | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold back; a timer that is not heard tells again by itself.

        Not from a loop that was begun meanwhile, as by a question: without timers and clicks it never ended.
        """
        if QThread.currentThread().loopLevel() > self._level:
            return False
        type_ = event.type()
        if type_ is QEvent.Type.Timer or type_ in _NEVER:
            self._is_pressed |= type_ in _PRESSED
            return True
        if self._is_for_later(watched, type_):
            self._hold(watched, event.clone())
            self.is_left |= type_ is QEvent.Type.Close
            return True
        return type_ is QEvent.Type.MouseButtonRelease

    def _hold(self, watched: QObject, event: QEvent) -> None:
        if not self._later:
            self._meant_for = QApplication.focusWidget()
        if _acts(event):
            self._acting.append((watched, event))
            watched, event = self, QEvent(QEvent.Type.User)
        self._later.append((watched, event))

    def customEvent(self, _: QEvent) -> None:
        """It is the turn of the next key that does something."""
        watched, event = self._acting.popleft()
        if self._are_meant is None:
            self._are_meant = QApplication.focusWidget() is self._meant_for
        if self._are_meant and isValid(watched):
            QCoreApplication.sendEvent(watched, event)

    def pass_on(self) -> None:
        """Let what was said meanwhile be done, in its order."""
        while self._later:
            # None is kept: Qt deletes it when it is done, and what is made in its place is taken for it.
            watched, event = self._later.popleft()
            if isValid(watched):  # else it is gone since
                QCoreApplication.postEvent(watched, event)
        self.deleteLater()

    def _is_for_later(self, watched: QObject, type_: QEvent.Type) -> bool:
        """Widgets are told by their window's own object: there everything comes once."""
        if type_ in _LATER_TO_ANY:
            return True
        # What was pressed before the wait does not stay so for ever.
        is_let_go = type_ is QEvent.Type.MouseButtonRelease and not self._is_pressed
        return (type_ in _LATER or is_let_go) and isinstance(watched, QWindow)


def _acts(event: QEvent) -> bool:
    """Whether a key does something; others write, wherever one writes by then."""
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
        return False
    return not (event.text() and event.text().isprintable())
