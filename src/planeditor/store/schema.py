"""The tables: one for each kind of item, made from its declared fields, and the store's own."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import sqlalchemy as sa

from planeditor.plan.fields import Field
from planeditor.plan.items import FIELDS, Kind
from planeditor.store.columns import Sql, SqlValue, cell_of
from planeditor.store.damage import CHECKSUM, checksum

METADATA = sa.MetaData()
# In the order of its characters everywhere, whatever the language of a server.
_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
# 64 bits everywhere; a STRICT table of SQLite knows that only by the name INTEGER.
LARGE_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TYPES: dict[Sql, sa.types.TypeEngine[Any]] = {
    Sql.TEXT: _TEXT, Sql.INTEGER: sa.Integer(), Sql.LARGE: LARGE_INTEGER
}  # fmt: skip


def _table(name: str, *parts: sa.schema.SchemaItem) -> sa.Table:
    return sa.Table(name, METADATA, *parts, sqlite_strict=True)


def _text(name: str, **options: Any) -> sa.Column[str]:
    return sa.Column(name, _TEXT, **({"nullable": False} | options))


def _checksum() -> sa.Column[int]:
    return sa.Column(CHECKSUM, LARGE_INTEGER, nullable=False)


def _plan(**options: Any) -> sa.Column[str]:
    return sa.Column("plan", _TEXT, sa.ForeignKey("plan_entry.id", ondelete="CASCADE"), **options)


UPGRADE = _table(
    "upgrade",
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    _text("program"),
    _text("at"),
)
"""Which program made which version of the tables when; read even in a store that is too new."""

PLAN_ENTRY = _table(
    "plan_entry",
    _text("id", primary_key=True),
    _text("created"),
    _text("changed"),
    sa.Column("revision", sa.Integer, nullable=False),
    _text("archived", nullable=True),
    _text("deleted", nullable=True),
    sa.Column("content", LARGE_INTEGER, nullable=False),
    _text("head", server_default=""),
    _checksum(),
)
"""`content` is the sum of the checksums of all the plan's items: it tells of a row that has gone or come.

`head` is the kept state that the plan goes on from, "" for none.
"""

OPERATION = _table(
    "operation",
    _plan(primary_key=True),
    sa.Column("revision", sa.Integer, primary_key=True),
    _text("id"),
    _text("kind"),
    _text("author"),
    _text("at"),
    _text("reverts"),
    _text("changes"),
    _checksum(),
    sa.UniqueConstraint("plan", "id"),
)

STATE = _table(
    "state",
    _plan(primary_key=True),
    _text("id", primary_key=True),
    _text("parents"),
    _text("content"),
    _text("answered"),
    _text("author"),
    _text("at"),
    _text("store"),
    sa.Column("items", sa.LargeBinary),
    _checksum(),
)
"""The graph of states: sent, received, merged or named; `items` is empty where no merge needs them."""

TAKEN = _table(
    "taken",
    _plan(primary_key=True),
    _text("operation", primary_key=True),
    _text("before"),
    _text("after"),
    _checksum(),
)
"""The heads of a plan before and after a merge, so that undoing the operation leads back in the graph too."""

SNAPSHOT = _table(
    "snapshot",
    _text("id", primary_key=True),
    _plan(nullable=False, index=True),
    _text("state"),
    sa.Column("revision", sa.Integer, nullable=False),
    _text("reason"),
    _text("name"),
    _text("author"),
    _text("recipient"),
    _text("assignment"),
    _text("at"),
    _checksum(),
)

IDENTITY = _table("identity", _text("id", primary_key=True))
"""The id of this store: people of one name, and the computers of one person, are told apart by it."""


def _field(field: Field) -> sa.Column[Any]:
    cell = cell_of(field.type)
    empty: Any = cell.encode(field.type.empty) if cell.encode else field.type.empty
    default = None if empty is None else sa.text(str(empty)) if isinstance(empty, int) else empty
    return sa.Column(field.name, _TYPES[cell.sql], nullable=empty is None, server_default=default)


def _kind(kind: Kind) -> sa.Table:
    structure = (
        _plan(primary_key=True),
        _text("id", primary_key=True),
        _text("parent"),
        _text("order"),
        _text("extra", server_default=""),
    )
    return _table(kind.value, *structure, *(_field(field) for field in FIELDS[kind]), _checksum())


ITEMS: dict[Kind, sa.Table] = {kind: _kind(kind) for kind in Kind}


@cache
def summed(table: sa.Table) -> tuple[str, ...]:
    """The columns that the checksum spans: all, but for packed content, which zlib itself checks."""
    packed = (sa.LargeBinary,)
    names = (column.name for column in table.c if not isinstance(column.type, packed))
    return tuple(sorted(name for name in names if name != CHECKSUM))


@cache
def whole_row(table: sa.Table) -> sa.Select[Any]:
    """Reads what the checksum spans and, as the last column, the checksum."""
    return sa.select(*(table.c[name] for name in summed(table)), table.c[CHECKSUM])


def sealed(table: sa.Table, row: Mapping[str, SqlValue]) -> dict[str, SqlValue]:
    """The row with its checksum."""
    return {**row, CHECKSUM: checksum(row[name] for name in summed(table))}
