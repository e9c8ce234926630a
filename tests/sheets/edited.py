"""A workbook of ours as people change it: cells, rows put elsewhere, copied, added and taken out."""

import copy
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from tests.sheets.opened import S

Row = etree._Element


class Edited:
    """Rows are counted as they are numbered in Excel; what was moved is numbered anew when it is written."""

    def __init__(self, content: bytes) -> None:
        with ZipFile(BytesIO(content)) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        book = etree.fromstring(self._parts["xl/workbook.xml"])
        self._names = [one.get("name") for one in book.iter(f"{S}sheet")]
        self._sheets = {name: etree.fromstring(self._parts[self._path(name)]) for name in self._names}

    def put(self, sheet: str, address: str, value: str | float | None) -> "Edited":
        """Write a text or number into a cell, or empty it."""
        letter, row = address.rstrip("0123456789"), int(address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        self._write(self.row(sheet, row), letter, value)
        return self

    def add(self, sheet: str, at: int, **values: str | float) -> "Edited":
        """Put a new row before the row `at`, with values by the letters of their columns."""
        new = etree.Element(f"{S}row")
        for letter, value in sorted(values.items()):
            etree.SubElement(new, f"{S}c", r=f"{letter}1")
            self._write(new, letter, value)
        return self.rearrange(sheet, lambda rows: [*rows[: at - 1], new, *rows[at - 1 :]])

    def copy(self, sheet: str, row: int) -> "Edited":
        """Put a copy of a row below it."""
        twin = copy.deepcopy(self.row(sheet, row))
        return self.rearrange(sheet, lambda rows: [*rows[:row], twin, *rows[row:]])

    def remove(self, sheet: str, row: int) -> "Edited":
        """Take a row out."""
        return self.rearrange(sheet, lambda rows: [*rows[: row - 1], *rows[row:]])

    def hide(self, sheet: str, row: int) -> "Edited":
        """Hide a row, as a filter does."""
        self.row(sheet, row).set("hidden", "1")
        return self

    def rearrange(self, sheet: str, order: Callable[[list[Row]], list[Row]]) -> "Edited":
        """Put the rows in another order; formulas keep the values they had."""
        data = self._sheets[sheet].find(f"{S}sheetData")
        rows = order([*data])
        for one in [*data]:
            data.remove(one)
        for at, one in enumerate(rows, 1):
            one.set("r", str(at))
            for cell in one:
                cell.set("r", cell.get("r").rstrip("0123456789") + str(at))
                for formula in cell.findall(f"{S}f"):
                    cell.remove(formula)
            data.append(one)
        return self

    def row(self, sheet: str, row: int) -> Row:
        """A row by its number."""
        return next(one for one in self._sheets[sheet].iter(f"{S}row") if one.get("r") == str(row))

    def content(self) -> bytes:
        """The file."""
        changed = {self._path(name): etree.tostring(root) for name, root in self._sheets.items()}
        buffer = BytesIO()
        with ZipFile(buffer, "w") as package:
            for name, part in (self._parts | changed).items():
                package.writestr(name, part)
        return buffer.getvalue()

    def _path(self, name: str) -> str:
        return f"xl/worksheets/sheet{self._names.index(name) + 1}.xml"

    @staticmethod
    def _write(row: Row, letter: str, value: str | float | None) -> None:
        (cell,) = (one for one in row if one.get("r").rstrip("0123456789") == letter)
        for child in [*cell]:
            cell.remove(child)
        cell.attrib.pop("t", None)
        if isinstance(value, str):
            cell.set("t", "inlineStr")
            etree.SubElement(etree.SubElement(cell, f"{S}is"), f"{S}t").text = value
        elif value is not None:
            etree.SubElement(cell, f"{S}v").text = repr(value)
