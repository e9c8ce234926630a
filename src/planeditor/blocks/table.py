"""A block as a table: where its heading ends, and what each column holds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from planeditor.blocks.block import Block, Cell
from planeditor.blocks.clean import DEEP_NUMBER, one_line
from planeditor.blocks.columns import Column, as_noted, column_of, shape_of
from planeditor.blocks.settled import DETAILS, by_values, settled
from planeditor.blocks.terms import column_time
from planeditor.blocks.unclear import Unclear
from planeditor.blocks.values import looks_like_number, read_tick
from planeditor.blocks.wordings import NAMES_ONLY, Role
from planeditor.plan.text import fold

_HIGHEST = 15
"""Rows above a heading that may say what the table is."""
_SHORT_HEADING = 40
_MARK = 2
"""Characters of a tick with the mark of a note."""
_FLAT = 3
"""Headings in a row that lines of a list do not have."""
_FEWEST_TIMES = 3
"""Times in a row that are the heading of a timeline, and no start and end."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:\.0)?(?: ?m\.?)?(?:,? ?\(?(?:tūkst\.? ?)?eur\)?)?", re.IGNORECASE)
_ACTIVITY_NUMBER = re.compile(rf"{DEEP_NUMBER}\.?")
_OF_MATRIX = frozenset({Role.PARTNERS, Role.SCHOOLS, Role.INSTITUTION})
"""What the first column of a matrix names, whose others are activities."""
_FOR_ALL = frozenset({
    Role.TERM, Role.START, Role.END, Role.RESPONSIBLE, Role.SOURCE, Role.SCHOOLS, Role.PARTNERS, Role.AREA,
    Role.TYPE,
})  # fmt: skip
"""What a merged cell tells of all rows that it spans."""


@dataclass(frozen=True, slots=True)
class Table:
    """A block with its columns; `first` is the row after its heading."""

    block: Block
    columns: tuple[Column, ...]
    first: int

    @property
    def shape(self) -> str:
        """What tables of this shape are known by."""
        return shape_of(self.columns)

    def places(self, *roles: Role) -> list[int]:
        """The columns that hold one of these."""
        return [at for at, column in enumerate(self.columns) if column.role in roles]

    def has(self, *roles: Role) -> bool:
        """Whether a column holds one of these."""
        return bool(self.places(*roles))

    def cell(self, row: int, role: Role) -> Cell:
        """What a row says of it in the first column that holds it; an empty cell where there is none.

        A merged cell tells the time and the people of all rows that it spans.
        """
        places = self.places(role)
        if not places:
            return Cell()
        cell = self.block.rows[row][places[0]]
        is_told_above = role in _FOR_ALL and cell.covered is not None and cell.covered[1] == 0
        return self.block.origin(row, places[0]) if is_told_above else cell


def tables_of(
    block: Block, chosen: Mapping[str, Role] | None = None, names: Role | None = None
) -> list[Table]:
    """The tables that a block is: a sheet may hold several, each with a heading below an empty row.

    `chosen` says what columns hold, by their `key_of`, where somebody has told; `names` is what a list holds
    that the block is put into.
    """
    if _is_card(block):
        block = replace(block, rows=tuple(zip(*block.rows, strict=True)))
    return [_table(part, chosen or {}, names) for part in _parts(block)]


def _is_card(block: Block) -> bool:
    """Whether the first column is the heading, and each other one says all of one activity."""
    heads = [row[0] for row in block.rows]
    if block.width < 2 or len(heads) < _FLAT or any(cell.covered for row in block.rows for cell in row):
        return False
    roles = {column_of(one_line(cell.text)).role for cell in heads if cell.is_brief} - {Role.UNKNOWN}
    is_of_activity = column_of(one_line(heads[0].text)).role is Role.ACTIVITY and bool(roles & DETAILS)
    beside = {column_of(one_line(cell.text)).role for cell in block.rows[0][1:] if cell.is_brief}
    is_headed = all(map(_is_known, heads)) and len(roles) >= _FLAT and not beside & DETAILS
    return is_of_activity and is_headed and not any(map(looks_like_number, heads))


def is_flattened(lines: Sequence[Cell]) -> bool:
    """Whether lines are the cells of a table, one below another: its heading is told by several in a row."""
    run: set[Role] = set()
    for line in lines:
        role = column_of(one_line(line.text)).role if len(line.text) <= _SHORT_HEADING else Role.UNKNOWN
        run = run | {role} if role is not Role.UNKNOWN and role not in run else set()
        if len(run) >= _FLAT:
            return True
    return False


def _parts(block: Block) -> Iterator[Block]:
    begun, has_heading = 0, False
    for at in range(len(block.rows)):
        if not _heads(block, at):
            continue
        is_below_nothing = at > 0 and all(cell.is_empty and not cell.covered for cell in block.rows[at - 1])
        if has_heading and is_below_nothing:
            yield replace(block, rows=block.rows[begun:at])
            begun = at
        has_heading = True
    yield replace(block, rows=block.rows[begun:])


