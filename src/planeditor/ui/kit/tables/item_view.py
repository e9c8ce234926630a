"""A table of a plan's items on the screen: what is current, written, pasted, and what its menu offers."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.indexes import AnyIndex, make_current
from planeditor.ui.kit.tables.clipboard import pasted_cells
from planeditor.ui.kit.tables.columned_table import ColumnedTable
from planeditor.ui.kit.tables.delegate import CellDelegate
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.kit.tables.item_table import ItemTable
from planeditor.ui.kit.tables.pasting import paste_at, paste_into_none

_TRIGGERS = QAbstractItemView.EditTrigger


class ItemView(ColumnedTable):
    """Shows an `ItemModel`: cells are edited by F2, a double click, or just by typing."""

    declared: ItemTable[Any, Any]

    told = Signal(str)
    """What there is to say about what was typed or pasted; "" for nothing."""
    many_wanted = Signal()
    """One field of the selected items is to be changed."""

    def __init__(self, table: ItemTable[Any, Any], parent: QWidget | None = None) -> None:
        super().__init__(table, parent)
        delegate = CellDelegate(self)
        delegate.entered.connect(self._entered)
        delegate.refused.connect(self.told)
        self.setItemDelegate(delegate)
        self.setEditTriggers(_TRIGGERS.DoubleClicked | _TRIGGERS.EditKeyPressed | _TRIGGERS.AnyKeyPressed)

    def items(self) -> ItemModel:
        """The rows shown."""
        model = self.model()
        assert isinstance(model, ItemModel)
        return model

    def write(self, id_: str) -> None:
        """Let the first cell of an item that can be written in be written."""
        self.setFocus()
        index = self.items().index_of(id_, self.declared.writable[0])
        make_current(self, index)
        self.edit(index)

    # Keys and menus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_writing = self.state() == QAbstractItemView.State.EditingState
        is_enter = event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif is_enter and self.is_of_cells:
            self._go_down(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif not self.is_of_cells and not is_writing and (is_enter or event.key() == Qt.Key.Key_F2):
            # The whole row is current: what can be edited in it is the one cell that can be.
            self.edit(self.currentIndex().siblingAtColumn(self.declared.writable[0]))
        else:
            super().keyPressEvent(event)

    def edit(  # type: ignore[override]
        self,
        index: AnyIndex,
        trigger: QAbstractItemView.EditTrigger = _TRIGGERS.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        """Space chooses rows, as in any table; by it nothing is to be written over."""
        by_any_key = trigger == _TRIGGERS.AnyKeyPressed
        is_editable = index.isValid() and self.columns[index.column()].is_editable
        if by_any_key and index.isValid() and not is_editable and self.is_of_cells:
            self.told.emit(self.tr("This column is calculated or written in the details on the right."))
            return False
        if by_any_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            return False
        return super().edit(index, trigger, event)  # type: ignore[arg-type]

    def offer_for_rows(self, menu: QMenu) -> None:
        if self.declared.many:
            menu.addAction(self.tr("Change the selected ones…"), self.many_wanted.emit)
        super().offer_for_rows(menu)
        menu.addAction(self.tr("Paste"), QKeySequence.StandardKey.Paste, self.paste)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.told.emit("")

    def paste(self) -> None:
        """Put the block of the clipboard where the current cell is, as one operation, or say why not.

        A single cell goes into all the selected rows.
        """
        block, current = pasted_cells(), self.currentIndex()
        if block and current.isValid():
            shown = self.shown_columns()
            columns = shown[shown.index(current.column()) :]
            self.told.emit(paste_at(self, self.items(), block, current.row(), columns, self.selected_rows()))
        elif block:
            self.told.emit(paste_into_none(self, self.items(), block))

    def _entered(self) -> None:
        """What is typed next belongs into another row where rows are written one after another."""
        if self.is_of_cells or self.items().spare:
            self._go_down(1)

    def _go_down(self, step: int) -> None:
        current = self.currentIndex()
        index = current.siblingAtRow(current.row() + step)
        if index.isValid():
            make_current(self, index)
