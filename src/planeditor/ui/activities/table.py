"""The table of activities on the screen: keys, columns, copying and pasting."""

from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from planeditor.ui.activities.columns import COLUMNS, MONEY, Column
from planeditor.ui.activities.delegate import CellDelegate
from planeditor.ui.activities.model import ActivitiesModel
from planeditor.ui.activities.pasting import CellReader
from planeditor.ui.blocks import pasted, spread
from planeditor.ui.clipboard import copy_cells, pasted_cells
from planeditor.ui.indexes import AnyIndex
from planeditor.ui.words import tell

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PADDING = 24
_WIDTHS = {
    Column.NUMBER: 6, Column.TITLE: 32, Column.AREAS: 17, Column.TYPE: 17, Column.TASK: 24,
    Column.SCHOOLS: 20, Column.PARTNERS: 20, Column.RESPONSIBLE: 16, Column.EXECUTOR: 18,
    Column.START: 8, Column.END: 8, Column.NET: 12, Column.VAT: 11, Column.GROSS: 12, Column.RESULT: 28,
}  # fmt: skip
"""In digits."""
_HIDDEN_AT_FIRST = frozenset(
    {Column.TASK, Column.PARTNERS, Column.EXECUTOR, Column.NET, Column.VAT, Column.RESULT}
)
"""The number names the task already, and a narrow window has no room for everything."""


