"""The first columns of a table that is scrolled sideways: they stay in sight."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QContextMenuEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView

from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.overlay import Overlay
from planeditor.ui.kit.tables.focus_frame import mark_rows
from planeditor.ui.kit.tables.table_view import TableDelegate, TableView

_LINE = 1
"""Pixels of the line beside it, which the style draws."""
_LEAST = 16
"""Pixels that a column is worth showing with."""


class FrozenColumns(Overlay):
    """Lies over the left edge of a table; its menu is that of the table."""

    def __init__(self, table: TableView) -> None:
        super().__init__(table)
        self._table = table
        self.setItemDelegate(TableDelegate(table))
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setAlternatingRowColors(table.alternatingRowColors())
        self.setShowGrid(table.showGrid())
        self.setWordWrap(False)
        self.setVerticalScrollMode(table.verticalScrollMode())
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorClearable(True)
        self.doubleClicked.connect(table.edit)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.horizontalScrollBar().valueChanged.connect(self.fit)

    def columns(self) -> list[int]:
        """The first columns of the table that are to stay in sight, from the left."""
        found = []
        for place in self._table.shown_columns():
            if not self._table.table_model().table.columns[place].is_frozen:
                break
            found.append(place)
        return found

    @property
    def edge(self) -> int:
        """How many pixels of the table it lies over."""
        return 0 if self.isHidden() else self.width()

    def fit(self) -> None:
        """Take place, sizes and rows from the table; hide where the table's own first columns are seen."""
        table = self._table
        is_scrolled = table.model() is not None and table.horizontalScrollBar().value() > 0
        widths = {place: table.columnWidth(place) for place in self.columns()} if is_scrolled else {}
        if widths:
            # Half of the room is left to what is scrolled: the last one gives way.
            last = next(reversed(widths))
            widths[last] -= max(0, sum(widths.values()) - table.viewport().width() // 2)
        if self.appear(bool(widths) and min(widths.values()) > _LEAST):
            self._show(widths)

    def _show(self, widths: dict[int, int]) -> None:
        table, header, its = self._table, self.horizontalHeader(), self._table.horizontalHeader()
        for place in range(header.count()):
            self.setColumnHidden(place, place not in widths)
        for at, (place, width) in enumerate(widths.items()):
            header.moveSection(header.visualIndex(place), at)
            self.setColumnWidth(place, width)
        header.setFixedHeight(its.height())
        header.setSortIndicatorShown(its.isSortIndicatorShown())
        header.setSortIndicator(its.sortIndicatorSection(), its.sortIndicatorOrder())
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        seen = table.viewport().geometry()
        over = QRect(seen.left(), seen.top() - its.height(), sum(widths.values()), 0)
        over.setBottom(seen.bottom())
        self.setGeometry(over.adjusted(0, 0, _LINE, 0))
        # Its rows are laid out at once: else there is nothing to scroll yet.
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        mark_rows(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._table.contextMenuEvent(event)

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """The table scrolls."""
