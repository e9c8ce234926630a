"""A list of check boxes."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planeditor.ui.details.registers import Entry
from planeditor.ui.indexes import NOWHERE, AnyIndex
from planeditor.ui.ticking import tick

ROWS_SHOWN = 8
_PADDING = 6
_MOST_LINES = 3
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


class TickList(QListView):
    """As high as its rows, up to a limit; a click anywhere in a row or Space ticks it."""

    def __init__(self, model: TickModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_led = False
        self.setModel(model)
        self.setItemDelegate(_TickDelegate(self))
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)

    def fit(self) -> None:
        """Take the height that the rows need."""
        rows = range(min(self.model().rowCount(), ROWS_SHOWN))
        most = ROWS_SHOWN * (self.fontMetrics().lineSpacing() + 2 * _PADDING)
        height = min(most, sum(self.sizeHintForRow(row) for row in rows)) + 2 * self.frameWidth()
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def first_row(self, start: int = 0, step: int = 1) -> int | None:
        """The first row that is not hidden, from one on."""
        rows = range(start, self.model().rowCount() if step > 0 else -1, step)
        return next((row for row in rows if not self.isRowHidden(row)), None)

    def mark_row(self, row: int | None, is_led: bool) -> None:
        """Make a row the current one, shown as such while the line above leads."""
        self.is_led = is_led
        self.setCurrentIndex(QModelIndex() if row is None else self.model().index(row, 0))
        self.viewport().update()

    def marked_row(self) -> int | None:
        """The row that the line above leads to."""
        row = self.currentIndex().row()
        return row if self.is_led and row >= 0 and not self.isRowHidden(row) else None

    def turn(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        index = self.model().index(row, 0)
        is_on = Qt.CheckState(index.data(_CHECK)) is Qt.CheckState.Checked
        self.model().setData(index, Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked, _CHECK)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _TickDelegate(QStyledItemDelegate):
    """Ticks at a click anywhere in the row, not only on the small box; long names take several lines."""

    def __init__(self, view: TickList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        metrics = option.fontMetrics
        room = max(1, self._view.viewport().width() - metrics.height() - 5 * _PADDING)
        flags = Qt.TextFlag.TextWordWrap
        text = metrics.boundingRect(QRect(0, 0, room, 1000), flags, str(index.data()))
        return QSize(room, min(text.height(), _MOST_LINES * metrics.lineSpacing()) + 2 * _PADDING)

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        # The row that Space ticks looks selected; Fusion would draw it as a raised button.
        state = option.state
        is_led_to = self._view.is_led and index == self._view.currentIndex()
        if state & QStyle.StateFlag.State_HasFocus or is_led_to:
            option.state = (state & ~QStyle.StateFlag.State_HasFocus) | QStyle.StateFlag.State_Selected

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        return tick(event, model, index)
