"""What is to be done when something has been seen: after the first paint of a widget."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

_DONE = QEvent.Type(QEvent.registerEventType())


class FirstPaint(QObject):
    """Calls `then` when the widget and what is on it has been painted once."""

    PRIORITY = Qt.EventPriority.NormalEventPriority

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._widget and event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            # What lies on the widget is painted right after it; the event comes when all that is done.
            QCoreApplication.postEvent(self, QEvent(_DONE), self.PRIORITY.value)
        return False

    def customEvent(self, event: QEvent) -> None:
        self._then()
