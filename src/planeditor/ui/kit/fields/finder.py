"""Names found by what is typed, with diacritics or without, anywhere in them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QWidget

from planeditor.plan.text import named
from planeditor.ui.kit.indexes import AnyIndex

_FOLDED = Qt.ItemDataRole.UserRole
_ROWS_SHOWN = 12


class Finder(QCompleter):
    """Matches the text as folded for searching, and completes to the name itself."""

    def __init__(self, model: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_ROWS_SHOWN)

    def splitPath(self, path: str) -> list[str]:
        return [named(path)]

    def pathFromIndex(self, index: AnyIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


def found_row(label: str, folded: str) -> QStandardItem:
    """A row of the model that a `Finder` looks through."""
    row = QStandardItem(label)
    row.setData(folded, _FOLDED)
    row.setToolTip(label)
    return row
