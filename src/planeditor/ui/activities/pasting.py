"""What a pasted text changes in a cell of the table of activities."""

from planeditor.editing import operations
from planeditor.plan.changes import SetField
from planeditor.ui.activities.columns import COLUMNS, Column
from planeditor.ui.activities.model import ActivitiesModel
from planeditor.ui.blocks import bare, not_here
from planeditor.ui.words import tell


class CellReader:
    """Reads pasted cells of a model; one that cannot be changed is passed over if it says what it did."""

    def __init__(self, model: ActivitiesModel) -> None:
        self._model = model

    def read(self, row: int, column: Column, text: str) -> list[SetField]:
        """The changes that the text asks for; InvalidValue when it cannot be meant there."""
        model, id_ = self._model, self._id(row)
        if bare(text) == bare(model.cells.text(id_, column)):
            return []
        if not column.editable:
            raise not_here()
        value = model.read(model.index(row, COLUMNS.index(column)), text)
        return operations.edit(model.plan.tree, id_, column.value, value)

    def place(self, row: int, column: Column) -> str:
        """The cell as it is spoken of: number of the activity and name of the column."""
        return f"{self._model.cells.text(self._id(row), Column.NUMBER)} {tell(column.label)}"

    def _id(self, row: int) -> str:
        return self._model.id_at(self._model.index(row, 0)) or ""
