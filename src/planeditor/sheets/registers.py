"""The sheets of the plan's lists and of what was reported: only to be read, they do not come back."""

from collections.abc import Iterator, Sequence

from planeditor.language import said
from planeditor.plan import fieldtypes as types
from planeditor.plan import numbering, sums
from planeditor.plan.describe import kind_plural
from planeditor.plan.fields import Field
from planeditor.plan.items import Activity, Indicator, Item, Kind, field_of, is_empty
from planeditor.plan.wording import Wording, target_text
from planeditor.sheets.sheet import Column, Value
from planeditor.sheets.styles import Content
from planeditor.sheets.tables import Tables

NONE = "–"
"""Stands for nothing, as in documents."""

_REGISTERS: dict[Kind, dict[str, float]] = {
    Kind.MUNICIPALITY: {
        "name": 30, "role": 18, "pupils": 12, "schools": 12, "mayor": 24, "director": 24,
        "council_decision": 30, "progress_report": 30,
    },
    Kind.SCHOOL: {
        "name": 46, "type": 18, "municipality": 28, "participation": 22, "pupils": 12,
        "special_needs_pupils": 14, "teachers": 12, "notes": 30,
    },
    Kind.TEAM_MEMBER: {
        "name": 28, "role": 30, "position": 28, "institution": 36, "email": 30, "phone": 18,
    },
    Kind.PARTNER: {"name": 44, "type": 24, "contribution": 40, "contact": 24, "email": 28, "phone": 18},
    Kind.SWOT: {"category": 18, "statement": 90, "areas": 40},
    Kind.ALTERNATIVE: {"concept": 44, "bundle": 50, "amount": 16, "chosen": 12, "reason": 50},
    Kind.RISK: {
        "title": 50, "likelihood": 14, "impact": 14, "mitigation": 50, "activities": 34, "responsible": 22,
    },
    Kind.RECOMMENDATION: {
        "remark": 60, "about": 30, "author": 20, "institution": 22, "received": 12, "status": 16,
        "answer": 26,
    },
    Kind.AMENDMENT: {
        "number": 10, "decided": 12, "point": 24, "before": 40, "after": 40, "reason": 34, "requested_by": 16,
        "approval": 14,
    },
}  # fmt: skip
"""The lists in the order of the plan's document, each with its columns and their widths."""


def registers(tables: Tables) -> Sequence[Kind]:
    """The lists in which the plan has anything."""
    return [kind for kind in _REGISTERS if tables.tree.of_kind(kind)]


def register(tables: Tables, kind: Kind) -> None:
    """A row for each item of a list."""
    fields = {name: field_of(kind, name) for name in _REGISTERS[kind]}
    columns = [
        Column(tables.words.field(kind, name), _content(fields[name]), width)
        for name, width in _REGISTERS[kind].items()
    ]
    sheet = tables.sheet(tables.words.say(kind_plural(kind)), columns)
    wording = Wording(tables.words.say, lambda id_: tables.words.name(tables.tree.get(id_)))
    for item in tables.tree.of_kind(kind):
        sheet.add([_value(item, field, wording) for field in fields.values()])
    sheet.finish(tables.total)


def monitoring(tables: Tables) -> None:
    """What was planned and what was done: activities with their money, then indicators with their values."""
    words, activity, indicator = tables.words, Kind.ACTIVITY, Kind.INDICATOR
    columns = [
        Column(words.say(said("sheets", "No.")), Content.CENTER, 8),
        Column(words.say(said("sheets", "Activity or indicator")), width=40),
        Column(words.field(activity, "reported_period"), width=16),
        Column(words.say(said("sheets", "Planned, with VAT, Eur")), Content.MONEY, 14, is_summed=True),
        Column(f"{words.field(activity, 'spent')}, Eur", Content.MONEY, 14, is_summed=True),
        Column(words.field(indicator, "target"), Content.CENTER, 14),
        Column(words.field(indicator, "actual"), Content.CENTER, 14),
        Column(words.field(activity, "reported_progress"), width=26),
        Column(words.field(activity, "deviation"), width=22),
        Column(words.field(activity, "correction"), width=22),
    ]
    sheet = tables.sheet(words.say(said("sheets", "Monitoring")), columns)
    for item in (*tables.tree.of_kind(activity), *tables.tree.of_kind(indicator)):
        sheet.add([value or NONE if isinstance(value, str) else value for value in _reported(tables, item)])
    sheet.finish(tables.total)


def is_reported(tables: Tables) -> bool:
    """Whether anything was reported of any activity or indicator."""
    asked = ("reported_period", "reported_progress", "spent", "actual", "deviation", "correction")
    return any(
        not is_empty(item, name)
        for kind in (Kind.ACTIVITY, Kind.INDICATOR)
        for item in tables.tree.of_kind(kind)
        for name in asked
        if hasattr(item, name)
    )


def _reported(tables: Tables, item: Item) -> Iterator[Value]:
    assert isinstance(item, Activity | Indicator)
    is_activity = isinstance(item, Activity)
    yield numbering.number(tables.tree, item.id)
    yield tables.words.name(item)
    yield item.reported_period
    yield sums.total(tables.tree, item.id).gross if is_activity else None
    yield item.spent if isinstance(item, Activity) else None
    yield target_text(item.target) if isinstance(item, Indicator) else ""
    yield item.actual if isinstance(item, Indicator) else ""
    yield item.reported_progress if isinstance(item, Activity) else ""
    yield item.deviation
    yield item.correction


def _content(field: Field) -> Content:
    match field.type:
        case types.Money():
            return Content.MONEY
        case types.Number() | types.Integer():
            return Content.NUMBER
    return Content.TEXT


def _value(item: Item, field: Field, wording: Wording) -> Value:
    value = getattr(item, field.name)
    if value is not None and _content(field) is not Content.TEXT:
        number: Value = value
        return number
    return field.type.told(value, wording) or NONE
