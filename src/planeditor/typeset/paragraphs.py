"""Paragraphs in the source of Typst: each way of standing is named once, and a text is mostly a literal."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planeditor.typeset.fonts import Case, Height
from planeditor.typeset.source import (
    CellText,
    Definitions,
    Targets,
    arguments,
    array,
    colour,
    dictionary,
    literal,
    points,
    stroke,
)
from planeditor.word.ooxml.units import TWIPS_PER_POINT
from planeditor.word.reading.blocks import Align, Field, Layout, Letters, LineRule, Paragraph, Run, Tab

_NARROWEST = 240
"""A line is never narrower than this, in twips, whatever the indents say."""
_HIGHEST_KEPT = 7000.0
"""A paragraph that is about higher, in twips, may be divided though it is to stay together."""
_WIDEST_LETTER = 0.7
"""In parts of its size; a word that may be wider than its line is measured, and divided if it is."""
_TICK_BOX = "☐"
"""Few fonts for texts have it, and a letter that none has is not to be in a file by PDF/UA."""
_SIGNS = re.compile(f"([\n\t{_TICK_BOX}])")
_WORD = re.compile(r"[^ \u00ad-]{8,}")
_RAISED = {"superscript": "super", "subscript": "sub"}
_ALIGNED = {Align.CENTER: "center", Align.RIGHT: "right"}


class Compositor:
    """Writes paragraphs and their runs."""

    def __init__(self, definitions: Definitions, targets: Targets, tab_distance: int) -> None:
        self.definitions = definitions
        self.case = Case()
        self._targets = targets
        self._tab_distance = tab_distance
        self._styles: dict[tuple[Layout, Letters, tuple[bool, bool, bool]], str] = {}
        self._looks: dict[tuple[Letters, Layout], str] = {}
        self._texts: dict[tuple[Letters, Layout], tuple[str, str] | None] = {}

    def paragraph(
        self,
        one: Paragraph,
        layout: Layout,
        width: float,
        page: str,
        level: int = 0,
        *,
        is_first: bool = False,
        is_inner: bool = False,
    ) -> str:
        """A paragraph that stands so in a width.

        `page` gives the number of its page, a `level` makes it a heading, the first of a page keeps
        the room above it, and an inner one goes where its cell does.
        """
        layout = _within(layout, width)
        if layout.keep_lines and self.height(one, width) > _HIGHEST_KEPT:
            layout = replace(layout, keep_lines=False)
        base = one.runs[0].letters if one.runs else one.mark
        style = self._style(layout, base, (not one.text, is_first, is_inner))
        content = self._content(one.runs, base, layout, width, page)
        if level and one.text.strip():
            look = self.definitions.name(f"text.with({arguments(self._look(base, layout))})")
            content = f"heading(level: {level}, {look}({content}))"
        return f"{style}({self._marked(one, content)});"

    def text(self, one: Paragraph, width: float, page: str) -> CellText | None:
        """A paragraph that is alone in its cell and but a text; None for one that asks for room or lines."""
        layout, base = _within(one.layout, width), one.runs[0].letters if one.runs else one.mark
        key = base, layout
        if key not in self._texts:
            standing = _standing(layout).keys() - {"kept"}
            place = _ALIGNED.get(layout.align, "")
            is_text = standing <= {"place"}
            self._texts[key] = (arguments(self._look(base, layout)), place) if is_text else None
        stands, said = self._texts[key], one.text
        if stands is None or not said or "\t" in said:
            return None
        content = self._content(one.runs, base, layout, width, page)
        return CellText(self._marked(one, content), *stands)

    def _marked(self, one: Paragraph, content: str) -> str:
        """The content as the place of the paragraph's bookmarks."""
        for name in one.bookmarks:
            if mark := self._targets.mark(name):
                content = f"{mark}({content})"
        return content

    def height(self, one: Paragraph, width: float) -> float:
        """About how high a paragraph is, in twips."""
        layout = one.layout
        letters = one.runs[0].letters if one.runs else one.mark
        room = max(width - layout.left - layout.right, _NARROWEST)
        size = letters.points * TWIPS_PER_POINT
        lines = sum(1 + int(len(line) * 0.47 * size / room) for line in one.text.split("\n"))
        return layout.before + lines * sum(self._line(letters, layout)) + layout.after

    def _style(self, layout: Layout, base: Letters, what: tuple[bool, bool, bool]) -> str:
        """The function that makes a paragraph stand so and its letters look so.

        What it is: empty, the first of a page, within a cell.
        """
        key = layout, base, what
        is_empty, is_first, is_inner = what
        if key not in self._styles:
            given = {**_standing(layout), "look": dictionary(self._look(base, layout))}
            if is_inner:
                given.pop("kept", None)
            if is_first and layout.before:
                given["top"] = given.pop("above")
            if is_empty:
                given["height"] = points(sum(self._line(base, layout)) + (layout.before if is_first else 0))
            self._styles[key] = self.definitions.name(f"paragraph.with({arguments(given)})")
        return self._styles[key]

    def _line(self, letters: Letters, layout: Layout) -> Height:
        """How far a line reaches above and below what its letters stand on, as in LibreOffice.

        It adds whole twips below, or takes them above, by whole parts of 100; of a fixed height a fifth
        is below.
        """
        above, below = self.case.height(letters)
        match layout.line_rule:
            case LineRule.AUTO:
                more = int((above + below) * (round(layout.line / 2.4) - 100) / 100)
                return Height(above + min(more, 0), below + max(more, 0))
            case LineRule.AT_LEAST:
                return Height(max(above, layout.line - below), below)
            case LineRule.EXACT:
                return Height(layout.line * 4 / 5, layout.line / 5)

    def _look(self, letters: Letters, layout: Layout) -> dict[str, str]:
        """What Typst is told of letters; their edges make the line as high as it is to be."""
        above, below = self._line(letters, layout)
        look = {
            "font": literal(self.case.family(letters)),
            "size": f"{letters.points:g}pt",
            "fill": colour(letters.colour),
            "weight": '"bold"' if letters.bold else '"regular"',
            "style": '"italic"' if letters.italic else '"normal"',
            "lang": '"en"' if letters.english else '"lt"',
            "top-edge": points(above),
            "bottom-edge": points(-below),
        }
        return look

    def _content(self, runs: Sequence[Run], base: Letters, layout: Layout, width: float, page: str) -> str:
        room = width - max(layout.left, layout.left + layout.first_line) - layout.right
        pieces = [*self._pieces(runs, base, layout, room, page)]
        if "\t" in pieces:
            return self._tabbed(pieces, layout, width)
        return _joined("linebreak()" if piece == "\n" else piece for piece in pieces)

    def _pieces(
        self, runs: Sequence[Run], base: Letters, layout: Layout, room: float, page: str
    ) -> Iterator[str]:
        """Expressions, and line feeds and tabs by themselves."""
        is_first = True
        for run in runs:
            wrap = self._wrapping(run.letters, base, layout)
            if run.target:
                wrap = [self._targets.link(run.target), *wrap]
            if run.field is not None:
                yield _wrapped(self._field(run, page), wrap)
                continue
            text = run.text.upper() if run.letters.caps else run.text
            for part in _SIGNS.split(text):
                if part in ("\n", "\t"):
                    yield part
                elif part == _TICK_BOX:
                    yield "tick-box"
                elif part:
                    yield _wrapped(_words(part, room, run.letters, is_first=is_first), wrap)
                is_first = part == "\n"

    def _field(self, run: Run, page: str) -> str:
        match run.field:
            case Field.PAGE:
                return page
            case Field.PAGES:
                return "last-page()"
            case _:
                return self._targets.page(run.target, run.text)

    def _wrapping(self, letters: Letters, base: Letters, layout: Layout) -> list[str]:
        """The functions that make letters look as they are to, those of the paragraph needing none."""
        made = []
        if letters.background:
            made.append(self.definitions.name(f"highlight.with(fill: {colour(letters.background)})"))
        if letters.underline:
            made.append("underline")
        if letters.strike or letters.double_strike:
            made.append("strike")
        if letters.raised in _RAISED:
            made.append(_RAISED[letters.raised])
        key = letters, layout
        if key not in self._looks:
            look, usual = self._look(letters, layout), self._look(base, layout)
            given = arguments({name: told for name, told in look.items() if told != usual[name]})
            self._looks[letters, layout] = self.definitions.name(f"text.with({given})") if given else ""
        return [*made, self._looks[key]] if self._looks[key] else made

    def _tabbed(self, pieces: Sequence[str], layout: Layout, width: float) -> str:
        """Lines whose parts stand at the stops of the paragraph."""
        lines: list[list[list[str]]] = [[[]]]
        for piece in pieces:
            if piece == "\n":
                lines.append([[]])
            elif piece == "\t":
                lines[-1].append([])
            else:
                lines[-1][-1].append(piece)
        said = array([array([_joined(part) for part in line]) for line in lines])
        stops = sorted(
            [*layout.tabs, *([Tab(layout.left)] if layout.first_line < 0 else [])],
            key=lambda stop: stop.position,
        )
        given = {
            "start": points(layout.left + layout.first_line),
            "left": points(layout.left),
            "right": points(width - layout.right),
            "step": points(self._tab_distance),
            "stops": array([_stop(stop) for stop in stops]),
        }
        return f"{self.definitions.name(f'tabbed.with({arguments(given)})')}({said})"


