"""Blocks of cells on the clipboard: as text that a spreadsheet reads, and as a table for Word."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QAbstractItemModel, QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from planeditor.plan.cells import Cells, cells_of, looks_like_formula, tab_separated

_AS_TEXT = r"mso-number-format:'\@'"
"""Keeps Excel from working out a text that begins like a formula."""


def html_table(rows: Cells, header: Sequence[str] = ()) -> str:
    """The block as a table with its header; line breaks stay."""
    lines = [_html_row("th", header)] if header else []
    lines += (_html_row("td", row) for row in rows)
    return f'<meta charset="utf-8"><table border="1" cellspacing="0">{"".join(lines)}</table>'


def copy_cells(rows: Cells, header: Sequence[str] = ()) -> None:
    """Put a block on the clipboard; the header goes with the table only, so that text fits where it was."""
    data = QMimeData()
    data.setText(tab_separated(rows))
    data.setHtml(html_table(rows, header))
    QGuiApplication.clipboard().setMimeData(data)


def copy_rows(model: QAbstractItemModel, rows: Iterable[int]) -> None:
    """Put whole rows of a table on the clipboard, from the top, under the names of their columns."""
    columns = range(model.columnCount())
    cells = [[str(model.index(row, column).data()) for column in columns] for row in sorted(rows)]
    if cells:
        copy_cells(cells, [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns])


def pasted_cells() -> list[list[str]]:
    """The block that is on the clipboard; empty where there is no text."""
    return cells_of(QGuiApplication.clipboard().mimeData().text())


def html_text(text: str) -> str:
    """What Excel needs to be told of a cell with this text, as attributes of the cell."""
    return f' style="{_AS_TEXT}"' if looks_like_formula(text) else ""


def _html_row(tag: str, cells: Sequence[str]) -> str:
    shown = ((html_text(cell), escape(cell).replace("\n", "<br>")) for cell in cells)
    return "<tr>" + "".join(f"<{tag}{how}>{cell}</{tag}>" for how, cell in shown) + "</tr>"
