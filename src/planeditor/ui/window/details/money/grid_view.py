"""The grid of an activity's money on the screen: keys, copying and pasting as in a spreadsheet."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QTableView,
    QWidget,
)

from planeditor.errors import InvalidValue
from planeditor.plan.changes import OperationKind
from planeditor.plan.numbers import NBSP
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.tables.clipboard import copy_cells, pasted_cells
from planeditor.ui.kit.theme import set_look
from planeditor.ui.window.details.money.grid import Cell
from planeditor.ui.window.details.money.grid_delegate import CELL_PADDING, MARK, GridDelegate, leaves
from planeditor.ui.window.details.money.grid_model import RATE, GridModel
from planeditor.ui.window.details.money.grid_room import share
from planeditor.ui.window.details.money.grid_total import TotalColumn
from planeditor.ui.window.details.money.pasting import texts_of

_EMPTYING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_OWN_KEYS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Delete,
)
_CORNERS = (
    QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Home),
    QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_End),
)
_TYPING = (
    QAbstractItemView.EditTrigger.AnyKeyPressed,
    QAbstractItemView.EditTrigger.EditKeyPressed,
    QAbstractItemView.EditTrigger.DoubleClicked,
)
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_LEAST_WIDTH = "00 000,00"
_ROW_PADDING = 12
_LABEL_PADDING = 1
"""What the style leaves free beside labels, as a part of the height of text."""
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class GridView(QTableView):
    """As high as its rows: the form around it scrolls."""

    current_changed = Signal()
    """Another cell is the current one."""
    refused = Signal(list)
    """What is wrong with a block, so that nothing of it was pasted; empty when all of it was."""
    sum_typed = Signal()
    """The user wants to type where there is a sum, which is calculated."""

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = model
        self._delegate = GridDelegate(self)
        self._delegate.left.connect(self._move_by)
        self._delegate.done.connect(self._leave)
        self._activity = ""
        self._former: Cell | None = None
        set_look(self, "grid")
        self.setItemDelegate(self._delegate)
        self.ensurePolished()
        self.setModel(model)
        self._total = TotalColumn(self)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(_TYPING[0] | _TYPING[1] | _TYPING[2])
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag(_WRAPPED))
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self._fit)
        self._fit()

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
            and self._owns(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self._clear()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif self._takes_back(event):
            self._take_back()
        elif event.key() in _EMPTYING:
            self._clear()
        elif event.key() in ENTER:
            self._move_by(0, -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif leaves(event):
            self._leave(event.key() == Qt.Key.Key_Tab)
        elif event.keyCombination() in _CORNERS:
            is_home = event.key() == Qt.Key.Key_Home
            self.go_to(self._grid.index(0, 0) if is_home else self._grid.last_index())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_TAB and self.current_cell() is None:
            self.go_to(self._grid.first_index())

    def edit(  # type: ignore[override]
        self,
        index: AnyIndex,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        if index.isValid() and self._grid.cell(index) is None and trigger in _TYPING:
            # Taken, or Qt would look for a cell that begins with what is typed.
            self.sum_typed.emit()
            return True
        self._delegate.replacing = trigger == QAbstractItemView.EditTrigger.AnyKeyPressed
        return super().edit(index, trigger, event)  # type: ignore[arg-type]

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        steps = {
            QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
            QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
        }
        if hint in steps:
            self.focusNextPrevChild(steps[hint] > 0)

    def focusNextPrevChild(self, next: bool) -> bool:
        return self._step(1 if next else -1) or self._leave(next)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self._come_into_sight()
        self.current_changed.emit()

    def _owns(self, event: QKeyEvent) -> bool:
        taken = any(map(event.matches, _OWN_KEYS)) or event.keyCombination() in _CORNERS
        return taken or leaves(event) or self._takes_back(event)

    def _takes_back(self, event: QKeyEvent) -> bool:
        """Whether the key undoes a text that is in no history, because it could not be read."""
        return event.matches(QKeySequence.StandardKey.Undo) and self._grid.is_unread(self.currentIndex())

    def _take_back(self) -> None:
        cell = self.current_cell()
        if cell is not None:
            self._grid.clear([cell])

    def _clear(self) -> None:
        cells = self._selected_cells()
        if cells:
            self._grid.clear(cells)
        else:
            self.sum_typed.emit()

    def _leave(self, forwards: bool) -> bool:
        return super().focusNextPrevChild(forwards)

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
        if block := self._selected_block():
            shown = [[str(index.data() or "").replace(NBSP, "") for index in row] for row in block]
            typed = [[str(index.data(RATE) or index.data() or "") for index in row] for row in block]
            copy_cells(shown, typed=typed)

    def paste(self) -> None:
        """Put a block of the clipboard into the cells from the first selected one on, as one operation."""
        try:
            block, selected = pasted_cells(), self._selected_block()
        except InvalidValue as error:
            self.refused.emit([error.said])
            return
        if not block or not selected:
            return
        if [len(row) for row in block] == [1]:
            if cells := self._selected_cells():
                self._grid.enter(dict.fromkeys(cells, block[0][0]), OperationKind.PASTE)
            else:
                self.sum_typed.emit()
            return
        texts, problems = texts_of(self._grid, selected[0][0], block)
        if not problems:
            self._grid.enter(texts, OperationKind.PASTE)
        self.refused.emit(problems)

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
        """Within an activity the current cell stays; another one begins at its first."""
        self._fit()
        stays, self._activity = self._grid.activity == self._activity, self._grid.activity
        former = self._grid.index_of(self._former) if stays and self._former else QModelIndex()
        self.go_to(former if former.isValid() else self._grid.first_index())

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
        self._total.fit()

    def _labels(self) -> list[str]:
        rows = range(self._grid.rowCount())
        return [str(self._grid.headerData(row, Qt.Orientation.Vertical)) for row in rows]

    def _needed(self) -> list[int]:
        """How wide each column must be for its texts."""
        least = self.fontMetrics().horizontalAdvance(_LEAST_WIDTH)
        rows, columns = range(self._grid.rowCount()), range(self._grid.columnCount())
        return [
            max(least, *(self._text_width(self._grid.index(row, column)) for row in rows)) + CELL_PADDING
            for column in columns
        ]

    def _text_width(self, index: QModelIndex) -> int:
        bold = index.data(Qt.ItemDataRole.FontRole)
        metrics = QFontMetrics(bold) if bold else self.fontMetrics()
        beside = MARK if index.data(RATE) else 0
        return metrics.horizontalAdvance(self._grid.sum_text(index)) + beside

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        super().scrollTo(index, hint)
        bar = self.horizontalScrollBar()
        while self._total.covers(index.column()) and bar.value() < bar.maximum():
            bar.setValue(bar.value() + 1)

    def _come_into_sight(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        page = area.widget() if area is not None else None
        if area is not None and page is not None and self.hasFocus():
            place = self.viewport().mapTo(page, self.visualRect(self.currentIndex()).center())
            area.ensureVisible(place.x(), place.y(), 0, 32)
