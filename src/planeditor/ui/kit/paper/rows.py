"""Rows of a table, each a strip of cells beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from planeditor.ui.kit.paper.letters import ink
from planeditor.ui.kit.paper.strips import Stack, Strip, draw_lines
from planeditor.word.reading.blocks import CellLook, Line, Merge


@dataclass(slots=True)
class Box:
    """A cell where it stands in its row; `height` is that of all rows that it is merged over, if it is.

    `goes_on` is whether it is merged with the cell below it.
    """

    look: CellLook
    x: float
    width: float
    stack: Stack
    height: float = 0.0
    goes_on: bool = False

    @property
    def asked(self) -> float:
        """The height that its content asks for."""
        return self.stack.height + self.around

    @property
    def around(self) -> float:
        """The height of what is above and below its content: margins and lines."""
        return self.look.margins.top + self.look.margins.bottom + self.line

    @property
    def line(self) -> float:
        """How thick the lines above and below are."""
        sides = self.look.sides
        return max(0.0 if side is None else side.width for side in (sides.top, sides.bottom))


class RowStrip(Strip):
    """A row of a table."""

    __slots__ = ("boxes",)

    def __init__(self, boxes: Sequence[Box], height: float, *, can_split: bool) -> None:
        super().__init__(height)
        self.boxes = boxes
        self.can_split = can_split

    @property
    def text(self) -> str:
        return "\t".join(box.stack.text for box in self.boxes)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        for box in self.boxes:
            if box.look.fill:
                painter.fillRect(QRectF(x + box.x, y, box.width, self.height), ink(box.look.fill))
        for box in self.boxes:
            top = y + box.look.margins.top + box.line / 2 + self._drop(box)
            box.stack.draw(painter, x + box.x + box.look.margins.left, top)
        for line, lines in self._lines(x, y).items():
            draw_lines(painter, line, lines)

    def split(self, room: float) -> tuple[Strip, Strip] | None:
        fitting, rest = [], []
        for box in self.boxes:
            upper, lower = box.stack.split(room - box.around)
            fitting.append(replace(box, stack=upper, height=0.0))
            rest.append(replace(box, stack=lower, height=0.0))
        if not any(box.stack.strips for box in fitting) or not any(box.stack.strips for box in rest):
            return None
        return self._part(fitting), self._part(rest)

    def _part(self, boxes: Sequence[Box]) -> "RowStrip":
        part = RowStrip(boxes, max(box.asked for box in boxes), can_split=True)
        part.repeated = self.repeated
        return part

    def _drop(self, box: Box) -> float:
        """How far the content stands below the top of its cell."""
        free = max(0.0, (box.height or self.height) - box.asked)
        return {"center": free / 2, "bottom": free}.get(box.look.place, 0.0)

    def _lines(self, x: float, y: float) -> dict[Line, list[QLineF]]:
        found: dict[Line, list[QLineF]] = {}
        bottom = y + self.height
        for box in self.boxes:
            sides = box.look.sides
            left, right = x + box.x, x + box.x + box.width
            for line, ends in (
                (None if box.look.merge is Merge.CONTINUE else sides.top, (left, y, right, y)),
                (sides.left, (left, y, left, bottom)),
                (None if box.goes_on else sides.bottom, (left, bottom, right, bottom)),
                (sides.right, (right, y, right, bottom)),
            ):
                if line is not None:
                    found.setdefault(line, []).append(QLineF(*ends))
        return found