def _table(block: Block, chosen: Mapping[str, Role], names: Role | None) -> Table:
    at = next((row for row in range(min(_HIGHEST, len(block.rows))) if _heads(block, row)), None)
    if at is None:
        return Table(block, _chosen(by_values(block), chosen), 0)
    end = at + 1
    while end < len(block.rows) and _goes_on(block, end):
        end += 1
    headings = [_heading(block, column, range(at, end)) for column in range(block.width)]
    if end < len(block.rows) and _numbers_columns(block.rows[end]):
        end += 1
    above = " ".join(one_line(cell.text) for row in block.rows[:at] for cell in row if cell.text)
    columns = [column_of(heading) for heading in headings]
    columns = [as_noted(column, f"{above} {block.note}") for column in columns]
    around = fold(" ".join([*block.above, block.name, block.note, above]))
    told = replace(block, above=(*block.above, *filter(None, [above])))
    return Table(told, _chosen(settled(columns, block.rows[end:], around, names), chosen), end)


def key_of(columns: Sequence[Column], at: int) -> str:
    """What a column is chosen by: its folded heading, or its place where it has none."""
    return fold(columns[at].heading) or f"#{at + 1}"


def _chosen(columns: Sequence[Column], chosen: Mapping[str, Role]) -> tuple[Column, ...]:
    return tuple(
        replace(one, role=chosen.get(key_of(columns, at), one.role)) for at, one in enumerate(columns)
    )


def _heads(block: Block, row: int) -> bool:
    """Whether a row is a heading: at least two things that columns hold, and no number but years."""
    cells = [cell for cell in block.rows[row] if cell.text]
    if row == 0 and (_heads_matrix(cells) or _heads_ticks(block)):
        return True
    if any(looks_like_number(cell) and not _YEAR.fullmatch(cell.text) for cell in cells):
        return False
    is_timeline = sum(map(_is_time, cells)) >= _FEWEST_TIMES
    known = [_is_known(cell) or (is_timeline and _is_time(cell)) for cell in cells]
    alone = len(cells) == block.width == 1 and row == 0 and len(block.rows) > 1 and known == [True]
    return (sum(known) >= 2 and 2 * sum(known) >= len(known)) or alone


def _heads_matrix(cells: Sequence[Cell]) -> bool:
    """Whether cells are the heading of a matrix: who takes part, then numbers of activities."""
    numbers = [cell.text for cell in cells[1:]]
    is_named = bool(numbers) and column_of(cells[0].text).role in _OF_MATRIX
    return is_named and all(map(_ACTIVITY_NUMBER.fullmatch, numbers))


def _heads_ticks(block: Block) -> bool:
    """Whether the first row names who takes part, then activities, as nothing but ticks stand below."""
    head, *rows = block.rows
    marks = [cell for row in rows for cell in row[1:] if cell.text]
    is_named = bool(marks) and head[0].is_brief and column_of(one_line(head[0].text)).role in _OF_MATRIX
    return is_named and all(len(cell.text) <= _MARK for cell in marks) and any(map(_is_tick, marks))


def _is_tick(cell: Cell) -> bool:
    try:
        return read_tick(cell.text)
    except Unclear:
        return False


def _goes_on(block: Block, row: int) -> bool:
    """Whether a row is more of the heading above it."""
    cells = [cell for cell in block.rows[row] if cell.text]
    is_under_span = (
        any(cell.covered or cell.columns > 1 for cell in block.rows[row - 1])
        or any(cell.covered for cell in block.rows[row])
        or not block.rows[row][0].text
    )
    return (
        bool(cells)
        and is_under_span
        and all(
            (_is_known(cell) or _is_time(cell))
            and (not looks_like_number(cell) or bool(_YEAR.fullmatch(cell.text)))
            for cell in cells
        )
    )


def _is_time(cell: Cell) -> bool:
    return cell.is_brief and column_time(cell.text) is not None


def _is_known(cell: Cell) -> bool:
    text = one_line(cell.text)
    role = column_of(text).role if cell.is_brief else Role.UNKNOWN
    if role is Role.SCHOOLS:
        return NAMES_ONLY.fullmatch(fold(text)) is not None  # „Versmės gimnazija“ is one of the schools
    return role is not Role.UNKNOWN


def _numbers_columns(row: Sequence[Cell]) -> bool:
    numbers = [re.sub(r"[.)]|\.0$", "", cell.text) for cell in row if cell.text]
    return len(numbers) > 2 and numbers == [str(at + 1) for at in range(len(numbers))]


def _heading(block: Block, column: int, rows: range) -> str:
    texts = (one_line(block.origin(row, column).text) for row in rows)
    return " ".join(dict.fromkeys(text for text in texts if text))
