"""Changes as they are read: item by item, each field before and after."""

from collections.abc import Iterable, Sequence
from itertools import islice

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QApplication

from planeditor.editing.narrative import ItemChange
from planeditor.language import said
from planeditor.ui.kit.marked_text import lines
from planeditor.ui.kit.theme import colours
from planeditor.ui.kit.words import tell

_MOST_ITEMS = 50
"""Items that are told in full; a merge may change thousands."""

_EMPTY = said("HistoryDialog", "empty")
_NO_FIELDS = said("HistoryDialog", "The item has no filled fields.")
_ONLY_FIRST = said("HistoryDialog", "Only the first items of this change are listed.")
_WIDTHS = (22, 39, 39)
"""Of the columns, in per cent."""


def write_changes(
    document: QTextDocument, items: Iterable[ItemChange], heads: tuple[str, str, str], nothing: str
) -> None:
    """Write the first items with a table of their fields under `heads`; `nothing` when there are none.

    The texts are put in as text: nothing in them can become markup.
    """
    document.clear()
    told = list(islice(items, _MOST_ITEMS + 1))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for item in told[:_MOST_ITEMS]:
        _paragraph(cursor, item.heading, _bold())
        if item.fields:
            rows = [(field.label, field.old, field.new) for field in item.fields]
            insert_table(cursor, (heads, *rows), _WIDTHS)
        else:
            _paragraph(cursor, tell(_NO_FIELDS))
    if len(told) > _MOST_ITEMS:
        _paragraph(cursor, tell(_ONLY_FIRST))
    if not told:
        _paragraph(cursor, nothing)
    cursor.endEditBlock()


def insert_table(cursor: QTextCursor, rows: Sequence[Sequence[str]], widths: Sequence[int]) -> None:
    """A table in a document, its heads first; `widths` of the columns in per cent. Texts go in as text."""
    table = cursor.insertTable(len(rows), len(widths), _form(widths))
    muted = QTextCharFormat()
    muted.setForeground(colours(QApplication.palette()).muted)
    plain = QTextCharFormat()
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            form = plain if row and text else muted
            table.cellAt(row, column).firstCursorPosition().insertText(lines(text or tell(_EMPTY)), form)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _form(widths: Sequence[int]) -> QTextTableFormat:
    form = QTextTableFormat()
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    percent = QTextLength.Type.PercentageLength
    form.setColumnWidthConstraints([QTextLength(percent, width) for width in widths])
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    form.setCellPadding(4)
    return form


def _paragraph(cursor: QTextCursor, text: str, form: QTextCharFormat | None = None) -> None:
    """A paragraph of its own, in the empty one that the cursor stands in, or after what is there."""
    block = QTextBlockFormat()
    block.setTopMargin(12)
    block.setBottomMargin(12)
    if cursor.block().text():
        cursor.insertBlock()
    cursor.setBlockFormat(block)
    cursor.insertText(lines(text), form or QTextCharFormat())


def _bold() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    return form
