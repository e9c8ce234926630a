"""The plan as a workbook: activities, funding, sums, indicators and lists, with real numbers and formulas."""

from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any

from planeditor.blocks.draft import GROSS, NET_SUM, NUMBER, PARENT, VAT_SUM
from planeditor.language import said
from planeditor.plan import numbering, sums
from planeditor.plan.items import Activity, FundingLine, Indicator, Item, Kind
from planeditor.plan.numbers import ZERO
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area, FundingSource
from planeditor.plan.wording import target_text
from planeditor.sheets import registers, sessions, totals
from planeditor.sheets.book import book_bytes
from planeditor.sheets.sheet import About, Column, Formula, Value, column_letter
from planeditor.sheets.styles import Content
from planeditor.sheets.tables import Tables
from planeditor.sheets.totals import Places, Range

Progress = Callable[[int, int], None]
"""Told how many steps are done, and of how many; an error that it raises ends the work."""

_TIMES = 8
"""The column of the sheet of activities from which on it tells of time and money."""

_NET, _VAT, _GROSS = "F", "H", "I"
"""The columns of the sheet of funding that others add up."""


def export_workbook(
    tree: PlanTree, *, author: str, at: datetime, progress: Progress = lambda done, total: None
) -> bytes:
    """The bytes of an `.xlsx` file, always in Lithuanian; the same plan gives the same bytes.

    `at` must know its time zone.
    """

    def fill(book: Any, about: About) -> None:
        tables = _PlanTables(tree, book, about)
        sheets = _sheets(tree, tables)
        for done, make in enumerate(sheets, 1):
            make()
            progress(done, len(sheets))
        tables.map()

    return book_bytes(tree.root.title, author, at, fill)


def _sheets(tree: PlanTree, tables: "_PlanTables") -> list[Callable[[], None]]:
    """What makes each sheet that the plan has, in their order."""
    sheets: list[Callable[[], None]] = [
        tables.activities,
        tables.funding,
        tables.summary,
        tables.indicators,
        *(
            partial(make, tables, tables.places)
            for make in (totals.by_area, totals.by_task, totals.by_school)
        ),
    ]
    if registers.is_reported(tables):
        sheets.append(partial(registers.monitoring, tables))
    sheets += [partial(registers.register, tables, kind) for kind in registers.registers(tables)]
    told = (
        (Kind.IDEA, sessions.ideas),
        (Kind.DECISION, sessions.decisions),
        (Kind.PARTICIPANT, sessions.participants),
    )
    return sheets + [partial(make, tables) for kind, make in told if tree.of_kind(kind)]


