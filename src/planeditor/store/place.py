"""Whether a store may come to harm where it is: on another computer's disk, or in a synchronised folder.

SQLite needs a disk of the same computer: over a network its locks and the memory that its readers share do
not hold, and what synchronises a folder copies the file and its journal at different moments.
"""

import sys
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath

from planeditor.language import Said, said

_SYNCHRONISED = (
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "nextcloud",
    "onedrive",
    "mobile documents",
)
"""How the folders begin that are copied to a server and back."""
_ONEDRIVE = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Variables of Windows that name such a folder, however it is called."""
_OVER_NETWORK = frozenset(
    {"9p", "afs", "ceph", "cifs", "davfs", "fuse.sshfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"}
)
"""File systems of Linux that are on other computers."""
_REMOTE = 4
"""What GetDriveType says of a disk on another computer."""
_MOUNTS = Path("/proc/self/mounts")


def doubt(path: Path, environ: Mapping[str, str]) -> Said | None:
    """What there is to warn of a store at the path; None for a place that is all right as far as is known."""
    if is_synchronised(path, environ):
        return said(
            "errors",
            "The plans are in a folder that is synchronised ({folder}). While it is copied, the file of the "
            "plans may be damaged: keep them in another folder, and send copies.",
            folder=path.parent,
        )
    if is_over_network(path):
        return said(
            "errors",
            "The plans are on a disk of the network ({folder}). If the connection breaks, or two people "
            "write, the file of the plans may be damaged: keep them on this computer, and send copies.",
            folder=path.parent,
        )
    return None


def is_synchronised(path: Path, environ: Mapping[str, str]) -> bool:
    """Whether the path lies in a folder of a known service that copies it to a server."""
    roots = [Path(named) for name in _ONEDRIVE if (named := environ.get(name))]
    if any(path.is_relative_to(root) for root in roots):
        return True
    return any(part.casefold().startswith(_SYNCHRONISED) for part in path.parts[:-1])


def is_over_network(path: Path) -> bool:
    """Whether the path lies on another computer's disk, as far as this system tells."""
    if sys.platform == "win32":
        return is_share(path) or _drive_is_remote(path)
    try:
        mounts = _MOUNTS.read_text("utf-8", errors="replace")
    except OSError:  # not a Linux
        return False
    return mounted_type(path.absolute(), mounts) in _OVER_NETWORK


def is_share(path: Path | PureWindowsPath) -> bool:
    r"""Whether a path of Windows names another computer itself, as \\server\share does."""
    return path.drive.startswith(r"\\") and not path.drive.startswith(("\\\\?\\", "\\\\.\\"))


def mounted_type(path: Path, mounts: str) -> str:
    """The type of the file system that a path lies on, by a table of mounts; "" if none has it."""
    found: dict[Path, str] = {}
    for line in mounts.splitlines():
        _, place, kind, *_ = line.split(" ")
        found[Path(place.replace(r"\040", " "))] = kind  # of two at one place the later one is seen
    return next((found[folder] for folder in (path, *path.parents) if folder in found), "")


if sys.platform == "win32":

    def _drive_is_remote(path: Path) -> bool:
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.absolute().anchor) == _REMOTE)

else:

    def _drive_is_remote(path: Path) -> bool:
        return False
