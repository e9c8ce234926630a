"""A pasted block of cells as values of fields, or what of it cannot be meant."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex

from planeditor.editing import operations
from planeditor.errors import InvalidValue
from planeditor.language import Said, said
from planeditor.plan.changes import SetField
from planeditor.ui.activities.columns import COLUMNS, Column
from planeditor.ui.activities.model import ActivitiesModel
from planeditor.ui.words import tell


@dataclass(slots=True)
class Pasted:
    """The changes that a block asks for; with a problem, nothing of it is to be done."""

    changes: list[SetField] = field(default_factory=list)
    problems: list[Said] = field(default_factory=list)


def pasted(
    model: ActivitiesModel, rows: Sequence[int], columns: Sequence[Column], block: Sequence[Sequence[str]]
) -> Pasted:
    """The block put into these rows and columns, from the first of each on.

    A cell that cannot be changed is passed over where the block says what it says already.
    """
    result = Pasted()
    for row, texts in zip(rows, block, strict=False):
        for column, text in zip(columns, texts, strict=False):
            _read_cell(model, model.index(row, COLUMNS.index(column)), text, result)
    width = max(map(len, block), default=0)
    if len(block) > len(rows):
        result.problems.append(said("activities", "there are fewer rows here than were copied"))
    if width > len(columns):
        result.problems.append(said("activities", "there are fewer columns here than were copied"))
    return result


def _read_cell(model: ActivitiesModel, index: QModelIndex, text: str, result: Pasted) -> None:
    column, id_ = COLUMNS[index.column()], model.id_at(index) or ""
    if _bare(text) == _bare(model.cells.text(id_, column)):
        return
    place = f"{model.cells.text(id_, Column.NUMBER)} {tell(column.label)}"
    if not column.editable:
        result.problems.append(said("activities", "{place}: this column cannot be pasted into", place=place))
        return
    try:
        result.changes += operations.edit(model.plan.tree, id_, column.value, model.read(index, text))
    except InvalidValue as error:
        result.problems.append(said("activities", "{place}: {why}", place=place, why=error.said))


def _bare(text: str) -> str:
    """The text without its spaces: sums are copied without those between groups of digits."""
    return "".join(text.split())
