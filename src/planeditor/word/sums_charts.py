"""The plan's money as a picture: a column for each year, divided by source, area or type."""

from collections.abc import Hashable
from decimal import Decimal

from planeditor.plan.items import Activity
from planeditor.plan.numbers import NBSP, ZERO, format_money
from planeditor.plan.sums import area_order
from planeditor.plan.vocabulary import ActivityType, FundingSource
from planeditor.word.charts import Chart, Series
from planeditor.word.elements import paragraph
from planeditor.word.facts import Facts
from planeditor.word.form import SumsBy, SumsChart
from planeditor.word.markup import Xml
from planeditor.word.sources import areas_text
from planeditor.word.styles import Style
from planeditor.word.units import TWIPS_PER_MM
from planeditor.word.writing import Writing

Sums = dict[tuple[int, Hashable], Decimal]


def sums_chart(writing: Writing, part: SumsChart, caption: str, width: int) -> list[Xml]:
    """The picture above its numbered caption; nothing where no money has a year."""
    facts = writing.facts
    sums = _sums(facts, part.by)
    years = sorted({year for year, _ in sums})
    groups = [group for group in _order(part.by, sums) if any(sums.get((year, group)) for year in years)]
    if not groups:
        return []
    series = [
        Series(_name(facts, group), [sums.get((year, group), ZERO) for year in years]) for group in groups
    ]
    chart = Chart(
        title=caption,
        description=facts.words.chart.fill({"caption": caption, "sums": _told(years, series)}),
        categories=[f"{year}{NBSP}m." for year in years],
        series=series,
        width_mm=width / TWIPS_PER_MM,
        height_mm=part.height_mm,
    )
    return [paragraph([writing.drawing(chart)], Style.CHART), *writing.figure(caption)]


def _sums(facts: Facts, by: SumsBy) -> Sums:
    sums: Sums = {}
    for id_, funding in facts.funding.items():
        activity = facts.get(id_)
        assert isinstance(activity, Activity)
        for (year, source), money in funding.items():
            if year is not None:
                group: Hashable = {
                    SumsBy.SOURCE: source, SumsBy.AREA: activity.areas, SumsBy.TYPE: activity.type
                }[by]  # fmt: skip
                sums[year, group] = sums.get((year, group), ZERO) + money.gross
    return sums


def _order(by: SumsBy, sums: Sums) -> list[Hashable]:
    found = {group for _, group in sums}
    if by is SumsBy.AREA:
        return sorted(found, key=lambda areas: area_order(areas))  # type: ignore[arg-type]
    words = FundingSource if by is SumsBy.SOURCE else ActivityType
    return [group for group in (*words, None) if group in found]


def _name(facts: Facts, group: Hashable) -> str:
    if isinstance(group, frozenset):
        return areas_text(facts, group) or facts.words.unspecified.text
    if isinstance(group, FundingSource | ActivityType):
        return facts.label(group)
    return facts.words.unspecified.text


def _told(years: list[int], series: list[Series]) -> str:
    return "; ".join(
        f"{year}{NBSP}m.: "
        + ", ".join(f"{one.name}{NBSP}– {format_money(one.values[place])}" for one in series)
        for place, year in enumerate(years)
    )
