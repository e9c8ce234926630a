"""What is SQLite's own: the file, its settings, its errors, copies of it. All else is portable SQL."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlalchemy as sa

from planeditor.errors import StoreRefused
from planeditor.language import Said, said

APPLICATION_ID = 0x50504C52
"""„PPLR“: marks a file as our store, for us and for others."""

_WAIT = 3.0
"""Seconds to wait for another process that is writing."""

_MAGIC = b"SQLite format 3\0"
_ID_PLACE = slice(68, 72)
_HEADER_LENGTH = 100
_WRITING = "planeditor_writing"


def connect(path: Path) -> sa.Engine:
    """The engine on a store's file, one connection held open; an absent file becomes an empty database.

    Raises StoreRefused for what is damaged, somebody else's, read-only or held by another process.
    """
    with refusing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        is_new = _check_header(path)
        raw = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
        try:
            _prepare(raw, path, is_new)
        except BaseException:
            raw.close()
            raise
    return _engine(raw, path)


def in_memory(path: Path) -> sa.Engine:
    """The engine on a copy of a backup; the file itself is only read."""
    with refusing(path):
        if _check_header(path):
            raise StoreRefused(_damaged(path))
        raw = sqlite3.connect(":memory:", isolation_level=None)
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source:
            source.backup(raw)
        _check_content(raw, path)
        _guard(raw)
    return _engine(raw, path)


def writing(engine: sa.Engine) -> sa.Engine:
    """The same engine; its transactions hold the right to write from their beginning."""
    return engine.execution_options(**{_WRITING: True})


def user_version(connection: sa.Connection) -> int:
    """The number that a store keeps for the version of its tables."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def set_user_version(connection: sa.Connection, version: int) -> None:
    """Keep the number, as part of the transaction."""
    connection.exec_driver_sql(f"PRAGMA user_version = {version:d}")


def copy_to(engine: sa.Engine, target: Path) -> None:
    """Write the whole database as it is now into a new file of its own, ready to be carried away."""
    with refusing(target), closing(sqlite3.connect(target, isolation_level=None)) as copy:
        with engine.connect() as connection:
            source = connection.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)
            source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what the world does to the file into StoreRefused; other errors are ours and pass."""
    try:
        yield
    except sqlite3.Error as error:
        refused = _refusal(error, path)
        if refused is None:
            raise
        raise StoreRefused(refused) from error
    except OSError as error:
        raise StoreRefused(_full() if error.errno == errno.ENOSPC else _read_only(path)) from error


def _check_header(path: Path) -> bool:
    """Whether the file is yet to be made; looks at bytes only, so that a foreign file stays untouched."""
    if not path.exists():
        return True
    with path.open("rb") as file:
        header = file.read(_HEADER_LENGTH)
    if header and not header.startswith(_MAGIC):
        raise StoreRefused(_damaged(path))
    if header and header[_ID_PLACE] != APPLICATION_ID.to_bytes(4, "big"):
        raise StoreRefused(said("errors", "The file {path} is not a store of plans.", path=path))
    return not header


def _prepare(raw: sqlite3.Connection, path: Path, is_new: bool) -> None:
    _guard(raw)
    if is_new:
        # Before the journal moves to a file beside: the header is what the file is recognised by.
        raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    # A store that cannot be written is refused now, not at the first edit; beginning alone would not tell.
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(f"PRAGMA user_version = {version}")
    raw.execute("ROLLBACK")
    _check_content(raw, path)


def _guard(raw: sqlite3.Connection) -> None:
    raw.execute("PRAGMA trusted_schema = OFF")
    raw.execute("PRAGMA foreign_keys = ON")


def _check_content(raw: sqlite3.Connection, path: Path) -> None:
    if raw.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise StoreRefused(_damaged(path))


def _engine(raw: sqlite3.Connection, path: Path) -> sa.Engine:
    engine = sa.create_engine("sqlite://", creator=lambda: raw, poolclass=sa.StaticPool)

    def begin(connection: sa.Connection) -> None:
        is_writing = connection.get_execution_options().get(_WRITING)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")

    def refuse(context: sa.ExceptionContext) -> None:
        if isinstance(context.original_exception, sqlite3.Error):
            refused = _refusal(context.original_exception, path)
            if refused is not None:
                raise StoreRefused(refused) from context.original_exception

    sa.event.listen(engine, "begin", begin)
    sa.event.listen(engine, "handle_error", refuse)
    return engine


def _refusal(error: sqlite3.Error, path: Path) -> Said | None:
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return _full()
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return _read_only(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return said(
                "errors", "Another program is using the plans in {path}. Close it and try again.", path=path
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return _damaged(path)
        case sqlite3.SQLITE_IOERR:
            return said("errors", "The disk reports an error at {path}: the change was not saved.", path=path)
    return None


def _full() -> Said:
    return said("errors", "The disk is full: the change was not saved. Free some space and try again.")


def _damaged(path: Path) -> Said:
    return said(
        "errors", "The store of plans {path} is damaged. Bring the plans back from a backup.", path=path
    )


def _read_only(path: Path) -> Said:
    return said(
        "errors",
        "The store of plans {path} cannot be written: the file or its folder is read-only or out of reach.",
        path=path,
    )
