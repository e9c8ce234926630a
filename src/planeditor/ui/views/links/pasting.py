"""What a pasted text changes in a cell of the table of links: only the explanations can be changed."""

from planeditor.editing import operations
from planeditor.plan.cells import Cells
from planeditor.plan.changes import SetField
from planeditor.plan.text import uniform
from planeditor.ui.kit.tables.blocks import not_here
from planeditor.ui.views.links.model import EXPLANATION, FROM, LinksModel


def columns_of(block: Cells) -> range:
    """The columns that a block goes into: its last one into the explanations."""
    width = max(map(len, block), default=0)
    return range(max(FROM, EXPLANATION + 1 - width), EXPLANATION + 1)


class LinkCells:
    """The cells of a model, as what can be pasted into."""

    def __init__(self, model: LinksModel) -> None:
        self._model = model

    def shown(self, row: int, column: int) -> str:
        """What the cell says."""
        return str(self._model.index(row, column).data())

    def read(self, row: int, column: int, text: str) -> list[SetField]:
        """The changes that the text asks for; InvalidValue when it cannot be meant there."""
        if column != EXPLANATION:
            raise not_here()
        line = " ".join(uniform(text).split())
        return operations.edit(self._model.plan.tree, self._model.key(row), "explanation", line)

    def place(self, row: int, column: int) -> str:
        """The cell as it is spoken of: the activity that the link starts from."""
        return self.shown(row, FROM)
