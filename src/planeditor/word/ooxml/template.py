"""Opens the document that another is written over: ours, or one of the user's with a letterhead."""

import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from lxml import etree

from planeditor.errors import PlanEditorError
from planeditor.language import said
from planeditor.resources import resource
from planeditor.word.ooxml.markup import NAMESPACE, Element, w
from planeditor.word.ooxml.styles import Style

if TYPE_CHECKING:
    from docx.document import Document

_REFERENCES = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
"""The elements that name a style by its id."""
_SHOWN = ("t", "drawing", "pict", "object", "sectPr", "br")
"""What makes a paragraph more than empty."""
_UNREADABLE = (
    BadZipFile, zlib.error, RuntimeError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError, OSError,
)  # fmt: skip
"""What reading something else than a Word document ends in."""


class UnusableTemplate(PlanEditorError):
    """A template that is no Word document, or one that nothing can be written over."""


def our_template() -> bytes:
    """The template that comes with the program."""
    return resource("word", "template.docx").read_bytes()


def opened(template: bytes) -> "Document":
    """The template as a document that holds all our styles and ends where ours is to begin."""
    document = _document(template)
    element = document.element
    styles = document.styles.element
    if element.nsmap.get("w") != NAMESPACE or element.body is None or styles.tag != w("styles"):
        raise _unusable()
    if not {*Style} <= {_id(style) for style in styles.iterfind(w("style"))}:
        ours = _our_styles()
        _give_ids(styles, ours, document)
        _add_styles(styles, ours)
    section = element.body.get_or_add_sectPr()
    for name in ("pgMar", "pgSz"):  # in the order that the schema asks for, from the end
        if section.find(w(name)) is None:
            section.insert(_after_references(section), section.makeelement(w(name)))
    _drop_empty_end(element.body)
    return document


def _document(template: bytes) -> "Document":
    from docx import Document  # a tenth of a second, so only where a document is made

    try:
        return Document(BytesIO(template))
    except _UNREADABLE as error:
        raise _unusable() from error


def _unusable() -> UnusableTemplate:
    return UnusableTemplate(
        said(
            "errors",
            "The template is not a Word document that can be written over. "
            "Save it in Word as a .docx file, or choose another.",
        )
    )


def _give_ids(styles: Element, ours: Sequence[Element], document: "Document") -> None:
    """Give styles that are ours by name our ids: Word in Lithuanian calls “heading 1” by other ids."""
    ids = {_name(style): _id(style) for style in ours}
    taken = {_id(style) for style in styles.iterfind(w("style"))}
    renamed: dict[str, str] = {}
    for style in styles.iterfind(w("style")):
        wanted = ids.get(_name(style))
        if wanted is not None and wanted not in taken:
            renamed[_id(style)] = wanted
            style.set(w("styleId"), wanted)
    for root in (styles, *_roots(document)) if renamed else ():
        for reference in root.iter(*map(w, _REFERENCES)):
            value = reference.get(w("val"))
            reference.set(w("val"), renamed.get(value, value))


def _add_styles(styles: Element, ours: Sequence[Element]) -> None:
    """Add those of our styles that the template has not."""
    present = {_id(style) for style in styles.iterfind(w("style"))}
    for style in ours:
        if _id(style) not in present:
            style.attrib.pop(w("default"), None)
            styles.append(style)


def _our_styles() -> Sequence[Element]:
    from docx import Document

    wanted = {*Style, "TableNormal", "DefaultParagraphFont"}
    styles = Document(BytesIO(our_template())).styles.element.findall(w("style"))
    return [style for style in styles if _id(style) in wanted]


def _roots(document: "Document") -> Iterator[Element]:
    """The document's body and its headers and footers."""
    yield document.element
    for part in document.part.package.iter_parts():
        if part.partname.startswith(("/word/header", "/word/footer")):
            yield part.element


def _drop_empty_end(body: Element) -> None:
    """Drop the empty paragraphs at the end, of which Word always leaves one."""
    for paragraph in reversed(body.findall(w("p"))):
        if paragraph.getnext() is not body.sectPr or any(
            paragraph.find(f".//{w(name)}") is not None for name in _SHOWN
        ):
            return
        body.remove(paragraph)


def _after_references(section: Element) -> int:
    return len(section.findall(w("headerReference")) + section.findall(w("footerReference")))


def _id(style: Element) -> str:
    return str(style.get(w("styleId")))


def _name(style: Element) -> str:
    name = style.find(w("name"))
    return "" if name is None else str(name.get(w("val"))).lower()
