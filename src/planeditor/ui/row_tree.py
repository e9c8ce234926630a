"""A tree whose rows are the things: chosen whole, with a frame around the current one."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QTreeView, QWidget

from planeditor.ui.focus_frame import frame_row


class RowTree(QTreeView):
    """Shows rows of one height; a row is current as a whole, and what cannot be seen is not selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.collapsed.connect(self._leave_closed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What the line in which a row is being written leaves over: it must not end the writing.
        is_writing = self.state() == QTreeView.State.EditingState
        if not (is_writing and event.modifiers() & Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        frame_row(self, self.header())

    def _leave_closed(self, closed: QModelIndex) -> None:
        """Of the rows in a branch that was closed none stays selected; the branch is current in their place.

        The branch is selected too, unless others are: a command on those must not reach all that is in it.
        """
        chosen = self.selectionModel()
        hidden = QItemSelection()
        for part in chosen.selection().toList():
            if _is_under(part.parent(), closed):
                hidden.append(part)
        is_current_hidden = _is_under(chosen.currentIndex().parent(), closed)
        chosen.select(hidden, QItemSelectionModel.SelectionFlag.Deselect)
        if is_current_hidden:
            flags = QItemSelectionModel.SelectionFlag
            way = flags.NoUpdate if chosen.hasSelection() else flags.Select | flags.Rows
            chosen.setCurrentIndex(closed, way)


def _is_under(index: QModelIndex, branch: QModelIndex) -> bool:
    """Whether it is the branch, or in it; an index of any column."""
    while index.isValid():
        if index.siblingAtColumn(0) == branch.siblingAtColumn(0):
            return True
        index = index.parent()
    return False
