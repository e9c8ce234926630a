"""The places `{…}` in the text of a paragraph, over however many runs Word has split them."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from planeditor.word.ooxml.markup import NAMESPACE, Element, w
from planeditor.word.ooxml.text import clean

BOX = w("txbxContent")
"""What holds the paragraphs of a text box, which stands in another one."""
_APART = frozenset(map(w, (
    "pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "delText", "instrText", "drawing", "pict", "object",
)))  # fmt: skip
"""What is no text of the paragraph, or of another one, as that of a box is."""
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_SIGNS = {
    w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad",
}  # fmt: skip
_SPOT = re.compile(r"\{([^{}]+)\}")
_UNCLOSED = re.compile(r"\{[^{}]*(?=\{|\Z)")
_LETTER = re.compile(r"[^\W\d_]")
"""A name has one at least."""
_LONGEST = 60
"""Letters of an unclosed place that are told."""
_BREAKS = re.compile("([\n\t])")
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


class Spot(NamedTuple):
    """A place in a paragraph: from and to which letter it reaches, and what is written between its braces."""

    start: int
    end: int
    name: str


class _Piece(NamedTuple):
    element: Element
    start: int
    text: str


class Line:
    """A paragraph's text and the elements it stands in; `skipped` are controls with text of their own."""

    def __init__(self, paragraph: Element, skipped: Collection[Element] = ()) -> None:
        self._pieces: list[_Piece] = []
        length = 0
        for element in _texts(paragraph, frozenset(skipped)):
            text = _SIGNS.get(element.tag) or element.text or ""
            self._pieces.append(_Piece(element, length, text))
            length += len(text)
        self.text = "".join(piece.text for piece in self._pieces)

    def spots(self) -> list[Spot]:
        """The places, in their order."""
        if "{" not in self.text:
            return []
        return [
            Spot(one.start(), one.end(), one[1])
            for one in _SPOT.finditer(self.text)
            if _LETTER.search(one[1])
        ]

    def is_only(self, spot: Spot) -> bool:
        """Whether the paragraph says nothing but what stands there."""
        return not (self.text[: spot.start] + self.text[spot.end :]).strip()

    def unclosed(self) -> list[str]:
        """What begins as a place and is not closed in this paragraph."""
        if "{" not in self.text:
            return []
        return [
            " ".join(one[0].split())[:_LONGEST]
            for one in _UNCLOSED.finditer(self.text)
            if _LETTER.search(one[0])
        ]

    def put(self, spot: Spot, value: str) -> None:
        """Put a text in a place, which looks as the place begins; of several places, the last one first."""
        begun: Element | None = None
        at = bisect_right(self._pieces, spot.start, key=attrgetter("start")) - 1
        for element, start, text in islice(self._pieces, at, None):
            if start >= spot.end:
                break
            first, last = max(spot.start, start), min(spot.end, start + len(text))
            if element.tag in _SIGNS:
                element.getparent().remove(element)
                continue
            # Of what was behind this place in the same element, nothing is in it any more.
            after = (element.text or "")[last - start :]
            if begun is None:
                begun = element
                new = [*made_of(element, value), *made_of(element, after)]
                _say(element, text[: first - start])
                for one in reversed(new):
                    element.addnext(one)
            else:
                _say(element, after)


def has_spots(root: Element) -> bool:
    """Whether any paragraph in it has a place; those without a brace, nearly all, are not looked into."""
    braced = (one for one in root.iter(w("t")) if one.text and "{" in one.text)
    return any(Line(paragraph).spots() for one in braced for paragraph in one.iterancestors(w("p")))


def out_of_reach(root: Element) -> Iterator[str]:
    """What is written between braces in formulas and in the codes of fields, where nothing is filled."""
    for holder in root.iter(_FORMULA, w("instrText")):
        yield from _SPOT.findall("".join(map(str, holder.itertext())))


def made_of(like: Element, text: str) -> Iterator[Element]:
    """The elements of a text within a run; line feeds become breaks, tabs tabs."""
    for piece in filter(None, _BREAKS.split(text)):
        if piece in "\n\t":
            yield like.makeelement(w("br" if piece == "\n" else "tab"))
        else:
            element = like.makeelement(w("t"))
            _say(element, clean(piece))
            yield element


def _say(element: Element, text: str) -> None:
    element.text = text
    element.set(_PRESERVE, "preserve")


def _texts(parent: Element, skipped: Collection[Element]) -> Iterator[Element]:
    """The elements with the text of a paragraph, in order."""
    for child in parent.iterchildren(f"{{{NAMESPACE}}}*"):
        if child.tag == w("t") or child.tag in _SIGNS:
            yield child
        elif child.tag not in _APART and child not in skipped:
            yield from _texts(child, skipped)


def boxes(parent: Element) -> Iterator[Element]:
    """The text boxes of a paragraph, but for those in another one."""
    for child in parent:
        if child.tag == BOX:
            yield child
        else:
            yield from boxes(child)
