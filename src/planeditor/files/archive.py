"""The zip around the parts of a plan file, unpacked without trusting anything in it."""

import re

from planeditor.files.planfile import MIME_TYPE, MIMETYPE_PART
from planeditor.files.refusal import Refusal
from planeditor.language import said
from planeditor.zipping import Bounds, OddZip, TooLargeZip, UnusableZip, Zip

MAX_FILE = 64 * 2**20
MAX_PART = 64 * 2**20
MAX_UNPACKED = 160 * 2**20
"""Bounds in bytes: above what the largest plan needs in the worst case, with a base as large."""

_BOUNDS = Bounds(file=MAX_FILE, parts=32, directory=64 * 2**10, part=MAX_PART, unpacked=MAX_UNPACKED)

_SIGNATURE = b"PK\x03\x04"
_MAGIC_OFFSET = 30
_MAGIC = MIMETYPE_PART.encode() + MIME_TYPE
_NAME = re.compile(r"mimetype|[a-z][a-z0-9_-]{0,40}\.[a-z0-9]{1,8}")
_END_SIGNATURE, _END_LENGTH = b"PK\x05\x06", 22
_NO_COMMENT = b"\0\0"


def unpack(content: bytes, refusal: Refusal) -> dict[str, bytes]:
    """The parts of the zip by name; raise FileRefused for one that is broken, odd or too large."""
    if len(content) > MAX_FILE:
        raise refusal.too_large()
    if not content:
        raise refusal.empty()
    magic = content[_MAGIC_OFFSET : _MAGIC_OFFSET + len(_MAGIC)]
    if not content.startswith(_SIGNATURE) or not _MAGIC.startswith(magic):
        raise refusal.not_a_plan()
    end = content[-_END_LENGTH:]
    if not (end.startswith(_END_SIGNATURE) and end.endswith(_NO_COMMENT)):
        raise refusal.damaged(_INCOMPLETE)
    try:
        file = Zip(content, _BOUNDS)
        if not all(_NAME.fullmatch(name) for name in file.names):
            raise OddZip
        return {name: file.read(name) for name in file.names}
    except TooLargeZip as error:
        raise refusal.too_large() from error
    except OddZip as error:
        raise refusal.damaged(_ODD) from error
    except UnusableZip as error:
        raise refusal.damaged(_INCOMPLETE) from error


_INCOMPLETE = said("errors", "It is incomplete or was changed on the way.")
_ODD = said("errors", "It holds parts that do not belong to a plan.")
