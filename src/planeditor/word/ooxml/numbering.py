"""Lists whose numbers Word counts: what is put in between is counted, and all after it follows."""

from collections.abc import Sequence
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from planeditor.word.ooxml.markup import Element, w

DEEPEST = 9
"""How many levels a list of Word can have."""

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


class Level(NamedTuple):
    """How a level of a list is numbered: `%1` in the text is the number of the first level, and so on."""

    text: str
    is_roman: bool = False


class Place(NamedTuple):
    """A paragraph's place in a list: which list, and the level in it from 1."""

    list_id: int
    level: int = 1


def add_list(numbering: Element, levels: Sequence[Level], indent: Element | None) -> int:
    """Add a list of at most `DEEPEST` levels to the part that holds them; returns the id that it got.

    What stands after a number belongs to its text. The indent is that of the style of its paragraphs, which
    LibreOffice forgets for those of a list.
    """
    abstract = numbering.makeelement(w("abstractNum"), {w("abstractNumId"): _free(numbering, "abstractNum")})
    etree.SubElement(abstract, w("multiLevelType"), {w("val"): "multilevel"})
    for place, level in enumerate(levels):
        made = etree.SubElement(abstract, w("lvl"), {w("ilvl"): str(place)})
        for name, value in (
            ("start", "1"),
            ("numFmt", "upperRoman" if level.is_roman else "decimal"),
            ("suff", "nothing"),
            ("lvlText", level.text),
            ("lvlJc", "left"),
        ):
            etree.SubElement(made, w(name), {w("val"): value})
        if indent is not None:
            etree.SubElement(made, w("pPr")).append(deepcopy(indent))
    one = numbering.makeelement(w("num"), {w("numId"): _free(numbering, "num")})
    etree.SubElement(one, w("abstractNumId"), {w("val"): abstract.get(w("abstractNumId"), "")})
    _put(numbering, abstract, ("num", "numIdMacAtCleanup"))
    _put(numbering, one, ("numIdMacAtCleanup",))
    return int(one.get(w("numId"), ""))


def indent_of(styles: Element, style_id: str) -> Element | None:
    """The indent of a style, or of the first one that it is based on that has any."""
    by_id = {style.get(w("styleId")): style for style in styles.iterfind(w("style"))}
    style = by_id.pop(style_id, None)
    while style is not None:
        indent = style.find(f"{w('pPr')}/{w('ind')}")
        if indent is not None:
            return indent
        base = style.find(w("basedOn"))
        style = None if base is None else by_id.pop(base.get(w("val")), None)
    return None


def roman(number: int) -> str:
    """The number in Roman digits, as chapters have them: XIV."""
    digits = ""
    for value, digit in _ROMAN:
        count, number = divmod(number, value)
        digits += digit * count
    return digits


def _free(numbering: Element, name: str) -> str:
    """The id after the last of those elements."""
    ids = (one.get(w(f"{name}Id"), one.get(w("numId"), "")) for one in numbering.iterfind(w(name)))
    return str(1 + max((int(one) for one in ids if one.isdecimal()), default=0))


def _put(numbering: Element, element: Element, before: Sequence[str]) -> None:
    """In its place, as the schema wants."""
    after = next(numbering.iterchildren(*map(w, before)), None)
    if after is None:
        numbering.append(element)
    else:
        after.addprevious(element)
