"""What a workbook says of its cells beyond their values: formats, errors, formulas, what is hidden.

python-calamine gives values only, and nothing for an error: „50 %“ would be 0,5, and `#REF!` an empty cell.
"""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from xml.etree import ElementTree
from xml.parsers import expat

from planeditor.blocks.block import MOST_COLUMNS
from planeditor.plan.cells import MOST
from planeditor.zipping import TooLargeZip, UnusableZip, Zip

_BUILT_IN = {9: "0%", 10: "0.00%", 12: "# ?/?", 13: "# ??/??"}
"""The formats that are named by number only and change what a number is."""
_CELL = re.compile(rb"<(?:\w+:)?c\b")
_ROW = re.compile(rb"<(?:\w+:)?row\b")
_NUMBER = re.compile(r" *[0-9]{1,7} *")
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_MOST_CELLS = 4 * MOST
"""Those that are only coloured stand in a sheet too."""
Place = tuple[int, int]
"""Row and column from 0."""


@dataclass(frozen=True, slots=True)
class SheetFormats:
    """What is known of the cells of a sheet, by their places; a format "" leaves numbers as they are."""

    formats: Mapping[Place, str] = field(default_factory=dict)
    errors: frozenset[Place] = frozenset()
    formulas: frozenset[Place] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class WorkbookFormats:
    """The same for all sheets, by their names; `is_uncalculated` where a formula's value may be a mere 0."""

    sheets: Mapping[str, SheetFormats]
    is_uncalculated: bool = False
    has_links: bool = False


def read_formats(package: Zip) -> WorkbookFormats:
    """What an .xlsx says of its cells, also a strict one. Raises UnusableZip where it is no workbook."""
    workbook = _xml(package, "xl/workbook.xml")
    links = {one.get("Id", ""): one.get("Target", "") for one in _xml(package, "xl/_rels/workbook.xml.rels")}
    formats = _cell_formats(package)
    parts = {name.lower(): name for name in package.names}
    sheets: dict[str, SheetFormats] = {}
    for sheet in workbook.iterfind(".//{*}sheet"):
        link = next((value for name, value in sheet.attrib.items() if name.endswith("}id")), "")
        path = posixpath.normpath(posixpath.join("/xl", links.get(link, ""))).lstrip("/").lower()
        if path in parts:
            sheets[sheet.get("name", "")] = _Sheet(formats).read(package.read(parts[path]))
    calculation = workbook.find("{*}calcPr")
    return WorkbookFormats(
        sheets,
        is_uncalculated=calculation is not None and calculation.get("fullCalcOnLoad") in ("1", "true"),
        has_links=any(name.startswith("xl/externallinks/") for name in parts),
    )


def check_size(package: Zip) -> None:
    """Raise TooLargeZip for a sheet with more rows or cells than any draft has."""
    for name in package.names:
        if "worksheets/" in name.lower().replace("\\", "/"):
            content = package.read(name)
            rows = sum(1 for _ in islice(_ROW.finditer(content), MOST + 1))
            cells = sum(1 for _ in islice(_CELL.finditer(content), _MOST_CELLS + 1))
            if rows > MOST or cells > _MOST_CELLS:
                raise TooLargeZip


class _Sheet:
    """Reads what a sheet says of its cells; one that does not say its place stands after the one before."""

    def __init__(self, formats: list[str]) -> None:
        self._formats = formats
        self._told: dict[Place, str] = {}
        self._errors: set[Place] = set()
        self._formulas: set[Place] = set()
        self._hidden: set[int] = set()
        self._columns: set[int] = set()
        self._place = (-1, -1)

    def read(self, content: bytes) -> SheetFormats:
        """All of it; raise UnusableZip for what is no XML or declares types of its own."""
        _parse(content, self._begin)
        return SheetFormats(
            self._told,
            frozenset(self._errors),
            frozenset(self._formulas),
            frozenset(self._hidden),
            frozenset(self._columns),
        )

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        match tag.rpartition(":")[2]:
            case "row":
                number = _whole(attributes.get("r", ""), self._place[0] + 2)
                self._place = number - 1, -1
                if attributes.get("hidden") in ("1", "true"):
                    self._hidden.add(number - 1)
            case "col" if attributes.get("hidden") in ("1", "true"):
                first, last = (_whole(attributes.get(name, ""), 0) for name in ("min", "max"))
                self._columns |= {*range(first - 1, min(last, MOST_COLUMNS))}
            case "c":
                row, column = self._place
                self._place = _place(attributes.get("r", "")) or (row, column + 1)
                style = _whole(attributes.get("s", ""), 0)
                self._told[self._place] = self._formats[style] if style < len(self._formats) else ""
                if attributes.get("t") == "e":
                    self._errors.add(self._place)
            case "f":
                self._formulas.add(self._place)


