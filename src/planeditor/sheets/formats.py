"""What a workbook of Excel says of its cells beyond their values: formats, errors, formulas, hidden rows.

python-calamine gives values only, and nothing for an error: „50 %“ would be 0,5, and `#REF!` an empty cell.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from xml.etree import ElementTree

from planeditor.plan.cells import MOST
from planeditor.zipping import TooLargeZip, UnusableZip, Zip

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BUILT_IN = {9: "0%", 10: "0.00%", 12: "# ?/?", 13: "# ??/??"}
"""The formats that are named by number only and change what a number is."""
_CELL = re.compile(rb"<(?:\w+:)?c\b([^<>]*)>(?:\s*(<(?:\w+:)?f\b))?")
_ATTRIBUTE = re.compile(rb"\b(r|s|t)=[\"']([^\"']*)[\"']")
_ROW = re.compile(rb"<(?:\w+:)?row\b([^<>]*)>")
_HIDDEN_ROW = re.compile(rb"\bhidden=[\"'](?:1|true)[\"']")
_ROW_NUMBER = re.compile(rb"\br=[\"']([0-9]{1,7})[\"']")
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_MOST_CELLS = 4 * MOST
"""Those that are only coloured stand in a sheet too."""
Place = tuple[int, int]
"""Row and column from 0."""


@dataclass(frozen=True, slots=True)
class SheetFormats:
    """What is known of the cells of a sheet, by their places; `formats` has only those that have one."""

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
    """What an .xlsx says of its cells. Raises UnusableZip where it is no workbook."""
    workbook = _xml(package, "xl/workbook.xml")
    links = {one.get("Id", ""): one.get("Target", "") for one in _xml(package, "xl/_rels/workbook.xml.rels")}
    formats = _cell_formats(package)
    sheets: dict[str, SheetFormats] = {}
    for sheet in workbook.iter(f"{_MAIN}sheet"):
        target = links.get(sheet.get(_ID, ""), "")
        path = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        if path in package.names:
            sheets[sheet.get("name", "")] = _sheet(package.read(path), formats)
    calculation = workbook.find(f"{_MAIN}calcPr")
    return WorkbookFormats(
        sheets,
        is_uncalculated=calculation is not None and calculation.get("fullCalcOnLoad") in ("1", "true"),
        has_links=any(name.startswith("xl/externalLinks/") for name in package.names),
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


def _sheet(content: bytes, formats: list[str]) -> SheetFormats:
    told: dict[Place, str] = {}
    errors: set[Place] = set()
    formulas: set[Place] = set()
    for match in _CELL.finditer(content):
        found = {name: value.decode("ascii", "replace") for name, value in _ATTRIBUTE.findall(match[1])}
        place = _place(found.get(b"r", ""))
        if place is None:
            continue
        style = found.get(b"s", "0")
        number = int(style) if style.isascii() and style.isdigit() else 0
        if number < len(formats) and formats[number]:
            told[place] = formats[number]
        if found.get(b"t") == "e":
            errors.add(place)
        if match[2]:
            formulas.add(place)
    rows = (row[1] for row in _ROW.finditer(content) if _HIDDEN_ROW.search(row[1]))
    numbers = (_ROW_NUMBER.search(row) for row in rows)
    hidden = frozenset(int(number[1]) - 1 for number in numbers if number)
    return SheetFormats(told, frozenset(errors), frozenset(formulas), hidden)


def _cell_formats(package: Zip) -> list[str]:
    """The number format of each style of cells; "" for one that leaves numbers as they are."""
    if "xl/styles.xml" not in package.names:
        return []
    styles = _xml(package, "xl/styles.xml")
    own = {one.get("numFmtId", ""): one.get("formatCode", "") for one in styles.iter(f"{_MAIN}numFmt")}
    used = [one.get("numFmtId", "0") for one in styles.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")]
    return [own.get(id_) or _BUILT_IN.get(int(id_) if id_.isdigit() else 0, "") for id_ in used]


def _place(reference: str) -> Place | None:
    match = _REFERENCE.fullmatch(reference)
    if not match:
        return None
    column = 0
    for letter in match[1]:
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
