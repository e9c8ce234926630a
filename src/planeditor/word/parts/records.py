"""Tables of two columns: what something is called and what the plan says of it."""

from collections.abc import Sequence

from planeditor.plan.items import Item
from planeditor.word.forms.content import ItemColumn
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.tables import Align, Cell, Column, Row, TableMaker, share
from planeditor.word.ooxml.units import TWIPS_PER_MM
from planeditor.word.writing import Sourced, Writing

_LETTER, _LINE, _BETWEEN = 96, 232, 56
"""About how wide a letter of 10 points is, how high a line, and the room between two rows, in twips."""
_ROOM = 13_000
"""What a page has for a table, its heading aside, in twips."""


class RecordMaker:
    """Makes the tables of several items, all of the same shape; rows that say nothing are left out."""

    def __init__(self, writing: Writing, rows: Sequence[ItemColumn], label_mm: float, width: int) -> None:
        self._writing = writing
        self._rows = [row for row in rows if writing.facts.meets(row.when)]
        columns = [Column(label_mm, names_rows=True), Column(max(width / TWIPS_PER_MM - label_mm, label_mm))]
        self._maker = TableMaker(columns, width)
        self._label_line, self._line = (max(room // _LETTER, 1) for room in share(columns, width))

    def table(self, item: Item, called: str, *, repeats: bool = False) -> list[Xml]:
        """The table about an item; nothing where no row says anything.

        It stays on one page; where it has no room on any, each page says again what the item is `called`
        if it `repeats` that.
        """
        writing = self._writing
        told = [
            (row, said)
            for row in self._rows
            if (said := writing.says(item, row)) or writing.note_gap(item, row)
        ]
        if not told:
            return []
        is_whole = sum([self._height(row.heading, said) for row, said in told]) < _ROOM
        header = [] if is_whole or not repeats else [[Cell(called, span=2, align=Align.LEFT)]]
        # Where it is divided, a single row would look lost on a page.
        kept = range(len(told) - 1) if is_whole else (0, len(told) - 2)
        rows = []
        for place, (row, said) in enumerate(told):
            keep = place in kept
            cell = writing.cell_of(item, row, said, Align.LEFT, keep_next=keep or None)
            rows.append(Row([row.heading, cell], keep=keep))
        return [self._maker.table(header, rows, called)]

    def _height(self, label: str, said: Sourced) -> float:
        """About how high a row will be, in twips: no page is known here."""
        count = sum([len(line) // self._line + 1 for _, text in said for line in text.strip().split("\n")])
        return max(count, len(label) // self._label_line + 1) * _LINE + _BETWEEN
