"""What a workbook of Excel says of its cells beyond their values: formats, errors, formulas, hidden rows.

python-calamine gives values only, and nothing for an error: „50 %“ would be 0,5, and `#REF!` an empty cell.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from xml.etree import ElementTree
from xml.parsers import expat

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
        self._place = (-1, -1)

    def read(self, content: bytes) -> SheetFormats:
        """All of it; raise UnusableZip for what is no XML or declares types of its own."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._begin
        parser.StartDoctypeDeclHandler = _refuse
        try:
            parser.Parse(content, True)
        except expat.ExpatError as error:
            raise UnusableZip from error
        return SheetFormats(
            self._told, frozenset(self._errors), frozenset(self._formulas), frozenset(self._hidden)
        )

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        match tag.rpartition(":")[2]:
            case "row":
                number = _whole(attributes.get("r", ""), self._place[0] + 2)
                self._place = number - 1, -1
                if attributes.get("hidden") in ("1", "true"):
                    self._hidden.add(number - 1)
            case "c":
                row, column = self._place
                self._place = _place(attributes.get("r", "")) or (row, column + 1)
                style = _whole(attributes.get("s", ""), 0)
                self._told[self._place] = self._formats[style] if style < len(self._formats) else ""
                if attributes.get("t") == "e":
                    self._errors.add(self._place)
            case "f":
                self._formulas.add(self._place)


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
