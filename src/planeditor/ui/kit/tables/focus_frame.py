"""The frame that tells where the keyboard is, for what the style sheet cannot frame."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QHeaderView, QWidget

from planeditor.ui.kit.theme import colours

_WIDTH = 2


def frame_row(view: QAbstractItemView, header: QHeaderView) -> None:
    """Frame the current row of a view that has the focus, once all else is painted."""
    row = view.visualRect(view.currentIndex())
    if view.hasFocus() and row.isValid():
        _frame(view.viewport(), QRect(-header.offset(), row.top(), header.length(), row.height()))


class FramedArea(QAbstractScrollArea):
    """A picture that is looked at by keyboard too: it has a frame while it has the focus."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def frame_focus(self) -> None:
        """Draw the frame, if there is to be one, once all else is painted."""
        if self.hasFocus():
            _frame(self.viewport(), self.viewport().rect())


def _frame(viewport: QWidget, place: QRect) -> None:
    painter = QPainter(viewport)
    painter.setPen(QPen(colours(viewport.palette()).accent, _WIDTH))
    painter.drawRect(place.adjusted(1, 1, -1, -1))
    painter.end()
