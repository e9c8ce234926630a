"""A block pasted into cells of money: the texts for its cells, or why nothing of it can be taken."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from PySide6.QtCore import QModelIndex, Qt

from planeditor.blocks import block as blocks
from planeditor.blocks.columns import source_in
from planeditor.blocks.draft import Draft
from planeditor.blocks.table import tables_of
from planeditor.blocks.values import is_percent, read_amount
from planeditor.blocks.wordings import Role
from planeditor.errors import InvalidValue
from planeditor.language import Said, said
from planeditor.plan.numbers import ZERO, format_money
from planeditor.ui.kit.money.entries import is_year, read
from planeditor.ui.kit.money.grid import Cell, Part
from planeditor.ui.kit.money.model import MoneyModel
from planeditor.ui.kit.tables.blocks import is_said, placed

_SOURCE = "Šaltinis"
"""Heads the column of a block that names sources and has no heading; plans are in Lithuanian."""
_FEWEST = 3
"""Lines of sums of which one may be the total of the others."""


Written = Sequence[Sequence[blocks.Cell]]
"""A block as it was copied."""


def text_of(written: blocks.Cell) -> str:
    """What a copied cell says as a sum, by its true value; InvalidValue where that may be another one."""
    if written.trouble is not None:
        raise InvalidValue(written.trouble)
    if isinstance(written.value, Decimal) and not is_percent(written.format):
        return format_money(read_amount(written).value or ZERO)
    return written.text


def texts_of(model: MoneyModel, start: QModelIndex, block: Written) -> tuple[dict[Cell, str], list[Said]]:
    """The texts that the block puts into cells from `start` on; with a problem, nothing is to be done.

    Where the first row are years, the sums below go into those. A cell that says so already stays as it is.
    """
    if _is_there(start, block):
        return {}, []
    columns = [start.column() + across for across in range(max(map(len, block)))]
    if (years := _columns_of_years(model, start, block[0])) and len(block) > 1:
        columns, block = years, block[1:]
    texts: dict[Cell, str] = {}
    problems: list[Said] = []
    rows: list[list[Decimal]] = []
    for down, values in enumerate(block):
        rows.append([])
        for column, written in zip(columns, values, strict=False):
            index = start.sibling(start.row() + down, column)
            cell, text = model.cell(index), written.text
            place = model.place(index) if index.isValid() else text.strip()
            amount = ZERO
            try:
                text = text_of(written)
                amount = read(cell.row.part if cell else Part.NET, text, pasted=True).amount or ZERO
            except InvalidValue as error:
                problems.append(placed(place, error.said))
            rows[-1].append(amount)
            if cell and not says(index, text):
                texts[cell] = text
            elif not cell and text.strip():
                problems.append(placed(place, said("money", "there is no cell for it")))
    return texts, [*_misunderstood(block, rows), *problems]


def headed(model: MoneyModel, start: QModelIndex, block: Written) -> tuple[Draft, str] | None:
    """The block as a draft and the item that it is for, where headings say what its sums are; else None.

    Where only sources are named, the years are those of the cells from `start` on.
    """
    cell = model.cell(start)
    activity = cell.activity if cell else ""
    whole = blocks.Block(blocks.grid(block))
    (table, *_) = tables_of(whole)
    if table.first:
        return Draft((whole,)), "" if table.has(Role.ACTIVITY) else activity
    if cell is None or not any(source_in(row[0].text) for row in whole.rows):
        return None
    years = (model.cell(start.siblingAtColumn(start.column() + at)) for at in range(whole.width - 1))
    heading = [blocks.Cell(_SOURCE), *(blocks.Cell(str(one.year or "") if one else "") for one in years)]
    return Draft((blocks.Block(blocks.grid([heading, *block])),)), activity


def _is_there(start: QModelIndex, block: Written) -> bool:
    """Whether all of a block is what is shown from `start` on, with its sums."""
    return all(
        says(start.sibling(start.row() + down, start.column() + across), written.text)
        for down, row in enumerate(block)
        for across, written in enumerate(row)
    )


def says(index: QModelIndex, text: str) -> bool:
    """Whether a cell says a text, or is typed so."""
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
    return any(is_said(text, str(index.data(role) or "")) for role in roles)


def _columns_of_years(model: MoneyModel, start: QModelIndex, row: Sequence[blocks.Cell]) -> list[int]:
    """The columns of the years that stand in a row; none where it says anything else."""
    row = row[: len([*row]) - next((at for at, one in enumerate(reversed(row)) if one.text.strip()), 0)]
    cells = {at: model.cell(start.siblingAtColumn(at)) for at in range(model.columnCount())}
    columns = {str(cell.year): at for at, cell in cells.items() if cell}
    found = [columns.get(one.text.strip().removesuffix("m.").strip(), -1) for one in row]
    return found if all(map(is_year, (one.text for one in row))) and -1 not in found else []


def _misunderstood(block: Written, rows: Sequence[Sequence[Decimal]]) -> Iterator[Said]:
    """What in the block is none of its sums, though it can be read as one."""
    width = max(map(len, block), default=0)
    columns = [[row[place] if place < len(row) else ZERO for row in rows] for place in range(width)]
    if _are_years(block[0]) or _are_years([row[0] for row in block if row]):
        yield said("money", "years are not sums: copy the sums without them")
    if _has_total(columns):
        yield said("money", "the first or last column is the total of the others: copy the sums without it")
    if _has_total([[*column] for column in zip(*columns, strict=True)]):
        yield said("money", "the first or last row is the total of the others: copy the sums without it")


def _are_years(cells: Sequence[blocks.Cell]) -> bool:
    filled = [cell.text for cell in cells if cell.text.strip()]
    return bool(filled) and all(map(is_year, filled))


def _has_total(lines: Sequence[Sequence[Decimal]]) -> bool:
    filled = [line for line in lines if any(line)]
    if len(filled) < _FEWEST:
        return False
    sums = [sum(parts, ZERO) for parts in zip(*filled, strict=True)]
    return any([2 * part for part in filled[place]] == sums for place in (0, -1))
