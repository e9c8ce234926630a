"""What is told of a plan as a whole beside others: worked out once for each state of it, and remembered."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple, TypeVar, cast

import planeditor
from planeditor.checks.findings import Finding
from planeditor.checks.limits import Limits
from planeditor.checks.rules import checking
from planeditor.plan import sums
from planeditor.plan.codec import dump
from planeditor.plan.items import Indicator, Kind, Municipality, Partner
from planeditor.plan.numbers import format_number
from planeditor.plan.sums import Sum
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import (
    ActivityType,
    Area,
    FundingSource,
    PartnerType,
    PlanStatus,
    Programme,
    Word,
    label,
)
from planeditor.plan.wording import target_text
from planeditor.store.completeness import COUNTED, PARTS

MAKER = f"{planeditor.__version__}/1"
"""Who made a digest: another version of the program may know other rules, another number another form."""

AnyWord = TypeVar("AnyWord", bound=Word)
T = TypeVar("T")
LACKING = "lacking"
"""Findings of what is only not there yet, whatever their severity."""
COUNTS = (Kind.MUNICIPALITY, Kind.SCHOOL, Kind.PARTNER, Kind.GOAL, Kind.TASK, Kind.ACTIVITY, Kind.INDICATOR)


SEVERAL = "several"
"""The group of activities in several areas: no rule says how to divide their money."""
Group = int | Word | str | None
"""A year, a source, an area or SEVERAL, a type; None for what is not told."""
Money = Mapping[Group, Sum]


class By(Word):
    """What money is laid out by."""

    YEAR = label("year", "By year")
    SOURCE = label("source", "By source")
    AREA = label("area", "By area")
    TYPE = label("type", "By type of activity")


class Measured(NamedTuple):
    """An indicator of a plan; values as they are read, and the target also as a number where it is one."""

    title: str
    unit: str
    baseline: str
    target: str
    number: Decimal | None
    actual: str


class Engaged(NamedTuple):
    """A partner of a plan, and in how many activities it takes part."""

    name: str
    type: PartnerType | None
    activities: int


@dataclass(frozen=True, slots=True)
class Digest:
    """A plan as a whole. `filled` is a percentage, `findings` are counted by severity or as LACKING."""

    programme: Programme | None
    status: PlanStatus | None
    pupils: int | None
    filled: int
    money: Mapping[By, Money]
    counts: Mapping[Kind, int]
    findings: Mapping[str, int]
    indicators: tuple[Measured, ...]
    partners: tuple[Engaged, ...]
    activities: tuple[str, ...]

    @property
    def total(self) -> Sum:
        """All money of the plan."""
        return sum(self.money[By.YEAR].values(), Sum())


def digesting(tree: PlanTree) -> Iterator[Digest | None]:
    """Work out the digest in steps, for whoever must not wait; the last one is it, the others are None."""
    found: list[Finding] = []
    for known in checking(tree, Limits.of(tree.root.programme)):
        found = known  # the last are all
        yield None
    pupils = [one.pupils for one in tree.of_kind(Kind.MUNICIPALITY) if isinstance(one, Municipality)]
    known_pupils = [one for one in pupils if one is not None]
    yield Digest(
        programme=tree.root.programme,
        status=tree.root.status,
        pupils=sum(known_pupils) if known_pupils else None,
        filled=_filled(tree),
        money={by: lay_out(tree) for by, lay_out in _LAID_OUT.items()},
        counts={kind: len(tree.of_kind(kind)) for kind in COUNTS},
        findings=Counter(LACKING if one.lacks else one.severity.value for one in found),
        indicators=tuple(
            _measured(one) for one in tree.of_kind(Kind.INDICATOR) if isinstance(one, Indicator)
        ),
        partners=tuple(_engaged(tree)),
        activities=tuple(one.title for one in tree.activities()),
    )


def digest_of(tree: PlanTree) -> Digest:
    """The digest at once."""
    *_, digest = digesting(tree)
    assert digest is not None
    return digest


def _by_area(tree: PlanTree) -> dict[Group, Sum]:
    found: dict[Group, Sum] = {}
    for areas, sum_ in sums.by_area(tree).items():
        group = SEVERAL if len(areas) > 1 else next(iter(areas), None)
        found[group] = found.get(group, Sum()) + sum_
    return found


_LAID_OUT: dict[By, Callable[[PlanTree], Mapping[Any, Sum]]] = {
    By.YEAR: sums.by_year, By.SOURCE: sums.by_source, By.AREA: _by_area, By.TYPE: sums.by_type
}  # fmt: skip
_GROUPS: dict[By, dict[str, Group]] = {
    by: {word.value: word for word in words} | {SEVERAL: SEVERAL}
    for by, words in ((By.SOURCE, FundingSource), (By.AREA, Area), (By.TYPE, ActivityType))
}
"""What groups are told by, but years."""
_DIGITS = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")


def _filled(tree: PlanTree) -> int:
    """As `store.completeness` counts it, of a plan that is read anyway."""
    done = Fraction()
    for kind in PARTS:
        fields, items = COUNTED[kind], tree.of_kind(kind)
        named = [(field.name, field.type.empty) for field in fields]  # of hundreds of items, not of each
        filled = sum(getattr(item, name) != empty for item in items for name, empty in named)
        done += Fraction(filled, len(items) * len(fields)) if items else 0
    return int(done * 100 / len(PARTS))


def _measured(one: Indicator) -> Measured:
    baseline = "" if one.baseline is None else format_number(one.baseline)
    return Measured(one.title, one.unit, baseline, target_text(one.target), one.target.number, one.actual)


def _engaged(tree: PlanTree) -> Iterator[Engaged]:
    counts = Counter(id_ for activity in tree.activities() for id_ in activity.partners)
    for one in tree.of_kind(Kind.PARTNER):
        if isinstance(one, Partner):
            yield Engaged(one.name, one.type, counts[one.id])


def encode(digest: Digest) -> str:
    """The digest as a text to be remembered."""
    return dump(
        {
            "programme": digest.programme,
            "status": digest.status,
            "pupils": digest.pupils,
            "filled": digest.filled,
            "money": {
                by.value: [[group, str(sum_.net), str(sum_.vat)] for group, sum_ in money.items()]
                for by, money in digest.money.items()
            },
            "counts": {kind.value: count for kind, count in digest.counts.items()},
            "findings": dict(digest.findings),
            "indicators": [
                [*one[:4], None if one.number is None else str(one.number), one.actual]
                for one in digest.indicators
            ],
            "partners": [[*one] for one in digest.partners],
            "activities": [*digest.activities],
        }
    )


def decode(text: str) -> Digest | None:
    """The digest that a text tells; None for what is none: it is made anew."""
    try:
        return _decoded(json.loads(text))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def _word(words: type[AnyWord], raw: object) -> AnyWord | None:
    return None if raw is None else cast("Callable[[object], AnyWord]", words)(raw)


def _as(type_: type[T], raw: object) -> T:
    """What others may have written counts only as what it is to be: TypeError for anything else."""
    if type(raw) is not type_:
        raise TypeError
    return raw


def _number(raw: str) -> Decimal:
    if not _DIGITS.fullmatch(raw):
        raise ValueError
    return Decimal(raw)


def _group(by: By, raw: object) -> Group:
    if raw is None:
        return None
    return _as(int, raw) if by is By.YEAR else _GROUPS[by][_as(str, raw)]


def _decoded(raw: dict[str, Any]) -> Digest:
    return Digest(
        programme=_word(Programme, raw["programme"]),
        status=_word(PlanStatus, raw["status"]),
        pupils=None if raw["pupils"] is None else _as(int, raw["pupils"]),
        filled=_as(int, raw["filled"]),
        money={
            by: {
                _group(by, group): Sum(_number(net), _number(vat))
                for group, net, vat in raw["money"][by.value]
            }
            for by in By
        },
        counts={kind: _as(int, raw["counts"][kind.value]) for kind in COUNTS},
        findings={_as(str, name): _as(int, count) for name, count in raw["findings"].items()},
        indicators=tuple(
            Measured(
                _as(str, title),
                _as(str, unit),
                _as(str, baseline),
                _as(str, target),
                None if number is None else _number(number),
                _as(str, actual),
            )
            for title, unit, baseline, target, number, actual in raw["indicators"]
        ),
        partners=tuple(
            Engaged(_as(str, name), _word(PartnerType, type_), _as(int, count))
            for name, type_, count in raw["partners"]
        ),
        activities=tuple(_as(str, title) for title in raw["activities"]),
    )
