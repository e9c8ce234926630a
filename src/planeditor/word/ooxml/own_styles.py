"""Our styles in a letterhead: text of its own looks as it did, and ours as an act does.

Word's own styles, such as its headings, are ours: in a letterhead they are mostly as Word has them, blue and
at the left. What a letterhead calls by a name that only we give, „Lentelės tekstas“, is meant for us.
"""

from collections.abc import Iterable, Sequence
from itertools import count

from lxml import etree

from planeditor.word.ooxml.languages import LITHUANIAN
from planeditor.word.ooxml.markup import Element, w
from planeditor.word.ooxml.styles import Style

_REFERENCES = tuple(w(name) for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"))
"""The elements that name a style by its id."""
_PARAGRAPH = "paragraph"


def give_styles(styles: Element, ours: Sequence[Element], roots: Iterable[Element]) -> None:
    """Make each of our styles be there by its id and kind; `roots` are all parts that name styles.

    None of them numbers its paragraphs by itself.

    A style that is meant for us gets our id. One that only has our id or name, such as a style of characters
    or Word's heading, gets another, so that what is written in it stays as it is.
    """
    there = _once_each(styles)
    ids = {style: _id(style) for style in there}
    taken = {*ids.values(), *map(_id, ours)}
    missing = []
    for our in ours:
        meant = _meant(our, there)
        for style in there:
            if style is not meant and _id(style) == _id(our):
                style.set(w("styleId"), _free(_id(style), taken))
            if style is not meant and _name(style) == _name(our):
                style.find(w("name")).set(w("val"), f"{_name(style)} – {_id(style)}")
        if meant is None:
            our.attrib.pop(w("default"), None)
            missing.append(our)
        else:
            meant.set(w("styleId"), _id(our))
            for own in meant.findall(f"{w('pPr')}/{w('numPr')}"):  # or headings would have two numbers
                own.getparent().remove(own)
    renamed = {id_: _id(style) for style, id_ in ids.items() if _id(style) != id_}
    for root in roots if renamed else ():
        for reference in root.iter(*_REFERENCES):
            value = reference.get(w("val"))
            reference.set(w("val"), renamed.get(value, value))
    styles.extend(missing)


def speak_lithuanian(styles: Element) -> None:
    """Have all styles be Lithuanian: those of a letterhead have the language of the Word that made it."""
    whole = styles.find(w("docDefaults"))
    if whole is None:
        whole = styles.makeelement(w("docDefaults"))
        styles.insert(0, whole)
    properties = _child(_child(whole, "rPrDefault", 0), "rPr", 0)
    _child(properties, "lang", len(properties))
    for language in styles.iter(w("lang")):
        language.set(w("val"), LITHUANIAN)


def _child(parent: Element, name: str, place: int) -> Element:
    """The child of this name, made at its place where there is none."""
    child = parent.find(w(name))
    if child is None:
        child = parent.makeelement(w(name))
        parent.insert(place, child)
    return child


def _meant(our: Element, there: Iterable[Element]) -> Element | None:
    """The style of the letterhead that is ours by its name, else by its id."""
    alike = [style for style in there if _kind(style) == _kind(our)]
    for mark in (_name, _id):
        for style in alike:
            if mark(style) == mark(our) and (_is_meant(our) or _same(our, style)):
                return style
    return None


def _is_meant(our: Element) -> bool:
    """Whether a letterhead that has such a style has it for our texts: but for plain text none of Word's."""
    return bool(our.get(w("customStyle"))) or _kind(our) != _PARAGRAPH or _id(our) == Style.NORMAL


def _same(our: Element, their: Element) -> bool:
    """Whether they say the same: then the letterhead is of ours itself."""
    return [etree.tostring(one) for one in our] == [etree.tostring(one) for one in their]


def _once_each(styles: Element) -> list[Element]:
    """The styles, those dropped that have the id of an earlier one."""
    found: dict[str, Element] = {}
    for style in styles.findall(w("style")):
        if found.setdefault(_id(style), style) is not style:
            styles.remove(style)
    return [*found.values()]


def _free(wanted: str, taken: set[str]) -> str:
    """The name with the first number that makes it one that nothing has; it is taken then."""
    name = next(name for name in (f"{wanted}{number}" for number in count(2)) if name not in taken)
    taken.add(name)
    return name


def _kind(style: Element) -> str:
    return str(style.get(w("type"), _PARAGRAPH))


def _id(style: Element) -> str:
    return str(style.get(w("styleId")))


def _name(style: Element) -> str:
    name = style.find(w("name"))
    return "" if name is None else str(name.get(w("val"))).lower()
