"""A picture of a window as a small PNG file: in its 256 most frequent colours and what is near them."""

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage

_MOST = 256
_BEST = 0
"""What Qt calls the quality of a PNG file that is compressed as much as can be."""


def save_small(image: QImage, path: Path) -> None:
    """Write the picture; text and lines stay as sharp as they are, for a window has few colours."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(1)
    pixels = memoryview(image.constBits()).cast("I")
    counted = Counter(pixels).most_common()
    kept = [colour for colour, _ in counted[:_MOST]]
    places = {colour: place for place, colour in enumerate(kept)}
    for colour, _ in counted[_MOST:]:
        places[colour] = min(range(len(kept)), key=lambda place: _distance(colour, kept[place]))
    # A line of an indexed picture begins at a multiple of four bytes.
    width, height = image.width() // 4 * 4, image.height()
    lines = (pixels[row * image.width() : row * image.width() + width] for row in range(height))
    indexed = b"".join(bytes(places[colour] for colour in line) for line in lines)
    small = QImage(indexed, width, height, width, QImage.Format.Format_Indexed8)
    small.setColorTable(kept)
    assert small.save(str(path), "PNG", _BEST), path


def _distance(one: int, other: int) -> int:
    return sum((((one >> shift) & 255) - ((other >> shift) & 255)) ** 2 for shift in (0, 8, 16))
