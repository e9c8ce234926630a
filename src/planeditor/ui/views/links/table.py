"""The table of links on the screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from planeditor.plan.items import Kind, field_of
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.indexes import AnyIndex, make_current
from planeditor.ui.kit.tables.blocks import paste_rows
from planeditor.ui.kit.tables.clipboard import copy_rows, pasted_cells
from planeditor.ui.kit.tables.reading import most_typed
from planeditor.ui.kit.tables.row_tree import RowTree
from planeditor.ui.views.links.model import EXPLANATION, LinksModel
from planeditor.ui.views.links.pasting import LinkCells, columns_of

_EXPLAIN = (Qt.Key.Key_F2, *ENTER)


class LinksTable(RowTree):
    """Shows a `LinksModel`; explanations are written in place."""

    current_changed = Signal()
    told = Signal(str)
    """What there is to say about what was pasted; "" for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(_ExplanationDelegate(self))

    def show_model(self, model: LinksModel) -> None:
        """Show the links of a plan."""
        former = self.selectionModel()
        # Before any row is laid out: the style sheet decides how high rows are.
        self.ensurePolished()
        self.setModel(model)
        if former is not None:
            former.deleteLater()

    def current_id(self) -> str | None:
        """The current link."""
        index = self.currentIndex()
        return self.links().key(index.row()) if index.isValid() else None

    def selected_ids(self) -> list[str]:
        """The selected links, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.links().key(row) for row in rows]

    def go_to(self, id_: str) -> bool:
        """Make a link the current and only selected one; whether there is such a link."""
        index = self.links().index_of(id_)
        if index.isValid():
            make_current(self, index)
        return index.isValid()

    def explain(self, id_: str) -> None:
        """Let the explanation of a link be written."""
        index = self.links().index_of(id_, EXPLANATION)
        make_current(self, index)
        self.edit(index)

    def links(self) -> LinksModel:
        """The rows shown."""
        model = self.model()
        assert isinstance(model, LinksModel)
        return model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_writing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in _EXPLAIN and self.currentIndex().isValid() and not is_writing:
            # The whole row is current: what can be edited in it is the explanation.
            self.edit(self.currentIndex().siblingAtColumn(EXPLANATION))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, as text for Excel and as a table for Word."""
        copy_rows(self.links(), [index.row() for index in self.selectionModel().selectedRows()])

    def paste(self) -> None:
        """Put the block of the clipboard where the current row is, as one operation, or say why not.

        A single cell goes into all the selected rows.
        """
        model, block, current = self.links(), pasted_cells(), self.currentIndex()
        if block and current.isValid():
            selected = sorted(index.row() for index in self.selectionModel().selectedRows())
            rows = range(current.row(), model.rowCount())
            told = paste_rows(model.plan, block, rows, selected, columns_of(block), LinkCells(model))
            self.told.emit(told)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.told.emit("")
        self.current_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            for column in range(EXPLANATION):
                self.header().resizeSection(column, event.size().width() // 3)


class _ExplanationDelegate(QStyledItemDelegate):
    """Lets no more be typed than the field holds."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor = super().createEditor(parent, option, index)
        assert isinstance(editor, QLineEdit)
        editor.setMaxLength(most_typed(field_of(Kind.LINK, "explanation").type))
        return editor
