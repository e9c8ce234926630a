"""Runs and paragraphs, built straight as XML: looking a style up by name costs ten times the paragraph."""

import re
from collections.abc import Iterable

from planeditor.word.markup import Element, element, text_element
from planeditor.word.styles import Style
from planeditor.word.text import DASH, lines

_BREAKS = re.compile("([\n\t])")


def run(text: str, style: str | None = None) -> Element:
    """A run of text in a character style; its line feeds become line breaks, its tabs tabs."""
    made = element("r")
    if style is not None:
        made.append(element("rPr", element("rStyle", val=style)))
    made.extend(_piece(piece) for piece in _BREAKS.split("\n".join(lines(text))) if piece)
    return made


def paragraph(
    content: str | Iterable[Element],
    style: str = Style.NORMAL,
    *,
    keep_next: bool = False,
    new_page: bool = False,
) -> Element:
    """A paragraph of text or of ready runs and controls.

    It can be kept on one page with the next one, or begin a page.
    """
    properties = element("pPr", element("pStyle", val=style))
    if keep_next:
        properties.append(element("keepNext"))
    if new_page:
        properties.append(element("pageBreakBefore"))
    inner = [run(content)] if isinstance(content, str) else content
    return element("p", properties, *inner)


def paragraphs(text: str, style: str = Style.BODY_TEXT, list_style: str = Style.LIST_DASH) -> list[Element]:
    """A paragraph for each line that says something; one that begins with a dash is a list item."""
    return [
        paragraph(line, list_style if line.startswith(DASH) else style)
        for line in lines(text)
        if line.strip()
    ]


def _piece(piece: str) -> Element:
    match piece:
        case "\n":
            return element("br")
        case "\t":
            return element("tab")
        case _:
            return text_element(piece)
