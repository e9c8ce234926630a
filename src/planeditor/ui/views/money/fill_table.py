"""The grid of all activities' money on the screen."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from planeditor.ui.kit.money.delegate import CELL_PADDING, MARK
from planeditor.ui.kit.money.grid import Cell
from planeditor.ui.kit.money.table import MoneyTable
from planeditor.ui.kit.tables.empty_text import tell_empty
from planeditor.ui.views.money.fill_model import FillModel, source_label

_LEAST = "100 000,00"
"""What a column has room for."""
_ROW_PADDING = 12
_TITLE_CHARACTERS = 20
_SOURCE_CHARACTERS = 30
_SOURCE_PADDING = 16


class FillTable(MoneyTable):
    """The titles of activities stay at its left edge, and have what room the sums leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty_text = ""
        self._former: tuple[Cell | None, int, int] = (None, 0, 1)
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)

    def show_rows(self, model: FillModel) -> None:
        """Show the money of a plan, from its first cell on."""
        self.show_cells(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.headerDataChanged.connect(self._fit_sums)
        self.fit()
        self.go_to(model.first_index())

    def fill_model(self) -> FillModel:
        """The model that is shown."""
        assert isinstance(self.cells, FillModel)
        return self.cells

    def fit(self) -> None:
        """Give rows and columns the room of their texts."""
        model, metrics = self.fill_model(), self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + _ROW_PADDING)
        sources = {source_label(line) for line in model.rows.lines}
        heading = str(model.headerData(0, Qt.Orientation.Horizontal)).split("\n")
        needed = max(map(metrics.horizontalAdvance, (*sources, *heading))) + _SOURCE_PADDING
        self.setColumnWidth(0, min(needed, metrics.averageCharWidth() * _SOURCE_CHARACTERS))
        # Where all rows are of the source that was chosen, they need not say so.
        self.setColumnHidden(0, len(sources) == 1 and model.choice.source is not None)
        self._fit_sums()

    def _fit_sums(self) -> None:
        """The sums of all rows, in the headings, are the widest; titles have the room that is left."""
        model, metrics = self.fill_model(), self.fontMetrics()
        for column in range(1, model.columnCount()):
            heading = str(model.headerData(column, Qt.Orientation.Horizontal))
            width = max(map(metrics.horizontalAdvance, (_LEAST, *heading.split("\n"))))
            self.setColumnWidth(column, width + CELL_PADDING + MARK)
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * self.frameWidth() - self.horizontalHeader().length() - bar
        titles = max(metrics.averageCharWidth() * _TITLE_CHARACTERS, room)
        if titles != self.verticalHeader().width():
            self.verticalHeader().setFixedWidth(titles)
            self.updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.model():
            self._fit_sums()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model():
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        is_empty = self.model() and not self.model().rowCount()
        tell_empty(self, self.empty_text if is_empty else "")

    def _remember(self) -> None:
        current = self.currentIndex()
        self._former = self.current_cell(), current.row(), current.column()

    def _restore(self) -> None:
        """The same cell is current, or what stands where it was."""
        self.fit()
        model = self.fill_model()
        cell, row, column = self._former
        index = model.cell_index(cell) if cell else model.index(row, column)
        last = model.last_index()
        self.go_to(
            index if index.isValid() else model.index(min(row, last.row()), min(column, last.column()))
        )
