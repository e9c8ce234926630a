"""What a column may say of an item of a kind: its declared fields, and what follows from them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, assert_never

from planeditor.language import Said, said
from planeditor.plan import fieldtypes as types
from planeditor.plan.describe import kind_name, kind_plural
from planeditor.plan.fields import Field, FieldGroup
from planeditor.plan.ideas import MADE_OF_IDEAS
from planeditor.plan.items import CLASSES, FIELDS, Item, Kind, field_of
from planeditor.plan.numbers import format_number
from planeditor.plan.sums import Sum, line_sum
from planeditor.word import sayings
from planeditor.word.facts import Facts
from planeditor.word.ooxml.tables import Align
from planeditor.word.values import Number, format_amount, value_text

Saying = Callable[[Facts, Any], str]
"""What is said of an item: always one of the kind that the source belongs to."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a column says: a text; `amount` where it can be added up; `field` where it is a field's value.

    `labels` are what it may be called in a form made in Word, the first of them the one that is told; what
    has none is for forms in TOML alone.
    """

    text: Saying
    align: Align = Align.LEFT
    amount: Callable[[Facts, Any], Number] | None = None
    field: Field | None = None
    labels: tuple[Said, ...] = ()


def _declared(field: Field, is_title: bool) -> Source:
    """The source that says a declared field."""
    return replace(_title if is_title else _by_type(field), field=field, labels=(field.said,))


def _called(source: Source, *labels: Said) -> Source:
    """The source with what it is called."""
    return replace(source, labels=labels)


def _by_type(field: Field) -> Source:
    def value(_: Facts, item: Item) -> Any:
        return getattr(item, field.name)

    def say(facts: Facts, item: Item) -> str:
        return value_text(facts, field.type, value(facts, item))

    match field.type:
        case types.Rate():
            return Source(say, Align.RIGHT)
        case types.Money():
            return _amount(value, Decimal)
        case types.Integer() if not isinstance(field.type, types.Year):
            return _amount(value, int)
        case types.Text():
            return Source(lambda facts, item: str(value(facts, item)))
        case types.Choice() | types.Choices() | types.Reference() | types.References():
            return Source(say)
        case types.FieldName():
            return Source(say)
        case types.Short() | types.Flag():
            return Source(say, Align.CENTER)
        case _:
            assert_never(field.type)


def _amount(get: Callable[[Facts, Any], Number | None], zero: type[Number]) -> Source:
    def say(facts: Facts, item: Item) -> str:
        value = get(facts, item)
        return "" if value is None else format_amount(value)

    return Source(say, Align.RIGHT, lambda facts, item: get(facts, item) or zero(0))


_title = Source(lambda facts, item: facts.name(item))


PERIOD = Field("period", "Time", types.QuarterField(), FieldGroup.TIME, "", "FieldGroup")
MONEY = Field("money", "Funding", types.Money(), FieldGroup.MONEY, "", "FieldGroup")
"""What is said of several fields at once and is looked for where a document comes back."""

ROW = _called(Source(lambda _facts, _item: "", Align.CENTER), said("word form", "Row no."))
"""Stands for the number of the row, which the table knows and not the item."""

_SUMS = {
    "net": (field_of(Kind.FUNDING, "net").said, said("word form", "Funding without VAT")),
    "vat": (said("activities", "VAT"),),
    "gross": (
        said("activities", "With VAT"),
        said("word form", "Funding with VAT"),
        said("word form", "Funding in all"),
    ),
}
"""What sums are called: as the columns of the window are, and so that they are told apart in a text."""


def _sums(of: Callable[[Facts, Any], Sum]) -> dict[str, Source]:
    """The money of an item, added up."""

    def amount(name: str) -> Callable[[Facts, Any], Decimal]:
        return lambda facts, item: getattr(of(facts, item), name)

    return {name: _called(_amount(amount(name), Decimal), *labels) for name, labels in _SUMS.items()}


_NUMBERED = {
    "number": _called(
        Source(lambda facts, item: facts.number(item), Align.CENTER),
        said("tables", "No."),
        said("word form", "Number"),
    ),
    "money": _called(Source(sayings.money), MONEY.said),
    **_sums(lambda facts, item: facts.sum(item)),
    "share": _called(Source(sayings.money_share, Align.RIGHT), said("word form", "Share of the funding")),
}
_TAKING_PART = {
    "activity_numbers": _called(
        Source(lambda facts, item: sayings.numbers(facts, facts.activities_of(item))),
        said("word form", "Numbers of activities"),
    ),
    "activity_count": _called(
        _amount(lambda facts, item: len(facts.activities_of(item)), int),
        said("word form", "Number of activities"),
    ),
}

_DERIVED: dict[Kind, dict[str, Source]] = {
    Kind.PLAN: _NUMBERED
    | {
        "period": _called(Source(sayings.plan_period), PERIOD.said),
        "agreement": _called(Source(sayings.agreement), said("word form", "Agreement")),
        "municipalities": _called(
            Source(lambda facts, _: "; ".join(map(facts.name, facts.municipalities))),
            kind_name(Kind.MUNICIPALITY),
            kind_plural(Kind.MUNICIPALITY),
        ),
        "school_count": _called(
            Source(lambda facts, _: _count(facts.of(Kind.SCHOOL))), said("word form", "Number of schools")
        ),
        "partner_count": _called(
            Source(lambda facts, _: _count(facts.of(Kind.PARTNER))), said("word form", "Number of partners")
        ),
        "activity_count": _called(
            Source(lambda facts, _: _count(facts.of(Kind.ACTIVITY))),
            said("word form", "Number of activities"),
        ),
    },
    Kind.GOAL: _NUMBERED,
    Kind.TASK: _NUMBERED,
    Kind.ACTIVITY: _NUMBERED
    | {
        "period": Source(sayings.quarters, field=PERIOD, labels=(PERIOD.said,)),
        "money": Source(sayings.money, field=MONEY, labels=(MONEY.said,)),
        "schools_in_short": _called(Source(sayings.schools), said("word form", "Schools in short")),
        "money_by_year": _called(Source(sayings.money_by_year), said("word form", "Funding by year")),
        "money_by_source": _called(Source(sayings.money_by_source), said("word form", "Funding by source")),
        "unspent": _called(_amount(sayings.unspent, Decimal), said("word form", "Not spent")),
        "spent_share": _called(Source(sayings.spent_share, Align.RIGHT), said("word form", "Share spent")),
    },
    Kind.FUNDING: {name: one for name, one in _sums(lambda _, line: line_sum(line)).items() if name != "net"},
    Kind.LINK: {"activity": Source(sayings.linking), "linked_activity": Source(sayings.linked)},
    Kind.INDICATOR: {
        "level": _called(Source(sayings.level), said("indicators", "Level")),
        "baseline_and_year": _called(
            Source(sayings.baseline, Align.CENTER), said("word form", "Baseline and its year")
        ),
        "target_and_year": _called(
            Source(sayings.target_of_year, Align.CENTER), said("word form", "Target and its year")
        ),
    },
    Kind.SCHOOL: _TAKING_PART,
    Kind.PARTNER: _TAKING_PART,
    Kind.TEAM_MEMBER: _TAKING_PART | {"role": Source(sayings.role, field=field_of(Kind.TEAM_MEMBER, "role"))},
    Kind.RISK: _TAKING_PART,
    # What the field is called follows from the item: in Word there is nothing to change in it.
    Kind.RECOMMENDATION: {"about_what": Source(sayings.about), "field": Source(sayings.field_said)},
    Kind.SESSION: {
        "participant_count": Source(lambda facts, _: _count(facts.of(Kind.PARTICIPANT))),
        "idea_count": Source(lambda facts, _: _count(facts.of(Kind.IDEA))),
        "vote_count": Source(sayings.all_votes),
    },
    Kind.SESSION_STEP: {"begins": Source(sayings.begins, Align.CENTER)},
    Kind.DECISION: {"about_what": Source(sayings.about)},
    Kind.IDEA: {
        "votes": _amount(sayings.votes_of, int),
        "author": Source(sayings.author),
        "author_from": Source(sayings.author_from),
        "made_of": Source(sayings.made_of),
        "became": Source(sayings.became),
    },
}


def _count(items: Sequence[Item]) -> str:
    return format_number(len(items)) if items else ""


def _sources(kind: Kind) -> dict[str, Source]:
    title = CLASSES[kind].title_field
    declared = {field.name: _declared(field, field.name == title) for field in FIELDS[kind]}
    made = {"came_from": Source(sayings.came_from)} if kind in MADE_OF_IDEAS else {}
    # What stands in for a field is called as the field is.
    derived = {
        name: replace(one, labels=declared[name].labels) if name in declared else one
        for name, one in _DERIVED.get(kind, {}).items()
    }
    return {"row": ROW} | declared | made | derived


SOURCES: Mapping[Kind, Mapping[str, Source]] = {kind: _sources(kind) for kind in Kind}
"""What a column may say, by the kind of its items and the name that a form calls it by."""
