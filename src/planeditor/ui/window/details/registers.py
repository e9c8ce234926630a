"""The registers of a plan as tables: one for each kind of item that stands under the plan itself."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from planeditor.plan.changes import PARENT
from planeditor.plan.describe import kind_plural
from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import Paragraphs, References, Text
from planeditor.plan.items import CHILDREN, CLASSES, FIELDS, Item, Kind, SwotEntry
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import SwotCategory
from planeditor.ui.kit.tables.declared import Column
from planeditor.ui.kit.tables.in_plan import PlanContext, of_field
from planeditor.ui.kit.tables.item_table import ItemTable

_TITLE, _TEXT, _SHORT = 24, 18, 11
"""Widths of columns, in digits."""

AnyTable = ItemTable[Any, PlanContext]


def _under_plan(kind: Kind, tree: PlanTree) -> Sequence[Item]:
    return tree.children(tree.root.id, kind)


def _plan(tree: PlanTree) -> str:
    return tree.root.id


def _width(field: Field) -> int:
    return _TEXT if isinstance(field.type, Text | References) else _SHORT


def participants(session: str) -> AnyTable:
    """Those who take part in a session, as a list of them is pasted."""
    return ItemTable(
        title=kind_plural(Kind.PARTICIPANT),
        kind=Kind.PARTICIPANT,
        items=lambda tree: tree.children(session, Kind.PARTICIPANT),
        called=(CLASSES[Kind.PARTICIPANT].title_field,),
        columns=tuple(_columns(Kind.PARTICIPANT)),
        new_under=lambda tree: session,
    )


def _columns(kind: Kind) -> Iterator[Column[Any, PlanContext]]:
    """What the items are called, in sight always, then all their fields; paragraphs only when chosen."""
    title = CLASSES[kind].title_field
    for field in sorted(FIELDS[kind], key=lambda field: field.name != title):
        if field.name == title:
            yield of_field(kind, title, _TITLE, asks=True, is_wide=True, is_frozen=True)
        else:
            is_long = isinstance(field.type, Paragraphs)
            yield of_field(kind, field.name, _width(field), is_hidden=is_long)


def _register(kind: Kind) -> AnyTable:
    return ItemTable(
        title=kind_plural(kind),
        kind=kind,
        items=partial(_under_plan, kind),
        called=(CLASSES[kind].title_field,),
        columns=tuple(_columns(kind)),
        new_under=_plan,
        # An indicator may come from a goal, a task or an activity.
        chosen_by=(PARENT,),
    )


REGISTERS: dict[Kind, AnyTable] = {
    kind: _register(kind) for kind in CHILDREN[Kind.PLAN] if kind is not Kind.GOAL
}
"""A table for each register; goals are no list: they lead to tasks and activities."""


def _of_category(category: SwotCategory | None, tree: PlanTree) -> Sequence[SwotEntry]:
    entries = tree.children(tree.root.id, Kind.SWOT)
    return [one for one in entries if isinstance(one, SwotEntry) and one.category == category]


def _board_part(category: SwotCategory) -> AnyTable:
    return ItemTable(
        title=category.said,
        kind=Kind.SWOT,
        items=partial(_of_category, category),
        called=("statement",),
        columns=(of_field(Kind.SWOT, "statement", _SHORT, is_wide=True, label=category.said),),
        new_under=_plan,
        new_values={"category": category},
        chosen_by=("category",),
    )


SWOT_BOARD: dict[SwotCategory, AnyTable] = {category: _board_part(category) for category in SwotCategory}
"""The four lists of a SWOT analysis, two beside two: what is inside above, what is outside below."""
