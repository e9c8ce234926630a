"""A block pasted into a table of items: values of its fields and, under the last row, new items."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from planeditor.blocks.block import Block, Cell, grid
from planeditor.blocks.clean import cleaned, one_line
from planeditor.blocks.draft import Draft
from planeditor.blocks.table import tables_of
from planeditor.blocks.text import split_mark
from planeditor.blocks.wordings import Role
from planeditor.editing import operations
from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.cells import Cells
from planeditor.plan.changes import SetField
from planeditor.plan.describe import kind_name
from planeditor.plan.items import CLASSES
from planeditor.plan.text import named
from planeditor.ui.kit.tables.blocks import Pasted, is_said, not_here, pasted, placed
from planeditor.ui.kit.tables.clipboard import pasted_draft
from planeditor.ui.kit.tables.declared import Column
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.kit.tables.pasted_draft import take_or_offer
from planeditor.ui.kit.words import tell

_FEWEST = 2
"""Rows of a block that may have a heading."""


def paste_at(
    view: QWidget,
    model: ItemModel,
    block: Cells,
    row: int,
    columns: Sequence[int],
    selected: Sequence[int],
) -> str:
    """Put a block into the columns from a row on, a single cell of it into all selected rows.

    One with a heading goes where that says, and is looked at first where not all of it is plain. Gives what
    there is to say about it, "" where all went well.
    """
    listing = _listing(model, block, row) if len(block) > 1 else None
    if listing and not listing.result.problems:
        return listing.carry_out(model.plan)
    if _is_draft(view, model, block, model.key(row)):
        return ""
    if listing:
        return listing.carry_out(model.plan)
    writable, count = model.table.writable, len(model.keys)
    if len(writable) == 1:
        # The row is current, not a cell: the last column of the block is for the one that is written.
        width = max(map(len, block), default=0)
        columns = range(max(0, writable[0] + 1 - width), writable[0] + 1)
    rows: Sequence[int] = range(row, count)
    if [len(line) for line in block] == [1] and len(selected) > 1:
        rows = [one for one in selected if one < count]
        block = [*block] * len(rows)
    below = block[len(rows) :] if model.spare else ()
    result = pasted(rows, columns, block[: len(rows)] if below else block, _Cells(model))
    result.changes += _new(model, below, columns, result)
    is_asked = (
        result.problems and row == count and take_or_offer(view, model.plan, *_headed(model, block, columns))
    )
    return "" if is_asked else result.carry_out(model.plan)


def paste_into_none(view: QWidget, model: ItemModel, block: Cells) -> str:
    """Put a block with a heading into a table that shows no row; what there is to say about it."""
    if _is_draft(view, model, block, ""):
        return ""
    return tell(said("pasting", "There is no row to paste into. A table with headings can be pasted here."))


def _is_draft(view: QWidget, model: ItemModel, block: Cells, at: str) -> bool:
    """Whether a block has a heading, and was taken in or is looked at as that says."""
    draft = replace(pasted_draft(), into=model.items.kind)
    return _is_headed(block) and take_or_offer(view, model.plan, draft, at)


def _headed(model: ItemModel, block: Cells, columns: Sequence[int]) -> tuple[Draft, str]:
    """New rows as a draft under the headings of the columns that they were put in."""
    title = model.table.place(CLASSES[model.items.kind].title_field)
    labels = [
        model.table.columns[place].label if place != title else kind_name(model.items.kind)
        for place in columns
    ]
    width = max(map(len, block))
    rows = [[Cell(cleaned(text)) for text in row] for row in ([*map(tell, labels)][:width], *block)]
    return Draft((Block(grid(rows)),), into=model.items.kind), ""


def _is_headed(block: Cells) -> bool:
    """Whether the first row of a block are headings, and not what stands below some."""
    if len(block) < _FEWEST:
        return False
    (table, *_) = tables_of(Block(grid([[Cell(cleaned(text)) for text in row] for row in block])))
    unknown = [one for one in table.columns if one.heading and one.role is Role.UNKNOWN]
    return bool(table.first) and not table.block.above and len(unknown) <= 1


@dataclass(frozen=True, slots=True)
class _Listing:
    """A list with a heading: what it asks for, and the headings of columns that are left out."""

    result: Pasted
    left_out: tuple[str, ...]

    def carry_out(self, plan: OpenPlan) -> str:
        """Do what it asks for; what there is to say."""
        left = (said("intake", "The column “{heading}” is left out.", heading=one) for one in self.left_out)
        return self.result.carry_out(plan) or " ".join(map(tell, left))


@dataclass(frozen=True, slots=True)
class _Listed:
    """The lines of a list, each text for one of these columns of the table."""

    columns: Sequence[int]
    lines: Cells
    left_out: tuple[str, ...] = ()


def _listing(model: ItemModel, block: Cells, row: int) -> _Listing | None:
    """A list with a heading, put where its columns belong: rows by what they are called, new ones at the end.

    None for a block without a heading, and for one with names that a table cannot take in.
    """
    listed = _under_own(model, block) or _registered(model, block)
    if listed is None:
        return None
    cells, known, new = _Cells(model), [], []
    for at, line in zip(_rows_of(model, listed, row), listed.lines, strict=True):
        if at is None:
            new.append(line)
        else:  # what the list does not say stays
            told = zip(listed.columns, line, strict=True)
            known.append((at, [text or cells.shown(at, place) for place, text in told]))
    if new and not model.spare:
        return None
    result = pasted([at for at, _ in known], listed.columns, [texts for _, texts in known], cells)
    result.changes += _new(model, new, listed.columns, result)
    return _Listing(result, listed.left_out)


def _under_own(model: ItemModel, block: Cells) -> _Listed | None:
    """A block under the headings of this very table, as it is copied from it through Word."""
    places = {one_line(tell(column.label)): at for at, column in enumerate(model.table.columns)}
    columns = [places.get(one_line(text), -1) for text in block[0]]
    if -1 in columns or len({*columns}) < len(columns):
        return None
    return _Listed(columns, [[*line, *[""] * len(columns)][: len(columns)] for line in block[1:]])


def _registered(model: ItemModel, block: Cells) -> _Listed | None:
    """A block for a register, by headings as people word them."""
    from planeditor.editing.intake.registers import listed  # rapidfuzz, only where something is pasted

    found = listed(model.items.kind, block) if model.spare else None
    if found is None:
        return None
    places = {
        one.field.name: at for at, one in enumerate(model.table.columns) if one.field and one.is_editable
    }
    taken = [(at, places[name]) for at, name in enumerate(found.fields) if name in places]
    lines = [[line[at] for at, _ in taken] for line in found.rows]
    return _Listed([place for _, place in taken], lines, found.left_out)


def _rows_of(model: ItemModel, listed: _Listed, row: int) -> list[int | None]:
    """The row that each line is of, None for a new one: by what it is called, else from `row` on.

    Of several that are called so it is the one that says most of the same.
    """
    name = CLASSES[model.items.kind].title_field
    title = model.table.place(name) if name else -1
    if title not in listed.columns:
        last = len(model.keys)
        return [at if at < last else None for at in range(row, row + len(listed.lines))]
    called: dict[str, list[int]] = {}
    for at, key in enumerate(model.keys):
        called.setdefault(_called(model.text(key, title)), []).append(at)
    found: list[int | None] = []
    for line in listed.lines:
        rows = called.get(_called(line[listed.columns.index(title)]), [])
        found.append(max(rows, key=partial(_alike, model, listed.columns, line), default=None))
        if found[-1] is not None:
            rows.remove(found[-1])
    return found


def _alike(model: ItemModel, columns: Sequence[int], line: Sequence[str], row: int) -> int:
    """How many cells of a row say what a line says."""
    key = model.keys[row]
    told = zip(columns, line, strict=True)
    return sum(is_said(text, model.text(key, place)) for place, text in told)


def _called(text: str) -> str:
    return named(cleaned(text))


class _Cells:
    """The cells of a model, as what can be pasted into."""

    def __init__(self, model: ItemModel) -> None:
        self._model = model

    def shown(self, row: int, column: int) -> str:
        """What the cell says."""
        return self._model.text(self._model.key(row), column)

    def read(self, row: int, column: int, text: str) -> list[SetField]:
        """The changes that the text asks for; InvalidValue when it cannot be meant there."""
        model, field = self._model, self._model.table.columns[column].field
        if field is None or not model.table.columns[column].is_editable:
            raise not_here()
        if field.name == CLASSES[model.items.kind].title_field and not text.strip():
            return []  # merged cells leave blanks: no title is emptied by one
        return operations.edit(model.plan.tree, model.key(row), field.name, model.read(column, text))

    def place(self, row: int, column: int) -> str:
        """The cell as it is spoken of: what the row is called, and the name of the column."""
        called = " ".join(self.shown(row, self._model.table.place(name)) for name in self._model.items.called)
        return _cell(called, self._model.table.columns[column])


def _new(model: ItemModel, lines: Cells, columns: Sequence[int], result: Pasted) -> Sequence[Any]:
    """The changes that make new items of lines; what cannot be meant is told in the result."""
    own = model.items.new_values
    read = (_values(model, at, line, columns, result) for at, line in enumerate(lines, 1))
    rows = [{**own, **values} for values in read if values]
    if not rows or not model.items.new_under:
        return ()
    parent = model.items.new_under(model.plan.tree)
    return operations.add_all(model.plan.tree, model.items.kind, parent, operations.LAST, rows)[1]


def _values(
    model: ItemModel, number: int, line: Sequence[str], columns: Sequence[int], result: Pasted
) -> Mapping[str, Any]:
    """The fields of a new item; what follows from others, and the marks of a list, are left out.

    Where one is refused, the row is told by its title, or by its number among the new ones.
    """
    values = {}
    line = [split_mark(line[0])[1]] if len(line) == 1 else line
    title = model.table.place(CLASSES[model.items.kind].title_field)
    called = dict(zip(columns, line, strict=False)).get(title, "").strip()
    called = called or tell(said("pasting", "New row {number}", number=number))
    for place, text in zip(columns, line, strict=False):
        column = model.table.columns[place]
        if column.field is None or not column.is_editable or not text.strip():
            continue
        try:
            values[column.field.name] = model.read(place, text)
        except InvalidValue as error:
            result.problems.append(placed(_cell(called, column), error.said))
    return values


def _cell(row: str, column: Column[Any, Any]) -> str:
    """A cell as it is spoken of: what its row is called, and the name of its column."""
    return f"{row}{' ' if row.endswith('.') else ', '}{tell(column.label)}"
