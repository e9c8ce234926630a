"""Zip files: made so that the same parts give the same bytes, and opened without trusting what is in them."""

import struct
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

_END = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\x05\x06"
_LONGEST_COMMENT = 2**16
_ZIP64_SIGNATURE = b"PK\x06\x07"
_ZIP64_LENGTH = 20
_ENCRYPTED = 0x1
# All that the standard library is known to raise for a zip that was made to hurt or was cut short.
_BROKEN = (
    BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, IndexError, RuntimeError,
)  # fmt: skip


class UnusableZip(Exception):
    """A file that is no zip, or one that was cut short or changed."""


class OddZip(UnusableZip):
    """A zip with a password, a name twice, or packed in a way that none of the programs we know packs."""


class TooLargeZip(UnusableZip):
    """A zip that holds more than it may, or says so."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The most that a zip may hold: parts, and bytes of the file, of the list, of a part, of all parts."""

    file: int
    parts: int
    directory: int
    part: int
    unpacked: int


class Zip:
    """A zip from outside: bounded by what it claims before anything is built from it, and by what it holds.

    Nothing is unpacked until it is asked for. Everything raises UnusableZip.
    """

    def __init__(self, content: bytes, bounds: Bounds) -> None:
        if len(content) > bounds.file:
            raise TooLargeZip
        _check_end(content, bounds)
        try:
            self._file = ZipFile(BytesIO(content))
        except _BROKEN as error:
            raise UnusableZip from error
        self._entries = {entry.orig_filename: entry for entry in self._file.infolist()}
        _check_entries(self._file.infolist(), bounds)

    @property
    def names(self) -> Collection[str]:
        """The names of its parts as they are written there, in their order; no path is to be made of them."""
        return self._entries.keys()

    def read(self, name: str) -> bytes:
        """A part; unpacking stops at the size it claims, and one byte too few or too many is an error."""
        entry = self._entries[name]
        try:
            with self._file.open(entry) as part:
                content = part.read(entry.file_size)
                if len(content) != entry.file_size or part.read(1):
                    raise UnusableZip
        except _BROKEN as error:
            raise UnusableZip from error
        return content


def _check_end(content: bytes, bounds: Bounds) -> None:
    """The end of a zip says how much there is in it; memory is taken for the list of parts by its size."""
    place = content.rfind(_END_SIGNATURE, max(0, len(content) - _END.size - _LONGEST_COMMENT))
    if place < 0 or place + _END.size > len(content):
        raise UnusableZip
    _, _, _, _, count, size, _, _ = _END.unpack_from(content, place)
    is_zip64 = content[max(0, place - _ZIP64_LENGTH) : place].startswith(_ZIP64_SIGNATURE)
    if is_zip64 or count > bounds.parts or size > bounds.directory:
        raise TooLargeZip


def _check_entries(entries: list[ZipInfo], bounds: Bounds) -> None:
    sizes = [entry.file_size for entry in entries]
    if len(entries) > bounds.parts or max(sizes, default=0) > bounds.part or sum(sizes) > bounds.unpacked:
        raise TooLargeZip
    if len({entry.orig_filename for entry in entries}) != len(entries):
        raise OddZip
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise OddZip


def pack(
    parts: Mapping[str, bytes],
    compression: int = ZIP_DEFLATED,
    uncompressed: Collection[str] = (),
    level: int | None = None,
) -> bytes:
    """A zip of the parts in their order; those named in `uncompressed` are never compressed.

    `level` is how much is made of compression, from 1, which is quick, to 9.
    """
    buffer = BytesIO()
    with ZipFile(buffer, "w") as file:
        for name, content in parts.items():
            entry = ZipInfo(name)  # dated 1980: no clock
            entry.compress_type = ZIP_STORED if name in uncompressed else compression
            entry.create_system = 0  # the same on Windows and elsewhere
            file.writestr(entry, content, compresslevel=level)
    return buffer.getvalue()


def repacked(content: bytes) -> bytes:
    """A zip that a library of ours made, as `pack` makes it: the same on every system."""
    with ZipFile(BytesIO(content)) as file:
        return pack({name: file.read(name) for name in file.namelist()})
