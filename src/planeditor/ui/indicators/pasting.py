"""What a pasted text changes in a cell of the table of indicators."""

from PySide6.QtCore import Qt

from planeditor.editing import operations
from planeditor.plan.changes import SetField
from planeditor.ui.blocks import bare, not_here
from planeditor.ui.indicators.model import LEVEL, TITLE
from planeditor.ui.indicators.sorting import SortedIndicators
from planeditor.ui.indicators.values import FIELDS


class CellReader:
    """Reads pasted cells of a model; one that cannot be changed is passed over if it says what it did."""

    def __init__(self, model: SortedIndicators) -> None:
        self._model = model

    def read(self, row: int, column: int, text: str) -> list[SetField]:
        """The changes that the text asks for; InvalidValue when it cannot be meant there."""
        indicators = self._model.indicators
        at = self._model.mapToSource(self._model.index(row, column)).row()
        indicator = indicators.indicator(at)
        if indicator is None or bare(text) == bare(indicators.texts(at)[column]):
            return []
        if column == LEVEL:
            raise not_here()
        value = indicators.read(column, text)
        return operations.edit(indicators.plan.tree, indicator.id, FIELDS[column - 1].name, value)

    def place(self, row: int, column: int) -> str:
        """The cell as it is spoken of: title of the indicator and name of the column."""
        title = self._model.index(row, TITLE).data()
        return f"{title}, {self._model.headerData(column, Qt.Orientation.Horizontal)}"
