"""Zip files made so that the same parts give the same bytes."""

from collections.abc import Collection, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo


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
    """A zip that something else made, as `pack` makes it: the same on every system."""
    with ZipFile(BytesIO(content)) as file:
        return pack({name: file.read(name) for name in file.namelist()})
