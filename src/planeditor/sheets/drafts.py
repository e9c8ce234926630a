"""A draft in a workbook as blocks, a sheet each: .xlsx, .xls and .ods, by their true values."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

from planeditor.blocks import refusals
from planeditor.blocks.block import (
    LARGEST_NUMBER,
    MOST_COLUMNS,
    Block,
    Cell,
    grid,
    too_large_a_number,
    without_last_blanks,
)
from planeditor.blocks.clean import cleaned
from planeditor.blocks.draft import Draft
from planeditor.blocks.values import is_percent
from planeditor.language import Said, said
from planeditor.plan.cells import MOST
from planeditor.plan.numbers import format_date, format_number
from planeditor.sheets.formats import Place, SheetFormats, WorkbookFormats, check_size, read_formats, read_ods
from planeditor.sheets.map import NAME, Map
from planeditor.zipping import Bounds, TooLargeZip, UnusableZip, Zip

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_BOUNDS = Bounds(
    file=refusals.LARGEST_FILE, parts=5_000, directory=2**20, part=48 * 2**20, unpacked=128 * 2**20
)
_ZIP = b"PK\x03\x04"
_MOST_SHEETS = 100
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="([0-9]+)"')
_ODS_TAG = re.compile(
    rb"<table:(?P<name>table-row|(?:covered-)?table-cell)(?P<attributes>[^<>]*)>(?P<text>\s*<text:p)?"
)


def read_workbook(content: bytes, name: str) -> Draft:
    """The sheets that are seen; raise FileRefused, which calls the file by its name."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    formats = _looked_into(content, name)
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(content))
        return _Reader(workbook, formats, name).draft()
    except PasswordError as error:
        raise refusals.protected(name) from error
    except (CalamineError, ValueError, OverflowError, OSError) as error:
        raise (refusals.protected if _is_encrypted(content) else refusals.damaged)(name) from error
    except BaseException as error:
        # The library ends with a panic of its own where a file was made to hurt; that is no Exception.
        if type(error).__name__ == "PanicException":
            raise refusals.damaged(name) from error
        raise


def _looked_into(content: bytes, name: str) -> WorkbookFormats | None:
    """What stands in the package, once it is sure that it is not too much; None for one that is none."""
    if len(content) > refusals.LARGEST_FILE:
        raise refusals.too_large(name)
    if not content.startswith(_ZIP):
        if not content.startswith(refusals.OLD_SIGNATURE):
            raise refusals.damaged(name)
        if _is_encrypted(content):
            raise refusals.protected(name)
        return None
    try:
        package = Zip(content, _BOUNDS)
        if any(
            part.lower().endswith("vbaproject.bin") or part.startswith("Basic/") for part in package.names
        ):
            raise refusals.with_macros(name)
        if {"content.xml", "META-INF/manifest.xml"} <= {*package.names}:
            if b"encryption-data" in package.read("META-INF/manifest.xml"):
                raise refusals.protected(name)
            sheets = package.read("content.xml")
            _check_repeats(sheets, name)
            return read_ods(sheets)
        check_size(package)
        return read_formats(package) if "xl/_rels/workbook.xml.rels" in package.names else None
    except TooLargeZip as error:
        raise refusals.too_large(name) from error
    except UnusableZip as error:
        raise refusals.damaged(name) from error


def _check_repeats(content: bytes, name: str) -> None:
    """Refuse a sheet that says in a few words that a cell with something in it is there a million times."""
    if b"<!DOCTYPE" in content:
        raise refusals.damaged(name)
    count, rows = 0, 1
    for tag in _ODS_TAG.finditer(content):
        if tag["name"] == b"table-row":
            rows = _times(tag["attributes"])
        elif tag["text"] or b"office:value" in tag["attributes"]:
            count += rows * _times(tag["attributes"])
        if count > MOST:
            raise refusals.too_large(name)


def _times(attributes: bytes) -> int:
    match = _REPEATED.search(attributes)
    return int(match[1]) if match and len(match[1]) < 9 else MOST + 1 if match else 1


def _is_encrypted(content: bytes) -> bool:
    """Whether an old container holds a new workbook with a password."""
    return "EncryptedPackage".encode("utf-16-le") in content


