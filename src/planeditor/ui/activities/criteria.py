"""Which activities are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Activity, FundingLine, Kind
from planeditor.plan.text import fold
from planeditor.ui.activities.cells import Cells
from planeditor.ui.activities.columns import Column


class Missing(Enum):
    """What an activity lacks."""

    MONEY = "money"
    TIME = "time"


class Nothing(Enum):
    """Stands for a field that nobody has filled."""

    FILLED = "nothing"


@dataclass(frozen=True, slots=True)
class Criteria:
    """What an activity must satisfy to be shown; all of it at once.

    `chosen` holds what a column must contain: a word, an id, or `Nothing.FILLED`.
    """

    text: str = ""
    chosen: Mapping[Column, object] = field(default_factory=dict)
    year: int | None = None
    missing: Missing | None = None

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return bool(fold(self.text).strip() or self.chosen or self.year or self.missing)

    def matching(self, plan: OpenPlan, cells: Cells) -> list[str]:
        """The ids of the activities to be shown, in plan order."""
        folded = fold(self.text).split()
        return [
            activity.id
            for activity in activities(plan)
            if all(_holds(activity, column, wanted) for column, wanted in self.chosen.items())
            and (self.year is None or self.year in years(plan, activity))
            and (self.missing is None or lacks(plan, activity, self.missing))
            and all(word in cells.folded(activity.id) for word in folded)
        ]


def activities(plan: OpenPlan) -> list[Activity]:
    """All activities in the order of the plan."""
    tree = plan.tree
    return [
        activity
        for goal in tree.children(plan.id, Kind.GOAL)
        for task in tree.children(goal.id, Kind.TASK)
        for activity in tree.children(task.id, Kind.ACTIVITY)
        if isinstance(activity, Activity)
    ]


def years(plan: OpenPlan, activity: Activity) -> set[int]:
    """The years in which something is done or paid."""
    ends = [quarter.year for quarter in (activity.start, activity.end) if quarter]
    lines = plan.tree.children(activity.id, Kind.FUNDING)
    paid = {line.year for line in lines if isinstance(line, FundingLine) and line.year}
    return paid | set(range(min(ends), max(ends) + 1) if ends else ())


def lacks(plan: OpenPlan, activity: Activity, what: Missing) -> bool:
    """Whether the activity has no money, though it needs some, or not both its ends in time."""
    if what is Missing.TIME:
        return activity.start is None or activity.end is None
    return not activity.no_funding and not plan.total(activity.id).gross


def _holds(activity: Activity, column: Column, wanted: object) -> bool:
    value = activity.parent if column is Column.TASK else getattr(activity, column.value)
    if wanted is Nothing.FILLED:
        return not value
    return wanted in value if isinstance(value, frozenset) else value == wanted
