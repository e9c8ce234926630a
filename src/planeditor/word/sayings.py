"""What a column may say of an item that is no field of it but follows from it and what stands beside it."""

from collections.abc import Iterable
from decimal import Decimal

from planeditor.plan.agenda import timed_steps
from planeditor.plan.describe import kind_name
from planeditor.plan.items import (
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
from planeditor.word.values import NONE, money_text, names_text, period_text


def numbers(facts: Facts, items: Iterable[Item]) -> str:
    """The numbers of activities or the like, as a list within a sentence."""
    return ", ".join(facts.reference(item) for item in items)


def _of_year(facts: Facts, value: str, year: int | None) -> str:
    return facts.words.of_year.fill({"value": value, "year": str(year or "")}) or value


def baseline(facts: Facts, item: Indicator) -> str:
    """The baseline with its year."""
    value = "" if item.baseline is None else format_number(item.baseline)
    return _of_year(facts, value, item.baseline_year)


def target_of_year(facts: Facts, item: Indicator) -> str:
    """The target with its year."""
    return _of_year(facts, target_text(item.target), item.target_year)


def level(facts: Facts, item: Indicator) -> str:
    """What an indicator is of: the programme, the plan, a goal, a task or an activity, with its number."""
    words = facts.words
    if item.programme_level:
        return words.level_programme.text
    measured = facts.get(item.parent)
    patterns = {Kind.GOAL: words.level_goal, Kind.TASK: words.level_task, Kind.ACTIVITY: words.level_activity}
    if measured is None or measured.kind not in patterns:
        return words.level_plan.text
    return patterns[measured.kind].fill({"number": facts.reference(measured)})


def quarters(facts: Facts, item: Activity) -> str:
    """When an activity is done."""
    start, end = item.start, item.end
    if start and end and start.year == end.year and start < end:
        return f"{start.year}{NBSP}m. {start.roman}–{end.roman}{NBSP}ketv."
    return period_text(facts, _quarter(start), _quarter(end))


def _quarter(quarter: Quarter | None) -> str:
    return quarter.text if quarter else ""


def schools(facts: Facts, item: Activity) -> str:
    """The schools of an activity; in short where they are all of the plan's."""
    all_schools = facts.schools
    if len(all_schools) > 1 and item.schools >= {school.id for school in all_schools}:
        return facts.words.all_schools.fill({"number": str(len(all_schools))})
    return names_text(facts, item.schools)


def money(facts: Facts, item: Item) -> str:
    """The money of an item in full, or that it needs none."""
    money = facts.sum(item)
    if money.net or money.vat:
        return money_text(facts, money)
    return facts.words.no_funding.text if isinstance(item, Activity) and item.no_funding else ""


def money_share(facts: Facts, item: Item) -> str:
    """How much of the plan's money is the item's."""
    gross = facts.sum(item).gross
    return format_percent(share(gross, facts.sum(facts.plan).gross)) if gross else NONE


def money_by_year(facts: Facts, item: Activity) -> str:
    """What an activity costs in each year."""
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


def money_by_source(facts: Facts, item: Activity) -> str:
    """What each source pays of an activity."""
    sums: dict[FundingSource | None, Decimal] = {}
    for (_, source), money in facts.funding[item.id].items():
        sums[source] = sums.get(source, ZERO) + money.gross
    pattern = facts.words.money_of_source
    return "; ".join(
        pattern.fill({"source": facts.label(source), "sum": format_money(sums[source])})
        for source in FundingSource
        if sums.get(source)
    )


def unspent(facts: Facts, item: Activity) -> Decimal | None:
    """What of an activity's money is not spent; None where nobody said what is."""
    return None if item.spent is None else facts.sum(item).gross - item.spent


def spent_share(facts: Facts, item: Activity) -> str:
    """How much of an activity's money is spent."""
    planned = facts.sum(item).gross
    return format_percent(share(item.spent, planned)) if item.spent is not None and planned else ""


def linked(facts: Facts, item: Link) -> str:
    """The activity that a link leads to."""
    target = facts.get(item.target)
    return facts.named(target) if target else ""


def linking(facts: Facts, item: Link) -> str:
    """The activity that a link begins at."""
    activity = facts.get(item.parent)
    return facts.named(activity) if activity else ""


def about(facts: Facts, item: Recommendation | Decision) -> str:
    """What a remark or a decision is about."""
    target = facts.get(item.about)
    if target is None or target.kind is Kind.PLAN:
        return "" if isinstance(item, Decision) else facts.say(kind_name(Kind.PLAN))
    return facts.named(target) or facts.name(target)


def field_said(facts: Facts, item: Recommendation) -> str:
    """The field that a remark is about."""
    field = named_field(facts.get(item.about), item.field)
    return facts.say(field.said) if field else ""


def begins(facts: Facts, item: SessionStep) -> str:
    """When a step of a session begins."""
    return next(timed.begins for timed in timed_steps(facts.tree, item.parent) if timed.step.id == item.id)


def votes_of(facts: Facts, item: Idea) -> int | None:
    """The votes for an idea; None where there are none to be told."""
    return facts.ideas.votes(item.id)


def all_votes(facts: Facts, session: Session) -> str:
    """How many there are in all, and how many are for ideas that the document tells only in parts."""
    votes, divided = facts.ideas.all_votes(session.id)
    if not divided:
        return format_number(votes) if votes else ""
    told = {"votes": format_number(votes), "divided": format_number(divided)}
    return facts.words.votes_with_divided.fill(told)


def author(facts: Facts, item: Idea) -> str:
    """Who said an idea, where that is shown."""
    author = facts.author(item)
    return facts.name(author) if author else ""


def author_from(facts: Facts, item: Idea) -> str:
    """Who said it, with where they are from: others ask them how it was done."""
    author = facts.author(item)
    known = (author.institution, author.municipality) if isinstance(author, Participant) else ()
    return ", ".join(filter(None, (facts.name(author) if author else "", *known)))


def made_of(facts: Facts, item: Idea) -> str:
    """The ideas that an idea was made of."""
    return "; ".join(facts.name(one) for one in facts.ideas.made_of(item.id))


def became(facts: Facts, item: Idea) -> str:
    """What came of an idea."""
    return "\n".join(f"{facts.called(one)}: {facts.name(one)}" for one in facts.ordered(item.became))


def came_from(facts: Facts, item: Item) -> str:
    """The ideas that an item came from."""
    heads = {facts.ideas.head(idea.id).id: idea for idea in facts.origins.get(item.id, ())}
    return "; ".join(facts.name(one) for one in facts.ordered(heads))


def role(facts: Facts, item: TeamMember) -> str:
    """The role of a member of the team."""
    role = role_said(item)
    return facts.say(role) if role else ""


def agreement(facts: Facts, plan: Plan) -> str:
    """The agreement's number and date."""
    day = format_long_date(plan.agreement_date) if plan.agreement_date else ""
    return facts.words.agreement.fill({"number": plan.agreement_number, "date": day}) or plan.agreement_number


def plan_period(facts: Facts, plan: Plan) -> str:
    """From when to when the plan is carried out."""
    start, end = (format_long_date(day) if day else "" for day in (plan.start, plan.end))
    return period_text(facts, start, end)
