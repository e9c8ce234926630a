"""The totals of a money grid that is too narrow for all its columns."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QTableView

from planeditor.ui.kit.money.delegate import MoneyDelegate
from planeditor.ui.kit.overlay import Overlay
from planeditor.ui.kit.theme import set_look

_LINE = 1
"""Pixels of the line beside it, which the style draws."""


class TotalColumn(Overlay):
    """The last column of a grid, at its right edge, while the others must be scrolled."""

    def __init__(self, grid: QTableView) -> None:
        super().__init__(grid)
        self._grid = grid
        set_look(self, "grid")
        self.setItemDelegate(MoneyDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.horizontalHeader().setSectionsClickable(False)

    def fit(self) -> None:
        """Take place and sizes from the grid; hide where all columns are seen, or no more than one."""
        grid, last = self._grid, self._last()
        width, room = grid.columnWidth(last), grid.viewport().width()
        if not self.appear(grid.horizontalHeader().length() > room >= 2 * width):
            return
        for column in range(last + 1):
            self.setColumnHidden(column, column != last)
        self.setColumnWidth(last, width)
        for row in range(grid.model().rowCount()):
            self.setRowHeight(row, grid.rowHeight(row))
        seen, head = grid.viewport().geometry(), grid.horizontalHeader().height()
        self.horizontalHeader().setFixedHeight(head)
        place = QRect(seen.right() + 1 - width, seen.top() - head, width, seen.height() + head)
        self.setGeometry(place.adjusted(-_LINE, 0, 0, 0))
        self.raise_()

    def covers(self, column: int) -> bool:
        """Whether it lies over some of another column."""
        grid = self._grid
        right = grid.columnViewportPosition(column) + grid.columnWidth(column)
        edge = grid.viewport().width() - grid.columnWidth(self._last())
        return not self.isHidden() and column != self._last() and right > edge

    def _last(self) -> int:
        return self._grid.model().columnCount() - 1
