"""The list of plans: what the first screen shows of each, read without loading any."""

import sqlalchemy as sa

from planeditor.plan.changes import OperationKind
from planeditor.plan.items import Kind
from planeditor.store.columns import LARGE_INTEGER, money_of, time_of
from planeditor.store.entries import PlanEntry
from planeditor.store.schema import ITEMS, OPERATION, PLAN_ENTRY

_PLAN = ITEMS[Kind.PLAN]
_MUNICIPALITY = ITEMS[Kind.MUNICIPALITY]
_ACTIVITY = ITEMS[Kind.ACTIVITY]
_FUNDING = ITEMS[Kind.FUNDING]


def read_entries(connection: sa.Connection) -> list[PlanEntry]:
    """All plans in the store, the last changed first."""
    municipalities = _municipalities(connection)
    activities = _by_plan(connection, _ACTIVITY, sa.func.count())
    gross = _by_plan(connection, _FUNDING, sa.func.sum(_line_gross()))
    received = _received(connection)
    last = sa.and_(OPERATION.c.plan == PLAN_ENTRY.c.id, OPERATION.c.revision == PLAN_ENTRY.c.revision)
    entries = (
        sa.select(PLAN_ENTRY, _PLAN.c.title, OPERATION.c.author)
        .join(_PLAN, _PLAN.c.plan == PLAN_ENTRY.c.id)
        .outerjoin(OPERATION, last)
    )
    return [
        PlanEntry(
            id=row.id,
            title=row.title,
            municipalities=tuple(municipalities.get(row.id, ())),
            created=time_of(row.created),
            changed=time_of(row.changed),
            author=row.author or "",
            revision=row.revision,
            archived=row.archived and time_of(row.archived),
            deleted=row.deleted and time_of(row.deleted),
            gross=money_of(gross.get(row.id, 0)),
            activities=activities.get(row.id, 0),
            received=row.id in received,
        )
        for row in connection.execute(entries.order_by(PLAN_ENTRY.c.changed.desc(), PLAN_ENTRY.c.id))
    ]


def _by_plan(connection: sa.Connection, table: sa.Table, figure: sa.ColumnElement[int]) -> dict[str, int]:
    rows = connection.execute(sa.select(table.c.plan, figure).group_by(table.c.plan))
    return {row[0]: row[1] for row in rows}


def _received(connection: sa.Connection) -> frozenset[str]:
    """The plans that came from files: their history begins so."""
    first = sa.and_(OPERATION.c.revision == 1, OPERATION.c.kind == OperationKind.RECEIVE.value)
    return frozenset(connection.execute(sa.select(OPERATION.c.plan).where(first)).scalars())


def _municipalities(connection: sa.Connection) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    columns = sa.select(_MUNICIPALITY.c.plan, _MUNICIPALITY.c.name)
    for plan, name in connection.execute(columns.order_by(_MUNICIPALITY.c.order, _MUNICIPALITY.c.id)):
        found.setdefault(plan, []).append(name)
    return found


def _line_gross() -> sa.ColumnElement[int]:
    """A funding line's cents with VAT, as `plan.sums.line_sum` counts: half a cent goes away from zero."""
    net = sa.func.coalesce(_FUNDING.c.net, 0, type_=LARGE_INTEGER)
    rate = sa.func.coalesce(_FUNDING.c.vat_rate, 0, type_=LARGE_INTEGER)
    rounded = (sa.func.abs(net, type_=LARGE_INTEGER) * rate + 5000) // 10000
    by_rate = sa.case((net < 0, -rounded), else_=rounded)
    by_amount = sa.func.coalesce(_FUNDING.c.vat_amount, 0, type_=LARGE_INTEGER)
    return net + sa.case((_FUNDING.c.vat_rate.is_(None), by_amount), else_=by_rate)
