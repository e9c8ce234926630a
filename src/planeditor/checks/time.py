"""R13, R17: whether everything happens while the plan and its project last."""

from collections.abc import Iterator
from datetime import date

from planeditor.checks.findings import Problem, Severity, Subject
from planeditor.language import said
from planeditor.plan.items import Activity
from planeditor.plan.numbers import format_date


def ends(subject: Subject) -> Iterator[Problem]:
    """The plan ends with its project, and each activity with the plan.

    A quarter is within a limit when any of its days is: activities are planned by quarters.
    """
    plan, limits = subject.plan, subject.limits
    if plan.programme is None:
        text = said("finding", "No programme is chosen: its time limits cannot be checked.")
        yield Problem(Severity.HINT, plan.id, text, "programme")
    if plan.end is None:
        yield Problem(Severity.WARNING, plan.id, said("finding", "The plan has no end."), "end")
    elif limits.project_end is not None and plan.end > limits.project_end:
        text = said(
            "finding",
            "The plan ends after the project, which ends on {end}.",
            end=format_date(limits.project_end),
        )
        yield Problem(Severity.ERROR, plan.id, text, "end")
    plan_end = min((day for day in (plan.end, limits.plan_end) if day is not None), default=None)
    for activity in subject.all(Activity):
        yield from _ends_late(activity, plan_end, limits.project_end)


def _ends_late(activity: Activity, plan_end: date | None, project_end: date | None) -> Iterator[Problem]:
    if activity.end is None:
        return
    if project_end is not None and activity.end.first_day > project_end:
        text = said(
            "finding",
            "The activity ends after the project, which ends on {end}.",
            end=format_date(project_end),
        )
        yield Problem(Severity.ERROR, activity.id, text, "end")
    elif plan_end is not None and activity.end.first_day > plan_end:
        severity = Severity.ERROR if project_end is None else Severity.WARNING
        text = said(
            "finding", "The activity ends after the plan, which ends on {end}.", end=format_date(plan_end)
        )
        yield Problem(severity, activity.id, text, "end")


def order(subject: Subject) -> Iterator[Problem]:
    """Nothing ends before it starts."""
    plan = subject.plan
    if plan.start is not None and plan.end is not None and plan.end < plan.start:
        yield Problem(Severity.ERROR, plan.id, said("finding", "The plan ends before it starts."), "end")
    for activity in subject.all(Activity):
        if activity.start is not None and activity.end is not None and activity.end < activity.start:
            text = said("finding", "The activity ends before it starts.")
            yield Problem(Severity.ERROR, activity.id, text, "end")
