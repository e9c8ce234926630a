"""What is PostgreSQL's own of an open database: connections, transactions, the version of its tables."""

import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy.pool import QueuePool

from planeditor.errors import Damaged, NotSignedIn, StoreRefused
from planeditor.store.foreign import made_clear
from planeditor.store.schema import UPGRADE
from planeditor.store.server import Server, not_understood
from planeditor.store.server_refusals import out_of_shape, refusal
from planeditor.store.speech import Speech, is_writing

SCHEMA = "planeditor"
"""Where our tables are: a database may be used by others too."""

CONNECT_WAIT = 5
"""Seconds until a server that does not answer counts as away."""
_ANSWER_WAIT = 30_000
"""Milliseconds that a statement may take; nobody at a window waits so long, see `DistantStore`."""
_LOCK_WAIT = 25_000
"""Milliseconds in the queue of those who write one plan: who leaves it would stand at its end again."""
_SILENCE = 10_000
"""Milliseconds after which what was sent and not received counts as lost."""
_SETTINGS = {
    "search_path": SCHEMA,
    "timezone": "UTC",
    "statement_timeout": _ANSWER_WAIT,
    "lock_timeout": _LOCK_WAIT,
    # What a client that hangs holds is free again for others.
    "idle_in_transaction_session_timeout": 60_000,
}
_ALIVE = {
    "connect_timeout": CONNECT_WAIT,
    "application_name": "planeditor",
    "client_encoding": "utf8",
    "gssencmode": "disable",
    # A network that dropped without a word is noticed by the system within as long as a statement may take.
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": _SILENCE,
}
_SERVER = "planeditor_server"
_TURN = 0x50504C52
"""The number of the lock of whoever makes or changes tables, or writes what is remembered of plans."""


def connected(server: Server) -> "psycopg.Connection[Any]":
    """A connection of its own; every one is made here, and tells the address's key of a refused password.

    Raises psycopg.Error, StoreRefused for a host whose name is none, and NotSignedIn without asking the
    server for a password that it has refused.
    """
    server.key.check()
    told = server.parameters(os.environ)
    options = " ".join(f"-c {name}={value}" for name, value in _SETTINGS.items())

    def connect(**other: str) -> "psycopg.Connection[Any]":
        return psycopg.connect(**{**told, **other}, **_ALIVE, options=options)  # type: ignore[arg-type]

    try:
        return connect()
    except UnicodeError as error:
        raise StoreRefused(not_understood()) from error
    except psycopg.Error as error:
        clear = made_clear(error, connect)
        if isinstance(refused := refusal(clear, server), NotSignedIn):
            server.key.refuse(told.get("password", ""), server.password, refused)
        raise clear from error.__cause__


def engine_on(server: Server) -> sa.Engine:
    """The engine on a server's database; one connection stays open. StoreRefused if there is none."""
    speech = _speech(server)
    # A second one is for what is read while something else is: nothing waits for itself.
    pool = QueuePool(lambda: connected(server), pool_size=1, max_overflow=1, dialect=speech.dialect)  # type: ignore[arg-type]
    return speech.engine(pool, _begin, {_SERVER: server})


@cache
def _speech(server: Server) -> Speech:
    """One for all engines on a server: asking it what it can do takes several answers."""
    address = "postgresql+psycopg://"
    model = sa.create_engine(address, creator=lambda: connected(server), use_native_hstore=False)

    def refuse(context: sa.ExceptionContext) -> None:
        error = context.original_exception
        if isinstance(error, psycopg.Error) and (refused := refusal(error, server)) is not None:
            raise refused from error

    sa.event.listen(model.dialect, "handle_error", refuse)
    return Speech.of(model)


def reading(engine: sa.Engine) -> sa.Engine:
    """The same engine; each of its transactions sees the database as it was at one moment."""
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _begin(connection: sa.Connection) -> None:
    """Where tables are made or changed: alone, and while nobody writes into them."""
    if not is_writing(connection):
        return
    take_turn(connection)
    run = connection.exec_driver_sql
    if run("SELECT to_regnamespace(%s)", (SCHEMA,)).scalar() is None:
        run(f"CREATE SCHEMA {SCHEMA}")
    if _has_tables(connection):
        # Who writes has read the version in the same transaction: this waits for them, and they for us.
        run(f"LOCK TABLE {UPGRADE.name} IN ACCESS EXCLUSIVE MODE")


def user_version(connection: sa.Connection) -> int:
    """The number of the version that the tables were made by last."""
    if not _has_tables(connection):
        return 0
    return int(connection.execute(sa.select(sa.func.max(UPGRADE.c.version))).scalar() or 0)


def set_user_version(connection: sa.Connection, version: int) -> None:
    """Nothing: where it is written down that a version was made, it is also looked up."""


def _has_tables(connection: sa.Connection) -> bool:
    query = "SELECT to_regclass(%s)"
    return connection.exec_driver_sql(query, (f"{SCHEMA}.{UPGRADE.name}",)).scalar() is not None


def columns(connection: sa.Connection) -> dict[str, set[str]]:
    """The names of the columns that the database has, by table."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    query = (
        "SELECT relname, attname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace "
        "JOIN pg_attribute ON attrelid = pg_class.oid "
        "WHERE nspname = %s AND relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped"
    )
    for table, column in connection.exec_driver_sql(query, (SCHEMA,)):
        found[table].add(column)
    return dict(found)


def has_triggers(connection: sa.Connection) -> bool:
    """Never: who may make some there answers for the server, and what they change is told by checksums."""
    return False


def take_turn(connection: sa.Connection) -> None:
    """Wait for the lock that only the end of a transaction gives back."""
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")


@contextmanager
def leniently(connection: sa.Connection) -> Iterator[None]:
    """As always: PostgreSQL takes no text that is none."""
    yield


def damaged(connection: sa.Connection) -> Damaged:
    """The refusal of the database as a whole."""
    return out_of_shape(connection.get_execution_options()[_SERVER])
