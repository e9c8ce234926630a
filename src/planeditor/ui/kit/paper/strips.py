"""Strips: what a page is filled with from top to bottom, none of which is divided without need."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout

from planeditor.ui.kit.paper.letters import ink
from planeditor.word.reading.blocks import Line

_DOT = 18.0
"""How wide a dot of a leader is, in twips."""


class Strip:
    """Something of a height; `before` and `after` are the room that it asks for, in twips.

    `keep` holds it on one page with what follows, `new_page` begins a page with it, `can_split` lets it
    begin on one page and go on on the next. `repeated` are strips that such a page begins with: a table's
    header. Between strips of one style that are tight there is no room. One that is `at_foot` is at the foot
    of its page. The `bookmarks` are those of a heading that begins with it.
    """

    __slots__ = (
        "after",
        "at_foot",
        "before",
        "bookmarks",
        "can_split",
        "height",
        "is_tight",
        "keep",
        "new_page",
        "repeated",
        "style",
    )

    def __init__(self, height: float) -> None:
        self.height = height
        self.before = 0.0
        self.after = 0.0
        self.keep = False
        self.new_page = False
        self.can_split = False
        self.at_foot = False
        self.bookmarks: Sequence[str] = ()
        self.repeated: Sequence[Strip] = ()
        self.style = ""
        self.is_tight = False

    @property
    def text(self) -> str:
        """What it says."""
        return ""

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its upper left corner there."""

    def split(self, room: float) -> "tuple[Strip, Strip] | None":
        """What of it has room, and the rest; None where it cannot be divided so."""
        return None


def gap(above: Strip | None, below: Strip) -> float:
    """The room between two strips, or above the first: of what the two ask for, the larger."""
    if above is None:
        return below.before
    is_same = above.style == below.style
    after = 0.0 if is_same and above.is_tight else above.after
    return max(after, 0.0 if is_same and below.is_tight else below.before)


class Stack:
    """Strips below each other."""

    __slots__ = ("height", "strips")

    def __init__(self, strips: Iterable[Strip]) -> None:
        self.strips: list[tuple[float, Strip]] = []
        y, above = 0.0, None
        for strip in strips:
            y += gap(above, strip)
            self.strips.append((y, strip))
            y += strip.height
            above = strip
        self.height = y + (above.after if above else 0)

    @property
    def text(self) -> str:
        """What the strips say, one below the other."""
        return "\n".join(strip.text for _, strip in self.strips)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw them with their upper left corner there."""
        for below, strip in self.strips:
            strip.draw(painter, x, y + below)

    def split(self, room: float) -> "tuple[Stack, Stack]":
        """The strips that have room, and the others."""
        fitting = [strip for y, strip in self.strips if y + strip.height <= room]
        rest = [strip for y, strip in self.strips if y + strip.height > room]
        if rest:
            divided = rest[0].split(room - self.strips[len(fitting)][0])
            if divided is not None:
                fitting.append(divided[0])
                rest[0] = divided[1]
        return Stack(fitting), Stack(rest)


class Band(Strip):
    """The ground of a paragraph or a part of it: what fills it, and the lines above and below."""

    __slots__ = ("fill", "rules", "width")

    def __init__(self, height: float, width: float) -> None:
        super().__init__(height)
        self.width = width
        self.fill = ""
        self.rules: tuple[Line | None, Line | None] = (None, None)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        if self.fill:
            painter.fillRect(QRectF(x, y, self.width, self.height), ink(self.fill))
        for rule, level in zip(self.rules, (y, y + self.height), strict=True):
            if rule is not None:
                draw_lines(painter, rule, [QLineF(x, level, x + self.width, level)])


class Lines(Band):
    """Some lines of a paragraph that has been set, with the heights of all its lines.

    A leader is the number of a line, and from where to where dots lead in it.
    """

    __slots__ = ("heights", "layout", "leaders", "lines", "top")

    def __init__(self, layout: QTextLayout, heights: Sequence[float], lines: range, width: float) -> None:
        super().__init__(sum(heights[lines.start : lines.stop]), width)
        self.layout = layout
        self.heights = heights
        self.lines = lines
        self.top = sum(heights[: lines.start])
        self.leaders: Sequence[tuple[int, float, float]] = ()

    @property
    def text(self) -> str:
        first, last = self.layout.lineAt(self.lines[0]), self.layout.lineAt(self.lines[-1])
        written = self.layout.text().encode("utf-16-le")  # in which Qt counts
        part = written[2 * first.textStart() : 2 * (last.textStart() + last.textLength())]
        return part.decode("utf-16-le", "replace").replace("\u2028", "\n")

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        super().draw(painter, x, y)
        painter.setPen(Qt.GlobalColor.black)
        at = QPointF(x, y - self.top)
        for number in self.lines:
            self.layout.lineAt(number).draw(painter, at)
        for number, left, right in self.leaders:
            if number in self.lines:
                self._draw_leader(painter, at, number, left, right)

    def split(self, room: float) -> tuple[Strip, Strip] | None:
        height, count = 0.0, 0
        for number in self.lines:
            height += self.heights[number]
            count += height <= room
        if not 0 < count < len(self.lines):
            return None
        return self._part(self.lines[:count]), self._part(self.lines[count:])

    def _part(self, lines: range) -> "Lines":
        part = Lines(self.layout, self.heights, lines, self.width)
        part.fill, part.leaders = self.fill, self.leaders
        part.style, part.is_tight = self.style, self.is_tight
        is_first, is_last = lines.start == self.lines.start, lines.stop == self.lines.stop
        part.bookmarks = self.bookmarks if is_first else ()
        part.rules = (self.rules[0] if is_first else None, self.rules[1] if is_last else None)
        if is_last:
            part.after, part.keep = self.after, self.keep
        return part

    def _draw_leader(self, painter: QPainter, at: QPointF, number: int, left: float, right: float) -> None:
        line = self.layout.lineAt(number)
        base = at.y() + line.y() + line.ascent() - _DOT / 2
        pen = QPen(Qt.GlobalColor.black, _DOT, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.0, 3.0])
        painter.setPen(pen)
        painter.drawLine(QLineF(at.x() + left, base, at.x() + right, base))


def draw_lines(painter: QPainter, line: Line, lines: Sequence[QLineF]) -> None:
    """Draw lines of a border: on a screen none is thinner than what can be seen."""
    pen = QPen(ink(line.colour), line.width)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    is_thin = line.width * abs(painter.combinedTransform().m11()) < 1
    if is_thin:
        pen = QPen(pen.color(), 0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not is_thin)
    painter.setPen(pen)
    painter.drawLines(list(lines))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
