"""What a table without rows says, to the eye and to the ear."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea

from planeditor.ui.kit.theme import colours

_MARGIN = 24


def tell_empty(view: QAbstractScrollArea, text: str) -> None:
    """Write quietly in the middle of a view, from within its `paintEvent`; "" while it has rows."""
    if view.accessibleDescription() != text:
        view.setAccessibleDescription(text)
    if not text:
        return
    painter = QPainter(view.viewport())
    painter.setPen(colours(view.palette()).muted)
    room = view.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
    painter.end()
