"""The money of a table of activities, row by row: sums, what divides the one above, and totals of all."""

from collections.abc import Collection
from dataclasses import dataclass, field
from decimal import Decimal

from planeditor.blocks.block import Cell
from planeditor.blocks.clean import one_line
from planeditor.blocks.rows import Row
from planeditor.blocks.table import Table
from planeditor.blocks.values import is_nothing
from planeditor.blocks.wordings import Role
from planeditor.editing.intake import sums
from planeditor.editing.intake.proposal import Builder
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.items import Activity, Kind
from planeditor.plan.numbers import ZERO, format_money
from planeditor.plan.sums import line_sum, total
from planeditor.plan.vocabulary import FundingSource

_SAYING_MORE = (
    Role.TERM, Role.START, Role.END, Role.TIMELINE, Role.RESPONSIBLE, Role.INDICATOR, Role.RESULT,
)  # fmt: skip
"""What no row says that is the total of others."""


@dataclass(slots=True)
class RowSums:
    """Reads the sums of one table; `earlier` are the activities whose money other tables may have told."""

    table: Table
    builder: Builder
    earlier: Collection[str]
    is_summed: bool = False
    """Whether the row above told a sum that others may divide."""
    _by_column: dict[int, list[Decimal]] = field(default_factory=dict)

    def read(self, row: Row, activity: str, place: str, part: FundingSource | None = None) -> None:
        """What the row says that an activity costs; `part` is the source that its title names."""
        item = self.builder.tree[activity]
        assert isinstance(item, Activity)
        years = {one.year for one in (item.start, item.end) if one}
        year = years.pop() if len(years) == 1 and item.start and item.end else None
        label = one_line(self.builder.text(self.table.cell(row.at, Role.SOURCE), place))
        is_told = label in self.builder.answers.texts
        if label[:1].isdigit() and not is_told and not self.table.has(Role.MONEY, Role.TOTAL):
            why = said("intake", "“{text}” is not known as a source of money.", text=label)
            self.builder.ask(label, InvalidValue(why), place)
            return
        source = part if is_nothing(Cell(label)) else sums.source_of(label, self.builder, place)
        if label and source is None and not is_nothing(Cell(label)):
            return
        found = sums.read_row(self.table, row.at, self.builder, year, source, place)
        for column, amount in found.by_column.items():
            self._by_column.setdefault(column, []).append(amount)
        self._put(found, row, activity, place)

    def _put(self, found: sums.Row, row: Row, activity: str, place: str) -> None:
        lines = [*sums.funding_of(found, self.builder, place)]
        if lines and activity in self.earlier and self.builder.tree.children(activity, Kind.FUNDING):
            told = sum((line_sum(line).gross for line in lines), ZERO)
            if told != total(self.builder.tree, activity).gross:
                why = said("intake", "Another table tells another sum of this activity.")
                self.builder.ask(format_money(told), InvalidValue(why), place)
            return
        expense = one_line(self.builder.text(self.table.cell(row.at, Role.EXPENSE), place))
        sums.put_lines(activity, iter(lines), self.builder, expense)
        if any(line.year is None for line in lines):
            self.builder.without_year += 1

    def is_unnamed_total(self, row: Row) -> bool:
        """Whether a row that says nothing but sums has those of all rows above."""
        cells = (self.table.block.rows[row.at][place] for place in self.table.places(*_SAYING_MORE))
        return not row.number and all(map(is_nothing, cells)) and self.is_total(row)

    def is_total(self, row: Row) -> bool:
        """Whether the sums of a row are those of all rows above."""
        return sums.adds_up(sums.column_sums(self.table, row.at, self.builder), self._by_column)

    def tell_total(self, row: Row) -> None:
        """Leave a row of totals out, and tell it with what was read above it."""
        self.is_summed = True
        sums.tell_total(self.table, row.at, self._by_column, self.builder)
