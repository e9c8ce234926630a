"""Bar charts, drawn much as Word and LibreOffice draw them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from planeditor.ui.kit.paper.letters import Case, ink
from planeditor.ui.kit.paper.scale import scale_for
from planeditor.word.reading.blocks import Chart, Letters, Stacking

_LINE = 10.0
_INK = QColor("#404040")
_GRID = QColor("#BFBFBF")
_COLOURS = ("4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47")
"""Of series that name none."""
_CENTRED = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class _Bar:
    """A rectangle of one colour, from value to value, in a part of its category's room."""

    series: int
    category: int
    low: float
    high: float
    start: float
    end: float


def draw_chart(painter: QPainter, place: QRectF, chart: Chart, case: Case) -> None:
    """Draw the chart in its place."""
    painter.save()
    _Drawer(painter, chart, case).draw(place)
    painter.restore()


class _Drawer:
    def __init__(self, painter: QPainter, chart: Chart, case: Case) -> None:
        self._painter = painter
        self._chart = chart
        self._font = case.font(Letters(family=chart.family, points=chart.points))
        self._metrics = QFontMetricsF(self._font)
        self._bars = [*_bars(chart)]
        ends = [end for bar in self._bars for end in (bar.low, bar.high)]
        self._scale = scale_for(min(ends, default=0.0), max(ends, default=0.0), chart)

    def draw(self, place: QRectF) -> None:
        gap = self._gap
        self._painter.setFont(self._font)
        area = place.adjusted(gap, gap, -gap, -gap)
        area = self._below_title(area)
        area = self._beside_legend(area)
        plot = self._plot(area)
        self._draw_values(plot)
        self._draw_bars(plot)
        self._draw_categories(plot, area)

    @property
    def _gap(self) -> float:
        return self._metrics.height() / 2

    def _below_title(self, area: QRectF) -> QRectF:
        if not self._chart.title:
            return area
        self._text(QRectF(area.left(), area.top(), area.width(), self._metrics.height()), self._chart.title)
        return area.adjusted(0, self._metrics.height() + self._gap, 0, 0)

    def _beside_legend(self, area: QRectF) -> QRectF:
        """Draw the legend at its edge; what is left."""
        names = [series.name for series in self._chart.series]
        match self._chart.legend if any(names) else "":
            case "":
                return area
            case "b" | "t" as edge:
                rows = [*_rows([self._entry_width(name) for name in names], area.width())]
                height = len(rows) * self._line_height
                top = area.top() if edge == "t" else area.bottom() - height
                for number, row in enumerate(rows):
                    self._draw_legend_row(row, area, top + number * self._line_height)
                taken = height + self._gap
                return area.adjusted(0, taken, 0, 0) if edge == "t" else area.adjusted(0, 0, 0, -taken)
            case edge:
                width = min(max(map(self._entry_width, names)), area.width() / 2)
                left = area.left() if edge == "l" else area.right() - width
                top = area.center().y() - len(names) * self._line_height / 2
                for number in range(len(names)):
                    self._draw_entry(number, left, top + number * self._line_height, width)
                taken = width + self._gap
                return area.adjusted(taken, 0, 0, 0) if edge == "l" else area.adjusted(0, 0, -taken, 0)

    @property
    def _line_height(self) -> float:
        return self._metrics.height() * 1.2

    def _entry_width(self, name: str) -> float:
        return self._metrics.horizontalAdvance(name) + 2.5 * self._gap

    def _draw_legend_row(self, row: Sequence[int], area: QRectF, y: float) -> None:
        widths = [self._entry_width(self._chart.series[number].name) for number in row]
        x = area.left() + max(0.0, area.width() - sum(widths)) / 2
        for number, width in zip(row, widths, strict=True):
            self._draw_entry(number, x, y, width)
            x += width

    def _draw_entry(self, number: int, x: float, y: float, width: float) -> None:
        side = self._gap * 0.9
        self._fill(QRectF(x, y + (self._line_height - side) / 2, side, side), number)
        room = QRectF(x + side * 1.5, y, width - side * 1.5, self._line_height)
        self._text(room, self._chart.series[number].name, Qt.AlignmentFlag.AlignLeft | _MIDDLE)

    def _plot(self, area: QRectF) -> QRectF:
        """Where the bars stand, with room for the words at the two axes."""
        values = max((self._advance(text) for text in self._scale.texts), default=0.0)
        names = max((self._advance(name) for name in self._chart.categories), default=0.0)
        line = self._metrics.height()
        if self._chart.is_horizontal:
            left = min(names, area.width() / 3) + self._gap
            return area.adjusted(left, 0, -values / 2, -line - self._gap)
        lines = self._most_lines(area.width() - values - self._gap)
        return area.adjusted(values + self._gap, line / 2, 0, -lines * line - self._gap)

    def _most_lines(self, width: float) -> int:
        """How many lines the longest name of a category takes."""
        room = QRectF(0, 0, width / max(len(self._chart.categories), 1), 1e6)
        heights = (
            self._metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, name).height()
            for name in self._chart.categories
        )
        return min(4, round(max(heights, default=0.0) / self._metrics.height()) or 1)

    def _draw_values(self, plot: QRectF) -> None:
        """The lines across the bars, and what each stands for."""
        for value, text in zip(self._scale.values, self._scale.texts, strict=True):
            share = self._scale.share(value)
            self._painter.setPen(_pen(self._painter, _GRID))
            if self._chart.is_horizontal:
                x = plot.left() + share * plot.width()
                self._painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()))
                half = self._advance(text)
                self._text(QRectF(x - half, plot.bottom(), 2 * half, self._metrics.height() * 1.5), text)
            else:
                y = plot.bottom() - share * plot.height()
                self._painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
                height = self._metrics.height()
                room = QRectF(plot.left() - 1e5, y - height / 2, 1e5 - self._gap / 2, height)
                self._text(room, text, Qt.AlignmentFlag.AlignRight | _MIDDLE)

    def _draw_bars(self, plot: QRectF) -> None:
        for bar in self._bars:
            self._fill(self._rect(bar, plot), bar.series)
        self._painter.setPen(_pen(self._painter, _INK))
        zero = self._scale.share(0.0)
        if self._chart.is_horizontal:
            x = plot.left() + zero * plot.width()
            self._painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()))
        else:
            y = plot.bottom() - zero * plot.height()
            self._painter.drawLine(QLineF(plot.left(), y, plot.right(), y))

    def _rect(self, bar: _Bar, plot: QRectF) -> QRectF:
        low, high = self._scale.share(bar.low), self._scale.share(bar.high)
        count = max(len(self._chart.categories), 1)
        if self._chart.is_horizontal:
            step = plot.height() / count
            at = plot.top() + self._slot(bar.category) * step
            return QRectF(
                QPointF(plot.left() + low * plot.width(), at + bar.start * step),
                QPointF(plot.left() + high * plot.width(), at + bar.end * step),
            )
        step = plot.width() / count
        at = plot.left() + self._slot(bar.category) * step
        return QRectF(
            QPointF(at + bar.start * step, plot.bottom() - high * plot.height()),
            QPointF(at + bar.end * step, plot.bottom() - low * plot.height()),
        )

    def _slot(self, category: int) -> int:
        """Bars that lie begin with the first category at the bottom."""
        is_turned = self._chart.is_horizontal != self._chart.is_reversed
        return len(self._chart.categories) - 1 - category if is_turned else category

    def _draw_categories(self, plot: QRectF, area: QRectF) -> None:
        count = max(len(self._chart.categories), 1)
        for number, name in enumerate(self._chart.categories):
            slot = self._slot(number)
            if self._chart.is_horizontal:
                step = plot.height() / count
                width = plot.left() - area.left() - self._gap / 2
                room = QRectF(area.left(), plot.top() + slot * step, width, step)
                self._text(room, name, Qt.AlignmentFlag.AlignRight | _MIDDLE)
            else:
                step = plot.width() / count
                top = plot.bottom() + self._gap / 2
                room = QRectF(plot.left() + slot * step, top, step, area.bottom() - top)
                self._text(room, name, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def _fill(self, place: QRectF, number: int) -> None:
        colour = self._chart.series[number].colour or _COLOURS[number % len(_COLOURS)]
        self._painter.setPen(_pen(self._painter, _INK))
        self._painter.setBrush(ink(colour))
        self._painter.drawRect(place)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _advance(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text)

    def _text(self, room: QRectF, text: str, place: Qt.AlignmentFlag = _CENTRED) -> None:
        self._painter.setPen(Qt.GlobalColor.black)
        self._painter.drawText(room, place | Qt.TextFlag.TextWordWrap, text)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def _pen(painter: QPainter, colour: QColor) -> QPen:
    """A thin line, which on a screen is never thinner than a pixel."""
    is_thin = _LINE * abs(painter.combinedTransform().m11()) < 1
    return QPen(colour, 0 if is_thin else _LINE)


def _rows(widths: Sequence[float], room: float) -> Iterator[list[int]]:
    """The entries of a legend in as many rows as they need."""
    row: list[int] = []
    used = 0.0
    for number, width in enumerate(widths):
        if row and used + width > room:
            yield row
            row, used = [], 0.0
        row.append(number)
        used += width
    if row:
        yield row


def _bars(chart: Chart) -> Iterator[_Bar]:
    is_clustered = chart.stacking is Stacking.CLUSTERED
    side_by_side = max(len(chart.series), 1) if is_clustered else 1
    width = 1 / (side_by_side + chart.gap / 100)
    first = (1 - side_by_side * width) / 2
    for category in range(len(chart.categories)):
        values = [_value(series.values, category) for series in chart.series]
        if chart.stacking is Stacking.PERCENT:
            total = sum(abs(value) for value in values) or 1.0
            values = [value / total * 100 for value in values]
        above = below = 0.0
        for number, value in enumerate(values):
            start = first + (number * width if is_clustered else 0)
            base = 0.0 if is_clustered else above if value >= 0 else below
            if value >= 0:
                above = base + value
            else:
                below = base + value
            if value:
                low, high = sorted((base, base + value))
                yield _Bar(number, category, low, high, start, start + width)


def _value(values: Sequence[float | None], place: int) -> float:
    return (values[place] if place < len(values) else None) or 0.0
