"""The table of findings: its columns, and by what they are filtered and grouped."""

from typing import Any, NamedTuple

from planeditor.checks.rules import RULES, rule
from planeditor.language import said
from planeditor.plan.items import Activity, Item, Kind, field_of
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.marks import SEVERITIES, Mark, Sign
from planeditor.ui.kit.tables.declared import Choice, Column, Filter, Grouping, Table
from planeditor.ui.kit.tables.in_plan import PlanContext
from planeditor.ui.kit.tables.item_table import names_of
from planeditor.ui.kit.words import tell

_SEVERITY = {
    Sign.ERROR: said("findings", "Error"),
    Sign.WARNING: said("findings", "Warning"),
    Sign.LACK: said("findings", "Still missing"),
    Sign.HINT: said("findings", "Hint"),
}
_SEVERITIES = {
    Sign.ERROR: said("findings", "Errors"),
    Sign.WARNING: said("findings", "Warnings"),
    Sign.LACK: said("findings", "Still missing"),
    Sign.HINT: said("findings", "Hints"),
}
_RULES = {one.id: place for place, one in enumerate(RULES)}
_AREAS = tuple(Area)


class Found(NamedTuple):
    """What was found at an item; what is mended stays for as long as it is looked at."""

    item: str
    mark: Mark
    is_mended: bool = False


def rule_name(found: Found) -> str:
    """The rule that is broken, with its id."""
    return f"{found.mark.rule} {tell(rule(found.mark.rule).title)}"


def source(found: Found) -> str:
    """Where the rule is published."""
    return tell(rule(found.mark.rule).source)


def _path(found: Found, context: PlanContext) -> list[str]:
    """The item of a finding, and all that it stands under."""
    return [found.item, *(item.id for item in context.tree.ancestors(found.item))]


def _above(found: Found, kind: Kind, context: PlanContext) -> Item | None:
    """The item of a kind that the finding is at or under."""
    items = map(context.tree.__getitem__, _path(found, context))
    return next((item for item in items if item.kind is kind), None)


def _areas(found: Found, context: PlanContext) -> list[Area]:
    activity = _above(found, Kind.ACTIVITY, context)
    return [area for area in _AREAS if isinstance(activity, Activity) and area in activity.areas]


def _field(found: Found, context: PlanContext) -> str:
    return tell(field_of(context.tree[found.item].kind, found.mark.field).said) if found.mark.field else ""


def _where(found: Found, context: PlanContext) -> str:
    """What the item is called; money and links are known by what they belong to."""
    item = context.tree[found.item]
    above = context.name(item.parent) if item.kind in (Kind.FUNDING, Kind.LINK) else ""
    return " · ".join(filter(None, (above, context.name(item.id))))


def _by_area(found: Found, context: PlanContext) -> tuple[Any, str]:
    """What has several areas stands in a group of those, so that it is counted once."""
    areas = _areas(found, context)
    if not areas:
        return (True,), tell(said("findings", "Outside the areas"))
    return (False, *map(_AREAS.index, areas)), "; ".join(tell(area.said) for area in areas)


def _by_task(found: Found, context: PlanContext) -> tuple[Any, str]:
    task, tree = _above(found, Kind.TASK, context), context.tree
    if task is None:
        return (True,), tell(said("findings", "Outside the tasks"))
    return (False, tree.row(task.parent), tree.row(task.id)), context.name(task.id)


def _tasks(context: PlanContext) -> list[Choice]:
    return [(context.name(task.id), task.id) for task in context.tree.of_kind(Kind.TASK)]


FINDINGS: Table[Found, PlanContext] = Table(
    title=said("findings", "Findings"),
    search=said("findings", "Search the findings"),
    none_yet=said("findings", "There is nothing to mend: the plan keeps all the rules that are checked."),
    none_found=said("findings", "No finding satisfies the filters. Clear them to see all findings."),
    columns=(
        Column(
            name="severity", label=said("findings", "Severity"), width=13, is_frozen=True,
            text=lambda found, context: tell(
                said("findings", "Mended") if found.is_mended else _SEVERITY[found.mark.sign]
            ),
            key=lambda found, context: SEVERITIES.index(found.mark.sign),
            icon=lambda found, context: (
                icon("check", "success") if found.is_mended
                else icon(found.mark.sign.icon_name, found.mark.sign.tint)
            ),
        ),
        Column(
            name="finding", label=said("findings", "Finding"), width=30, is_wide=True, is_frozen=True,
            text=lambda found, context: tell(found.mark.said or ""),
        ),
        Column(
            name="item", label=said("findings", "Where"), width=22, is_wide=True, is_order=True,
            text=_where,
            icon=lambda found, context: icon(context.tree[found.item].icon),
            follows=names_of(*Kind),
        ),
        Column(name="field", label=said("findings", "Field"), text=_field, width=14),
        Column(
            name="rule", label=said("findings", "Rule"), width=20,
            text=lambda found, context: rule_name(found),
            key=lambda found, context: _RULES[found.mark.rule],
            tip=lambda found, context: f"{rule_name(found)}\n{source(found)}",
        ),
        Column(
            name="source", label=said("findings", "Source"), width=26, is_hidden=True,
            text=lambda found, context: source(found),
        ),
    ),
    filters=(
        Filter(
            name="severity", label=said("findings", "Severity"), every=said("findings", "All severities"),
            choices=lambda context: [(tell(label), sign) for sign, label in _SEVERITIES.items()],
            holds=lambda found, sign, context: found.mark.sign is sign,
        ),
        Filter(
            name="rule", label=said("findings", "Rule"), every=said("findings", "All rules"),
            choices=lambda context: [(f"{one.id} {tell(one.title)}", one.id) for one in RULES],
            holds=lambda found, id_, context: found.mark.rule == id_,
        ),
        Filter(
            name="area", label=said("filter", "Area"), every=said("filter", "All areas"),
            choices=lambda context: [(tell(area.said), area) for area in _AREAS],
            holds=lambda found, area, context: area in _areas(found, context),
        ),
        Filter(
            name="task", label=said("filter", "Task"), every=said("filter", "All tasks"),
            choices=_tasks, follows=names_of(Kind.TASK),
            holds=lambda found, id_, context: id_ in _path(found, context),
        ),
    ),
    groupings=(
        Grouping(
            name="severity", label=said("findings", "By severity"),
            of=lambda found, context: (
                SEVERITIES.index(found.mark.sign), tell(_SEVERITIES[found.mark.sign])
            ),
        ),
        Grouping(
            name="rule", label=said("findings", "By rule"),
            of=lambda found, context: (
                _RULES[found.mark.rule], f"{rule_name(found)} – {source(found)}"
            ),
        ),
        Grouping(name="area", label=said("findings", "By area"), of=_by_area),
        Grouping(name="task", label=said("findings", "By task"), of=_by_task),
    ),
)  # fmt: skip
