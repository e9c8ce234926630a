"""What a table without rows says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea

from planeditor.ui.kit.theme import colours

_MARGIN = 24


def paint_empty_text(view: QAbstractScrollArea, text: str) -> None:
    """Write quietly in the middle of a view, from within its `paintEvent`."""
    painter = QPainter(view.viewport())
    painter.setPen(colours(view.palette()).muted)
    room = view.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
    painter.end()
