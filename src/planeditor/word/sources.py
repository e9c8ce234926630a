"""What a column may say of an item of a kind: its declared fields, and what follows from them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, assert_never

from planeditor.plan import fieldtypes as types
from planeditor.plan.agenda import timed_steps
from planeditor.plan.describe import kind_name
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
    """What a column says: a text; `amount` where it can be added up; `field` where it is a field's value."""

    text: Saying
    align: Align = Align.LEFT
    amount: Callable[[Facts, Any], Number] | None = None
    field: Field | None = None


def _declared(field: Field, is_title: bool) -> Source:
    """The source that says a declared field."""
    return replace(_title if is_title else _by_type(field), field=field)


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

ROW = Source(lambda _facts, _item: "", Align.CENTER)
"""Stands for the number of the row, which the table knows and not the item."""

_NUMBERED = {
    "number": Source(lambda facts, item: facts.number(item), Align.CENTER),
    "money": Source(_money),
    "net": _amount(lambda facts, item: facts.sum(item).net, Decimal),
    "vat": _amount(lambda facts, item: facts.sum(item).vat, Decimal),
    "gross": _amount(lambda facts, item: facts.sum(item).gross, Decimal),
    "share": Source(_share, Align.RIGHT),
}
_TAKING_PART = {
    "activity_numbers": Source(lambda facts, item: _numbers(facts, facts.activities_of(item))),
    "activity_count": _amount(lambda facts, item: len(facts.activities_of(item)), int),
}

_DERIVED: dict[Kind, dict[str, Source]] = {
    Kind.PLAN: _NUMBERED
    | {
        "period": Source(_plan_period),
        "agreement": Source(_agreement),
        "municipalities": Source(lambda facts, _: "; ".join(map(facts.name, facts.municipalities))),
        "school_count": Source(lambda facts, _: _count(facts.of(Kind.SCHOOL))),
        "partner_count": Source(lambda facts, _: _count(facts.of(Kind.PARTNER))),
        "activity_count": Source(lambda facts, _: _count(facts.of(Kind.ACTIVITY))),
    },
    Kind.GOAL: _NUMBERED,
    Kind.TASK: _NUMBERED,
    Kind.ACTIVITY: _NUMBERED
    | {
        "period": Source(_quarters, field=PERIOD),
        "money": Source(_money, field=MONEY),
        "schools_in_short": Source(_schools),
        "money_by_year": Source(_money_by_year),
        "money_by_source": Source(_money_by_source),
        "unspent": _amount(_unspent, Decimal),
        "spent_share": Source(_spent_share, Align.RIGHT),
    },
    Kind.LINK: {"activity": Source(_linking), "linked_activity": Source(_linked)},
    Kind.INDICATOR: {
        "level": Source(_level),
        "baseline_and_year": Source(_baseline, Align.CENTER),
        "target_and_year": Source(_target_of_year, Align.CENTER),
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
    return {"row": ROW} | declared | made | _DERIVED.get(kind, {})


SOURCES: Mapping[Kind, Mapping[str, Source]] = {kind: _sources(kind) for kind in Kind}
"""What a column may say, by the kind of its items and the name that a form calls it by."""
