"""The sheet that is not seen: which item each row is of, and a fingerprint of what each cell said.

Its first cell is JSON: {"format", "plan", "title", "tables": {kind: {field: heading}}}. Below stand the
items: id, kind, and for each field the fingerprints of its cell and of its value. Each sheet of items has a
column that is not seen either, headed by the name of its kind, with the id of each row, which goes along when
rows are sorted and moved.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from planeditor.blocks.block import Block, Cell
from planeditor.blocks.clean import cleaned, one_line
from planeditor.blocks.draft import Returned, ReturnedRow, ReturnedTable, fingerprint
from planeditor.blocks.rows import is_total
from planeditor.plan.items import Kind
from planeditor.plan.text import fold

NAME = "planeditor"
FORMAT = 1
CALCULATED = "-"
"""Stands for the fingerprint of a cell that follows from others."""
_HIGHEST = 15
"""Rows that people may put above a heading."""


@dataclass(frozen=True, slots=True)
class MapRow:
    """An item, and for each field the fingerprints of what its cell says and of what it holds."""

    id: str
    prints: Mapping[str, tuple[str, str]]


def cell_print(value: str | int | Decimal | date | bool | None) -> str:
    """The fingerprint of what a cell says: the same for the same number or words, however they look."""
    match value:
        case None:
            told = ""
        case bool() | date():
            told = str(value)
        case int() | Decimal():
            told = f"{Decimal(repr(float(value))).normalize():f}"
        case _:
            told = " ".join(cleaned(value).split())
    return fingerprint(told)


def heading_of(kind: Kind) -> str:
    """What the column of ids of a sheet is headed by."""
    return f"{NAME}:{kind.value}"


def write_map(
    sheet: Any, plan: tuple[str, str], tables: Mapping[Kind, tuple[Mapping[str, str], Sequence[MapRow]]]
) -> None:
    """Write the map on a sheet of XlsxWriter's; `plan` is its id and title, a table its headings and rows."""
    sheet.very_hidden()
    id_, title = plan
    headings = {kind.value: dict(fields) for kind, (fields, _) in tables.items()}
    content = {"format": FORMAT, "plan": id_, "title": title[:300], "tables": headings}
    sheet.write_string(0, 0, json.dumps(content, ensure_ascii=False))
    rows = ((kind, fields, row) for kind, (fields, found) in tables.items() for row in found)
    for at, (kind, fields, row) in enumerate(rows, 1):
        prints = " ".join(":".join(row.prints[name]) for name in fields if name in row.prints)
        for column, text in enumerate((row.id, kind.value, prints)):
            sheet.write_string(at, column, text)


class Map:
    """The map of a workbook that was read."""

    def __init__(self, content: dict[str, Any], rows: Iterable[Sequence[Any]]) -> None:
        """Raises ValueError or its like for what is not as we write it."""
        if content["format"] != FORMAT:
            raise ValueError("a map of another format")
        self.plan, self.title = str(content["plan"]), str(content["title"])
        self._headings = {
            Kind(kind): {str(name): str(heading) for name, heading in fields.items()}
            for kind, fields in content["tables"].items()
        }
        self._items: dict[Kind, dict[str, dict[str, tuple[str, str]]]] = {kind: {} for kind in self._headings}
        for id_, kind, prints, *_ in rows:
            pairs = [one.partition(":") for one in str(prints).split()]
            told = ((cell, value) for cell, _, value in pairs)
            fields = (name for name in self._headings[Kind(kind)] if name.isidentifier())
            self._items[Kind(kind)][str(id_)] = dict(zip(fields, told, strict=True))

    @classmethod
    def read(cls, values: Sequence[Sequence[Any]]) -> "Map | None":
        """The map that a sheet holds; None for any other sheet."""
        try:
            content = json.loads(str(values[0][0]))
            return cls(content, values[1:])
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return None

    def returned(self, blocks: Sequence[Block]) -> Returned:
        """What the sheets of the workbook say."""
        tables = (self._table(block) for block in blocks)
        return Returned(self.plan, self.title, tuple(table for table in tables if table))

    def _table(self, block: Block) -> ReturnedTable | None:
        marked = {heading_of(kind): kind for kind in self._headings}
        places = ((row, at) for row in range(min(_HIGHEST, len(block.rows))) for at in range(block.width))
        place = next(((row, at) for row, at in places if block.rows[row][at].text in marked), None)
        if place is None:
            return None
        head, ids = place
        kind = marked[block.rows[head][ids].text]
        columns = {fold(one_line(cell.text)): at for at, cell in enumerate(block.rows[head])}
        fields = {name: columns.get(fold(heading), -1) for name, heading in self._headings[kind].items()}
        found = {name: at for name, at in fields.items() if at >= 0}
        rows = [*self._rows(block, kind, (head + 1, ids), found)]
        there = {row.id for row in rows}
        seen = Block(tuple(row[:ids] + row[ids + 1 :] for row in block.rows), name=block.name)
        return ReturnedTable(
            kind,
            seen,
            head + 1,
            tuple(rows),
            tuple(id_ for id_ in self._items[kind] if id_ not in there),
            tuple(self._headings[kind][name] for name, at in fields.items() if at < 0),
        )

    def _rows(
        self, block: Block, kind: Kind, start: tuple[int, int], columns: Mapping[str, int]
    ) -> Iterator[ReturnedRow]:
        first, ids = start
        rows = [*range(first, len(block.rows))]
        told = {at: {name: _plain(block.rows[at][column]) for name, column in columns.items()} for at in rows}
        changed = {at: self._changed(kind, block.rows[at][ids].text, told[at]) for at in rows}
        # Of rows that were copied, the one that says what it said is the item's own.
        own: dict[str, int] = {}
        for at in rows:
            id_ = block.rows[at][ids].text
            if id_ not in own or len(changed[at]) < len(changed[own[id_]]):
                own[id_] = at
        for at in rows:
            id_, texts = block.rows[at][ids].text, [one.text for one in told[at].values() if one.text]
            is_own = id_ in self._items[kind] and own[id_] == at
            if texts and (is_own or not is_total(texts[0])):
                known = self._items[kind][id_] if is_own else {}
                prints = {name: value for name, (_, value) in known.items()}
                yield ReturnedRow(at, id_ if is_own else "", told[at], changed[at], prints)

    def _changed(self, kind: Kind, id_: str, cells: Mapping[str, Cell]) -> frozenset[str]:
        known = self._items[kind].get(id_, {})
        return frozenset(
            name
            for name, (cell, _) in known.items()
            if name in cells and cell != CALCULATED and cell != cell_print(_told(cells[name]))
        )


def _plain(cell: Cell) -> Cell:
    """The cell with a number that is what it says: ours are never in thousands, whatever is not told."""
    return replace(cell, format=cell.format or "") if isinstance(cell.value, Decimal) else cell


def _told(cell: Cell) -> Decimal | date | bool | str:
    return cell.text if cell.value is None else cell.value
