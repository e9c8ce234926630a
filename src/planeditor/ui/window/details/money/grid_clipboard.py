"""Blocks of cells of the grid on the clipboard."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex
from PySide6.QtGui import QGuiApplication

from planeditor.plan.cells import cells_of, tab_separated
from planeditor.ui.window.details.money.grid_model import RATE

CELLS = "application/x-planeditor-cells"
"""Cells as they are typed, so that a copied rate stays a rate; programs of others get the sums."""

Block = list[list[str]]


def put(block: Sequence[Sequence[QModelIndex]]) -> None:
    """Put a block on the clipboard, as text that a spreadsheet reads."""
    data = QMimeData()
    plain = [[str(index.data() or "").replace("\u00a0", "") for index in row] for row in block]
    typed = [[str(index.data(RATE) or index.data() or "") for index in row] for row in block]
    data.setText(tab_separated(plain).removesuffix("\n"))
    data.setData(CELLS, QByteArray(tab_separated(typed).encode()))
    QGuiApplication.clipboard().setMimeData(data)


def taken() -> Block:
    """The block on the clipboard, from here or from another program; empty where there is none."""
    data = QGuiApplication.clipboard().mimeData()
    if not data:
        return []
    return cells_of(bytes(data.data(CELLS).data()).decode() if data.hasFormat(CELLS) else data.text())