class _PlanTables(Tables):
    def __init__(self, tree: PlanTree, book: Any, about: About) -> None:
        super().__init__(tree, book, about)
        self._funding = self.words.say(said("sheets", "Funding"))
        self._activities = self.words.say(said("sheets", "Activities"))
        last = max(len(tree.of_kind(Kind.ACTIVITY)) + 1, 2)
        number, areas, schools, *money = (Range(self._activities, letter, last) for letter in "ACEKLM")
        self.places = Places(number, areas, schools, (money[0], money[1], money[2]))
        """Where the sheet of activities holds what others add up."""

    def activities(self) -> None:
        """A row for each activity, whose money is added up on the sheet of funding."""
        words, kind = self.words, Kind.ACTIVITY
        columns = [
            Column(words.say(said("sheets", "No.")), Content.CENTER, 8, field=NUMBER),
            Column(words.say(said("sheets", "Activity")), width=40, field="title"),
            *self.declared(kind, areas=18, type=16, schools=24, executor=16, responsible=16, partners=20),
            *(Column(words.field(kind, name), Content.CENTER, 12, field=name) for name in ("start", "end")),
            *self._money(NET_SUM, VAT_SUM, GROSS),
        ]
        printed = len(columns)
        # What follows is for the screen: on paper it would leave no room for the rest.
        columns += [
            *self.declared(kind, direction=30),
            Column(words.say(said("sheets", "Goal")), width=40),
            Column(words.say(said("sheets", "Task")), width=40, field=PARENT),
            *self.declared(kind, description=60, result=50),
        ]
        sheet = self.sheet(self._activities, columns, kind)
        for item in self.tree.of_kind(kind):
            assert isinstance(item, Activity)
            row = [*self._activity(item), *self._added_up(item, sheet.next_row), *self._told(item)]
            sheet.add(row, item)
        sheet.finish(self.total, printed, [_TIMES])

    def funding(self) -> None:
        """A row for each funding line: VAT is worked out where it has a rate."""
        words, kind = self.words, Kind.FUNDING
        net, vat, gross = self._money("net", "vat_amount", GROSS)
        columns = [
            Column(words.say(said("sheets", "No.")), Content.CENTER, 8, field=NUMBER),
            Column(words.say(said("sheets", "Activity")), width=46, field=PARENT),
            Column(words.field(kind, "year"), Content.CENTER, 8, field="year"),
            *self.declared(kind, source=26, expense=24),
            net,
            Column(words.say(said("sheets", "VAT rate, %")), Content.PERCENT, 10, field="vat_rate"),
            vat,
            gross,
        ]
        sheet = self.sheet(self._funding, columns, kind)
        for item in self.tree.of_kind(kind):
            assert isinstance(item, FundingLine)
            sheet.add([*self._paid(item), *self._line(item, sheet.next_row)], item)
        sheet.finish(self.total)

    def summary(self) -> None:
        """Years down, sources across, added up on the sheet of funding."""
        words = self.words
        sources = [*sums.by_source(self.tree)]
        heads = [words.label(source) or self._unnamed() for source in sources]
        columns = [
            Column(words.field(Kind.FUNDING, "year"), Content.CENTER, 14),
            *(Column(f"{head}, Eur", Content.MONEY, 22, is_summed=True) for head in heads),
            Column(words.say(said("sheets", "Total, Eur")), Content.MONEY, 18, is_summed=True),
        ]
        sheet = self.sheet(words.say(said("sheets", "Summary")), columns)
        both = self._by_year_and_source()
        for year in sums.by_year(self.tree):
            row = sheet.next_row
            cells = [
                Formula(self._of(year, words.label(source)), both.get((year, source), ZERO))
                for source in sources
            ]
            last = column_letter(len(sources))
            whole = Formula(f"=SUM(B{row}:{last}{row})", sum((cell.value for cell in cells), ZERO))
            sheet.add([year if year is not None else self._unnamed(), *cells, whole])
        sheet.finish(self.total)

    def indicators(self) -> None:
        """A row for each indicator; a target that is a mere number stands as one."""
        words, kind = self.words, Kind.INDICATOR
        columns = [
            Column(words.say(said("sheets", "Whose")), width=24, field=PARENT),
            *self.declared(kind, title=40, unit=12),
            *self.numbers(kind, "baseline", "baseline_year"),
            *self.declared(kind, milestones=18),
            *self.numbers(kind, "target", "target_year"),
            *self.declared(kind, data_source=22, responsible=18),
        ]
        sheet = self.sheet(words.say(said("sheets", "Indicators")), columns, kind)
        for item in self.tree.of_kind(kind):
            assert isinstance(item, Indicator)
            sheet.add([*self._indicator(item)], item)
        sheet.finish(self.total)

    def _money(self, *fields: str) -> Iterator[Column]:
        heads = (
            said("sheets", "Without VAT, Eur"), said("sheets", "VAT, Eur"), said("sheets", "With VAT, Eur")
        )  # fmt: skip
        for head, field in zip(heads, fields, strict=True):
            yield Column(self.words.say(head), Content.MONEY, 14, is_summed=True, field=field)

    def _unnamed(self) -> str:
        return self.words.say(said("sheets", "Not given"))

    def _activity(self, item: Activity) -> Iterator[Value]:
        words = self.words
        yield numbering.number(self.tree, item.id)
        yield words.name(item)
        yield words.labels(item.areas, Area)
        yield words.label(item.type)
        yield words.names(item.schools)
        yield item.executor
        yield words.name(self.tree.get(item.responsible))
        yield words.names(item.partners)
        yield item.start.text if item.start else ""
        yield item.end.text if item.end else ""

    def _told(self, item: Activity) -> Iterator[str]:
        task = self.tree[item.parent]
        yield self.words.label(item.direction)
        yield self.words.numbered(self.tree[task.parent])
        yield self.words.numbered(task)
        yield item.description
        yield item.result

    def _added_up(self, item: Item, row: int) -> Iterator[Formula]:
        money = sums.total(self.tree, item.id)
        name = self._funding
        for letter, value in ((_NET, money.net), (_VAT, money.vat), (_GROSS, money.gross)):
            yield Formula(f"=SUMIFS('{name}'!${letter}:${letter},'{name}'!$A:$A,$A{row})", value)

    def _paid(self, item: FundingLine) -> Iterator[Value]:
        activity = self.tree[item.parent]
        yield numbering.number(self.tree, activity.id)
        yield self.words.name(activity)
        yield item.year if item.year is not None else self._unnamed()
        yield self.words.label(item.source) or self._unnamed()
        yield item.expense

    def _line(self, item: FundingLine, row: int) -> Iterator[Value]:
        money = sums.line_sum(item)
        yield money.net
        yield item.vat_rate
        yield money.vat if item.vat_rate is None else Formula(f"=ROUND(F{row}*G{row}/100,2)", money.vat)
        yield Formula(f"=F{row}+H{row}", money.gross)

    def _by_year_and_source(self) -> dict[tuple[int | None, FundingSource | None], Decimal]:
        found: dict[tuple[int | None, FundingSource | None], Decimal] = {}
        for funding in sums.by_activity(self.tree).values():
            for key, money in funding.items():
                found[key] = found.get(key, ZERO) + money.gross
        return found

    def _of(self, year: int | None, source: str) -> str:
        wanted = year if year is not None else f'"{self._unnamed()}"'
        name, source = self._funding, source or self._unnamed()
        return f"=SUMIFS('{name}'!$I:$I,'{name}'!$C:$C,{wanted},'{name}'!$D:$D,\"{source}\")"

    def _indicator(self, item: Indicator) -> Iterator[Value]:
        words = self.words
        above = self.tree[item.parent]
        yield words.numbered(above) if above.kind in numbering.NUMBERED else words.name(above)
        yield item.title
        yield item.unit
        yield item.baseline
        yield item.baseline_year
        yield item.milestones
        target = item.target
        is_plain = target.number is not None and target_text(target) == target_text(
            type(target)(target.number)
        )
        yield target.number if is_plain else target_text(target)
        yield item.target_year
        yield item.data_source
        yield words.name(self.tree.get(item.responsible))
