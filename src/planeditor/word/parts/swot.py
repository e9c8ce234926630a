"""The SWOT analysis as a table of two by two lists."""

from collections.abc import Sequence

from planeditor.plan.items import Item, Kind, SwotEntry, field_of, title_of
from planeditor.plan.vocabulary import SwotCategory
from planeditor.word.ooxml.elements import paragraph, run
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.tables import Cell, Column, Row, RowKind, table
from planeditor.word.ooxml.text import DASH
from planeditor.word.values import NONE
from planeditor.word.writing import Writing

_PAIRS = (
    (SwotCategory.STRENGTH, SwotCategory.WEAKNESS),
    (SwotCategory.OPPORTUNITY, SwotCategory.THREAT),
)
_COLUMNS = (Column(1), Column(1))


def swot(writing: Writing, title: str, width: int) -> list[Xml]:
    """The table; entries that are in none of the four lists stand below, and without any there is none."""
    entries: dict[SwotCategory | None, list[Item]] = {}
    for item in writing.facts.of(Kind.SWOT):
        assert isinstance(item, SwotEntry)
        entries.setdefault(item.category, []).append(item)
    if not entries:
        return []
    rows: list[Row] = []
    for pair in _PAIRS:
        names = [writing.facts.label(category) for category in pair]
        rows.append(Row(names, RowKind.GROUP))
        rows.append(Row([_list(writing, entries.get(category, ())) or NONE for category in pair]))
    if None in entries:
        name = writing.unspecified(writing.facts.words.unsaid_list, entries[None])
        rows.append(Row([Cell(name, span=2)], RowKind.GROUP))
        rows.append(Row([Cell(_list(writing, entries[None]), span=2)]))
    return [table(_COLUMNS, [], rows, width, title)]


def _list(writing: Writing, entries: Sequence[Item]) -> list[Xml]:
    statement = field_of(Kind.SWOT, "statement")
    writing.marks.pass_over(DASH)
    return [
        paragraph([run(DASH), writing.marks.run(entry, statement, title_of(entry))], Style.TABLE_LIST)
        for entry in entries
    ]
