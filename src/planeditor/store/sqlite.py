"""What is SQLite's own of an open database: its transactions, settings, copies. All else is portable SQL."""

import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from planeditor import private
from planeditor.errors import Damaged
from planeditor.store.refusals import damage_of, in_use, refusal, refusing
from planeditor.store.speech import Speech, is_writing

WAIT = 3.0
"""Seconds to wait for another process that is writing, where nothing else is said."""

_PATH = "planeditor_path"
LENIENT = partial(str, encoding="utf-8", errors="surrogateescape")
"""Makes a text of any bytes; a text that is none gives them back."""
BESIDE = ("-wal", "-journal", "-shm")
"""Endings of the files that SQLite keeps beside a database; the first two may hold what the first lacks."""


def beside(path: Path, ending: str) -> Path:
    """The file that SQLite keeps beside a database; beside the file itself where the path is a link to it."""
    own = Path(os.path.realpath(path)) if path.is_symlink() else path
    return own.with_name(own.name + ending)


def engine_on(raw: sqlite3.Connection, path: Path) -> sa.Engine:
    """The engine on one open connection; `path` is what its refusals name."""
    give: Callable[[], Any] = lambda: raw  # noqa: E731 - the types of SQLAlchemy do not know that of sqlite3
    # Every transaction is ended by us; a reset that fails would only close the one connection for good.
    pool = sa.StaticPool(give, reset_on_return=None, dialect=_speech().dialect)
    return _speech().engine(pool, _begin, {_PATH: path})


@cache
def _speech() -> Speech:
    """One for all engines: making the statements anew for each takes longer than reading a plan by them."""
    speech = Speech.of(sa.create_engine("sqlite://"))
    sa.event.listen(speech.dialect, "handle_error", _refuse)
    return speech


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing(connection) else "BEGIN")


def _refuse(context: sa.ExceptionContext) -> None:
    error = context.original_exception
    if context.connection is not None and isinstance(error, sqlite3.Error | MemoryError):
        refused = refusal(error, context.connection.get_execution_options()[_PATH])
        if refused is not None:
            raise refused from error


def wait_at_most(engine: sa.Engine, seconds: float) -> None:
    """Let the connection wait that long for another process that is writing."""
    with engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {round(seconds * 1000):d}")


def is_sound(engine: sa.Engine) -> bool:
    """Whether the connection can be gone on with after an error: no transaction is left open, it reads."""
    try:
        raw = _raw(engine)
        raw.rollback()
        raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except (sqlite3.Error, MemoryError):
        return False
    return True


def settle(engine: sa.Engine, path: Path) -> None:
    """Write everything that stands in the journal into the file itself, or raise StoreRefused."""
    with refusing(path):
        raw = _raw(engine)
        raw.rollback()
        busy, _, _ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise in_use(path)


def check_content(raw: sqlite3.Connection, path: Path) -> None:
    """Raise Damaged unless tables and indexes are whole."""
    # The quick check does not see that an index has lost a row, which is then not found.
    if raw.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise damage_of(path)


def copy_to(engine: sa.Engine, target: Path) -> None:
    """Write the whole database as it is now into a new file of its own, ready to be carried away."""
    with refusing(target), engine.connect() as connection:
        _copy(_driver(connection), target)


def copy_file(path: Path, target: Path) -> None:
    """Copy the database in a file, which this process may have open already, as `copy_to` does."""
    with _apart(path) as source:
        source.execute("BEGIN")
        _copy(source, target)


def has_rows(path: Path, table: str) -> bool:
    """Whether a table of the database in a file, which this process may have open already, has any row."""
    with _apart(path) as source:
        return source.execute(f'SELECT 1 FROM "{table}" LIMIT 1').fetchone() is not None


@contextmanager
def _apart(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of its own.

    Only SQLite opens the file: on Unix, closing it in any other way takes away all locks that the process
    has on it, and another program may then remove the journal that the open connection writes into.
    """
    address = f"{path.absolute().as_uri()}?mode=rw"
    with (
        refusing(path),
        closing(sqlite3.connect(address, uri=True, timeout=WAIT, isolation_level=None)) as source,
    ):
        yield source


def _copy(source: sqlite3.Connection, target: Path) -> None:
    # The copying itself would wait without end: once it is being read, nobody can lock it.
    source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    private.make_file(target)
    with closing(sqlite3.connect(target.absolute(), isolation_level=None)) as copy:
        source.backup(copy)
        # A copy that keeps its journal beside would be found empty where it is carried alone.
        if copy.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
            raise in_use(target)
        check_content(copy, target)


def user_version(connection: sa.Connection) -> int:
    """The number that a store keeps for the version of its tables."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def set_user_version(connection: sa.Connection, version: int) -> None:
    """Keep the number, as part of the transaction."""
    connection.exec_driver_sql(f"PRAGMA user_version = {version:d}")


def columns(connection: sa.Connection) -> dict[str, set[str]]:
    """The names of the columns that the database has, by table."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    query = (
        "SELECT tables.name, columns.name FROM sqlite_schema AS tables "
        "JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"
    )
    with leniently(connection):
        for table, column in connection.exec_driver_sql(query).all():
            found[table].add(column)
    return dict(found)


def has_triggers(connection: sa.Connection) -> bool:
    """Whether something in the database itself acts when rows are written."""
    query = "SELECT 1 FROM sqlite_schema WHERE type = 'trigger'"
    return connection.exec_driver_sql(query).first() is not None


def take_turn(connection: sa.Connection) -> None:
    """Nothing: who writes into a file is alone in it."""


@contextmanager
def leniently(connection: sa.Connection) -> Iterator[None]:
    """Read texts that are none as such, byte by byte, so that one does not hide the rows after it."""
    raw = _driver(connection)
    raw.text_factory = LENIENT
    try:
        yield
    finally:
        raw.text_factory = str


def damaged(connection: sa.Connection) -> Damaged:
    """The refusal of the database as a whole."""
    return damage_of(connection.get_execution_options()[_PATH])


def _driver(connection: sa.Connection) -> sqlite3.Connection:
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def _raw(engine: sa.Engine) -> sqlite3.Connection:
    with closing(engine.raw_connection()) as connection:
        raw = connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw
