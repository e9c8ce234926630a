"""Tables set in rows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter

from planeditor.ui.paper.strips import Stack, Strip, draw_lines
from planeditor.word.reading.blocks import Align, Block, Cell, Line, Merge, Paragraph, Row, Table

_NARROWEST = 100.0
_RIGHT_MARGIN = 20.0

SetBlocks = Callable[[Sequence[Block], float], Iterator[Strip]]
"""Sets the blocks of a cell in a width."""


@dataclass(slots=True)
class _Box:
    """A cell where it stands in its row; `height` is that of all rows that it is merged over."""

    cell: Cell
    x: float
    width: float
    stack: Stack
    height: float = 0.0

    @property
    def asked(self) -> float:
        """The height that its content asks for."""
        margins = self.cell.margins
        return self.stack.height + margins.top + margins.bottom + self.line

    @property
    def line(self) -> float:
        """How thick the lines above and below are."""
        sides = self.cell.sides
        return max(0.0 if side is None else side.width for side in (sides.top, sides.bottom))


class RowStrip(Strip):
    """A row of a table."""

    __slots__ = ("boxes",)

    def __init__(self, boxes: Sequence[_Box], height: float, *, can_split: bool) -> None:
        super().__init__(height)
        self.boxes = boxes
        self.can_split = can_split

    @property
    def text(self) -> str:
        return "\t".join(box.stack.text for box in self.boxes)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        for box in self.boxes:
            if box.cell.fill:
                place = QRectF(x + box.x, y, box.width, self.height)
                painter.fillRect(place, QColor(f"#{box.cell.fill}"))
        for box in self.boxes:
            margins = box.cell.margins
            box.stack.draw(
                painter, x + box.x + margins.left, y + margins.top + box.line / 2 + self._drop(box)
            )
        for line, lines in self._lines(x, y).items():
            draw_lines(painter, line, lines)

    def split(self, room: float) -> tuple[Strip, Strip] | None:
        fitting, rest = [], []
        for box in self.boxes:
            margins = box.cell.margins
            upper, lower = box.stack.split(room - margins.top - margins.bottom - box.line)
            fitting.append(replace(box, stack=upper, height=0.0))
            rest.append(replace(box, stack=lower, height=0.0))
        if not any(box.stack.strips for box in fitting) or not any(box.stack.strips for box in rest):
            return None
        return self._part(fitting), self._part(rest)

    def _part(self, boxes: Sequence[_Box]) -> "RowStrip":
        part = RowStrip(boxes, max(box.asked for box in boxes), can_split=True)
        part.repeated = self.repeated
        return part

    def _drop(self, box: _Box) -> float:
        """How far the content stands below the top of its cell."""
        free = max(0.0, (box.height or self.height) - box.asked)
        return {"center": free / 2, "bottom": free}.get(box.cell.place, 0.0)

    def _lines(self, x: float, y: float) -> dict[Line, list[QLineF]]:
        found: dict[Line, list[QLineF]] = {}
        bottom = y + self.height
        for box in self.boxes:
            sides, merge = box.cell.sides, box.cell.merge
            left, right = x + box.x, x + box.x + box.width
            goes_on = box.height > self.height or (merge is not Merge.NONE and box.height < 0)
            for line, ends in (
                (sides.top if merge is not Merge.CONTINUE else None, (left, y, right, y)),
                (sides.left, (left, y, left, bottom)),
                (sides.bottom if not goes_on else None, (left, bottom, right, bottom)),
                (sides.right, (right, y, right, bottom)),
            ):
                if line is not None:
                    found.setdefault(line, []).append(QLineF(*ends))
        return found


@dataclass(slots=True)
class _Group:
    """Rows that a merge ties together."""

    rows: list[Row] = field(default_factory=list)


def set_table(table: Table, width: float, set_blocks: SetBlocks) -> Iterator[RowStrip]:
    """The rows one after another, each with the header that repeats above it."""
    edges = [*accumulate(table.widths, initial=0)]
    total = edges[-1]
    shift = {Align.CENTER: (width - total) / 2, Align.RIGHT: width - total}.get(table.align, table.indent)
    headers: list[RowStrip] = []
    last: RowStrip | None = None
    for group in _groups(table):
        for strip, row in zip(_set_group(group, edges, shift, set_blocks), group, strict=True):
            if row.is_header:
                headers.append(strip)
                strip.keep = True
            else:
                strip.repeated = headers
            if last is not None:
                yield last
            last = strip
    if last is not None:
        last.height += max(box.line for box in last.boxes)  # the line below it has nothing else to stand in
        yield last


def _groups(table: Table) -> Iterator[list[Row]]:
    """Rows that a merge ties to those above them, together."""
    group: list[Row] = []
    for row in table.rows:
        if group and not any(cell.merge is Merge.CONTINUE for cell in row.cells):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _set_group(
    rows: Sequence[Row], edges: Sequence[int], shift: float, set_blocks: SetBlocks
) -> list[RowStrip]:
    boxes = [_boxes(row, edges, shift, set_blocks) for row in rows]
    spans = [*_merges(rows, edges, boxes)]
    merged = {id(box) for box, _, _ in spans}
    heights = [
        _height(row, [box for box in line if id(box) not in merged])
        for row, line in zip(rows, boxes, strict=True)
    ]
    for box, first, last in spans:
        heights[last] += max(0.0, box.asked - sum(heights[first : last + 1]))
    for box, first, last in spans:
        box.height = sum(heights[first : last + 1])
        for number in range(first + 1, last + 1):
            for below in boxes[number]:
                if below.x == box.x and below.cell.merge is Merge.CONTINUE:
                    below.height = -1.0 if number < last else 0.0
    strips = []
    for number, (row, line, height) in enumerate(zip(rows, boxes, heights, strict=True)):
        strip = RowStrip(line, height, can_split=row.can_split)
        strip.keep = number < len(rows) - 1 or _is_kept(row)
        strips.append(strip)
    return strips


def _boxes(row: Row, edges: Sequence[int], shift: float, set_blocks: SetBlocks) -> list[_Box]:
    boxes, at = [], row.skipped
    for cell in row.cells:
        left, right = edges[at], edges[min(at + cell.span, len(edges) - 1)]
        inner = max(right - left - cell.margins.left - cell.margins.right, _NARROWEST)
        strips = set_blocks(cell.blocks, inner) if cell.merge is not Merge.CONTINUE else ()
        boxes.append(_Box(cell, left + shift, right - left, Stack(strips)))
        at += cell.span
    return boxes


def _merges(
    rows: Sequence[Row], edges: Sequence[int], boxes: Sequence[Sequence[_Box]]
) -> Iterator[tuple[_Box, int, int]]:
    """Each cell that goes on in rows below, with its first and last row."""
    for first, line in enumerate(boxes):
        for box in line:
            last = first
            while last + 1 < len(boxes) and any(
                below.x == box.x and below.cell.merge is Merge.CONTINUE for below in boxes[last + 1]
            ):
                last += 1
            if box.cell.merge is Merge.START and last > first:
                yield box, first, last


def _height(row: Row, boxes: Sequence[_Box]) -> float:
    if row.is_exact:
        return float(row.height)
    return (
        max((box.asked for box in boxes), default=0.0)
        if not row.height
        else max(row.height, *(box.asked for box in boxes), 0)
    )


def _is_kept(row: Row) -> bool:
    first = row.cells[0].blocks[:1]
    return any(isinstance(block, Paragraph) and block.layout.keep_next for block in first)
