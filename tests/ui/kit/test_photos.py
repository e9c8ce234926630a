"""Photos for a document: upright, small enough, and telling nothing but what is seen."""

import struct
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from tests.ooxml import validation_errors
from tests.word.exporting import exported, order
from tests.word.plans import SESSION, plan

from planeditor.errors import PlanEditorError
from planeditor.ui.kit.photos import photo_of
from planeditor.word.reading.blocks import Drawing
from planeditor.word.reading.document import read_document


def jpeg(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.setText("Description", "Slapta vieta")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "JPEG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def located(content: bytes, turned: int = 1) -> bytes:
    """The picture as a telephone writes it: how it was held, and where it was taken."""
    place = b"GPS 54.78 24.66\0"
    tags = struct.pack("<HHIHH", 0x0112, 3, 1, turned, 0) + struct.pack("<HHII", 0x8825, 4, 1, 38)
    gps = struct.pack("<HHHII", 1, 0x001B, 7, len(place), 56) + b"\0\0\0\0" + place
    told = b"Exif\0\0II*\0\x08\0\0\0\x02\0" + tags + b"\0\0\0\0" + gps
    return content[:2] + b"\xff\xe1" + struct.pack(">H", len(told) + 2) + told + content[2:]


def write(folder: Path, content: bytes, name: str = "IMG_1.jpg") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_where_a_photo_was_taken_does_not_come_along(tmp_path: Path) -> None:
    content = located(jpeg(300, 200))
    assert b"GPS 54.78" in content and b"Slapta" in content
    photo = photo_of(write(tmp_path, content))
    assert (photo.width, photo.height, photo.name) == (300, 200, "IMG_1")
    assert photo.content.startswith(b"\xff\xd8\xff\xe0")
    for told in (b"Exif", b"GPS", b"Slapta"):
        assert told not in photo.content


def test_a_photo_held_sideways_stands_upright(tmp_path: Path) -> None:
    photo = photo_of(write(tmp_path, located(jpeg(300, 200), turned=6)))
    assert (photo.width, photo.height) == (200, 300)


def test_a_large_photo_is_made_as_small_as_paper_needs_it(tmp_path: Path) -> None:
    photo = photo_of(write(tmp_path, jpeg(4000, 3000)))
    assert (photo.width, photo.height) == (1600, 1200)


@pytest.mark.qt_log_ignore("JPEG datastream contains no image", extend=True)
@pytest.mark.parametrize("content", [b"", b"JPEG", jpeg(30, 20)[:100]], ids=["empty", "text", "cut off"])
def test_what_is_no_picture_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(PlanEditorError) as refused:
        photo_of(write(tmp_path, content))
    assert refused.value.said.params["file"] == "IMG_1.jpg"


def test_what_is_too_large_or_gone_is_not_even_read(tmp_path: Path) -> None:
    path = write(tmp_path, b"")
    with path.open("wb") as file:
        file.truncate(40 * 2**20 + 1)
    with pytest.raises(PlanEditorError, match="larger than 40 MB"):
        photo_of(path)
    with pytest.raises(PlanEditorError, match="cannot be read"):
        photo_of(tmp_path / "nera.jpg")


def test_photos_stand_in_the_minutes_as_they_are_asked_for(tmp_path: Path) -> None:
    photos = [photo_of(write(tmp_path, jpeg(400, width), f"{width}.jpg")) for width in (200, 800)]
    made = exported(plan(), order("sesijos-protokolas", subject=SESSION, photos=photos))
    path = write(tmp_path, made.content, "protokolas.docx")
    assert validation_errors(path) == []
    shapes = Document(BytesIO(made.content)).inline_shapes
    sizes = [(round(shape.width.mm), round(shape.height.mm)) for shape in shapes]
    assert sizes == [(170, 85), (52, 105)]
    blocks = [block for section in read_document(made.content).sections for block in section.blocks]
    drawings = [block for block in blocks if isinstance(block, Drawing)]
    assert [drawing.picture for drawing in drawings] == [photo.content for photo in photos]
    assert [drawing.text for drawing in drawings] == ["200", "800"]
