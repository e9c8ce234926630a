"""When the activity of a row is done: what its cells say, and what is marked under quarters and months."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from planeditor.blocks.block import Cell
from planeditor.blocks.clean import one_line
from planeditor.blocks.columns import year_in
from planeditor.blocks.table import Table
from planeditor.blocks.terms import Point, Term, column_time, day_term, read_term, term_text
from planeditor.blocks.unclear import Unclear
from planeditor.blocks.values import is_nothing, read_tick
from planeditor.blocks.wordings import Role
from planeditor.editing.intake.proposal import Builder
from planeditor.errors import InvalidValue
from planeditor.language import Said, said
from planeditor.plan.values import Quarter

NOTHING = Term(None, None)
_MOST_YEARS = 10


def read_times(table: Table, at: int, builder: Builder, place: str) -> Term:
    """From when to when, as far as a row says it; what is not told alike twice is asked."""
    ends = [_cell_term(table.cell(at, role), builder, place) for role in (Role.TERM, Role.START, Role.END)]
    whole, start, end = ends
    term = Term(start.start or whole.start, end.end or whole.end)
    marked = _marked(table, at, builder, place)
    if term == NOTHING or marked in (NOTHING, term):
        term = marked if term == NOTHING else term
    else:
        why = said("intake", "The marks of the timeline say another time than the text does.")
        return _asked(f"{term_text(term)}; {term_text(marked)}", why, (term, marked), builder, place)
    if term.start and term.end and term.start > term.end:
        return _asked(term_text(term), said("intake", "It would end before it begins."), (), builder, place)
    return term


def tell_unmarked(table: Table, builder: Builder) -> None:
    """Say where a timeline has no mark at all: of spreadsheets no colours are read."""
    places, rows = table.places(Role.TIMELINE), table.block.rows[table.first :]
    if places and not any(row[place].text or row[place].is_shaded for row in rows for place in places):
        builder.tell(
            said(
                "intake",
                "Nothing is marked in the timeline. Colours of cells in Excel are not read: mark with x.",
            )
        )


def _cell_term(cell: Cell, builder: Builder, place: str) -> Term:
    cell = builder.answers.cell(cell)
    text = one_line(builder.text(cell, place))
    if not text or is_nothing(cell):
        return NOTHING
    if isinstance(cell.value, date):
        return day_term(cell.value)
    try:
        return read_term(text, _years(builder))
    except InvalidValue as error:
        builder.ask(text, error, place)
        return NOTHING


def _years(builder: Builder) -> Sequence[int]:
    """The years that a quarter may be of that names none."""
    root = builder.tree.root
    return range(root.start.year, root.end.year + 1)[:_MOST_YEARS] if root.start and root.end else ()


def _marked(table: Table, at: int, builder: Builder, place: str) -> Term:
    """What is marked under the times that columns are headed by."""
    cells = {column: _above_or_own(table, at, column) for column in table.places(Role.TIMELINE)}
    ticked: list[int] = []
    for column, cell in cells.items():
        cell = builder.answers.cell(cell)
        try:
            if cell.text and read_tick(cell.text):
                ticked.append(column)
        except InvalidValue as error:
            builder.ask(cell.text, error, place)
            return NOTHING
    shaded = [column for column, cell in cells.items() if cell.is_shaded]
    if ticked or not shaded or _is_shaded_row(table, at):
        return _span(table, ticked, builder, place, why=None)
    why = said("intake", "Cells are shaded under the times of a timeline. Do they say when it is done?")
    return _span(table, shaded, builder, place, why=why)


def _above_or_own(table: Table, at: int, column: int) -> Cell:
    """The cell, or the one beside it that spans it: a bar drawn over several columns."""
    cell = table.block.rows[at][column]
    return table.block.origin(at, column) if cell.covered and not cell.covered[0] else cell


def _is_shaded_row(table: Table, at: int) -> bool:
    """Whether the row is shaded beside its timeline too, so that it is a look and no mark."""
    timeline = table.places(Role.TIMELINE)
    return any(cell.is_shaded for column, cell in enumerate(table.block.rows[at]) if column not in timeline)


def _span(table: Table, columns: Sequence[int], builder: Builder, place: str, *, why: Said | None) -> Term:
    """The time from the first to the last of marked columns; asked where there are gaps, or is a `why`."""
    headings = [one_line(table.columns[column].heading) for column in columns]
    points = [point for heading in headings if (point := column_time(heading))]
    if not points:
        return NOTHING
    text = ", ".join(headings)
    around = year_in(" ".join((*table.block.above, table.block.note, table.block.name)))
    if any(point.year is None for point in points) and around is None:
        untold = said("intake", "It is not said of which year these times are.")
        choices = [_whole(_in_year(points, year)) for year in _years(builder)]
        return _asked(text, untold, choices, builder, place)
    points = _in_year(points, around)
    if why is None and not _is_gapless(points):
        why = said("intake", "The marks of the timeline have gaps between them.")
    return _asked(text, why, (_whole(points),), builder, place) if why else _whole(points)


def _in_year(points: Sequence[Point], year: int | None) -> list[Point]:
    return [point._replace(year=point.year or year) for point in points]


def _whole(points: Sequence[Point]) -> Term:
    first, last = (choose((one.year or 0, *one[1:]) for one in points) for choose in (min, max))
    return Term(Quarter(first[0], first[1]), Quarter(last[0], last[2]))


def _is_gapless(points: Sequence[Point]) -> bool:
    """Whether each time begins in the quarter where the one before ends, or in the next one."""
    ends = sorted((Quarter(one.year or 0, one.first), Quarter(one.year or 0, one.last)) for one in points)
    return all(after[0] <= before[1].next() for before, after in pairwise(ends))


def _asked(text: str, why: Said, terms: Sequence[Term], builder: Builder, place: str) -> Term:
    """What was answered in place of a text, else nothing, and the question."""
    if text in builder.answers.texts:
        return _cell_term(Cell(text), builder, place)
    builder.ask(text, Unclear(why, tuple(map(term_text, terms))), place)
    return NOTHING
