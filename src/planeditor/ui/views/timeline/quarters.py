"""Quarters as whole numbers one after another, and what a bar can become by dragging. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Self

from planeditor.plan.items import Activity, Plan
from planeditor.plan.numbers import FIRST_YEAR, LAST_YEAR
from planeditor.plan.values import Quarter


def ordinal(quarter: Quarter) -> int:
    """The number of a quarter: the next one has the next number."""
    return quarter.year * 4 + quarter.number - 1


def moment(day: date) -> float:
    """Where a day is among the numbers of quarters: the fraction says how much of its quarter is over."""
    quarter = Quarter.of(day)
    first = date(day.year, quarter.number * 3 - 2, 1)
    following = date(day.year + quarter.number // 4, quarter.number % 4 * 3 + 1, 1)
    return ordinal(quarter) + (day - first) / (following - first)


def quarter_at(number: int) -> Quarter:
    """The quarter of that number."""
    return Quarter(number // 4, number % 4 + 1)


EARLIEST = ordinal(Quarter(FIRST_YEAR, 1))
LATEST = ordinal(Quarter(LAST_YEAR, 4))
"""The first and the last quarter that a plan may name."""


@dataclass(frozen=True, slots=True)
class Span:
    """From one quarter to another, both included; never empty."""

    first: int
    last: int

    @classmethod
    def across(cls, one: int, other: int) -> Self:
        """The span between two quarters, whichever comes first."""
        return cls(min(one, other), max(one, other))

    @property
    def text(self) -> str:
        """„2024 m. II ketv. – 2025 m. I ketv.“, or just the one quarter."""
        ends = dict.fromkeys((self.first, self.last))
        return " – ".join(quarter_at(number).text for number in ends)

    def moved(self, by: int) -> "Span":
        """The same length, so many quarters later; stops at the limits of what a plan may name."""
        by = min(max(by, EARLIEST - self.first), LATEST - self.last)
        return Span(self.first + by, self.last + by)

    def with_first(self, number: int) -> "Span":
        """Beginning at that quarter, but no later than it ends."""
        return Span(max(EARLIEST, min(number, self.last)), self.last)

    def with_last(self, number: int) -> "Span":
        """Ending with that quarter, but no earlier than it begins."""
        return Span(self.first, min(LATEST, max(number, self.first)))

    def within(self, other: "Span") -> bool:
        """Whether none of it lies outside the other."""
        return other.first <= self.first and self.last <= other.last


def span_of(activity: Activity) -> Span | None:
    """The time of an activity; one end alone is one quarter, wrong order still a span."""
    known = [ordinal(quarter) for quarter in (activity.start, activity.end) if quarter]
    return Span.across(known[0], known[-1]) if known else None


def period_of(plan: Plan) -> Span | None:
    """The quarters that any day of the plan's period is in, open where it has no start or no end."""
    if plan.start is None and plan.end is None:
        return None
    first = ordinal(Quarter.of(plan.start)) if plan.start else EARLIEST
    last = ordinal(Quarter.of(plan.end)) if plan.end else LATEST
    return Span.across(first, last)


def axis_over(spans: Iterable[Span], period: Span | None, today: int) -> Span:
    """The whole years that the spans and the period lie in; with neither, three years from today's."""
    known = [end for span in spans for end in (span.first, span.last)]
    if period:
        known += [end for end in (period.first, period.last) if end not in (EARLIEST, LATEST)]
    if not known:
        known = [today, today + 8]
    return Span(min(known) // 4 * 4, max(known) // 4 * 4 + 3)
