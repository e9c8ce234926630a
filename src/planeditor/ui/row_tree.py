"""A tree whose rows are the things: chosen whole, with a frame around the current one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QTreeView, QWidget

from planeditor.ui.focus_frame import frame_row


class RowTree(QTreeView):
    """Shows rows of one height; a row is current as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What the line in which a row is being written leaves over: it must not end the writing.
        is_writing = self.state() == QTreeView.State.EditingState
        if not (is_writing and event.modifiers() & Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        frame_row(self, self.header())
