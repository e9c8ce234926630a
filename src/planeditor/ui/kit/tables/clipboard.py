"""Blocks of cells on the clipboard: as text that a spreadsheet reads, and as a table for Word."""

from collections.abc import Sequence
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from planeditor.plan.cells import Cells, cells_of, looks_like_formula, tab_separated
from planeditor.plan.numbers import NBSP

if TYPE_CHECKING:
    from planeditor.blocks.block import Cell
    from planeditor.blocks.draft import Draft

_AS_TEXT = r"mso-number-format:'\@'"
"""Keeps Excel from working out a text that begins like a formula."""


TYPED = "application/x-planeditor-cells"
"""Cells as they are typed, so that a copied rate stays a rate; programs of others get what is shown."""


def html_table(rows: Cells, header: Sequence[str] = (), sums_from: int | None = None) -> str:
    """The block as a table with its header; line breaks stay; from a column on stand sums, at the right."""
    lines = [_html_row("th", header)] if header else []
    lines += (_html_row("td", row, sums_from) for row in rows)
    return f'<meta charset="utf-8"><table border="1" cellspacing="0">{"".join(lines)}</table>'


def copy_cells(rows: Cells, header: Sequence[str] = (), typed: Cells = ()) -> None:
    """Put a block on the clipboard; the header goes with the table only, so that text fits where it was.

    `typed` is the block as it is pasted here, where that is another one; then no line break follows the text,
    which may be wanted as a sum within a text.
    """
    data = QMimeData()
    data.setText(tab_separated(rows).removesuffix("\n") if typed else tab_separated(rows))
    data.setHtml(html_table(rows, header))
    if typed:
        data.setData(TYPED, QByteArray(tab_separated(typed).encode()))
    QGuiApplication.clipboard().setMimeData(data)


def copy_table(header: Sequence[str], rows: Cells) -> None:
    """Put a whole table on the clipboard, its header with the text too: titles, and then sums.

    Their spaces are left out, which spreadsheets would take for text.
    """
    plain = [[" ".join(title.split()), *(text.replace(NBSP, "") for text in sums)] for title, *sums in rows]
    data = QMimeData()
    data.setText(tab_separated([header, *plain]))
    data.setHtml(html_table(plain, header, sums_from=1))
    QGuiApplication.clipboard().setMimeData(data)


def pasted_cells() -> list[list[str]]:
    """The block that is on the clipboard as text, or the first table where it holds nothing but HTML."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if data is None:
        return []
    if data.hasFormat(TYPED):
        return cells_of(bytes(data.data(TYPED).data()).decode())
    if data.hasText() or not data.hasHtml():
        return cells_of(data.text())
    return next((block.texts() for block in pasted_draft().blocks), [])


def pasted_draft() -> "Draft":
    """The table or lines on the clipboard, with what its HTML tells of them.

    Raises InvalidValue for more than anybody means to paste.
    """
    # rapidfuzz, and what a plan is, only where something is pasted
    from planeditor.blocks.draft import Draft
    from planeditor.editing.intake import opening

    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return Draft(()) if data is None else opening.pasted_draft(data.html(), data.text())


def pasted_values() -> "list[list[Cell]]":
    """The block that is on the clipboard, by its true values where its HTML tells them."""
    from planeditor.blocks.block import Cell

    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if data is not None and data.hasHtml() and not data.hasFormat(TYPED):
        blocks = pasted_draft().blocks
        if len(blocks) == 1 and any(
            isinstance(cell.value, Decimal) or cell.trouble for row in blocks[0].rows for cell in row
        ):
            return [[*row] for row in blocks[0].rows]
    return [[Cell(text) for text in row] for row in pasted_cells()]


def html_text(text: str) -> str:
    """What Excel needs to be told of a cell with this text, as attributes of the cell."""
    return f' style="{_AS_TEXT}"' if looks_like_formula(text) else ""


def _html_row(tag: str, cells: Sequence[str], sums_from: int | None = None) -> str:
    shown = []
    for place, cell in enumerate(cells):
        is_sum = sums_from is not None and place >= sums_from
        how = ' align="right"' if is_sum else html_text(cell)
        shown.append(f"<{tag}{how}>{escape(cell).replace(chr(10), '<br>')}</{tag}>")
    return f"<tr>{''.join(shown)}</tr>"
