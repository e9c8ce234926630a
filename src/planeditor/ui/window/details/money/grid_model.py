"""The grid of an activity's money as Qt sees it: one row per fund and part, one column per year, and sums."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QFont, QGuiApplication

from planeditor.editing import operations
from planeditor.plan.changes import Change, OperationKind
from planeditor.plan.items import Activity
from planeditor.plan.sums import Sum
from planeditor.ui.kit.fields.shown import Shown
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex
from planeditor.ui.kit.measures import Measure
from planeditor.ui.kit.money.entries import Entry, changes_of
from planeditor.ui.kit.money.grid import Cell, Fund, Grid, Row, lay_out, rows_of
from planeditor.ui.kit.money.model import Fault, MoneyModel
from planeditor.ui.kit.money.texts import GridTexts
from planeditor.ui.window.details.money.grid_faults import Faults

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GridModel(MoneyModel):
    """Shows the money of the activity in the pane and takes what is typed or pasted.

    While an activity stays in the pane its rows and years only become more, so that nothing jumps; but a row
    of a type of expense goes with its money when that goes otherwise than by being cleared here, as by undo.
    """

    def __init__(self, shown: Shown, parent: QObject | None = None) -> None:
        self._faults = Faults(shown)
        super().__init__(shown.plan, self._faults, parent)
        self._shown = shown
        self.activity = ""
        """The id of the activity that is shown."""
        self._texts = GridTexts()
        self._kept: set[Row] = set()
        self._added: set[int | None] = set()
        self._is_changing = False

    # What is shown

    @property
    def _grid(self) -> Grid:
        return self._texts.grid

    @property
    def years(self) -> tuple[int | None, ...]:
        """The years that have a column."""
        return self._grid.years

    def show(self) -> None:
        """Show the activity that is in the pane now."""
        activity = self._shown.item
        assert isinstance(activity, Activity)
        is_another = activity.id != self.activity
        if is_another:
            self.activity = activity.id
            self._kept, self._added = set(), set()
        grid = lay_out(self._shown.plan.tree, activity, self._kept, self._added)
        if not is_another and not self._is_changing and (gone := self._emptied(grid)):
            self._kept -= gone
            grid = lay_out(self._shown.plan.tree, activity, self._kept, self._added)
        self._faults.look(activity.id, grid)
        self._kept.update(grid.rows)
        self._added.update(grid.years)
        self._take(grid, is_another)

    def first_index(self) -> QModelIndex:
        """Of the first row, in the year in which the activity starts."""
        activity = self._shown.item
        start = activity.start if isinstance(activity, Activity) else None
        year = start.year if start and start.year in self._grid.years else self._grid.years[0]
        return self.index(0, self._grid.years.index(year))

    def last_index(self) -> QModelIndex:
        return self.index(len(self._grid.rows) - 1, len(self._grid.years) - 1)

    def add_year(self, year: int) -> QModelIndex:
        """Give a year a column; return its first cell."""
        self._added.add(year)
        self.show()
        return self.index(0, self._grid.years.index(year))

    def add_fund(self, fund: Fund) -> QModelIndex:
        """Give a fund its rows; return the first cell of them."""
        self._kept.update(rows_of(fund))
        self.show()
        return self.fund_index(fund, self._grid.years[0])

    def has_fund(self, fund: Fund) -> bool:
        """Whether the fund has rows."""
        return any(row.fund == fund for row in self._grid.rows)

    def cell(self, index: AnyIndex) -> Cell | None:
        if not index.isValid() or index.row() >= len(self._grid.rows):
            return None
        if index.column() >= len(self._grid.years):
            return None
        return Cell(self._grid.rows[index.row()], self._grid.years[index.column()], self.activity)

    def index_of(self, cell: Cell) -> QModelIndex:
        """The index of a cell; invalid if it has none."""
        if cell.row not in self._grid.rows or cell.year not in self._grid.years:
            return QModelIndex()
        return self.index(self._grid.rows.index(cell.row), self._grid.years.index(cell.year))

    def fund_index(self, fund: Fund, year: int | None) -> QModelIndex:
        """The index of a fund's first cell in a year."""
        return self.index_of(
            Cell(next(row for row in self._grid.rows if row.fund == fund), year, self.activity)
        )

    def fund_at(self, row: int) -> Fund | None:
        """The fund of a row; None for rows of sums."""
        return self._grid.rows[row].fund if 0 <= row < len(self._grid.rows) else None

    def total(self) -> Sum:
        """All money in the grid."""
        return self._grid.total()

    # What is typed

    def changes(self, entries: Mapping[Cell, Entry]) -> list[Change]:
        return changes_of(self._shown.plan.tree, self.activity, self._grid, entries)

    def run(self, kind: OperationKind, changes: list[Change]) -> None:
        self._is_changing = True
        try:
            super().run(kind, changes)
        finally:
            self._is_changing = False

    def rename(self, fund: Fund, expense: str) -> Fund:
        """Say what a fund is spent on; return it as it is now. InvalidValue if the text is too long."""
        renamed = Fund(fund.source, expense)
        while self.has_fund(renamed):
            renamed = Fund(fund.source, expense, renamed.nth + 1)
        tree = self._shown.plan.tree
        lines = [line for (one, _), line in self._grid.lines.items() if one == fund]
        changes: list[Change] = [
            change for line in lines for change in operations.edit(tree, line.id, "expense", expense)
        ]
        self._kept = {row for row in self._kept if row.fund != fund} | {*rows_of(renamed)}
        self.run(OperationKind.EDIT, changes)
        self._faults.rename(fund, renamed)
        self.show()
        return renamed

    def faults(self, index: AnyIndex) -> list[Fault]:
        cell = self.cell(index)
        if cell is not None:
            return self._faults.of_cell(cell)
        at = (len(self._grid.rows) + Measure.VAT.value, len(self._grid.years))
        return self._faults.of_total() if (index.row(), index.column()) == at else []

    def faulty(self) -> list[QModelIndex]:
        """All cells and sums with which something is wrong, row by row."""
        cells = (
            self.index(row, column) for row in range(self.rowCount()) for column in range(self.columnCount())
        )
        return [index for index in cells if self.faults(index)]

    def place(self, index: AnyIndex) -> str:
        return self._texts.place(index.row(), index.column())

    def derived(self, index: AnyIndex) -> str:
        return self._texts.total(index.row(), index.column())

    def texts(self, cell: Cell) -> GridTexts:
        return self._texts

    def sum_text(self, index: AnyIndex) -> str:
        """The sum at an index with its rate; what is typed there and could not be read is none."""
        cell = self.cell(index)
        if cell is None:
            return self.derived(index)
        return f"{self._texts.rate(cell)}  {self._texts.cell(cell)}".strip()

    # For Qt

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._grid.rows) + len(Measure)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._grid.years) + 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.FontRole:
            return self._font(index)
        return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT
            return self._texts.year(section) if role == Qt.ItemDataRole.DisplayRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts.row(section)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._texts.whole_row(section)
        return None

    def _font(self, index: AnyIndex) -> QFont | None:
        if index.row() != len(self._grid.rows) + Measure.GROSS.value:
            return None
        font = QFont(QGuiApplication.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    # Changing

    def _emptied(self, grid: Grid) -> set[Row]:
        """The kept rows beside those of the bare sources that had money and have nothing in `grid`."""
        went = {fund for fund, _ in self._grid.lines} - {fund for fund, _ in grid.lines}
        unread = {
            row
            for row in self._kept
            for year in grid.years
            if self._faults.draft(Cell(row, year, self.activity))
        }
        return {row for row in self._kept - unread if row.fund in went and (row.fund.expense or row.fund.nth)}

    def _take(self, grid: Grid, is_another: bool) -> None:
        """Show a grid; Qt hears of a reset for another activity, and where there are new rows or columns."""
        if not is_another and (grid.rows, grid.years) == (self._grid.rows, self._grid.years):
            self._texts = GridTexts(grid)
            self.changed_texts()
            return
        self.beginResetModel()
        self._texts = GridTexts(grid)
        self.endResetModel()
