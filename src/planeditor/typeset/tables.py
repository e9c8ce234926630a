"""Tables in the source of Typst."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from planeditor.typeset.source import (
    CellText,
    Definitions,
    arguments,
    array,
    colour,
    dictionary,
    points,
    stroke,
)
from planeditor.typeset.tags import TableTags
from planeditor.word.reading.blocks import (
    Align,
    Block,
    Cell,
    CellLook,
    Merge,
    Paragraph,
    Row,
    Table,
)

_NARROWEST = 100.0
"""The least room for the content of a cell, in twips."""
_SURE = 0.7
"""What is about so high, in parts of a page, surely stands on one; higher, it may be divided."""
_PLACES = {"center": "horizon", "bottom": "bottom"}

WriteBlocks = Callable[[Sequence[Block], float], CellText]
"""Writes the blocks of a cell in a width."""
Estimate = Callable[[Sequence[Block], float], float]
"""About how high blocks are in a width, in twips."""


@dataclass(slots=True)
class _Line:
    """A row with the cells that begin in it, how many rows each is merged over, and about how high it is.

    The columns are `covered` over which a cell is merged from above. The lines `over` and `under` it are in
    twips, and take room: half of it here, half in the row beside or around the table.
    """

    row: Row
    cells: list[tuple[int, Cell, int]]
    covered: set[int]
    over: float = 0.0
    under: float = 0.0
    height: float = 0.0
    is_kept: bool = False


@dataclass(slots=True)
class TableWriter:
    """Writes tables for pages of a height, and the tags that Typst cannot be told after those there are."""

    definitions: Definitions
    tags: list[TableTags]
    write: WriteBlocks
    estimate: Estimate
    page_height: float
    _frames: dict[tuple[CellLook, int, str, bool, float, float], tuple[str, str]] = field(
        default_factory=dict
    )

    def table(self, table: Table, width: float) -> str:
        """The table in a width of text."""
        lines = [*self._lines(table)]
        if not lines:
            return ""
        _make_room(lines)
        heads = _heads(lines)
        named = tuple([table.is_named and _is_named(line) for line in lines])
        self.tags.append(TableTags(table.summary, named))
        chains = [*self._chains(lines, heads)]
        is_one = chains == [(heads, len(lines))]
        is_whole = is_one and len(lines) > heads + 1
        tied = {} if is_whole else _tied(chains)
        widths = [points(one) for one in table.widths] + (["0pt"] if tied else [])
        rows = [self._row(line, number, lines, table, tied) for number, line in enumerate(lines)]
        usual = _usual(rows)
        told_rows = ["".join([self._told(one, usual) for one in row]) for row in rows]
        head = self._head(lines[:heads], told_rows[:heads])
        heights = [points(line.row.height) if line.row.is_exact else "auto" for line in lines]
        sizes = f", rows: {array(heights)}" if any(line.row.is_exact for line in lines) else ""
        made = f"table(columns: {array(widths)}{sizes}, {head}{''.join(told_rows[heads:])})"
        # Typst moves what is kept, and all that is kept with it, to the next page rather than divide it.
        given = {"kept": str(is_one and lines[-1].is_kept).lower(), "whole": str(is_whole).lower()}
        given |= {"over": points(lines[0].over / 2), "under": points(lines[-1].under / 2)}
        given |= {"look": f"({usual.look or ':'})", "cell": f"({usual.frame})"}
        match table.align:
            case Align.CENTER | Align.RIGHT:
                given["place"] = table.align.value
            case _:
                given["indent"] = points(table.indent)
        told = {name: value for name, value in given.items() if value not in ("false", "0pt", "(:)")}
        return f"{self.definitions.name(f'framed.with({arguments(told)})')}({made});"

    def _lines(self, table: Table) -> Iterator[_Line]:
        rows = [*table.rows]
        covered: dict[int, set[int]] = {}
        for number, row in enumerate(rows):
            line, at = _Line(row, [], covered.pop(number, set())), row.skipped
            for cell in row.cells:
                if at not in line.covered:
                    over = _over(rows, number, at, cell)
                    for below in range(number + 1, number + over):
                        covered.setdefault(below, set()).update(range(at, at + cell.look.span))
                    line.cells.append((at, cell, over))
                    line.height = max(line.height, self._height(cell, table.widths, at) / over)
                at += cell.look.span
            line.height = max(line.height, row.height)
            line.is_kept = _is_kept(row)
            yield line

    def _height(self, cell: Cell, widths: Sequence[int], at: int) -> float:
        margins = cell.look.margins
        room = sum(widths[at : at + cell.look.span]) - margins.left - margins.right
        return margins.top + margins.bottom + self.estimate(cell.blocks, max(room, _NARROWEST))

    def _chains(self, lines: Sequence[_Line], heads: int) -> Iterator[tuple[int, int]]:
        """The first row, and the one after the last, of rows to stand on one page, where it can hold them."""
        start = heads
        for number in range(heads, len(lines)):
            if lines[number].is_kept and number < len(lines) - 1:
                continue
            if sum(line.height for line in lines[start : number + 1]) < _SURE * self.page_height:
                yield start, number + 1
            start = number + 1

    def _head(self, lines: Sequence[_Line], rows: Sequence[str]) -> str:
        if not lines:
            return ""
        is_low = sum(line.height for line in lines) < self.page_height / 2
        return f"table.header(repeat: {str(is_low).lower()}, {''.join(rows)}), "

    def _row(
        self,
        line: _Line,
        number: int,
        lines: Sequence[_Line],
        table: Table,
        tied: Mapping[int, int],
    ) -> list["_Made | str"]:
        made: list[_Made | str] = []
        column = 0
        for at, cell, over in line.cells:
            if at > column and column not in line.covered:
                made.append(self._empty(at - column))
            made.append(self._cell(cell, table.widths, at, lines[number : number + over]))
            column = at + cell.look.span
        missing = len(table.widths) - _end(line.row)
        if missing > 0:
            made.append(self._empty(missing))
        if tied and number not in tied:
            made.append("untied, ")
        elif tied.get(number):
            made.append(f"tie(rowspan: {tied[number]})[], ")
        return made

    def _empty(self, span: int) -> str:
        return f"empty(colspan: {span})[], "

    def _cell(self, cell: Cell, widths: Sequence[int], at: int, lines: Sequence[_Line]) -> "_Made":
        look, row = cell.look, lines[0].row
        room = sum(widths[at : at + look.span]) - look.margins.left - look.margins.right
        text = self.write(cell.blocks if look.merge is not Merge.CONTINUE else (), max(room, _NARROWEST))
        high = sum([line.height for line in lines])
        can_split = (row.can_split and high > row.height) or high > _SURE * self.page_height
        between = lines[0].over, lines[-1].under
        if row.height and not row.is_exact and cell is _last_alone(lines[0]):
            least = max(row.height - look.margins.top - look.margins.bottom - sum(between) / 2, 0)
            text = text._replace(content=f"least({points(least)}, {text.content})")
        key = look, len(lines), text.place, can_split, *between
        if key not in self._frames:
            self._frames[key] = _frame(look, can_split, *between), _apart(look, len(lines), text.place)
        return _Made(*self._frames[key], text)

    def _told(self, one: "_Made | str", usual: "_Usual") -> str:
        """A cell, which says only what its table does not say of all."""
        if isinstance(one, str):
            return one
        content, look = one.text.content, one.text.look
        if look and look != usual.look:
            content = f"{self.definitions.name(f'text.with({look})')}({content})"
        given = ", ".join(filter(None, ("" if one.frame == usual.frame else one.frame, one.apart)))
        if given:
            content = f"{self.definitions.name(f'table.cell.with({given})')}({content})"
        return f"{content}, "


class _Made(NamedTuple):
    """A cell: its lines and its room, what is said of it besides, and what stands in it."""

    frame: str
    apart: str
    text: CellText


class _Usual(NamedTuple):
    """What most cells of a table are like: a table says it once, as each saying costs Typst time."""

    frame: str
    look: str


def _usual(rows: Sequence[Sequence[_Made | str]]) -> _Usual:
    cells = [one for row in rows for one in row if isinstance(one, _Made)]
    frames, looks = Counter(one.frame for one in cells), Counter(one.text.look for one in cells)
    del looks[""]
    return _Usual(*(next((name for name, _ in found.most_common(1)), "") for found in (frames, looks)))


def _make_room(lines: Sequence[_Line]) -> None:
    """Between two rows is room for the widest line that any of their cells has there, as in LibreOffice."""
    for number, line in enumerate(lines):
        for _, cell, over in line.cells:
            last, sides = lines[number + over - 1], cell.look.sides
            line.over = max(line.over, sides.top.width if sides.top else 0.0)
            last.under = max(last.under, sides.bottom.width if sides.bottom else 0.0)
    for line, below in pairwise(lines):
        line.under = below.over = max(line.under, below.over)


def _frame(look: CellLook, can_split: bool, over: float, under: float) -> str:
    """The room of a cell, and its lines: those above and below take half of their own from it."""
    sides, margins = look.sides, look.margins
    inset = {
        "top": points(margins.top + over / 2),
        "bottom": points(margins.bottom + under / 2),
        "left": points(margins.left),
        "right": points(margins.right),
    }
    lines = {name: stroke(getattr(sides, name)) for name in ("top", "left", "bottom", "right")}
    breakable = str(can_split).lower()
    return arguments({"inset": dictionary(inset), "stroke": dictionary(lines), "breakable": breakable})


def _apart(look: CellLook, over: int, place: str) -> str:
    given = {}
    if look.span > 1:
        given["colspan"] = str(look.span)
    if over > 1:
        given["rowspan"] = str(over)
    if look.fill:
        given["fill"] = colour(look.fill)
    if places := [*filter(None, (place, _PLACES.get(look.place)))]:
        given["align"] = " + ".join(places)
    return arguments(given)


def _tied(chains: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Of the first row of each chain of several how many are tied, of each other row in one 0."""
    several = ((start, end) for start, end in chains if end > start + 1)
    return {row: end - start if row == start else 0 for start, end in several for row in range(start, end)}


