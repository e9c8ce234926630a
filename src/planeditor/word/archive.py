"""The zip around a document's parts, made so that the same parts give the same bytes."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def archive(parts: Mapping[str, bytes], compression: int = ZIP_DEFLATED) -> bytes:
    """A zip of the parts in the order of their names, which puts `[Content_Types].xml` first."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as file:
        for name in sorted(parts):
            entry = ZipInfo(name)  # dated 1980: no clock
            entry.compress_type = compression
            entry.create_system = 0  # the same on Windows and elsewhere
            file.writestr(entry, parts[name])
    return buffer.getvalue()
