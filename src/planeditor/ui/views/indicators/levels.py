"""At what levels of the plan indicators stand, and in which order they are listed."""

from collections.abc import Iterator

from planeditor.language import Said, said
from planeditor.plan.items import Item, Kind
from planeditor.plan.numbering import reference
from planeditor.plan.tree import PlanTree

LEVELS = (Kind.PLAN, Kind.GOAL, Kind.TASK, Kind.ACTIVITY)


def holders(tree: PlanTree) -> Iterator[Item]:
    """All items that may have indicators, each before those under it."""
    yield tree.root
    for goal in tree.children(tree.root.id, Kind.GOAL):
        yield goal
        for task in tree.children(goal.id, Kind.TASK):
            yield task
            yield from tree.children(task.id, Kind.ACTIVITY)


def listed(tree: PlanTree) -> list[str]:
    """The ids of all indicators: those of the plan first, then goal by goal."""
    return [
        indicator.id for holder in holders(tree) for indicator in tree.children(holder.id, Kind.INDICATOR)
    ]


def level_name(tree: PlanTree, holder: Item) -> Said:
    """Whose an indicator is: „1.2 uždavinio“."""
    place = reference(tree, holder.id)
    match holder.kind:
        case Kind.GOAL:
            return said("indicators", "Goal {number}", number=place)
        case Kind.TASK:
            return said("indicators", "Task {number}", number=place)
        case Kind.ACTIVITY:
            return said("indicators", "Activity {number}", number=place)
    return said("indicators", "Plan")
