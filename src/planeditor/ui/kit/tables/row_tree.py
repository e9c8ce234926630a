"""A tree whose rows are the things: chosen whole, with a frame around the current one."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QTreeView, QWidget

from planeditor.ui.kit.tables.focus_frame import frame_row


class RowTree(QTreeView):
    """Shows rows of one height; a row is current as a whole, and what cannot be seen is not selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.collapsed.connect(self.leave_hidden)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What the line in which a row is being written leaves over: it must not end the writing.
        is_writing = self.state() == QTreeView.State.EditingState
        if not (is_writing and event.modifiers() & Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        frame_row(self, self.header())

    def leave_hidden(self) -> None:
        """Of the rows in closed branches none stays selected; the branch is current in place of one in it.

        The branch is selected too, unless others are: a command on those must not reach all that is in it.
        """
        chosen, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        hidden = QItemSelection()
        for part in chosen.selection().toList():
            if self.closed_above(part.parent()).isValid():
                hidden.append(part)
        chosen.select(hidden, flags.Deselect)
        closed = self.closed_above(chosen.currentIndex().parent())
        if closed.isValid():
            chosen.setCurrentIndex(
                closed, flags.NoUpdate if chosen.hasSelection() else flags.Select | flags.Rows
            )

    def closed_above(self, branch: QModelIndex) -> QModelIndex:
        """The outermost closed branch of this one and those that it is in; invalid when all are open."""
        closed = QModelIndex()
        while branch.isValid():
            closed = closed if self.isExpanded(branch) else branch
            branch = branch.parent()
        return closed
