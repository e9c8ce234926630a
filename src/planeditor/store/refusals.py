"""What the world does to a store's file, told in one sentence; an error that is our own fault passes."""

import errno
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planeditor.errors import Damaged, StoreRefused
from planeditor.language import Said, said
from planeditor.store.damage import DAMAGED
from planeditor.system import FORBIDDEN, NO_FOLDER, is_held, reason

_OURS = frozenset({
    sqlite3.SQLITE_OK, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_MISUSE, sqlite3.SQLITE_RANGE, sqlite3.SQLITE_TOOBIG,
})  # fmt: skip
"""Error codes of a wrong statement: our fault, not the world's."""
_PROBE = 1 << 16
"""Bytes that a disk which is not full takes."""


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what the world does to the file into StoreRefused; other errors are ours and pass."""
    try:
        yield
    except (sqlite3.Error, MemoryError, OSError) as error:
        refused = refusal(error, path)
        if refused is None:
            raise
        raise refused from error


@contextmanager
def looking_at(path: Path) -> Iterator[None]:
    """As `refusing`, where the statements are known to be right: one that SQLite calls wrong met damage."""
    with refusing(path):
        try:
            yield
        except UnicodeError as error:  # in what SQLite says of a damaged name
            raise damage_of(path) from error
        except sqlite3.OperationalError as error:
            if code_of(error) in (sqlite3.SQLITE_OK, sqlite3.SQLITE_ERROR):
                raise damage_of(path) from error
            raise


def refusal(error: sqlite3.Error | MemoryError | OSError, path: Path) -> StoreRefused | None:
    """What the world did; None for what is our own fault."""
    if code_of(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damage_of(path)
    # A text that is none is found by Python's part of the driver, while a plan is read.
    if isinstance(error, sqlite3.OperationalError) and "UTF-8" in str(error):
        return Damaged(DAMAGED)
    sentence = _sentence(error, path)
    return StoreRefused(sentence) if sentence else None


def code_of(error: BaseException) -> int:
    """SQLite's number of the kind of an error; that of success for what is none of its."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)) & 0xFF


def damage_of(path: Path) -> Damaged:
    """The refusal of a file as a whole."""
    return Damaged(
        said("errors", "The store of plans {path} is damaged. Bring the plans back from a backup.", path=path)
    )


def in_use(path: Path) -> StoreRefused:
    """The refusal of a file that another process holds."""
    return StoreRefused(_in_use(path))


def _sentence(error: sqlite3.Error | MemoryError | OSError, path: Path) -> Said | None:
    if isinstance(error, MemoryError):
        return _out_of_memory()
    if isinstance(error, OSError):
        return _no_room(error.errno) or _told_by_system(error, path)
    code = code_of(error)
    match code:
        case sqlite3.SQLITE_FULL:
            return _no_room(errno.ENOSPC)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return _read_only(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return _in_use(path)
        case sqlite3.SQLITE_NOMEM:
            return _out_of_memory()
        case sqlite3.SQLITE_IOERR:
            return _no_room(_writing_error(path)) or said(
                "errors", "The disk reports an error at {path}.", path=path
            )
    if code in _OURS:
        return None
    return _unusable(path, getattr(error, "sqlite_errorname", ""))


def _told_by_system(error: OSError, path: Path) -> Said:
    if is_held(error):
        return _in_use(path)
    return _read_only(path) if error.errno in FORBIDDEN | NO_FOLDER else _unusable(path, reason(error))


def _unusable(path: Path, why: Said | str) -> Said:
    return said("errors", "The plans in {path} cannot be used now ({reason}).", path=path, reason=why)


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


def _read_only(path: Path) -> Said:
    return said(
        "errors",
        "The store of plans {path} cannot be written: the file or its folder is read-only or out of reach.",
        path=path,
    )
