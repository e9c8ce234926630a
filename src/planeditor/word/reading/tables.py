"""Tables as they are written: their grid, their rows, and the lines and room of each cell."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from planeditor.word.ooxml.markup import Element, w
from planeditor.word.reading.blocks import (
    Align,
    Block,
    Cell,
    CellLook,
    Line,
    Margins,
    Merge,
    Row,
    Sides,
    Table,
)
from planeditor.word.reading.properties import OFF, align, colour, first_child, is_on, line, number, value
from planeditor.word.reading.styles import Styles

_WRAPPERS = ("sdt", "sdtContent", "customXml", "ins", "smartTag")
"""What rows and cells may stand in."""
_MOST_COLUMNS = 200
_ROW, _CELL = w("trPr"), w("tcPr")

ReadBlocks = Callable[[Element], Iterator[Block]]
"""Reads the blocks of a cell."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """The lines of a table: around it, and between its cells."""

    sides: dict[str, Line | None]
    margins: Margins

    def side(self, name: str, inner: str, *, is_outer: bool) -> Line | None:
        return self.sides.get(name if is_outer else inner)


def read_table(element: Element, styles: Styles, read_blocks: ReadBlocks) -> Table:
    """The table; its rows are read when they are asked for."""
    properties = element.find(w("tblPr"))
    chain = (
        [] if properties is None else [*styles.table_chain(value(properties.find(w("tblStyle")))), properties]
    )
    grid = element.find(w("tblGrid"))
    widths = [number(column, "w") for column in ([] if grid is None else grid.iterfind(w("gridCol")))]
    widths = [width for width in widths[:_MOST_COLUMNS] if width >= 0] or [_widest(element)]
    indent = None if properties is None else properties.find(w("tblInd"))
    place = None if properties is None else properties.find(w("jc"))
    return Table(
        widths=tuple(widths),
        rows=_Rows(element, _frame(chain), len(widths), read_blocks),
        indent=number(indent, "w"),
        align=Align.LEFT if place is None else align(place),
        summary=_summary(properties),
        is_named=_is_named(properties),
    )


class _Rows:
    """The rows of a table, read each time they are gone through."""

    def __init__(self, element: Element, frame: _Frame, columns: int, read_blocks: ReadBlocks) -> None:
        self._element = element
        self._frame = frame
        self._columns = columns
        self._read_blocks = read_blocks
        self._looks: dict[tuple[bytes, bool, int, bool, bool], CellLook] = {}

    def __iter__(self) -> Iterator[Row]:
        rows = _inside(self._element, "tr")
        row = next(rows, None)
        is_first, may_head = True, True
        while row is not None:
            following = next(rows, None)
            read = self._row(row, is_first=is_first, is_last=following is None)
            if read.is_header and not may_head:
                read = replace(read, is_header=False)
            may_head = may_head and read.is_header
            if read.cells:
                yield read
            row, is_first = following, False

    def _row(self, row: Element, *, is_first: bool, is_last: bool) -> Row:
        properties = first_child(row, _ROW)
        found = {} if properties is None else {one.tag: one for one in properties}
        height = found.get(w("trHeight"))
        cells: list[Cell] = []
        skipped = at = min(number(found.get(w("gridBefore"))), self._columns)
        for cell in _inside(row, "tc"):
            if at >= self._columns:
                break
            look = self._look(cell, at, is_first=is_first, is_last=is_last)
            cells.append(Cell(tuple(self._read_blocks(cell)), look))
            at += look.span
        return Row(
            cells=tuple(cells),
            is_header=is_on(found.get(w("tblHeader"))),
            can_split=not is_on(found.get(w("cantSplit"))),
            height=number(height),
            is_exact=value(height, "hRule") == "exact",
            skipped=skipped,
        )

    def _look(self, cell: Element, at: int, *, is_first: bool, is_last: bool) -> CellLook:
        """How the cell at a column looks; cells that are written alike at like places are worked out once."""
        properties = first_child(cell, _CELL)
        written = b"" if properties is None else etree.tostring(properties)
        key = (written, at == 0, self._columns - at, is_first, is_last)
        if key not in self._looks:
            self._looks[key] = self._read_look(properties, at, is_first=is_first, is_last=is_last)
        return self._looks[key]

    def _read_look(self, properties: Element | None, at: int, *, is_first: bool, is_last: bool) -> CellLook:
        found = {} if properties is None else {one.tag: one for one in properties}
        span = max(1, min(number(found.get(w("gridSpan")), default=1), self._columns - at))
        merge = found.get(w("vMerge"))
        frame, own = self._frame, found.get(w("tcBorders"))
        is_end = at + span == self._columns
        return CellLook(
            span=span,
            merge=Merge.NONE if merge is None else _merge(merge),
            fill=colour(value(found.get(w("shd")), "fill")),
            place=value(found.get(w("vAlign")), default="top"),
            sides=Sides(
                _own(own, ("top",), frame.side("top", "insideH", is_outer=is_first)),
                _own(own, ("left", "start"), frame.side("left", "insideV", is_outer=at == 0)),
                _own(own, ("bottom",), frame.side("bottom", "insideH", is_outer=is_last)),
                _own(own, ("right", "end"), frame.side("right", "insideV", is_outer=is_end)),
            ),
            margins=_margins(found.get(w("tcMar")), frame.margins),
        )


def _summary(properties: Element | None) -> str:
    """Its title and what is said of it."""
    told = (
        [] if properties is None else [properties.find(w(name)) for name in ("tblCaption", "tblDescription")]
    )
    return ": ".join(filter(None, map(value, told)))


def _is_named(properties: Element | None) -> bool:
    """Whether its first column names the rows: Word marks that and the first row of any table unasked."""
    look = None if properties is None else properties.find(w("tblLook"))
    by_column, by_row = (value(look, name, "0") not in OFF for name in ("firstColumn", "firstRow"))
    return by_column and not by_row


def _merge(element: Element) -> Merge:
    return Merge.START if value(element) == "restart" else Merge.CONTINUE


def _own(borders: Element | None, names: tuple[str, ...], inherited: Line | None) -> Line | None:
    for name in names:
        own = None if borders is None else borders.find(w(name))
        if own is not None:
            return line(own)
    return inherited


def _frame(chain: list[Element]) -> _Frame:
    """What the table's own properties and its styles say, the last having the last word."""
    sides: dict[str, Line | None] = {}
    margins = Margins()
    for properties in chain:
        borders = properties.find(w("tblBorders"))
        for border in [] if borders is None else borders:
            name = {"start": "left", "end": "right"}.get(name := border.tag.rpartition("}")[2], name)
            sides[name] = line(border)
        margins = _margins(properties.find(w("tblCellMar")), margins)
    return _Frame(sides, margins)


def _margins(element: Element | None, inherited: Margins) -> Margins:
    if element is None:
        return inherited
    found = {
        name: next((number(one, "w") for tag in tags if (one := element.find(w(tag))) is not None), before)
        for name, tags, before in (
            ("top", ("top",), inherited.top),
            ("left", ("left", "start"), inherited.left),
            ("bottom", ("bottom",), inherited.bottom),
            ("right", ("right", "end"), inherited.right),
        )
    }
    return Margins(**found)


def _inside(parent: Element, name: str) -> Iterator[Element]:
    """The rows or cells of a parent, of controls in it too."""
    for one in parent.iterchildren(w("*")):
        own = one.tag.rpartition("}")[2]
        if own == name:
            yield one
        elif own in _WRAPPERS:
            yield from _inside(one, name)


def _widest(element: Element) -> int:
    """The width of a table without a grid: that of its first row."""
    row = next(_inside(element, "tr"), None)
    cells = [] if row is None else [cell.find(f"{w('tcPr')}/{w('tcW')}") for cell in _inside(row, "tc")]
    return sum(number(cell, "w") for cell in cells) or 9000
