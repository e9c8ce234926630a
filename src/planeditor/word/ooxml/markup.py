"""WordprocessingML as text: a document is written straight through, four times as fast as through a tree."""

import re
from typing import NewType, TypeAlias

from lxml import etree

from planeditor.word.ooxml.text import lines

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

Xml = NewType("Xml", str)
"""Well-formed elements whose names have the prefix `w`; made by the functions here, never of bare text."""

Element: TypeAlias = etree._Element
"""An element of a template, where the little that is read and changed there is a tree."""

_AFTER_SPACING = re.compile(r"<w:ind |<w:jc |</w:pPr>")
"""What the spacing of a paragraph stands before, in the order that the schema asks for."""
_UNKEPT = re.compile(r'<w:pPr><w:pStyle w:val="[^"]*"/>(?!<w:keepNext/>)')


def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute in a tree."""
    return f"{{{NAMESPACE}}}{name}"


def escaped(text: str) -> str:
    """The text as it stands in XML; it must be free of what XML forbids."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(value: str) -> str:
    """The text as it stands in the quotes of an attribute, on one line and without what XML forbids."""
    on_one_line = value if value.isprintable() else " ".join(lines(value))
    return escaped(on_one_line).replace('"', "&quot;")


def element(name: str, *children: Xml, **attributes: str | int) -> Xml:
    """An element with its children; the attributes are WordprocessingML's too."""
    marks = "".join([f' w:{key}="{quoted(str(value))}"' for key, value in attributes.items()])
    inner = "".join(children)
    return Xml(f"<w:{name}{marks}>{inner}</w:{name}>" if inner else f"<w:{name}{marks}/>")


def text_element(text: str) -> Xml:
    """A `w:t` whose spaces are kept; the text must be free of what XML forbids."""
    return Xml(f'<w:t xml:space="preserve">{escaped(text)}</w:t>')


def is_a(xml: Xml, name: str) -> bool:
    """Whether this is an element of the name."""
    opening = f"<w:{name}"
    return xml.startswith(opening) and xml[len(opening)] in "> /"


def keep_with_next(xml: Xml) -> Xml:
    """The same with all its paragraphs kept on one page with what follows."""
    return Xml(_UNKEPT.sub(_kept, xml))


def _kept(properties: re.Match[str]) -> str:
    # Less than half the time of a replacement with a reference in it.
    return f"{properties[0]}<w:keepNext/>"


def spaced(xml: Xml, *, before: int = 0, after: int = 0) -> Xml:
    """The same with so many twips above its first paragraph and below its last one, of which one is 0."""
    start = xml.find("<w:pPr>") if before else xml.rfind("<w:pPr>")
    place = _AFTER_SPACING.search(xml, start)
    if start < 0 or place is None:
        return xml
    room = element("spacing", before=before) if before else element("spacing", after=after)
    return Xml(f"{xml[: place.start()]}{room}{xml[place.start() :]}")


def keep_end_with_next(xml: Xml) -> Xml:
    """The same with its last paragraph, or its last row's, kept on one page with what follows."""
    end = xml.rfind("<w:tr>" if is_a(xml, "tbl") else "<w:p>")
    return Xml(xml[:end] + keep_with_next(Xml(xml[end:])))
