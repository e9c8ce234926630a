"""The four areas at a glance: how many activities each has, how much money, and which cost most."""

from planeditor.plan.items import Activity, Kind
from planeditor.plan.naming import shortened
from planeditor.plan.numbers import NBSP, format_money, format_number, format_percent, share
from planeditor.plan.sums import added
from planeditor.plan.vocabulary import Area
from planeditor.word.forms.content import AreasTable, AreasWhat
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.tables import Align, Column, Row, RowKind, table
from planeditor.word.values import NONE, format_amount
from planeditor.word.writing import Writing

_ALIGNS = {AreasWhat.NAME: Align.LEFT, AreasWhat.LARGEST: Align.LEFT}
_LONGEST = 70
"""Letters of a title: the table is to be seen at a glance."""


def areas_table(writing: Writing, part: AreasTable, title: str, width: int) -> list[Xml]:
    """A row for each area, whether it has activities or not; nothing while the plan has none."""
    facts = writing.facts
    activities = [one for one in facts.of(Kind.ACTIVITY) if isinstance(one, Activity)]
    columns = [column for column in part.columns if facts.meets(column.when)]
    if not activities or not columns:
        return []
    of_areas = [(facts.label(area), [one for one in activities if area in one.areas]) for area in Area]
    rows = [
        Row([_cell(writing, column.what, name, found, part.most) for column in columns])
        for name, found in of_areas
    ]
    if part.total:
        cells = [_cell(writing, column.what, part.total, activities, 0) for column in columns]
        rows.append(Row(cells, RowKind.TOTAL))
    widths = [Column(one.width_mm, one.align or _ALIGNS.get(one.what, Align.RIGHT)) for one in columns]
    return [table(widths, [[column.heading for column in columns]], rows, width, title)]


def _cell(writing: Writing, what: AreasWhat, name: str, activities: list[Activity], most: int) -> str:
    facts = writing.facts
    gross = added(map(facts.sum, activities)).gross
    match what:
        case AreasWhat.NAME:
            return name
        case AreasWhat.COUNT:
            return format_number(len(activities)) if activities else NONE
        case AreasWhat.GROSS:
            return format_amount(gross)
        case AreasWhat.SHARE:
            return format_percent(share(gross, facts.sum(facts.plan).gross)) if gross else NONE
        case AreasWhat.LARGEST:
            dearest = sorted(activities, key=lambda one: -facts.sum(one).gross)[:most]
            return "\n".join(_named(writing, one) for one in dearest) or NONE


def _named(writing: Writing, activity: Activity) -> str:
    facts = writing.facts
    name, gross = shortened(facts.name(activity), _LONGEST), facts.sum(activity).gross
    return f"{name}{NBSP}– {format_money(gross)}" if gross else name
