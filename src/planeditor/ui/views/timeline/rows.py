"""Which rows the time view has, in which order. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.areas import GROUPS, group_of

UNTIMED = "untimed"


class Grouping(StrEnum):
    """What activities are grouped by."""

    AREA = "area"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and the ids under it; `key` is the id of a task, an area's group or `UNTIMED`."""

    key: str
    ids: tuple[str, ...]


def groups(tree: PlanTree, grouping: Grouping) -> list[Group]:
    """The groups that have activities; those without any time make the last one."""
    found: dict[str, list[str]] = {group: [] for group in GROUPS} if grouping is Grouping.AREA else {}
    untimed: list[str] = []
    for activity in tree.activities():
        if activity.start is None and activity.end is None:
            untimed.append(activity.id)
        else:
            key = group_of(activity.areas) if grouping is Grouping.AREA else activity.parent
            found.setdefault(key, []).append(activity.id)
    found[UNTIMED] = untimed
    return [Group(key, tuple(ids)) for key, ids in found.items() if ids]
