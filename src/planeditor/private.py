"""Files and folders that the user alone can read, whatever the system would give others by default.

Windows keeps a user's folders from other users by itself; there all this does nothing.
"""

import contextlib
import os
import stat
from pathlib import Path

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OWNER = stat.S_IRWXU


def make_folder(path: Path) -> None:
    """Make a folder, and those above it that are missing, for the user alone."""
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(mode=_OWNER, exist_ok=True)


def make_file(path: Path) -> None:
    """Make an empty file for the user alone; raise FileExistsError if there is one."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, stat.S_IRUSR | stat.S_IWUSR))


def tighten(path: Path) -> None:
    """Take a file or folder away from others, if it is there and ours; what its owner may do stays."""
    with contextlib.suppress(OSError):
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & _OTHERS:
            path.chmod(mode & _OWNER)


def allow_like(path: Path, model: Path) -> None:
    """Let the owner do with a file, if it is there, what they may do with another; nobody else anything."""
    with contextlib.suppress(OSError):
        wanted = stat.S_IMODE(model.stat().st_mode) & _OWNER
        if stat.S_IMODE(path.stat().st_mode) != wanted:
            path.chmod(wanted)
