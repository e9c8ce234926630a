"""What a pasted text changes in a cell of the table of activities."""

from planeditor.editing import operations
from planeditor.plan.changes import SetField
from planeditor.ui.kit.tables.blocks import not_here
from planeditor.ui.kit.words import tell
from planeditor.ui.views.activities.columns import COLUMNS, Column
from planeditor.ui.views.activities.model import ActivitiesModel


class ActivityCells:
    """The cells of a model, as what can be pasted into."""

    def __init__(self, model: ActivitiesModel) -> None:
        self._model = model

    def shown(self, row: int, column: Column) -> str:
        """What the cell says."""
        return self._model.cells.text(self._id(row), column)

    def read(self, row: int, column: Column, text: str) -> list[SetField]:
        """The changes that the text asks for; InvalidValue when it cannot be meant there."""
        model = self._model
        if not column.editable:
            raise not_here()
        if column is Column.TITLE and not text.strip():
            return []  # merged cells leave blanks: no title is emptied by one
        value = model.read(model.index(row, COLUMNS.index(column)), text)
        return operations.edit(model.plan.tree, self._id(row), column.value, value)

    def place(self, row: int, column: Column) -> str:
        """The cell as it is spoken of: number of the activity and name of the column."""
        return f"{self.shown(row, Column.NUMBER)} {tell(column.label)}"

    def _id(self, row: int) -> str:
        return self._model.id_at(self._model.index(row, 0)) or ""
