"""Several other items: a list of check boxes with a line to search in it."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planeditor.language import said
from planeditor.plan.fieldtypes import References, Value
from planeditor.plan.text import fold
from planeditor.ui.details.editor import Editor
from planeditor.ui.details.registers import Entry, Registers
from planeditor.ui.details.short_text import PlainLine
from planeditor.ui.indexes import NOWHERE, AnyIndex
from planeditor.ui.theme import mark
from planeditor.ui.ticking import tick
from planeditor.ui.words import tell

_ROWS_SHOWN = 8
_PADDING = 6
_MOST_LINES = 3
_CHECK = Qt.ItemDataRole.CheckStateRole


class ReferencesEditor(Editor):
    """Ticks items; those ticked that are not in the list stay ticked."""

    def __init__(self, type_: References, parent: QWidget) -> None:
        super().__init__()
        self._kinds = type_.kinds
        self._offered: tuple[Entry, ...] | None = None
        self._model = TickModel(parent)
        self._model.ticked.connect(lambda: self.edited())
        self.widget = QWidget(parent)
        self._filter = PlainLine(self.widget)
        self._filter.setPlaceholderText(tell(said("details", "Search the list")))
        self._filter.setAccessibleName(self._filter.placeholderText())
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._search)
        self._list = self.focus = TickList(self._model, self.widget)
        self._nothing = QLabel(self.widget)
        self._nothing.setWordWrap(True)
        mark(self._nothing, "look", "muted")
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self._filter, self._list, self._nothing):
            layout.addWidget(part)

    def value(self) -> frozenset[str]:
        return self._model.ids

    def show_value(self, value: Value) -> None:
        self._model.show(value)

    def note(self) -> str:
        entries = self._model.entries
        if len(entries) <= _ROWS_SHOWN:
            return ""
        chosen = sum(1 for entry in entries if entry.id in self._model.ids)
        return tell(said("details", "{chosen} of {all} chosen", chosen=chosen, all=len(entries)))

    def offer(self, registers: Registers) -> None:
        entries = registers.entries(self._kinds)
        if entries is self._offered:
            return
        self._offered = entries
        self._model.fill(entries)
        self._filter.setVisible(len(entries) > _ROWS_SHOWN)
        self._list.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        self._nothing.setText(tell(registers.none_yet(self._kinds)))
        self._list.fit()
        self._search(self._filter.text())

    def _search(self, text: str) -> None:
        folded = fold(text.strip())
        for row, entry in enumerate(self._model.entries):
            self._list.setRowHidden(row, folded not in entry.folded)


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
        rows = range(min(self.model().rowCount(), _ROWS_SHOWN))
        most = _ROWS_SHOWN * (self.fontMetrics().lineSpacing() + 2 * _PADDING)
        height = min(most, sum(self.sizeHintForRow(row) for row in rows)) + 2 * self.frameWidth()
        if height != self.minimumHeight():
            self.setFixedHeight(height)

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

    def __init__(self, view: QListView) -> None:
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
        if state & QStyle.StateFlag.State_HasFocus:
            option.state = (state & ~QStyle.StateFlag.State_HasFocus) | QStyle.StateFlag.State_Selected

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        return tick(event, model, index)
