"""What the columns of a table are, by their headings in many wordings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from planeditor.blocks.block import BRIEF
from planeditor.blocks.values import Basis
from planeditor.blocks.wordings import (
    BESIDE_TOTAL,
    BESIDE_VAT,
    BESIDE_YEAR,
    GROSS,
    MILLIONS,
    NET,
    OF_MONEY,
    PAYER_ONLY,
    ROLES,
    SOURCES,
    THOUSANDS,
    TOTAL,
    UNIT,
    VAT,
    YEAR,
    Role,
)
from planeditor.plan.numbers import FIRST_YEAR, LAST_YEAR
from planeditor.plan.text import fold
from planeditor.plan.vocabulary import FundingSource


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds, of which year and source, in what, and whether VAT is in it."""

    role: Role
    heading: str = ""
    year: int | None = None
    source: FundingSource | None = None
    basis: Basis = Basis.PLAIN
    scale: int = 1


_SHARE_TOLD = re.compile(r" ?\( ?[0-9]+(?:[.,][0-9]+)? ?(?:%|proc\.?) ?\)")
"""How much of the whole somebody pays, after the name: „ES lėšos (85 proc.)“."""
_LONGEST = 4 * BRIEF
"""Characters of a heading, which may stand in several rows."""
_SURE_OF_VAT = (FundingSource.STATE_VAT, FundingSource.EU)
"""The state budget pays nothing but VAT, and the RRF none."""
_LONGEST_SOURCE = 40
"""Characters of a heading that only names a source."""


@lru_cache(maxsize=4096)
def column_of(heading: str) -> Column:
    """What a column under this heading holds; the parts of a heading of several rows are joined by spaces."""
    folded = _SHARE_TOLD.sub(" ", " ".join(fold(heading).split())).strip(" :*")
    if not folded or len(folded) > _LONGEST:
        return Column(Role.UNKNOWN, heading)
    year, source = year_in(folded), source_in(folded)
    role = next((role for role, pattern in ROLES if _matches(role, pattern, folded)), None)
    if role is None:
        role = _role_of_sums(folded, year, source)
    if role is Role.MONEY and TOTAL.search(folded):
        role = Role.TOTAL
    column = Column(role, heading)
    return (
        _money(column, folded, year, source)
        if role in (Role.MONEY, Role.TOTAL)
        else replace(column, year=year)
    )


def _role_of_sums(folded: str, year: int | None, source: FundingSource | None) -> Role:
    """What a heading without a word for it is: a year, a source, or all of them."""
    is_year = year is not None and not BESIDE_YEAR.sub("", folded)
    is_source = source is not None and len(folded) <= _LONGEST_SOURCE and not re.search("[0-9]{2}", folded)
    if is_year or is_source or (year and source):
        return Role.MONEY
    return Role.TOTAL if TOTAL.search(folded) and not BESIDE_TOTAL.sub("", folded) else Role.UNKNOWN


def _matches(role: Role, pattern: re.Pattern[str], folded: str) -> bool:
    if role in (Role.NUMBER, Role.SHARE):
        return pattern.fullmatch(folded) is not None
    return pattern.search(folded) is not None


def _money(column: Column, folded: str, year: int | None, source: FundingSource | None) -> Column:
    """A column of sums; where it is not told whether VAT is in them, it is not known what it holds."""
    basis = _basis(folded, source)
    if basis is None:
        return replace(column, role=Role.UNKNOWN, year=year)
    return replace(column, year=year, source=source, basis=basis, scale=_scale(folded))


def _basis(folded: str, source: FundingSource | None) -> Basis | None:
    """What of sums a heading says that they are; None where it names VAT and does not say how."""
    if NET.search(folded):
        return Basis.NET
    if GROSS.search(folded):
        return Basis.GROSS
    if not VAT.search(folded) or source in _SURE_OF_VAT:
        return Basis.PLAIN
    return Basis.VAT if not BESIDE_VAT.sub("", folded) else None


def as_noted(column: Column, note: str) -> Column:
    """A column of money in the unit and with the VAT that a note tells of, where its heading does not."""
    if column.role not in (Role.MONEY, Role.TOTAL):
        return column
    folded = fold(note)
    is_net, is_gross = bool(NET.search(folded)), bool(GROSS.search(folded))
    if column.basis is Basis.PLAIN and column.source not in _SURE_OF_VAT and is_net is not is_gross:
        column = replace(column, basis=Basis.NET if is_net else Basis.GROSS)
    if column.scale > 1 or UNIT.search(fold(column.heading)):
        return column
    return replace(column, scale=_scale(folded))


def _scale(folded: str) -> int:
    """How many euros the unit is that a folded text names."""
    return 1000 if THOUSANDS.search(folded) else 1_000_000 if MILLIONS.search(folded) else 1


def is_bare(column: Column) -> bool:
    """Whether a heading is a year or a total and nothing else: of money, of targets, or of counts."""
    folded = fold(column.heading)
    is_year = column.year is not None and not BESIDE_YEAR.sub("", folded)
    is_bare = is_year or column.role is Role.TOTAL
    is_bare = is_bare and column.role is not Role.TIMELINE
    return is_bare and not OF_MONEY.search(folded) and not UNIT.search(folded)


def year_in(text: str) -> int | None:
    """The one year that a heading names."""
    years = {int(year) for year in YEAR.findall(text)}
    year = years.pop() if len(years) == 1 else None
    return year if year is not None and FIRST_YEAR <= year <= LAST_YEAR else None


def source_in(text: str) -> FundingSource | None:
    """The one source of money that a text names: „ES (EGADP) lėšos“, „VB (PVM)“, „SB“."""
    folded = fold(text)
    found = [source for source, pattern in SOURCES if pattern.search(folded)]
    if FundingSource.OTHER in found and len(found) > 1:
        found.remove(FundingSource.OTHER)
    return found[0] if len(found) == 1 else None


def payer_in(text: str) -> FundingSource | None:
    """The one source of money that a text names, if it says nothing else."""
    return source_in(text) if PAYER_ONLY.fullmatch(" ".join(fold(text).split())) else None


def shape_of(columns: Sequence[Column]) -> str:
    """What a table is known by again: its headings."""
    return " | ".join(fold(column.heading) for column in columns)
