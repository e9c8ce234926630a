"""Tags of tables that Typst cannot be told of, written into the PDF file that it made, or not at all.

It writes each element of the structure as an object of plain bytes, and at the end where all objects are. So
nothing in the file moves: a cell that becomes a heading stays as long as it was, and what is longer is
appended, as PDF has changes appended.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_END = re.compile(rb"\ntrailer\n<<(/Size (\d+)/Root (\d+) 0 R[^<>]*)>>\nstartxref\n(\d+)\n%%EOF\Z")
_LONGEST_END = 1_000
_PLACE = 20
"""Bytes that tell where an object is, of which the first ten are its place."""
_TREE = re.compile(rb"/StructTreeRoot (\d+) 0 R")
_TOP = re.compile(rb"<</Type/StructTreeRoot(?:/RoleMap<<[^<>]*>>)?/K\[(\d+) 0 R\]")
_ELEMENT = re.compile(
    rb"<</Type/StructElem/S/(\w+)/P (\d+) 0 R.*?"
    rb"/K\[((?>\d+(?: 0 R)?|<<[/\w ]+>>| )*+)\](?:/Pg \d+ 0 R)?>>",
    re.DOTALL,
)
_BESIDE = re.compile(rb"<<.*?>>")
_KID = re.compile(rb"(\d+) 0 R")
_CELL = re.compile(
    rb"<</Type/StructElem/S/(TD)/P \d+ 0 R(?:/Lang\([\w-]+\))?"
    rb"/A\[<</O/Table(?:/\w+ \d+)*(/Headers\[[()\w ]*\])"
)
_TABLE = re.compile(
    rb"(<</Type/StructElem/S/Table/P \d+ 0 R(?:/Lang\([\w-]+\))?)(?:/A\[(<<[^<>]*>>)\])?(?=/K\[)"
)


class TableTags(NamedTuple):
    """What a table tells those who do not see it, and of each of its rows whether its first cell names it.

    Header rows name columns whatever is said of them.
    """

    summary: str
    named: tuple[bool, ...]


def tagged(pdf: bytes, tables: Sequence[TableTags]) -> bytes:
    """The file with what is to be said of its tables, all of them in the order in which they are read.

    A file that is not quite as Typst makes them, or has other tables, comes back as it is.
    """
    try:
        return _Tagger(pdf).tagged(tables)
    except ValueError:
        return pdf


class _Element(NamedTuple):
    """An element of the structure: where it begins and ends, what it is, and the numbers of those in it."""

    number: int
    start: int
    end: int
    kind: bytes
    kids: Sequence[int]


class _Tagger:
    """Writes into one file; ValueError where that is not as it should be."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf, self._made = pdf, bytearray(pdf)
        self._trailer, size, root, places = _found(_END.search(pdf, len(pdf) - _LONGEST_END)).groups()
        self._root, self._listed = int(root), int(places)
        head = b"xref\n0 %b\n" % size
        if not pdf.startswith(head, self._listed):
            raise ValueError("no table of objects")
        self._places = self._listed + len(head)

    def tagged(self, tables: Sequence[TableTags]) -> bytes:
        tree = int(_found(_TREE.search(self._pdf, *self._object(self._root)))[1])
        top = int(_found(_TOP.match(self._pdf, *self._object(tree)))[1])
        found = [one for one in self._walk(top, tree) if one.kind == b"Table"]
        changed: dict[int, bytes] = {}
        for element, tags in zip(found, tables, strict=True):
            self._name(element, tags.named)
            if tags.summary:
                changed[element.number] = self._summed_up(element, tags.summary)
        return bytes(self._made) + self._update(changed)

    def _object(self, number: int) -> tuple[int, int]:
        """Where the object begins and ends."""
        at = self._places + _PLACE * number
        start = int(self._pdf[at : at + 10])
        head = b"%d 0 obj\n" % number
        end = self._pdf.find(b"\nendobj\n", start)
        if not self._pdf.startswith(head, start) or end < 0:
            raise ValueError("no object where it should be")
        return start + len(head), end

    def _element(self, number: int, parent: int) -> _Element:
        start, end = self._object(number)
        found = _found(_ELEMENT.fullmatch(self._pdf, start, end))
        if int(found[2]) != parent:
            raise ValueError("no child of its parent")
        return _Element(number, start, end, found[1], [*map(int, _KID.findall(_BESIDE.sub(b"", found[3])))])

    def _inside(self, element: _Element) -> Iterator[_Element]:
        return (self._element(kid, element.number) for kid in element.kids)

    def _walk(self, number: int, parent: int) -> Iterator[_Element]:
        """The element and all in it, in the order in which they are read."""
        element = self._element(number, parent)
        yield element
        for kid in element.kids:
            yield from self._walk(kid, number)

    def _rows(self, table: _Element) -> Iterator[_Element]:
        for one in self._inside(table):
            yield from [one] if one.kind == b"TR" else self._inside(one)

    def _name(self, table: _Element, named: Sequence[bool]) -> None:
        """Make headings of the first cells of rows; which headers the others have is told by those alone."""
        for row, is_named in zip(self._rows(table), named, strict=True):
            if not any(named):
                continue
            for at, cell in enumerate(self._inside(row)):
                if cell.kind == b"TH":
                    continue
                found = _found(_CELL.match(self._pdf, cell.start, cell.end))
                if is_named and at == 0:
                    self._write(b"TH", *found.span(1))
                    self._write(b"/Scope/Row", *found.span(2))
                else:
                    self._write(b"", *found.span(2))

    def _write(self, said: bytes, start: int, end: int) -> None:
        self._made[start:end] = said.ljust(end - start)

    def _summed_up(self, table: _Element, summary: str) -> bytes:
        """The object of a table that has a summary too."""
        found = _found(_TABLE.match(self._pdf, table.start, table.end))
        told = b"<</O/Table/Summary<FEFF%b>>>" % summary.encode("utf-16-be").hex().upper().encode()
        attributes = b"/A[%b%b]" % (told, found[2] or b"")
        return self._pdf[table.start : found.end(1)] + attributes + self._pdf[found.end() : table.end]

    def _update(self, changed: dict[int, bytes]) -> bytes:
        """What is appended to have objects changed."""
        if not changed:
            return b""
        objects, places, at = [b"\n"], [b"xref\n"], len(self._pdf) + 1
        for number, content in sorted(changed.items()):
            objects.append(b"%d 0 obj\n%b\nendobj\n" % (number, content))
            places.append(b"%d 1\n%010d 00000 n\r\n" % (number, at))
            at += len(objects[-1])
        end = b"trailer\n<<%b/Prev %d>>\nstartxref\n%d\n%%%%EOF" % (self._trailer, self._listed, at)
        return b"".join([*objects, *places, end])


def _found(match: "re.Match[bytes] | None") -> "re.Match[bytes]":
    if match is None:
        raise ValueError("not as Typst writes it")
    return match
