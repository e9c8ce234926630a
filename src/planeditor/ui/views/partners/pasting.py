"""A block of ticks pasted into the matrix, and the matrix as a block for a spreadsheet or Word."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtWidgets import QWidget

from planeditor.blocks.block import Block, Cell, grid
from planeditor.blocks.clean import cleaned
from planeditor.blocks.draft import Draft
from planeditor.blocks.values import read_tick
from planeditor.editing import operations
from planeditor.plan.cells import Cells
from planeditor.plan.changes import SetField
from planeditor.plan.text import named
from planeditor.ui.kit.tables.blocks import pasted
from planeditor.ui.kit.tables.clipboard import copy_cells
from planeditor.ui.kit.tables.pasted_draft import take_or_offer
from planeditor.ui.views.partners.model import MatrixModel
from planeditor.ui.views.partners.participation import Register

TICK = "✓"
_OURS = {"•": True, "1": True, "yes": True, "true": True, "0": False, "no": False, "false": False}
"""What is a tick or none in a matrix of ours, though in others it may mean something else."""
_WHO = {Register.PARTNERS: "Partneriai", Register.SCHOOLS: "Mokyklos"}
"""How a column of names is headed in what people send each other; plans are in Lithuanian."""


def copy_matrix(model: MatrixModel) -> None:
    """Put the whole matrix on the clipboard: names down, numbers of activities across."""
    names, numbers = range(model.rowCount()), range(model.columnCount())
    cells = [
        [model.row_name(row), *(TICK if model.ticked(model.index(row, one)) else "" for one in numbers)]
        for row in names
    ]
    copy_cells(cells, ["", *(model.column_number(column) for column in numbers)])


def paste_ticks(view: QWidget, model: MatrixModel, row: int, column: int, block: Cells) -> str:
    """Put the ticks of a block from a cell on: „x“, „●“, „1“, „taip“ or nothing, „0“, „ne“.

    Where names or numbers stand beside or above them, they go to those; names that are not in the list are
    looked at first. Gives what there is to say, "" where all went well.
    """
    block = _upright(model, block)
    rows: Sequence[int] = range(row, model.rowCount())
    columns: Sequence[int] = range(column, model.columnCount())
    names, numbers = _rows(model), _columns(model)
    heading = [numbers.get(_key(text), -1) for text in block[0]]
    is_headed = len(block) > 1 and any(at >= 0 for at in heading) and -1 not in heading[1:]
    lines = block[1:] if is_headed else block
    beside = [names.get(named(texts[0]), -1) for texts in lines]
    if is_headed:
        columns = heading
    if -1 not in beside:
        rows, lines = beside, [texts[1:] for texts in lines]
        columns = heading[1:] if is_headed else range(model.columnCount())
    elif is_headed and heading[0] < 0:
        draft = _draft(model, heading[1:], lines)
        if take_or_offer(view, model.plan, draft, ""):
            return ""
    ticks = _Ticks(model)
    result = pasted(rows, columns, lines, ticks)
    result.changes += ticks.changes()
    return result.carry_out(model.plan)


def _rows(model: MatrixModel) -> dict[str, int]:
    return {named(model.row_name(row)): row for row in range(model.rowCount())}


def _columns(model: MatrixModel) -> dict[str, int]:
    """The columns by number and by title."""
    numbers = {_key(model.column_number(at)): at for at in range(model.columnCount())}
    return {_key(one.title): at for at, one in enumerate(model.activities())} | numbers


def _key(text: str) -> str:
    return named(text.strip().removesuffix("."))


def _upright(model: MatrixModel, block: Cells) -> Cells:
    """The block with names down, where it has activities down and names across."""
    names, numbers = _rows(model), _columns(model)
    across, down = block[0][1:], [texts[0] for texts in block[1:]]
    is_lying = across and down and all(named(text) in names for text in across)
    if not (is_lying and all(_key(text) in numbers for text in down)):
        return block
    return [*zip_longest(*block, fillvalue="")]


def _draft(model: MatrixModel, columns: Sequence[int], lines: Cells) -> Draft:
    """Names and ticks as a table that says of itself what it is."""
    heading = [_WHO[model.register], *(model.column_number(at) for at in columns)]
    return Draft((Block(grid([[Cell(cleaned(text)) for text in row] for row in (heading, *lines)])),))


class _Ticks:
    """The cells of the matrix, as what can be pasted into; those of an activity change together."""

    def __init__(self, model: MatrixModel) -> None:
        self._model = model
        self._members = {one.id: set(model.register.members(one)) for one in model.activities()}

    def shown(self, row: int, column: int) -> str:
        return TICK if self._model.ticked(self._model.index(row, column)) else ""

    def read(self, row: int, column: int, text: str) -> list[SetField]:
        activity, id_ = self._model.activity(column), self._model.row_id(row)
        ticked = _OURS[word] if (word := text.strip().lower()) in _OURS else read_tick(text)
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
