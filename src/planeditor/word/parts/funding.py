"""The table of the money of each activity by source and year."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache, partial
from typing import NamedTuple

from planeditor.plan.items import Item, Kind
from planeditor.plan.numbers import ZERO
from planeditor.plan.sums import Sum, added, put
from planeditor.plan.vocabulary import FundingSource
from planeditor.word.facts import Funding
from planeditor.word.forms.content import Column as FormColumn
from planeditor.word.forms.content import FundingTable, FundingWhat, SumsBy
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.tables import Align, Cell, Column, Merge, Row, RowKind, table
from planeditor.word.parts.grouping import Group, grouped
from planeditor.word.parts.sums import group_name
from planeditor.word.values import NONE, format_amount
from planeditor.word.writing import Writing

_ALIGN = {
    FundingWhat.NUMBER: Align.CENTER,
    FundingWhat.TITLE: Align.LEFT,
    FundingWhat.SOURCE: Align.LEFT,
}
_OF_ACTIVITY = (FundingWhat.NUMBER, FundingWhat.TITLE)
_SOURCES = (*FundingSource, None)
"""In the order shown."""


def funding_table(writing: Writing, part: FundingTable, title: str, width: int) -> list[Xml]:
    """A row for each source of each activity and for the sums of each group; nothing without money."""
    return _FundingTable(writing, part).table(title, width)


class _FundingTable:
    def __init__(self, writing: Writing, part: FundingTable) -> None:
        self._writing = writing
        self._facts = writing.facts
        self._part = part
        self._columns = [column for column in part.columns if writing.facts.meets(column.when)]
        self._activities = [item for item in self._facts.of(Kind.ACTIVITY) if self._facts.funding[item.id]]
        years = {year for funding in self._facts.funding.values() for year, _ in funding}
        self._years = sorted(years, key=lambda year: (year is None, year or 0))
        # Of one that nobody said, all activities are asked: once, not in every row.
        self._source = cache(partial(group_name, writing, SumsBy.SOURCE))

    def table(self, title: str, width: int) -> list[Xml]:
        if not self._activities or not self._columns:
            return []
        columns = [
            Column(one.width_mm, one.align or _ALIGN.get(one.what, Align.RIGHT))
            for one in self._columns
            for _ in range(self._span(one))
        ]
        return [table(columns, self._header(), self._rows(), width, title)]

    def _span(self, column: FormColumn[FundingWhat]) -> int:
        return len(self._years) if column.what is FundingWhat.YEARS else 1

    def _header(self) -> list[list[str | Cell]]:
        """Two rows: the years stand under the heading they have in common."""
        upper: list[str | Cell] = []
        lower: list[str | Cell] = []
        for column in self._columns:
            if column.what is FundingWhat.YEARS:
                upper.append(Cell(column.heading, span=self._span(column)))
                lower += [group_name(self._writing, SumsBy.YEAR, year) for year in self._years]
            else:
                upper.append(Cell(column.heading, merge=Merge.START))
                lower.append(Cell(merge=Merge.CONTINUE))
        return [upper, lower] if FundingWhat.YEARS in [column.what for column in self._columns] else [upper]

    def _rows(self) -> list[Row]:
        rows: list[Row] = []
        for one in grouped(self._writing, self._activities, self._part.groups):
            if isinstance(one, Group):
                rows.append(self._sums(one.name, self._together(one.members), RowKind.GROUP))
            else:
                rows += self._activity(one)
        if self._part.total:
            rows += self._total()
        return rows

    def _activity(self, item: Item) -> list[Row]:
        """The activity's sources, of which the first row names it."""
        funding = self._facts.funding[item.id]
        sources = _sources(funding)
        rows = []
        for place, source in enumerate(sources):
            merge = (Merge.CONTINUE if place else Merge.START) if len(sources) > 1 else None
            money = _Money.of(source, _of_source(funding, source))
            cells: list[str | Cell] = []
            for column in self._columns:
                if column.what in _OF_ACTIVITY:
                    cells.append(Cell("" if place else self._named(item, column.what), merge=merge))
                else:
                    cells += self._told(column.what, money)
            rows.append(Row(cells, keep=place < len(sources) - 1))
        return rows

    def _named(self, item: Item, what: FundingWhat) -> str:
        return self._facts.number(item) if what is FundingWhat.NUMBER else self._facts.name(item)

    def _told(self, what: FundingWhat, money: "_Money") -> list[str]:
        match what:
            case FundingWhat.SOURCE:
                return [self._source(money.source)]
            case FundingWhat.YEARS:
                return [format_amount(money.years.get(year, ZERO)) for year in self._years]
        return [format_amount(getattr(money.total, what.value))]

    def _total(self) -> list[Row]:
        """The sums of each source, where there are several of several activities, and of all."""
        whole = self._together(self._activities)
        sources = _sources(whole)
        rows = []
        if len(sources) > 1 and len(self._activities) > 1:
            rows = [
                self._sums(
                    f"{self._part.total}: {self._source(source)}", _of_source(whole, source), RowKind.TOTAL
                )
                for source in sources
            ]
        return [*rows, self._sums(self._part.total, whole, RowKind.TOTAL)]

    def _together(self, activities: Sequence[Item]) -> Funding:
        together: Funding = {}
        for activity in activities:
            for key, money in self._facts.funding[activity.id].items():
                put(together, key, money)
        return together

    def _sums(self, label: str, money: Funding, kind: RowKind) -> Row:
        """A label over the first column and others before the first sum, then the sums."""
        is_money = [column.what not in _ALIGN for column in self._columns]
        span = next((place for place, one in enumerate(is_money) if one and place), len(is_money))
        cells: list[str | Cell] = [Cell(label, span=sum(map(self._span, self._columns[:span])))]
        sums = _Money.of(None, money)
        for column in self._columns[span:]:
            cells += [NONE] if column.what in _ALIGN else self._told(column.what, sums)
        return Row(cells, kind)


class _Money(NamedTuple):
    """What a row tells: who pays, how much in each year, and how much in all."""

    source: FundingSource | None
    years: Mapping[int | None, Decimal]
    total: Sum

    @classmethod
    def of(cls, source: FundingSource | None, funding: Funding) -> "_Money":
        """That of some money."""
        years: dict[int | None, Decimal] = {}
        for (year, _), money in funding.items():
            years[year] = years.get(year, ZERO) + money.gross
        return cls(source, years, added(funding.values()))


def _sources(funding: Funding) -> list[FundingSource | None]:
    found = {source for _, source in funding}
    return [source for source in _SOURCES if source in found]


def _of_source(funding: Funding, source: FundingSource | None) -> Funding:
    return {key: money for key, money in funding.items() if key[1] is source}
