"""Content controls of a form made in Word: what one is called, and a text put in its place."""

from collections.abc import Sequence
from copy import deepcopy

from planeditor.word.filling.spots import made_of
from planeditor.word.ooxml.markup import Element, w

_NO_TEXT = (
    "docPartObj",
    "docPartList",
    "picture",
    "checkbox",
    "citation",
    "bibliography",
    "equation",
    "group",
)
"""What Word and people have controls for that hold no text of theirs."""

_PART = "{http://schemas.microsoft.com/office/word/2012/wordml}repeatingSectionItem"


def titles(control: Element) -> Sequence[str]:
    """The title and the tag of a control, as far as it has them; none of one that is not for text."""
    properties = control.find(w("sdtPr"))
    if properties is None or _kinds(properties) & {*_NO_TEXT}:
        return ()
    found = (properties.find(w(name)) for name in ("alias", "tag"))
    return [text for one in found if one is not None and (text := one.get(w("val"), "").strip())]


def asks(control: Element) -> bool:
    """Whether it has a name and nothing but the request to write something in it."""
    properties = control.find(w("sdtPr"))
    is_empty = properties is not None and properties.find(w("showingPlcHdr")) is not None
    return is_empty and bool(titles(control)) and takes_text(control)


def content(control: Element) -> Element | None:
    """What holds the control's content."""
    return control.find(w("sdtContent"))


def takes_text(control: Element) -> bool:
    """Whether it holds runs, paragraphs or one cell, so that a text may stand in its place."""
    inner = content(control)
    return inner is not None and not any(True for _ in inner.iter(w("tbl"), w("tr")))


def is_cell(control: Element) -> bool:
    """Whether it is around a cell of a table."""
    inner = content(control)
    return inner is not None and inner.find(w("tc")) is not None


def filled(control: Element, lines: Sequence[str]) -> list[Element]:
    """What takes the control's place, with these lines in it: as many paragraphs, else a run or a cell."""
    inner = content(control)
    assert inner is not None
    look = _look(control, inner)
    cell, first = inner.find(w("tc")), inner.find(w("p"))
    if cell is not None:
        first = cell.find(w("p"))
        paragraphs = [_paragraph(cell, first, look, line) for line in lines]
        for one in [one for one in cell if one.tag != w("tcPr")]:
            cell.remove(one)
        cell.extend(paragraphs)
        return [cell]
    if first is not None:
        made = [_paragraph(inner, first, look, line) for line in lines]
        for one in made[:-1]:
            _end_no_section(one)
        return made
    return [_run(inner, look, "\n".join(lines))]


def end_repeating(inner: Element) -> None:
    """Take from what stood in a control that Word repeats the mark of its parts: without it they are none."""
    for one in [*inner.iterfind(f"{w('sdt')}/{w('sdtPr')}/{_PART}")]:
        one.getparent().remove(one)


def _end_no_section(paragraph: Element) -> None:
    """Let a section of the document go on behind this paragraph."""
    for one in paragraph.findall(f"{w('pPr')}/{w('sectPr')}"):
        one.getparent().remove(one)


def _look(control: Element, inner: Element) -> Element | None:
    """How the text is to look: as what stands in the control does, unless that only asks for a text."""
    properties = control.find(w("sdtPr"))
    if properties is not None and properties.find(w("showingPlcHdr")) is not None:
        return properties.find(w("rPr"))
    return next((run.find(w("rPr")) for run in inner.iter(w("r"))), None)


def _paragraph(like: Element, first: Element | None, look: Element | None, text: str) -> Element:
    made = like.makeelement(w("p"))
    properties = None if first is None else first.find(w("pPr"))
    if properties is not None:
        made.append(deepcopy(properties))
    made.append(_run(like, look, text))
    return made


def _run(like: Element, look: Element | None, text: str) -> Element:
    made = like.makeelement(w("r"))
    if look is not None:
        made.append(deepcopy(look))
    made.extend([*made_of(made, text)])
    return made


def _kinds(properties: Element) -> set[str]:
    return {str(one.tag).rpartition("}")[2] for one in properties}
