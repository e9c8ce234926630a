"""The frame that tells where the keyboard is, for what the style sheet cannot frame."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QHeaderView, QTreeView, QWidget

from planeditor.ui.theme import colours

_WIDTH = 2


def frame_row(view: QAbstractItemView, header: QHeaderView) -> None:
    """Frame the current row of a view that has the focus, once all else is painted."""
    index = view.currentIndex()
    if view.hasFocus() and index.isValid():
        row = view.visualRect(index)
        _frame(view.viewport(), QRect(-header.offset(), row.top(), header.length(), row.height()))


class RowTree(QTreeView):
    """A tree whose rows are the things: they are current as a whole, and all of a height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        frame_row(self, self.header())


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
