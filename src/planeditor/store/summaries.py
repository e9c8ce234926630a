"""The list of plans: what the first screen shows of each, read without loading any."""

import contextlib
from collections.abc import Collection
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from planeditor.errors import Damaged
from planeditor.plan.changes import OperationKind
from planeditor.plan.items import Kind
from planeditor.store import dialect
from planeditor.store.columns import money_of, time_of
from planeditor.store.damage import DAMAGED, decoding, is_intact, readable
from planeditor.store.entries import PlanEntry
from planeditor.store.rows import read_rows
from planeditor.store.schema import ITEMS, LARGE_INTEGER, OPERATION, PLAN_ENTRY, whole_row

_PLAN = ITEMS[Kind.PLAN]
_MUNICIPALITY = ITEMS[Kind.MUNICIPALITY]
_ACTIVITY = ITEMS[Kind.ACTIVITY]
_FUNDING = ITEMS[Kind.FUNDING]
_NEVER = datetime.fromtimestamp(0, UTC)


def damaged_plans(connection: sa.Connection) -> frozenset[str]:
    """The plans of which something is not as it was written: every row of every plan is looked at."""
    with dialect.leniently(connection):
        rows = connection.execute(whole_row(PLAN_ENTRY)).all()
    return frozenset(readable(row.id) for row in rows if not _is_whole(connection, row))


def read_entries(connection: sa.Connection, damaged: Collection[str]) -> list[PlanEntry]:
    """All plans in the store, the last changed first; of those named as damaged little is told."""
    with dialect.leniently(connection):
        figures = _Figures(connection, damaged)
        own = sa.and_(_PLAN.c.plan == PLAN_ENTRY.c.id, _PLAN.c.id == PLAN_ENTRY.c.id)
        entries = sa.select(PLAN_ENTRY, _PLAN.c.title).outerjoin(_PLAN, own)
        rows = connection.execute(entries.order_by(PLAN_ENTRY.c.changed.desc(), PLAN_ENTRY.c.id)).all()
    return [_damaged_entry(row) if readable(row.id) in damaged else figures.entry(row) for row in rows]


class _Figures:
    """What is counted of all plans at once, but for the damaged ones."""

    def __init__(self, connection: sa.Connection, damaged: Collection[str]) -> None:
        self._connection = connection
        self._damaged = damaged
        self._activities = self._by_plan(_ACTIVITY, sa.func.count())
        self._gross = self._by_plan(_FUNDING, sa.func.sum(_line_gross()))
        self._municipalities = self._names()
        self._authors = self._last_authors()
        self._received = self._from_files()

    def entry(self, row: sa.Row[Any]) -> PlanEntry:
        with decoding(DAMAGED):
            return PlanEntry(
                id=row.id,
                title=row.title,
                municipalities=tuple(self._municipalities.get(row.id, ())),
                created=time_of(row.created),
                changed=time_of(row.changed),
                author=self._authors.get(row.id, ""),
                revision=row.revision,
                archived=row.archived and time_of(row.archived),
                deleted=row.deleted and time_of(row.deleted),
                gross=money_of(self._gross.get(row.id, 0)),
                activities=self._activities.get(row.id, 0),
                received=row.id in self._received,
            )

    def _by_plan(self, table: sa.Table, figure: sa.ColumnElement[int]) -> dict[str, int]:
        query = sa.select(table.c.plan, figure).group_by(table.c.plan)
        rows = self._connection.execute(query.where(table.c.plan.not_in(self._damaged)))
        return {row[0]: int(row[1]) for row in rows}  # PostgreSQL adds up whole numbers as decimals

    def _names(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        columns = sa.select(_MUNICIPALITY.c.plan, _MUNICIPALITY.c.name)
        rows = self._connection.execute(columns.order_by(_MUNICIPALITY.c.order, _MUNICIPALITY.c.id))
        for plan, name in rows:
            found.setdefault(plan, []).append(name)
        return found

    def _last_authors(self) -> dict[str, str]:
        """Who made the last change of each plan, where the history can be read."""
        last = sa.and_(OPERATION.c.plan == PLAN_ENTRY.c.id, OPERATION.c.revision == PLAN_ENTRY.c.revision)
        rows = self._connection.execute(whole_row(OPERATION).join(PLAN_ENTRY, last))
        return {row.plan: row.author for row in rows if is_intact(row)}

    def _from_files(self) -> frozenset[str]:
        """The plans that came from files: their history begins so."""
        first = sa.and_(OPERATION.c.revision == 1, OPERATION.c.kind == OperationKind.RECEIVE.value)
        rows = self._connection.execute(whole_row(OPERATION).where(first))
        return frozenset(row.plan for row in rows if is_intact(row))


def _is_whole(connection: sa.Connection, row: sa.Row[Any]) -> bool:
    if not is_intact(row):
        return False
    try:
        for _ in read_rows(connection, row.id, row.content):
            pass
        with decoding(DAMAGED):
            for time in (row.created, row.changed, row.archived, row.deleted):
                time_of(time or row.created)
    except Damaged:
        return False
    return True


def _damaged_entry(row: sa.Row[Any]) -> PlanEntry:
    """What can be told of a damaged plan: its name, and whether it was put away."""
    times: list[datetime | None] = [_NEVER, _NEVER, None, None]
    with contextlib.suppress(Damaged), decoding(DAMAGED):
        times = [time and time_of(time) for time in (row.created, row.changed, row.archived, row.deleted)]
    created, changed, archived, deleted = times
    return PlanEntry(
        id=readable(row.id),
        title=readable(row.title or ""),
        municipalities=(),
        created=created or _NEVER,
        changed=changed or _NEVER,
        author="",
        revision=0,
        archived=archived,
        deleted=deleted,
        gross=Decimal(0),
        activities=0,
        is_damaged=True,
    )


def _line_gross() -> sa.ColumnElement[int]:
    """A funding line's cents with VAT, as `plan.sums.line_sum` counts: half a cent goes away from zero."""
    net = sa.func.coalesce(_FUNDING.c.net, 0, type_=LARGE_INTEGER)
    rate = sa.func.coalesce(_FUNDING.c.vat_rate, 0, type_=LARGE_INTEGER)
    rounded = (sa.func.abs(net, type_=LARGE_INTEGER) * rate + 5000) // 10000
    by_rate = sa.case((net < 0, -rounded), else_=rounded)
    by_amount = sa.func.coalesce(_FUNDING.c.vat_amount, 0, type_=LARGE_INTEGER)
    return net + sa.case((_FUNDING.c.vat_rate.is_(None), by_amount), else_=by_rate)
