"""The cells of the matrix: a tick, or nothing."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QRect
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.tables.ticking import tick
from planeditor.ui.kit.theme import colours
from planeditor.ui.views.partners.model import MatrixModel


class MatrixDelegate(QStyledItemDelegate):
    """Ticks at a click anywhere in the cell, or at Space."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model, rect = index.model(), option.rect
        assert isinstance(model, MatrixModel)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, option.palette.highlight())
        if model.begins_task(index.column()):
            painter.setPen(colours(option.palette).border)
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        if model.ticked(index):
            square = QRect(QPoint(), option.decorationSize)
            square.moveCenter(rect.center())
            icon("check", "accent").paint(painter, square)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours(option.palette).accent, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        return tick(event, model, index)
