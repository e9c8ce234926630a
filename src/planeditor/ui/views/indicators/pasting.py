"""What a pasted text changes in a cell of the table of indicators."""

from PySide6.QtCore import Qt

from planeditor.editing import operations
from planeditor.plan.changes import SetField
from planeditor.ui.kit.tables.blocks import not_here
from planeditor.ui.views.indicators.model import LEVEL, TITLE
from planeditor.ui.views.indicators.sorting import SortedIndicators
from planeditor.ui.views.indicators.values import FIELDS


class IndicatorCells:
    """The cells of the rows shown, as what can be pasted into."""

    def __init__(self, model: SortedIndicators) -> None:
        self._model = model

    def shown(self, row: int, column: int) -> str:
        """What the cell says."""
        return str(self._model.index(row, column).data())

    def read(self, row: int, column: int, text: str) -> list[SetField]:
        """The changes that the text asks for; InvalidValue when it cannot be meant there."""
        indicators = self._model.indicators
        if column == LEVEL:
            raise not_here()
        if column == TITLE and not text.strip():
            return []  # merged cells leave blanks: no title is emptied by one
        id_ = str(self._model.index(row, column).data(Qt.ItemDataRole.UserRole))
        value = indicators.read(column, text)
        return operations.edit(indicators.plan.tree, id_, FIELDS[column - 1].name, value)

    def place(self, row: int, column: int) -> str:
        """The cell as it is spoken of: title of the indicator and name of the column."""
        return f"{self.shown(row, TITLE)}, {self._model.headerData(column, Qt.Orientation.Horizontal)}"
