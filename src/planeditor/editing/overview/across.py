"""What several plans have in common: indicators, partners, practices; and what is unusual."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from planeditor.discovery.institutions import bare_name
from planeditor.discovery.outliers import Outlier, outliers
from planeditor.editing.overview.digest import By, Digest, Engaged, Measured
from planeditor.editing.overview.sides import Side, known
from planeditor.editing.practices import Practice
from planeditor.plan.items import Kind
from planeditor.plan.numbers import CENT
from planeditor.plan.sums import Sum
from planeditor.plan.tabled import Shape
from planeditor.plan.text import named, sort_key
from planeditor.plan.vocabulary import ActivityType, PartnerType, Word, label

_Pairs = list[tuple[Side, Measured]]


@dataclass(frozen=True, slots=True)
class SharedIndicator:
    """Indicators of one title and unit; `least` and `most` are those of targets that are numbers."""

    title: str
    unit: str
    each: tuple[tuple[Side, Measured], ...]
    plans: tuple[Side, ...]

    @property
    def numbers(self) -> list[Decimal]:
        """The targets that are numbers."""
        return [one.number for _, one in self.each if one.number is not None]

    @property
    def least(self) -> Decimal | None:
        """The smallest target."""
        return min(self.numbers, default=None)

    @property
    def most(self) -> Decimal | None:
        """The largest target."""
        return max(self.numbers, default=None)

    @property
    def reported(self) -> int:
        """Of how many an actual value is told."""
        return sum(bool(one.actual.strip()) for _, one in self.each)


@dataclass(frozen=True, slots=True)
class SharedPartner:
    """A partner by its name; the same with and without quotation marks or what it is by law."""

    name: str
    type: PartnerType | None
    activities: int
    plans: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class SharedPractice:
    """A practice on the shelf, and the plans that have an activity of its title."""

    practice: Practice
    plans: tuple[Side, ...]


def indicators(sides: Iterable[Side]) -> list[SharedIndicator]:
    """The indicators of all plans, those of most plans first."""
    found: dict[tuple[str, str], _Pairs] = {}
    for side, digest in known(sides):
        for one in digest.indicators:
            if one.title.strip():
                found.setdefault((named(one.title), named(one.unit)), []).append((side, one))
    shared = [
        SharedIndicator(each[0][1].title, each[0][1].unit, tuple(each), _plans(side for side, _ in each))
        for each in found.values()
    ]
    return sorted(shared, key=lambda one: (-len(one.plans), sort_key(one.title)))


def partners(sides: Iterable[Side]) -> list[SharedPartner]:
    """The partners of all plans, those of most plans first."""
    found: dict[str, list[tuple[Side, Engaged]]] = {}
    for side, digest in known(sides):
        for one in digest.partners:
            if key := bare_name(one.name):
                found.setdefault(key, []).append((side, one))
    shared = [
        SharedPartner(
            Counter(one.name for _, one in each).most_common(1)[0][0],
            next((one.type for _, one in each if one.type), None),
            sum(one.activities for _, one in each),
            _plans(side for side, _ in each),
        )
        for each in found.values()
    ]
    return sorted(shared, key=lambda one: (-len(one.plans), -one.activities, sort_key(one.name)))


def practices(sides: Iterable[Side], shelf: Sequence[Practice]) -> list[SharedPractice]:
    """The practices of a shelf, those that most plans have first."""
    wanted = {named(one.activity.title) for one in shelf}
    having: dict[str, list[Side]] = {}
    for side, digest in known(sides):
        for title in wanted.intersection(map(named, digest.activities)) if wanted else ():
            having.setdefault(title, []).append(side)
    shared = [SharedPractice(one, tuple(having.get(named(one.activity.title), ()))) for one in shelf]
    return sorted(shared, key=lambda one: (-len(one.plans), sort_key(one.practice.activity.title)))


class Measure(Word):
    """What plans are compared by."""

    FUNDING = label("funding", "Funding with VAT, Eur")
    PER_PUPIL = label("per_pupil", "Funding per pupil, Eur")
    PER_ACTIVITY = label("per_activity", "Funding per activity, Eur")
    INFRASTRUCTURE = label("infrastructure", "Share of infrastructure in the funding")
    ACTIVITIES = label("activities", "Activities")
    PER_SCHOOL = label("per_school", "Activities per school")
    INDICATORS = label("indicators", "Indicators")
    PARTNERS = label("partners", "Partners")

    @property
    def shape(self) -> Shape:
        """How its values are read."""
        if self is Measure.INFRASTRUCTURE:
            return Shape.PERCENT
        return Shape.MONEY if self in _OF_MONEY else Shape.NUMBER


_OF_MONEY = (Measure.FUNDING, Measure.PER_PUPIL, Measure.PER_ACTIVITY)


def _per(whole: Decimal | int, count: int | None) -> Decimal | None:
    return (Decimal(whole) / count).quantize(CENT, ROUND_HALF_UP) if count else None


def _infrastructure(digest: Digest) -> Decimal | None:
    whole = digest.total.gross
    part = digest.money[By.TYPE].get(ActivityType.INFRASTRUCTURE, Sum()).gross
    return (part * 100 / whole).quantize(Decimal("0.1"), ROUND_HALF_UP) if whole else None


_VALUES: dict[Measure, Callable[[Digest], Decimal | None]] = {
    Measure.FUNDING: lambda one: one.total.gross or None,
    Measure.PER_PUPIL: lambda one: _per(one.total.gross, one.pupils) if one.total.gross else None,
    Measure.PER_ACTIVITY: lambda one: (
        _per(one.total.gross, one.counts[Kind.ACTIVITY]) if one.total.gross else None
    ),
    Measure.INFRASTRUCTURE: _infrastructure,
    Measure.ACTIVITIES: lambda one: Decimal(one.counts[Kind.ACTIVITY]) or None,
    Measure.PER_SCHOOL: lambda one: _per(one.counts[Kind.ACTIVITY], one.counts[Kind.SCHOOL]) or None,
    Measure.INDICATORS: lambda one: Decimal(one.counts[Kind.INDICATOR]) or None,
    Measure.PARTNERS: lambda one: Decimal(one.counts[Kind.PARTNER]) or None,
}
"""A plan that says nothing of a thing yet is not compared by it: that is told as missing elsewhere."""


@dataclass(frozen=True, slots=True)
class Unusual:
    """A plan that is far from the others by a measure, out of so many that were compared."""

    side: Side
    measure: Measure
    found: Outlier
    compared: int


def unusual(sides: Iterable[Side]) -> list[Unusual]:
    """Measure by measure, the plans far from the median of these, the farthest first."""
    listed = known(sides)
    by_id = {side.entry.id: side for side, _ in listed}
    found: list[Unusual] = []
    for measure, value in _VALUES.items():
        values = {side.entry.id: number for side, digest in listed if (number := value(digest)) is not None}
        found += (Unusual(by_id[one.id], measure, one, len(values)) for one in outliers(values))
    return found


def _plans(sides: Iterable[Side]) -> tuple[Side, ...]:
    return tuple({side.entry.id: side for side in sides}.values())
