"""Opens the document that another is written over: ours, or one of the user's with a letterhead."""

import re
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING, assert_never

from lxml import etree

from planeditor.errors import PlanEditorError
from planeditor.language import Said, said
from planeditor.resources import resource
from planeditor.word.ooxml.faults import Fault, fault
from planeditor.word.ooxml.letterhead import Letterhead, read_letterhead
from planeditor.word.ooxml.markup import NAMESPACE, Element, w
from planeditor.word.ooxml.own_styles import give_styles, speak_lithuanian
from planeditor.word.ooxml.parts import UnusableXml
from planeditor.word.ooxml.running_heads import running_heads
from planeditor.word.ooxml.styles import Style
from planeditor.zipping import UnusableZip

if TYPE_CHECKING:
    from docx.document import Document

_STYLES = frozenset((*Style, "TableNormal", "DefaultParagraphFont"))
_SHOWN = ("t", "drawing", "pict", "object", "sectPr", "br")
"""What makes a paragraph more than empty."""
_OFF = ("0", "false", "off")
_FARTHEST = 31_680
"""In twips: what Word knows no length beyond."""
_DISTANCE = "567"
"""Of headers and footers from the edge, where the template says nothing."""
_BLOCK = 1_000_000
_DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_NUMBER = re.compile(r"(?:_Toc|rIdChart|.*/diagrama)?(\d{1,12})(?:\.\w+)?")


class UnusableTemplate(PlanEditorError):
    """A template that is no Word document, or one that nothing can be written over."""


def our_template() -> bytes:
    """The template that comes with the program."""
    return resource("word", "template.docx").read_bytes()


def opened(template: bytes, name: str = "") -> "Document":
    """The template as a document that holds all our styles and ends where ours is to begin.

    Only what a letterhead may hold has passed. Raises UnusableTemplate, which calls the file by its name.
    """
    from docx import Document  # a tenth of a second, so only where a document is made

    letterhead = read(template, name)
    body = letterhead.trees[letterhead.main].find(w("body"))
    if body is None or body.nsmap.get("w") != NAMESPACE:
        raise _unusable(name)
    is_ours = template == our_template()
    if not is_ours:
        _give_ours(letterhead)
    _make_section(body, None if is_ours else letterhead)
    _drop_empty_end(body)
    try:
        return Document(BytesIO(letterhead.to_bytes()))
    except (ValueError, KeyError, AttributeError, etree.XMLSyntaxError) as error:
        raise _unusable(name) from error


def numbers_from(document: "Document") -> int:
    """What the numbers of our bookmarks, drawings, controls and charts are counted from, none of them taken.

    0 where the document has none, and else whole millions: Word numbers controls at random.
    """
    parts = document.part.package.parts
    found = [name for part in parts for name in (str(part.partname), *part.rels)]
    for root in [part.element for part in parts if hasattr(part, "element")]:
        for element in root.iter(w("bookmarkStart"), w("id"), _DOC_PR):
            found += map(str, element.attrib.values())
    taken = {int(match[1]) // _BLOCK for match in map(_NUMBER.fullmatch, found) if match}
    return next(block for block in count() if block not in taken) * _BLOCK


def read(template: bytes, name: str = "") -> Letterhead:
    """What of a template may pass into documents; UnusableTemplate, which calls the file by its name."""
    try:
        return read_letterhead(template)
    except (UnusableZip, UnusableXml) as error:
        raise UnusableTemplate(_sentence(fault(error, template), name)) from error


def _unusable(name: str) -> UnusableTemplate:
    return UnusableTemplate(_sentence(Fault.NO_DOCUMENT, name))


def _sentence(wrong: Fault, name: str) -> Said:
    match wrong:
        case Fault.TOO_LARGE:
            return said(
                "errors",
                "The template “{file}” is larger than any letterhead. Leave only the letterhead in it.",
                file=name,
            )
        case Fault.STRICT:
            return said(
                "errors",
                "The template “{file}” is a document in the Strict Open XML format. "
                "Save it in Word as a “Word Document (*.docx)”.",
                file=name,
            )
        case Fault.DECLARED:
            return said(
                "errors",
                "The template “{file}” has declarations in it (DOCTYPE) that documents may not have. "
                "Save it anew in Word, or choose another.",
                file=name,
            )
        case Fault.OLD:
            return said(
                "errors",
                "The template “{file}” is a document of an old Word or one with a password. "
                "Save it in Word as a .docx file without a password.",
                file=name,
            )
        case Fault.NO_DOCUMENT:
            return said(
                "errors",
                "The template “{file}” is not a Word document that can be written over. "
                "Save it in Word as a .docx file, or choose another.",
                file=name,
            )
    assert_never(wrong)


def _give_ours(letterhead: Letterhead) -> None:
    """Add what of ours every document needs and the letterhead has not."""
    ours = read_letterhead(our_template())
    for kind in ("styles", "settings", "numbering"):
        if letterhead.of_kind(kind) is None:
            letterhead.add(kind, ours.the(kind))
    styles = [style for style in ours.the("styles").iter(w("style")) if style.get(w("styleId")) in _STYLES]
    give_styles(letterhead.the("styles"), styles, letterhead.trees.values())
    speak_lithuanian(letterhead.the("styles"))


def _make_section(body: Element, letterhead: Letterhead | None) -> None:
    """End the body with a section that is ours: of the last of a letterhead it has the headers alone.

    Its columns, borders, direction, numbering and tracked changes would be those of our tables.
    """
    ours = body.makeelement(w("sectPr"))
    theirs = body.findall(w("sectPr"))
    last = theirs[-1] if theirs else ours
    title, margins = last.find(w("titlePg")), last.find(w("pgMar"))
    has_first = title is not None and title.get(w("val")) not in _OFF
    sides = dict.fromkeys((w("top"), w("right"), w("bottom"), w("left")), "0")
    distances = {w(name): _distance(margins, name) for name in ("header", "footer")}
    if letterhead is None:
        ours.extend(last.findall(w("headerReference")))
    else:
        ours.extend([*running_heads(letterhead, last, has_first=has_first)])
    etree.SubElement(ours, w("pgSz"))
    etree.SubElement(ours, w("pgMar"), {**sides, **distances, w("gutter"): "0"})
    etree.SubElement(ours, w("titlePg"))
    for section in theirs:
        body.remove(section)
    body.append(ours)


def _distance(margins: Element | None, name: str) -> str:
    written = "" if margins is None else margins.get(w(name), "")
    is_right = written.isdecimal() and len(written) < 6 and int(written) <= _FARTHEST
    return written if is_right else _DISTANCE


def _drop_empty_end(body: Element) -> None:
    """Drop the empty paragraphs at the end, of which Word always leaves one."""
    for paragraph in reversed(body[:-1]):
        if paragraph.tag != w("p") or any(paragraph.find(f".//{w(name)}") is not None for name in _SHOWN):
            return
        body.remove(paragraph)
