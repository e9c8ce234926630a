"""How the fields of indicators are written in the cells of a table, and read from what is typed there."""

from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import Indicator, Item, Kind, field_of, title_of
from planeditor.plan.text import SortKey, sort_key
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Target
from planeditor.plan.wording import Wording
from planeditor.ui.kit.words import tell

NAMES = (
    "title", "unit", "baseline", "baseline_year", "target", "target_year",
    "milestones", "data_source", "responsible", "actual",
)  # fmt: skip
FIELDS: tuple[Field, ...] = tuple(field_of(Kind.INDICATOR, name) for name in NAMES)
NUMBERS = frozenset({"baseline", "baseline_year", "target", "target_year"})
"""Fields that are written to the right."""

CellKey = tuple[bool, SortKey | Value]
"""What cells of one column are sorted by: empty ones last."""


def write(tree: PlanTree, indicator: Item, field: Field) -> str:
    """The field as the table shows it; "" where nothing is given."""
    text = field.type.told(getattr(indicator, field.name), Wording(tell, lambda id_: _name(tree, id_)))
    return " ".join(text.split())


def _name(tree: PlanTree, id_: str) -> str:
    named = tree.get(id_)
    return title_of(named) if named else ""


def is_missing(indicator: Item, field: Field) -> bool:
    """Whether an indicator lacks what a rule of the programme, or its reader, asks for."""
    asked = field.required or field.name == Indicator.title_field
    return bool(asked) and getattr(indicator, field.name) == field.type.empty


def cell_key(tree: PlanTree, indicator: Item, field: Field) -> CellKey:
    """The key by which the cells of a column are sorted: numbers by value, texts as Lithuanians do."""
    value = getattr(indicator, field.name)
    empty = value == field.type.empty
    if isinstance(value, Target):
        return empty or value.number is None, value.number or 0
    if field.name in NUMBERS:
        return empty, 0 if empty else value
    return empty, sort_key(write(tree, indicator, field))
