"""How a store made by an older version gets today's tables: ordered steps, each in one transaction."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

import sqlalchemy as sa

import planeditor
from planeditor.errors import StoreRefused
from planeditor.language import Said, said
from planeditor.store import sqlite
from planeditor.store.columns import time_text
from planeditor.store.schema import METADATA, UPGRADE, VERSION


class Step(NamedTuple):
    """What makes the tables of a version from those of the version before; it is frozen once released."""

    version: tuple[int, int]
    run: Callable[[sa.Connection], None]


STEPS: tuple[Step, ...] = ()
"""In ascending order; version 1.0 is the first and is made whole."""


def upgrade(engine: sa.Engine, back_up: Callable[[], object], steps: Sequence[Step] = STEPS) -> None:
    """Make the tables in an empty store, or bring an older one up, calling `back_up` first.

    Raises StoreRefused for a store of a newer major version.
    """
    with engine.connect() as connection:
        version = _version(connection)
        if version[0] > VERSION[0]:
            raise StoreRefused(_too_new(connection))
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


def _version(connection: sa.Connection) -> tuple[int, int]:
    return divmod(sqlite.user_version(connection), 1 << 16)


def _set_version(connection: sa.Connection, version: tuple[int, int]) -> None:
    number = version[0] << 16 | version[1]
    sqlite.set_user_version(connection, number)
    now = time_text(datetime.now(UTC))
    connection.execute(sa.insert(UPGRADE), {"version": number, "program": planeditor.__version__, "at": now})


def _too_new(connection: sa.Connection) -> Said:
    needed = connection.execute(sa.select(UPGRADE.c.program).order_by(UPGRADE.c.version.desc())).scalar()
    return said(
        "errors",
        "The plans were saved by version {version} of the program; install that or a newer one.",
        version=needed,
    )
