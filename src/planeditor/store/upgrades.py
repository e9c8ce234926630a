"""How a store made by an older version gets today's tables: ordered steps, each in one transaction."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

import sqlalchemy as sa

import planeditor
from planeditor.errors import StoreRefused
from planeditor.language import said
from planeditor.store import sqlite
from planeditor.store.columns import time_text
from planeditor.store.damage import checksum, readable
from planeditor.store.schema import METADATA, UPGRADE, VERSION


class Step(NamedTuple):
    """What makes the tables of a version from those of the version before; it is frozen once released."""

    version: tuple[int, int]
    run: Callable[[sa.Connection], None]


def _add_checksums(connection: sa.Connection) -> None:
    """2.0: every row gets the checksum of what stands in it now, every plan the sum of its rows."""
    run = connection.exec_driver_sql
    tables = [name for (name,) in run("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    contents: Counter[str] = Counter()
    run("ALTER TABLE plan_entry ADD COLUMN content INTEGER NOT NULL DEFAULT 0")
    for table in tables:
        columns = sorted(row[1] for row in run(f'PRAGMA table_info("{table}")') if row[2] != "BLOB")
        if table in ("upgrade", "plan_entry"):
            continue
        sums = _add_checksum(connection, table, columns)
        if "extra" in columns:
            for plan, sum_ in sums:
                contents[plan] += sum_
    with sqlite.leniently(connection):
        plans = run("SELECT rowid, id FROM plan_entry").all()
    for row, plan in plans:
        run("UPDATE plan_entry SET content = ? WHERE rowid = ?", (contents[plan], row))
    names = ("archived", "changed", "content", "created", "deleted", "id", "revision")
    _add_checksum(connection, "plan_entry", names)


def _add_checksum(connection: sa.Connection, table: str, columns: Sequence[str]) -> list[tuple[str, int]]:
    """Give the rows of a table checksums over these columns; return the plan of each row and its checksum."""
    run = connection.exec_driver_sql
    run(f'ALTER TABLE "{table}" ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0')
    key = "id" if table == "plan_entry" else "plan"
    names = ", ".join(f'"{name}"' for name in columns)
    # A text that is none stays so: the plan is refused when it is read, and the others open.
    with sqlite.leniently(connection):
        rows = run(f'SELECT rowid, "{key}", {names} FROM "{table}"').all()
    sums = [(row[0], row[1], checksum(row[2:])) for row in rows]
    if sums:
        run(f'UPDATE "{table}" SET checksum = ? WHERE rowid = ?', [(sum_, id_) for id_, _, sum_ in sums])
    return [(plan, sum_) for _, plan, sum_ in sums]


STEPS: tuple[Step, ...] = (Step((2, 0), _add_checksums),)
"""In ascending order; version 1.0 is the first and is made whole."""


def upgrade(engine: sa.Engine, back_up: Callable[[], object], steps: Sequence[Step] = STEPS) -> None:
    """Make the tables in an empty store, or bring an older one up, calling `back_up` first.

    Raises StoreRefused for a store of a newer major version, Damaged for one that is not what its version
    says.
    """
    with engine.connect() as connection:
        version = _version(connection)
        columns = sqlite.columns(connection)
        _check_version(connection, version, columns)
    if version == (0, 0):
        with sqlite.writing(engine).begin() as connection:
            # Another process may have made them meanwhile.
            if _version(connection) == (0, 0):
                METADATA.create_all(connection)
                _set_version(connection, VERSION)
        return
    due = [step for step in steps if step.version > version]
    if due:
        back_up()
    for step in due:
        with sqlite.writing(engine).begin() as connection:
            if _version(connection) < step.version:
                step.run(connection)
                _set_version(connection, step.version)
    with engine.connect() as connection:
        _check_columns(connection, sqlite.columns(connection) if due else columns)


def _version(connection: sa.Connection) -> tuple[int, int]:
    return divmod(sqlite.user_version(connection), 1 << 16)


def _set_version(connection: sa.Connection, version: tuple[int, int]) -> None:
    number = version[0] << 16 | version[1]
    sqlite.set_user_version(connection, number)
    now = time_text(datetime.now(UTC))
    connection.execute(sa.insert(UPGRADE), {"version": number, "program": planeditor.__version__, "at": now})


def _check_version(connection: sa.Connection, version: tuple[int, int], columns: dict[str, set[str]]) -> None:
    """Every version was written down when it was made: one that was not is a damaged number."""
    if UPGRADE.name not in columns and version == (0, 0):
        if columns:
            raise sqlite.damaged(connection)
        return
    if not set(UPGRADE.c.keys()) <= columns.get(UPGRADE.name, set()):
        raise sqlite.damaged(connection)
    with sqlite.leniently(connection):
        made = connection.execute(sa.select(UPGRADE).order_by(UPGRADE.c.version.desc())).first()
    if made is None or divmod(made.version, 1 << 16) != version:
        raise sqlite.damaged(connection)
    if version[0] > VERSION[0]:
        raise StoreRefused(
            said(
                "errors",
                "The plans were saved by version {version} of the program; install that or a newer one.",
                version=readable(made.program),
            )
        )


def _check_columns(connection: sa.Connection, columns: dict[str, set[str]]) -> None:
    """The names of tables and columns stand in the file too, and may be damaged like all else."""
    for table in METADATA.tables.values():
        if not set(table.c.keys()) <= columns.get(table.name, set()):
            raise sqlite.damaged(connection)
