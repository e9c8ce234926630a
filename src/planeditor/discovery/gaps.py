"""What is left out: schools, areas and quarters in which nothing goes on."""

from collections.abc import Iterator

from planeditor.discovery.subject import Subject
from planeditor.discovery.suggestion import AddSchool, NoteIdea, Suggestion, Topic, entitled
from planeditor.language import said
from planeditor.plan.items import Activity, School
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import Area

_MOST_SCHOOLS = 2 / 3
"""Of all schools, at least so many take part in an area before it is asked why one does not."""


def left_out(subject: Subject) -> Iterator[Suggestion]:
    """Areas without an activity, schools outside an area of most others, quarters without anything."""
    if subject.activities:
        yield from _areas(subject)
        yield from _schools(subject)
        yield from _quarters(subject)


def _areas(subject: Subject) -> Iterator[Suggestion]:
    present = {area for one in subject.activities for area in one.areas}
    for area in Area:
        if area not in present:
            yield Suggestion(
                Topic.LEFT_OUT,
                said("discovery", "No activity is of the area “{area}”.", area=area.said),
                said("discovery", "A plan is about all four areas; taken, it becomes an idea to work on."),
                (subject.tree.root.id,),
                NoteIdea(said("discovery", "What could be done in the area “{area}”?", area=area.said), area),
            )


def _schools(subject: Subject) -> Iterator[Suggestion]:
    """For each school one place at most where it is missing, the one with most schools."""
    areas = {area: [one for one in subject.activities if area in one.areas] for area in Area}
    inside = {area: {id_ for one in found for id_ in one.schools} for area, found in areas.items()}
    fullest = {area: max(found, key=_schools_of) for area, found in areas.items() if found}
    with_most = max(subject.activities, key=_schools_of)
    wide = [area for area in Area if len(inside[area]) >= _MOST_SCHOOLS * len(subject.schools)]
    for school in subject.schools:
        if school.id not in subject.by_school:
            if with_most.schools:
                yield _school(school, with_most, None)
            continue
        missing = [area for area in wide if school.id not in inside[area]]
        if missing:
            area = max(missing, key=lambda one: len(inside[one]))
            yield _school(school, fullest[area], area)


def _schools_of(activity: Activity) -> int:
    return len(activity.schools)


def _school(school: School, activity: Activity, area: Area | None) -> Suggestion:
    reason = (
        said("discovery", "It takes part in no activity of the plan.")
        if area is None
        else said(
            "discovery", "It takes part in nothing of the area “{area}”, and most schools do.", area=area.said
        )
    )
    return Suggestion(
        Topic.LEFT_OUT,
        said(
            "discovery", "The school “{school}” could join the activity “{activity}”.",
            school=entitled(school), activity=entitled(activity),
        ),
        reason, (activity.id, school.id), AddSchool(activity.id, school.id), "schools",
    )  # fmt: skip


def _quarters(subject: Subject) -> Iterator[Suggestion]:
    """Where everything has ended and the next thing has not begun."""
    timed = [(one.start, one.end, one) for one in subject.activities if one.start and one.end]
    timed.sort(key=lambda it: (it[0], it[1]))
    last: tuple[Quarter, Activity] | None = None
    for start, end, activity in timed:
        if last and start > last[0].next():
            yield _pause(last[1], activity, last[0], start)
        if not last or end > last[0]:
            last = end, activity


def _pause(before: Activity, after: Activity, end: Quarter, start: Quarter) -> Suggestion:
    return Suggestion(
        Topic.LEFT_OUT,
        said(
            "discovery", "Nothing goes on after {end} until {start}.",
            end=end.short, start=start.short,
        ),
        said(
            "discovery", "“{before}” ends before and “{after}” begins after; one of them could be longer.",
            before=entitled(before), after=entitled(after),
        ),
        (before.id, after.id), None, "end",
    )  # fmt: skip
