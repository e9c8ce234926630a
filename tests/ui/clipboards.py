"""The clipboard as other programs hand it on: in one format alone, or as they write the table anew."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from planeditor.blocks.html import read_html
from planeditor.plan.cells import tab_separated


def _left(*, html: str = "", text: str | None = None) -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text is not None:
        data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def as_it_is() -> None:
    """Nothing is done to it."""


def as_text() -> None:
    """What a spreadsheet takes: text with tabs."""
    _left(text=QGuiApplication.clipboard().text())


def as_html() -> None:
    """What a page takes: the table alone."""
    _left(html=QGuiApplication.clipboard().mimeData().html())


def through_word() -> None:
    """Pasted into a document and copied there: the table, and the same with its heading as text."""
    html = QGuiApplication.clipboard().mimeData().html()
    texts = [row for block in read_html(html) for row in block.texts()]
    _left(html=html, text=tab_separated(texts))


def through_calc() -> None:
    """Pasted into a sheet as text and copied there: both, without a heading."""
    text = QGuiApplication.clipboard().text()
    rows = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in line.split(chr(9)))}</tr>"
        for line in text.removesuffix("\n").split("\n")
    )
    _left(html=f"<table>{rows}</table>", text=text)


WAYS: list[Callable[[], None]] = [as_it_is, as_text, as_html, through_word]
