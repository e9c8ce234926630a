"""What the system refuses, in words of ours: its own are English, or in the language of the computer."""

import errno
import re
import sys
from pathlib import Path, PureWindowsPath

from planeditor.language import Said, said

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
NO_FOLDER = frozenset({errno.ENOENT, errno.ENOTDIR})
_WINDOWS_SHUT = frozenset({32, 33})
"""Sharing or lock violation; virus scanners and sync clients cause them briefly."""
_WINDOWS_HELD = _WINDOWS_SHUT | {5}
"""Also access denied, which is said where the file to be replaced or removed is open."""
_WINDOWS_TOO_LONG, _WINDOWS_NO_NAME = 206, 123
_WINDOWS_LONGEST = 259
"""Characters of a whole path that Windows takes unless its administrator allows more."""
_NO_NAME = said("errors", "no file can have that name")
_UNNAMEABLE = re.compile(r'[<>:"|?*\x00-\x1f]|^(con|prn|aux|nul|(com|lpt)\d) *(\.|$)', re.IGNORECASE)
"""What no file is called on Windows, nor on a stick that is to be read there."""
_AWAY = said("errors", "the disk or the network is out of reach")
_HELD = said("errors", "another program is using it")
_REASONS = (
    (NO_ROOM, said("errors", "there is no room on the disk")),
    (FORBIDDEN, said("errors", "it is not allowed")),
    (NO_FOLDER, said("errors", "it is not there")),
    ({errno.EISDIR}, said("errors", "it is a folder")),
    ({errno.EINVAL, errno.EILSEQ}, _NO_NAME),
    ({errno.EBUSY, errno.ETXTBSY, errno.EAGAIN}, _HELD),
    ({errno.EIO}, said("errors", "the disk reports an error")),
    (
        {errno.ETIMEDOUT, errno.ESTALE, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.EHOSTUNREACH},
        _AWAY,
    ),
)


def is_held(error: OSError) -> bool:
    """Whether Windows says that another program holds the file."""
    number = getattr(error, "winerror", None)
    if number is None and error.errno == errno.EACCES:  # from open(), to which the number is not told
        return _is_shut(error.filename)
    return number in _WINDOWS_HELD


def held(name: str) -> Said:
    """What is said of a file that another program holds."""
    return said("errors", "“{file}” is open in another program. Close it there and try again.", file=name)


def is_too_long(error: OSError) -> bool:
    """Whether a name or a path has more characters than the system takes."""
    if error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", None) == _WINDOWS_TOO_LONG:
        return True
    # What lies beyond is told by Windows as something that is not there.
    return error.errno == errno.ENOENT and any(map(_is_beyond, (error.filename, error.filename2)))


def reason(error: OSError | ValueError) -> Said:
    """Why the system refused, as a part of a sentence; ValueError is what Python says of a name with NUL."""
    if isinstance(error, ValueError) or getattr(error, "winerror", None) == _WINDOWS_NO_NAME:
        return _NO_NAME
    if is_too_long(error):
        return said("errors", "the name is too long")
    if is_held(error):
        return _HELD
    if error.errno == errno.EINVAL and not _has_odd_name(error):
        return _AWAY  # of a disk or share that is gone Python on Windows tells no more than this number
    found = (sentence for numbers, sentence in _REASONS if error.errno in numbers)
    return next(found, said("errors", "error {number} of the system", number=error.errno or 0))


def _has_odd_name(error: OSError) -> bool:
    names = (name for name in (error.filename, error.filename2) if isinstance(name, str))
    return any(_UNNAMEABLE.search(PureWindowsPath(name).name) for name in names)


if sys.platform == "win32":

    def _is_beyond(name: str | bytes | int | None) -> bool:
        return isinstance(name, str) and len(str(Path(name).absolute())) > _WINDOWS_LONGEST

    def _is_shut(name: str | bytes | int | None) -> bool:
        """Whether another program does not let a file be read, asked of Windows itself."""
        import ctypes

        read, shared_by_all, existing, none = 0x80000000, 7, 3, ctypes.c_void_p(-1).value
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = ctypes.c_void_p
        handle = kernel.CreateFileW(str(name), read, shared_by_all, None, existing, 0, None)
        if handle == none:
            return ctypes.get_last_error() in _WINDOWS_SHUT
        kernel.CloseHandle(ctypes.c_void_p(handle))
        return False

else:

    def _is_beyond(name: str | bytes | int | None) -> bool:
        return False

    def _is_shut(name: str | bytes | int | None) -> bool:
        return False
