"""Paragraphs set in lines."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from planeditor.ui.kit.paper.letters import Case
from planeditor.ui.kit.paper.strips import Band, Lines, Strip
from planeditor.word.reading.blocks import Align, Field, Layout, LineRule, Paragraph, Run, Tab

_LINE = "\u2028"
"""What breaks a line for Qt."""
_ALIGNMENTS = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    Align.JUSTIFY: Qt.AlignmentFlag.AlignJustify,
}
_TABS = {
    Align.LEFT: QTextOption.TabType.LeftTab,
    Align.CENTER: QTextOption.TabType.CenterTab,
    Align.RIGHT: QTextOption.TabType.RightTab,
    Align.JUSTIFY: QTextOption.TabType.LeftTab,
}
_AROUND_LEADER = 60.0
_HAIR = 4.0
"""So far before its stop a text ends: Qt rounds, and at the edge of the page it would begin a new line."""
_NARROWEST = 240.0
"""A line is never narrower than this, whatever the indents say."""


class Compositor:
    """Sets paragraphs in lines; to be used in one thread."""

    def __init__(self, tab_distance: int) -> None:
        self.case = Case()
        self._tab_distance = tab_distance
        self._options: dict[tuple[Layout, float], QTextOption] = {}

    def strips(self, paragraph: Paragraph, width: float, page: int | None = None) -> Sequence[Strip]:
        """The paragraph in strips of lines that stay together; on a page whose number is known it is said."""
        layout = paragraph.layout
        runs = [(_text(run, page), run) for run in paragraph.runs]
        text = "".join(text for text, _ in runs)
        bands = self._lines(text, runs, layout, width) if text else [self._blank(paragraph, width)]
        bands[0].rules = (layout.line_above, bands[0].rules[1])
        bands[-1].rules = (bands[-1].rules[0], layout.line_below)
        bands[0].before, bands[0].new_page = float(layout.before), layout.new_page
        bands[0].bookmarks = paragraph.bookmarks
        bands[-1].after, bands[-1].keep = float(layout.after), layout.keep_next
        for band in bands:
            band.fill, band.style, band.is_tight = layout.fill, layout.style, layout.contextual
            band.at_foot = layout.at_foot
        return bands

    def _blank(self, paragraph: Paragraph, width: float) -> Band:
        return Band(_spaced(self.case.height(paragraph.mark), paragraph.layout), width)

    def _lines(self, text: str, runs: Sequence[tuple[str, Run]], layout: Layout, width: float) -> list[Band]:
        composed = self._set(text, runs, layout, width)
        heights = self._heights(composed, runs, layout)
        _place(composed, heights, layout)
        leaders = [*_leaders(composed, text, layout)]
        bands: list[Band] = []
        for lines in _together(len(heights), layout):
            strip = Lines(composed, heights, lines, width)
            strip.leaders = leaders
            bands.append(strip)
        return bands

    def _set(self, text: str, runs: Sequence[tuple[str, Run]], layout: Layout, width: float) -> QTextLayout:
        first = runs[0][1].letters
        composed = QTextLayout(text, self.case.font(first))
        composed.setTextOption(self._option(layout, width))
        if len(runs) > 1 or first.colour or first.background or first.raised:
            composed.setFormats(self._ranges(runs))
        composed.setCacheEnabled(False)
        indent, room = float(layout.left), width - layout.right
        composed.beginLayout()
        start = indent + layout.first_line
        while (line := composed.createLine()).isValid():
            line.setLineWidth(max(room - start, _NARROWEST))
            start = indent
        composed.endLayout()
        return composed

    def _ranges(self, runs: Sequence[tuple[str, Run]]) -> list[QTextLayout.FormatRange]:
        ranges, start = [], 0
        for text, run in runs:
            range_ = QTextLayout.FormatRange()
            range_.start = start
            range_.length = _length(text)
            range_.format = self.case.format(run.letters)
            start += range_.length
            ranges.append(range_)
        return ranges

    def _option(self, layout: Layout, width: float) -> QTextOption:
        key = (layout, width)
        if key not in self._options:
            option = QTextOption(_ALIGNMENTS[layout.align])
            option.setUseDesignMetrics(True)
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            option.setTabs(self._tabs(layout, width))
            self._options[key] = option
        return self._options[key]

    def _tabs(self, layout: Layout, width: float) -> list[QTextOption.Tab]:
        """The paragraph's stops, and regular ones after the last, measured from where its first line begins.

        The text of a hanging paragraph is a stop as well.
        """
        stops = [*layout.tabs]
        if layout.first_line < 0:
            stops.append(Tab(layout.left))
        last = max((stop.position for stop in stops), default=0)
        step = self._tab_distance
        stops += [Tab(position) for position in range((last // step + 1) * step, int(width), step)]
        start = layout.left + layout.first_line
        found = []
        for stop in sorted(stops, key=lambda stop: stop.position):
            if stop.position > start:
                tab = QTextOption.Tab()
                tab.position = stop.position - start - _HAIR
                tab.type = _TABS[stop.align]
                found.append(tab)
        return found

    def _heights(self, composed: QTextLayout, runs: Sequence[tuple[str, Run]], layout: Layout) -> list[float]:
        """How high each line is: as its highest letters ask."""
        known = [self.case.height(run.letters) for _, run in runs]
        if min(known) == max(known):
            return [_spaced(known[0], layout)] * composed.lineCount()
        edges = [0]
        for text, _ in runs:
            edges.append(edges[-1] + _length(text))
        heights = []
        for number in range(composed.lineCount()):
            line = composed.lineAt(number)
            start, end = line.textStart(), line.textStart() + max(line.textLength(), 1)
            highest = max(
                (
                    height
                    for height, (left, right) in zip(known, pairwise(edges), strict=True)
                    if left < end and right > start
                ),
                default=known[0],
            )
            heights.append(_spaced(highest, layout))
        return heights


def _text(run: Run, page: int | None) -> str:
    if run.field is Field.PAGE and page is not None:
        return str(page)
    text = run.text.replace("\n", _LINE)
    return text.upper() if run.letters.caps else text


def _spaced(height: float, layout: Layout) -> float:
    match layout.line_rule:
        case LineRule.AUTO:
            return height * layout.line / 240
        case LineRule.AT_LEAST:
            return max(height, layout.line)
        case LineRule.EXACT:
            return float(layout.line)


def _place(composed: QTextLayout, heights: Sequence[float], layout: Layout) -> None:
    y, start = 0.0, float(layout.left + layout.first_line)
    for number, height in enumerate(heights):
        line = composed.lineAt(number)
        y += height
        line.setPosition(QPointF(start, y - line.height()))
        start = float(layout.left)


def _leaders(composed: QTextLayout, text: str, layout: Layout) -> Iterator[tuple[int, float, float]]:
    """From where to where dots lead, and on which line."""
    if not any(tab.has_leader for tab in layout.tabs):
        return
    place = 0
    for letter in text:
        line = composed.lineForTextPosition(place)
        if letter == "\t" and line.isValid():
            yield line.lineNumber(), _x(line, place) + _AROUND_LEADER, _x(line, place + 1) - _AROUND_LEADER
        place += _length(letter)


def _length(text: str) -> int:
    """How long a text is for Qt."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _x(line: QTextLine, place: int) -> float:
    x, _ = cast(tuple[float, int], line.cursorToX(place))
    return x


def _together(count: int, layout: Layout) -> Iterator[range]:
    """Lines that stay together: never one alone at the top or bottom of a page."""
    if layout.keep_lines or layout.at_foot or (layout.widow_control and count <= 3):
        yield range(count)
        return
    ends = 2 if layout.widow_control else 1
    yield range(ends)
    yield from (range(line, line + 1) for line in range(ends, count - ends))
    if count > 1:
        yield range(max(count - ends, ends), count)
