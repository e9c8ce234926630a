"""The plan as a workbook: activities, funding, its summary and indicators, with real numbers and formulas."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from planeditor.blocks.draft import GROSS, NET_SUM, NUMBER, PARENT, VAT_SUM
from planeditor.language import said
from planeditor.plan import numbering, sums
from planeditor.plan.ideas import Ideas, is_author_shown
from planeditor.plan.items import (
    Activity,
    Decision,
    FundingLine,
    Idea,
    Indicator,
    Item,
    Kind,
    Participant,
)
from planeditor.plan.numbers import ZERO, format_date
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area, FundingSource
from planeditor.plan.wording import target_text
from planeditor.sheets.map import NAME as MAP
from planeditor.sheets.map import write_map
from planeditor.sheets.sheet import Column, Formula, Sheet, Value, column_letter, plain
from planeditor.sheets.styles import Content, Styles
from planeditor.sheets.words import Words
from planeditor.zipping import repacked

Progress = Callable[[int, int], None]
"""Told how many steps are done, and of how many; an error that it raises ends the work."""

_NET, _VAT, _GROSS = "F", "H", "I"
"""The columns of the sheet of funding that others add up."""


def export_workbook(
    tree: PlanTree, *, author: str, at: datetime, progress: Progress = lambda done, total: None
) -> bytes:
    """The bytes of an `.xlsx` file, always in Lithuanian; the same plan gives the same bytes.

    `at` must know its time zone.
    """
    from xlsxwriter import Workbook  # loaded only where a workbook is made

    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    moment = at.astimezone(UTC).replace(tzinfo=None)
    book.set_properties(
        {"title": plain(tree.root.title)[:255], "author": plain(author)[:255], "created": moment}
    )
    tables = _Tables(tree, book)
    sheets = [tables.activities, tables.funding, tables.summary, tables.indicators]
    told = (
        (Kind.IDEA, tables.ideas),
        (Kind.DECISION, tables.decisions),
        (Kind.PARTICIPANT, tables.participants),
    )
    sheets += [make for kind, make in told if tree.of_kind(kind)]
    for done, make in enumerate(sheets, 1):
        make()
        progress(done, len(sheets))
    tables.map()
    book.close()
    return repacked(buffer.getvalue())


class _Tables:
    def __init__(self, tree: PlanTree, book: Any) -> None:
        self._tree = tree
        self._book = book
        self._made: dict[Kind, Sheet] = {}
        self._styles = Styles(book)
        self._words = Words(tree)
        self._total = self._words.say(said("sheets", "Total"))
        self._funding = self._words.say(said("sheets", "Funding"))

    def activities(self) -> None:
        """A row for each activity, whose money is added up on the sheet of funding."""
        words, kind = self._words, Kind.ACTIVITY
        columns = [
            Column(words.say(said("sheets", "No.")), Content.CENTER, 8, field=NUMBER),
            Column(words.say(said("sheets", "Activity")), width=40, field="title"),
            *self._declared(kind, areas=18, type=18, schools=28, executor=18, responsible=18, partners=22),
            *(Column(words.field(kind, name), Content.CENTER, 12, field=name) for name in ("start", "end")),
            *self._money(NET_SUM, VAT_SUM, GROSS),
        ]
        printed = len(columns)
        # What follows is for the screen: on paper it would leave no room for the rest.
        columns += [
            *self._declared(kind, direction=30),
            Column(words.say(said("sheets", "Goal")), width=40),
            Column(words.say(said("sheets", "Task")), width=40, field=PARENT),
            *self._declared(kind, description=60, result=50),
        ]
        sheet = self._sheet(words.say(said("sheets", "Activities")), columns, kind)
        for item in self._tree.of_kind(kind):
            assert isinstance(item, Activity)
            row = [*self._activity(item), *self._added_up(item, sheet.next_row), *self._told(item)]
            sheet.add(row, item)
        sheet.finish(self._total, printed)

    def funding(self) -> None:
        """A row for each funding line: VAT is worked out where it has a rate."""
        words, kind = self._words, Kind.FUNDING
        net, vat, gross = self._money("net", "vat_amount", GROSS)
        columns = [
            Column(words.say(said("sheets", "No.")), Content.CENTER, 8, field=NUMBER),
            Column(words.say(said("sheets", "Activity")), width=46, field=PARENT),
            Column(words.field(kind, "year"), Content.CENTER, 8, field="year"),
            *self._declared(kind, source=26, expense=24),
            net,
            Column(words.say(said("sheets", "VAT rate, %")), Content.PERCENT, 10, field="vat_rate"),
            vat,
            gross,
        ]
        sheet = self._sheet(self._funding, columns, kind)
        for item in self._tree.of_kind(kind):
            assert isinstance(item, FundingLine)
            sheet.add([*self._paid(item), *self._line(item, sheet.next_row)], item)
        sheet.finish(self._total)

    def summary(self) -> None:
        """Years down, sources across, added up on the sheet of funding."""
        words = self._words
        sources = [*sums.by_source(self._tree)]
        heads = [words.label(source) or self._unnamed() for source in sources]
        columns = [
            Column(words.field(Kind.FUNDING, "year"), Content.CENTER, 14),
            *(Column(f"{head}, Eur", Content.MONEY, 22, is_summed=True) for head in heads),
            Column(words.say(said("sheets", "Total, Eur")), Content.MONEY, 18, is_summed=True),
        ]
        sheet = self._sheet(words.say(said("sheets", "Summary")), columns)
        both = self._by_year_and_source()
        for year in sums.by_year(self._tree):
            row = sheet.next_row
            cells = [
                Formula(self._of(year, words.label(source)), both.get((year, source), ZERO))
                for source in sources
            ]
            last = column_letter(len(sources))
            whole = Formula(f"=SUM(B{row}:{last}{row})", sum((cell.value for cell in cells), ZERO))
            sheet.add([year if year is not None else self._unnamed(), *cells, whole])
        sheet.finish(self._total)

    def indicators(self) -> None:
        """A row for each indicator; a target that is a mere number stands as one."""
        words, kind = self._words, Kind.INDICATOR
        columns = [
            Column(words.say(said("sheets", "Whose")), width=30, field=PARENT),
            *self._declared(kind, title=46, unit=14),
            *self._numbers(kind, "baseline", "baseline_year"),
            *self._declared(kind, milestones=22),
            *self._numbers(kind, "target", "target_year"),
            *self._declared(kind, data_source=28, responsible=22),
        ]
        sheet = self._sheet(words.say(said("sheets", "Indicators")), columns, kind)
        for item in self._tree.of_kind(kind):
            assert isinstance(item, Indicator)
            sheet.add([*self._indicator(item)], item)
        sheet.finish(self._total)

    def ideas(self) -> None:
        """A row for each idea, those merged into others too, with all its votes and what became of it."""
        words, kind, known = self._words, Kind.IDEA, Ideas(self._tree)
        columns = [
            *self._declared(kind, title=60, areas=18),
            *self._derived(kind, session=28, author=20),
            *self._declared(kind, table=10, sheet=10, group=20),
            Column(words.field(kind, "votes"), Content.NUMBER, 10),
            *self._numbers(kind, "benefit", "feasibility"),
            *self._derived(kind, became=40, merged_into=40),
            *self._declared(kind, notes=40),
        ]
        sheet = self._sheet(words.say(said("sheets", "Ideas")), columns, kind)
        for item in self._tree.of_kind(kind):
            assert isinstance(item, Idea)
            sheet.add([*self._idea(item, known.votes(item.id))], item)
        sheet.finish(self._total)

    def decisions(self) -> None:
        """A row for each decision of a session: who does what until when."""
        words, kind = self._words, Kind.DECISION
        columns = [
            Column(words.say(said("sheets", "Session")), width=28),
            *self._declared(kind, title=50),
            *self._derived(kind, responsible=24, due=14, about=40, done=10),
            *self._declared(kind, notes=40),
        ]
        sheet = self._sheet(words.say(said("sheets", "Decisions")), columns, kind)
        for item in self._tree.of_kind(kind):
            assert isinstance(item, Decision)
            people = (self._tree.get(id_) for id_ in (item.parent, item.responsible, item.about))
            session, responsible, about = map(words.name, people)
            due = format_date(item.due) if item.due else ""
            done = words.say(said("sheets", "yes")) if item.done else ""
            sheet.add([session, item.title, responsible, due, about, done, item.notes], item)
        sheet.finish(self._total)

    def participants(self) -> None:
        """A row for each participant of each session."""
        words, kind = self._words, Kind.PARTICIPANT
        columns = [
            Column(words.say(said("sheets", "Session")), width=28),
            *self._declared(kind, name=26, institution=34, municipality=26, areas=22, table=10),
        ]
        sheet = self._sheet(words.say(said("sheets", "Participants")), columns, kind)
        for item in self._tree.of_kind(kind):
            assert isinstance(item, Participant)
            session, areas = words.name(self._tree[item.parent]), words.labels(item.areas, Area)
            sheet.add([session, item.name, item.institution, item.municipality, areas, item.table], item)
        sheet.finish(self._total)

    def map(self) -> None:
        """What leads from the rows back to the plan when the workbook comes back."""
        tables = {kind: (sheet.headings, sheet.items) for kind, sheet in self._made.items()}
        root = self._tree.root
        write_map(self._book.add_worksheet(MAP), (root.id, plain(root.title)), tables)

    def _sheet(self, name: str, columns: Sequence[Column], kind: Kind | None = None) -> Sheet:
        sheet = Sheet(self._book.add_worksheet(name), columns, self._styles, kind)
        if kind is not None:
            self._made[kind] = sheet
        return sheet

    def _declared(self, kind: Kind, **widths: float) -> Iterator[Column]:
        return (
            Column(self._words.field(kind, name), width=width, field=name) for name, width in widths.items()
        )

    def _derived(self, kind: Kind, **widths: float) -> Iterator[Column]:
        """Columns of what is not changed here: it comes from elsewhere in the plan."""
        return (Column(self._words.field(kind, name), width=width) for name, width in widths.items())

    def _numbers(self, kind: Kind, *names: str) -> Iterator[Column]:
        return (
            Column(
                self._words.field(kind, name),
                Content.CENTER if "year" in name else Content.NUMBER,
                14,
                field=name,
            )
            for name in names
        )

    def _money(self, *fields: str) -> Iterator[Column]:
        heads = (
            said("sheets", "Without VAT, Eur"), said("sheets", "VAT, Eur"), said("sheets", "With VAT, Eur")
        )  # fmt: skip
        for head, field in zip(heads, fields, strict=True):
            yield Column(self._words.say(head), Content.MONEY, 14, is_summed=True, field=field)

    def _unnamed(self) -> str:
        return self._words.say(said("sheets", "Not given"))

    def _activity(self, item: Activity) -> Iterator[Value]:
        words = self._words
        yield numbering.number(self._tree, item.id)
        yield words.name(item)
        yield words.labels(item.areas, Area)
        yield words.label(item.type)
        yield words.names(item.schools)
        yield item.executor
        yield words.name(self._tree.get(item.responsible))
        yield words.names(item.partners)
        yield item.start.text if item.start else ""
        yield item.end.text if item.end else ""

    def _told(self, item: Activity) -> Iterator[str]:
        task = self._tree[item.parent]
        yield self._words.label(item.direction)
        yield self._words.numbered(self._tree[task.parent])
        yield self._words.numbered(task)
        yield item.description
        yield item.result

    def _added_up(self, item: Item, row: int) -> Iterator[Formula]:
        money = sums.total(self._tree, item.id)
        name = self._funding
        for letter, value in ((_NET, money.net), (_VAT, money.vat), (_GROSS, money.gross)):
            yield Formula(f"=SUMIFS('{name}'!${letter}:${letter},'{name}'!$A:$A,$A{row})", value)

    def _paid(self, item: FundingLine) -> Iterator[Value]:
        activity = self._tree[item.parent]
        yield numbering.number(self._tree, activity.id)
        yield self._words.name(activity)
        yield item.year if item.year is not None else self._unnamed()
        yield self._words.label(item.source) or self._unnamed()
        yield item.expense

    def _line(self, item: FundingLine, row: int) -> Iterator[Value]:
        money = sums.line_sum(item)
        yield money.net
        yield item.vat_rate
        yield money.vat if item.vat_rate is None else Formula(f"=ROUND(F{row}*G{row}/100,2)", money.vat)
        yield Formula(f"=F{row}+H{row}", money.gross)

    def _by_year_and_source(self) -> dict[tuple[int | None, FundingSource | None], Decimal]:
        found: dict[tuple[int | None, FundingSource | None], Decimal] = {}
        for funding in sums.by_activity(self._tree).values():
            for key, money in funding.items():
                found[key] = found.get(key, ZERO) + money.gross
        return found

    def _of(self, year: int | None, source: str) -> str:
        wanted = year if year is not None else f'"{self._unnamed()}"'
        name, source = self._funding, source or self._unnamed()
        return f"=SUMIFS('{name}'!$I:$I,'{name}'!$C:$C,{wanted},'{name}'!$D:$D,\"{source}\")"

    def _indicator(self, item: Indicator) -> Iterator[Value]:
        words = self._words
        above = self._tree[item.parent]
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
        yield words.name(self._tree.get(item.responsible))

    def _idea(self, item: Idea, votes: int | None) -> Iterator[Value]:
        words = self._words
        yield item.title
        yield words.labels(item.areas, Area)
        yield words.name(self._tree.get(item.session))
        yield words.name(self._tree.get(item.author)) if is_author_shown(self._tree, item) else ""
        yield item.table
        yield item.sheet
        yield item.group
        yield votes
        yield item.benefit
        yield item.feasibility
        yield words.names(item.became)
        yield words.name(self._tree.get(item.merged_into))
        yield item.notes
