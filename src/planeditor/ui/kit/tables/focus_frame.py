"""Where the keyboard is and what is selected, for what the style sheet cannot draw."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QHeaderView, QWidget

from planeditor.ui.kit.theme import colours

_WIDTH = 2
_BAR = 3


def mark_rows(view: QAbstractItemView) -> None:
    """Draw a bar at the edge of selected rows, once all else is painted: their tint alone is too faint."""
    painter, height = QPainter(view.viewport()), view.viewport().height()
    accent = colours(view.palette()).accent
    top = 0
    while (index := view.indexAt(QPoint(0, top))).isValid() and top < height:
        row = view.visualRect(index)
        if view.selectionModel().isSelected(index):
            painter.fillRect(QRect(0, row.top(), _BAR, row.height()), accent)
        top = row.bottom() + 2
    painter.end()


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
