"""One table on a sheet: a header that stays in sight, rows, sums, and pages as they are printed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, NamedTuple

from planeditor.blocks.draft import value_print
from planeditor.plan.cells import looks_like_formula
from planeditor.plan.items import Item, Kind
from planeditor.plan.numbers import format_number
from planeditor.plan.text import uniform
from planeditor.sheets.map import CALCULATED, MapRow, cell_print, heading_of
from planeditor.sheets.styles import Content, Styles

_LONGEST = 32_767
"""Characters that a cell of Excel holds."""
_MOST_DIGITS = 15
"""Digits of a number that Excel keeps."""
_A4 = 9
_LINE, _HEAD, _HIGHEST = 15.0, 32.0, 405.0
"""Points of a line, of most headers, and of the highest row that Excel knows."""
_FILLED = 0.9
"""How much of a line words fill before they break."""
_WIDEST = 1_411
"""Pixels that a page takes where letters are not to be smaller than 8 points, of 11 as they are."""
_LETTER, _BESIDE = 7, 5
"""Pixels of a letter, and of the room beside the letters of a column."""
_SCALE = 75
"""Percent, at which they have 8 points."""
_LONGEST_TITLE = 150
"""Of a plan above its pages: Excel takes 255 letters for all that stands there."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; its width in characters. `field` is what of an item it holds, "" where that is nothing."""

    heading: str
    content: Content = Content.TEXT
    width: float = 14
    is_summed: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with the value that it has now, for programs that show a workbook without working it out."""

    text: str
    value: Decimal


class About(NamedTuple):
    """What stands above and below each printed page: which plan, of which day, by whom."""

    title: str
    day: str
    author: str


Value = str | int | Decimal | Formula | None


class Sheet:
    """Writes one table from the top of a sheet down."""

    def __init__(
        self, sheet: Any, columns: Sequence[Column], styles: Styles, about: About, kind: Kind | None = None
    ) -> None:
        """`sheet` is XlsxWriter's; `kind` is that of the items in its rows, where each is of one."""
        self._sheet = sheet
        self._about = about
        self._columns = [*map(_fitting, columns)]
        self._styles = styles
        self._kind = kind
        self.items: list[MapRow] = []
        """Which item each row is of."""
        self._row = 0
        self._sums: list[Decimal] = [Decimal(0)] * len(columns)
        sheet.hide_gridlines(2)
        sheet.freeze_panes(1, 0)
        sheet.set_row(0, max(_HEAD, self._height([column.heading for column in self._columns])))
        for place, column in enumerate(self._columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, plain(column.heading), styles.header)
        if kind is not None:
            sheet.set_column(len(columns), len(columns), None, None, {"hidden": True})
            sheet.write_string(0, len(columns), heading_of(kind))

    @property
    def headings(self) -> dict[str, str]:
        """The headings of the columns that hold something of an item, by what that is."""
        return {column.field: column.heading for column in self._columns if column.field}

    @property
    def next_row(self) -> int:
        """The number that the next row has in formulas."""
        return self._row + 2

    def add(self, values: Sequence[Value], item: Item | None = None) -> None:
        """Write a row, that of an item; texts are never taken for formulas or links."""
        self._row += 1
        self._sheet.set_row(self._row, self._height(values))
        for place, (column, value) in enumerate(zip(self._columns, values, strict=True)):
            self._write(place, value, column.content)
            if column.is_summed:
                self._sums[place] += _number(value)
        if item is not None:
            self._sheet.write_string(self._row, len(self._columns), item.id)
            self.items.append(MapRow(item.id, dict(self._prints(values, item))))

    def _prints(self, values: Sequence[Value], item: Item) -> Iterator[tuple[str, tuple[str, str]]]:
        for column, value in zip(self._columns, values, strict=True):
            if column.field.isidentifier():
                told = plain(value) if isinstance(value, str) else value
                says = CALCULATED if isinstance(told, Formula) else cell_print(told)
                yield column.field, (says, value_print(item, column.field))

    def finish(self, total: str, printed: int = 0, divided: Sequence[int] = ()) -> None:
        """Write the sums of what a filter leaves, if there are rows, and lay out the printed pages.

        Only the first `printed` columns are printed, where that is not all. Where that is too much for a
        page to be read, the first two stand on each, and pages end before the `divided` ones.
        """
        last = len(self._columns) - (self._kind is None)
        self._sheet.autofilter(0, 0, max(self._row, 1), last)
        if self._row and any(column.is_summed for column in self._columns):
            self._total(total)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.set_margins(left=0.6, right=0.4, top=0.8, bottom=0.6)
        shown = self._columns[: printed or len(self._columns)]
        if sum(round(column.width * _LETTER) + _BESIDE for column in shown) <= _WIDEST:
            self._sheet.fit_to_pages(1, 0)
        else:
            self._sheet.set_print_scale(_SCALE)
            self._sheet.repeat_columns(0, 1)
            self._sheet.set_v_pagebreaks([*divided])
        self._sheet.repeat_rows(0)
        self._sheet.set_header(f"&L{_in_header(self._about.title)}&R{_in_header(self._about.day)}")
        self._sheet.set_footer(f"&L&A&C{_in_header(self._about.author)}&R&P / &N")
        if printed:
            self._sheet.print_area(0, 0, self._row + 1, printed - 1)

    def _height(self, values: Sequence[Value]) -> float:
        """Points that the row's texts need: programs other than Excel do not work it out."""
        lines = [
            sum(-(-len(line) // max(1, int(column.width * _FILLED))) or 1 for line in value.split("\n"))
            for column, value in zip(self._columns, values, strict=True)
            if isinstance(value, str)
        ]
        return min(max(lines, default=1) * _LINE, _HIGHEST)

    def _total(self, total: str) -> None:
        row = self._row + 1
        for place, column in enumerate(self._columns):
            style = self._styles.total(column.content)
            if column.is_summed:
                letter = column_letter(place)
                formula = f"=SUBTOTAL(9,{letter}2:{letter}{row})"
                self._sheet.write_formula(row, place, formula, style, float(self._sums[place]))
            else:
                self._sheet.write_string(row, place, total if place == 0 else "", style)

    def _write(self, place: int, value: Value, content: Content) -> None:
        style = self._styles.of(content)
        match value:
            case None | "":
                self._sheet.write_blank(self._row, place, None, style)
            case str():
                style = self._styles.quoted if looks_like_formula(value) else style
                self._sheet.write_string(self._row, place, plain(value), style)
            case Formula():
                self._sheet.write_formula(self._row, place, value.text, style, float(value.value))
            case Decimal() if len(value.as_tuple().digits) > _MOST_DIGITS:
                self._sheet.write_string(self._row, place, format_number(value), style)
            case _:
                style = self._styles.of_number(content, Decimal(value))
                self._sheet.write_number(self._row, place, float(value), style)


def _fitting(column: Column) -> Column:
    """The column as wide as the longest word above it, whose letters are bold."""
    longest = max(map(len, column.heading.split()), default=0) + 1
    return replace(column, width=max(column.width, longest))


def column_letter(place: int) -> str:
    """What Excel calls a column, from 0."""
    before, letter = divmod(place, 26)
    return (column_letter(before - 1) if before else "") + chr(ord("A") + letter)


def _in_header(text: str) -> str:
    """A text as headers take it, in which the sign of their codes is doubled."""
    return " ".join(plain(text).split())[:_LONGEST_TITLE].replace("&", "&&")


def _number(value: Value) -> Decimal:
    match value:
        case Formula():
            return value.value
        case int() | Decimal():
            return Decimal(value)
    return Decimal(0)


def plain(text: str) -> str:
    """The text without halves of characters, as long as a cell takes it."""
    whole = uniform(text).encode("utf-8", "ignore").decode()
    if whole.startswith("<r>"):
        whole = f" {whole}"  # or XlsxWriter would take it for markup of its own
    return whole if len(whole) <= _LONGEST else whole[: _LONGEST - 1] + "…"
