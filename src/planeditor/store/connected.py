"""A server's database while it is open: a connection that broke is made anew when it is needed next."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from planeditor.store import postgres
from planeditor.store.header import VERSION, number_of, version_of
from planeditor.store.schema import UPGRADE
from planeditor.store.server import Server
from planeditor.store.server_refusals import restored
from planeditor.store.upgrades import too_new

CHANNEL = "planeditor"
"""Where it is told that a plan was written: the id of the plan."""

_VERSION = sa.select(sa.func.max(UPGRADE.c.version))
_TOLD = sa.select(
    sa.func.max(UPGRADE.c.version), sa.func.pg_notify(CHANNEL, sa.bindparam("plan_", type_=sa.Text))
)


class ConnectedEngine:
    """The engine on a database that others write into at the same time, and upgrade.

    Every transaction begins with the version of the tables, which cannot change before it ends.
    """

    def __init__(self, server: Server, engine: sa.Engine) -> None:
        self._server = server
        self._engine = engine
        self._reading = postgres.reading(engine)
        self._is_known: Callable[[sa.Connection], bool] = lambda connection: True
        self._is_new = False
        sa.event.listen(engine.pool, "connect", self._note)

    @property
    def present(self) -> sa.Engine:
        """The engine."""
        return self._engine

    def know_by(self, is_known: Callable[[sa.Connection], bool]) -> None:
        """Tell whether what is found after a break holds all that was read or saved here."""
        self._is_known = is_known

    def wait_at_most(self, seconds: float) -> None:
        """Nothing: how long a server is waited for is set when a connection is made."""

    def dispose(self) -> None:
        """Let go of the connection."""
        self._engine.dispose()

    @contextmanager
    def connect(self) -> Iterator[sa.Connection]:
        """A connection to read with: all of it at one moment."""
        with self._reading.connect() as connection:
            self._judge(connection, connection.execute(_VERSION).scalar())
            yield connection

    @contextmanager
    def begin(self, plan: str = "") -> Iterator[sa.Connection]:
        """A transaction that writes; left without an error, it tells others of its plan, if it has one."""
        with self._engine.begin() as connection:
            told = connection.execute(_TOLD, {"plan_": plan}) if plan else connection.execute(_VERSION)
            self._judge(connection, told.scalar())
            yield connection

    def _note(self, *_: Any) -> None:
        """A connection was made."""
        self._is_new = True

    def _judge(self, connection: sa.Connection, version: int | None) -> None:
        """Raise StoreRefused for tables of a newer version, and for a server that lacks what it had."""
        if version_of(version or 0)[0] > VERSION[0]:
            raise too_new(connection)
        if version is None or version < number_of(VERSION):
            raise postgres.damaged(connection)
        if self._is_new:
            if not self._is_known(connection):
                raise restored(self._server)
            self._is_new = False
