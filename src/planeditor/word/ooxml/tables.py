"""Tables of fixed layout: header rows repeat on each page and only very high rows are split between pages.

Nearly all cells of a column have the same shape and hold a line of text, so all but the text is worked out
once.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeAlias

from planeditor.word.ooxml.elements import CLOSING, opening, paragraph, paragraphs, plain_run
from planeditor.word.ooxml.languages import has_english
from planeditor.word.ooxml.markup import Xml, element, keep_with_next
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.text import is_plain


class Align(StrEnum):
    """Where the text of a column stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class RowKind(Enum):
    """What a row is for, which decides how it looks."""

    __hash__ = object.__hash__  # asked for every row; that of an Enum's members is slow

    HEADER = auto()
    BODY = auto()
    GROUP = auto()
    TOTAL = auto()


class Merge(StrEnum):
    """A cell's part in a merge with the cells above and below it."""

    START = "restart"
    CONTINUE = "continue"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; the widths of a table's columns are shares of its width.

    The first may hold the names of the rows.
    """

    width_mm: float
    align: Align = Align.LEFT
    names_rows: bool = False


Content: TypeAlias = str | Sequence[Xml]
"""What stands in a cell: text, or ready paragraphs and controls."""


class Cell(NamedTuple):
    """A cell that is not like the others of its column; `span` is how many columns it covers.

    `fill` is the colour of its ground as six hexadecimal digits, "" for none.
    """

    content: Content = ""
    span: int = 1
    merge: Merge | None = None
    align: Align | None = None
    fill: str = ""


class Row(NamedTuple):
    """A row; bare content stands for a cell like the others of its column.

    `keep` holds it on one page with the next row; of ready paragraphs whoever makes them keeps those with the
    next. Its `height` is in twips, 0 for that of what stands in it.
    """

    cells: Sequence[Content | Cell]
    kind: RowKind = RowKind.BODY
    keep: bool = False
    height: int = 0


_OF_NEXT = (RowKind.HEADER, RowKind.GROUP)
"""The rows that say nothing without the next one."""

_TOGETHER = 2
"""So many rows at the end of a table are on one page with its sums: fewer would look lost there."""
_LONG, _LONG_XML, _LETTER, _LINE, _TALL = 300, 1_200, 96, 232, 5_000
"""Letters of a text that is worth measuring, bare or with marks; about how wide a letter and how high a line
is, and from which height a row may be divided, in twips."""

_Shape = tuple[int, Merge | None, Align | None, str]
"""What of a cell is not its content."""
_PLAIN: _Shape = Cell()[1:]

BODY_STYLES = {
    Align.LEFT: Style.TABLE_TEXT,
    Align.CENTER: Style.TABLE_CENTER,
    Align.RIGHT: Style.TABLE_NUMBER,
}
"""The styles of a body cell's paragraphs."""

_STYLES = {
    RowKind.HEADER: dict.fromkeys(Align, Style.TABLE_HEADER),
    RowKind.BODY: BODY_STYLES,
    RowKind.GROUP: {
        Align.LEFT: Style.TABLE_GROUP,
        Align.CENTER: Style.TABLE_GROUP,
        Align.RIGHT: Style.TABLE_TOTAL_NUMBER,
    },
    RowKind.TOTAL: {
        Align.LEFT: Style.TABLE_TOTAL,
        Align.CENTER: Style.TABLE_TOTAL,
        Align.RIGHT: Style.TABLE_TOTAL_NUMBER,
    },
}


def table(
    columns: Sequence[Column],
    header_rows: Iterable[Sequence[str | Cell]],
    rows: Iterable[Row],
    width: int,
    title: str = "",
) -> Xml:
    """A table exactly `width` twips wide, such as a page's `text_width`.

    Its title is for those who do not see it. Raises ValueError where the cells of a row do not cover the
    columns.
    """
    return TableMaker(columns, width).table(header_rows, rows, title)


def share(columns: Sequence[Column], width: int) -> list[int]:
    """The columns' widths in twips, in the proportions of their millimetres, with exactly the sum `width`."""
    total = sum(column.width_mm for column in columns)
    edges = accumulate((column.width_mm for column in columns), initial=0.0)
    return [right - left for left, right in pairwise(round(edge * width / total) for edge in edges)]


