"""A document of ours that comes back: what stands now at each of its fields, found by its map.

A field is the paragraphs from the beginning of its bookmark to its end, or those of its control where that
is all that is left of it; what is typed at its edges, and paragraphs put in after it, belong to it too. What
was written there besides is known by its fingerprint. Text inserted with tracked changes counts, deleted text
does not.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from planeditor.blocks.block import Block, Cell, grid
from planeditor.blocks.clean import cleaned
from planeditor.blocks.draft import GROSS, Remark, Returned, ReturnedRow, ReturnedTable
from planeditor.language import Catalogue, Language, Said, said, said_n
from planeditor.plan.describe import kind_name
from planeditor.plan.items import CLASSES, FIELDS, Kind
from planeditor.word.marks import BOOKMARK, NAMESPACE, told_print
from planeditor.word.ooxml.markup import Element, w
from planeditor.word.reading.properties import value
from planeditor.word.sources import MONEY, PERIOD

_OURS = NAMESPACE.rpartition(":")[0]
_MOST_FIELDS = 500_000
_DEEPEST = 40
_SKIPPED = frozenset(map(w, (
    "del", "moveFrom", "sdtPr", "sdtEndPr", "pPr", "rPr", "tcPr", "tblPr", "trPr", "tblGrid", "instrText",
    "delText", "drawing", "pict", "object",
)))  # fmt: skip
_BOOKMARK = re.compile(rf"{BOOKMARK}0*([1-9][0-9]{{0,9}})")
_SPREAD = {PERIOD.name: ("start", "end"), MONEY.name: (GROSS,)}
"""Of what else is marked beside fields, where it is put."""
_SIGNS = {
    w("tab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}

Key = tuple[str, str]
"""An item's id and the name of a field."""


class _Mapped(NamedTuple):
    """A field of the map: the kind of its item, and the fingerprints of what was written and said."""

    kind: Kind
    written: str
    said: str


@dataclass(slots=True)
class _Line:
    """A paragraph: what it says, where fields begin and end in it, and the cell and table it is in."""

    text: str = ""
    spans: dict[Key, tuple[int, int]] = field(default_factory=dict)
    style: str = ""
    cell: Element | None = None
    row: Element | None = None
    comments: list[str] = field(default_factory=list)
    has_field: bool = False
    """Whether Word works a part of it out."""


class DocumentMap:
    """The map that a document carries."""

    def __init__(self, root: Element) -> None:
        """Raises ValueError for what is not as we write it."""
        self.plan, self.title = root.get("id", ""), root.get("title", "")
        self.passed = frozenset((root.findtext("{*}passed") or "").split())
        self.fields: dict[Key, _Mapped] = {}
        self.keys: dict[str, Key] = {}
        for item in root.iterfind("{*}item"):
            kind = Kind(item.get("kind", ""))
            names = {*_SPREAD, *(one.name for one in FIELDS[kind])}
            for one in item.iterfind("{*}field"):
                written, _, told = one.get("print", "").partition(" ")
                key = item.get("id", ""), one.get("name", "")
                if key[1] not in names or not written or len(self.fields) >= _MOST_FIELDS:
                    raise ValueError("a field that no item of the kind has")
                self.fields[key] = _Mapped(kind, written, told or written)
                self.keys[str(int(one.get("control", "")))] = key

    def key(self, bookmark: str) -> Key | None:
        """The field whose bookmark is called so; the second of a name has something behind it."""
        match = _BOOKMARK.match(bookmark)
        return self.keys.get(match[1]) if match else None


def map_of(roots: Iterable[Element]) -> tuple[DocumentMap | None, Said | None]:
    """The map among XML that a document carries, or why there is none though it is one of ours."""
    for root in roots:
        namespace = str(root.tag)[1:].partition("}")[0]
        if namespace == NAMESPACE:
            try:
                return DocumentMap(root), None
            except ValueError:
                return None, said(
                    "intake", "The map of this document is damaged: it is read as any other."
                )
        version = namespace.removeprefix(f"{_OURS}:")
        if version != namespace and version.isdecimal() and int(version) > int(NAMESPACE.rpartition(":")[2]):
            return None, said(
                "intake", "This document was made by a newer version of the program: it is read as any other."
            )
    return None, None


def read_returned(
    body: Element, found: DocumentMap, comments: Mapping[str, tuple[str, str]]
) -> tuple[Returned, list[Said]]:
    """What a document says at the fields of its map, and what is to be told of it besides.

    `comments` are authors and texts by their ids.
    """
    lines = [*_Lines(found).of(body)]
    told = _told(lines, found)
    changed = {key: text for key, text in told.items() if told_print(text) != found.fields[key].written}
    there = {id_ for id_, _ in told}
    gone = dict.fromkeys(id_ for id_, _ in found.fields if id_ not in there)
    lost = sum(key not in told and key[0] in there for key in found.fields)
    notes = [*_new_rows(lines, found)]
    if lost:
        notes.append(
            said_n("intake", "%n fields are no longer in the document; they stay as they are.", lost)
        )
    tables = tuple(_tables(changed, [*gone], found))
    remarks = tuple(_remarks(lines, comments))
    return Returned(found.plan, found.title, tables, is_document=True, remarks=remarks), notes


