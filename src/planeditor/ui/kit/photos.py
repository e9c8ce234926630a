"""Photos made ready for a document: upright, no larger than needed, with nothing in them but the picture."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from planeditor.errors import PlanEditorError
from planeditor.language import said
from planeditor.word.ooxml.photos import Photo

PATTERNS = "*.jpg *.jpeg *.png *.webp *.bmp"
_MOST_BYTES = 40 * 2**20
_LONGEST = 1600
"""Pixels of the longer side: sharp on paper, some hundred kilobytes each."""
_QUALITY = 85


def photo_of(path: Path) -> Photo:
    """The photo in a file, without what else the file tells, such as where it was taken.

    Raises PlanEditorError for what is too large or no picture. May run in any thread.
    """
    image = _read(path)
    # Painted anew: a picture that is read carries its texts along.
    fresh = QImage(image.size(), QImage.Format.Format_RGB32)
    fresh.fill(Qt.GlobalColor.white)
    painter = QPainter(fresh)
    painter.drawImage(0, 0, image)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    fresh.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    return Photo(bytes(buffer.data().data()), fresh.width(), fresh.height(), path.stem)


def _read(path: Path) -> QImage:
    try:
        is_large = path.stat().st_size > _MOST_BYTES
    except OSError as error:
        raise PlanEditorError(said("errors", "“{file}” cannot be read.", file=path.name)) from error
    if is_large:
        raise PlanEditorError(
            said("errors", "The picture “{file}” is larger than 40 MB. Choose a smaller one.", file=path.name)
        )
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _LONGEST:
        # Asked before it is read: a photo of 100 megapixels is never in memory whole.
        reader.setScaledSize(size.scaled(QSize(_LONGEST, _LONGEST), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise PlanEditorError(
            said("errors", "“{file}” is no picture that can be shown. Choose another one.", file=path.name)
        )
    return image
