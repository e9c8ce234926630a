"""A block of cells pasted into a table: what it changes, or what of it cannot be meant."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from planeditor.blocks.clean import cleaned
from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import InvalidValue
from planeditor.language import Said, said, said_n
from planeditor.plan.cells import Cells
from planeditor.plan.changes import Change, Insert, OperationKind, SetField
from planeditor.ui.kit.words import tell

_MOST_TOLD = 3

Row = TypeVar("Row", contravariant=True)
Column = TypeVar("Column", contravariant=True)


class Target(Protocol[Row, Column]):
    """The cells of a table that can be pasted into."""

    def shown(self, row: Row, column: Column) -> str:
        """What a cell says."""

    def read(self, row: Row, column: Column, text: str) -> Sequence[SetField]:
        """The changes that a text asks for in a cell; InvalidValue when it cannot be meant there."""

    def place(self, row: Row, column: Column) -> str:
        """The cell as it is spoken of."""


@dataclass(slots=True)
class Pasted:
    """The changes that a block asks for; with a problem, nothing of it is to be done."""

    changes: list[Change] = field(default_factory=list)
    problems: list[Said] = field(default_factory=list)

    def carry_out(self, plan: OpenPlan) -> str:
        """Make the changes as one operation; where there is a problem, say why nothing was done."""
        if not self.problems:
            adds = any(isinstance(change, Insert) for change in self.changes)
            plan.run(OperationKind.PASTE if adds else OperationKind.EDIT, self.changes)
            return ""
        return tell(nothing_pasted(self.problems))


def nothing_pasted(problems: Sequence[Said]) -> Said:
    """Why nothing of a block was pasted."""
    told = "; ".join(tell(problem).removesuffix(".") for problem in problems[:_MOST_TOLD])
    more = len(problems) - _MOST_TOLD
    if more > 0:
        told = f"{told}; {tell(said_n('pasting', 'and %n more', more))}"
    return said("pasting", "Nothing was pasted: {problems}.", problems=told)


def placed(place: str, why: Said) -> Said:
    """What is wrong at a place."""
    return said("pasting", "{place}: {why}", place=place, why=why)


def pasted(rows: Sequence[Row], columns: Sequence[Column], block: Cells, into: Target[Row, Column]) -> Pasted:
    """The block put into these rows and columns, from the first of each on.

    A cell is passed over where the block says what it says already.
    """
    result = Pasted()
    for row, texts in zip(rows, block, strict=False):
        for column, text in zip(columns, texts, strict=False):
            if is_said(text, into.shown(row, column)):
                continue
            try:
                result.changes += into.read(row, column, text)
            except InvalidValue as error:
                result.problems.append(placed(into.place(row, column), error.said))
    if len(block) > len(rows):
        result.problems.append(said("pasting", "there are fewer rows here than were copied"))
    if max(map(len, block), default=0) > len(columns):
        result.problems.append(said("pasting", "there are fewer columns here than were copied"))
    return result


def not_here() -> InvalidValue:
    """What is shown in a cell follows from something else, and cannot be pasted."""
    return InvalidValue(said("pasting", "this column cannot be pasted into"))


def is_said(text: str, shown: str) -> bool:
    """Whether a text that was copied says what is shown, however it is set."""
    return _bare(text) == _bare(shown)


def _bare(text: str) -> str:
    """A text with single spaces; sums are copied without those between groups of digits."""
    words = cleaned(text).split()
    return (" " if any(map(str.isalpha, text)) else "").join(words)
