"""Widgets in as many even columns as fit."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget


class EvenGrid(QWidget):
    """Arranges widgets row by row, anew whenever its width asks for another number of columns."""

    def __init__(self, parent: QWidget | None, horizontal: int, vertical: int) -> None:
        """`horizontal` and `vertical` are the pixels between the widgets."""
        super().__init__(parent)
        self._widgets: Sequence[QWidget] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(horizontal)
        self._grid.setVerticalSpacing(vertical)

    def cell_width(self) -> int:
        """How many pixels wide a column must be; by itself, as the widest widget wants."""
        return max(widget.sizeHint().width() for widget in self._widgets)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.cell_width(), super().minimumSizeHint().height()) if self._widgets else QSize()

    def arrange(self, widgets: Sequence[QWidget]) -> None:
        """Arrange these widgets from now on."""
        self._widgets = widgets
        self._columns = 0
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        count = len(self._widgets)
        if not count:
            return
        gap = self._grid.horizontalSpacing()
        fitting = max(1, min(count, (self.contentsRect().width() + gap) // (self.cell_width() + gap)))
        rows = -(-count // fitting)
        columns = -(-count // rows)
        if columns == self._columns:
            return
        self._columns = columns
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for place, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, place // columns, place % columns)
            self._grid.setColumnStretch(place % columns, 1)
