"""Tables of values as a workbook: a sheet for each, with sums that follow its filter."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from planeditor.language import Catalogue, Language, Said, said
from planeditor.plan.tabled import Shape, Tabled, told
from planeditor.plan.tabled import Value as Told
from planeditor.sheets.book import book_bytes
from planeditor.sheets.sheet import About, Column, Sheet, Value
from planeditor.sheets.styles import Content, Styles

_CONTENTS = {
    Shape.TEXT: Content.TEXT, Shape.NUMBER: Content.NUMBER, Shape.MONEY: Content.MONEY,
    Shape.PERCENT: Content.PERCENT, Shape.MOMENT: Content.CENTER,
}  # fmt: skip
_LONGEST = 31
"""Characters of the name of a sheet that Excel takes."""
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def export_tables(title: str, tables: Iterable[Tabled], *, author: str, at: datetime) -> bytes:
    """The bytes of an `.xlsx` file, always in Lithuanian; the same tables give the same bytes.

    `at` must know its time zone.
    """
    catalogue = Catalogue.of(Language.LT)

    def fill(book: Any, about: About) -> None:
        styles, taken = Styles(book), set[str]()
        for table in tables:
            columns = [
                Column(one.label, _CONTENTS[one.shape], one.width, one.is_summed) for one in table.headings
            ]
            sheet = Sheet(book.add_worksheet(_name(table.title, taken)), columns, styles, about)
            for row in table.rows:
                pairs = zip(row, table.headings, strict=True)
                sheet.add([_value(value, heading.shape, catalogue) for value, heading in pairs])
            sheet.finish(catalogue.say(said("sheets", "Total")))

    return book_bytes(title, author, at, fill)


def _value(value: Told, shape: Shape, catalogue: Catalogue) -> Value:
    match value:
        case Said() | datetime():
            return told(value, shape, catalogue.say)
    return value


def _name(title: str, taken: set[str]) -> str:
    """A name for a sheet that Excel takes and no other one has."""
    base = " ".join(title.translate(_FORBIDDEN).split())
    name, number = base[:_LONGEST].strip(), 1
    while name.casefold() in taken:
        number += 1
        ending = f" {number}"
        name = base[: _LONGEST - len(ending)].strip() + ending
    taken.add(name.casefold())
    return name
