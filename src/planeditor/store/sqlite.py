"""What is SQLite's own: the file, its settings, its errors, copies of it. All else is portable SQL."""

import errno
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlalchemy as sa

from planeditor.errors import StoreRefused
from planeditor.language import Said, said

APPLICATION_ID = 0x50504C52
"""„PPLR“: marks a file as our store, for us and for others."""

WAIT = 3.0
"""Seconds to wait for another process that is writing, where nothing else is said."""

_OURS = frozenset({
    sqlite3.SQLITE_OK, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_MISUSE, sqlite3.SQLITE_RANGE, sqlite3.SQLITE_TOOBIG,
})  # fmt: skip
"""Error codes of a wrong statement: our fault, not the world's."""
_PROBE = 1 << 16
"""Bytes that a disk which is not full takes."""

_MAGIC = b"SQLite format 3\0"
_ID_PLACE = slice(68, 72)
_HEADER_LENGTH = 100
_WRITING = "planeditor_writing"


def connect(path: Path, wait: float = WAIT) -> sa.Engine:
    """The engine on a store's file, one connection held open; an absent file becomes an empty database.

    Raises StoreRefused for what is damaged, somebody else's, read-only or held by another process for longer
    than `wait` seconds.
    """
    with refusing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        is_new = _check_header(path)
        raw = sqlite3.connect(path, timeout=wait, isolation_level=None)
        try:
            _prepare(raw, path, is_new)
        except BaseException:
            raw.close()
            raise
    return _engine(raw, path)


def connect_again(path: Path, wait: float) -> sa.Engine:
    """The engine on a store that must be there: StoreRefused for a file that is yet to be made."""
    with refusing(path):
        if _check_header(path):
            raise StoreRefused(_damaged(path))
    return connect(path, wait)


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
        raise StoreRefused(_in_use(path))


def in_memory(path: Path, wait: float = WAIT) -> sa.Engine:
    """The engine on a copy of a backup; the file itself is only read, waiting for others at most `wait` s."""
    with refusing(path):
        if _check_header(path):
            raise StoreRefused(_damaged(path))
        raw = sqlite3.connect(":memory:", isolation_level=None)
        address = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None)) as source:
            # The copying itself would wait without end: once it is being read, nobody can lock it.
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
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
    except (sqlite3.Error, MemoryError, OSError) as error:
        refused = _refusal(error, path)
        if refused is None:
            raise
        raise StoreRefused(refused) from error


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
    # Every transaction is ended by us; a reset that fails would only close the one connection for good.
    engine = sa.create_engine(
        "sqlite://", creator=lambda: raw, poolclass=sa.StaticPool, pool_reset_on_return=None
    )

    def begin(connection: sa.Connection) -> None:
        is_writing = connection.get_execution_options().get(_WRITING)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")

    def refuse(context: sa.ExceptionContext) -> None:
        error = context.original_exception
        if isinstance(error, sqlite3.Error | MemoryError):
            refused = _refusal(error, path)
            if refused is not None:
                raise StoreRefused(refused) from error

    sa.event.listen(engine, "begin", begin)
    sa.event.listen(engine, "handle_error", refuse)
    return engine


def _raw(engine: sa.Engine) -> sqlite3.Connection:
    with closing(engine.raw_connection()) as connection:
        raw = connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def _refusal(error: sqlite3.Error | MemoryError | OSError, path: Path) -> Said | None:
    """What the world did, in a sentence; None for what is our own fault."""
    if isinstance(error, MemoryError):
        return _out_of_memory()
    if isinstance(error, OSError):
        return _no_room(error.errno) or _read_only(path)
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
    match code:
        case sqlite3.SQLITE_FULL:
            return _no_room(errno.ENOSPC)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return _read_only(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return _in_use(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return _damaged(path)
        case sqlite3.SQLITE_NOMEM:
            return _out_of_memory()
        case sqlite3.SQLITE_IOERR:
            return _no_room(_writing_error(path)) or said(
                "errors", "The disk reports an error at {path}.", path=path
            )
    if code in _OURS:
        return None
    reason = getattr(error, "sqlite_errorname", "")
    return said("errors", "The plans in {path} cannot be used now ({reason}).", path=path, reason=reason)


def _writing_error(path: Path) -> int:
    """Why nothing can be written beside the store, as an error number, or 0: SQLite does not tell a quota."""
    try:
        with tempfile.TemporaryFile(dir=path.parent) as file:
            file.write(bytes(_PROBE))
    except OSError as error:
        return error.errno or 0
    return 0


def _no_room(number: int | None) -> Said | None:
    if number == errno.ENOSPC:
        return said("errors", "The disk is full. Free some space.")
    if number == errno.EDQUOT:
        return said("errors", "Your share of the disk is full. Delete files that you do not need.")
    return None


def _in_use(path: Path) -> Said:
    return said("errors", "Another program is using the plans in {path}. Close it and try again.", path=path)


def _out_of_memory() -> Said:
    return said("errors", "The computer has too little free memory. Close other programs.")


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
