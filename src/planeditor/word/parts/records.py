"""Tables of two columns: what something is called and what the plan says of it."""

from collections.abc import Sequence

from planeditor.plan.items import Item
from planeditor.word.forms.content import ItemColumn
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.tables import Align, Column, Row, TableMaker
from planeditor.word.ooxml.units import TWIPS_PER_MM
from planeditor.word.writing import Writing


class RecordMaker:
    """Makes the tables of several items, all of the same shape; rows that say nothing are left out."""

    def __init__(self, writing: Writing, rows: Sequence[ItemColumn], label_mm: float, width: int) -> None:
        self._writing = writing
        self._rows = [row for row in rows if writing.facts.meets(row.when)]
        columns = [Column(label_mm), Column(max(width / TWIPS_PER_MM - label_mm, label_mm))]
        self._maker = TableMaker(columns, width)

    def table(self, item: Item) -> list[Xml]:
        """The table about an item; nothing where no row says anything."""
        said = [
            (row.heading, cell) for row in self._rows if (cell := self._writing.cell(item, row, Align.LEFT))
        ]
        # The first and the last rows stay with their neighbours: a single row looks lost on a page.
        kept = (0, len(said) - 2)
        rows = [Row(cells, keep=place in kept) for place, cells in enumerate(said)]
        return [self._maker.table([], rows)] if rows else []