class _Ods:
    """Reads what the sheets of LibreOffice hide, and which of their numbers are shares of a hundred."""

    def __init__(self) -> None:
        self.sheets: dict[str, SheetFormats] = {}
        self._name = ""
        self._row, self._column, self._rows = 0, 0, 1
        self._shares: dict[Place, str] = {}
        self._hidden: tuple[set[int], set[int]] = set(), set()

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins; what is repeated for all the rest of a sheet is not counted one by one."""
        hides = attributes.get("table:visibility", "visible") != "visible"
        match tag:
            case "table:table":
                self._end_sheet()
                self._name = attributes.get("table:name", "")
            case "table:table-column":
                count = _whole(attributes.get("table:number-columns-repeated", ""), 1)
                if hides:
                    self._hidden[1].update(range(self._column, min(self._column + count, MOST_COLUMNS)))
                self._column += count
            case "table:table-row":
                self._row += self._rows
                self._column, self._rows = 0, _whole(attributes.get("table:number-rows-repeated", ""), 1)
                if hides:
                    self._hidden[0].update(range(self._row, self._row + min(self._rows, MOST)))
            case "table:table-cell" | "table:covered-table-cell":
                if attributes.get("office:value-type") == "percentage" and self._row < MOST:
                    self._shares[self._row, self._column] = "0%"
                self._column += _whole(attributes.get("table:number-columns-repeated", ""), 1)

    def done(self) -> WorkbookFormats:
        """All of it."""
        self._end_sheet()
        return WorkbookFormats(self.sheets)

    def _end_sheet(self) -> None:
        rows, columns = map(frozenset, self._hidden)
        if self._name:
            self.sheets[self._name] = SheetFormats(self._shares, hidden_rows=rows, hidden_columns=columns)
        self._row, self._column, self._rows = 0, 0, 0
        self._shares, self._hidden = {}, (set(), set())


def read_ods(content: bytes) -> WorkbookFormats:
    """What the content of an .ods says of its cells. Raises UnusableZip for what is no XML."""
    reader = _Ods()
    _parse(content, reader.begin)
    return reader.done()


def _parse(content: bytes, begin: Callable[[str, dict[str, str]], None]) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise UnusableZip from error


def _refuse(*_: object) -> None:
    raise UnusableZip


def _whole(text: str, otherwise: int) -> int:
    return int(text) if _NUMBER.fullmatch(text) else otherwise


def _cell_formats(package: Zip) -> list[str]:
    """The number format of each style of cells; "" for one that leaves numbers as they are."""
    if "xl/styles.xml" not in package.names:
        return []
    styles = _xml(package, "xl/styles.xml")
    own = {one.get("numFmtId", ""): one.get("formatCode", "") for one in styles.iterfind(".//{*}numFmt")}
    used = [one.get("numFmtId", "0") for one in styles.iterfind("{*}cellXfs/{*}xf")]
    return [own.get(id_) or _BUILT_IN.get(int(id_) if id_.isdigit() else 0, "") for id_ in used]


def _place(reference: str) -> Place | None:
    match = _REFERENCE.fullmatch(reference)
    if not match:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1


def _xml(package: Zip, name: str) -> ElementTree.Element:
    if name not in package.names:
        raise UnusableZip
    content = package.read(name)
    if b"<!DOCTYPE" in content:
        raise UnusableZip
    try:
        return ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise UnusableZip from error
