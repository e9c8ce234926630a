"""The columns of a table: which are shown, where, how wide, what sorts, and what stays in sight."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QWidget

from planeditor.ui.kit.announcing import announce
from planeditor.ui.kit.indexes import AnyIndex, make_current
from planeditor.ui.kit.staying_menu import StayingMenu
from planeditor.ui.kit.tables.column_widths import ColumnWidths
from planeditor.ui.kit.tables.declared import Table
from planeditor.ui.kit.tables.frozen import FrozenColumns
from planeditor.ui.kit.tables.model import TableModel
from planeditor.ui.kit.tables.table_view import TableView
from planeditor.ui.kit.words import tell

_STEP = 2
"""In digits; by so much a key makes a column wider."""
_Modifier = Qt.KeyboardModifier


class ColumnedTable(TableView):
    """Lets the user choose, move, resize and sort by its columns."""

    current_changed = Signal()
    """Another row is current, or other rows are selected."""

    def __init__(self, table: Table[Any, Any], parent: QWidget | None = None) -> None:
        super().__init__(table.is_of_cells, parent)
        self.declared = table
        self.columns = table.columns
        shift = _Modifier.ShiftModifier
        wide, place = _Modifier.AltModifier | shift, _Modifier.ControlModifier | shift
        self._column_keys: dict[QKeyCombination, Callable[[], None]] = {
            QKeyCombination(wide, Qt.Key.Key_Left): partial(self.widen, -_STEP),
            QKeyCombination(wide, Qt.Key.Key_Right): partial(self.widen, _STEP),
            QKeyCombination(place, Qt.Key.Key_Left): partial(self.move_column, -1),
            QKeyCombination(place, Qt.Key.Key_Right): partial(self.move_column, 1),
        }
        self._lines = table.heading_lines
        self._widths = ColumnWidths(self, self.columns)
        self._kept: tuple[str, int, list[str]] = ("", 0, [])
        self.setAccessibleName(tell(table.title))
        self.setAlternatingRowColors(self.is_of_cells)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        if self._lines == 1:  # in several lines a heading is wrapped, which eliding would undo
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.column_menu().exec(header.mapToGlobal(place))
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        self.frozen = FrozenColumns(self)
        self.frozen.horizontalHeader().sectionClicked.connect(self.sort_by)
        for changed in (
            header.sectionResized,
            header.sectionMoved,
            header.sortIndicatorChanged,
            header.geometriesChanged,
        ):
            changed.connect(self.frozen.fit)

    def show_model(self, model: TableModel[Any, Any]) -> None:
        super().show_model(model)
        self.fit_columns()
        self.selectionModel().selectionChanged.connect(lambda *_: self.current_changed.emit())
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._bring_back)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is None:
            self.frozen.appear(False)

    def current_id(self) -> str | None:
        """The key of the current row."""
        return self.table_model().key(self.currentIndex().row()) or None if self.model() else None

    def selected_ids(self) -> list[str]:
        """The keys of the selected rows, from the top."""
        return list(filter(None, map(self.table_model().key, self.selected_rows()))) if self.model() else []

    def go_to(self, key: str) -> bool:
        """Make a row the current and only selected one, in the present column; whether it is shown."""
        index = self.table_model().index_of(key, self._column())
        if index.isValid():
            make_current(self, index)
        return index.isValid()

    def sort_by(self, place: int) -> None:
        """Sort by a column, by it again the other way round, and then as rows stand by themselves."""
        header = self.horizontalHeader()
        again = header.sortIndicatorSection() == place
        descending = again and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.sortByColumn(-1 if again and not descending else place, order)

    def fit_columns(self) -> None:
        """Give all columns the place, width and visibility they have at first."""
        header = self.horizontalHeader()
        self._widths.reset()
        self._follow_font()
        for place, column in enumerate(self.columns):
            header.moveSection(header.visualIndex(place), place)
            self.setColumnHidden(place, column.is_hidden)

    def widen(self, by: int) -> None:
        """Make the current column so many digits wider, or narrower."""
        place = self.currentIndex().column()
        if place >= 0:
            digits = self._widths.widen(place, by)
            self.scrollTo(self.currentIndex())
            width = self.tr("{column}: {width} characters wide")
            announce(self, width.format(column=self._called(place), width=digits))

    def move_column(self, by: int) -> None:
        """Move the current column by so many places to the right, or to the left."""
        place, shown = self.currentIndex().column(), self.shown_columns()
        at = shown.index(place) + by if place in shown else -1
        if 0 <= at < len(shown):
            header = self.horizontalHeader()
            header.moveSection(header.visualIndex(place), header.visualIndex(shown[at]))
            self.scrollTo(self.currentIndex())
            text = self.tr("{column}: column {place} of {count}")
            announce(self, text.format(column=self._called(place), place=at + 1, count=len(shown)))

    def columns_state(self) -> dict[str, object]:
        """Order, widths in digits and choice of columns and the sorting; JSON."""
        header, columns = self.horizontalHeader(), self.columns
        sorted_by = header.sortIndicatorSection()
        descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return {
            "order": [columns[header.logicalIndex(place)].name for place in range(len(columns))],
            "shown": [columns[place].name for place in self.shown_columns()],
            "digits": self._widths.state(),
            "sorted": [columns[sorted_by].name, descending] if 0 <= sorted_by < len(columns) else [],
        }

    def restore_columns(self, state: dict[str, Any]) -> None:
        """Bring back what `columns_state` gave; what it does not know stays as it is."""
        header, names = self.horizontalHeader(), [column.name for column in self.columns]
        for place, name in enumerate(name for name in state.get("order", ()) if name in names):
            header.moveSection(header.visualIndex(names.index(name)), place)
        self._widths.restore(dict(state.get("digits", {})))
        shown = set(state.get("shown", ())) & set(names)
        for place, name in enumerate(names):
            self.setColumnHidden(place, bool(shown) and name not in shown)
        match state.get("sorted"):
            case [name, bool(descending)] if name in names:
                order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
                self.sortByColumn(names.index(name), order)

    def column_menu(self, parent: QWidget | None = None) -> QMenu:
        """The columns with their ticks; the last one shown cannot be hidden."""
        menu = StayingMenu(parent or self)
        ticks = [menu.addAction(tell(column.label)) for column in self.columns]

        def show(place: int, on: bool) -> None:
            self.setColumnHidden(place, not on)
            keep_one()

        def keep_one() -> None:
            for at, action in enumerate(ticks):
                action.setEnabled(self.shown_columns() != [at])

        for place, action in enumerate(ticks):
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.toggled.connect(partial(show, place))
        keep_one()
        menu.addSeparator()
        steps = (self.tr("Narrower"), self.tr("Wider"), self.tr("To the left"), self.tr("To the right"))
        for text, (keys, act) in zip(steps, self._column_keys.items(), strict=True):
            # The key is only told: the table itself takes it, while it has the keyboard.
            told = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            menu.addAction(f"{text}\t{told}", act).setEnabled(self.currentIndex().isValid())
        menu.addSeparator()
        menu.addAction(self.tr("Columns as at first"), self.fit_columns)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._column_keys.get(event.keyCombination())
        if act is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        else:
            act()

    def setColumnHidden(self, column: int, hide: bool) -> None:
        super().setColumnHidden(column, hide)
        self._widths.share()

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight, beside the frozen ones; for one of them nothing moves sideways."""
        bar = self.horizontalScrollBar()
        sideways = bar.value()
        super().scrollTo(index, hint)
        if self.frozen.isHidden():
            return
        if index.column() in self.frozen.columns():
            bar.setValue(sideways)
        else:
            covered = self.frozen.edge - self.columnViewportPosition(index.column())
            bar.setValue(bar.value() - max(0, covered))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widths.share()
        self.frozen.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model():
            self._follow_font()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.offer_for_rows(menu)
        for action in menu.actions():
            action.setEnabled(bool(self.selected_rows()))
        menu.addAction(self.tr("Sort by this column"), lambda: self.sort_by(self.currentIndex().column()))
        columns = self.column_menu(menu)
        columns.setTitle(self.tr("Columns"))
        menu.addMenu(columns)
        menu.addSeparator()
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def offer_for_rows(self, menu: QMenu) -> None:
        """Put into a menu what can be done with the selected rows."""
        menu.addAction(self.tr("Copy"), QKeySequence.StandardKey.Copy, self.copy)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def _column(self) -> int:
        """The column of the current cell; at first the one that can be written in."""
        current = self.currentIndex()
        return current.column() if current.isValid() else self._first_column()

    def _first_column(self) -> int:
        return self.declared.writable[0] if self.is_of_cells else 0

    def _keep(self) -> None:
        self._kept = (self.current_id() or "", self.currentIndex().column(), self.selected_ids())

    def _bring_back(self) -> None:
        """After another filter: the same rows selected, as far as they are shown."""
        key, column, keys = self._kept
        model = self.table_model()
        selection = QItemSelection()
        for one in keys:
            index = model.index_of(one)
            if index.isValid():
                selection.select(index, index)
        current: QModelIndex = model.index_of(key, max(column, 0))
        flags = QItemSelectionModel.SelectionFlag
        if not current.isValid() and self.is_of_cells:
            current = model.index(0, self._first_column())
            selection.select(current, current)
        self.selectionModel().setCurrentIndex(current, flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        self.current_changed.emit()

    def _called(self, place: int) -> str:
        return tell(self.columns[place].label)

    def _follow_font(self) -> None:
        """Let columns and rows grow with their text."""
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        if self._lines > 1:
            header = self.horizontalHeader()
            more = (self._lines - 1) * header.fontMetrics().lineSpacing()
            header.setFixedHeight(header.sizeHint().height() + more)
        self._widths.follow_font()
