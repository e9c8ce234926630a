"""The pages of the overview beside the list of plans: what follows from those that are chosen."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from planeditor.editing.overview.digest import By
from planeditor.editing.overview.sides import Side
from planeditor.language import Said
from planeditor.ui.dialogs.overview.money_table import money_rows, money_table
from planeditor.ui.kit.announcing import LiveLabel
from planeditor.ui.kit.fields.choosing import CalmCombo
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.tables.columned_table import ColumnedTable
from planeditor.ui.kit.tables.declared import Table
from planeditor.ui.kit.tables.filter_bar import FilterBar
from planeditor.ui.kit.tables.model import RecordModel
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.words import tell

_LONGEST = 300
"""Characters told in full of the current row; of a longer list the rest is in its tip."""


class Page(QWidget):
    """What follows from the plans that are chosen; it is worked out when it is looked at."""

    def __init__(self, title: Said, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = tell(title)
        self._stale: Sequence[Side] | None = None

    def tell_of(self, sides: Sequence[Side]) -> None:
        """Tell of these plans from now on."""
        self._stale = sides
        self.look()

    def look(self) -> None:
        """Bring what is seen up to date; what is not seen waits."""
        if self._stale is not None and self.isVisible():
            sides, self._stale = self._stale, None
            self.fill(sides)

    def fill(self, sides: Sequence[Side]) -> None:
        """Show what follows from these plans."""
        raise NotImplementedError


class ListPage(Page):
    """A declared table of what the plans have, with its line to search in and a note above it.

    The last column is a sentence or a list: below the table it is told in full of the current row.
    """

    def __init__(
        self,
        table: Table[Any, None],
        rows: Callable[[Sequence[Side]], Iterable[Any]],
        parent: QWidget,
        note: Said | None = None,
    ) -> None:
        super().__init__(table.title, parent)
        self._declared, self._rows = table, rows
        self.model: RecordModel[Any, None] = RecordModel(table, None, self)
        self.table = ColumnedTable(table, self)
        self.filters: FilterBar[None] = FilterBar(table, self)
        self.full = in_lines(LiveLabel(self))
        self.table.show_model(self.model)
        self.filters.changed.connect(self._filter)
        self.table.current_changed.connect(self._tell_current)
        parts = [in_lines(QLabel(tell(note), self), "muted")] if note else []
        self.setLayout(in_column(*parts, self.filters, (self.table, 1), self.full, margins=8))

    def fill(self, sides: Sequence[Side]) -> None:
        self.model.show(self._rows(sides))
        self._begin()

    def _filter(self) -> None:
        self.model.filter(self.filters.criteria())
        self._begin()

    def _begin(self) -> None:
        """The first row is current unless another one is; or it is said why there is none."""
        if not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._tell_current()
        empty = self._declared.none_found if self.model.listed() else self._declared.none_yet
        self.table.empty_text = tell(empty) if empty else ""
        self.table.viewport().update()

    def _tell_current(self) -> None:
        key, last = self.table.current_id(), len(self._declared.columns) - 1
        text = self.model.text(key, last) if key else ""
        cut = f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text
        self.full.setText(f"{tell(self._declared.columns[last].label)}: {cut}" if text else "")


class MoneyPage(Page):
    """The money of each plan by year, source, area or type, and of all of them together."""

    def __init__(self, title: Said, label: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._sides: Sequence[Side] = ()
        self.by = CalmCombo(self)
        for by in By:
            self.by.addItem(tell(by.said))
        self.by.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        heading = QLabel(label, self)
        heading.setBuddy(self.by)
        self.table = self._made(By.YEAR)
        self._column = in_column(in_row(heading, (self.by, 1), 2), (self.table, 1), margins=8)
        self.setLayout(self._column)
        self.by.currentIndexChanged.connect(lambda _: self._lay_out())

    def fill(self, sides: Sequence[Side]) -> None:
        self._sides = sides
        self._lay_out()

    def _lay_out(self) -> None:
        """Its columns follow from what is laid out: another table takes the place of the one before."""
        former, self.table = self.table, self._made([*By][self.by.currentIndex()])
        self._column.replaceWidget(former, self.table)
        former.hide()
        former.deleteLater()

    def _made(self, by: By) -> ColumnedTable:
        declared = money_table(self._sides, by)
        model = RecordModel(declared, None, self)
        table = ColumnedTable(declared, self)
        model.setParent(table)
        table.show_model(model)
        model.show(money_rows(self._sides, by))
        table.empty_text = tell(declared.none_yet) if declared.none_yet else ""
        return table
