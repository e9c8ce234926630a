"""R12, R14, R18, R19: whether the plan says what it has to say."""

from collections.abc import Iterator
from decimal import Decimal

from planeditor.checks.findings import Problem, Severity, Subject
from planeditor.language import Said, said
from planeditor.plan.items import Activity, Alternative, FundingLine, Indicator, Link, School, SwotEntry, Task
from planeditor.plan.sums import line_sum
from planeditor.plan.text import fold
from planeditor.plan.values import Comparator
from planeditor.plan.vocabulary import ActivityType

_OF_THE_AGENCY = (ActivityType.CONSULTING, ActivityType.DISSEMINATION)


def alternatives(subject: Subject) -> Iterator[Problem]:
    """Enough alternatives are compared, or one less and it is said why; none repeats another."""
    least, plan = subject.limits.alternatives, subject.plan
    found = subject.all(Alternative)
    if least is not None and len(found) < least - 1:
        text = said(
            "finding",
            "Alternatives: {count}. At least {least} are to be compared.",
            count=len(found),
            least=least,
        )
        yield Problem(Severity.ERROR, plan.id, text, lacks=not found)
    elif least is not None and len(found) < least and not plan.alternatives_reason.strip():
        text = said(
            "finding",
            "Alternatives: {count}. Compare at least {least} or say why there cannot be more.",
            count=len(found),
            least=least,
        )
        yield Problem(Severity.WARNING, plan.id, text, "alternatives_reason")
    seen: set[tuple[str, str]] = set()
    for alternative in found:
        words = fold(alternative.concept.strip()), fold(alternative.bundle.strip())
        if words in seen and any(words):
            text = said("finding", "The alternative differs from another by its sum at most.")
            yield Problem(Severity.WARNING, alternative.id, text, "concept")
        seen.add(words)


def activity_types(subject: Subject) -> Iterator[Problem]:
    """Activities are of types that municipalities carry out."""
    for activity in subject.all(Activity):
        if activity.type is None:
            yield Problem(
                Severity.HINT, activity.id, said("finding", "The activity’s type is not given."), "type"
            )
        elif activity.type in _OF_THE_AGENCY:
            text = said(
                "finding",
                "The agency itself consults and disseminates. Is this an activity of the municipality?",
            )
            yield Problem(Severity.HINT, activity.id, text, "type")


def completeness(subject: Subject) -> Iterator[Problem]:
    """Tasks have indicators and activities; activities have people, schools, time and money."""
    if not subject.plan.title.strip():
        yield _missing(subject.plan.id, said("finding", "The plan has no title."), "title")
    for task in subject.all(Task):
        if not subject.under(task.id, Indicator):
            yield _missing(task.id, said("finding", "The task has no indicator."), lacks=True)
        if not subject.under(task.id, Activity):
            yield _missing(task.id, said("finding", "The task has no activity."), lacks=True)
    for activity in subject.all(Activity):
        yield from _incomplete(subject, activity)
    yield from links(subject)
    for entry in subject.all(SwotEntry):
        if entry.category is None:
            yield _missing(entry.id, said("finding", "The entry is in none of the four lists."), "category")
    busy = frozenset[str]().union(*(activity.schools for activity in subject.all(Activity)))
    for school in subject.all(School):
        if not school.name.strip():
            yield _missing(school.id, said("finding", "The school has no name."), "name")
        if school.id not in busy:
            yield _missing(school.id, said("finding", "The school is in no activity."), lacks=True)


def links(subject: Subject) -> Iterator[Problem]:
    """A link leads from one activity to another."""
    for link in subject.all(Link):
        if link.target is None:
            yield _missing(link.id, said("finding", "The link leads to no activity."), "target")
        elif link.target == link.parent:
            text = said("finding", "The activity is linked to itself.")
            yield Problem(Severity.ERROR, link.id, text, "target")


def _incomplete(subject: Subject, activity: Activity) -> Iterator[Problem]:
    if activity.responsible is None:
        yield _missing(activity.id, said("finding", "Nobody is responsible for the activity."), "responsible")
    if not activity.schools:
        yield _missing(activity.id, said("finding", "The activity has no school."), "schools")
    if activity.start is None:
        yield _missing(activity.id, said("finding", "The activity has no start."), "start")
    if activity.end is None:
        yield _missing(activity.id, said("finding", "The activity has no end."), "end")
    money = any(line_sum(line).gross for line in subject.under(activity.id, FundingLine))
    if not money and not activity.no_funding:
        text = said("finding", "The activity has no money. Say so if it needs none.")
        yield _missing(activity.id, text, "no_funding")
    elif money and activity.no_funding:
        text = said("finding", "The activity is said to need no money, but has some.")
        yield _missing(activity.id, text, "no_funding")


def indicators(subject: Subject) -> Iterator[Problem]:
    """Indicators have a unit, a baseline, a different target, and a year within the plan."""
    end = subject.plan.end
    for one in subject.all(Indicator):
        if not one.unit.strip():
            yield _missing(one.id, said("finding", "The indicator has no unit."), "unit")
        if one.baseline is None:
            yield _missing(one.id, said("finding", "The indicator has no baseline."), "baseline")
        yield from _wrong_target(one)
        if one.target_year is None:
            yield _missing(one.id, said("finding", "The indicator has no target year."), "target_year")
        elif end is not None and one.target_year > end.year:
            text = said(
                "finding", "The target is for {year}, after the end of the plan.", year=one.target_year
            )
            yield _missing(one.id, text, "target_year")


def _wrong_target(one: Indicator) -> Iterator[Problem]:
    number, comparator = one.target.number, one.target.comparator
    strict = comparator in (Comparator.MORE, Comparator.LESS)
    if number is None:
        some = one.target.note.strip()
        not_a_number = said("finding", "The target is not a number.")
        text = not_a_number if some else said("finding", "The indicator has no target.")
        yield _missing(one.id, text, "target")
    elif number == one.baseline and not strict:
        yield _missing(one.id, said("finding", "The target is the same as the baseline."), "target")
    if fold(one.unit.strip()).startswith(("proc", "%")):
        for field, value in (("baseline", one.baseline), ("target", number)):
            if value is not None and not Decimal(0) <= value <= 100:
                yield _missing(one.id, said("finding", "A percentage is from 0 to 100."), field)


def _missing(id_: str, text: Said, field: str = "", lacks: bool = False) -> Problem:
    return Problem(Severity.WARNING, id_, text, field, lacks)
