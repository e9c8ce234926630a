"""The table of activities: its columns, and by what it is filtered."""

from collections.abc import Iterable
from enum import Enum

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Said, said
from planeditor.plan.changes import Change, SetField, kind_of
from planeditor.plan.items import Activity, FundingLine, Kind, field_of
from planeditor.plan.numbers import format_money
from planeditor.plan.sums import Sum, line_sum
from planeditor.ui.kit.marks import NO_MARKS, Sign
from planeditor.ui.kit.tables.declared import Choice, Column, Filter
from planeditor.ui.kit.tables.in_plan import (
    PlanContext,
    by_field,
    by_parent,
    of_field,
    of_number,
    of_parent,
)
from planeditor.ui.kit.tables.item_table import ItemTable, anything_of
from planeditor.ui.kit.words import tell

_ACTIVITY = Kind.ACTIVITY


class Standing(Enum):
    """How an activity stands: what is found at it or is missing."""

    ERRORS = "errors"
    WARNINGS = "warnings"
    LACKS = "lacks"
    REMARKS = "remarks"
    MONEY = "money"
    TIME = "time"
    CLEAN = "clean"


_SIGNS = {
    Standing.ERRORS: Sign.ERROR, Standing.WARNINGS: Sign.WARNING, Standing.LACKS: Sign.LACK,
    Standing.REMARKS: Sign.REMARK,
}  # fmt: skip
_STANDINGS = {
    Standing.ERRORS: said("filter", "With errors"),
    Standing.WARNINGS: said("filter", "With warnings"),
    Standing.LACKS: said("filter", "With something missing"),
    Standing.REMARKS: said("filter", "With open remarks"),
    Standing.MONEY: said("filter", "Without funding"),
    Standing.TIME: said("filter", "Without time"),
    Standing.CLEAN: said("filter", "Nothing to put right"),
}


def years(activity: Activity, context: PlanContext) -> set[int]:
    """The years in which something is done or paid."""
    ends = [quarter.year for quarter in (activity.start, activity.end) if quarter]
    lines = context.tree.children(activity.id, Kind.FUNDING)
    paid = {line.year for line in lines if isinstance(line, FundingLine) and line.year}
    return paid | set(range(min(ends), max(ends) + 1) if ends else ())


def stands(activity: Activity, standing: Standing, context: PlanContext) -> bool:
    """Whether an activity, with its money and links, stands so; without money means that it needs some."""
    match standing:
        case Standing.TIME:
            return activity.start is None or activity.end is None
        case Standing.MONEY:
            return not activity.no_funding and not context.plan.total(activity.id).gross
    found = [
        mark
        for item in (activity, *context.tree.all_children(activity.id))
        for mark in context.marks.get(item.id, NO_MARKS).each
    ]
    if standing is Standing.CLEAN:
        return not found
    return any(mark.sign is _SIGNS[standing] for mark in found)


def sum_of(plan: OpenPlan, ids: Iterable[str], year: int | None = None) -> Sum:
    """The money of activities, all of it or that of one year."""
    if year is None:
        return sum(map(plan.total, ids), Sum())
    lines = (line for id_ in ids for line in plan.tree.children(id_, Kind.FUNDING))
    of_year = (line for line in lines if isinstance(line, FundingLine) and line.year == year)
    return sum(map(line_sum, of_year), Sum())


def _money(name: str, label: Said, width: int, is_hidden: bool = False) -> Column[Activity, PlanContext]:
    def amount(activity: Activity, context: PlanContext) -> object:
        return getattr(context.plan.total(activity.id), name) or None

    def text(activity: Activity, context: PlanContext) -> str:
        total = getattr(context.plan.total(activity.id), name)
        return format_money(total, unit=False) if total else ""

    return Column(
        name=name, label=label, text=text, key=amount, follows=anything_of(Kind.FUNDING),
        width=width, is_hidden=is_hidden, is_number=True,
    )  # fmt: skip


def _all_years(context: PlanContext) -> list[Choice]:
    found = set().union(*(years(activity, context) for activity in context.tree.activities()))
    return [(str(year), year) for year in sorted(found)]


def _may_change_years(change: Change) -> bool:
    if kind_of(change) not in (_ACTIVITY, Kind.FUNDING):
        return False
    return not isinstance(change, SetField) or change.field in ("start", "end", "year")


ACTIVITIES: ItemTable[Activity, PlanContext] = ItemTable(
    title=said("activities", "Table of activities"),
    kind=_ACTIVITY,
    search=said("activities", "Search in activities"),
    none_yet=said(
        "activities",
        "There are no activities yet. In the view “Plan”, choose a task and press Ctrl+Enter: "
        "the new activity appears here too.",
    ),
    none_found=said("activities", "No activity satisfies the filters. Clear them to see all activities."),
    called=("number",),
    many=(
        "type", "direction", "areas", "responsible", "executor", "schools", "partners", "start", "end",
        "no_funding",
    ),
    columns=(
        of_number(6, is_frozen=True),
        of_field(_ACTIVITY, "title", 32, is_wide=True, is_frozen=True),
        of_field(_ACTIVITY, "areas", 17),
        of_field(_ACTIVITY, "type", 17),
        of_field(_ACTIVITY, "direction", 17, is_hidden=True),
        # The number names the task already, and a narrow window has no room for everything.
        of_parent(Kind.TASK, 24, is_hidden=True),
        of_field(_ACTIVITY, "schools", 20),
        of_field(_ACTIVITY, "partners", 20, is_hidden=True),
        of_field(_ACTIVITY, "responsible", 16),
        of_field(_ACTIVITY, "executor", 18, is_hidden=True),
        of_field(_ACTIVITY, "start", 8),
        of_field(_ACTIVITY, "end", 8),
        _money("net", field_of(Kind.FUNDING, "net").said, 12, is_hidden=True),
        _money("vat", said("activities", "VAT"), 11, is_hidden=True),
        _money("gross", said("activities", "With VAT"), 12),
        of_field(_ACTIVITY, "result", 28, is_hidden=True),
    ),
    filters=(
        by_field(
            _ACTIVITY, "areas",
            said("filter", "Area"), said("filter", "All areas"), said("filter", "(without an area)"),
        ),
        by_parent(Kind.TASK, said("filter", "Task"), said("filter", "All tasks")),
        by_field(
            _ACTIVITY, "type",
            said("filter", "Type"), said("filter", "All types"), said("filter", "(without a type)"),
        ),
        by_field(
            _ACTIVITY, "direction",
            said("filter", "Investment direction"), said("filter", "All investment directions"),
            said("filter", "(without an investment direction)"),
        ),
        by_field(
            _ACTIVITY, "schools",
            said("filter", "School"), said("filter", "All schools"), said("filter", "(without schools)"),
        ),
        by_field(
            _ACTIVITY, "partners",
            said("filter", "Partner"), said("filter", "All partners"), said("filter", "(without partners)"),
        ),
        by_field(
            _ACTIVITY, "responsible",
            said("filter", "Responsible person"), said("filter", "All responsible people"),
            said("filter", "(without a responsible person)"),
        ),
        Filter(
            name="year", label=said("filter", "Year"), every=said("filter", "All years"),
            choices=_all_years, follows=_may_change_years,
            holds=lambda activity, year, context: year in years(activity, context),
        ),
        Filter(
            name="standing", label=said("filter", "Findings"), every=said("filter", "All findings"),
            choices=lambda context: [(tell(label), what) for what, label in _STANDINGS.items()],
            holds=stands, is_of_marks=True,
        ),
    ),
)  # fmt: skip
