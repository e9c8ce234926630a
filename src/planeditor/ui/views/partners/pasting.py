"""A block of ticks pasted into the matrix, and the matrix as a block for a spreadsheet or Word."""

from planeditor.editing import operations
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.cells import Cells
from planeditor.plan.changes import SetField
from planeditor.plan.text import fold
from planeditor.ui.kit.tables.blocks import Pasted, pasted
from planeditor.ui.kit.tables.clipboard import copy_cells
from planeditor.ui.views.partners.model import MatrixModel

TICK = "✓"
_YES = frozenset({TICK, *"✔☑√●•*+1xv", "x*", "taip", "yes", "true"})
_NO = frozenset({"", *"–-—☐0", "ne", "no", "false"})


def copy_matrix(model: MatrixModel) -> None:
    """Put the whole matrix on the clipboard: names down, numbers of activities across."""
    names, numbers = range(model.rowCount()), range(model.columnCount())
    cells = [
        [model.row_name(row), *(TICK if model.ticked(model.index(row, one)) else "" for one in numbers)]
        for row in names
    ]
    copy_cells(cells, ["", *(model.column_number(column) for column in numbers)])


def pasted_ticks(model: MatrixModel, row: int, column: int, block: Cells) -> Pasted:
    """The ticks of a block put from a cell on: „x“, „●“, „1“, „taip“ or nothing, „0“, „ne“.

    Names before the ticks, as they are copied with them, are passed over where they are those of the rows.
    """
    if all(texts[0] == model.row_name(row + place) for place, texts in enumerate(block)):
        block, column = [texts[1:] for texts in block], 0
    ticks = _Ticks(model)
    result = pasted(range(row, model.rowCount()), range(column, model.columnCount()), block, ticks)
    result.changes += ticks.changes()
    return result


class _Ticks:
    """The cells of the matrix, as what can be pasted into; those of an activity change together."""

    def __init__(self, model: MatrixModel) -> None:
        self._model = model
        self._members = {one.id: set(model.register.members(one)) for one in model.activities()}

    def shown(self, row: int, column: int) -> str:
        return TICK if self._model.ticked(self._model.index(row, column)) else ""

    def read(self, row: int, column: int, text: str) -> list[SetField]:
        activity, id_ = self._model.activity(column), self._model.row_id(row)
        ticked = _ticked(text)
        if activity is not None and id_ is not None:
            members = self._members[activity.id]
            (members.add if ticked else members.discard)(id_)
        return []

    def place(self, row: int, column: int) -> str:
        return f"{self._model.row_name(row)}, {self._model.column_number(column)}"

    def changes(self) -> list[SetField]:
        """What the texts that were read ask for."""
        tree, field = self._model.plan.tree, self._model.register.field
        sets = self._members.items()
        return [change for id_, ids in sets for change in operations.edit(tree, id_, field, frozenset(ids))]


def _ticked(text: str) -> bool:
    word = fold(text.strip())
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise InvalidValue(said("pasting", "“{text}” is neither a tick nor nothing", text=text.strip()))
