"""A list of check boxes."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from planeditor.ui.kit.fields.fitted_list import FittedList, WrappingDelegate
from planeditor.ui.kit.fields.registers import Entry
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex
from planeditor.ui.kit.tables.ticking import tick

_CHECK = Qt.ItemDataRole.CheckStateRole


class TickModel(QAbstractListModel):
    """The entries with their ticks."""

    ticked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()
        self.ids: frozenset[str] = frozenset()

    def fill(self, entries: tuple[Entry, ...]) -> None:
        """Offer other entries; the ticks stay with their ids."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def show(self, ids: frozenset[str]) -> None:
        """Tick just these."""
        if ids != self.ids:
            self.ids = ids
            self._ticks_changed()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | Qt.CheckState | None:
        entry = self.entries[index.row()]
        if role == _CHECK:
            return Qt.CheckState.Checked if entry.id in self.ids else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return entry.label
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _CHECK:
            return False
        id_ = self.entries[index.row()].id
        self.ids = self.ids | {id_} if Qt.CheckState(value) is Qt.CheckState.Checked else self.ids - {id_}
        self._ticks_changed()
        self.ticked.emit()
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def _ticks_changed(self) -> None:
        if self.entries:
            self.dataChanged.emit(self.index(0), self.index(len(self.entries) - 1), [_CHECK])


class TickList(FittedList):
    """A click anywhere in a row or Space ticks it."""

    def __init__(self, model: TickModel, parent: QWidget) -> None:
        super().__init__(model, parent, _TickDelegate)
        self.is_led = False

    def first_row(self, start: int = 0, step: int = 1) -> int | None:
        """The first row that is not hidden, from one on."""
        rows = range(start, self.model().rowCount() if step > 0 else -1, step)
        return next((row for row in rows if not self.isRowHidden(row)), None)

    def mark_row(self, row: int | None, is_led: bool) -> None:
        """Make a row the current one, shown as such while the line above leads."""
        self.is_led = is_led
        self.setCurrentIndex(QModelIndex() if row is None else self.model().index(row, 0))
        self.viewport().update()

    def is_marked(self, index: AnyIndex) -> bool:
        return (self.is_led and index == self.currentIndex()) or super().is_marked(index)

    def marked_row(self) -> int | None:
        """The row that the line above leads to."""
        row = self.currentIndex().row()
        return row if self.is_led and row >= 0 and not self.isRowHidden(row) else None

    def turn(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        index = self.model().index(row, 0)
        is_on = Qt.CheckState(index.data(_CHECK)) is Qt.CheckState.Checked
        self.model().setData(index, Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked, _CHECK)


class _TickDelegate(WrappingDelegate):
    """Ticks at a click anywhere in the row, not only on the small box."""

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        return tick(event, model, index)
