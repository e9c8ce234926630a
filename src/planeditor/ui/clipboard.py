"""Blocks of cells on the clipboard: as text that a spreadsheet reads, and as a table for Word."""

import csv
import io
from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QAbstractItemModel, QMimeData, Qt
from PySide6.QtGui import QGuiApplication

Cells = Sequence[Sequence[str]]
"""The texts of a block, row by row."""


def tab_separated(rows: Cells) -> str:
    """The block as spreadsheets copy it: a cell with a line break, tab or quotation mark is quoted."""
    written = io.StringIO()
    csv.writer(written, "excel-tab", lineterminator="\n").writerows(rows)
    return written.getvalue()


def cells_of(text: str) -> list[list[str]]:
    """The block that a text stands for: rows by line, cells by tab; rows may differ in length.

    A quotation mark that is not closed is one that was meant, and the text is taken line by line.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if not plain:
        return []
    try:
        rows = list(csv.reader(io.StringIO(plain, newline=""), "excel-tab", strict=True))
    except csv.Error:
        rows = [line.split("\t") for line in plain.split("\n")]
    return [row or [""] for row in rows]


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


def _html_row(tag: str, cells: Sequence[str]) -> str:
    shown = (escape(cell).replace("\n", "<br>") for cell in cells)
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in shown) + "</tr>"
