"""What a column may say of an item of a kind: its declared fields, and what follows from them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, assert_never

from planeditor.language import Said, said
from planeditor.plan import fieldtypes as types
from planeditor.plan.agenda import timed_steps
from planeditor.plan.describe import kind_name, kind_plural
from planeditor.plan.fields import Field, FieldGroup
from planeditor.plan.ideas import MADE_OF_IDEAS
from planeditor.plan.items import (
    CLASSES,
    FIELDS,
    Activity,
    Decision,
    Idea,
    Indicator,
    Item,
    Kind,
    Link,
    Participant,
    Plan,
    Recommendation,
    Session,
    SessionStep,
    TeamMember,
    field_of,
    named_field,
)
from planeditor.plan.numbers import (
    NBSP,
    ZERO,
    format_long_date,
    format_money,
    format_number,
    format_percent,
    share,
)
from planeditor.plan.persons import role_said
from planeditor.plan.sums import Sum, line_sum
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import FundingSource
from planeditor.plan.wording import target_text
from planeditor.word.facts import Facts
from planeditor.word.ooxml.tables import Align
from planeditor.word.values import (
    NONE,
    Number,
    format_amount,
    money_text,
    names_text,
    period_text,
    value_text,
)

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
        case types.Text() | types.Choice() | types.Choices() | types.Reference() | types.References():
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


def _numbers(facts: Facts, items: Iterable[Item]) -> str:
    return ", ".join(facts.reference(item) for item in items)


def _of_year(facts: Facts, value: str, year: int | None) -> str:
    return facts.words.of_year.fill({"value": value, "year": str(year or "")}) or value


def _baseline(facts: Facts, item: Indicator) -> str:
    value = "" if item.baseline is None else format_number(item.baseline)
    return _of_year(facts, value, item.baseline_year)


def _target_of_year(facts: Facts, item: Indicator) -> str:
    return _of_year(facts, target_text(item.target), item.target_year)


def _level(facts: Facts, item: Indicator) -> str:
    words = facts.words
    if item.programme_level:
        return words.level_programme.text
    measured = facts.get(item.parent)
    patterns = {Kind.GOAL: words.level_goal, Kind.TASK: words.level_task, Kind.ACTIVITY: words.level_activity}
    if measured is None or measured.kind not in patterns:
        return words.level_plan.text
    return patterns[measured.kind].fill({"number": facts.reference(measured)})


def _quarters(facts: Facts, item: Activity) -> str:
    start, end = item.start, item.end
    if start and end and start.year == end.year and start < end:
        return f"{start.year}{NBSP}m. {start.roman}–{end.roman}{NBSP}ketv."
    return period_text(facts, _quarter(start), _quarter(end))


def _quarter(quarter: Quarter | None) -> str:
    return quarter.text if quarter else ""


def _schools(facts: Facts, item: Activity) -> str:
    all_schools = facts.schools
    if len(all_schools) > 1 and item.schools >= {school.id for school in all_schools}:
        return facts.words.all_schools.fill({"number": str(len(all_schools))})
    return names_text(facts, item.schools)


def _money(facts: Facts, item: Item) -> str:
    money = facts.sum(item)
    if money.net or money.vat:
        return money_text(facts, money)
    return facts.words.no_funding.text if isinstance(item, Activity) and item.no_funding else ""


def _share(facts: Facts, item: Item) -> str:
    gross = facts.sum(item).gross
    return format_percent(share(gross, facts.sum(facts.plan).gross)) if gross else NONE


def _money_by_year(facts: Facts, item: Activity) -> str:
    years: dict[int, Decimal] = {}
    for (year, _), money in facts.funding[item.id].items():
        if year is not None:
            years[year] = years.get(year, ZERO) + money.gross
    pattern = facts.words.money_of_year
    return "; ".join(
        pattern.fill({"year": str(year), "sum": format_money(years[year])})
        for year in sorted(years)
        if years[year]
    )


def _money_by_source(facts: Facts, item: Activity) -> str:
    sums: dict[FundingSource | None, Decimal] = {}
    for (_, source), money in facts.funding[item.id].items():
        sums[source] = sums.get(source, ZERO) + money.gross
    pattern = facts.words.money_of_source
    return "; ".join(
        pattern.fill({"source": facts.label(source), "sum": format_money(sums[source])})
        for source in FundingSource
        if sums.get(source)
    )


def _unspent(facts: Facts, item: Activity) -> Decimal | None:
    return None if item.spent is None else facts.sum(item).gross - item.spent


def _spent_share(facts: Facts, item: Activity) -> str:
    planned = facts.sum(item).gross
    return format_percent(share(item.spent, planned)) if item.spent is not None and planned else ""


def _linked(facts: Facts, item: Link) -> str:
    target = facts.get(item.target)
    return facts.named(target) if target else ""


def _linking(facts: Facts, item: Link) -> str:
    activity = facts.get(item.parent)
    return facts.named(activity) if activity else ""


def _about(facts: Facts, item: Recommendation | Decision) -> str:
    target = facts.get(item.about)
    if target is None or target.kind is Kind.PLAN:
        return "" if isinstance(item, Decision) else facts.say(kind_name(Kind.PLAN))
    return facts.named(target) or facts.name(target)


def _field(facts: Facts, item: Recommendation) -> str:
    field = named_field(facts.get(item.about), item.field)
    return facts.say(field.said) if field else ""


def _begins(facts: Facts, item: SessionStep) -> str:
    return next(timed.begins for timed in timed_steps(facts.tree, item.parent) if timed.step.id == item.id)


def _votes_of(facts: Facts, item: Idea) -> int | None:
    return facts.ideas.votes(item.id)


def _all_votes(facts: Facts, session: Session) -> str:
    """How many there are in all, and how many are for ideas that the document tells only in parts."""
    votes, divided = facts.ideas.all_votes(session.id)
    if not divided:
        return format_number(votes) if votes else ""
    told = {"votes": format_number(votes), "divided": format_number(divided)}
    return facts.words.votes_with_divided.fill(told)


def _author(facts: Facts, item: Idea) -> str:
    author = facts.author(item)
    return facts.name(author) if author else ""


def _author_from(facts: Facts, item: Idea) -> str:
    """Who said it, with where they are from: others ask them how it was done."""
    author = facts.author(item)
    known = (author.institution, author.municipality) if isinstance(author, Participant) else ()
    return ", ".join(filter(None, (facts.name(author) if author else "", *known)))


def _made_of(facts: Facts, item: Idea) -> str:
    return "; ".join(facts.name(one) for one in facts.ideas.made_of(item.id))


def _became(facts: Facts, item: Idea) -> str:
    return "\n".join(f"{facts.called(one)}: {facts.name(one)}" for one in facts.ordered(item.became))


def _came_from(facts: Facts, item: Item) -> str:
    heads = {facts.ideas.head(idea.id).id: idea for idea in facts.origins.get(item.id, ())}
    return "; ".join(facts.name(one) for one in facts.ordered(heads))


def _role(facts: Facts, item: TeamMember) -> str:
    role = role_said(item)
    return facts.say(role) if role else ""


def _agreement(facts: Facts, plan: Plan) -> str:
    day = format_long_date(plan.agreement_date) if plan.agreement_date else ""
    return facts.words.agreement.fill({"number": plan.agreement_number, "date": day}) or plan.agreement_number


def _plan_period(facts: Facts, plan: Plan) -> str:
    start, end = (format_long_date(day) if day else "" for day in (plan.start, plan.end))
    return period_text(facts, start, end)


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
    "money": _called(Source(_money), MONEY.said),
    **_sums(lambda facts, item: facts.sum(item)),
    "share": _called(Source(_share, Align.RIGHT), said("word form", "Share of the funding")),
}
_TAKING_PART = {
    "activity_numbers": _called(
        Source(lambda facts, item: _numbers(facts, facts.activities_of(item))),
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
        "period": _called(Source(_plan_period), PERIOD.said),
        "agreement": _called(Source(_agreement), said("word form", "Agreement")),
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
        "period": Source(_quarters, field=PERIOD, labels=(PERIOD.said,)),
        "money": Source(_money, field=MONEY, labels=(MONEY.said,)),
        "schools_in_short": _called(Source(_schools), said("word form", "Schools in short")),
        "money_by_year": _called(Source(_money_by_year), said("word form", "Funding by year")),
        "money_by_source": _called(Source(_money_by_source), said("word form", "Funding by source")),
        "unspent": _called(_amount(_unspent, Decimal), said("word form", "Not spent")),
        "spent_share": _called(Source(_spent_share, Align.RIGHT), said("word form", "Share spent")),
    },
    Kind.FUNDING: {name: one for name, one in _sums(lambda _, line: line_sum(line)).items() if name != "net"},
    Kind.LINK: {"activity": Source(_linking), "linked_activity": Source(_linked)},
    Kind.INDICATOR: {
        "level": _called(Source(_level), said("indicators", "Level")),
        "baseline_and_year": _called(
            Source(_baseline, Align.CENTER), said("word form", "Baseline and its year")
        ),
        "target_and_year": _called(
            Source(_target_of_year, Align.CENTER), said("word form", "Target and its year")
        ),
    },
    Kind.SCHOOL: _TAKING_PART,
    Kind.PARTNER: _TAKING_PART,
    Kind.TEAM_MEMBER: _TAKING_PART | {"role": Source(_role, field=field_of(Kind.TEAM_MEMBER, "role"))},
    Kind.RISK: _TAKING_PART,
    # What the field is called follows from the item: in Word there is nothing to change in it.
    Kind.RECOMMENDATION: {"about_what": Source(_about), "field": Source(_field)},
    Kind.SESSION: {
        "participant_count": Source(lambda facts, _: _count(facts.of(Kind.PARTICIPANT))),
        "idea_count": Source(lambda facts, _: _count(facts.of(Kind.IDEA))),
        "vote_count": Source(_all_votes),
    },
    Kind.SESSION_STEP: {"begins": Source(_begins, Align.CENTER)},
    Kind.DECISION: {"about_what": Source(_about)},
    Kind.IDEA: {
        "votes": _amount(_votes_of, int),
        "author": Source(_author),
        "author_from": Source(_author_from),
        "made_of": Source(_made_of),
        "became": Source(_became),
    },
}


def _count(items: Sequence[Item]) -> str:
    return format_number(len(items)) if items else ""


def _sources(kind: Kind) -> dict[str, Source]:
    title = CLASSES[kind].title_field
    declared = {field.name: _declared(field, field.name == title) for field in FIELDS[kind]}
    made = {"came_from": Source(_came_from)} if kind in MADE_OF_IDEAS else {}
    # What stands in for a field is called as the field is.
    derived = {
        name: replace(one, labels=declared[name].labels) if name in declared else one
        for name, one in _DERIVED.get(kind, {}).items()
    }
    return {"row": ROW} | declared | made | derived


SOURCES: Mapping[Kind, Mapping[str, Source]] = {kind: _sources(kind) for kind in Kind}
"""What a column may say, by the kind of its items and the name that a form calls it by."""
