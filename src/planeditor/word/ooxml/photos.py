"""Photos in a text: JPEG pictures that are ready to be shown, with nothing in them but the picture."""

from dataclasses import dataclass

from planeditor.word.ooxml.markup import Xml, quoted

_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_RELATIONSHIPS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_INLINE = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
_EMU_PER_MM = 36_000


@dataclass(frozen=True, slots=True)
class Photo:
    """A JPEG picture of so many pixels, and what it is called for those who do not see it."""

    content: bytes
    width: int
    height: int
    name: str


def photo_drawing(photo: Photo, number: int, relationship: str, width_mm: float, height_mm: float) -> Xml:
    """The run that shows a photo within these bounds; the number is the drawing's own in its document."""
    scale = min(width_mm / photo.width, height_mm / photo.height) * _EMU_PER_MM
    size = f'cx="{round(photo.width * scale)}" cy="{round(photo.height * scale)}"'
    name = quoted(photo.name)
    return Xml(
        f'<w:r><w:drawing><wp:inline {_INLINE} distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{name}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic {_DRAWING}><a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip {_RELATIONSHIPS} r:embed="{relationship}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
