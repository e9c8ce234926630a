"""What is told of each row of the overview: one declaration for the screen, the workbook and the document."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from planeditor.checks.findings import Severity
from planeditor.discovery.outliers import FAR
from planeditor.editing.overview.across import SharedIndicator, SharedPartner, SharedPractice, Unusual
from planeditor.editing.overview.digest import LACKING, Digest
from planeditor.editing.overview.sides import DAMAGED, Side
from planeditor.language import Said, said, said_n
from planeditor.plan.items import Kind
from planeditor.plan.numbers import NBSP
from planeditor.plan.tabled import Say, Shape, Value, told

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Aspect(Generic[R]):
    """A column: `value` is what a row says there; its width is in characters.

    `is_brief` marks what a document on paper has room for, `is_wide` what needs more room than the others.
    """

    name: str
    label: Said
    value: Callable[[R, Say], Value]
    shape: Shape = Shape.TEXT
    width: int = 14
    is_summed: bool = False
    is_brief: bool = True
    is_wide: bool = False


def text(aspect: Aspect[R], row: R, say: Say) -> str:
    """What a row says there, in words; "" for nothing."""
    return told(aspect.value(row, say), aspect.shape, say)


def _of_digest(value: Callable[[Digest], Value]) -> Callable[[Side, Say], Value]:
    """Nothing is told of a plan that is not known."""
    return lambda side, _: None if side.digest is None else value(side.digest)


def _count(kind: Kind) -> Callable[[Side, Say], Value]:
    return _of_digest(lambda digest: digest.counts[kind])


def _findings(name: str) -> Callable[[Side, Say], Value]:
    return _of_digest(lambda digest: digest.findings.get(name, 0))


def _state(side: Side) -> Value:
    if side.damaged:
        return DAMAGED
    if side.entry.archived:
        return said("overview", "archived")
    return side.digest.status.said if side.digest and side.digest.status else None


def _money(name: str) -> Callable[[Side, Say], Value]:
    return _of_digest(lambda digest: getattr(digest.total, name))


PLANS: tuple[Aspect[Side], ...] = (
    Aspect("title", said("list", "Plan"), lambda side, _: side.title, width=30, is_wide=True),
    Aspect("municipality", said("list", "Municipality"), lambda side, _: side.municipalities, width=26),
    Aspect(
        "programme", said("overview", "Programme"),
        _of_digest(lambda one: one.programme.said if one.programme else None), width=24, is_brief=False,
    ),
    Aspect("state", said("overview", "Status"), lambda side, _: _state(side), width=18),
    Aspect(
        "net", said("overview", "Without VAT, Eur"), _money("net"), Shape.MONEY, 20, is_summed=True,
        is_brief=False,
    ),
    Aspect(
        "vat", said("overview", "VAT, Eur"), _money("vat"), Shape.MONEY, 20, is_summed=True, is_brief=False
    ),
    Aspect("gross", said("overview", "With VAT, Eur"), _money("gross"), Shape.MONEY, 20, is_summed=True),
    Aspect(
        "schools", said("overview", "Schools"), _count(Kind.SCHOOL), Shape.NUMBER, 13, is_summed=True,
        is_brief=False,
    ),
    Aspect(
        "activities", said("overview", "Activities"), _count(Kind.ACTIVITY), Shape.NUMBER, 13, is_summed=True
    ),
    Aspect(
        "indicators", said("overview", "Indicators"), _count(Kind.INDICATOR), Shape.NUMBER, 13, is_summed=True
    ),
    Aspect(
        "partners", said("overview", "Partners"), _count(Kind.PARTNER), Shape.NUMBER, 13, is_summed=True,
        is_brief=False,
    ),
    Aspect(
        "errors", said("overview", "Errors"), _findings(Severity.ERROR), Shape.NUMBER, 13, is_summed=True
    ),
    Aspect(
        "warnings", said("overview", "Warnings"), _findings(Severity.WARNING), Shape.NUMBER, 13,
        is_summed=True,
    ),
    Aspect(
        "lacking", said("overview", "Still missing"), _findings(LACKING), Shape.NUMBER, 13, is_summed=True,
        is_brief=False,
    ),
    Aspect(
        "filled", said("list", "Filled in"), _of_digest(lambda one: one.filled), Shape.PERCENT, 13
    ),
    Aspect(
        "changed", said("list", "Last change"),
        lambda side, _: None if side.damaged else side.entry.changed, Shape.MOMENT, 17,
    ),
    Aspect("author", said("overview", "By whom"), lambda side, _: side.entry.author, width=18),
)  # fmt: skip


def listed(plans: Iterable[Side], say: Say) -> str:
    """Plans by their short names, in a line."""
    return "; ".join(dict.fromkeys(told(side.name, Shape.TEXT, say) for side in plans))


def _targets(row: SharedIndicator, say: Say) -> str:
    """Of each plan where it begins and what it is to reach."""
    parts = []
    for side, one in row.each:
        way = " → ".join(filter(None, (one.baseline, one.target)))
        if way:
            parts.append(f"{told(side.name, Shape.TEXT, say)}:{NBSP}{way}")
    return "; ".join(parts)


INDICATORS: tuple[Aspect[SharedIndicator], ...] = (
    Aspect("title", said("overview", "Indicator"), lambda row, _: row.title, width=50, is_wide=True),
    Aspect("unit", said("overview", "Unit"), lambda row, _: row.unit, width=14),
    Aspect("plans", said("overview", "In plans"), lambda row, _: len(row.plans), Shape.NUMBER, 13),
    Aspect(
        "least", said("overview", "Smallest target"), lambda row, _: row.least, Shape.NUMBER, 13
    ),
    Aspect("most", said("overview", "Largest target"), lambda row, _: row.most, Shape.NUMBER, 13),
    Aspect(
        "reported", said("overview", "With an actual value"), lambda row, _: row.reported, Shape.NUMBER, 13
    ),
    Aspect("each", said("overview", "Baseline → target of each"), _targets, width=60, is_brief=False),
)  # fmt: skip

PARTNERS: tuple[Aspect[SharedPartner], ...] = (
    Aspect("name", said("overview", "Partner"), lambda row, _: row.name, width=40, is_wide=True),
    Aspect(
        "type", said("overview", "Type"), lambda row, _: row.type.said if row.type else None, width=26
    ),
    Aspect("plans", said("overview", "In plans"), lambda row, _: len(row.plans), Shape.NUMBER, 13),
    Aspect(
        "activities", said("overview", "In activities"), lambda row, _: row.activities, Shape.NUMBER, 13
    ),
    Aspect(
        "where", said("overview", "Whose plans"), lambda row, say: listed(row.plans, say), width=50
    ),
)  # fmt: skip

PRACTICES: tuple[Aspect[SharedPractice], ...] = (
    Aspect(
        "title", said("overview", "Good practice"), lambda row, _: row.practice.activity.title, width=50,
        is_wide=True,
    ),
    Aspect("whose", said("overview", "Whose practice"), lambda row, _: row.practice.municipality, width=28),
    Aspect(
        "cost", said("overview", "Cost without VAT, Eur"), lambda row, _: row.practice.cost, Shape.MONEY, 20
    ),
    Aspect(
        "plans", said("overview", "In plans"), lambda row, _: len(row.plans), Shape.NUMBER, 13
    ),
    Aspect(
        "where", said("overview", "Whose plans"), lambda row, say: listed(row.plans, say), width=50
    ),
)  # fmt: skip


def reason(row: Unusual, say: Say) -> str:
    """Why a plan stands out: the measure, the median, and how far from it that is."""
    shape, found = row.measure.shape, row.found
    return say(
        said_n(
            "overview",
            "The median of %n plans is {median}; the distance from it is {score} times the usual one (told "
            "from {far} times on).",
            row.compared,
            median=told(found.median, shape, say),
            score=told(found.score, Shape.NUMBER, say),
            far=told(FAR, Shape.NUMBER, say),
        )
    )


UNUSUAL: tuple[Aspect[Unusual], ...] = (
    Aspect("plan", said("list", "Plan"), lambda row, _: row.side.title, width=40),
    Aspect(
        "municipality", said("list", "Municipality"), lambda row, _: row.side.municipalities, width=28
    ),
    Aspect("measure", said("overview", "Measure"), lambda row, _: row.measure.said, width=34),
    Aspect(
        "value", said("overview", "Value"),
        lambda row, say: told(row.found.value, row.measure.shape, say), width=16,
    ),
    Aspect("reason", said("overview", "Why it stands out"), reason, width=60, is_wide=True),
)  # fmt: skip

NOT_A_RULE = said(
    "overview",
    "This is a comparison of the plans with each other by the median and the usual distance from it, and not "
    "a rule of the programme: a plan that stands out may be quite right.",
)


def amounts(values: Iterable[Decimal]) -> list[Value]:
    """Sums of money in cells; nothing for none."""
    return [one or None for one in values]
