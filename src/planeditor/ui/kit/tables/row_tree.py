"""A tree whose rows are the things: chosen whole, with a frame around the current one."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QKeyCombination, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from planeditor.ui.kit.tables.focus_frame import frame_row, mark_rows

_WIDER = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_STEPS = {
    QKeyCombination(_WIDER, Qt.Key.Key_Left): -16,
    QKeyCombination(_WIDER, Qt.Key.Key_Right): 16,
}
"""Pixels by which the keys make a column wider."""


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
        step = _STEPS.get(event.keyCombination())
        if step and not is_writing:
            self.widen(step)
        elif not (is_writing and event.modifiers() & Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)

    def widen(self, by: int) -> None:
        """Make the current column so many pixels wider, where its width does not follow from the room."""
        header, column = self.header(), max(0, self.currentIndex().column())
        if header.sectionResizeMode(column) is QHeaderView.ResizeMode.Interactive:
            header.resizeSection(column, header.sectionSize(column) + by)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        mark_rows(self)
        frame_row(self, self.header())

    def expandAll(self) -> None:
        """Open all branches and only those: Qt would call what has nothing in it open as well."""
        self.scheduleDelayedItemsLayout()
        model, branches = self.model(), [QModelIndex()]
        while branches:
            branch = branches.pop()
            rows = (model.index(row, 0, branch) for row in range(model.rowCount(branch)))
            inner = [row for row in rows if model.hasChildren(row)]
            for one in inner:
                self.expand(one)
            branches += inner
        self.executeDelayedItemsLayout()

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
