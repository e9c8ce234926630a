"""Tables with a row for each item of a kind, in groups and with sums."""

from collections.abc import Sequence

from planeditor.plan.items import Item
from planeditor.word.facts import Facts
from planeditor.word.forms.content import ItemColumn, Listing
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.tables import Cell, Column, Row, RowKind, table
from planeditor.word.parts.grouping import Group, grouped
from planeditor.word.sources import ROW
from planeditor.word.values import NONE, format_amount
from planeditor.word.writing import Writing, alignment


def listing(writing: Writing, part: Listing, title: str, width: int) -> list[Xml]:
    """The table of a part; nothing where no item is to be shown."""
    return _Listing(writing, part).table(title, width)


def listed(facts: Facts, part: Listing) -> list[Item]:
    """The items that the table has rows for."""
    shown = [item for item in facts.of(part.kind) if _is_shown(facts, part, item)]
    return shown[: part.most] if part.most else shown


def _is_shown(facts: Facts, part: Listing, item: Item) -> bool:
    for name, wanted in part.only:
        value = getattr(item, name)
        if not (value >= wanted if isinstance(wanted, frozenset) else value == wanted):
            return False
    return not part.filled or any(source.text(facts, item) for source in part.filled)


class _Listing:
    def __init__(self, writing: Writing, part: Listing) -> None:
        self._writing = writing
        self._facts = writing.facts
        self._part = part
        self._items = listed(writing.facts, part)
        self._columns = [column for column in part.columns if self._is_needed(column)]
        self._aligns = [alignment(column.what, column.align) for column in self._columns]

    def table(self, title: str, width: int) -> list[Xml]:
        if not self._items or not self._columns:
            return []
        columns = [
            Column(one.width_mm, align) for one, align in zip(self._columns, self._aligns, strict=True)
        ]
        header = [one.heading for one in self._columns]
        rows = self._rows()
        if self._part.total:
            rows.append(Row(self._sums(self._part.total, self._items), RowKind.TOTAL))
        return [table(columns, [header], rows, width, title)]

    def _is_needed(self, column: ItemColumn) -> bool:
        if not self._facts.meets(column.when):
            return False
        return (
            not self._part.drops_empty_columns
            or column.required
            or ROW in column.what
            or any(source.text(self._facts, item) for item in self._items for source in column.what)
        )

    def _rows(self) -> list[Row]:
        rows = []
        number = 0
        columns = [
            (column, align, ROW in column.what)
            for column, align in zip(self._columns, self._aligns, strict=True)
        ]
        for one in grouped(self._writing, self._items, self._part.groups):
            if isinstance(one, Group):
                rows.append(Row(self._sums(one.name, one.members), RowKind.GROUP))
                continue
            number += 1
            rows.append(
                Row(
                    [
                        f"{number}." if is_number else self._writing.cell_or_dash(one, column, align)
                        for column, align, is_number in columns
                    ]
                )
            )
        return rows

    def _sums(self, label: str, items: Sequence[Item]) -> list[str | Cell]:
        """A label over the columns up to the first that is added up, then the sums."""
        amounts = [column.what[0].amount if len(column.what) == 1 else None for column in self._columns]
        span = next((place for place, amount in enumerate(amounts) if amount and place), len(amounts))
        sums: list[str | Cell] = [
            format_amount(sum(amount(self._facts, item) for item in items)) if amount else NONE
            for amount in amounts[span:]
        ]
        return [Cell(label, span), *sums]
