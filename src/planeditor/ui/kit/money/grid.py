"""The grid of an activity's money: which rows and years it has, and which funding line is in which cell."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from planeditor.plan.items import Activity, FundingLine, Kind
from planeditor.plan.sums import Sum, line_sum
from planeditor.plan.text import sort_key
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import FundingSource

Year = int | None
"""A calendar year; None holds lines that have none."""


class Part(Enum):
    """Which of a line's two sums a row shows."""

    NET = 0
    VAT = 1


@dataclass(frozen=True, slots=True)
class Fund:
    """Who pays, and for what; `nth` tells lines apart that agree in that and in the year."""

    source: FundingSource | None
    expense: str = ""
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the grid: the net sums of a fund, or their VAT."""

    fund: Fund
    part: Part


@dataclass(frozen=True, slots=True)
class Cell:
    """One sum of the grid of an activity."""

    row: Row
    year: Year
    activity: str

    @property
    def slot(self) -> "Slot":
        """Where the cell's funding line is."""
        return self.row.fund, self.year

    @property
    def name(self) -> str:
        """A name that no other cell of the activity has."""
        fund = self.row.fund
        return f"{self.row.part.name} {self.year} {fund.source or ''} {fund.nth} {fund.expense}"


Slot = tuple[Fund, Year]

_PARTS = {FundingSource.EU: (Part.NET,), FundingSource.STATE_VAT: (Part.VAT,)}
"""What each source pays by the programme's rules; the others pay both."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows and years of one activity, and its funding lines by slot."""

    rows: tuple[Row, ...] = ()
    years: tuple[Year, ...] = ()
    lines: Mapping[Slot, FundingLine] = field(default_factory=dict)

    def given(self, cell: Cell) -> tuple[Decimal | None, ...]:
        """What was given for the cell: the net sum, or the amount of VAT and its rate."""
        line = self.lines.get(cell.slot)
        net = cell.row.part is Part.NET
        if line is None:
            return (None,) if net else (None, None)
        return (line.net,) if net else (line.vat_amount, line.vat_rate)

    def cell_sum(self, cell: Cell) -> Sum:
        """The money of the cell's line."""
        line = self.lines.get(cell.slot)
        return line_sum(line) if line else Sum()

    def row_sum(self, row: Row) -> Sum:
        """The money of a fund in all years."""
        return sum((line_sum(line) for (fund, _), line in self.lines.items() if fund == row.fund), Sum())

    def year_sum(self, year: Year) -> Sum:
        """All money of a year."""
        return sum((line_sum(line) for (_, one), line in self.lines.items() if one == year), Sum())

    def total(self) -> Sum:
        """All money of the activity."""
        return sum(map(line_sum, self.lines.values()), Sum())


def lay_out(
    tree: PlanTree, activity: Activity, rows: Collection[Row] = (), years: Collection[Year] = ()
) -> Grid:
    """The grid of an activity; `rows` and `years` are there even where they are empty."""
    lines = _slots(tree.children(activity.id, Kind.FUNDING))
    wanted = {*rows, *_rows(lines)}
    taken = {row.fund.source for row in wanted}
    wanted.update(
        Row(Fund(source), part) for source in FundingSource if source not in taken for part in _parts(source)
    )
    shown = {*_years(activity), *(year for _, year in lines), *years} or plan_years(tree)
    return Grid(tuple(sorted(wanted, key=_row_order)), tuple(sorted(shown, key=year_order)), lines)


def rows_of(fund: Fund) -> list[Row]:
    """The rows that a fund has while it is empty."""
    return [Row(fund, part) for part in _parts(fund.source)]


def _slots(lines: Iterable[object]) -> dict[Slot, FundingLine]:
    slots: dict[Slot, FundingLine] = {}
    for line in lines:
        assert isinstance(line, FundingLine)
        fund = Fund(line.source, line.expense)
        while (fund, line.year) in slots:
            fund = Fund(line.source, line.expense, fund.nth + 1)
        slots[fund, line.year] = line
    return slots


def _rows(lines: Mapping[Slot, FundingLine]) -> set[Row]:
    rows = {row for fund, _ in lines for row in rows_of(fund)}
    for (fund, _), line in lines.items():
        money = line_sum(line)
        rows.update(Row(fund, part) for part, one in ((Part.NET, money.net), (Part.VAT, money.vat)) if one)
    return rows


def _parts(source: FundingSource | None) -> tuple[Part, ...]:
    return _PARTS.get(source, tuple(Part)) if source else tuple(Part)


def _row_order(row: Row) -> tuple[object, ...]:
    fund = row.fund
    place = list(FundingSource).index(fund.source) if fund.source else len(FundingSource)
    return place, bool(fund.expense), sort_key(fund.expense), fund.nth, row.part.value


def year_order(year: Year) -> tuple[bool, int]:
    """How years are sorted: what has none stands last."""
    return year is None, year or 0


def _years(activity: Activity) -> set[Year]:
    quarters = [one for one in (activity.start, activity.end) if one is not None]
    if not quarters:
        return set()
    return set(range(min(quarters).year, max(quarters).year + 1))


def plan_years(tree: PlanTree) -> set[Year]:
    """The years of a plan; the present one where it has no dates."""
    days = [day for day in (tree.root.start, tree.root.end) if day is not None] or [date.today()]
    return set(range(min(days).year, max(days).year + 1))
