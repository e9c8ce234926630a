"""WordprocessingML elements: their names and how one is made."""

from typing import TypeAlias

from lxml import etree

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PREFIXES = {"w": NAMESPACE}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element: TypeAlias = etree._Element


def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute."""
    return f"{{{NAMESPACE}}}{name}"


def element(name: str, *children: Element, **attributes: str | int) -> Element:
    """A WordprocessingML element with its children; the attributes are WordprocessingML's too."""
    made = etree.Element(w(name), {w(key): str(value) for key, value in attributes.items()}, _PREFIXES)
    made.extend(children)
    return made


def text_element(text: str) -> Element:
    """A `w:t` whose spaces are kept; the text must be free of what XML forbids."""
    made = etree.Element(w("t"), {_SPACE: "preserve"}, _PREFIXES)
    made.text = text
    return made
