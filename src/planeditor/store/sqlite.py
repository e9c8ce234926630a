"""What is SQLite's own: the file, its settings, its errors, copies of it. All else is portable SQL."""

import contextlib
import errno
import shutil
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from planeditor import private
from planeditor.atomic import sync_folder
from planeditor.errors import Damaged, StoreRefused
from planeditor.language import Said, said
from planeditor.store.damage import DAMAGED
from planeditor.store.location import own_folder

APPLICATION_ID = 0x50504C52
"""„PPLR“: marks a file as our store, for us and for others."""

_WAIT = 3.0
"""Seconds to wait for another process that is writing."""

_PAUSE = 0.05
"""Seconds between attempts to copy what another process holds."""

_MAGIC = b"SQLite format 3\0"
_ID_PLACE = slice(68, 72)
_HEADER_LENGTH = 100
_WRITING = "planeditor_writing"
_PATH = "planeditor_path"
LENIENT = partial(str, encoding="utf-8", errors="surrogateescape")
BESIDE = ("-wal", "-journal", "-shm")
"""Endings of the files that SQLite keeps beside a database; the first two may hold what the first lacks."""


def connect(path: Path) -> sa.Engine:
    """The engine on a store's file, one connection held open; an absent file becomes an empty database.

    Raises Damaged for what is damaged or somebody else's, StoreRefused for what is read-only or held by
    another process. SQLite mends first what it can, and a disk that failed once is asked once more.
    """
    with refusing(path):
        try:
            raw = _open(path)
        except (Damaged, sqlite3.DatabaseError, OSError) as error:
            if not _is_doubtful(error):
                raise
            raw = _open(path)
    return engine_on(raw, path)


def _is_doubtful(error: Exception) -> bool:
    """Whether what a failed opening said of the file may have been the disk's mistake."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR)
    return isinstance(error, Damaged) or getattr(error, "errno", None) == errno.EIO


def _open(path: Path) -> sqlite3.Connection:
    private.make_folder(path.parent)
    is_new = _check_header(path)
    _make_private(path)
    raw = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
    try:
        _prepare(raw, path, is_new)
    except BaseException:
        raw.close()
        raise
    if is_new:
        sync_folder(path.parent)
        sync_folder(path.parent.parent)
    return raw


def _make_private(path: Path) -> None:
    """Keep the file, which is made where it is missing, and all that belongs to it from others."""
    if path.parent == own_folder():
        private.tighten(path.parent)
    with contextlib.suppress(FileExistsError):
        private.make_file(path)
    private.tighten(path)
    for ending in BESIDE:
        private.allow_like(beside(path, ending), path)


def beside(path: Path, ending: str) -> Path:
    """The file that SQLite keeps beside a database."""
    return path.with_name(path.name + ending)


def in_memory(path: Path) -> sa.Engine:
    """The engine on a copy of a backup; the file itself is only read."""
    with refusing(path):
        if _check_header(path):
            raise damage_of(path)
        raw = sqlite3.connect(":memory:", isolation_level=None)
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source:
            source.backup(raw, progress=_bounded(path), sleep=_PAUSE)
        _check_content(raw, path)
        _guard(raw)
    return engine_on(raw, path)


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
    with refusing(target):
        private.make_file(target)
        with closing(sqlite3.connect(target, isolation_level=None)) as copy:
            with engine.connect() as connection:
                _raw(connection).backup(copy, progress=_bounded(target), sleep=_PAUSE)
            # A copy that keeps its journal beside would be found empty where it is carried alone.
            if copy.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
                raise StoreRefused(_busy(target))
            _check_content(copy, target)


def columns(connection: sa.Connection) -> dict[str, set[str]]:
    """The names of the columns that the database has, by table."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    query = (
        "SELECT tables.name, columns.name FROM sqlite_schema AS tables "
        "JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"
    )
    with leniently(connection):
        for table, column in connection.exec_driver_sql(query):
            found[table].add(column)
    return dict(found)


@contextmanager
def leniently(connection: sa.Connection) -> Iterator[None]:
    """Read texts that are none as such, byte by byte, so that one does not hide the rows after it."""
    raw = _raw(connection)
    raw.text_factory = LENIENT
    try:
        yield
    finally:
        raw.text_factory = str


def damaged(connection: sa.Connection) -> Damaged:
    """The refusal of the database as a whole."""
    return damage_of(connection.get_execution_options()[_PATH])


