"""The plan's money grouped by year, source, area or type, from what each activity has."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from planeditor.plan.items import Activity
from planeditor.plan.sums import Sum, area_order
from planeditor.plan.vocabulary import ActivityType, Area, FundingSource, Word
from planeditor.word.facts import Facts
from planeditor.word.forms.contents import SumsBy
from planeditor.word.sources import areas_text
from planeditor.word.writing import Writing

SumGroup: TypeAlias = int | Word | frozenset[Area] | None
"""A year, a source, a type, a set of areas; None for what is not said."""


def sums_by(facts: Facts, by: SumsBy) -> dict[SumGroup, Sum]:
    """The money of each group, in the order shown."""
    sums: dict[SumGroup, Sum] = {}
    for _, _, group, money in _grouped(facts, by):
        sums[group] = sums.get(group, Sum()) + money
    return dict(sorted(sums.items(), key=lambda entry: _PLACES[by](entry[0])))


def sums_by_year(facts: Facts, by: SumsBy) -> dict[int, dict[SumGroup, Sum]]:
    """The same for each year that money is given for."""
    years: dict[int, dict[SumGroup, Sum]] = {}
    for _, year, group, money in _grouped(facts, by):
        if year is not None:
            sums = years.setdefault(year, {})
            sums[group] = sums.get(group, Sum()) + money
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
    for id_, funding in facts.funding.items():
        activity = facts.get(id_)
        assert isinstance(activity, Activity)
        for (year, source), money in funding.items():
            match by:
                case SumsBy.YEAR:
                    yield id_, year, year, money
                case SumsBy.SOURCE:
                    yield id_, year, source, money
                case SumsBy.AREA:
                    yield id_, year, activity.areas, money
                case SumsBy.TYPE:
                    yield id_, year, activity.type, money


def _word_place(words: type[Word]) -> Callable[[Any], int]:
    places = {word: place for place, word in enumerate(words)}
    return lambda group: places.get(group, len(places))


_PLACES: dict[SumsBy, Callable[[Any], Any]] = {
    SumsBy.YEAR: lambda year: (year is None, year or 0),
    SumsBy.SOURCE: _word_place(FundingSource),
    SumsBy.AREA: area_order,
    SumsBy.TYPE: _word_place(ActivityType),
}
