"""The table of areas by investment directions: money, activities, and where there are none."""

from planeditor.language import said, said_n
from planeditor.plan.directions import Cell as MatrixCell
from planeditor.plan.directions import Matrix
from planeditor.plan.items import Activity, Kind
from planeditor.plan.vocabulary import Direction
from planeditor.word.facts import Facts
from planeditor.word.forms.content import DirectionsTable, SumsBy
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.tables import Align, Cell, Column, Row, RowKind, table
from planeditor.word.parts.sums import group_name
from planeditor.word.values import format_amount
from planeditor.word.writing import Writing

_EMPTY = "F2F2F2"
"""The ground of a cell in which nothing is planned."""
_SUM_MM = 30.0


def directed(facts: Facts) -> bool:
    """Whether any activity has an investment direction."""
    return any(one.direction for one in _activities(facts))


def directions_table(writing: Writing, part: DirectionsTable, title: str, width: int) -> list[Xml]:
    """A row for each area and for sums; nothing while no activity has a direction."""
    facts = writing.facts
    if not directed(facts):
        return []
    matrix = Matrix((one, facts.sum(one)) for one in _activities(facts))
    columns = [Column(part.area_mm, Align.LEFT), *(Column(_SUM_MM, Align.RIGHT) for _ in matrix.columns)]
    header = [part.area, *(_name(facts, one) for one in matrix.columns), part.total]
    rows = []
    for areas in matrix.rows:
        found = ((matrix.cell(areas, one), matrix.shared(areas, one)) for one in matrix.columns)
        cells = [_cell(facts, part, *one) for one in found]
        name = group_name(writing, SumsBy.AREA, areas)
        rows.append(Row([name, *cells, _cell(facts, part, matrix.row_total(areas))]))
    sums = [_cell(facts, part, matrix.column_total(one)) for one in matrix.columns]
    rows.append(Row([part.total, *sums, _cell(facts, part, matrix.total())], RowKind.TOTAL))
    return [table([*columns, Column(_SUM_MM, Align.RIGHT)], [header], rows, width, title)]


def _activities(facts: Facts) -> list[Activity]:
    return [one for one in facts.of(Kind.ACTIVITY) if isinstance(one, Activity)]


def _name(facts: Facts, direction: Direction | None) -> str:
    return facts.label(direction) if direction else facts.say(said("directions", "No direction"))


def _cell(facts: Facts, part: DirectionsTable, cell: MatrixCell, shared: int = 0) -> str | Cell:
    """Of an empty cell the ground tells whether nothing is planned there with other areas either."""
    if not cell.activities:
        return Cell(part.empty, align=Align.CENTER, fill="" if shared else _EMPTY)
    count = facts.say(said_n("directions", "%n activities", len(cell.activities)))
    return f"{format_amount(cell.money.gross)}\n{count}"
