"""Activities on a grid of quarters: a table in which the quarters that each lasts are shaded.

A table, not a picture: it breaks between pages under its repeated years, stays sharp, and is read aloud,
a word in each quarter that is shaded.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from planeditor.plan.items import Activity, Kind
from planeditor.plan.values import Quarter
from planeditor.word.facts import Facts
from planeditor.word.forms.content import Timeline
from planeditor.word.ooxml.elements import paragraph
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.tables import Align, Cell, Column, Merge, Row, RowKind, table
from planeditor.word.parts.grouping import Group, grouped
from planeditor.word.values import NONE
from planeditor.word.writing import Writing, alignment

_MOST_YEARS = 15
"""More would leave a column no room for its number."""
_LASTS = "A6A6A6"
_Span = tuple[Quarter, Quarter]
"""The first and the last of the quarters."""


def timeline(writing: Writing, part: Timeline, title: str, width: int) -> list[Xml]:
    """The grid under its title; nothing where no activity has its time."""
    facts = writing.facts
    activities = dated(facts)
    quarters = [*_quarters([span for item in activities if (span := _span(item))])]
    columns = [column for column in part.columns if facts.meets(column.when)]
    if not quarters or not columns:
        return []
    lasts = Cell([paragraph(facts.words.lasts.text, Style.TIMELINE)], fill=_LASTS)
    aligns = [alignment(column.what, column.align) for column in columns]
    rows: list[Row] = []
    bars: dict[_Span, list[str | Cell]] = {}
    for one in grouped(writing, activities, part.groups):
        if isinstance(one, Group):
            rows.append(Row([Cell(one.name, len(columns) + len(quarters))], RowKind.GROUP))
        else:
            cells = [
                writing.cell_or_dash(one, column, align)
                for column, align in zip(columns, aligns, strict=True)
            ]
            assert isinstance(one, Activity)
            span = _span(one)
            assert span is not None
            if span not in bars:
                bars[span] = _bar(span, quarters, lasts)
            rows.append(Row([*cells, *bars[span]]))
    widths = [Column(one.width_mm, align) for one, align in zip(columns, aligns, strict=True)]
    widths += [Column(part.quarter_mm, Align.CENTER)] * len(quarters)
    headings = [column.heading for column in columns]
    return [table(widths, _header(headings, quarters), rows, width, title)]


def dated(facts: Facts) -> list[Activity]:
    """The activities whose time is known."""
    return [item for item in facts.of(Kind.ACTIVITY) if isinstance(item, Activity) and _span(item)]


def _span(activity: Activity) -> _Span | None:
    """The first and last quarter; an activity with only one of them known lasts that one."""
    start, end = activity.start or activity.end, activity.end or activity.start
    return (start, end) if start and end and start <= end else None


def _quarters(spans: Sequence[_Span]) -> Iterator[Quarter]:
    """Whole years from the first quarter to the last; without room for all, where most begin and end."""
    if not spans:
        return
    first, last = min(start.year for start, _ in spans), max(end.year for _, end in spans)
    count = min(last - first + 1, _MOST_YEARS)
    fitting = [range(year, year + count) for year in range(first, last - count + 2)]
    ends = [quarter.year for span in spans for quarter in span]
    years = max(fitting, key=lambda years: sum(end in years for end in ends))
    yield from (Quarter(year, number) for year in years for number in range(1, 5))


def _header(headings: Sequence[str], quarters: Sequence[Quarter]) -> list[list[str | Cell]]:
    upper: list[str | Cell] = [Cell(heading, merge=Merge.START) for heading in headings]
    for year, found in groupby(quarters, key=lambda quarter: quarter.year):
        upper.append(Cell(str(year), span=len([*found])))
    lower: list[str | Cell] = [Cell(merge=Merge.CONTINUE) for _ in headings]
    return [upper, [*lower, *(quarter.roman for quarter in quarters)]]


def _bar(span: _Span, quarters: Sequence[Quarter], lasts: Cell) -> list[str | Cell]:
    return [lasts if span[0] <= quarter <= span[1] else NONE for quarter in quarters]
