"""The table of activities on the screen: keys, columns, copying and pasting."""

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.indexes import AnyIndex, make_current
from planeditor.ui.kit.tables.blocks import paste_rows
from planeditor.ui.kit.tables.clipboard import copy_cells, pasted_cells
from planeditor.ui.kit.words import tell
from planeditor.ui.views.activities.columned_table import ColumnedTable
from planeditor.ui.views.activities.columns import COLUMNS, MONEY, Column
from planeditor.ui.views.activities.delegate import CellDelegate
from planeditor.ui.views.activities.model import ActivitiesModel
from planeditor.ui.views.activities.pasting import ActivityCells


class ActivitiesTable(ColumnedTable):
    """Shows an `ActivitiesModel`; whole rows are selected, one cell is the current one."""

    current_changed = Signal()
    told = Signal(str)
    """What there is to say about what was typed or pasted; "" for nothing."""
    many_wanted = Signal()
    """One field of the selected activities is to be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: tuple[str | None, int, list[str]] = (None, 0, [])
        delegate = CellDelegate(self)
        delegate.entered.connect(lambda: self._go_down(1))
        delegate.refused.connect(self.told)
        self.setItemDelegate(delegate)
        self.setAlternatingRowColors(True)

    def show_model(self, model: ActivitiesModel) -> None:
        """Show a plan."""
        former = self.selectionModel()
        self.ensurePolished()
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

    # Keys and menus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go_down(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def edit(  # type: ignore[override]
        self, index: AnyIndex, trigger: QAbstractItemView.EditTrigger, event: QEvent
    ) -> bool:
        """Space chooses rows, as in any table; by it nothing is to be written over."""
        by_any_key = trigger == QAbstractItemView.EditTrigger.AnyKeyPressed
        if by_any_key and index.isValid() and not COLUMNS[index.column()].editable:
            self.told.emit(self.tr("This column is calculated or written in the details on the right."))
            return False
        if by_any_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            return False
        return super().edit(index, trigger, event)

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
        rows, shown = range(current.row(), model.rowCount()), self.shown_columns()
        columns = shown[shown.index(COLUMNS[current.column()]) :]
        told = paste_rows(model.plan, block, rows, self._selected_rows(), columns, ActivityCells(model))
        self.told.emit(told)

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
        if index.isValid():
            make_current(self, index)

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
