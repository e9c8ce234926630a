"""The rows of the grid in which the money of all activities is written, their years and their sums."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from planeditor.plan.items import Activity, Kind
from planeditor.plan.numbers import ZERO
from planeditor.plan.sums import line_sum
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import FundingSource
from planeditor.ui.kit.measures import Measure
from planeditor.ui.kit.money.grid import Grid, Part, Row, Year, lay_out, plan_years, year_order
from planeditor.ui.kit.money.texts import GridTexts


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rows there are: of one source or of all, and which of their sums."""

    source: FundingSource | None = None
    """None is all of them."""
    parts: tuple[Part, ...] = tuple(Part)


@dataclass(frozen=True, slots=True)
class Line:
    """One row: of an activity, or in its place that it needs no funding."""

    activity: str
    row: Row | None
    is_first: bool


class FillRows:
    """The rows by activity, in the order of the plan; `renew` looks anew at what changed.

    While they are shown an activity's rows only become more, so that nothing jumps.
    """

    def __init__(self, tree: PlanTree, choice: Choice) -> None:
        self._tree = tree
        self._choice = choice
        self._texts: dict[str, GridTexts] = {}
        self._rows: dict[str, list[Row]] = {}
        self._sums: dict[str, dict[Year, Decimal]] = {}
        """Of the rows of each activity, by year."""
        self._gross: dict[str, Decimal] = {}
        """Of all money of each activity, in rows or not."""
        for activity in tree.of_kind(Kind.ACTIVITY):
            self._look(activity.id)
        self.lay_out()

    def lay_out(self) -> None:
        """Number the rows and years anew, after `renew` has found others."""
        years = {year for texts in self._texts.values() for year in texts.grid.years}
        if self._tree.root.start or self._tree.root.end or not years:
            years |= plan_years(self._tree)
        self.years: tuple[Year, ...] = tuple(sorted(years, key=year_order))
        self.lines = [*self._lines()]
        self._first_row = {line.activity: row for row, line in enumerate(self.lines) if line.is_first}

    def __contains__(self, activity: str) -> bool:
        """Whether an activity has rows."""
        return activity in self._texts

    def texts(self, activity: str) -> GridTexts:
        """The texts of the money of an activity."""
        return self._texts[activity]

    def grid(self, activity: str) -> Grid:
        """All the money of an activity, also that which is in no row here."""
        return self._texts[activity].grid

    def rows_of(self, activity: str) -> range:
        """Where the rows of an activity are; empty if it has none."""
        first = self._first_row.get(activity)
        return range(0) if first is None else range(first, first + max(1, len(self._rows[activity])))

    def row_sum(self, line: Line) -> Decimal:
        """The sum of a row, in Eur."""
        if line.row is None:
            return ZERO
        return Measure[line.row.part.name].of(self.grid(line.activity).row_sum(line.row))

    def year_sum(self, year: Year) -> Decimal:
        """The sum of all rows in a year, in Eur."""
        return sum((sums.get(year, ZERO) for sums in self._sums.values()), ZERO)

    def total(self) -> Decimal:
        """The sum of all rows, in Eur."""
        return sum((sum(sums.values(), ZERO) for sums in self._sums.values()), ZERO)

    def plan_total(self) -> Decimal:
        """All money of the plan with VAT, in rows or not."""
        return sum(self._gross.values(), ZERO)

    def activity_total(self, activity: str) -> Decimal:
        """All money of an activity with VAT, in rows or not."""
        return self._gross[activity]

    def renew(self, activities: Iterable[str]) -> bool:
        """Look at these activities anew; False where there are other rows or years, to be laid out."""
        former = {id_: self._rows[id_] for id_ in activities}
        for id_ in former:
            self._look(id_, former[id_])
        return all(
            self._rows[id_] == rows and {*self.grid(id_).years} <= {*self.years}
            for id_, rows in former.items()
        )

    def _look(self, id_: str, kept: Sequence[Row] = ()) -> None:
        activity = self._tree[id_]
        assert isinstance(activity, Activity)
        grid = lay_out(self._tree, activity, kept)
        self._texts[id_] = GridTexts(grid)
        self._gross[id_] = grid.total().gross
        self._rows[id_] = rows = self._wanted(activity, grid, {*kept})
        sums = self._sums[id_] = {}
        for row in rows:
            for (fund, year), line in grid.lines.items():
                if fund == row.fund:
                    sums[year] = sums.get(year, ZERO) + Measure[row.part.name].of(line_sum(line))

    def _wanted(self, activity: Activity, grid: Grid, kept: set[Row]) -> list[Row]:
        """The rows of an activity; none where it needs no funding and has none."""
        if activity.no_funding and not grid.lines:
            return []
        if self._choice.source:
            rows = [row for row in grid.rows if row.fund.source is self._choice.source]
        else:
            funds = {fund for fund, _ in grid.lines} | {row.fund for row in kept}
            rows = [row for row in grid.rows if row.fund in funds] or [grid.rows[0]]
        return [row for row in rows if row.part in self._choice.parts] or rows

    def _lines(self) -> Iterator[Line]:
        for activity, rows in self._rows.items():
            for place, row in enumerate(rows or [None]):
                yield Line(activity, row, place == 0)
