"""A block pasted into cells of money: the texts for its cells, or why nothing of it can be taken."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from PySide6.QtCore import QModelIndex

from planeditor.errors import InvalidValue
from planeditor.language import Said, said
from planeditor.plan.cells import Cells
from planeditor.plan.numbers import ZERO
from planeditor.ui.kit.money.entries import is_year, read
from planeditor.ui.kit.money.grid import Cell, Part
from planeditor.ui.kit.money.model import MoneyModel
from planeditor.ui.kit.tables.blocks import placed

_FEWEST = 3
"""Lines of sums of which one may be the total of the others."""


def texts_of(model: MoneyModel, start: QModelIndex, block: Cells) -> tuple[dict[Cell, str], list[Said]]:
    """The texts that the block puts into cells from `start` on; with a problem, nothing is to be done."""
    texts: dict[Cell, str] = {}
    problems: list[Said] = []
    rows: list[list[Decimal]] = []
    for down, values in enumerate(block):
        rows.append([])
        for across, text in enumerate(values):
            index = start.sibling(start.row() + down, start.column() + across)
            cell = model.cell(index)
            place = model.place(index) if index.isValid() else text.strip()
            amount = ZERO
            try:
                amount = read(cell.row.part if cell else Part.NET, text, pasted=True).amount or ZERO
            except InvalidValue as error:
                problems.append(placed(place, error.said))
            rows[-1].append(amount)
            if cell:
                texts[cell] = text
            elif text.strip():
                problems.append(placed(place, said("money", "there is no cell for it")))
    return texts, [*_misunderstood(block, rows), *problems]


def _misunderstood(block: Cells, rows: Sequence[Sequence[Decimal]]) -> Iterator[Said]:
    """What in the block is none of its sums, though it can be read as one."""
    width = max(map(len, block), default=0)
    columns = [[row[place] if place < len(row) else ZERO for row in rows] for place in range(width)]
    if _are_years(block[0]) or _are_years([row[0] for row in block]):
        yield said("money", "years are not sums: copy the sums without them")
    if _has_total(columns):
        yield said("money", "the first or last column is the total of the others: copy the sums without it")
    if _has_total([[*column] for column in zip(*columns, strict=True)]):
        yield said("money", "the first or last row is the total of the others: copy the sums without it")


def _are_years(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text.strip()]
    return bool(filled) and all(map(is_year, filled))


def _has_total(lines: Sequence[Sequence[Decimal]]) -> bool:
    filled = [line for line in lines if any(line)]
    if len(filled) < _FEWEST:
        return False
    sums = [sum(parts, ZERO) for parts in zip(*filled, strict=True)]
    return any([2 * part for part in filled[place]] == sums for place in (0, -1))