class _Lines:
    """Goes through a body; what is open of bookmarks and controls goes on from paragraph to paragraph."""

    def __init__(self, found: DocumentMap) -> None:
        self._map = found
        self._bookmarks: dict[str, Key] = {}
        """The keys of bookmarks that are open, by their ids."""
        self._controls: list[Key] = []
        self._cells: list[tuple[Element, Element]] = []
        self._depth = 0

    def of(self, parent: Element) -> Iterator[_Line]:
        """The paragraphs in an element."""
        for child in parent.iterchildren("{*}*"):
            if child.tag == w("p"):
                yield self._line(child)
            elif child.tag == w("bookmarkStart") or child.tag == w("bookmarkEnd"):
                self._bookmark(child)
            elif child.tag not in _SKIPPED and self._depth < _DEEPEST and not _is_deleted_row(child):
                key = self._control(child)
                self._depth += 1
                self._controls += [key] if key else []
                self._cells += [(child, child.getparent())] if child.tag == w("tc") else []
                yield from self.of(child)
                self._cells = self._cells[: len(self._cells) - (child.tag == w("tc"))]
                self._controls = self._controls[: len(self._controls) - bool(key)]
                self._depth -= 1

    def _line(self, paragraph: Element) -> _Line:
        line = _Line(style=value(paragraph.find(f"{w('pPr')}/{w('pStyle')}")))
        if self._cells:
            line.cell, line.row = self._cells[-1]
        open_ = dict.fromkeys((*self._bookmarks.values(), *self._controls), 0)
        self._read(paragraph, line, open_)
        for key, begun in open_.items():
            _widen(line, key, begun)
        return line

    def _read(self, parent: Element, line: _Line, open_: dict[Key, int]) -> None:
        for child in parent.iterchildren("{*}*"):
            if child.tag == w("t"):
                line.text += child.text or ""
            elif child.tag in _SIGNS:
                line.text += _SIGNS[child.tag]
            elif child.tag == w("bookmarkStart"):
                if key := self._bookmark(child):
                    open_.setdefault(key, len(line.text))
            elif child.tag == w("bookmarkEnd"):
                key = self._bookmark(child)
                if key in open_ and key not in self._controls:
                    _widen(line, key, open_.pop(key))
            elif child.tag in (w("instrText"), w("fldSimple")):
                line.has_field = True
            if child.tag in (w("commentRangeStart"), w("commentReference")):
                line.comments.append(value(child, "id"))
            if child.tag not in _SKIPPED and len(child) and self._depth < _DEEPEST:
                begun, key = len(line.text), self._control(child)
                self._depth += 1
                self._read(child, line, open_)
                self._depth -= 1
                if key:
                    _widen(line, key, begun)

    def _bookmark(self, mark: Element) -> Key | None:
        """The field whose bookmark begins or ends here."""
        if mark.tag == w("bookmarkEnd"):
            return self._bookmarks.pop(value(mark, "id"), None)
        key = self._map.key(value(mark, "name"))
        if key:
            self._bookmarks[value(mark, "id")] = key
        return key

    def _control(self, element: Element) -> Key | None:
        own = element.find(f"{w('sdtPr')}/{w('id')}") if element.tag == w("sdt") else None
        return None if own is None else self._map.keys.get(value(own))


def _widen(line: _Line, key: Key, begun: int) -> None:
    """Have a field reach in a line from there to where it is read."""
    first = min(begun, line.spans.get(key, (begun, 0))[0])
    line.spans[key] = first, len(line.text)


def _is_deleted_row(row: Element) -> bool:
    return row.tag == w("tr") and row.find(f"{w('trPr')}/{w('del')}") is not None


def _told(lines: Sequence[_Line], found: DocumentMap) -> dict[Key, str]:
    """What stands at each field; of several places, as in copied rows, where nothing was changed."""
    told: dict[Key, str] = {}
    for key, texts in _occurrences(lines, found.passed):
        text = "\n".join(filter(str.strip, texts)).replace("\u200d", "")
        if key not in told or told_print(text) == found.fields[key].written:
            told[key] = text
    return told


