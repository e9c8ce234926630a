"""A draft in a Word document as blocks: its tables, with the headings and lines around them.

What was inserted with tracked changes is taken, what was deleted is not. Nothing outside is looked at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planeditor.blocks import refusals
from planeditor.blocks.block import Cell, Collector
from planeditor.blocks.clean import LOWERED, RAISED, cleaned
from planeditor.blocks.draft import Draft
from planeditor.language import said
from planeditor.word.document_map import map_of
from planeditor.word.ooxml.letterhead import BOUNDS
from planeditor.word.ooxml.markup import Element, w
from planeditor.word.ooxml.parts import Link, Package, UnusableXml
from planeditor.word.reading.list_numbers import ListNumbers
from planeditor.word.reading.properties import number, value
from planeditor.word.reading.runs import FieldsOpen
from planeditor.word.reading.styles import Styles
from planeditor.word.returning import read_returned
from planeditor.zipping import TooLargeZip, UnusableZip

_MOST_MARKS = 8_000_000
_MAIN = "word/document.xml"
_DEEPEST = 20
_DROPPED = frozenset(map(w, ("del", "moveFrom", "sdtPr", "sdtEndPr", "pPr", "rPr", "tcPr", "tblPr", "trPr")))
_SIGNS = {
    w("tab"): "\t",
    w("cr"): "\n",
    w("br"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_PICTURES = frozenset((w("drawing"), w("pict"), w("object")))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SHIFTS = {"superscript": RAISED, "subscript": LOWERED}
_MOVED = 4
_TITLE = "Title"
"""The style of the title of a document, which is above all its headings."""
_LONGEST_STRONG = 300
"""Characters of a line in bold that may be a heading."""


def read_draft(content: bytes, name: str) -> Draft:
    """The blocks of a document; raise FileRefused, which calls the file by its name."""
    if content.startswith(refusals.OLD_SIGNATURE):
        raise refusals.protected(name)
    if len(content) > refusals.LARGEST_FILE:
        raise refusals.too_large(name)
    try:
        package = Package(content, BOUNDS, _MOST_MARKS, is_shown=True)
        return _Reader(package, name).draft()
    except TooLargeZip as error:
        raise refusals.too_large(name) from error
    except (UnusableZip, UnusableXml) as error:
        raise refusals.damaged(name) from error


class _Reader:
    def __init__(self, package: Package, name: str) -> None:
        links = {link.kind: link.target for link in package.links("") if not link.is_outside}
        main = links.get("officeDocument", _MAIN)
        if "macro" in package.types().of(main).lower() or "word/vbaProject.bin" in package:
            raise refusals.with_macros(name)
        self._body = package.xml(main).find(w("body"))
        inner = {link.kind: link.target for link in package.links(main) if not link.is_outside}
        parts = {
            kind: package.xml(inner[kind])
            for kind in ("styles", "numbering")
            if inner.get(kind, "") in package
        }
        own = [package.xml(one.target) for one in package.links(main) if _is_own_part(one, package)]
        self._map, why = map_of(own)
        self._why_unmapped = (why,) if why else ()
        remarks = inner.get("comments", "")
        self._comments = _comments(package.xml(remarks)) if self._map and remarks in package else {}
        self._styles = Styles(parts.get("styles"), None)
        self._numbers = ListNumbers.of(parts.get("numbering"), parts.get("styles"))
        self._collector = Collector()
        self._fields = FieldsOpen()
        self._pictures = 0
        self._name = name

    def draft(self) -> Draft:
        """All that the body says."""
        if self._body is None:
            raise refusals.damaged(self._name)
        self._blocks(self._body, 0)
        blocks = tuple(self._collector.done())
        if self._pictures and not any(block.is_table for block in blocks):
            raise refusals.pictures_only(self._name)
        notes = [said("intake", "Pictures in the document were not read.")] if self._pictures else []
        returned = None
        if self._map is not None:
            returned, told = read_returned(self._body, self._map, self._comments)
            notes += told
        return Draft(blocks, (*notes, *self._why_unmapped), returned)

    def _blocks(self, parent: Element, depth: int) -> None:
        for child in parent.iterchildren("{*}*"):
            if child.tag == w("p"):
                self._collector.line(self._line(child))
            elif child.tag == w("tbl"):
                self._table(child, depth)
            elif child.tag not in _DROPPED and child.tag != _FALLBACK and depth < _DEEPEST:
                self._blocks(child, depth + 1)

    def _line(self, paragraph: Element, *, in_cell: bool = False) -> Cell:
        """A paragraph; the number that Word gives to an empty one is seen in a cell only."""
        mark = self._numbers.mark(paragraph)
        layout, style, _ = self._styles.layout(paragraph.find(w("pPr")))
        text = cleaned("".join(self._texts(paragraph, style)))
        is_strong = bool(text) and len(text) <= _LONGEST_STRONG and self._is_strong(paragraph)
        numbered = f"{mark.text} {text}" if mark and mark.text else text
        return Cell(
            numbered.strip() if text or in_cell else "",
            is_strong=is_strong,
            level=(layout.outline or int(layout.style == _TITLE)) if text else 0,
            depth=mark.depth if mark else 0,
        )

    def _table(self, table: Element, depth: int) -> None:
        """The table, and after it those that stand inside its cells."""
        if depth >= _DEEPEST:
            raise refusals.too_large(self._name)
        inner: list[Element] = []
        rows = [self._row(row, inner) for row in _inside(table, "tr") if not _is_deleted(row)]
        self._collector.table(_merged(rows))
        for one in inner:
            self._table(one, depth + 1)

    def _row(self, row: Element, inner: list[Element]) -> list[tuple[Cell, str]]:
        """The cells, each with its part in a merge with those above: restart, continue or nothing."""
        properties = row.find(w("trPr"))
        before = 0 if properties is None else number(properties.find(w("gridBefore")))
        cells: list[tuple[Cell, str]] = [(Cell(), "")] * min(before, 100)
        for cell in _inside(row, "tc"):
            own = cell.find(w("tcPr"))
            span = 1 if own is None else number(own.find(w("gridSpan")), default=1)
            merge = None if own is None else own.find(w("vMerge"))
            part = "" if merge is None else value(merge, default="continue")
            cells.append((replace(self._cell(cell, inner), columns=max(1, span)), part))
        return cells

    def _cell(self, cell: Element, inner: list[Element]) -> Cell:
        lines = [self._line(one, in_cell=True) for one in _inside(cell, "p")]
        tables = [*_inside(cell, "tbl")]
        inner += tables
        lines = [line for line in lines if line.text]
        pictured = not lines and not tables and any(True for _ in cell.iter(*_PICTURES))
        why = said("intake", "There is a picture in place of text.") if pictured else None
        return Cell(
            "\n".join(line.text for line in lines),
            is_shaded=_is_shaded(cell),
            is_strong=bool(lines) and all(line.is_strong for line in lines),
            trouble=why,
        )

    def _texts(self, parent: Element, style: str) -> Iterator[str]:
        """The texts in a paragraph of the style, but for what is hidden or struck out: nobody means it."""
        for child in parent.iterchildren("{*}*"):
            tag = child.tag
            if tag in _PICTURES:
                self._pictures += 1
            elif tag == w("r"):
                own = child.find(w("rPr"))
                look = self._styles.letters(style, own)
                if not (look.hidden or look.strike or look.double_strike):
                    shift = _SHIFTS.get(look.raised) or _moved(own)
                    yield from (text.translate(shift) for text in self._texts(child, style))
            elif tag == w("t"):
                if self._fields.is_shown:
                    yield child.text or ""
            elif tag == w("sym"):
                code = value(child, "char")
                yield chr(int(code, 16)) if len(code) == 4 and code.isalnum() and code.isascii() else ""
            elif tag == w("fldChar"):
                self._fields.mark(value(child, "fldCharType"))
            elif tag in _SIGNS:
                yield _SIGNS[tag] if self._fields.is_shown else ""
            elif tag not in _DROPPED and tag not in (w("instrText"), w("delText"), _FALLBACK):
                yield from self._texts(child, style)

    def _is_strong(self, paragraph: Element) -> bool:
        _, style, _ = self._styles.layout(paragraph.find(w("pPr")))
        runs = [run for run in paragraph.iterfind(f".//{w('r')}") if run.find(w("t")) is not None]
        return bool(runs) and all(self._styles.letters(style, run.find(w("rPr"))).bold for run in runs)


def _is_own_part(link: Link, package: Package) -> bool:
    """Whether a link leads to XML that somebody keeps with the document."""
    return link.kind == "customXml" and not link.is_outside and link.target in package


def _comments(root: Element) -> dict[str, tuple[str, str]]:
    """Who made each comment and what it says, by their ids."""
    said_by = {}
    for one in root.iterfind(w("comment")):
        texts = ("".join(piece.text or "" for piece in line.iter(w("t"))) for line in one.iter(w("p")))
        text = cleaned("\n".join(texts))
        if text:
            said_by[value(one, "id")] = value(one, "author"), text
    return said_by


def _merged(rows: Sequence[Sequence[tuple[Cell, str]]]) -> list[list[Cell]]:
    """The rows with cells that span those below: what only continues one above is left out."""
    kept: list[list[Cell]] = []
    spanning: dict[int, tuple[int, int]] = {}
    for row in rows:
        cells: list[Cell] = []
        column = 0
        for cell, part in row:
            if part == "continue" and column in spanning and not cell.text:
                at, place = spanning[column]
                above = kept[at][place]
                kept[at][place] = replace(above, rows=above.rows + 1)
            else:
                spanning.pop(column, None)
                if part == "restart":
                    spanning[column] = (len(kept), len(cells))
                cells.append(cell)
            column += cell.columns
        kept.append(cells)
    return kept


def _moved(properties: Element | None) -> dict[int, int]:
    """What becomes of digits that are moved up or down by two points or more, in half points."""
    up = 0 if properties is None else number(properties.find(w("position")))
    return RAISED if up >= _MOVED else LOWERED if up <= -_MOVED else {}


def _is_shaded(cell: Element) -> bool:
    """Whether a cell has a colour of its own that is seen on white paper."""
    shading = cell.find(f"{w('tcPr')}/{w('shd')}")
    if shading is None:
        return False
    fill = value(shading, "fill").lower()
    has_pattern = value(shading).lower() not in ("", "clear", "nil")
    return has_pattern or bool(value(shading, "themeFill")) or fill not in ("", "auto", "ffffff")


def _is_deleted(row: Element) -> bool:
    properties = row.find(w("trPr"))
    return properties is not None and properties.find(w("del")) is not None


def _inside(parent: Element, name: str) -> Iterator[Element]:
    """The rows, cells or paragraphs of a parent, of controls and insertions in it too."""
    for child in parent.iterchildren("{*}*"):
        if child.tag == w(name):
            yield child
        elif child.tag in (w("sdt"), w("sdtContent"), w("customXml"), w("ins"), w("smartTag"), w("moveTo")):
            yield from _inside(child, name)
