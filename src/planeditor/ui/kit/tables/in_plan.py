"""Columns and filters that show the fields of a plan's items, and what they need to know for it."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Said, said
from planeditor.plan import fieldtypes as types
from planeditor.plan.changes import Change
from planeditor.plan.describe import kind_name
from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import FieldType, Value
from planeditor.plan.items import CLASSES, Item, Kind, field_of
from planeditor.plan.numbering import number
from planeditor.plan.numbers import format_money
from planeditor.plan.text import sort_key
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import Word
from planeditor.plan.wording import Wording
from planeditor.ui.kit.fields.registers import Registers
from planeditor.ui.kit.marks import Marks
from planeditor.ui.kit.tables.declared import Choice, Column, Filter, Follows, Nothing, never
from planeditor.ui.kit.tables.inputs import entries_of
from planeditor.ui.kit.tables.item_table import is_place, names_of
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.words import tell

_SEPARATOR = "; "
"""Between several schools, partners or areas in one cell; a comma is part of many names."""


class PlanContext:
    """The plan around the items: what they refer to and what is found at them; names are remembered."""

    def __init__(self, plan: OpenPlan) -> None:
        self.plan = plan
        self.registers = Registers(plan.tree)
        self.marks: Mapping[str, Marks] = {}
        self._names: dict[str, str] = {}
        self._wording = _Short(tell, self.name)

    @property
    def tree(self) -> PlanTree:
        """The plan as it is now."""
        return self.plan.tree

    def name(self, id_: str | None) -> str:
        """What an item is called, with its number; "" for one that is gone."""
        if id_ is None or id_ not in self.tree:
            return ""
        if id_ not in self._names:
            self._names[id_] = titled(self.tree, id_)
        return self._names[id_]

    def told(self, field: Field, item: Item) -> str:
        """A field of an item in one line; "" for nothing."""
        return " ".join(field.type.told(getattr(item, field.name), self._wording).split())

    def follow(self, changes: Collection[Change]) -> None:
        """Forget what the changes made out of date."""
        self.registers.forget(changes)
        if any(map(is_place, changes)):
            self._names.clear()
        for change in changes:
            self._names.pop(change.id, None)


class _Short(Wording):
    """Says values as narrow cells do."""

    def money(self, amount: Any) -> str:
        return format_money(amount, unit=False)

    def quarter(self, quarter: Quarter) -> str:
        return quarter.short

    def words(self, words: Iterable[Word]) -> str:
        return _SEPARATOR.join(map(self.word, words))

    def items(self, ids: Iterable[str]) -> str:
        return _SEPARATOR.join(sorted(filter(None, map(self.name_of, ids)), key=sort_key))


def of_field(kind: Kind, name: str, width: int, **more: Any) -> Column[Any, PlanContext]:
    """The column of a field, sorted by value; it can be written in, unless it holds paragraphs."""
    field = field_of(kind, name)
    defaults: dict[str, Any] = {
        "label": field.said,
        "is_editable": not isinstance(field.type, types.Paragraphs),
        "is_number": isinstance(field.type, types.Integer | types.Number | types.TargetField),
        "follows": _follows(field.type),
        "text": lambda item, context: context.told(field, item),
    }
    return Column(
        name=name,
        field=field,
        key=_key(field),
        width=width,
        **(defaults | more),
    )


def of_number(width: int, **more: Any) -> Column[Any, PlanContext]:
    """The column of the numbers of goals, tasks or activities."""
    return Column(
        name="number",
        label=said("tables", "No."),
        text=lambda item, context: number(context.tree, item.id) if item.id in context.tree else "",
        is_order=True,
        follows=is_place,
        width=width,
        **more,
    )


def of_parent(kind: Kind, width: int, **more: Any) -> Column[Any, PlanContext]:
    """The column of what the items stand under, which is of a kind."""
    return Column(
        name=kind.value,
        label=kind_name(kind),
        text=lambda item, context: context.name(item.parent),
        follows=names_of(kind),
        width=width,
        **more,
    )


def by_field(
    kind: Kind, name: str, label: Said, every: Said, none: Said | None = None
) -> Filter[Any, PlanContext]:
    """The filter by the words or items of a field."""
    field = field_of(kind, name)
    return _by(name, field.type, lambda item: getattr(item, name), label, every, none)


def by_parent(kind: Kind, label: Said, every: Said) -> Filter[Any, PlanContext]:
    """The filter by what the items stand under, which is of a kind."""
    return _by(kind.value, types.Reference((kind,)), lambda item: item.parent, label, every, None)


def is_missing(column: Column[Any, Any], item: Item) -> bool:
    """Whether a cell lacks what a rule of the programme, or its reader, asks for."""
    field = column.field
    if field is None or not column.asks or getattr(item, field.name) != field.type.empty:
        return False
    return bool(field.required or column.blank or field.name == CLASSES[item.kind].title_field)


def _by(
    name: str, type_: FieldType, value_of: Callable[[Any], Value], label: Said, every: Said, none: Said | None
) -> Filter[Any, PlanContext]:
    def choices(context: PlanContext) -> list[Choice]:
        # A word equals its code, so that both are found by what the entry holds.
        return [(entry.label, entry.id) for entry in entries_of(type_, context.registers)]

    def holds(item: Any, wanted: object, context: PlanContext) -> bool:
        value = value_of(item)
        if wanted is Nothing.FILLED:
            return not value
        return wanted in value if isinstance(value, frozenset) else bool(value == wanted)

    return Filter(
        name=name, label=label, every=every, none=none, choices=choices, holds=holds, follows=_follows(type_)
    )


def _follows(type_: FieldType) -> Follows:
    return names_of(*type_.kinds) if isinstance(type_, types.Reference | types.References) else never


def _key(field: Field) -> Callable[[Item, PlanContext], Any]:
    """What the cells of a field are sorted by: numbers and times by value, texts as Lithuanians do."""
    if isinstance(field.type, types.TargetField):
        return lambda item, context: getattr(item, field.name).number
    if isinstance(field.type, types.Short):
        return lambda item, context: getattr(item, field.name)
    return lambda item, context: sort_key(text) if (text := context.told(field, item)) else None
