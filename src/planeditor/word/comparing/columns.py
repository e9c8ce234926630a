"""The changes in two columns: a heading for each item that differs, and what of it was and became."""

from collections.abc import Callable, Iterator

from planeditor.language import Said, said
from planeditor.merge.told import Comparison, FieldChange
from planeditor.word.comparing.chapters import Chapters
from planeditor.word.comparing.marking import sided
from planeditor.word.ooxml.elements import paragraph
from planeditor.word.ooxml.headings import Headings
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.tables import Column, Row, TableMaker
from planeditor.word.values import NONE

_COLUMNS = (Column(34), Column(68), Column(68))
_STYLES = (Style.TABLE_TEXT, Style.TABLE_LIST)


def columns(
    comparison: Comparison, headings: Headings, say: Callable[[Said | str], str], width: int
) -> Iterator[Xml]:
    """The items that differ, in the order of the plan, each with a table of its fields."""
    chapters = Chapters(comparison, headings, say)
    maker, title = TableMaker(_COLUMNS, width), say(said("comparison", "What was and what became"))
    heads = [
        say(said("HistoryDialog", "Field")),
        say(said("HistoryDialog", "Was")),
        say(said("HistoryDialog", "Became")),
    ]
    for item in comparison.walk():
        if item.id not in comparison.differences:
            continue
        yield from chapters.before(item)
        yield chapters.heading(item)
        if rows := [_row(one) for one in comparison.changed(item)]:
            yield maker.table([heads], rows, title)
        else:
            yield paragraph(say(said("HistoryDialog", "The item has no filled fields.")), Style.BODY_TEXT)


def _row(change: FieldChange) -> Row:
    sides = ((change.old, True), (change.new, False))
    cells = [
        sided(change.old, change.new, _STYLES, is_old=is_old) if text.strip() else NONE
        for text, is_old in sides
    ]
    return Row([change.label, *cells])
