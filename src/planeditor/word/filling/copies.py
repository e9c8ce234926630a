"""Copies of rows and paragraphs of a form, in which nothing is that a document may have only once."""

from copy import deepcopy
from itertools import count

from planeditor.word.ooxml.markup import Element, w

_ONCE = frozenset(map(w, (
    "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference",
    "footnoteReference", "endnoteReference", "sectPr", "permStart", "permEnd",
    "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
)))  # fmt: skip
"""What stands in the last of the copies alone."""
_WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_NUMBERS = (f"{_WORD_2010}paraId", f"{_WORD_2010}textId")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_FIRST = 1_500_000_000
"""Of the numbers of copied drawings: Word counts its own from 1, and knows none above 2³¹."""


def let_go(row: Element) -> None:
    """Hold a row no longer on the page of the next one: of rows that are alike, only the last is followed by
    what the form has below it. A whole table held together would leave the page before it empty.
    """
    for one in row.iterfind("/".join(map(w, ("tc", "p", "pPr", "keepNext")))):
        one.set(w("val"), "0")


class Copier:
    """Makes copies for one document."""

    def __init__(self) -> None:
        self._drawings = count(_FIRST)

    def copy(self, element: Element) -> Element:
        """Another element that looks like this one."""
        made = deepcopy(element)
        made.tail = None
        for one in [*made.iter()]:
            if one.tag in _ONCE or (one.tag == w("id") and one.getparent().tag == w("sdtPr")):
                one.getparent().remove(one)
                continue
            for name in _NUMBERS:
                one.attrib.pop(name, None)
            if one.tag == _DRAWING:
                one.set("id", str(next(self._drawings)))
        return made
