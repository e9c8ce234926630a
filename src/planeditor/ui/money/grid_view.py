"""The grid of an activity's money on the screen: keys, copying and pasting as in a spreadsheet."""

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QStyle,
    QTableView,
    QWidget,
)

from planeditor.plan.changes import OperationKind
from planeditor.ui.indexes import AnyIndex
from planeditor.ui.money.grid import Cell
from planeditor.ui.money.grid_delegate import GridDelegate
from planeditor.ui.money.grid_model import RATE, GridModel
from planeditor.ui.money.grid_room import share

CELLS = "application/x-planeditor-cells"
"""Cells as they are typed, so that a copied rate stays a rate; programs of others get the sums."""

_EMPTYING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN_KEYS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Delete,
)
_CELL_PADDING = 16
_LEAST_WIDTH = "00 000,00"
_ROW_PADDING = 12
_LABEL_PADDING = 1.5
"""What the style leaves free beside labels, as a part of the height of text."""
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class GridView(QTableView):
    """As high as its rows: the form around it scrolls."""

    current_changed = Signal()
    """Another cell is the current one."""
    left_out = Signal(int)
    """So many values of what was pasted had no cell to go to; 0 when all had one."""

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = model
        self._delegate = GridDelegate(self)
        self._delegate.left.connect(self._move_by)
        self._former: Cell | None = None
        self.setItemDelegate(self._delegate)
        self.ensurePolished()
        self.setModel(model)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag(_WRAPPED))
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self._fit)
        self._restore()

    def current_cell(self) -> Cell | None:
        """The cell that the keyboard is at; None on a sum."""
        return self._grid.cell(self.currentIndex())

    def go_to(self, index: QModelIndex) -> None:
        """Make a cell the current and only selected one."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def sizeHint(self) -> QSize:
        rows = self.verticalHeader().length()
        bar = self.horizontalScrollBar()
        room = self.width() - self.verticalHeader().width() - 2 * self.frameWidth()
        needed = bar.sizeHint().height() if self.horizontalHeader().length() > room else 0
        return QSize(200, rows + self.horizontalHeader().sizeHint().height() + needed + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    # Keys

    def event(self, event: QEvent) -> bool:
        # The keys of cells must not be taken by commands of the window.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and any(map(event.matches, _OWN_KEYS))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self._grid.clear(self._selected_cells())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in _EMPTYING:
            self._grid.clear(self._selected_cells())
        elif event.key() in _ENTER:
            self._move_by(0, -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def edit(  # type: ignore[override]
        self,
        index: AnyIndex,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        self._delegate.replacing = trigger == QAbstractItemView.EditTrigger.AnyKeyPressed
        return super().edit(index, trigger, event)  # type: ignore[arg-type]

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        steps = {
            QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
            QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
        }
        if hint in steps:
            self._step(steps[hint])

    def focusNextPrevChild(self, next: bool) -> bool:
        return self._step(1 if next else -1) or super().focusNextPrevChild(next)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self._come_into_sight()
        self.current_changed.emit()

    def _move_by(self, columns: int, rows: int) -> None:
        current = self.currentIndex()
        target = current.sibling(current.row() + rows, current.column() + columns)
        if target.isValid():
            self.go_to(target)

    def _step(self, step: int) -> bool:
        """Go to the next cell that can be typed in; whether there is one."""
        current = self.currentIndex()
        columns = self._grid.columnCount()
        place = current.row() * columns + current.column() + step
        while 0 <= place < self._grid.rowCount() * columns:
            index = self._grid.index(*divmod(place, columns))
            if self._grid.cell(index):
                self.go_to(index)
                return True
            place += step
        return False

    # Copying and pasting

    def copy(self) -> None:
        """Put the selected block on the clipboard, as text that a spreadsheet reads."""
        block = self._selected_block()
        if not block:
            return
        data = QMimeData()
        plain = [[str(index.data() or "").replace("\u00a0", "") for index in row] for row in block]
        typed = [[str(index.data(RATE) or index.data() or "") for index in row] for row in block]
        data.setText(_written(plain))
        data.setData(CELLS, QByteArray(_written(typed).encode()))
        QGuiApplication.clipboard().setMimeData(data)

    def paste(self) -> None:
        """Put a block of the clipboard into the cells from the first selected one on, as one operation."""
        data = QGuiApplication.clipboard().mimeData()
        if not data:
            return
        text = bytes(data.data(CELLS).data()).decode() if data.hasFormat(CELLS) else data.text()
        block = [line.split("\t") for line in text.rstrip("\r\n").splitlines()]
        selected = self._selected_block()
        if not block or not selected:
            return
        if [len(row) for row in block] == [1]:
            self._grid.enter(dict.fromkeys(self._selected_cells(), block[0][0]), OperationKind.PASTE)
            return
        start = selected[0][0]
        texts: dict[Cell, str] = {}
        left_out = 0
        for row, values in enumerate(block):
            for column, value in enumerate(values):
                cell = self._grid.cell(start.sibling(start.row() + row, start.column() + column))
                if cell:
                    texts[cell] = value
                else:
                    left_out += bool(value.strip())
        self._grid.enter(texts, OperationKind.PASTE)
        self.left_out.emit(left_out)

    def _selected_cells(self) -> list[Cell]:
        cells = (self._grid.cell(index) for index in self.selectedIndexes())
        return [cell for cell in cells if cell]

    def _selected_block(self) -> list[list[QModelIndex]]:
        """The rectangle around what is selected."""
        chosen = self.selectedIndexes()
        if not chosen:
            return []
        rows = range(min(one.row() for one in chosen), max(one.row() for one in chosen) + 1)
        columns = range(min(one.column() for one in chosen), max(one.column() for one in chosen) + 1)
        return [[self._grid.index(row, column) for column in columns] for row in rows]

    # Room

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _remember(self) -> None:
        self._former = self.current_cell()

    def _restore(self) -> None:
        self._fit()
        former = self._grid.index_of(self._former) if self._former else QModelIndex()
        self.go_to(former if former.isValid() else self._grid.index(0, 0))

    def _fit(self) -> None:
        """Give labels and columns their widths, and rows the height of their labels."""
        labels, metrics, header = self._labels(), self.fontMetrics(), self.verticalHeader()
        padding = round(_LABEL_PADDING * metrics.height())
        one_line = padding + max(map(metrics.horizontalAdvance, labels))
        least = padding + max(metrics.horizontalAdvance(word) for label in labels for word in label.split())
        room = share(self.width() - 2 * self.frameWidth(), self._needed(), one_line, least)
        for column, width in enumerate(room.columns):
            self.setColumnWidth(column, width)
        header.setFixedWidth(room.labels)
        for row, label in enumerate(labels):
            lines = metrics.boundingRect(QRect(0, 0, room.labels - padding + 1, 0), _WRAPPED, label)
            self.setRowHeight(row, lines.height() + _ROW_PADDING)
        self.updateGeometries()
        self.updateGeometry()

    def _labels(self) -> list[str]:
        rows = range(self._grid.rowCount())
        return [str(self._grid.headerData(row, Qt.Orientation.Vertical)) for row in rows]

    def _needed(self) -> list[int]:
        """How wide each column must be for its texts."""
        least = self.fontMetrics().horizontalAdvance(_LEAST_WIDTH)
        rows, columns = range(self._grid.rowCount()), range(self._grid.columnCount())
        return [
            max(least, *(self._text_width(self._grid.index(row, column)) for row in rows)) + _CELL_PADDING
            for column in columns
        ]

    def _text_width(self, index: QModelIndex) -> int:
        text = f"{index.data(RATE) or ''}  {index.data() or ''}".strip()
        bold = index.data(Qt.ItemDataRole.FontRole)
        width = (QFontMetrics(bold) if bold else self.fontMetrics()).horizontalAdvance(text)
        if index.data(Qt.ItemDataRole.DecorationRole):
            width += self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, self) + 8
        return width

    def _come_into_sight(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        page = area.widget() if area is not None else None
        if area is not None and page is not None and self.hasFocus():
            place = self.viewport().mapTo(page, self.visualRect(self.currentIndex()).center())
            area.ensureVisible(place.x(), place.y(), 0, 32)


def _written(block: list[list[str]]) -> str:
    return "\n".join("\t".join(row) for row in block)
