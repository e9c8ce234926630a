"""What the system refuses, in words of ours: its own are English, or in the language of the computer."""

import errno

from planeditor.language import Said, said

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
NO_FOLDER = frozenset({errno.ENOENT, errno.ENOTDIR})
_WINDOWS_HELD = frozenset({5, 32, 33})
"""Access denied, sharing or lock violation; virus scanners and sync clients cause them briefly."""
_WINDOWS_TOO_LONG, _WINDOWS_NO_NAME = 206, 123
_NO_NAME = said("errors", "no file can have that name")
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
        said("errors", "the disk or the network is out of reach"),
    ),
)


def is_held(error: OSError) -> bool:
    """Whether Windows says that another program holds the file."""
    return getattr(error, "winerror", None) in _WINDOWS_HELD


def is_too_long(error: OSError) -> bool:
    """Whether a name or a path has more characters than the system takes."""
    return error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", None) == _WINDOWS_TOO_LONG


def reason(error: OSError | ValueError) -> Said:
    """Why the system refused, as a part of a sentence; ValueError is what Python says of a name with NUL."""
    if isinstance(error, ValueError) or getattr(error, "winerror", None) == _WINDOWS_NO_NAME:
        return _NO_NAME
    if is_too_long(error):
        return said("errors", "the name is too long")
    if is_held(error):
        return _HELD
    found = (sentence for numbers, sentence in _REASONS if error.errno in numbers)
    return next(found, said("errors", "error {number} of the system", number=error.errno or 0))
