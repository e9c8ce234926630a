"""A table on the screen: whole rows are selected; a row is current, or one cell of it."""

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QHideEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planeditor.ui.kit.indexes import AnyIndex, show_model
from planeditor.ui.kit.tables.clipboard import copy_cells
from planeditor.ui.kit.tables.declared import Column
from planeditor.ui.kit.tables.empty_text import tell_empty
from planeditor.ui.kit.tables.focus_frame import frame_row, mark_rows
from planeditor.ui.kit.tables.model import TableModel
from planeditor.ui.kit.words import tell

_HEADING_MARGIN = 8
_ANY_WIDTH = 1 << 16


class TableView(QTableView):
    """What every declared table has: its look, its empty state, and that its rows can be copied."""

    def __init__(self, is_of_cells: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.is_of_cells = is_of_cells
        self.empty_text = ""
        self._is_shown = False
        """Qt scrolls while a table is being shown, before it has its room, and calls it visible already."""
        self.setItemDelegate(TableDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(is_of_cells)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)

    def table_model(self) -> TableModel[Any, Any]:
        """The rows shown; there must be a model."""
        model = self.model()
        assert isinstance(model, TableModel)
        return model

    def show_model(self, model: TableModel[Any, Any]) -> None:
        """Show these rows."""
        show_model(self, model)

    def shown_columns(self) -> list[int]:
        """The columns shown, from left to right."""
        header = self.horizontalHeader()
        places = (header.logicalIndex(place) for place in range(header.count()))
        return [place for place in places if not self.isColumnHidden(place)]

    def selected_rows(self) -> list[int]:
        """The selected rows, from the top."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def copy(self) -> None:
        """Put the selected rows on the clipboard, in the columns shown: as text, and as a table for Word."""
        model, places = self.table_model(), self.shown_columns()
        columns = [model.table.columns[place] for place in places]
        rows = [
            [_copied(model.text(key, place), columns[at]) for at, place in enumerate(places)]
            for key in filter(None, map(model.key, self.selected_rows()))
        ]
        if rows:
            copy_cells(rows, [tell(column.label) for column in columns])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        is_empty = self.model() and not self.table_model().keys
        tell_empty(self, self.empty_text if is_empty else "")
        mark_rows(self)
        if not self.is_of_cells:
            frame_row(self, self.horizontalHeader())

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight; before the table is shown, without hiding what is first in the row."""
        bar = self.horizontalScrollBar()
        sideways = bar.value()
        super().scrollTo(index, hint)
        if not self._is_shown:
            bar.setValue(sideways)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_shown = True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._is_shown = False


class RecordTable(TableView):
    """Records to choose one from, in columns as wide as they need; wide ones share the room that is left."""

    def __init__(self, model: TableModel[Any, Any], parent: QWidget) -> None:
        super().__init__(False, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(tell(model.table.title))
        # What tells two things of one name apart stands at the end: when it came, that it is put away.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.show_model(model)
        header, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        for place, column in enumerate(model.table.columns):
            header.setSectionResizeMode(place, modes.Stretch if column.is_wide else modes.ResizeToContents)
        if model.table.has_sentences:
            self.setWordWrap(True)
            self.verticalHeader().setSectionResizeMode(modes.ResizeToContents)
            header.sectionResized.connect(self.resizeRowsToContents)


class TableDelegate(QStyledItemDelegate):
    """Paints the focus at the current cell only where cells are current: else the row has it."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self.view = view

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        if not self.view.is_of_cells:
            option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model = self.view.table_model()
        heading = model.heading(model.key(index.row()))
        if heading is None:
            super().paint(painter, option, index)
        else:
            self._paint_heading(painter, option, index.column(), heading)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, column: int, heading: str
    ) -> None:
        """Every cell has its part of the one text that goes over the whole row."""
        cell, view = option.rect, self.view
        before = view.columnViewportPosition(column) - view.columnViewportPosition(view.shown_columns()[0])
        painter.save()
        painter.setClipRect(cell)
        painter.fillRect(cell, view.palette().alternateBase())
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(view.palette().text().color())
        row = QRect(cell.left() - before + _HEADING_MARGIN, cell.top(), _ANY_WIDTH, cell.height())
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, heading)
        painter.restore()


def _copied(text: str, column: Column[Any, Any]) -> str:
    """Numbers go without the spaces between groups of digits, which a spreadsheet does not take for one."""
    is_bare = column.is_number and not any(map(str.isalpha, text))
    return "".join(text.split()) if is_bare else text
