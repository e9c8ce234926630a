"""Files written whole or not at all: the old one stays until the new one is safe on the disk."""

import contextlib
import errno
import os
import re
import stat
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from uuid import uuid4

from planeditor import private
from planeditor.errors import WriteFailed
from planeditor.language import Said, said
from planeditor.system import FORBIDDEN, NO_FOLDER, NO_ROOM, held, is_held, is_too_long, reason

_TEMPORARY = re.compile(r"\.[0-9a-f]{32}\.tmp")
_LEFT_OVER = 24 * 3600
"""Seconds: nobody writes at one file for so long."""
PAUSES = (0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.4, 0.4, 0.4, 0.4)
"""Seconds between attempts while another program holds the file; 2.4 in all."""


def write_atomically(path: Path, content: bytes, verify: Callable[[bytes], object] | None = None) -> None:
    """Write the file, or raise WriteFailed and leave what was there untouched.

    `verify` gets what was read back from the disk; what it raises stops the writing.
    """
    target = path
    temporary = target.with_name(f".{uuid4().hex}.tmp")
    try:
        if path.is_symlink():  # where it leads to is written, also round a circle of links
            target = Path(os.path.realpath(path))
            temporary = target.with_name(temporary.name)
        _refuse_read_only(target)
        allowed = _write_through(temporary, content)
        written = temporary.read_bytes()
        if written != content:
            raise WriteFailed(
                said(
                    "errors",
                    "What was written to “{file}” reads back differently. Save it to another disk.",
                    file=path.name,
                )
            )
        if verify:
            verify(written)
        _allow(temporary, target, allowed)
        retried(lambda: temporary.replace(target))
    except OSError as error:
        raise WriteFailed(_sentence(path, error)) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()
    sync_folder(target.parent)
    clear_left_over(path for path in target.parent.glob(".*.tmp") if _TEMPORARY.fullmatch(path.name))


def retried(action: Callable[[], object], pauses: Sequence[float] = PAUSES) -> None:
    """Do it; while Windows says that another program holds the file, try again after each pause (seconds)."""
    for pause in pauses:
        try:
            action()
            return
        except OSError as error:
            if not is_held(error):
                raise
            time.sleep(pause)
    action()


def _write_through(path: Path, content: bytes) -> int:
    """Write a new file that the user alone can read; return what the system would allow others besides."""
    with path.open("xb") as file:
        allowed = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
        private.tighten(path)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return allowed


def _refuse_read_only(path: Path) -> None:
    """Windows replaces no file that is read-only, and says of it the same as of one that is open."""
    if sys.platform == "win32" and path.exists() and not os.access(path, os.W_OK):
        raise OSError(errno.EACCES, "read-only", str(path))


def _allow(path: Path, former: Path, otherwise: int) -> None:
    """Let others do with the new file what they may do with the former, if there is one."""
    with contextlib.suppress(OSError):
        path.chmod(stat.S_IMODE(former.stat().st_mode) if former.exists() else otherwise)


def clear_left_over(unfinished: Iterable[Path]) -> None:
    """Remove what programs that ended in the middle left, but not what another one is writing now."""
    oldest = time.time() - _LEFT_OVER
    with contextlib.suppress(OSError):
        for path in unfinished:
            if path.stat().st_mtime < oldest:
                path.unlink()


def sync_folder(folder: Path) -> None:
    """Bring to the disk which files the folder holds, where the system can do that."""
    # Windows cannot open folders, and some file systems cannot sync them: the file itself is safe by now.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sentence(path: Path, error: OSError) -> Said:
    name = path.name
    if is_too_long(error):
        return said("errors", "The name “{file}” is too long. Choose a shorter one.", file=name)
    if _is_folder(path):
        return said("errors", "“{file}” is a folder. Choose another name.", file=name)
    if is_held(error) and error.filename2:  # it was the replacing that failed
        return held(name)
    if error.errno in NO_ROOM:
        return said(
            "errors",
            "There is no room on the disk for “{file}”. Free some, or choose another place.",
            file=name,
        )
    if error.errno in NO_FOLDER:
        return said(
            "errors",
            "The folder for “{file}” is not there: {folder}. Choose another.",
            file=name,
            folder=str(path.parent),
        )
    if error.errno in FORBIDDEN and not is_held(error):
        return said(
            "errors",
            "“{file}” may not be written in {folder}. Choose another folder.",
            file=name,
            folder=str(path.parent),
        )
    return said(
        "errors",
        "“{file}” could not be written ({reason}). Try again, or choose another place.",
        file=name,
        reason=reason(error),
    )


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # it may not even be looked at
        return False
