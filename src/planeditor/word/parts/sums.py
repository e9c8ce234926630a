"""The plan's money grouped by year, source, area or type: as a table, and as a picture."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from planeditor.plan.items import Activity
from planeditor.plan.numbers import NBSP, format_money, format_percent, share
from planeditor.plan.sums import Sum, added, area_order, put
from planeditor.plan.vocabulary import ActivityType, Area, FundingSource, Word
from planeditor.word.facts import Facts
from planeditor.word.forms.content import SumsBy, SumsChart, SumsTable, SumsWhat
from planeditor.word.ooxml.charts import Chart, Series
from planeditor.word.ooxml.elements import paragraph
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.tables import Align, Column, Row, RowKind, table
from planeditor.word.ooxml.units import TWIPS_PER_MM
from planeditor.word.values import areas_text, format_amount
from planeditor.word.writing import Writing

_MOST_TOGETHER = 15
"""A table of so many sums stays on one page."""

SumGroup: TypeAlias = int | Word | frozenset[Area] | None
"""A year, a source, a type, a set of areas; None for what is not said."""


def sums_by(facts: Facts, by: SumsBy) -> dict[SumGroup, Sum]:
    """The money of each group, in the order shown."""
    found: defaultdict[SumGroup, list[Sum]] = defaultdict(list)
    for _, _, group, money in _grouped(facts, by):
        found[group].append(money)
    return {group: added(found[group]) for group in sorted(found, key=_PLACES[by])}


def sums_by_year(facts: Facts, by: SumsBy) -> dict[int, dict[SumGroup, Sum]]:
    """The same for each year that money is given for."""
    years: dict[int, dict[SumGroup, Sum]] = {}
    for _, year, group, money in _grouped(facts, by):
        if year is not None:
            put(years.setdefault(year, {}), group, money)
    return dict(sorted(years.items()))


def group_name(writing: Writing, by: SumsBy, group: SumGroup) -> str:
    """What the group is called."""
    facts = writing.facts
    if isinstance(group, frozenset) and group:
        return areas_text(facts, group)
    if isinstance(group, Word):
        return facts.label(group)
    if group:
        return str(group)
    words = facts.words
    what = {
        SumsBy.YEAR: words.unsaid_year,
        SumsBy.SOURCE: words.unsaid_source,
        SumsBy.AREA: words.unsaid_area,
        SumsBy.TYPE: words.unsaid_type,
    }
    lacking = {id_: None for id_, _, found, _ in _grouped(facts, by) if found == group}
    return writing.unspecified(what[by], facts.ordered(lacking))


def _grouped(facts: Facts, by: SumsBy) -> Iterator[tuple[str, int | None, SumGroup, Sum]]:
    group = _GROUPS[by]
    for id_, funding in facts.funding.items():
        activity = facts.get(id_)
        assert isinstance(activity, Activity)
        for (year, source), money in funding.items():
            yield id_, year, group(activity, year, source), money


_GROUPS: dict[SumsBy, Callable[[Activity, int | None, FundingSource | None], SumGroup]] = {
    SumsBy.YEAR: lambda _activity, year, _source: year,
    SumsBy.SOURCE: lambda _activity, _year, source: source,
    SumsBy.AREA: lambda activity, _year, _source: activity.areas,
    SumsBy.TYPE: lambda activity, _year, _source: activity.type,
}


def _word_place(words: type[Word]) -> Callable[[Any], int]:
    places = {word: place for place, word in enumerate(words)}
    return lambda group: places.get(group, len(places))


_PLACES: dict[SumsBy, Callable[[Any], Any]] = {
    SumsBy.YEAR: lambda year: (year is None, year or 0),
    SumsBy.SOURCE: _word_place(FundingSource),
    SumsBy.AREA: area_order,
    SumsBy.TYPE: _word_place(ActivityType),
}


def sums_table(writing: Writing, part: SumsTable, title: str, width: int) -> list[Xml]:
    """A row for each year, source, area or type that has money; nothing where there is none."""
    facts = writing.facts
    shown = [column for column in part.columns if facts.meets(column.when)]
    whole = facts.sum(facts.plan)
    named = [
        (group_name(writing, part.by, group), money)
        for group, money in sums_by(facts, part.by).items()
        if money.net or money.vat
    ]
    if not named or not shown:
        return []
    columns = [Column(one.width_mm, one.align or _align(one.what)) for one in shown]
    is_whole = len(named) <= _MOST_TOGETHER
    rows = [
        Row(
            [_cell(column.what, name, money, whole) for column in shown], keep=is_whole and place < len(named)
        )
        for place, (name, money) in enumerate(named, start=1)
    ]
    if part.total:
        rows.append(Row([_cell(column.what, part.total, whole, whole) for column in shown], RowKind.TOTAL))
    return [table(columns, [[column.heading for column in shown]], rows, width, title)]


def _align(what: SumsWhat) -> Align:
    return Align.LEFT if what is SumsWhat.NAME else Align.RIGHT


def _cell(what: SumsWhat, name: str, money: Sum, whole: Sum) -> str:
    match what:
        case SumsWhat.NAME:
            return name
        case SumsWhat.SHARE:
            return format_percent(share(money.gross, whole.gross))
    return format_amount(getattr(money, what.value))


def sums_chart(writing: Writing, part: SumsChart, caption: str, width: int) -> list[Xml]:
    """The picture above its numbered caption; nothing where no money has a year."""
    facts = writing.facts
    years = sums_by_year(facts, part.by)
    series = [
        Series(group_name(writing, part.by, group), [sums.get(group, Sum()).gross for sums in years.values()])
        for group in sums_by(facts, part.by)
    ]
    series = [one for one in series if any(one.values)]
    if not series:
        return []
    chart = Chart(
        title=caption,
        description=facts.words.chart.fill({"caption": caption, "sums": _told([*years], series)}),
        categories=[f"{year}{NBSP}m." for year in years],
        series=series,
        width_mm=width / TWIPS_PER_MM,
        height_mm=part.height_mm,
    )
    return [paragraph([writing.drawing(chart)], Style.CHART), *writing.figure(caption)]


def _told(years: list[int], series: list[Series]) -> str:
    return "; ".join(
        f"{year}{NBSP}m.: "
        + ", ".join(f"{one.name}{NBSP}– {format_money(one.values[place])}" for one in series)
        for place, year in enumerate(years)
    )