class _Reader:
    def __init__(self, workbook: "CalamineWorkbook", formats: WorkbookFormats | None, name: str) -> None:
        self._workbook = workbook
        self._formats = formats
        self._name = name
        self._notes: list[Said] = []
        self._map: Map | None = None

    def draft(self) -> Draft:
        """All sheets that are seen and have something in them."""
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        sheets = self._workbook.sheets_metadata
        if len(sheets) > _MOST_SHEETS:
            raise refusals.too_large(self._name)
        self._map = self._found_map([sheet.name for sheet in sheets])
        blocks: list[Block] = []
        for at, sheet in enumerate(sheets):
            if self._map and sheet.name == NAME:
                continue
            if sheet.visible is not SheetVisibleEnum.Visible:
                self._notes.append(
                    said("intake", "The hidden sheet “{sheet}” was left out.", sheet=sheet.name)
                )
            elif sheet.typ is SheetTypeEnum.WorkSheet:
                block = self._block(self._workbook.get_sheet_by_index(at), sheet.name)
                blocks += [block] if block.rows else []
        if self._formats is not None and self._formats.has_links:
            self._notes.append(
                said("intake", "Values from other files are taken as they were when it was saved last.")
            )
        if self._formats is None:
            self._notes.append(
                said("intake", "An .xls does not tell what is hidden: check that it is meant.")
            )
        returned = self._map.returned(blocks) if self._map else None
        return Draft(tuple(blocks), tuple(self._notes), returned)

    def _found_map(self, names: Sequence[str]) -> Map | None:
        """The map of a workbook of ours."""
        if NAME not in names:
            return None
        sheet = self._workbook.get_sheet_by_index(names.index(NAME))
        is_small = sheet.total_height * sheet.total_width <= MOST
        found = Map.read(sheet.to_python(skip_empty_area=False)) if is_small else None
        if found is None:
            raise refusals.damaged(self._name)  # without it, everything would be new
        return found

    def _block(self, sheet: "CalamineSheet", name: str) -> Block:
        if (
            sheet.total_height * max(1, sheet.total_width) > 20 * MOST
            or sheet.total_width > MOST_COLUMNS * 20
        ):
            raise refusals.too_large(self._name)
        known = self._formats.sheets.get(name) if self._formats else None
        if self._formats and known is None:
            raise refusals.damaged(self._name)
        spans = {top: _size(top, end) for top, end in sheet.merged_cell_ranges or ()}
        covered = _covered(spans, self._name)
        values = sheet.to_python(skip_empty_area=False)
        rows: list[list[Cell]] = []
        # What is hidden in a workbook of ours is there all the same.
        hides = known if self._map is None else None
        for row, found in enumerate(values):
            is_hidden = hides is not None and row in hides.hidden_rows
            cells: list[Cell] = []
            for column, value in enumerate(found[:MOST_COLUMNS]):
                if (row, column) not in covered:
                    is_seen = not (is_hidden or (hides is not None and column in hides.hidden_columns))
                    cell = self._cell(value, (row, column), known) if is_seen else Cell()
                    down, right = spans.get((row, column), (1, 1))
                    cells.append(replace(cell, rows=down, columns=right))
            rows.append(cells)
        if hides is not None:
            self._tell_hidden(hides, name, len(values), max(map(len, values), default=0))
        return without_last_blanks(Block(grid(rows), name=name))

    def _tell_hidden(self, hides: SheetFormats, name: str, height: int, width: int) -> None:
        if any(row < height for row in hides.hidden_rows):
            self._notes.append(
                said("intake", "Hidden rows of the sheet “{sheet}” were left out.", sheet=name)
            )
        if any(column < width for column in hides.hidden_columns):
            self._notes.append(
                said("intake", "Hidden columns of the sheet “{sheet}” were left out.", sheet=name)
            )

    def _cell(self, value: Any, place: Place, known: SheetFormats | None) -> Cell:
        """The cell; its format is None where the file does not tell."""
        format_ = None if known is None else known.formats.get(place)
        trouble = self._trouble(value, place, known)
        if trouble is not None:
            return Cell("" if value == "" else str(value), trouble=trouble)
        match value:
            case bool():
                return Cell("x" if value else "", value=value)
            case int() | float():
                number = Decimal(repr(value))
                return Cell(_shown(number, format_), value=number, format=format_)
            case datetime():
                return Cell(format_date(value.date()), value=value.date())
            case date():
                return Cell(format_date(value), value=value)
            case time() | timedelta():
                return Cell(str(value))
            case _:
                return Cell(cleaned(str(value)))

    def _trouble(self, value: Any, place: Place, known: SheetFormats | None) -> Said | None:
        if known is not None and place in known.errors:
            return said("intake", "There is an error of a formula.")
        if isinstance(value, str) and re.fullmatch(
            r"#(?:REF|DIV/0|N/A|NAME\?|NULL|NUM|VALUE)!?", value.strip()
        ):
            return said("intake", "There is an error of a formula.")
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        is_formula = known is not None and place in known.formulas
        if is_number and abs(value) >= LARGEST_NUMBER:
            return too_large_a_number()
        if is_formula and self._formats and self._formats.is_uncalculated and value in (0, ""):
            return said("intake", "The formula was never worked out. Open the file in Excel and save it.")
        return None


def _size(top: Place, end: Place) -> tuple[int, int]:
    return end[0] - top[0] + 1, end[1] - top[1] + 1


def _covered(spans: dict[Place, tuple[int, int]], name: str) -> set[Place]:
    """The places that merged cells cover, within what is read."""
    found: set[Place] = set()
    for (row, column), (rows, columns) in spans.items():
        if rows * columns > MOST or len(found) > MOST:
            raise refusals.too_large(name)
        found |= {(row + down, column + right) for down in range(rows) for right in range(columns)}
        found.discard((row, column))
    return found


def _shown(number: Decimal, format_: str | None) -> str:
    """The number as people read it; in percent where its format is."""
    if is_percent(format_):
        return f"{format_number((number * 100).normalize())} %"
    plain = number.quantize(Decimal(1)) if number == number.to_integral_value() else number
    return str(plain) if 1000 <= plain <= 9999 and plain == int(plain) else format_number(plain)