class ActivitiesTable(QTableView):
    """Shows an `ActivitiesModel`; whole rows are selected, one cell is the current one."""

    current_changed = Signal()
    told = Signal(str)
    """What there is to say about what was typed or pasted; "" for nothing."""
    many_wanted = Signal()
    """One field of the selected activities is to be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty_text = ""
        self._kept: tuple[str | None, int, list[str]] = (None, 0, [])
        delegate = CellDelegate(self)
        delegate.entered.connect(lambda: self._go_down(1))
        delegate.refused.connect(self.told)
        self.setItemDelegate(delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.column_menu().exec(header.mapToGlobal(place))
        )
        self.setSortingEnabled(True)

    def show_model(self, model: ActivitiesModel) -> None:
        """Show a plan."""
        former = self.selectionModel()
        self.ensurePolished()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        self.setModel(model)
        if former is not None:
            former.deleteLater()
        self.selectionModel().selectionChanged.connect(lambda *_: self.current_changed.emit())
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._bring_back)
        self.fit_columns()
        self.setCurrentIndex(model.index(0, COLUMNS.index(Column.TITLE)))

    def current_id(self) -> str | None:
        """The activity of the current cell."""
        return self._shown_model().id_at(self.currentIndex()) if self.model() else None

    def selected_ids(self) -> list[str]:
        """The activities of the selected rows, from the top."""
        if self.model() is None:
            return []
        ids = self._shown_model().ids
        return [ids[row] for row in self._selected_rows()]

    def go_to(self, id_: str) -> None:
        """Make an activity the current and only selected one, if it is shown."""
        column = COLUMNS[self.currentIndex().column()] if self.currentIndex().isValid() else Column.TITLE
        index = self._shown_model().index_of(id_, column)
        self._stand(index)

    # Columns

    def shown_columns(self) -> list[Column]:
        """The columns shown, from left to right."""
        header = self.horizontalHeader()
        places = (header.logicalIndex(place) for place in range(len(COLUMNS)))
        return [COLUMNS[place] for place in places if not self.isColumnHidden(place)]

    def fit_columns(self) -> None:
        """Give all columns the place, width and visibility they have at first."""
        header = self.horizontalHeader()
        digit = self.fontMetrics().horizontalAdvance("0")
        for place, column in enumerate(COLUMNS):
            header.moveSection(header.visualIndex(place), place)
            self.setColumnWidth(place, _WIDTHS[column] * digit + _PADDING)
            self.setColumnHidden(place, column in _HIDDEN_AT_FIRST)

    def columns_state(self) -> dict[str, object]:
        """Order, widths and choice of columns and the sorting; JSON."""
        header = self.horizontalHeader()
        sorted_by = header.sortIndicatorSection()
        descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return {
            "order": [COLUMNS[header.logicalIndex(place)].value for place in range(len(COLUMNS))],
            "shown": [column.value for column in self.shown_columns()],
            "widths": {
                column.value: self.columnWidth(COLUMNS.index(column)) for column in self.shown_columns()
            },
            "sorted": [COLUMNS[sorted_by].value, descending] if 0 <= sorted_by < len(COLUMNS) else [],
        }

    def restore_columns(self, state: dict[str, Any]) -> None:
        """Bring back what `columns_state` gave; what it does not know stays as it is."""
        header, names = self.horizontalHeader(), [column.value for column in COLUMNS]
        for place, name in enumerate(name for name in state.get("order", ()) if name in names):
            header.moveSection(header.visualIndex(names.index(name)), place)
        for name, width in dict(state.get("widths", {})).items():
            if name in names and isinstance(width, int) and width > 0:
                self.setColumnWidth(names.index(name), width)
        shown = set(state.get("shown", ())) & set(names)
        for place, name in enumerate(names):
            self.setColumnHidden(place, bool(shown) and name not in shown)
        match state.get("sorted"):
            case [name, bool(descending)] if name in names:
                order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
                self.sortByColumn(names.index(name), order)

    def column_menu(self, parent: QWidget | None = None) -> QMenu:
        """The columns with their ticks; the last one shown cannot be hidden."""
        menu = QMenu(parent or self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = self.shown_columns()
        for place, column in enumerate(COLUMNS):
            action = menu.addAction(tell(column.label))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(shown != [column])
            action.toggled.connect(lambda on, place=place: self.setColumnHidden(place, not on))
        menu.addSeparator()
        menu.addAction(self.tr("Columns as at first"), self.fit_columns)
        return menu

    # Keys and menus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go_down(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        many = menu.addAction(self.tr("Change the selected ones…"), self.many_wanted.emit)
        copy = menu.addAction(self.tr("Copy"), QKeySequence.StandardKey.Copy, self.copy)
        paste = menu.addAction(self.tr("Paste"), QKeySequence.StandardKey.Paste, self.paste)
        for action in (many, copy, paste):
            action.setEnabled(bool(self._selected_rows()))
        menu.addAction(self.tr("Sort by this column"), self._sort_by_current)
        columns = self.column_menu(menu)
        columns.setTitle(self.tr("Columns"))
        menu.addMenu(columns)
        menu.addSeparator()
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.told.emit("")
        self.current_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.empty_text and self.model() and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            place = self.viewport().rect().adjusted(32, 32, -32, -32)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self.empty_text)

    # Copying and pasting

    def copy(self) -> None:
        """Put the selected rows on the clipboard, in the columns shown."""
        columns, ids = self.shown_columns(), self.selected_ids()
        cells = self._shown_model().cells
        rows = [[_copied(cells.text(id_, column), column) for column in columns] for id_ in ids]
        if rows:
            copy_cells(rows, [tell(column.label) for column in columns])

    def paste(self) -> None:
        """Put the block of the clipboard where the current cell is, as one operation, or say why not.

        A single cell goes into all the selected rows.
        """
        model, block, current = self._shown_model(), pasted_cells(), self.currentIndex()
        if not block or not current.isValid():
            return
        rows, texts = spread(block, current.row(), model.rowCount(), self._selected_rows())
        shown = self.shown_columns()
        columns = shown[shown.index(COLUMNS[current.column()]) :]
        cells = CellReader(model)
        self.told.emit(pasted(rows, columns, texts, cells.read, cells.place).carry_out(model.plan))

    def _shown_model(self) -> ActivitiesModel:
        model = self.model()
        assert isinstance(model, ActivitiesModel)
        return model

    def _selected_rows(self) -> list[int]:
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def _go_down(self, step: int) -> None:
        current = self.currentIndex()
        self._stand(current.siblingAtRow(current.row() + step))

    def _stand(self, index: QModelIndex) -> None:
        """Select one row, whatever keys are held: Ctrl of Ctrl+Z would have Qt leave the selection alone."""
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _sort_by_current(self) -> None:
        header, column = self.horizontalHeader(), self.currentIndex().column()
        again = header.sortIndicatorSection() == column
        descending = again and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.sortByColumn(-1 if again and not descending else column, order)

    def _keep(self) -> None:
        self._kept = (self.current_id(), self.currentIndex().column(), self.selected_ids())

    def _bring_back(self) -> None:
        """After another filter: the same rows selected, as far as they are shown."""
        id_, column, ids = self._kept
        model = self._shown_model()
        selection = QItemSelection()
        for one in ids:
            index = model.index_of(one)
            if index.isValid():
                selection.select(index, index)
        current = model.index_of(id_).siblingAtColumn(max(column, 0))
        flags = QItemSelectionModel.SelectionFlag
        if not current.isValid():
            current = model.index(0, COLUMNS.index(Column.TITLE))
            selection.select(current, current)
        self.selectionModel().setCurrentIndex(current, flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        self.current_changed.emit()


def _copied(text: str, column: Column) -> str:
    """Sums go without the spaces between groups of digits, which a spreadsheet does not take for a number."""
    return "".join(text.split()) if column in MONEY else text
