"""The zip around the parts of a plan file, unpacked without trusting anything in it."""

import re
import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from planeditor.files.planfile import MIME_TYPE, MIMETYPE_PART
from planeditor.files.refusal import Refusal
from planeditor.language import said

MAX_FILE = 64 * 2**20
MAX_PARTS = 32
MAX_PART = 64 * 2**20
MAX_UNPACKED = 160 * 2**20
"""Bounds in bytes and parts: above what the largest plan needs in the worst case, with a base as large."""

_MAX_DIRECTORY = 64 * 2**10
_SIGNATURE = b"PK\x03\x04"
_MAGIC_OFFSET = 30
_MAGIC = MIMETYPE_PART.encode() + MIME_TYPE
_NAME = re.compile(r"mimetype|[a-z][a-z0-9_-]{0,40}\.[a-z0-9]{1,8}")
_END = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\x05\x06"
_ZIP64_SIGNATURE = b"PK\x06\x07"
_ZIP64_LENGTH = 20
_ENCRYPTED = 0x1
# All that the standard library is known to raise for a zip that was made to hurt or was cut short.
_BROKEN = (
    BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, IndexError, RuntimeError,
)  # fmt: skip


def unpack(content: bytes, refusal: Refusal) -> dict[str, bytes]:
    """The parts of the zip by name; raise FileRefused for one that is broken, odd or too large."""
    if len(content) > MAX_FILE:
        raise refusal.too_large()
    if not content:
        raise refusal.empty()
    magic = content[_MAGIC_OFFSET : _MAGIC_OFFSET + len(_MAGIC)]
    if not content.startswith(_SIGNATURE) or not _MAGIC.startswith(magic):
        raise refusal.not_a_plan()
    _check_end(content, refusal)
    try:
        with ZipFile(BytesIO(content)) as file:
            entries = file.infolist()
            _check_entries(entries, refusal)
            return {entry.filename: _read(file, entry) for entry in entries}
    except _BROKEN as error:
        raise refusal.damaged(_INCOMPLETE) from error


_INCOMPLETE = said("errors", "It is incomplete or was changed on the way.")
_ODD = said("errors", "It holds parts that do not belong to a plan.")


def _check_end(content: bytes, refusal: Refusal) -> None:
    """The end of the zip says how much there is in it: bounded here, before anything is built from it."""
    if len(content) < _END.size:
        raise refusal.damaged(_INCOMPLETE)
    signature, _, _, _, count, size, _, comment = _END.unpack(content[-_END.size :])
    if signature != _END_SIGNATURE or comment:
        raise refusal.damaged(_INCOMPLETE)
    zip64 = content[-_END.size - _ZIP64_LENGTH :].startswith(_ZIP64_SIGNATURE)
    if zip64 or count > MAX_PARTS or size > _MAX_DIRECTORY:
        raise refusal.too_large()


def _check_entries(entries: list[ZipInfo], refusal: Refusal) -> None:
    names = [entry.orig_filename for entry in entries]
    sizes = [entry.file_size for entry in entries]
    if len(entries) > MAX_PARTS or max(sizes, default=0) > MAX_PART or sum(sizes) > MAX_UNPACKED:
        raise refusal.too_large()
    if len(set(names)) != len(names) or not all(_NAME.fullmatch(name) for name in names):
        raise refusal.damaged(_ODD)
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise refusal.damaged(_ODD)


def _read(file: ZipFile, entry: ZipInfo) -> bytes:
    """The part; unpacking stops at the size it claims, and one byte too few or too many is an error."""
    with file.open(entry) as part:
        content = part.read(entry.file_size)
        if len(content) != entry.file_size or part.read(1):
            raise BadZipFile(entry.filename)
    return content
