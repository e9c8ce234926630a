"""How a row of the time view is painted: the grid of quarters, the plan's period, and the bar."""

from collections.abc import Callable

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planeditor.plan.items import Activity
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit.areas import area_colours, signs
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.theme import colours
from planeditor.ui.views.timeline.model import CHART, TITLE, TimelineModel
from planeditor.ui.views.timeline.quarters import Span, span_of
from planeditor.ui.views.timeline.scale import Scale

_MARGIN = 5
_ROUND = 3
_PERIOD_ALPHA = 22


class TimelineDelegate(QStyledItemDelegate):
    """Paints bars; `dragged` gives what the bar of an activity is just being dragged to, or None."""

    def __init__(self, dragged: Callable[[str], Span | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._dragged = dragged

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        if index.column() == CHART:
            # The time is painted as a bar; its text is for those who have it read out.
            option.text = ""
        elif _model(index).activity(index.row()) is None:
            option.font.setBold(True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        if index.column() == TITLE:
            return
        rect = QRectF(option.rect)
        palette = option.palette
        model = _model(index)
        scale = Scale(model.axis, rect.left(), rect.width())
        painter.save()
        painter.setClipRect(rect)
        _paint_grid(painter, rect, scale, model, palette)
        activity = model.activity(index.row())
        span = (self._dragged(activity.id) or span_of(activity)) if activity else None
        if activity and span:
            _Bar(painter, rect, scale, palette).paint(activity, span, model.period)
        painter.restore()


def _model(index: AnyIndex) -> TimelineModel:
    model = index.model()
    assert isinstance(model, TimelineModel)
    return model


def _paint_grid(
    painter: QPainter, rect: QRectF, scale: Scale, model: TimelineModel, palette: QPalette
) -> None:
    known = colours(palette)
    if model.period:
        inside = QRectF(rect)
        inside.setLeft(max(rect.left(), scale.x(model.period.first)))
        inside.setRight(min(rect.right(), scale.x(model.period.last + 1)))
        shade = QColor(known.accent)
        shade.setAlpha(_PERIOD_ALPHA)
        painter.fillRect(inside, shade)
    quarters: list[QLineF] = []
    years: list[QLineF] = []
    for number in range(scale.axis.first, scale.axis.last + 1):
        x = round(scale.x(number))
        (quarters if number % 4 else years).append(QLineF(x, rect.top(), x, rect.bottom()))
    for colour, lines in ((known.separator, quarters), (known.border, years)):
        painter.setPen(QPen(colour, 1))
        painter.drawLines(lines)
    if model.shows_today():
        x = round(scale.x(model.now))
        painter.setPen(QPen(known.accent, 2))
        painter.drawLine(QLineF(x, rect.top(), x, rect.bottom()))


class _Bar:
    """Paints the bar of one row."""

    def __init__(self, painter: QPainter, row: QRectF, scale: Scale, palette: QPalette) -> None:
        self._painter = painter
        self._row = row.adjusted(0, _MARGIN, 0, -_MARGIN)
        self._scale = scale
        self._palette = palette

    def paint(self, activity: Activity, span: Span, period: Span | None) -> None:
        """The whole bar: solid within the period, hatched outside, dashed where an end is missing."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bands = area_colours(activity.areas, self._palette)
        inside = _overlap(span, period)
        if inside != span:
            self._hatch(self._rect(span), bands)
        if inside:
            self._fill(self._rect(inside), bands)
        self._outline(self._rect(span), bands[0], activity)
        self._sign(self._rect(inside or span), activity.areas, solid=inside is not None)

    def _rect(self, span: Span) -> QRectF:
        left, right = self._scale.x(span.first), self._scale.x(span.last + 1)
        return QRectF(left + 2, self._row.top(), right - left - 3, self._row.height())

    def _fill(self, rect: QRectF, bands: list[QColor]) -> None:
        self._paint_bands(rect, [QBrush(colour) for colour in bands])

    def _hatch(self, rect: QRectF, bands: list[QColor]) -> None:
        base = self._palette.brush(QPalette.ColorRole.Base)
        self._paint_bands(rect, [base])
        self._paint_bands(rect, [QBrush(colour, Qt.BrushStyle.BDiagPattern) for colour in bands])

    def _paint_bands(self, rect: QRectF, brushes: list[QBrush]) -> None:
        """A band for each area, one above the other, with rounded corners around them all."""
        shape = QPainterPath()
        shape.addRoundedRect(rect, _ROUND, _ROUND)
        self._painter.setPen(Qt.PenStyle.NoPen)
        height = rect.height() / len(brushes)
        for row, brush in enumerate(brushes):
            band = QPainterPath()
            band.addRect(QRectF(rect.left(), rect.top() + row * height, rect.width(), height))
            self._painter.setBrush(brush)
            self._painter.drawPath(shape.intersected(band) if len(brushes) > 1 else shape)

    def _outline(self, rect: QRectF, colour: QColor, activity: Activity) -> None:
        unknown = activity.start is None or activity.end is None
        style = Qt.PenStyle.DashLine if unknown else Qt.PenStyle.SolidLine
        if unknown:
            colour = self._palette.color(QPalette.ColorRole.Text)
        self._painter.setPen(QPen(colour, 1, style))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(rect, _ROUND, _ROUND)

    def _sign(self, rect: QRectF, areas: frozenset[Area], solid: bool) -> None:
        text = signs(areas)
        metrics = self._painter.fontMetrics()
        place = rect.adjusted(4, 0, -2, 0)
        if metrics.horizontalAdvance(text) > place.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        known = colours(self._palette)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if not solid:
            # Letters on hatching need a quiet ground.
            ground = QRectF(
                place.left() - 2, rect.top() + 1, metrics.horizontalAdvance(text) + 4, rect.height() - 2
            )
            self._painter.fillRect(ground, self._palette.color(QPalette.ColorRole.Base))
        self._painter.setPen(known.on_accent if solid else self._palette.color(QPalette.ColorRole.Text))
        self._painter.drawText(place, align, text)


def _overlap(span: Span, period: Span | None) -> Span | None:
    if period is None:
        return span
    first, last = max(span.first, period.first), min(span.last, period.last)
    return Span(first, last) if first <= last else None
