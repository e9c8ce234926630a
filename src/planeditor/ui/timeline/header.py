"""The heading of the grid: years, and under each its quarters."""

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from planeditor.ui.theme import colours
from planeditor.ui.timeline.model import CHART, TimelineModel
from planeditor.ui.timeline.quarters import quarter_at
from planeditor.ui.timeline.scale import Scale

LEAST_QUARTER = 24
"""A quarter is no narrower than this many pixels; a longer axis is scrolled."""

_LINE = 22


class QuarterHeader(QHeaderView):
    """Writes the axis over the chart, and the plan's period as a line under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsMovable(False)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 2 * max(_LINE, self.fontMetrics().height() + 4))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        model = self.model()
        if logicalIndex == CHART and isinstance(model, TimelineModel):
            painter.save()
            self._paint_axis(painter, QRectF(rect), model)
            painter.restore()

    def _paint_axis(self, painter: QPainter, rect: QRectF, model: TimelineModel) -> None:
        known = colours(self.palette())
        scale = Scale(model.axis, rect.left(), rect.width())
        painter.fillRect(rect, self.palette().window())
        half = rect.height() / 2
        for number in range(scale.axis.first, scale.axis.last + 1):
            x = round(scale.x(number))
            cell = QRectF(x, rect.top() + half, scale.step, half - 3)
            painter.setPen(known.muted)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, quarter_at(number).roman)
            first = number % 4 == 0
            painter.setPen(QPen(known.border if first else known.separator, 1))
            painter.drawLine(QLineF(x, rect.top() + (0 if first else half), x, rect.bottom()))
            if first:
                year = QRectF(x, rect.top(), 4 * scale.step, half)
                painter.setPen(self.palette().windowText().color())
                painter.drawText(year, Qt.AlignmentFlag.AlignCenter, str(number // 4))
        painter.setPen(QPen(known.separator, 1))
        painter.drawLine(QLineF(rect.left(), rect.bottom(), rect.right(), rect.bottom()))
        if model.period:
            left = max(rect.left(), scale.x(model.period.first))
            right = min(rect.right(), scale.x(model.period.last + 1))
            painter.fillRect(QRectF(left, rect.bottom() - 2, right - left, 3), known.accent)
