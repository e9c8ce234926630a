"""The table of indicators: those of the plan first, then goal by goal."""

from collections.abc import Iterator

from planeditor.language import Said, said
from planeditor.plan.describe import caption
from planeditor.plan.items import Indicator, Item, Kind
from planeditor.plan.numbering import reference
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.tables.declared import Column, Filter
from planeditor.ui.kit.tables.in_plan import PlanContext, of_field
from planeditor.ui.kit.tables.item_table import ItemTable, is_place
from planeditor.ui.kit.words import tell

_INDICATOR = Kind.INDICATOR
_LEVELS = {
    Kind.PLAN: said("indicators", "Plan"),
    Kind.GOAL: said("indicators", "Goals"),
    Kind.TASK: said("indicators", "Tasks"),
    Kind.ACTIVITY: said("indicators", "Activities"),
}
_YEAR = said("indicators", "Year")
"""Stands beside what it is the year of."""


def _holders(tree: PlanTree) -> Iterator[Item]:
    """All items that may have indicators, each before those under it."""
    yield tree.root
    for goal in tree.children(tree.root.id, Kind.GOAL):
        yield goal
        for task in tree.children(goal.id, Kind.TASK):
            yield task
            yield from tree.children(task.id, Kind.ACTIVITY)


def _listed(tree: PlanTree) -> list[Item]:
    return [indicator for holder in _holders(tree) for indicator in tree.children(holder.id, _INDICATOR)]


def _level_name(indicator: Indicator, tree: PlanTree) -> Said:
    """Whose an indicator is: „1.2 uždavinio“."""
    place = reference(tree, indicator.parent)
    match tree[indicator.parent].kind:
        case Kind.GOAL:
            return said("indicators", "Goal {number}", number=place)
        case Kind.TASK:
            return said("indicators", "Task {number}", number=place)
        case Kind.ACTIVITY:
            return said("indicators", "Activity {number}", number=place)
    return said("indicators", "Plan")


INDICATORS: ItemTable[Indicator, PlanContext] = ItemTable(
    title=said("indicators", "Indicators of the plan"),
    kind=_INDICATOR,
    items=_listed,
    search=said("indicators", "Search the indicators"),
    none_yet=said("indicators", "There are no indicators yet. Add the first one with the button above."),
    none_found=said("indicators", "No indicator is like this."),
    called=("title",),
    heading_lines=2,
    many=("unit", "baseline_year", "target_year", "data_source", "responsible"),
    columns=(
        Column(
            name="level",
            label=said("indicators", "Level"),
            text=lambda indicator, context: tell(_level_name(indicator, context.tree)),
            tip=lambda indicator, context: tell(caption(context.tree[indicator.parent], context.tree.get)),
            is_order=True,
            follows=is_place,
            width=14,
            is_frozen=True,
        ),
        of_field(_INDICATOR, "title", 33, asks=True, is_wide=True, is_frozen=True),
        of_field(_INDICATOR, "unit", 10, asks=True),
        of_field(_INDICATOR, "baseline", 8, asks=True),
        of_field(_INDICATOR, "baseline_year", 7, asks=True, heading=_YEAR),
        of_field(_INDICATOR, "target", 9, asks=True),
        of_field(_INDICATOR, "target_year", 7, asks=True, heading=_YEAR),
        of_field(_INDICATOR, "milestones", 15, asks=True),
        of_field(_INDICATOR, "data_source", 17, asks=True),
        of_field(_INDICATOR, "responsible", 17, asks=True),
        of_field(_INDICATOR, "actual", 13, asks=True),
    ),
    filters=(
        Filter(
            name="level",
            label=said("indicators", "Levels shown"),
            every=said("indicators", "All levels"),
            choices=lambda context: [(tell(name), kind.value) for kind, name in _LEVELS.items()],
            holds=lambda indicator, level, context: context.tree[indicator.parent].kind == level,
        ),
    ),
)
