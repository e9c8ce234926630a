"""The table of indicators on the screen."""

from PySide6.QtCore import QEvent, QItemSelection, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QWidget

from planeditor.ui.kit.indexes import AnyIndex, make_current
from planeditor.ui.kit.tables.blocks import paste_rows
from planeditor.ui.kit.tables.cell_table import CellTable
from planeditor.ui.kit.tables.clipboard import copy_rows, pasted_cells
from planeditor.ui.kit.tables.empty_text import paint_empty_text
from planeditor.ui.views.indicators.delegate import IndicatorDelegate
from planeditor.ui.views.indicators.model import LEVEL, TITLE
from planeditor.ui.views.indicators.pasting import IndicatorCells
from planeditor.ui.views.indicators.sorting import SortedIndicators

_DIGITS = (15, 34, 11, 9, 8, 10, 8, 16, 18, 18, 14)
"""The widths of the columns at first, in digits."""


class IndicatorsTable(CellTable):
    """Rows are selected, cells are edited: by F2, a double click, or just by typing."""

    told = Signal(str)
    """What there is to say about what was pasted; "" for nothing."""
    current_changed = Signal()
    """Another row is current, or other rows are selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(IndicatorDelegate(self))
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )

    def show_model(self, model: SortedIndicators) -> None:
        """Show a plan's indicators in the order of the plan."""
        former = self.selectionModel()
        self.ensurePolished()
        self.setSortingEnabled(False)
        self.setModel(model)
        if former is not None:
            former.deleteLater()
        self.horizontalHeader().setSortIndicator(LEVEL, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._fit()
        self.show_row(0)

    def sorted_model(self) -> SortedIndicators | None:
        """The model, while there is one."""
        model = self.model()
        return model if isinstance(model, SortedIndicators) else None

    def current_id(self) -> str | None:
        """The indicator of the current row."""
        return self._id(self.currentIndex())

    def selected_ids(self) -> list[str]:
        """The indicators of the selected rows, in the order shown."""
        rows = sorted(self.selectionModel().selectedRows(LEVEL), key=lambda index: index.row())
        return [id_ for index in rows if (id_ := self._id(index))]

    def show_row(self, row: int) -> None:
        """Make a row the current one, in the column where the cursor is."""
        make_current(self, self.model().index(row, max(TITLE, self.currentIndex().column())))

    def edit_title(self) -> None:
        """Begin to write the title of the current indicator."""
        index = self.currentIndex().siblingAtColumn(TITLE)
        self.setFocus()
        make_current(self, index)
        self.edit(index)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.told.emit("")
        if current.row() != previous.row() or current.isValid() != previous.isValid():
            self.current_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model():
            self._fit()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_heights()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if len(self.selectionModel().selectedRows(LEVEL)) > 1:
            self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, as text for Excel and as a table for Word."""
        copy_rows(self.model(), [index.row() for index in self.selectionModel().selectedRows(LEVEL)])

    def paste(self) -> None:
        """Put the block of the clipboard where the current cell is, as one operation, or say why not.

        A single cell goes into all the selected rows.
        """
        model, block, current = self.sorted_model(), pasted_cells(), self.currentIndex()
        if model is None or not block or not current.isValid():
            return
        selected = sorted(index.row() for index in self.selectionModel().selectedRows(LEVEL))
        rows = range(current.row(), model.rowCount())
        columns = range(current.column(), model.columnCount())
        plan = model.indicators.plan
        self.told.emit(paste_rows(plan, block, rows, selected, columns, IndicatorCells(model)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.sorted_model() and not self.model().rowCount():
            paint_empty_text(self, self.empty_text)

    def _fit(self) -> None:
        digit = self.fontMetrics().horizontalAdvance("0")
        for column, digits in enumerate(_DIGITS):
            self.setColumnWidth(column, digits * digit + 16)
        self._fit_heights()

    def _fit_heights(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.verticalHeader().setDefaultSectionSize(line + 14)
        self.horizontalHeader().setFixedHeight(2 * line + 12)

    def _id(self, index: AnyIndex) -> str | None:
        id_ = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        return str(id_) if id_ else None
