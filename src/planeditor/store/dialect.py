"""What is done differently with an open connection by each database: its own module answers."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

import sqlalchemy as sa

from planeditor.errors import Damaged
from planeditor.store import sqlite


class Dialect(Protocol):
    """A module about one database."""

    def user_version(self, connection: sa.Connection) -> int:
        """The number that a store keeps for the version of its tables; 0 for none."""

    def set_user_version(self, connection: sa.Connection, version: int) -> None:
        """Keep the number, as part of the transaction."""

    def columns(self, connection: sa.Connection) -> dict[str, set[str]]:
        """The names of the columns that the database has, by table."""

    def has_triggers(self, connection: sa.Connection) -> bool:
        """Whether something in the database that is not ours acts when rows are written."""

    def take_turn(self, connection: sa.Connection) -> None:
        """Wait until whoever else took their turn has ended their transaction; ours ends with this one."""

    def leniently(self, connection: sa.Connection) -> AbstractContextManager[None]:
        """Read texts that are none as such, so that one does not hide the rows after it."""

    def damaged(self, connection: sa.Connection) -> Damaged:
        """The refusal of the database as a whole."""


class Database(Protocol):
    """The database of one store while it is open; whatever it refuses is StoreRefused."""

    @property
    def present(self) -> sa.Engine:
        """The engine as it is now."""

    def know_by(self, is_known: Callable[[sa.Connection], bool]) -> None:
        """Tell whether what is found after a break holds all that was read or saved here."""

    def wait_at_most(self, seconds: float) -> None:
        """How long to wait for somebody else who is writing."""

    def dispose(self) -> None:
        """Let go of it."""

    def connect(self) -> AbstractContextManager[sa.Connection]:
        """A connection to read with: all of it at one moment."""

    def begin(self, plan: str = "") -> AbstractContextManager[sa.Connection]:
        """A transaction that writes, of that plan if any: kept for good when it is left without an error."""


def of(engine: sa.Engine | sa.Connection) -> Dialect:
    """The module that knows the database."""
    if engine.dialect.name == "sqlite":
        return sqlite
    from planeditor.store import postgres  # an extra, loaded when a server is asked for

    return postgres


def leniently(connection: sa.Connection) -> AbstractContextManager[None]:
    """Read texts that are none as such, so that one does not hide the rows after it."""
    return of(connection).leniently(connection)
