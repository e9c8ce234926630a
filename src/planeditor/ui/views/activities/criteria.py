"""Which activities are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Activity, FundingLine, Kind
from planeditor.plan.text import named
from planeditor.ui.kit.marks import NO_MARKS, Marks, Sign
from planeditor.ui.views.activities.cells import Cells
from planeditor.ui.views.activities.columns import Column


class Standing(Enum):
    """How an activity stands: what is found at it or is missing."""

    ERRORS = "errors"
    WARNINGS = "warnings"
    REMARKS = "remarks"
    MONEY = "money"
    TIME = "time"
    CLEAN = "clean"


_SIGNS = {Standing.ERRORS: Sign.ERROR, Standing.WARNINGS: Sign.WARNING, Standing.REMARKS: Sign.REMARK}


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
    standing: Standing | None = None

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return bool(named(self.text).strip() or self.chosen or self.year or self.standing)

    def matching(self, plan: OpenPlan, cells: Cells, marks: Mapping[str, Marks]) -> list[str]:
        """The ids of the activities to be shown, in plan order."""
        folded = named(self.text).split()
        return [
            activity.id
            for activity in plan.tree.activities()
            if all(_holds(activity, column, wanted) for column, wanted in self.chosen.items())
            and (self.year is None or self.year in years(plan, activity))
            and (self.standing is None or stands(plan, activity, marks, self.standing))
            and all(word in cells.folded(activity.id) for word in folded)
        ]


def years(plan: OpenPlan, activity: Activity) -> set[int]:
    """The years in which something is done or paid."""
    ends = [quarter.year for quarter in (activity.start, activity.end) if quarter]
    lines = plan.tree.children(activity.id, Kind.FUNDING)
    paid = {line.year for line in lines if isinstance(line, FundingLine) and line.year}
    return paid | set(range(min(ends), max(ends) + 1) if ends else ())


def stands(plan: OpenPlan, activity: Activity, marks: Mapping[str, Marks], standing: Standing) -> bool:
    """Whether an activity, with its money and links, stands so; without money means that it needs some."""
    match standing:
        case Standing.TIME:
            return activity.start is None or activity.end is None
        case Standing.MONEY:
            return not activity.no_funding and not plan.total(activity.id).gross
    found = [
        mark
        for item in (activity, *plan.tree.all_children(activity.id))
        for mark in marks.get(item.id, NO_MARKS).each
    ]
    if standing is Standing.CLEAN:
        return not found
    return any(mark.sign is _SIGNS[standing] for mark in found)


def _holds(activity: Activity, column: Column, wanted: object) -> bool:
    value = activity.parent if column is Column.TASK else getattr(activity, column.value)
    if wanted is Nothing.FILLED:
        return not value
    return wanted in value if isinstance(value, frozenset) else value == wanted
