"""Tables of fixed layout: header rows repeat on each page and no row is split between pages.

Nearly all rows of a table have the same shape and a line of text in each cell, so a row is a copy of a
prototype with its texts filled in: that is four times as fast as building it element by element.
"""

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from itertools import accumulate, pairwise
from typing import NamedTuple

from planeditor.word.elements import paragraph, paragraphs
from planeditor.word.markup import Element, element, text_element, w
from planeditor.word.styles import Style
from planeditor.word.text import is_plain


class Align(StrEnum):
    """Where the text of a column stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class RowKind(Enum):
    """What a row is for, which decides how it looks."""

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
    """A column; the widths of a table's columns are shares of its width."""

    width_mm: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: text, or ready paragraphs and controls; `span` is how many columns it covers."""

    content: str | Sequence[Element] = ""
    span: int = 1
    merge: Merge | None = None
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row; a bare text stands for a plain cell."""

    cells: Sequence[str | Cell]
    kind: RowKind = RowKind.BODY


_STYLES = {
    RowKind.HEADER: dict.fromkeys(Align, Style.TABLE_HEADER),
    RowKind.BODY: {
        Align.LEFT: Style.TABLE_TEXT,
        Align.CENTER: Style.TABLE_CENTER,
        Align.RIGHT: Style.TABLE_NUMBER,
    },
    RowKind.GROUP: dict.fromkeys(Align, Style.TABLE_GROUP),
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
) -> Element:
    """A table exactly `width` twips wide, such as a page's `text_width`.

    Raises ValueError where the cells of a row do not cover the columns.
    """
    return _Builder(columns, width).table([*(Row(cells, RowKind.HEADER) for cells in header_rows), *rows])


def share(columns: Sequence[Column], width: int) -> list[int]:
    """The columns' widths in twips, in the proportions of their millimetres, with exactly the sum `width`."""
    total = sum(column.width_mm for column in columns)
    edges = accumulate((column.width_mm for column in columns), initial=0.0)
    return [right - left for left, right in pairwise(round(edge * width / total) for edge in edges)]


class _Builder:
    """Builds the rows of one table, keeping a prototype of each shape of row."""

    def __init__(self, columns: Sequence[Column], width: int) -> None:
        self._columns = columns
        self._widths = share(columns, width)
        self._prototypes: dict[tuple[RowKind, tuple[_Shape, ...]], Element] = {}

    def table(self, rows: Sequence[Row]) -> Element:
        made = element(
            "tbl",
            element(
                "tblPr",
                element("tblStyle", val=Style.PLAN_TABLE),
                element("tblW", w=sum(self._widths), type="dxa"),
                element("tblLayout", type="fixed"),
            ),
            element("tblGrid", *(element("gridCol", w=width) for width in self._widths)),
        )
        built = [self._row(row) for row in rows]
        for above, row in zip(built, rows[1:], strict=False):
            if row.kind is RowKind.TOTAL:
                _keep_with_next(above)
        made.extend(built)
        return made

    def _row(self, row: Row) -> Element:
        made = copy(self._prototype(row))  # lxml copies all that is in it
        for text, cell in zip(list(made.iter(_TEXT)), row.cells, strict=True):
            content = cell if isinstance(cell, str) else cell.content
            if isinstance(content, str) and is_plain(content):
                text.text = content
            else:
                _fill(text.getparent().getparent(), content)
        return made

    def _prototype(self, row: Row) -> Element:
        """A row of the same kind and shape, its cells empty."""
        shapes = tuple(_PLAIN if isinstance(cell, str) else _Shape.of(cell) for cell in row.cells)
        key = (row.kind, shapes)
        if key not in self._prototypes:
            self._prototypes[key] = self._empty_row(row.kind, shapes)
        return self._prototypes[key]

    def _empty_row(self, kind: RowKind, shapes: Sequence["_Shape"]) -> Element:
        starts = [*accumulate((shape.span for shape in shapes), initial=0)]
        if starts[-1] != len(self._columns):
            raise ValueError(f"a row covers {starts[-1]} columns of {len(self._columns)}")
        properties = element("trPr", element("cantSplit"))
        if kind is RowKind.HEADER:
            properties.append(element("tblHeader"))
        cells = (self._empty_cell(start, shape, kind) for start, shape in zip(starts, shapes, strict=False))
        return element("tr", properties, *cells)

    def _empty_cell(self, start: int, shape: "_Shape", kind: RowKind) -> Element:
        width = sum(self._widths[start : start + shape.span])
        properties = element("tcPr", element("tcW", w=width, type="dxa"))
        if shape.span > 1:
            properties.append(element("gridSpan", val=shape.span))
        if shape.merge is not None:
            properties.append(element("vMerge", val=shape.merge))
        if kind is RowKind.HEADER:
            properties.append(element("vAlign", val="center"))
        style = _STYLES[kind][shape.align or self._columns[start].align]
        return element("tc", properties, paragraph([element("r", text_element(""))], style))


class _Shape(NamedTuple):
    """What of a cell is not its content."""

    span: int = 1
    merge: Merge | None = None
    align: Align | None = None

    @classmethod
    def of(cls, cell: Cell) -> "_Shape":
        return cls(cell.span, cell.merge, cell.align)


_PLAIN = _Shape()
_TEXT = w("t")


def _fill(line: Element, content: str | Sequence[Element]) -> None:
    """Put paragraphs in the place of a prototype's only one, if there are any."""
    if isinstance(content, str):
        style = line[0][0].get(w("val"))
        content = paragraphs(content, style, Style.TABLE_LIST if style == Style.TABLE_TEXT else style)
    if content:
        cell = line.getparent()
        cell.remove(line)
        cell.extend(content)


def _keep_with_next(row: Element) -> None:
    """Keep a row on one page with the row of sums below it."""
    for properties in row.iter(w("pPr")):
        if properties.find(w("keepNext")) is None:
            properties.insert(1, element("keepNext"))
