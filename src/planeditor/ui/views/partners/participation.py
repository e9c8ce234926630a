"""Who takes part in what: derived from the activities, for partners and for schools alike."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from planeditor.plan.items import Activity, Item, Kind, Task
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area


class Register(Enum):
    """A list of those who take part: the kind of its items, and the activity's field that names them."""

    PARTNERS = (Kind.PARTNER, "partners")
    SCHOOLS = (Kind.SCHOOL, "schools")

    def __init__(self, kind: Kind, field: str) -> None:
        self.kind = kind
        self.field = field

    def members(self, activity: Activity) -> frozenset[str]:
        """The ids of those who take part in an activity."""
        ids: frozenset[str] = getattr(activity, self.field)
        return ids

    @classmethod
    def of(cls, kind: Kind) -> "Register | None":
        """The register that lists items of a kind, or None."""
        return next((register for register in cls if register.kind is kind), None)


@dataclass(frozen=True, slots=True)
class Usage:
    """In how many activities somebody takes part, and in which areas."""

    activities: int = 0
    areas: frozenset[Area] = frozenset()


UNUSED = Usage()


class Shown(Enum):
    """Which rows of a register are shown."""

    ALL = "all"
    ONE_AREA = "one_area"
    UNUSED = "unused"

    def fits(self, usage: Usage) -> bool:
        """Whether somebody who takes part like this is shown."""
        match self:
            case Shown.ONE_AREA:
                return len(usage.areas) == 1
            case Shown.UNUSED:
                return not usage.activities
        return True


def tasks_with_activities(tree: PlanTree) -> list[tuple[Task, list[Activity]]]:
    """The tasks that hold activities, and these, in the order of the plan."""
    tasks = chain.from_iterable(
        tree.children(goal.id, Kind.TASK) for goal in tree.children(tree.root.id, Kind.GOAL)
    )
    found = []
    for task in tasks:
        activities = [one for one in tree.children(task.id, Kind.ACTIVITY) if isinstance(one, Activity)]
        if isinstance(task, Task) and activities:
            found.append((task, activities))
    return found


def usages(register: Register, activities: Iterable[Activity]) -> dict[str, Usage]:
    """How everybody who takes part in an activity is used, by id."""
    counts: dict[str, int] = {}
    areas: dict[str, frozenset[Area]] = {}
    for activity in activities:
        for id_ in register.members(activity):
            counts[id_] = counts.get(id_, 0) + 1
            areas[id_] = areas.get(id_, frozenset()) | activity.areas
    return {id_: Usage(count, areas[id_]) for id_, count in counts.items()}


def left_out(
    register: Register, tree: PlanTree, activities: Iterable[Activity]
) -> tuple[list[Activity], list[Item]]:
    """The activities in which nobody of the register takes part, and those who take part in none."""
    activities = list(activities)
    used = usages(register, activities)
    alone = [activity for activity in activities if not register.members(activity)]
    return alone, [item for item in tree.of_kind(register.kind) if item.id not in used]
