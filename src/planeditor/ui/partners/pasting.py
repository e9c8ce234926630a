"""A block of ticks pasted into the matrix, and the matrix as a block for a spreadsheet or Word."""

from planeditor.editing import operations
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.changes import SetField
from planeditor.plan.text import fold
from planeditor.ui.blocks import Pasted, pasted
from planeditor.ui.clipboard import Cells, copy_cells
from planeditor.ui.partners.model import MatrixModel

TICK = "✓"
_YES = frozenset({TICK, "✔", "x", "v", "+", "1", "taip", "yes", "true"})
_NO = frozenset({"", "–", "-", "0", "ne", "no", "false"})


def copy_matrix(model: MatrixModel) -> None:
    """Put the whole matrix on the clipboard: names down, numbers of activities across."""
    names, numbers = range(model.rowCount()), range(model.columnCount())
    cells = [
        [model.row_name(row), *(TICK if model.ticked(model.index(row, one)) else "" for one in numbers)]
        for row in names
    ]
    copy_cells(cells, ["", *(model.column_number(column) for column in numbers)])


def pasted_ticks(model: MatrixModel, row: int, column: int, block: Cells) -> Pasted:
    """The ticks of a block put from a cell on: „x“, „1“, „taip“ or nothing, „0“, „ne“.

    Names before the ticks, as they are copied with them, are passed over where they are those of the rows.
    """
    if all(texts[0] == model.row_name(row + place) for place, texts in enumerate(block)):
        block, column = [texts[1:] for texts in block], 0
    members = {activity.id: set(model.register.members(activity)) for activity in model.activities()}

    def read(row: int, column: int, text: str) -> list[SetField]:
        activity, id_ = model.activity(column), model.row_id(row)
        ticked = _ticked(text)
        if activity is not None and id_ is not None:
            (members[activity.id].add if ticked else members[activity.id].discard)(id_)
        return []

    def place(row: int, column: int) -> str:
        return f"{model.row_name(row)}, {model.column_number(column)}"

    result = pasted(range(row, model.rowCount()), range(column, model.columnCount()), block, read, place)
    for id_, ids in members.items():
        result.changes += operations.edit(model.plan.tree, id_, model.register.field, frozenset(ids))
    return result


def _ticked(text: str) -> bool:
    word = fold(text.strip())
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise InvalidValue(said("pasting", "“{text}” is neither a tick nor nothing", text=text.strip()))
