"""The plan's money as a picture: a column for each year, divided by source, area or type."""

from planeditor.plan.numbers import NBSP, format_money
from planeditor.plan.sums import Sum
from planeditor.word.forms.contents import SumsChart
from planeditor.word.ooxml.charts import Chart, Series
from planeditor.word.ooxml.elements import paragraph
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.units import TWIPS_PER_MM
from planeditor.word.parts.summing import group_name, sums_by, sums_by_year
from planeditor.word.writing import Writing


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
