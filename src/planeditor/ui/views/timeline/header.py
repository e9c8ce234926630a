"""The heading of the grid: years, and under each its quarters."""

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from planeditor.ui.kit.theme import colours
from planeditor.ui.views.timeline.model import CHART, TimelineModel
from planeditor.ui.views.timeline.quarters import quarter_at
from planeditor.ui.views.timeline.scale import Scale

LEAST_QUARTER = 24
"""A quarter is no narrower than this many pixels; a longer axis is scrolled."""

_LINE = 22
_FLAG_PADDING = 4


class QuarterHeader(QHeaderView):
    """Writes the axis over the chart, a word over the present day, and the plan's period as a line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsMovable(False)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 2 * self._line() + self._flag_height())

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
        flag = self._flag_height()
        half = (rect.height() - flag) / 2
        for number in range(scale.axis.first, scale.axis.last + 1):
            x = round(scale.x(number))
            cell = QRectF(x, rect.top() + half, scale.step, half - (0 if flag else 3))
            painter.setPen(known.muted)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, quarter_at(number).roman)
            first = number % 4 == 0
            painter.setPen(QPen(known.border if first else known.separator, 1))
            painter.drawLine(QLineF(x, rect.top() + (0 if first else half), x, rect.bottom()))
            if first:
                year = QRectF(x, rect.top(), 4 * scale.step, half)
                painter.setPen(self.palette().windowText().color())
                painter.drawText(year, Qt.AlignmentFlag.AlignCenter, str(number // 4))
        if model.shows_today():
            self._paint_flag(painter, scale.x(model.now), rect)
        painter.setPen(QPen(known.separator, 1))
        painter.drawLine(QLineF(rect.left(), rect.bottom(), rect.right(), rect.bottom()))
        if model.period:
            left = max(rect.left(), scale.x(model.period.first))
            right = min(rect.right(), scale.x(model.period.last + 1))
            painter.fillRect(QRectF(left, rect.bottom() - 2, right - left, 3), known.accent)

    def _paint_flag(self, painter: QPainter, x: float, rect: QRectF) -> None:
        """The word over the line of the present day, wholly inside the axis."""
        text, height = self.tr("today"), self._flag_height()
        width = self.fontMetrics().horizontalAdvance(text) + 2 * _FLAG_PADDING
        left = min(max(rect.left(), x - width / 2), rect.right() - width)
        flag = QRectF(round(left), rect.bottom() - height, width, height)
        known = colours(self.palette())
        painter.fillRect(flag, known.accent)
        painter.setPen(known.on_accent)
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, text)

    def _line(self) -> int:
        return max(_LINE, self.fontMetrics().height() + 4)

    def _flag_height(self) -> int:
        model = self.model()
        shown = isinstance(model, TimelineModel) and model.shows_today()
        return self.fontMetrics().height() + 2 if shown else 0
