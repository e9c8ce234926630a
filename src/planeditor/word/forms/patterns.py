"""The texts of a form, with names in braces that stand for what the plan says."""

# ruff: noqa: RUF009 – a declaration is a call by design and makes a new dataclass field each time.

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter
from typing import Any


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text with names in braces that stand for what the plan says."""

    text: str

    @property
    def pieces(self) -> Sequence[tuple[str, str | None]]:
        """Its texts, each with the name that stands behind it, if any.

        Raises ValueError where braces are not closed or hold more than a name.
        """
        return _pieces(self.text)

    @property
    def names(self) -> Sequence[str]:
        """The names in braces; ValueError as of the pieces."""
        return [name for _, name in self.pieces if name is not None]

    def fill(self, values: Mapping[str, str]) -> str:
        """The text with the values put in; "" where one is empty, so that no half sentence is left."""
        filled = ""
        for before, name in self.pieces:
            filled += before
            if name is not None:
                if not values[name]:
                    return ""
                filled += values[name]
        return filled


@lru_cache(maxsize=1024)
def _pieces(text: str) -> Sequence[tuple[str, str | None]]:
    fields = list(Formatter().parse(text))
    if any(spec or conversion for _, _, spec, conversion in fields):
        raise ValueError(text)
    return [(before, name) for before, name, _, _ in fields]


def worded(*names: str) -> Any:
    """Declares a text that every form must have, and the names that may stand in its braces."""
    return dataclasses.field(metadata={"names": names})


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a document that belong to no part of it."""

    title: Pattern = worded("municipalities_genitive")
    untitled: Pattern = worded()
    unspecified: Pattern = worded()
    mayor: Pattern = worded()
    mayor_woman: Pattern = worded()
    yes: Pattern = worded()
    no: Pattern = worded()
    missing_part: Pattern = worded("heading")
    unsaid_year: Pattern = worded()
    unsaid_source: Pattern = worded()
    unsaid_area: Pattern = worded()
    unsaid_type: Pattern = worded()
    unsaid_list: Pattern = worded()
    ungrouped: Pattern = worded()
    without_step: Pattern = worded()
    votes_with_divided: Pattern = worded("votes", "divided")
    by_day: Pattern = worded("text", "day")
    contents: Pattern = worded()
    chapter: Pattern = worded("number")
    point: Pattern = worded("number")
    annex: Pattern = worded("title_genitive", "number")
    annex_in_contents: Pattern = worded("heading", "number")
    annex_reference: Pattern = worded("heading", "number")
    only_annex: Pattern = worded("title_genitive")
    table: Pattern = worded("number", "caption")
    figure: Pattern = worded("number", "caption")
    period: Pattern = worded("start", "end")
    period_from: Pattern = worded("start")
    period_to: Pattern = worded("end")
    money: Pattern = worded("net", "vat", "gross")
    money_without_vat: Pattern = worded("gross")
    no_funding: Pattern = worded()
    money_of_year: Pattern = worded("year", "sum")
    money_of_source: Pattern = worded("source", "sum")
    all_schools: Pattern = worded("number")
    of_year: Pattern = worded("value", "year")
    level_programme: Pattern = worded()
    level_plan: Pattern = worded()
    level_goal: Pattern = worded("number")
    level_task: Pattern = worded("number")
    level_activity: Pattern = worded("number")
    numbered: Pattern = worded("number", "title")
    agreement: Pattern = worded("number", "date")
    blank: Pattern = worded()
    blank_date: Pattern = worded("year")
    blank_number: Pattern = worded()
    blank_year: Pattern = worded()
    lasts: Pattern = worded()
    chart: Pattern = worded("caption", "sums")
    telephone: Pattern = worded("telephone")
    email: Pattern = worded("email")