def _stop(stop: Tab) -> str:
    given = {"at": points(stop.position), "align": literal(stop.align), "dots": str(stop.has_leader).lower()}
    return dictionary(given)


def _within(layout: Layout, width: float) -> Layout:
    """The same with indents that leave room for a line."""
    left = max(layout.left, layout.left + layout.first_line)
    if left + layout.right <= width - _NARROWEST:
        return layout
    room = max(round(width) - _NARROWEST, 0)
    return replace(layout, left=min(layout.left, room), first_line=0, right=0)


def _standing(layout: Layout) -> dict[str, str]:
    """What Typst is told of how a paragraph stands, where it is not as usual."""
    first = layout.first_line
    told = {
        "above": points(layout.before),
        "below": points(layout.after),
        "left": points(layout.left + min(first, 0)),
        "right": points(layout.right),
        "hanging": points(max(-first, 0)),
        "first": points(max(first, 0)),
        "place": _ALIGNED.get(layout.align, "left"),
        "justified": str(layout.align is Align.JUSTIFY).lower(),
        "kept": str(layout.keep_next).lower(),
        "whole": str(layout.keep_lines).lower(),
        "alone": str(not layout.widow_control).lower(),
        "fill": colour(layout.fill) if layout.fill else "none",
        "over": stroke(layout.line_above),
        "under": stroke(layout.line_below),
    }
    usual = {"0pt", "false", "none", "left"}
    return {name: value for name, value in told.items() if value not in usual}


def _wrapped(expression: str, functions: Sequence[str]) -> str:
    for function in reversed(functions):
        expression = f"{function}({expression})"
    return expression


def _joined(expressions: Iterable[str]) -> str:
    found = [*expressions]
    return found[0] if len(found) == 1 else f"{{{'; '.join(found)}}}" if found else "[]"


def _words(text: str, room: float, letters: Letters, *, is_first: bool) -> str:
    """A text in which words that may be wider than the room are measured."""
    widest = letters.points * TWIPS_PER_POINT * _WIDEST_LETTER
    if len(text) * widest <= room:
        return literal(text)
    made, at = [], 0
    for found in _WORD.finditer(text):
        if len(found[0]) * widest > room:
            made += [literal(text[at : found.start()])] if found.start() > at else []
            begins = ", begins: true" if is_first and not text[: found.start()].strip() else ""
            made.append(f"divided({literal(found[0])}, {points(room)}{begins})")
            at = found.end()
    return _joined([*made, literal(text[at:])] if at < len(text) else made)
