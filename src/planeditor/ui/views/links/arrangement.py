"""Where the boxes and lines of the picture of links are, in pixels."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from planeditor.plan.items import Link
from planeditor.ui.views.links.layout import Column

LEAST_PITCH = 128
"""A column takes no less room than this many pixels; a wider picture is scrolled."""

_MARGIN = 12
_GAP_SHARE = 0.3
"""Of the room of a column, what is left to the lines beside its boxes."""
_WIDEST_GAP = 72
_MOST_LINES = 4
_REACH = 5
_BETWEEN = 10
"""Pixels between two boxes of a column."""
_LANES = (0, 3, -3)
"""Where lines pass between two rows, in pixels from the middle."""


@dataclass(slots=True)
class Arrangement:
    """Boxes by activity, headings by group, and lines by link."""

    size: QSizeF = field(default_factory=QSizeF)
    boxes: dict[str, QRectF] = field(default_factory=dict)
    columns: list[list[str]] = field(default_factory=list)
    headings: dict[str, QRectF] = field(default_factory=dict)
    lines: dict[str, QPainterPath] = field(default_factory=dict)
    gap: float = 0
    """The room between the boxes of two columns."""

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

    def pulled(self, source: str, to: QPointF) -> QPainterPath:
        """The line that is being drawn from an activity to a place."""
        return _line(self.boxes[source], QRectF(to, QSizeF()), self.gap)

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
    columns: Sequence[Column], links: Iterable[Link], room: QSizeF, line_height: float
) -> Arrangement:
    """The picture for some room in pixels: a column without boxes leaves its room to the others.

    Boxes are as many lines of text high as there is room for, up to four.
    """
    made = Arrangement()
    empty = sum(not column.ids for column in columns)
    full = len(columns) - empty
    share = (room.width() - 2 * _MARGIN - empty * LEAST_PITCH) / max(1, full)
    pitch = max(LEAST_PITCH, share)
    made.gap = min(pitch * _GAP_SHARE, _WIDEST_GAP)
    top = _MARGIN + line_height + 14
    rows = max((len(column.ids) for column in columns), default=0)
    lines = int(((room.height() - top - _MARGIN) / max(1, rows) - _BETWEEN - 8) / line_height)
    box = QSizeF(pitch - made.gap, max(1, min(lines, _MOST_LINES)) * line_height + 8)
    left = float(_MARGIN)
    for column in columns:
        width = pitch if column.ids else LEAST_PITCH
        made.headings[column.group] = QRectF(left, _MARGIN, width, line_height + 4)
        made.columns.append(list(column.ids))
        for row, id_ in enumerate(column.ids):
            # Half of the gap beside a box on either side: lines of one column bulge into it.
            corner = QPointF(left + made.gap / 2, top + row * (box.height() + _BETWEEN))
            made.boxes[id_] = QRectF(corner, box)
        left += width
    made.size = QSizeF(left + _MARGIN, top + rows * (box.height() + _BETWEEN) + _MARGIN)
    router = _Router(made)
    for link in links:
        if link.parent in made.boxes and link.target in made.boxes:
            made.lines[link.id] = router.line(link.parent, link.target)
    return made


class _Router:
    """Draws the line of one link after another: round the boxes between its ends, not behind them."""

    def __init__(self, made: Arrangement) -> None:
        self._made = made
        self._gap = made.gap
        self._places = {
            id_: (column, row) for column, ids in enumerate(made.columns) for row, id_ in enumerate(ids)
        }
        self._taken: Counter[int] = Counter()

    def line(self, source: str, target: str) -> QPainterPath:
        """The line from one activity to another."""
        boxes = self._made.boxes
        if self._is_free(source, target):
            return _line(boxes[source], boxes[target], self._gap)
        return self._round(source, target)

    def _is_free(self, source: str, target: str) -> bool:
        (from_column, from_row), (to_column, to_row) = self._places[source], self._places[target]
        between = self._made.columns[min(from_column, to_column) + 1 : max(from_column, to_column)]
        return all(len(ids) <= min(from_row, to_row) for ids in between)

    def _round(self, source: str, target: str) -> QPainterPath:
        """Through the room above or below the row of the source: there are no boxes in any column."""
        begin, end, forward = _facing(self._made.boxes[source], self._made.boxes[target])
        height = self._lane(source, target, forward)
        step, reach = QPointF(self._gap if forward else -self._gap, 0), QPointF(self._gap * 0.6, 0)
        reach = reach if forward else -reach
        enter, leave = QPointF((begin + step).x(), height), QPointF((end - step).x(), height)
        path = QPainterPath(begin)
        path.cubicTo(begin + reach, enter - reach, enter)
        path.lineTo(leave)
        path.cubicTo(leave + reach, end - reach, end)
        return path

    def _lane(self, source: str, target: str, forward: bool) -> float:
        """How high a line passes: on the side of its target, beside those that pass there already."""
        row, aim = self._places[source][1], self._places[target][1]
        below = forward if row == aim else aim > row
        channel = row + below
        lane = _LANES[self._taken[channel] % len(_LANES)]
        self._taken[channel] += 1
        box = self._made.boxes[source]
        return (box.bottom() + _BETWEEN / 2 if below else box.top() - _BETWEEN / 2) + lane


def _line(source: QRectF, target: QRectF, gap: float) -> QPainterPath:
    """From the side of one box to the facing side of the other; within a column round the right side."""
    if source.left() == target.left():
        begin, end = _right(source), _right(target)
        bulge = min(gap * 0.9, 8 + abs(end.y() - begin.y()) / 6)
        first, second = begin + QPointF(bulge, 0), end + QPointF(bulge, 0)
    else:
        begin, end, forward = _facing(source, target)
        reach = QPointF(gap * 0.8 if forward else -gap * 0.8, 0)
        first, second = begin + reach, end - reach
    path = QPainterPath(begin)
    path.cubicTo(first, second, end)
    return path


def _facing(source: QRectF, target: QRectF) -> tuple[QPointF, QPointF, bool]:
    """The middles of the sides that face each other, and whether the target is on the right."""
    if source.left() < target.left():
        return _right(source), _left(target), True
    return _left(source), _right(target), False


def _left(box: QRectF) -> QPointF:
    return QPointF(box.left(), box.center().y())


def _right(box: QRectF) -> QPointF:
    return QPointF(box.right(), box.center().y())
