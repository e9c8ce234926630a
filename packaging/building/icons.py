"""The icons that Windows and macOS want in files of their own, drawn from the program's pictures."""

import struct
import sys
from pathlib import Path

from building.release import ROOT

_ICO_SIZES = (16, 24, 32, 48, 64, 256)
_ICNS_TYPES = {128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}


def of_program(work: Path) -> str | None:
    """The program's icon, written into the folder of the build; None where programs have none."""
    if sys.platform == "linux":
        return None
    source = ROOT / "resources" / "icons" / "app.svg"
    path, content = (
        (work / "app.icns", icns(source)) if sys.platform == "darwin" else (work / "app.ico", ico(source))
    )
    path.write_bytes(content)
    return str(path)


def ico(source: Path) -> bytes:
    """The picture as a Windows icon, each size a PNG in it."""
    pictures = [(size, _png(source, size)) for size in _ICO_SIZES]
    head, place = struct.pack("<3H", 0, 1, len(pictures)), 6 + 16 * len(pictures)
    for size, png in pictures:
        head += struct.pack("<4B2H2L", size % 256, size % 256, 0, 0, 1, 32, len(png), place)
        place += len(png)
    return head + b"".join(png for _, png in pictures)


def icns(source: Path) -> bytes:
    """The picture as a macOS icon, each size a PNG in it."""
    pictures = [(kind, _png(source, size)) for size, kind in _ICNS_TYPES.items()]
    body = b"".join(kind + struct.pack(">L", 8 + len(png)) + png for kind, png in pictures)
    return b"icns" + struct.pack(">L", 8 + len(body)) + body


def _png(source: Path, size: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
