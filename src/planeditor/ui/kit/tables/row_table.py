"""A table whose rows are the things: chosen whole, without a grid or a frame around a cell."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.tables.empty_text import paint_empty_text
from planeditor.ui.kit.tables.focus_frame import frame_row


class RowTable(QTableView):
    """Shows one row as current at a time; the `wide` columns share the room that is left."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget, *wide: int) -> None:
        super().__init__(parent)
        self.empty_text = ""
        self.ensurePolished()
        self.setModel(model)
        self.setItemDelegate(_WholeRow(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        # What tells two things of one name apart stands at the end: when it came, that it is put away.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in wide:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.empty_text and not self.model().rowCount():
            paint_empty_text(self, self.empty_text)
        frame_row(self, self.horizontalHeader())


class _WholeRow(QStyledItemDelegate):
    """The row is current, no single cell of it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
