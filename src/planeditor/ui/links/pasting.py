"""What a pasted text changes in a cell of the table of links: only the explanations can be changed."""

from collections.abc import Sequence

from planeditor.editing import operations
from planeditor.plan.changes import SetField
from planeditor.ui.blocks import Pasted, bare, not_here, pasted
from planeditor.ui.clipboard import Cells
from planeditor.ui.links.model import EXPLANATION, FROM, LinksModel


def pasted_links(model: LinksModel, rows: Sequence[int], block: Cells) -> Pasted:
    """The block put into these rows, its last column into the explanations."""
    width = max(map(len, block), default=0)
    columns = range(max(FROM, EXPLANATION + 1 - width), EXPLANATION + 1)

    def read(row: int, column: int, text: str) -> list[SetField]:
        if bare(text) == bare(str(model.index(row, column).data())):
            return []
        if column != EXPLANATION:
            raise not_here()
        line = " ".join(text.split())
        return operations.edit(model.plan.tree, model.key(row), "explanation", line)

    def place(row: int, column: int) -> str:
        return str(model.index(row, FROM).data())

    return pasted(rows, columns, block, read, place)
