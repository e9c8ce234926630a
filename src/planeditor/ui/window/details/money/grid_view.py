"""The grid of an activity's money on the screen: its room among labels and columns."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QWidget

from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.money.delegate import CELL_PADDING, MARK
from planeditor.ui.kit.money.grid import Cell
from planeditor.ui.kit.money.model import RATE
from planeditor.ui.kit.money.table import MoneyTable
from planeditor.ui.window.details.money.grid_model import GridModel
from planeditor.ui.window.details.money.grid_total import TotalColumn

_LEAST_WIDTH = "00 000,00"
_ROW_PADDING = 12
_LABEL_PADDING = 1
"""What the style leaves free beside labels, as a part of the height of text."""
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class GridView(MoneyTable):
    """As high as its rows: the form around it scrolls."""

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_cells(model)
        self._grid = model
        self._former: Cell | None = None
        self._activity = ""
        self._total = TotalColumn(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag(_WRAPPED))
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self._fit)
        self._fit()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        self._come_into_sight()
        super().currentChanged(current, previous)

    def sizeHint(self) -> QSize:
        rows = self.verticalHeader().length()
        bar = self.horizontalScrollBar()
        room = self.width() - self.verticalHeader().width() - 2 * self.frameWidth()
        needed = bar.sizeHint().height() if self.horizontalHeader().length() > room else 0
        return QSize(200, rows + self.horizontalHeader().sizeHint().height() + needed + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

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


class Room(NamedTuple):
    """The widths of the labels and of the columns, in pixels."""

    labels: int
    columns: Sequence[int]


def share(width: int, columns: Sequence[int], one_line: int, least: int) -> Room:
    """Share `width` so that no column is cut.

    The labels need `one_line` to be written on one line, and `least` for their longest word. Where the
    columns do not fit even beside labels of several lines, as many as can be seen at once fill the width.
    """
    left = width - sum(columns)
    if left >= least:
        return Room(min(left, one_line), columns)
    labels = min(least, width // 2)
    seen = max(1, (width - labels) // max(columns))
    widest = max((width - labels) // seen, 1)
    return Room(max(width - widest * seen, 0), [widest] * len(columns))
