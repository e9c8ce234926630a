"""A form made in Word to begin with: with places of each sort, and after them all names that there are."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count

from planeditor.language import Catalogue, Language, Said, said
from planeditor.plan.describe import kind_name
from planeditor.plan.items import Kind
from planeditor.word.filling.names import names
from planeditor.word.ooxml.document import WordDocument
from planeditor.word.ooxml.elements import paragraph
from planeditor.word.ooxml.headings import Headings
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.tables import Align, Column, Row, RowKind, table
from planeditor.word.ooxml.template import our_template

_MADE = datetime(2024, 1, 1, tzinfo=UTC)
"""Always the same: the file says nothing of when it was asked for."""
_COLUMNS = (
    ("number", 14, Align.CENTER),
    ("title", 70, Align.LEFT),
    ("period", 36, Align.LEFT),
    ("responsible", 34, Align.LEFT),
    ("gross", 26, Align.RIGHT),
)
"""What the table tells of activities, how wide in millimetres."""
_OF_TASKS = ("number", "title", "gross")


def starter() -> bytes:
    """The document as a `.docx` file, in Lithuanian; always the same bytes."""
    document = WordDocument(our_template())
    headings = Headings(count(document.numbers_from + 1))
    title = _say(said("word form", "Sample form"))
    document.append(_head())
    document.append([_activities(document.page.text_width)])
    document.append(_end())
    document.append(_all_names(headings))
    document.describe(title, "", _MADE, _MADE)
    return document.to_bytes()


def _place(kind: Kind, name: str) -> str:
    return f"{{{names().called(kind, name)}}}"


def _head() -> Iterator[Xml]:
    yield paragraph(
        _say(
            said(
                "word form",
                "This is a sample: change its texts, looks and table as you like, or copy what stands in "
                "braces into your own document. A row of a table, or a paragraph, that names an activity, "
                "a goal or a partner is repeated for each of them.",
            )
        ),
        Style.NOTE,
    )
    yield paragraph(_place(Kind.PLAN, "municipalities"), Style.INSTITUTION)
    yield paragraph(_place(Kind.PLAN, "title"), Style.TITLE)
    yield paragraph(_place(Kind.PLAN, "date"), Style.SUBTITLE)
    period, money = _place(Kind.PLAN, "period"), f"{{{_say(said('word form', 'Funding in all'))}}}"
    told = said("word form", "Period of the plan: {period}. Funding: {money}.", period=period, money=money)
    yield paragraph(_say(told), Style.BODY_TEXT)
    yield paragraph(f"{_place(Kind.GOAL, 'number')} {_place(Kind.GOAL, 'title')}", Style.BODY_TEXT)


def _activities(width: int) -> Xml:
    called = [names().called(Kind.ACTIVITY, name).partition(": ")[2] for name, _, _ in _COLUMNS]
    head = [f"{one[:1].upper()}{one[1:]}" for one in called]
    task = [_place(Kind.TASK, name) if name in _OF_TASKS else "" for name, _, _ in _COLUMNS]
    activity = [_place(Kind.ACTIVITY, name) for name, _, _ in _COLUMNS]
    total = [_say(said("word form", "In all")), "", "", "", _place(Kind.PLAN, "gross")]
    rows = [Row(task, RowKind.GROUP), Row(activity), Row(total, RowKind.TOTAL)]
    columns = [Column(millimetres, align) for _, millimetres, align in _COLUMNS]
    return table(columns, [head], rows, width)


def _end() -> Iterator[Xml]:
    title = said(
        "word form", "{mayor_title} of the municipality", mayor_title=_place(Kind.PLAN, "mayor_title")
    )
    yield paragraph(f"{_say(title)}\t{_place(Kind.PLAN, 'mayor')}", Style.SIGNATURE)


def _all_names(headings: Headings) -> Iterator[Xml]:
    yield paragraph(_say(said("word form", "All names")), Style.TITLE, new_page=True)
    yield paragraph(
        _say(
            said(
                "word form",
                "Write them in braces, capital or small, or as the title of a content control. Sums may be "
                "of a year: {example}. Remove this page from your form.",
                example=f"{names().called(Kind.ACTIVITY, 'gross')} 2025",
            )
        ),
        Style.NOTE,
    )
    for kind in Kind:
        yield headings.make(_say(kind_name(kind)), 3)
        yield paragraph("; ".join(names().shown[kind]), Style.TABLE_TEXT)


def _say(sentence: Said) -> str:
    return Catalogue.of(Language.LT).say(sentence)