def _heads(lines: Sequence[_Line]) -> int:
    """How many rows are a header: with all rows that their cells are merged over, and never all of them."""
    heads = 0
    while heads < len(lines) and (lines[heads].row.is_header or lines[heads].covered):
        heads += 1
    return heads if heads < len(lines) else 0


def _is_named(line: _Line) -> bool:
    """Whether something stands in its first column, and that is not the whole row."""
    if len(line.cells) < 2 or line.cells[0][0] > 0:
        return False
    return any(isinstance(block, Paragraph) and block.text.strip() for block in line.cells[0][1].blocks)


def _over(rows: Sequence[Row], number: int, at: int, cell: Cell) -> int:
    """How many rows a cell is merged over."""
    if cell.look.merge is not Merge.START:
        return 1
    count = 1
    for row in rows[number + 1 :]:
        column = row.skipped
        for below in row.cells:
            if column == at:
                break
            column += below.look.span
        else:
            return count
        if below.look.merge is not Merge.CONTINUE or below.look.span != cell.look.span:
            return count
        count += 1
    return count


def _last_alone(line: _Line) -> Cell | None:
    """The last cell that is merged over no other row: one is enough to make a row as high as it is to be."""
    return next((cell for _, cell, over in reversed(line.cells) if over == 1), None)


def _end(row: Row) -> int:
    return row.skipped + sum(cell.look.span for cell in row.cells)


def _is_kept(row: Row) -> bool:
    first = row.cells[0].blocks[:1]
    return any(isinstance(block, Paragraph) and block.layout.keep_next for block in first)
