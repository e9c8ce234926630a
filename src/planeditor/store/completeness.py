"""How much of what a plan has to say is said: counted by the database, without loading a plan."""

from collections import defaultdict
from collections.abc import Collection
from fractions import Fraction
from typing import Any

import sqlalchemy as sa

from planeditor.plan.fields import Field
from planeditor.plan.items import CLASSES, FIELDS, Kind
from planeditor.store.columns import cell_of
from planeditor.store.schema import ITEMS, PLAN_ENTRY

PARTS = (
    Kind.PLAN, Kind.MUNICIPALITY, Kind.SCHOOL, Kind.TEAM_MEMBER, Kind.PARTNER, Kind.SWOT, Kind.ALTERNATIVE,
    Kind.GOAL, Kind.TASK, Kind.ACTIVITY, Kind.FUNDING, Kind.INDICATOR,
)  # fmt: skip
"""What every plan has: all of them matter as much, however many items there are of one."""

_TIME_OF_PLAN = "start"
_CONDITIONAL = "alternatives_reason"
"""Asked for only where there are too few alternatives."""


def _is_counted(kind: Kind, field: Field) -> bool:
    if field.type.is_answered:
        return False
    if field.required:
        return field.name != _CONDITIONAL
    return field.name == CLASSES[kind].title_field or (kind is Kind.PLAN and field.name == _TIME_OF_PLAN)


COUNTED: dict[Kind, tuple[Field, ...]] = {
    kind: tuple(field for field in FIELDS[kind] if _is_counted(kind, field)) for kind in PARTS
}
"""The fields that every item of a part has to have filled: what it is called, and what a rule requires."""


def read_completeness(connection: sa.Connection, damaged: Collection[str]) -> dict[str, int]:
    """The percentage of parts that are there and filled, by plan; 100 only where nothing is empty.

    Nothing is told of the plans named as damaged.
    """
    plans = (
        connection.execute(sa.select(PLAN_ENTRY.c.id).where(PLAN_ENTRY.c.id.not_in(damaged))).scalars().all()
    )
    if not plans:
        # At the first start, making the queries would be much of what the window waits for.
        return {}
    filled: defaultdict[str, Fraction] = defaultdict(Fraction)
    for kind, fields in COUNTED.items():
        for plan, items, done in connection.execute(_count(kind, fields, damaged)):
            filled[plan] += Fraction(done, items * len(fields))
    return {plan: int(filled[plan] * 100 / len(PARTS)) for plan in plans}


def _count(kind: Kind, fields: tuple[Field, ...], damaged: Collection[str]) -> sa.Select[Any]:
    table = ITEMS[kind]
    filled: sa.ColumnElement[int] = sa.literal(0)
    for field in fields:
        filled += sa.case((_is_filled(table, field), 1), else_=0)
    counted = sa.select(table.c.plan, sa.func.count(), sa.func.sum(filled)).group_by(table.c.plan)
    return counted.where(table.c.plan.not_in(damaged))


def _is_filled(table: sa.Table, field: Field) -> sa.ColumnElement[bool]:
    column, cell = table.c[field.name], cell_of(field.type)
    empty = cell.encode(field.type.empty) if cell.encode else field.type.empty
    return column.is_not(None) if empty is None else column != empty