def _occurrences(lines: Sequence[_Line], passed: frozenset[str]) -> Iterator[tuple[Key, list[str]]]:
    """Each place of each field, with the lines there; those that no field claims belong to the one before."""
    going: dict[Key, list[str]] = {}
    last: Key | None = None
    before: list[str] = []
    for at, line in enumerate(lines):
        above = lines[at - 1] if at else _Line()
        # A paragraph that is put in after another one looks like it.
        is_same_place = line.cell is above.cell and bool(line.cell is not None or line.style == above.style)
        if line.cell is not above.cell or not (line.spans or is_same_place):
            yield from going.items()
            going, last, before = {}, None, []
        if not line.spans:
            if is_same_place and _is_added(line, passed):
                (going[last] if last else before).append(line.text)
            continue
        for key in [one for one in going if one not in line.spans]:
            yield key, going.pop(key)
        for key, text in _parts(line, passed):
            going.setdefault(key, [*before]).append(text)
            last, before = key, []
    yield from going.items()


def _is_added(line: _Line, passed: frozenset[str]) -> bool:
    """Whether a paragraph without a field is one that people have put in."""
    return bool(line.text.strip()) and not line.has_field and told_print(line.text) not in passed


def _parts(line: _Line, passed: frozenset[str]) -> Iterator[tuple[Key, str]]:
    """The text of each field in a line, with what was typed at its edges."""
    spans = sorted(line.spans.items(), key=lambda one: one[1])
    for at, (key, (first, end)) in enumerate(spans):
        left = spans[at - 1][1][1] if at else 0
        before = line.text[left:first] if left < first else ""
        after = line.text[end:] if at + 1 == len(spans) else ""
        cut = next((n for n in range(len(before), 0, -1) if told_print(before[:n]) in passed), 0)
        yield key, f"{before[cut:].lstrip() if cut else before}{line.text[first:end]}{after}"


def _tables(changed: Mapping[Key, str], gone: Sequence[str], found: DocumentMap) -> Iterator[ReturnedTable]:
    """A table for each kind: what was changed of its items, and which are gone."""
    kinds = {id_: mapped.kind for (id_, _), mapped in found.fields.items()}
    say = Catalogue.of(Language.LT).say
    for kind in dict.fromkeys(kinds.values()):
        there = {key: text for key, text in changed.items() if kinds[key[0]] is kind}
        missing = tuple(id_ for id_ in gone if kinds[id_] is kind)
        if not there and not missing:
            continue
        told = {into for _, name in there for into in _SPREAD.get(name, (name,))}
        names = [one for one in FIELDS[kind] if one.name in told]
        rows = []
        for at, id_ in enumerate(dict.fromkeys(id_ for id_, _ in there), 1):
            own = [(name, cleaned(text)) for (one, name), text in there.items() if one == id_]
            cells = {into: Cell(text) for name, text in own for into in _SPREAD.get(name, (name,))}
            known = {
                into: found.fields[id_, name].said for name, _ in own for into in _SPREAD.get(name, (name,))
            }
            rows.append(ReturnedRow(at, id_, cells, frozenset(cells), known))
        head = [Cell(say(one.said)) for one in names] or [Cell(say(kind_name(kind)))]
        shown = [[row.cells.get(one.name, Cell()) for one in names] for row in rows]
        yield ReturnedTable(kind, Block(grid([head, *shown])), 1, tuple(rows), missing)


def _new_rows(lines: Sequence[_Line], found: DocumentMap) -> Iterator[Said]:
    """Rows that people have put between those of items: they are told, as nothing says what they are of."""
    titles = {
        mapped.written
        for (_, name), mapped in found.fields.items()
        if name == CLASSES[mapped.kind].title_field
    }
    rows: dict[Element, list[_Line]] = {}
    for line in lines:
        if line.row is not None:
            rows.setdefault(line.row, []).append(line)
    about: dict[Element, set[str]] = {}
    looks: dict[Element, set[str]] = {}
    for row, its in rows.items():
        marked = [line for line in its if line.spans]
        about.setdefault(row.getparent(), set()).update(id_ for line in marked for id_, _ in line.spans)
        looks.setdefault(row.getparent(), set()).update(line.style for line in marked)
    widths: dict[Element, int] = {}
    for row, its in rows.items():
        table, width = row.getparent(), len(row.findall(f".//{w('tc')}"))
        if any(line.spans for line in its):
            widths.setdefault(table, width)
            continue
        is_listed = len(about[table]) > 1 and {line.style for line in its} <= looks[table]
        if is_listed and widths.get(table) == width:
            texts = [line.text.strip() for line in its if line.text.strip()]
            prints = {told_print(text) for text in texts}
            if len(texts) > 1 and not prints & titles and not prints <= found.passed:
                text = " | ".join(texts)[:200]
                yield said("intake", "A new row is not taken in, add it in the plan: “{text}”.", text=text)


def _remarks(lines: Sequence[_Line], comments: Mapping[str, tuple[str, str]]) -> Iterator[Remark]:
    """The comments, each about the item whose field stands in its line, or nearest above."""
    about, seen = "", set[str]()
    for line in lines:
        about = next((id_ for id_, _ in line.spans), about)
        for id_ in line.comments:
            if id_ in comments and id_ not in seen:
                seen.add(id_)
                author, text = comments[id_]
                yield Remark(about, author, text)
