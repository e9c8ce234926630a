"""What stands in a paragraph: its runs, and the drawings among them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from planeditor.word.ooxml.markup import Element, w
from planeditor.word.reading.blocks import Field, Letters, Run
from planeditor.word.reading.properties import first_child, value
from planeditor.word.reading.styles import Styles

PAGE_BREAK = "\f"
"""What stands for a page break in a run's text."""

_SKIPPED = frozenset(
    {
        "pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "instrText", "delText", "rt", "pict", "object",
        "footnoteReference", "endnoteReference", "commentReference", "fldData", "Fallback",
    }
)  # fmt: skip
_LETTERS = w("rPr")
_REFERRING = ("REF", "PAGEREF")
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


@dataclass(slots=True)
class _OpenField:
    instruction: str = ""
    has_result: bool = False


class FieldsOpen:
    """The fields that have begun and not ended: what they are asked is not shown, what they answer is."""

    def __init__(self) -> None:
        self._fields: list[_OpenField] = []

    def mark(self, kind: str) -> None:
        """A field begins, goes on to its result, or ends."""
        if kind == "begin":
            self._fields.append(_OpenField())
        elif self._fields and kind == "separate":
            self._fields[-1].has_result = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def instruct(self, text: str) -> None:
        """More of what the innermost field is asked."""
        if self._fields:
            self._fields[-1].instruction += text

    @property
    def is_shown(self) -> bool:
        """Whether text here is seen."""
        return not self._fields or all(field.has_result for field in self._fields)

    @property
    def asked(self) -> "Asked":
        """What the innermost of them asks."""
        return asked_by(self._fields[-1].instruction) if self._fields else _NOTHING


class Asked(NamedTuple):
    """The field of an instruction, if it is one that a page answers, and the bookmark that it is about."""

    field: Field | None = None
    target: str = ""


_NOTHING = Asked()


def asked_by(instruction: str) -> Asked:
    """What an instruction asks."""
    word, about, *_ = [*instruction.split(), "", ""]
    field = next((field for field in Field if word == field.value), None)
    return Asked(field, about if word in _REFERRING else "")


class RunReader:
    """Reads paragraphs one after another: a field may begin in one and end in another."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields = FieldsOpen()

    def content(self, paragraph: Element, style: str) -> Iterator[Run | Element]:
        """The runs of a paragraph of this style, neighbours of one look joined, and its drawings."""
        pending: Run | None = None
        for one in self._walk(paragraph, style, self._styles.letters(style, None), _NOTHING):
            if isinstance(one, Run) and pending is not None and _are_alike(pending, one):
                pending = replace(pending, text=pending.text + one.text)
                continue
            if pending is not None:
                yield pending
                pending = None
            if isinstance(one, Run):
                pending = one
            else:
                yield one
        if pending is not None:
            yield pending

    def _walk(self, parent: Element, style: str, letters: Letters, within: Asked) -> Iterator[Run | Element]:
        for child in parent.iterchildren("{*}*"):
            name = child.tag.rpartition("}")[2]
            match name:
                case "r":
                    own = first_child(child, _LETTERS)
                    look = letters if own is None else self._styles.letters(style, own)
                    if not look.hidden:
                        yield from self._walk(child, style, look, within)
                    else:
                        self._pass(child)
                case "t" | "tab" | "ptab" | "br" | "cr" | "noBreakHyphen" | "softHyphen":
                    if self._fields.is_shown:
                        asked = self._fields.asked
                        field, target = within.field or asked.field, asked.target or within.target
                        yield Run(_text(child, name), letters, field, target)
                case "fldChar":
                    self._fields.mark(value(child, "fldCharType"))
                case "instrText":
                    self._fields.instruct(child.text or "")
                case "fldSimple":
                    yield from self._walk(child, style, letters, asked_by(value(child, "instr")))
                case "hyperlink" if value(child, "anchor"):
                    yield from self._walk(child, style, letters, Asked(within.field, value(child, "anchor")))
                case "drawing":
                    yield child
                case _ if name not in _SKIPPED:
                    yield from self._walk(child, style, letters, within)

    def _pass(self, run: Element) -> None:
        """Follow the fields through a run that is not shown."""
        for mark in run.iterfind(w("fldChar")):
            self._fields.mark(value(mark, "fldCharType"))


def _text(element: Element, name: str) -> str:
    if name == "t":
        return element.text or ""
    if name == "br":
        return PAGE_BREAK if value(element, "type") == "page" else "\n"
    return _SIGNS[name]


def _are_alike(one: Run, other: Run) -> bool:
    # Each page number is asked once, however many runs its stored text has.
    is_text = one.field is None and other.field is None
    return is_text and one.letters == other.letters and one.target == other.target
