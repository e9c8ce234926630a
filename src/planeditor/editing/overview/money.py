"""The money of several plans, added up and laid out by year, source, area or type."""

from collections.abc import Iterable
from typing import Any

from planeditor.editing.overview.digest import SEVERAL, By, Group, Money
from planeditor.editing.overview.sides import Side, known
from planeditor.language import Said, said
from planeditor.plan.sums import Sum
from planeditor.plan.vocabulary import ActivityType, Area, FundingSource, Word

_ORDER: dict[By, tuple[Group, ...]] = {
    By.SOURCE: (*FundingSource, None), By.AREA: (*Area, SEVERAL, None), By.TYPE: (*ActivityType, None)
}  # fmt: skip


def groups(sides: Iterable[Side], by: By) -> list[Group]:
    """The groups that have any money in these plans, in their order."""
    found = {group for side in sides for group, sum_ in sums(side, by).items() if sum_.net or sum_.vat}
    if by is By.YEAR:
        years: list[Any] = sorted(group for group in found if group is not None)
        return [*years, *([None] if None in found else [])]
    return [group for group in _ORDER[by] if group in found]


def sums(side: Side, by: By) -> Money:
    """The money of a plan in each group; nothing of one that is not known."""
    return side.digest.money[by] if side.digest else {}


def together(sides: Iterable[Side], by: By) -> dict[Group, Sum]:
    """The money of all these plans in each group."""
    found: dict[Group, Sum] = {}
    for side in sides:
        for group, sum_ in sums(side, by).items():
            found[group] = found.get(group, Sum()) + sum_
    return found


def total(sides: Iterable[Side]) -> Sum:
    """All money of these plans, as far as it is known."""
    return sum((digest.total for _, digest in known(sides)), Sum())


def group_name(group: Group) -> Said | str:
    """What a group is called."""
    match group:
        case None:
            return said("overview", "not told")
        case Word():
            return group.said
        case str():
            return said("overview", "several areas")
    return str(group)
