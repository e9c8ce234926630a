"""How a store's file is opened: SQLite mends first what it can, then it is judged whether this is a store."""

import contextlib
import errno
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from planeditor import private
from planeditor.atomic import sync_folder
from planeditor.errors import Damaged, StoreRefused
from planeditor.language import said
from planeditor.store.header import APPLICATION_ID, LENGTH, MAGIC, is_ours
from planeditor.store.location import own_folder
from planeditor.store.refusals import code_of, damage_of, looking_at
from planeditor.store.sqlite import BESIDE, WAIT, beside, check_content, engine_on


def connect(path: Path, wait: float = WAIT) -> sa.Engine:
    """The engine on a store's file, one connection held open; an absent file becomes an empty database.

    Raises Damaged for what is damaged or somebody else's, StoreRefused for what is read-only or held by
    another process for longer than `wait` seconds. A disk that failed once is asked once more.
    """
    with looking_at(path):
        try:
            raw = _open(path, wait)
        except (Damaged, sqlite3.DatabaseError, OSError) as error:
            if not _is_doubtful(error):
                raise
            raw = _open(path, wait)
    return engine_on(raw, path)


def connect_again(path: Path, wait: float) -> sa.Engine:
    """The engine on a store that must be there: Damaged for a file that is yet to be made."""
    with looking_at(path):
        if _check_header(path):
            raise damage_of(path)
    return connect(path, wait)


def in_memory(path: Path, wait: float = WAIT) -> sa.Engine:
    """The engine on a copy of a backup; the file itself is only read, waiting for others at most `wait` s."""
    with looking_at(path):
        if _check_header(path):
            raise damage_of(path)
        raw = sqlite3.connect(":memory:", isolation_level=None)
        address = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None)) as source:
            # The copying itself would wait without end: once it is being read, nobody can lock it.
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            source.backup(raw)
        check_content(raw, path)
        _guard(raw)
    return engine_on(raw, path)


def copied(path: Path, folder: Path) -> Path:
    """A copy of a database in another folder, with the journals that belong to it."""
    for ending in ("", *BESIDE[:2]):
        source = beside(path, ending)
        if source.is_file():
            shutil.copyfile(source, folder / f"{path.name}{ending}")
    return folder / path.name


def _is_doubtful(error: Exception) -> bool:
    """Whether what a failed opening said of the file may have been the disk's mistake."""
    if isinstance(error, sqlite3.Error):
        return code_of(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR)
    return isinstance(error, Damaged) or getattr(error, "errno", None) == errno.EIO


def _open(path: Path, wait: float) -> sqlite3.Connection:
    private.make_folder(path.parent)
    is_new = _check_header(path)
    _make_private(path)
    # By its whole path: by others, such as “:memory:”, SQLite would know something that is no file.
    raw = sqlite3.connect(path.absolute(), timeout=wait, isolation_level=None)
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


def _check_header(path: Path) -> bool:
    """Whether the file is yet to be made; looks at bytes only, so that a foreign file stays untouched."""
    for part in (path, *(beside(path, ending) for ending in BESIDE)):
        if part.exists() and not part.is_file():
            # A pipe would be waited for, a device may never end.
            raise StoreRefused(
                said("errors", "{path} is not a file that plans can be kept in. Name another.", path=part)
            )
    header = b""
    if path.exists():
        with path.open("rb") as file:
            header = file.read(LENGTH)
    if is_ours(header):
        return False
    changes = any(_has_content(beside(path, ending)) for ending in BESIDE[:2])
    if not header:
        # Over an empty file SQLite would throw away what the journal beside it holds.
        if changes:
            raise damage_of(path)
        return True
    if changes and _recovers(path):
        return False
    if not header.startswith(MAGIC):
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
        except (sqlite3.Error, UnicodeError):
            return False


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
    check_content(raw, path)


def _guard(raw: sqlite3.Connection) -> None:
    raw.execute("PRAGMA trusted_schema = OFF")
    raw.execute("PRAGMA foreign_keys = ON")
