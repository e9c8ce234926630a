"""A workbook read as Excel reads it."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NAMES = ["Veiklos", "Lėšos", "Suvestinė", "Rodikliai"]
IDEAS, DECISIONS, PEOPLE = "Idėjos", "Sprendimai", "Dalyviai"
"""The last sheets, each only where there are any."""
SUMS = ["Pagal sritis", "Pagal uždavinius", "Pagal mokyklas"]


class Opened:
    """A workbook read as Excel reads it."""

    def __init__(self, content: bytes) -> None:
        self.package = ZipFile(BytesIO(content))
        strings = etree.fromstring(self.package.read("xl/sharedStrings.xml"))
        self._strings = ["".join(t.text or "" for t in one.iter(f"{S}t")) for one in strings.iter(f"{S}si")]

    def root(self, name: str) -> etree._Element:
        return etree.fromstring(self.package.read(f"xl/worksheets/sheet{self.names.index(name) + 1}.xml"))

    @property
    def names(self) -> list[str]:
        """The names of all sheets, in their order."""
        book = etree.fromstring(self.package.read("xl/workbook.xml"))
        return [str(sheet.get("name")) for sheet in book.iter(f"{S}sheet")]

    def rows(self, name: str) -> list[list[str | float | None]]:
        """The cells that are seen, with the values they have."""
        return [[self._value(cell) for cell in row] for row in self._seen(name)]

    def written(self, name: str) -> list[list[str | float | None]]:
        """The cells as they were written: formulas as texts."""
        return [
            [value if formula is None else f"={formula}" for value, formula in zip(*row, strict=True)]
            for row in zip(self.rows(name), self._formulas(name), strict=True)
        ]

    def formulas(self, name: str) -> Iterator[str]:
        return (formula.text or "" for formula in self.root(name).iter(f"{S}f"))

    def pattern(self, name: str, address: str) -> str:
        """The number format of a cell; "0" for the general one."""
        styles = etree.fromstring(self.package.read("xl/styles.xml"))
        patterns = {one.get("numFmtId"): one.get("formatCode") for one in styles.iter(f"{S}numFmt")}
        (cell,) = (cell for cell in self.root(name).iter(f"{S}c") if cell.get("r") == address)
        number = styles.find(f"{S}cellXfs")[int(cell.get("s"))].get("numFmtId")
        return str(patterns.get(number, number))

    def stays_text(self, name: str, address: str) -> bool:
        """Whether a cell is text for Excel even after it was edited."""
        styles = etree.fromstring(self.package.read("xl/styles.xml"))
        (cell,) = (cell for cell in self.root(name).iter(f"{S}c") if cell.get("r") == address)
        return styles.find(f"{S}cellXfs")[int(cell.get("s"))].get("quotePrefix") == "1"

    def _formulas(self, name: str) -> list[list[str | None]]:
        return [[cell.findtext(f"{S}f") for cell in row] for row in self._seen(name)]

    def _seen(self, name: str) -> Iterator[list[etree._Element]]:
        """The cells of each row in columns that are not hidden."""
        root = self.root(name)
        hidden = {int(one.get("min")) for one in root.iter(f"{S}col") if one.get("hidden") == "1"}
        for row in root.iter(f"{S}row"):
            yield [cell for at, cell in enumerate(row.iter(f"{S}c"), 1) if at not in hidden]

    def _value(self, cell: etree._Element) -> str | float | None:
        value = cell.findtext(f"{S}v")
        if value is None:
            return None
        match cell.get("t"):
            case "s":
                return self._strings[int(value)]
            case "str":
                return value
        return float(value)
