"""How much of what a plan has to say is said: counted by the database, without loading a plan."""

from collections import Counter
from typing import Any

import sqlalchemy as sa

from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import Flag
from planeditor.plan.items import FIELDS, Kind
from planeditor.store.columns import cell_of
from planeditor.store.schema import ITEMS, PLAN_ENTRY

_CONDITIONAL = "alternatives_reason"
"""Asked for only where there are too few alternatives."""

COUNTED: dict[Kind, tuple[Field, ...]] = {
    kind: found
    for kind, fields in FIELDS.items()
    if (
        found := tuple(
            field
            for field in fields
            # A box that is not ticked says no, which is an answer.
            if field.required and not isinstance(field.type, Flag) and field.name != _CONDITIONAL
        )
    )
}
"""The fields that every item of a kind has to have filled."""


def read_completeness(connection: sa.Connection) -> dict[str, int]:
    """The percentage of required fields that are filled, by plan; 100 only where none is empty.

    A kind that the plan has no item of counts as one empty item, so that an empty plan is not complete.
    """
    filled: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    plans = connection.execute(sa.select(PLAN_ENTRY.c.id)).scalars().all()
    for kind, fields in COUNTED.items():
        rows = {row[0]: (row[1], row[2]) for row in connection.execute(_count(kind, fields))}
        for plan in plans:
            items, done = rows.get(plan, (1, 0))
            asked[plan] += items * len(fields)
            filled[plan] += done
    return {plan: filled[plan] * 100 // asked[plan] for plan in plans}


def _count(kind: Kind, fields: tuple[Field, ...]) -> sa.Select[Any]:
    table = ITEMS[kind]
    filled: sa.ColumnElement[int] = sa.literal(0)
    for field in fields:
        filled += sa.case((_is_filled(table, field), 1), else_=0)
    return sa.select(table.c.plan, sa.func.count(), sa.func.sum(filled)).group_by(table.c.plan)


def _is_filled(table: sa.Table, field: Field) -> sa.ColumnElement[bool]:
    column, cell = table.c[field.name], cell_of(field.type)
    empty = cell.encode(field.type.empty) if cell.encode else field.type.empty
    return column.is_not(None) if empty is None else column != empty
