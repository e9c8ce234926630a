"""Sums of money: by activity, task, goal, area, type, year and source. Derived, never typed."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Self, TypeVar

from planeditor.plan.items import Activity, FundingLine, Kind
from planeditor.plan.numbers import CENT, ZERO
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import ActivityType, Area, FundingSource

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Sum:
    """Money without VAT and its VAT, in Eur."""

    net: Decimal = ZERO
    vat: Decimal = ZERO

    @property
    def gross(self) -> Decimal:
        """Money with VAT."""
        return self.net + self.vat

    def __add__(self, other: Self) -> "Sum":
        """Both together."""
        return Sum(self.net + other.net, self.vat + other.vat)


def put(sums: dict[Key, Sum], key: Key, money: Sum) -> None:
    """Add money to what a key has of it."""
    sums[key] = sums[key] + money if key in sums else money


def added(sums: Iterable[Sum]) -> Sum:
    """All of them together; many take a small part of the time that adding one to another takes."""
    net = vat = ZERO
    for one in sums:
        net += one.net
        vat += one.vat
    return Sum(net, vat)


def line_sum(line: FundingLine) -> Sum:
    """A line's money: VAT by its rate, rounded to the cent, where it has one, else by its amount."""
    net = line.net or ZERO
    if line.vat_rate is None:
        return Sum(net, line.vat_amount or ZERO)
    return Sum(net, (net * line.vat_rate / 100).quantize(CENT, ROUND_HALF_UP))


def total(tree: PlanTree, id_: str | None = None) -> Sum:
    """All money under an item, the whole plan by default."""
    return added(map(line_sum, funding_lines(tree, id_)))


def funding_lines(tree: PlanTree, id_: str | None = None) -> Iterable[FundingLine]:
    """The funding lines under an item, the whole plan by default, in order."""
    return [line for line in tree.of_kind(Kind.FUNDING, id_) if isinstance(line, FundingLine)]


def by_year(tree: PlanTree) -> dict[int | None, Sum]:
    """Money by year, in ascending order; None holds lines without a year."""
    sums = _grouped(tree, lambda line: line.year)
    return dict(sorted(sums.items(), key=lambda entry: (entry[0] is None, entry[0] or 0)))


def by_source(tree: PlanTree) -> dict[FundingSource | None, Sum]:
    """Money by who pays."""
    return _ordered(_grouped(tree, lambda line: line.source), [*FundingSource, None])


def by_activity(tree: PlanTree) -> dict[str, dict[tuple[int | None, FundingSource | None], Sum]]:
    """The money of each activity, by its id, by year and by who pays; an activity may have none."""
    found: dict[str, dict[tuple[int | None, FundingSource | None], Sum]] = {}
    for activity in tree.activities():
        found[activity.id] = {}
        for line in funding_lines(tree, activity.id):
            put(found[activity.id], (line.year, line.source), line_sum(line))
    return found


def by_area(tree: PlanTree) -> dict[frozenset[Area], Sum]:
    """Money by the activity's areas.

    An activity in several areas is counted under that very set of areas: no rule says how to divide it,
    and so the parts add up to the whole. The empty set holds activities without an area.
    """
    sums = _grouped(tree, lambda line: _activity(tree, line).areas)
    return dict(sorted(sums.items(), key=lambda entry: area_order(entry[0])))


def by_type(tree: PlanTree) -> dict[ActivityType | None, Sum]:
    """Money by the activity's type."""
    return _ordered(_grouped(tree, lambda line: _activity(tree, line).type), [*ActivityType, None])


def _activity(tree: PlanTree, line: FundingLine) -> Activity:
    parent = tree[line.parent]
    assert isinstance(parent, Activity)
    return parent


def _grouped(tree: PlanTree, key: Callable[[FundingLine], Key]) -> dict[Key, Sum]:
    groups: dict[Key, list[Sum]] = {}
    for line in funding_lines(tree):
        groups.setdefault(key(line), []).append(line_sum(line))
    return {group: added(sums) for group, sums in groups.items()}


def _ordered(sums: dict[Key, Sum], order: Iterable[Key]) -> dict[Key, Sum]:
    return {key: sums[key] for key in order if key in sums}


def area_order(areas: frozenset[Area]) -> tuple[bool, int, list[int]]:
    """Where a set of areas stands among others: single areas first, in their fixed order; none comes last."""
    places = sorted(list(Area).index(area) for area in areas)
    return (not places, len(places), places)
