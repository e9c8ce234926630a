"""A text that is read and not written: by the eye, and line by line by the ear."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class ReadText(QTextBrowser):
    """Has a caret that the arrow keys move; what reads the screen aloud reads where it is.

    It begins at the first line in sight.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        by_keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(self.textInteractionFlags() | by_keys)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in _BY_TAB:
            self.setTextCursor(self.cursorForPosition(QPoint(0, 0)))
        super().focusInEvent(event)
