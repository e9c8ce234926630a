"""What stands above and below the text on the pages of a letterhead: its own on the first page alone.

On the pages after it stand numbers: ours, unless the letterhead has pages of its own for that.
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from planeditor.word.ooxml.letterhead import Letterhead
from planeditor.word.ooxml.markup import NAMESPACE, Element, w
from planeditor.word.ooxml.parts import RELATIONS
from planeditor.word.ooxml.styles import Style

_REFERENCES = (w("headerReference"), w("footerReference"))
_NAMES = {w("headerReference"): "header", w("footerReference"): "footer"}
_ID = f"{{{RELATIONS}}}id"
_PAGE = re.compile(r"\bPAGE\b", re.IGNORECASE)
_SHOWN = ("drawing", "pict", "object")
EMPTY = {tag: f"rIdPlaneditor{kind}Empty" for tag, kind in _NAMES.items()}
"""How a section refers to a header, or a footer, in which nothing stands."""
_NUMBER = "rIdPlaneditorheaderNumber"


def running_heads(letterhead: Letterhead, section: Element, *, has_first: bool) -> Iterator[Element]:
    """The references that a section begins with, to parts of the letterhead and to ours, which are added.

    `has_first` says whether the letterhead has a first page of its own.
    """
    theirs = {(one.tag, one.get(w("type"))): one for one in section.iter(*_REFERENCES)}
    _add_ours(letterhead)
    for tag, kind in _NAMES.items():
        first = theirs.get((tag, "first" if has_first else "default"))
        yield _reference(section, tag, "first", EMPTY[tag] if first is None else first.get(_ID, ""))
        later = theirs.get((tag, "default"))
        if later is not None and _is_for_later(letterhead, later.get(_ID, ""), has_first=has_first):
            yield _reference(section, tag, "default", later.get(_ID, ""))
        elif kind == "footer" or _is_numbered_below(letterhead, theirs, has_first=has_first):
            yield _reference(section, tag, "default", EMPTY[tag])
        else:
            yield _reference(section, tag, "default", _NUMBER)


def _is_numbered_below(
    letterhead: Letterhead, theirs: Mapping[tuple[str, str | None], Element], *, has_first: bool
) -> bool:
    footer = theirs.get((w("footerReference"), "default"))
    return footer is not None and _is_for_later(letterhead, footer.get(_ID, ""), has_first=has_first)


def _is_for_later(letterhead: Letterhead, id_: str, *, has_first: bool) -> bool:
    """Whether a part numbers pages; where the first page is like the others, whether it does nothing else."""
    root = next(
        (letterhead.trees[one.target] for one in letterhead.links[letterhead.main] if one.id == id_), None
    )
    if root is None or not _numbers(root):
        return False
    return has_first or not (_told(root) or any(root.find(f".//{w(name)}") is not None for name in _SHOWN))


def _numbers(root: Element) -> bool:
    # Word divides what a field asks for as it likes.
    asked = "".join(one.text or "" for one in root.iter(w("instrText")))
    simple = [one.get(w("instr"), "") for one in root.iter(w("fldSimple"))]
    return any(map(_PAGE.search, (asked, *simple)))


def _told(root: Element) -> bool:
    """Whether letters stand in it."""
    return any(letter.isalpha() for one in root.iter(w("t")) for letter in one.text or "")


def _reference(section: Element, tag: str, kind: str, id_: str) -> Element:
    return section.makeelement(tag, {w("type"): kind, _ID: id_})


def _add_ours(letterhead: Letterhead) -> None:
    style = f'<w:pPr><w:pStyle w:val="{Style.HEADER}"/></w:pPr>'
    field = '<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    for name, kind, content in (
        ("headerNumber", "header", f"{style}{field}"),
        ("headerEmpty", "header", style),
        ("footerEmpty", "footer", ""),
    ):
        tag = {"header": "hdr", "footer": "ftr"}[kind]
        root = etree.fromstring(f'<w:{tag} xmlns:w="{NAMESPACE}"><w:p>{content}</w:p></w:{tag}>')
        letterhead.add(kind, root, name)
