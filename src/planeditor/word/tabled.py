"""Tables of values as a document: a chapter for each, on landscape pages."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import count

from planeditor.language import Catalogue, Language, said
from planeditor.plan.numbers import format_long_date
from planeditor.plan.tabled import Say, Tabled, Value, told
from planeditor.word.forms.collection import Forms
from planeditor.word.ooxml.document import WordDocument
from planeditor.word.ooxml.elements import paragraph
from planeditor.word.ooxml.headings import Headings
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.sections import LANDSCAPE
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.tables import Align, Column, Row, RowKind
from planeditor.word.ooxml.tables import table as made_table
from planeditor.word.values import NONE


def export_tables(
    title: str, about: Sequence[str], tables: Sequence[Tabled], *, author: str, at: datetime
) -> bytes:
    """The document as a `.docx` file, always in Lithuanian; the same tables and moment give the same bytes.

    What it is `about` are lines before the tables. `at` must know its time zone; its day is the document's.
    """
    say = Catalogue.of(Language.LT).say
    document = WordDocument(Forms().template(), LANDSCAPE)
    headings = Headings(count(document.numbers_from + 1))
    day = said("overview", "Made: {day}", day=format_long_date(at.date()))
    document.append([paragraph(title, Style.TITLE)])
    document.append(paragraph(line, Style.BODY_TEXT) for line in (*about, say(day)))
    for table in tables:
        document.append(_chapter(table, headings, document.page.text_width, say))
    document.describe(title, author, at, at)
    return document.to_bytes()


def _chapter(table: Tabled, headings: Headings, width: int, say: Say) -> Iterator[Xml]:
    yield headings.make(table.title, 1)
    if table.note:
        yield paragraph(table.note, Style.BODY_TEXT)
    columns = [
        Column(one.width, Align.RIGHT if one.shape.is_number else Align.LEFT) for one in table.headings
    ]
    rows = [Row(_cells(table, row, say)) for row in table.rows]
    if any(one.is_summed for one in table.headings):
        sums = zip(_cells(table, table.totals(), say), table.headings, strict=True)
        name, *cells = (text if one.is_summed else "" for text, one in sums)
        rows.append(Row([name or say(said("overview", "All together")), *cells], RowKind.TOTAL))
    yield made_table(columns, [[one.label for one in table.headings]], rows, width, table.title)


def _cells(table: Tabled, row: Sequence[Value], say: Say) -> list[str]:
    """The cells in words; what is nothing has a dash, and so has no money."""
    pairs = zip(row, table.headings, strict=True)
    return [told(value, heading.shape, say) or NONE for value, heading in pairs]
