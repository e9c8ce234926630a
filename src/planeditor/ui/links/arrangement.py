"""Where the boxes and lines of the picture of links are, in pixels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from planeditor.plan.items import Link
from planeditor.ui.links.layout import Column

LEAST_PITCH = 128
"""A column takes no less room than this many pixels; a wider picture is scrolled."""

_MARGIN = 12
_BOX_SHARE = 0.66
_REACH = 5


@dataclass(slots=True)
class Arrangement:
    """Boxes by activity, headings by group, and lines by link."""

    size: QSizeF = field(default_factory=QSizeF)
    boxes: dict[str, QRectF] = field(default_factory=dict)
    columns: list[list[str]] = field(default_factory=list)
    headings: dict[str, QRectF] = field(default_factory=dict)
    lines: dict[str, QPainterPath] = field(default_factory=dict)

    def box_at(self, place: QPointF) -> str | None:
        """The activity whose box is at a place."""
        return next((id_ for id_, box in self.boxes.items() if box.contains(place)), None)

    def line_at(self, place: QPointF) -> str | None:
        """The link whose line is near a place."""
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * _REACH)
        return next(
            (id_ for id_, line in self.lines.items() if stroker.createStroke(line).contains(place)), None
        )

    def beside(self, current: str, across: int, down: int) -> str | None:
        """The box next to another: in its column, or at about its height in the next column with boxes."""
        column = next((one for one, ids in enumerate(self.columns) if current in ids), None)
        if column is None:
            return None
        if down:
            row = self.columns[column].index(current) + down
            return self.columns[column][row] if 0 <= row < len(self.columns[column]) else None
        others = self.columns[column + 1 :] if across > 0 else self.columns[:column][::-1]
        ids = next(filter(None, others), [])
        height = self.boxes[current].center().y()
        return min(ids, key=lambda id_: abs(self.boxes[id_].center().y() - height), default=None)


def arranged(
    columns: Sequence[Column], links: Iterable[Link], width: float, line_height: float
) -> Arrangement:
    """The picture for a width in pixels, with boxes one line of text high."""
    made = Arrangement()
    pitch = max(LEAST_PITCH, (width - 2 * _MARGIN) / max(1, len(columns)))
    box, height = QSizeF(pitch * _BOX_SHARE, line_height + 8), line_height + 18
    top = _MARGIN + line_height + 14
    for place, column in enumerate(columns):
        # Half of the room beside a box on either side: lines of one column bulge into it.
        left = _MARGIN + place * pitch + pitch * (1 - _BOX_SHARE) / 2
        made.headings[column.group] = QRectF(left - pitch * 0.15, _MARGIN, pitch * 0.96, line_height + 4)
        made.columns.append(list(column.ids))
        for row, id_ in enumerate(column.ids):
            made.boxes[id_] = QRectF(QPointF(left, top + row * height), box)
    rows = max((len(column.ids) for column in columns), default=0)
    made.size = QSizeF(2 * _MARGIN + pitch * len(columns), top + rows * height + _MARGIN)
    for link in links:
        source, target = made.boxes.get(link.parent), made.boxes.get(link.target or "")
        if source is not None and target is not None:
            made.lines[link.id] = _line(source, target, pitch * (1 - _BOX_SHARE))
    return made


def _line(source: QRectF, target: QRectF, gap: float) -> QPainterPath:
    """From the side of one box to the facing side of the other; within a column round the right side."""
    if source.left() == target.left():
        begin, end = _right(source), _right(target)
        bulge = min(gap * 0.9, 8 + abs(end.y() - begin.y()) / 6)
        first, second = begin + QPointF(bulge, 0), end + QPointF(bulge, 0)
    else:
        forward = source.left() < target.left()
        begin, end = (_right(source), _left(target)) if forward else (_left(source), _right(target))
        reach = QPointF(gap * 0.8 if forward else -gap * 0.8, 0)
        first, second = begin + reach, end - reach
    path = QPainterPath(begin)
    path.cubicTo(first, second, end)
    return path


def _left(box: QRectF) -> QPointF:
    return QPointF(box.left(), box.center().y())


def _right(box: QRectF) -> QPointF:
    return QPointF(box.right(), box.center().y())
