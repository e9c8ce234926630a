"""What is typed or pasted into cells: read as it was meant, and the changes of the plan that it makes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.changes import Change, Insert, OperationKind, Remove, SetField
from planeditor.plan.items import FundingLine, Kind, new_id
from planeditor.plan.numbers import CENT, SPACE, ZERO, parse_money, parse_percent
from planeditor.plan.order import spread
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import FundingSource
from planeditor.ui.kit.money.grid import Cell, Grid, Part, Slot

_UNIT = rf"(?:(?:eur|€)\.?)?{SPACE}*"
_NOTHING = re.compile(rf"(?:{_UNIT}[-–—−]{SPACE}*{_UNIT})?", re.IGNORECASE)
"""How an empty sum is written; spreadsheets show zero as a dash."""
_VAT_SAID = re.compile(rf"(?P<sum>.*?){SPACE}*(?P<open>\()?(?P<how>be|su){SPACE}+PVM(?(open)\))", re.I | re.S)
_YEAR = re.compile(rf"(?:19|20)[0-9]{{2}}(?:{SPACE}*m\.)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a cell is to hold: a sum in Eur or a rate in percent; neither empties it."""

    amount: Decimal | None = None
    rate: Decimal | None = None


def read(part: Part, text: str, *, pasted: bool = False) -> Entry:
    """What a text in a cell means: „1 500,00“, „1.500 Eur“, for VAT „21 %“ too; InvalidValue if nothing."""
    bare = text.strip()
    if _NOTHING.fullmatch(bare):
        return Entry()
    if part is Part.VAT and bare.endswith(("%", "proc.", "proc")):
        return Entry(rate=parse_percent(bare))
    if told := _VAT_SAID.fullmatch(bare):
        if part is Part.VAT or told["how"].lower() == "su":
            raise InvalidValue(
                said(
                    "money",
                    "“{text}” is not the sum of this cell: sums without VAT and VAT are apart.",
                    text=bare,
                )
            )
        bare = told["sum"]
    return Entry(parse_money(bare, pasted=pasted))


def is_year(text: str) -> bool:
    """Whether a text in a block may be the heading of a year rather than a sum."""
    return _YEAR.fullmatch(text.strip()) is not None


def changes_of(tree: PlanTree, activity: str, grid: Grid, entries: Mapping[Cell, Entry]) -> list[Change]:
    """The changes that put the entries into the cells: lines set, removed or added."""
    wanted: dict[Slot, dict[str, Any]] = {}
    for cell, entry in entries.items():
        wanted.setdefault(cell.slot, {}).update(_fields(cell, entry, grid, entries))
    changes: list[Change] = []
    added: list[FundingLine] = []
    for (fund, year), values in wanted.items():
        line = grid.lines.get((fund, year))
        if line is not None:
            changes += _changed(line, values)
        elif any(value is not None for value in values.values()):
            blank = FundingLine(
                id=new_id(), parent=activity, year=year, source=fund.source, expense=fund.expense
            )
            added.append(replace(blank, **values))
    siblings = tree.children(activity, Kind.FUNDING)
    orders = spread(len(added), siblings[-1].order if siblings else None)
    changes += [Insert(replace(line, order=order)) for line, order in zip(added, orders, strict=True)]
    return changes


def kind_of(changes: Sequence[Change]) -> OperationKind:
    """What the changes of cells are called."""
    if all(isinstance(change, Insert) for change in changes):
        return OperationKind.ADD
    if all(isinstance(change, Remove) for change in changes):
        return OperationKind.REMOVE
    return OperationKind.EDIT


def _fields(cell: Cell, entry: Entry, grid: Grid, entries: Mapping[Cell, Entry]) -> dict[str, Decimal | None]:
    if cell.row.part is Part.NET:
        return {"net": entry.amount}
    if entry.rate is not None and cell.row.fund.source is FundingSource.STATE_VAT:
        # The state budget has no net sum of its own: it compensates the VAT of what the RRF pays.
        vat = (_paid_by_eu(cell, grid, entries) * entry.rate / 100).quantize(CENT, ROUND_HALF_UP)
        return {"vat_rate": None, "vat_amount": vat}
    return {"vat_rate": entry.rate, "vat_amount": entry.amount}


def _paid_by_eu(cell: Cell, grid: Grid, entries: Mapping[Cell, Entry]) -> Decimal:
    """What the RRF pays in the cell's year: for the same expense where it pays that, else for all."""
    cells = [
        replace(cell, row=row)
        for row in grid.rows
        if row.fund.source is FundingSource.EU and row.part is Part.NET
    ]
    same = [one for one in cells if one.row.fund.expense == cell.row.fund.expense]
    return sum((_net(one, grid, entries) for one in same or cells), ZERO)


def _net(cell: Cell, grid: Grid, entries: Mapping[Cell, Entry]) -> Decimal:
    entry = entries.get(cell)
    return grid.cell_sum(cell).net if entry is None else entry.amount or ZERO


def _changed(line: FundingLine, values: Mapping[str, Any]) -> list[Change]:
    new = replace(line, **values)
    cleared = all(value is None for value in values.values())
    if cleared and not new.net and not new.vat_amount:
        return [Remove(line)]
    return [
        SetField(Kind.FUNDING, line.id, name, getattr(line, name), value)
        for name, value in values.items()
        if getattr(line, name) != value
    ]
