"""What a part of a letterhead refers to and must not: taken out, and as little else with it as can be."""

from collections import defaultdict
from collections.abc import Mapping

from planeditor.word.ooxml.markup import NAMESPACE, Element, w
from planeditor.word.ooxml.parts import RELATIONS, Link

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WORD = f"{{{NAMESPACE}}}"
_FIELDS = frozenset({
    "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "COMMENTS", "CREATEDATE", "DATE", "DOCPROPERTY",
    "EDITTIME", "EQ", "FILENAME", "FILESIZE", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "IF", "INDEX",
    "KEYWORDS", "LASTSAVEDBY", "LISTNUM", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF",
    "PRINTDATE", "QUOTE", "REF", "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "STYLEREF",
    "SUBJECT", "SYMBOL", "TA", "TC", "TIME", "TITLE", "TOA", "TOC", "XE",
})  # fmt: skip
"""The fields that tell of the document itself; others fetch files, ask other programs or run macros."""


def drop_references(root: Element, kept: Mapping[str, Link], links: Mapping[str, Link]) -> None:
    """Take out what refers to links that are not kept, to addresses, and fields that ask outside.

    A link in the text leaves its text; one to a place in the document stays a link.
    """
    for value in root.xpath("//@r:*", namespaces={"r": RELATIONS}):
        if value not in kept:
            element = value.getparent()
            del element.attrib[value.attrname]
            _drop(element, links[value].target if value in links else "")
    # Of old drawings: their pictures, fills, lines and borders name files without a link of the part.
    for value in root.xpath("//@*[local-name()='src' or local-name()='href' or local-name()='althref']"):
        del value.getparent().attrib[value.attrname]
    _drop_fields(root)


def _drop(element: Element, target: str) -> None:
    """Drop what has lost what it refers to, unless it refers to something else besides."""
    parent = element.getparent()
    if parent is None or any(name.startswith(f"{{{RELATIONS}}}") for name in element.attrib):
        return
    if element.tag != w("hyperlink"):
        whole = _whole(element)
        holder = whole.getparent()
        if holder is not None:
            holder.remove(whole)
    elif target.startswith("#"):
        element.set(w("anchor"), target.removeprefix("#"))
    elif element.get(w("anchor")) is None:
        unwrap(element)


def _whole(element: Element) -> Element:
    """What cannot stand without the element: an extension, a drawing of one picture or of something else."""
    for above in element.iterancestors(f"{{{_DRAWING}}}ext"):
        return above
    is_shown = element.getparent().tag == f"{{{_DRAWING}}}graphicData"
    if is_shown or next(element.iterancestors(f"{{{_PICTURE}}}blipFill"), None) is not None:
        for above in element.iterancestors(w("drawing")):
            return above
    return element


def unwrap(element: Element) -> None:
    """Put what an element holds in its place."""
    parent = element.getparent()
    place = parent.index(element)
    parent[place : place + 1] = list(element)


def _drop_fields(root: Element) -> None:
    """Leave of a field that asks outside what it showed last."""
    strands: defaultdict[Element | None, list[Element]] = defaultdict(list)
    for mark in root.iter(w("fldChar"), w("instrText"), w("delInstrText"), w("fldSimple")):
        strands[_strand(mark)].append(mark)
    for marks in strands.values():
        _drop_fields_of(marks)


def _strand(mark: Element) -> Element | None:
    """What keeps a mark apart from others: of the text of a box or of a choice a program may see nothing."""
    return next((one for one in mark.iterancestors() if not str(one.tag).startswith(_WORD)), None)


def _drop_fields_of(marks: list[Element]) -> None:
    begun: list[list[Element]] = []
    for mark in marks:
        kind = mark.get(w("fldCharType"))
        if mark.tag == w("fldSimple"):
            if not _is_harmless(mark.get(w("instr"), "")):
                unwrap(mark)
        elif kind == "begin":
            begun.append([mark])
        elif begun:
            begun[-1].append(mark)
            if kind == "end":
                _drop_field(begun.pop())
        else:
            _drop_all([mark])
    for never_ended in begun:
        _drop_all(never_ended)


def _drop_field(marks: list[Element]) -> None:
    said = [mark for mark in marks if mark.tag != w("fldChar")]
    # What is deleted is there again when the deletion is refused, and what stays is another field without it.
    is_changed = any(next(mark.iterancestors(w("del"), w("moveFrom")), None) is not None for mark in said)
    if is_changed or not _is_harmless("".join(mark.text or "" for mark in said)):
        _drop_all(marks)


def _drop_all(marks: list[Element]) -> None:
    for mark in marks:
        mark.getparent().remove(mark)


def _is_harmless(instruction: str) -> bool:
    words = instruction.split()
    return bool(words) and (words[0].upper() in _FIELDS or words[0].startswith("="))
