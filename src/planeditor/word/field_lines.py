"""The paragraphs of a document with the fields that stand in them, by bookmarks and controls.

What is open of them goes on from paragraph to paragraph; a field reaches as far as either of the two. A
bookmark that ends nowhere counts as none: it would reach over all that stands behind it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from planeditor.word.document_map import DocumentMap, Key
from planeditor.word.ooxml.markup import Element, w
from planeditor.word.reading.properties import value

_DEEPEST = 40
_SKIPPED = frozenset(map(w, (
    "del", "moveFrom", "sdtPr", "sdtEndPr", "pPr", "rPr", "tcPr", "tblPr", "trPr", "tblGrid", "instrText",
    "delText", "drawing", "pict", "object",
)))  # fmt: skip
_SIGNS = {
    w("tab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}


@dataclass(slots=True)
class Line:
    """A paragraph: what it says, where fields begin and end in it, and the cell and table it is in."""

    text: str = ""
    spans: dict[Key, tuple[int, int]] = field(default_factory=dict)
    style: str = ""
    cell: Element | None = None
    row: Element | None = None
    comments: list[str] = field(default_factory=list)
    has_field: bool = False
    """Whether Word works a part of it out."""


class FieldLines:
    """Goes through a body; what is open of bookmarks and controls goes on from paragraph to paragraph."""

    def __init__(self, found: DocumentMap, body: Element) -> None:
        self._map = found
        self._body = body
        self._ended = frozenset(_ended(body))
        self._bookmarks: dict[str, Key] = {}
        """The keys of bookmarks that are open, by their ids."""
        self._controls: list[Key] = []
        self._cells: list[tuple[Element, Element]] = []
        self._depth = 0

    def __iter__(self) -> Iterator[Line]:
        return self._of(self._body)

    def _of(self, parent: Element) -> Iterator[Line]:
        for child in parent.iterchildren("{*}*"):
            if child.tag == w("p"):
                yield self._line(child)
            elif child.tag == w("bookmarkStart") or child.tag == w("bookmarkEnd"):
                self._bookmark(child)
            elif child.tag in _SKIPPED or self._depth >= _DEEPEST or _is_deleted_row(child):
                for end in child.iter(w("bookmarkEnd")):
                    self._bookmark(end)
            else:
                key = self._control(child)
                self._depth += 1
                self._controls += [key] if key else []
                self._cells += [(child, child.getparent())] if child.tag == w("tc") else []
                yield from self._of(child)
                self._cells = self._cells[: len(self._cells) - (child.tag == w("tc"))]
                self._controls = self._controls[: len(self._controls) - bool(key)]
                self._depth -= 1

    def _line(self, paragraph: Element) -> Line:
        line = Line(style=value(paragraph.find(f"{w('pPr')}/{w('pStyle')}")))
        if self._cells:
            line.cell, line.row = self._cells[-1]
        open_ = dict.fromkeys((*self._bookmarks.values(), *self._controls), 0)
        self._read(paragraph, line, open_)
        for key, begun in open_.items():
            _widen(line, key, begun)
        return line

    def _read(self, parent: Element, line: Line, open_: dict[Key, int]) -> None:
        for child in parent.iterchildren("{*}*"):
            if child.tag == w("t"):
                line.text += child.text or ""
            elif child.tag in _SIGNS:
                line.text += _SIGNS[child.tag]
            elif child.tag == w("bookmarkStart"):
                if key := self._bookmark(child):
                    open_.setdefault(key, len(line.text))
            elif child.tag == w("bookmarkEnd"):
                self._end(child, line, open_)
            elif child.tag in (w("instrText"), w("fldSimple")):
                line.has_field = True
            if child.tag in (w("commentRangeStart"), w("commentReference")):
                line.comments.append(value(child, "id"))
            if child.tag in _SKIPPED or self._depth >= _DEEPEST:
                for end in child.iter(w("bookmarkEnd")):
                    self._end(end, line, open_)
            elif len(child):
                begun, key = len(line.text), self._control(child)
                self._depth += 1
                self._read(child, line, open_)
                self._depth -= 1
                if key:
                    _widen(line, key, begun)

    def _end(self, mark: Element, line: Line, open_: dict[Key, int]) -> None:
        key = self._bookmark(mark)
        if key in open_ and key not in self._controls:
            _widen(line, key, open_.pop(key))

    def _bookmark(self, mark: Element) -> Key | None:
        """The field whose bookmark begins or ends here."""
        if mark.tag == w("bookmarkEnd"):
            return self._bookmarks.pop(value(mark, "id"), None)
        key = self._map.key(value(mark, "name")) if mark in self._ended else None
        if key:
            self._bookmarks[value(mark, "id")] = key
        return key

    def _control(self, element: Element) -> Key | None:
        own = element.find(f"{w('sdtPr')}/{w('id')}") if element.tag == w("sdt") else None
        return None if own is None else self._map.keys.get(value(own))


def _ended(body: Element) -> Iterator[Element]:
    """The beginnings of bookmarks that have an end behind them."""
    open_: dict[str, Element] = {}
    for mark in body.iter(w("bookmarkStart"), w("bookmarkEnd")):
        if mark.tag == w("bookmarkStart"):
            open_[value(mark, "id")] = mark
        elif (begun := open_.pop(value(mark, "id"), None)) is not None:
            yield begun


def _widen(line: Line, key: Key, begun: int) -> None:
    """Have a field reach in a line from there to where it is read."""
    first = min(begun, line.spans.get(key, (begun, 0))[0])
    line.spans[key] = first, len(line.text)


def _is_deleted_row(row: Element) -> bool:
    return row.tag == w("tr") and row.find(f"{w('trPr')}/{w('del')}") is not None
