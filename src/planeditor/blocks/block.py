"""A block: a table or lines from elsewhere, whatever they were copied or opened from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from planeditor.errors import InvalidValue
from planeditor.language import Said, said
from planeditor.plan.cells import MOST

MOST_COLUMNS = 500
BRIEF = 120
"""Characters of a text that may be a value or a heading; what is longer is prose, whatever stands in it."""
LARGEST_NUMBER = Decimal("1e15")
"""From here on a spreadsheet no longer knows every cent."""
LONGEST = 32_767
"""Characters of a cell or line that is read, as many as a cell of Excel holds."""

Value = Decimal | date | bool
"""What a spreadsheet knows a cell to be, whatever it shows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, or a line as the only cell of its row; its text is clean.

    `format` is the number format, "" for none and None where the source does not tell. `level` is that of a
    heading from 1, `depth` that of an item of a list from 1, both 0 for others. What another cell spans is
    `covered`: so many rows below and columns right of it. `trouble` says what of it could not be read.
    """

    text: str = ""
    value: Value | None = None
    format: str | None = None
    rows: int = 1
    columns: int = 1
    is_strong: bool = False
    is_shaded: bool = False
    level: int = 0
    depth: int = 0
    covered: tuple[int, int] | None = None
    trouble: Said | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands here, not even something unreadable."""
        return not self.text and self.value is None and self.trouble is None

    @property
    def is_brief(self) -> bool:
        """Whether its text may be a value: what is longer is not looked at for one."""
        return len(self.text) <= BRIEF


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of cells, all of one length.

    `above` are the headings that a table or lines stand under, the nearest last; `name` is that of a sheet.
    `note` is the line that stands right before a table, such as „(tūkst. Eur)“.
    """

    rows: tuple[tuple[Cell, ...], ...]
    is_table: bool = True
    above: tuple[str, ...] = ()
    name: str = ""
    note: str = ""

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    def origin(self, row: int, column: int) -> Cell:
        """The cell at a place, or the one that spans it."""
        cell = self.rows[row][column]
        if cell.covered is None:
            return cell
        down, right = cell.covered
        return self.rows[row - down][column - right]

    def texts(self) -> list[list[str]]:
        """What the cells say, row by row."""
        return [[cell.text for cell in row] for row in self.rows]


def lines_block(lines: Iterable[Cell], above: tuple[str, ...] = ()) -> Block:
    """A block of lines."""
    return Block(tuple((_bounded(line),) for line in lines), is_table=False, above=above)


def grid(rows: Iterable[Sequence[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """The cells at their places, with those that spans cover; every row of one length.

    Raises InvalidValue for more cells than any table of a plan has.
    """
    placed: list[dict[int, Cell]] = []
    waiting: dict[tuple[int, int], tuple[int, int]] = {}
    count = 0
    for number, cells in enumerate(rows):
        row: dict[int, Cell] = {}
        placed.append(row)
        column = 0
        for cell in cells:
            while (number, column) in waiting:
                column += 1
            cell = _bounded(cell)
            row[column] = cell
            count += cell.rows * cell.columns
            if count > MOST or column + cell.columns > MOST_COLUMNS:
                raise too_large()
            for down in range(cell.rows):
                for right in range(cell.columns):
                    waiting[number + down, column + right] = (down, right)
            column += cell.columns
        for (at, place), covered in [*waiting.items()]:
            if at == number:
                row.setdefault(place, Cell(covered=covered))
                del waiting[at, place]
        count += 1
        if count > MOST:
            raise too_large()
    width = max((max(row, default=-1) + 1 for row in placed), default=0)
    if width * len(placed) > 4 * MOST:
        raise too_large()
    empty = Cell()
    return tuple(tuple(row.get(column, empty) for column in range(width)) for row in placed)


def too_large() -> InvalidValue:
    """Says that nobody means to bring so much at once."""
    return InvalidValue(
        said("errors", "That is too large to be pasted at once: at most {most} lines and cells.", most=MOST)
    )


def too_large_a_number() -> Said:
    """Says that a number cannot be what anybody means."""
    return said("intake", "The number is too large.")


def _bounded(cell: Cell) -> Cell:
    """The cell as far as it is read; raises InvalidValue for one that spans too much."""
    if len(cell.text) > LONGEST:
        why = said("intake", "The text is too long: it has more than {most} characters.", most=LONGEST)
        cell = replace(cell, text=cell.text[:LONGEST], trouble=why)
    if 1 <= cell.rows <= MOST and 1 <= cell.columns <= MOST_COLUMNS:
        return cell
    raise too_large()


@dataclass(slots=True)
class Collector:
    """Puts together what a document is read as: lines and tables in their order, under their headings."""

    blocks: list[Block] = field(default_factory=list)
    _lines: list[Cell] = field(default_factory=list)
    _headings: list[tuple[int, str]] = field(default_factory=list)
    _above: tuple[str, ...] = ()

    def line(self, line: Cell) -> None:
        """A paragraph; a heading is one for all that follows, until another of its level."""
        if line.is_empty:
            return
        if line.level:
            self._end_lines()
            self._headings = [one for one in self._headings if one[0] < line.level]
            self._headings.append((line.level, line.text))
        if not self._lines:
            self._above = self._titles()
        self._lines.append(line)

    def table(self, rows: Iterable[Sequence[Cell]]) -> None:
        """A table; one without text is none."""
        found = grid(rows)
        if any(not cell.is_empty for row in found for cell in row):
            above, note = self._titles(), self._lines[-1].text if self._lines else ""
            self._end_lines()
            self.blocks.append(Block(found, above=above, note=note))

    def done(self) -> list[Block]:
        """All of it."""
        self._end_lines()
        return self.blocks

    def _titles(self) -> tuple[str, ...]:
        return tuple(text for _, text in self._headings)

    def _end_lines(self) -> None:
        if self._lines:
            self.blocks.append(lines_block(self._lines, self._above))
            self._lines = []


def without_last_blanks(block: Block) -> Block:
    """The block without empty rows and columns at its end."""
    rows = [*block.rows]
    while rows and all(cell.is_empty and cell.covered is None for cell in rows[-1]):
        rows.pop()
    width = max((_filled(row) for row in rows), default=0)
    return replace(block, rows=tuple(row[:width] for row in rows))


def _filled(row: Sequence[Cell]) -> int:
    return max(_places(row), default=-1) + 1


def _places(row: Sequence[Cell]) -> Iterator[int]:
    return (place for place, cell in enumerate(row) if not cell.is_empty or cell.covered is not None)
