"""Runs, paragraphs, and the content controls that mark them."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from planeditor.word.ooxml.languages import ENGLISH, has_english, phrases
from planeditor.word.ooxml.markup import Xml, element, escaped, quoted, text_element
from planeditor.word.ooxml.numbering import Place
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.text import as_item, is_clean, is_item, lines

_AT_FOOT = {"vAnchor": "margin", "hAnchor": "margin", "xAlign": "center", "yAlign": "bottom"}
_ENGLISH = element("lang", val=ENGLISH)
_LONG_WORD = 40
"""Letters that no word of the language has."""
_BREAKS = re.compile("([\n\t])")


def run(text: str, style: str = "") -> Xml:
    """A run of text; its line feeds become line breaks, its tabs tabs. `style` is one of characters.

    English in it is a run of its own, which says so.
    """
    if style:
        return _marked(_run(text), element("rStyle", val=style))
    if has_english(text):
        pieces = ((_run(piece), is_english) for piece, is_english in phrases(text))
        return Xml("".join(_marked(one, _ENGLISH) if is_english else one for one, is_english in pieces))
    return _run(text)


def _run(text: str) -> Xml:
    return plain_run(text) if is_clean(text) else _broken_run(text)


def _marked(run: Xml, mark: Xml) -> Xml:
    return Xml(run.replace("<w:r>", f"<w:r>{element('rPr', mark)}", 1))


def plain_run(text: str) -> Xml:
    """A run of text that is known to be clean and Lithuanian."""
    return Xml(f'<w:r><w:t xml:space="preserve">{escaped(text)}</w:t></w:r>')


def paragraph(
    content: str | Iterable[Xml],
    style: str = Style.NORMAL,
    *,
    keep_next: bool | None = None,
    new_page: bool = False,
    left: int | None = None,
    foot: int | None = None,
    place: Place | None = None,
    is_ragged: bool = False,
) -> Xml:
    """A paragraph of text or of ready runs and controls.

    It can be kept on one page with the next one or not, whatever its style says, begin a page, stand `left`
    twips from the margin, have a `place` in a list, which gives it a number, or stand at the foot of the
    page, however full that is, `foot` twips wide: then it is on the page of the paragraph that follows it.
    The lines of a ragged one are not stretched to the right margin.
    """
    if isinstance(content, str):
        inner: str = run(content) if content else ""
    else:
        inner = "".join(content)
    # What is asked by position alone is found again in half the time.
    return Xml(f"{opening(style, keep_next, new_page, left, foot, place, is_ragged)}{inner}{CLOSING}")


CLOSING = "</w:p>"


@lru_cache(maxsize=256)
def opening(
    style: str,
    keep_next: bool | None = None,
    new_page: bool = False,
    left: int | None = None,
    foot: int | None = None,
    place: Place | None = None,
    is_ragged: bool = False,
) -> str:
    """What a paragraph begins with."""
    marks = [element("pStyle", val=style)]
    if keep_next is not None:
        marks.append(element("keepNext") if keep_next else element("keepNext", val="0"))
    if new_page:
        marks.append(element("pageBreakBefore"))
    if foot is not None:
        marks.append(element("framePr", w=foot, hRule="auto", wrap="notBeside", **_AT_FOOT))
    if place is not None:
        level, list_id = element("ilvl", val=place.level - 1), element("numId", val=place.list_id)
        marks.append(element("numPr", level, list_id))
    if left is not None:
        marks.append(element("ind", left=left))
    if is_ragged:
        marks.append(element("jc", val="left"))
    return f"<w:p>{element('pPr', *marks)}"


def has_long_word(text: str) -> bool:
    """Whether a text has a word, such as an address, before which a justified line would be stretched."""
    return len(text) > _LONG_WORD and max(map(len, text.split()), default=0) > _LONG_WORD


def paragraphs(
    text: str,
    style: str = Style.BODY_TEXT,
    list_style: str = Style.LIST_DASH,
    make: Callable[[str], Xml] | None = None,
    keep_next: bool | None = None,
) -> list[Xml]:
    """A paragraph for each line that says something; one that begins with a dash or bullet is a list item.

    Of each that is none, `make` makes the paragraph, where it is not simply one of the style. Like a
    `paragraph`, they can be kept with the next one or not.
    """
    made = []
    for line in lines(text):
        if is_item(line):
            made.append(paragraph(as_item(line), list_style, keep_next=keep_next))
        elif line.strip():
            made.append(make(line) if make else _line(line, style, keep_next))
    return made


def _line(line: str, style: str, keep_next: bool | None) -> Xml:
    is_ragged = style == Style.BODY_TEXT and has_long_word(line)
    return paragraph(line, style, keep_next=keep_next, is_ragged=is_ragged)


def _broken_run(text: str) -> Xml:
    return element("r", *(_piece(piece) for piece in _BREAKS.split("\n".join(lines(text))) if piece))


def _piece(piece: str) -> Xml:
    match piece:
        case "\n":
            return element("br")
        case "\t":
            return element("tab")
        case _:
            return text_element(piece)


def bookmark_marks(name: str, number: int) -> tuple[Xml, Xml]:
    """Where a bookmark begins and where it ends; its number no other of the file has."""
    return Xml(f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'), Xml(
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


_LONGEST_NAME = 64
"""Word calls a document with a longer alias damaged."""


def content_control(
    content: Sequence[Xml], *, number: int, alias: str, bookmark: str, is_locked: bool = False
) -> Xml:
    """A control around runs (to stand in a paragraph) or paragraphs (to stand in a cell or the body).

    Inside is a bookmark, as LibreOffice keeps of controls the alias alone, and of several paragraphs one.
    Numbers are the caller's, positive and different in one document from those of other controls and
    bookmarks. The alias is shown to people. The control is one of rich text: where text in a plain one is
    changed with changes tracked, LibreOffice damages the file. What is in a locked one cannot be changed in
    Word, and in LibreOffice, which forgets the lock, it can; it may be taken out as a whole, as its row may.
    """
    begin, end = bookmark_marks(bookmark, number)
    inner = "".join(content)
    if inner.endswith(CLOSING):
        inner = inner.replace("</w:pPr>", f"</w:pPr>{begin}", 1).removesuffix(CLOSING) + end + CLOSING
    else:
        inner = f"{begin}{inner}{end}"
    lock = '<w:lock w:val="contentLocked"/>' if is_locked else ""
    called = quoted(alias[:_LONGEST_NAME])
    return Xml(
        f'<w:sdt><w:sdtPr><w:alias w:val="{called}"/>{lock}<w:id w:val="{number}"/></w:sdtPr>'
        f"<w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    )