class TableMaker:
    """Makes tables of the same columns, working out each shape of cell once."""

    def __init__(self, columns: Sequence[Column], width: int) -> None:
        self._columns = columns
        self._widths = share(columns, width)
        self._grid = element("tblGrid", *(element("gridCol", w=width) for width in self._widths))
        self._shape = cache(self._made)
        self._plain = cache(self._all_plain)

    def table(self, header_rows: Iterable[Sequence[str | Cell]], rows: Iterable[Row], title: str = "") -> Xml:
        """A table with these rows; ValueError where the cells of a row do not cover the columns."""
        headers = [Row(cells, RowKind.HEADER) for cells in header_rows]
        all_rows = [*headers, *rows]
        last = len(all_rows) - 1
        first = last - _TOGETHER - sum(row.kind is RowKind.TOTAL for row in all_rows)
        made = (
            self._row(row, keep=row.keep or row.kind in _OF_NEXT or first < place < last)
            for place, row in enumerate(all_rows)
        )
        names_rows = self._columns[0].names_rows
        summary = _summary(headers, all_rows, names_rows=names_rows)
        is_headed = bool(headers) and not names_rows
        told = _opening(sum(self._widths), title, summary, is_headed=is_headed, is_named=names_rows)
        return Xml(f"<w:tbl>{told}{self._grid}{''.join(made)}</w:tbl>")

    def _row(self, row: Row, *, keep: bool) -> Xml:
        covered = sum([cell.span if isinstance(cell, Cell) else 1 for cell in row.cells])
        if covered != len(self._columns):
            raise ValueError(f"a row covers {covered} columns of {len(self._columns)}")
        plain = self._plain(row.kind, keep)
        pieces: list[str] = []
        place, is_long = 0, False
        for cell in row.cells:
            if isinstance(cell, Cell):
                content, shape = cell.content, self._shape(place, cell[1:], row.kind, keep)
                place += cell.span
            else:
                content, shape = cell, plain[place]
                place += 1
            if not content:
                pieces.append(shape.empty)
            elif not isinstance(content, str):
                is_long = is_long or sum(map(len, content)) > _LONG_XML
                kept = map(keep_with_next, content) if keep and not row.keep else content
                pieces += (shape.opening, *kept, "</w:tc>")
            else:
                is_long = is_long or len(content) > _LONG
                if line := _line(content):
                    pieces += (shape.line, line, _CELL_CLOSING)
                else:
                    pieces += (shape.opening, *_paragraphs(content, shape.style, keep), "</w:tc>")
        begun = _begun(row.kind, row.height, is_tall=is_long and self._is_tall(row))
        return Xml(f"{begun}{''.join(pieces)}</w:tr>")

    def _is_tall(self, row: Row) -> bool:
        """Whether a row is so high that, not divided, it would leave much of a page empty."""
        place = 0
        for cell in row.cells:
            content, span = (cell.content, cell.span) if isinstance(cell, Cell) else (cell, 1)
            letters = len(content if isinstance(content, str) else _TAG.sub("", "".join(content)))
            if letters * _LETTER * _LINE > _TALL * sum(self._widths[place : place + span]):
                return True
            place += span
        return False

    def _all_plain(self, kind: RowKind, keep: bool) -> "Sequence[_CellShape]":
        """How cells like the others of their columns are made, column by column."""
        return [self._made(place, _PLAIN, kind, keep) for place in range(len(self._columns))]

    def _made(self, start: int, shape: _Shape, kind: RowKind, keep: bool) -> "_CellShape":
        """How a cell is made that begins in this column."""
        span, merge, align, fill = shape
        width = sum(self._widths[start : start + span])
        marks = [element("tcW", w=width, type="dxa")]
        if span > 1:
            marks.append(element("gridSpan", val=span))
        if merge is not None:
            marks.append(element("vMerge", val=merge))
        if fill:
            marks.append(element("shd", val="clear", color="auto", fill=fill))
        if kind is RowKind.HEADER:
            marks.append(element("vAlign", val="center"))
        style = _STYLES[kind][align or self._columns[start].align]
        begun = f"<w:tc>{element('tcPr', *marks)}"
        line = begun + opening(style, keep_next=keep or None)
        return _CellShape(begun, line, line + _CELL_CLOSING, style)


class _CellShape(NamedTuple):
    """How a cell begins, and it with its only line; the cell without content; the line's style."""

    opening: str
    line: str
    empty: str
    style: Style


_LONGEST_SUMMARY = 500
_TAG = re.compile("<[^>]*>")
_CELL_CLOSING = f"{CLOSING}</w:tc>"


def _opening(width: int, title: str, summary: str, *, is_headed: bool, is_named: bool) -> str:
    """The table's properties; its header is its first row, or its first column where that names the rows."""
    return element(
        "tblPr",
        _look(width, is_headed, is_named),
        *([element("tblCaption", val=title)] if title else []),
        *([element("tblDescription", val=summary)] if summary else []),
    )


@lru_cache(maxsize=64)
def _begun(kind: RowKind, height: int, *, is_tall: bool) -> str:
    """What a row begins with; a tall one may be divided between pages."""
    marks = [] if is_tall else [element("cantSplit")]
    if height:
        marks.append(element("trHeight", val=height, hRule="exact"))
    if kind is RowKind.HEADER:
        marks.append(element("tblHeader"))
    return f"<w:tr>{element('trPr', *marks) if marks else ''}"


@lru_cache(maxsize=16)
def _look(width: int, is_headed: bool, is_named: bool) -> Xml:
    """What tables of one width have in common."""
    flags = {"firstRow": int(is_headed), "firstColumn": int(is_named)}
    made = (
        element("tblStyle", val=Style.PLAN_TABLE),
        element("tblW", w=width, type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val=f"{0x20 * is_headed + 0x80 * is_named:04X}", **flags),
    )
    return Xml("".join(made))


def _summary(headers: Sequence[Row], rows: Sequence[Row], *, names_rows: bool) -> str:
    """What the table tells of: the names of its columns, or of its rows, or else of its groups."""
    if names_rows:
        cells = [row.cells[0] for row in rows if row.kind is not RowKind.HEADER]
    else:
        cells = [cell for row in headers or rows if row.kind in _OF_NEXT for cell in row.cells]
    texts = [cell.content if isinstance(cell, Cell) else cell for cell in cells]
    return "; ".join([text for text in texts if text and isinstance(text, str)])[:_LONGEST_SUMMARY]


@lru_cache(maxsize=2048)
def _line(text: str) -> str:
    """The run of a text of one plain line, such as a dash that stands in many cells; "" for any other."""
    return plain_run(text) if is_plain(text) and not has_english(text) else ""


def _paragraphs(text: str, style: Style, keep: bool) -> Sequence[Xml]:
    """The paragraphs of a cell's text: at least one, as Word asks."""
    list_style = Style.TABLE_LIST if style is Style.TABLE_TEXT else style
    made = paragraphs(text, style, list_style, keep_next=keep or None)
    return made or [paragraph("", style, keep_next=keep or None)]