def _raw(connection: sa.Connection) -> sqlite3.Connection:
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def _bounded(path: Path) -> Callable[[int, int, int], None]:
    """Ends a copying that waits for somebody else's lock, which would wait for ever by itself."""
    end = time.monotonic() + _WAIT

    def look(status: int, left: int, all_: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > end:
            raise StoreRefused(_busy(path))

    return look


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what the world does to the file into StoreRefused; other errors are ours and pass."""
    try:
        yield
    except sqlite3.Error as error:
        refused = _refusal(error, path)
        if refused is None:
            raise
        raise refused from error
    except OSError as error:
        raise StoreRefused(_full() if error.errno == errno.ENOSPC else _read_only(path)) from error


def _check_header(path: Path) -> bool:
    """Whether the file is yet to be made; looks at bytes only, so that a foreign file stays untouched."""
    if path.exists() and not path.is_file():
        # A pipe would be waited for, a device may never end.
        raise StoreRefused(
            said("errors", "{path} is not a file that plans can be kept in. Name another.", path=path)
        )
    header = b""
    if path.exists():
        with path.open("rb") as file:
            header = file.read(_HEADER_LENGTH)
    is_ours = header.startswith(_MAGIC) and header[_ID_PLACE] == APPLICATION_ID.to_bytes(4, "big")
    if is_ours:
        return False
    changes = any(_has_content(beside(path, ending)) for ending in BESIDE[:2])
    if not header:
        # Over an empty file SQLite would throw away what the journal beside it holds.
        if changes:
            raise damage_of(path)
        return True
    if changes and _recovers(path):
        return False
    if not header.startswith(_MAGIC):
        raise damage_of(path)
    raise Damaged(said("errors", "The file {path} is not a store of plans.", path=path))


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _recovers(path: Path) -> bool:
    """Whether SQLite makes a store of ours of the file and the journal beside it; tried on a copy."""
    with TemporaryDirectory() as folder:
        try:
            with closing(sqlite3.connect(copied(path, Path(folder)))) as raw:
                return bool(raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,))
        except sqlite3.Error:
            return False


def copied(path: Path, folder: Path) -> Path:
    """A copy of a database in another folder, with the journals that belong to it."""
    for ending in ("", *BESIDE[:2]):
        source = beside(path, ending)
        if source.is_file():
            shutil.copyfile(source, folder / source.name)
    return folder / path.name


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
    # The quick one does not see that an index has lost a row, which is then not found.
    if raw.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise damage_of(path)


def engine_on(raw: sqlite3.Connection, path: Path) -> sa.Engine:
    """The engine on one open connection; `path` is what its refusals name."""
    engine = sa.create_engine(
        "sqlite://",
        creator=lambda: raw,
        poolclass=sa.StaticPool,
        hide_parameters=True,
        execution_options={_PATH: path},
    )

    def begin(connection: sa.Connection) -> None:
        is_writing = connection.get_execution_options().get(_WRITING)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")

    def refuse(context: sa.ExceptionContext) -> None:
        if isinstance(context.original_exception, sqlite3.Error):
            refused = _refusal(context.original_exception, path)
            if refused is not None:
                raise refused from context.original_exception

    sa.event.listen(engine, "begin", begin)
    sa.event.listen(engine, "handle_error", refuse)
    return engine


def _refusal(error: sqlite3.Error, path: Path) -> StoreRefused | None:
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return StoreRefused(_full())
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return StoreRefused(_read_only(path))
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreRefused(_busy(path))
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damage_of(path)
        case sqlite3.SQLITE_IOERR:
            return StoreRefused(
                said("errors", "The disk reports an error at {path}: the change was not saved.", path=path)
            )
        case 0 if "UTF-8" in str(error):  # a text that is none; found by Python's part of the driver
            return Damaged(DAMAGED)
    return None


def _busy(path: Path) -> Said:
    return said("errors", "Another program is using the plans in {path}. Close it and try again.", path=path)


def _full() -> Said:
    return said("errors", "The disk is full: the change was not saved. Free some space and try again.")


def damage_of(path: Path) -> Damaged:
    """The refusal of a file as a whole."""
    return Damaged(
        said("errors", "The store of plans {path} is damaged. Bring the plans back from a backup.", path=path)
    )


def _read_only(path: Path) -> Said:
    return said(
        "errors",
        "The store of plans {path} cannot be written: the file or its folder is read-only or out of reach.",
        path=path,
    )
