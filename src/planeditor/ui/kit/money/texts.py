"""What the grid of an activity's money says: labels of rows and years, sums, and rates."""

from dataclasses import dataclass, field

from planeditor.language import Said, said
from planeditor.plan.numbers import format_money, format_rate
from planeditor.plan.vocabulary import FundingSource
from planeditor.ui.kit.measures import Measure
from planeditor.ui.kit.money.grid import Cell, Fund, Grid, Part, Year
from planeditor.ui.kit.words import tell

_NO_YEAR = said("money", "No year")
_NO_SOURCE = said("money", "No source")
TOTAL = said("money", "Total")
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class GridTexts:
    """The texts of one grid; under its rows stand three rows of sums, beside its years one column of them."""

    grid: Grid = field(default_factory=Grid)

    def year(self, column: int) -> str:
        """The heading of a column."""
        if column >= len(self.grid.years):
            return tell(TOTAL)
        return year_name(self.grid.years[column])

    def row(self, row: int) -> str:
        """The label of a row; VAT under its net sum is called just that."""
        if row >= len(self.grid.rows):
            return tell(self._measure(row).said)
        one = self.grid.rows[row]
        follows = row > 0 and self.grid.rows[row - 1].fund == one.fund
        return _INDENT + tell(Measure.VAT.said) if follows else fund_name(one.fund)

    def whole_row(self, row: int) -> str:
        """The label of a row that is understood without the rows around it."""
        if row >= len(self.grid.rows):
            return self.row(row)
        return f"{fund_name(self.grid.rows[row].fund)} – {tell(self._measure(row).said)}"

    def place(self, row: int, column: int) -> str:
        """Where in the grid that is."""
        return f"{self.whole_row(row)}, {self.year(column)}"

    def cell(self, cell: Cell) -> str:
        """The sum in a cell; "" where none was given."""
        if not any(value is not None for value in self.grid.given(cell)):
            return ""
        return format_money(Measure[cell.row.part.name].of(self.grid.cell_sum(cell)), unit=False)

    def rate(self, cell: Cell) -> str:
        """The rate that makes the VAT in a cell; "" where a sum was given."""
        line = self.grid.lines.get(cell.slot)
        rate = line.vat_rate if line and cell.row.part is Part.VAT else None
        return "" if rate is None else format_rate(rate)

    def total(self, row: int, column: int) -> str:
        """The sum of a row or of a year; "" where a row has no money."""
        overall = column >= len(self.grid.years)
        if row < len(self.grid.rows):
            money = self.grid.row_sum(self.grid.rows[row])
        else:
            money = self.grid.total() if overall else self.grid.year_sum(self.grid.years[column])
        value = self._measure(row).of(money)
        return format_money(value, unit=False) if value or row >= len(self.grid.rows) else ""

    def _measure(self, row: int) -> Measure:
        below = row - len(self.grid.rows)
        return Measure(below) if below >= 0 else Measure[self.grid.rows[row].part.name]


def source_name(source: FundingSource | None) -> Said:
    """What a source is called, or that there is none."""
    return source.said if source else _NO_SOURCE


def year_name(year: Year) -> str:
    """What a year is called, or that there is none."""
    return tell(_NO_YEAR) if year is None else str(year)


def fund_name(fund: Fund) -> str:
    """Who pays, and for what."""
    source = tell(source_name(fund.source))
    return f"{source}: {fund.expense}" if fund.expense else source
