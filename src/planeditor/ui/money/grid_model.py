"""The grid of an activity's money as Qt sees it: one row per fund and part, one column per year, and sums."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from planeditor.checks.findings import Problem, Severity
from planeditor.editing import operations
from planeditor.errors import InvalidValue, PlanEditorError
from planeditor.language import Said
from planeditor.plan.changes import Change, OperationKind
from planeditor.plan.items import Activity
from planeditor.plan.sums import Sum
from planeditor.ui.details.shown import Draft, Shown
from planeditor.ui.icons import icon
from planeditor.ui.indexes import NOWHERE, AnyIndex
from planeditor.ui.money.entries import Entry, changes_of, kind_of, read
from planeditor.ui.money.grid import Cell, Fund, Grid, Part, Row, lay_out, rows_of
from planeditor.ui.money.grid_texts import GridTexts
from planeditor.ui.money.measures import Measure
from planeditor.ui.money.troubles import Troubles
from planeditor.ui.words import tell

RATE = Qt.ItemDataRole.UserRole
"""The VAT rate of a cell as text, where the cell's sum comes from one."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GridModel(QAbstractTableModel):
    """Shows the money of the activity in the pane and takes what is typed or pasted.

    While an activity stays in the pane its rows and years only become more, so that nothing jumps.
    """

    def __init__(self, shown: Shown, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._activity = ""
        self._texts = GridTexts()
        self._kept: set[Row] = set()
        self._added: set[int | None] = set()
        self._troubles: dict[str, list[Problem]] = {}
        self._rules = Troubles()

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
        same = activity.id == self._activity
        if not same:
            self._activity = activity.id
            self._kept, self._added = set(), set()
        grid = lay_out(self._shown.plan.tree, activity, self._kept, self._added)
        if same and self._shown.drafts:
            self._supersede(grid)
        self._kept.update(grid.rows)
        self._added.update(grid.years)
        self._troubles = self._rules.of(self._shown.plan.tree, activity.id)
        self._take(grid)

    def add_year(self, year: int) -> QModelIndex:
        """Give a year a column; return its first cell."""
        self._added.add(year)
        self.show()
        return self.index(0, self._grid.years.index(year))

    def add_fund(self, fund: Fund) -> QModelIndex:
        """Give a fund its rows; return the first cell of them."""
        self._kept.update(rows_of(fund))
        self.show()
        return self.first_index(fund, self._grid.years[0])

    def has_fund(self, fund: Fund) -> bool:
        """Whether the fund has rows."""
        return any(row.fund == fund for row in self._grid.rows)

    def cell(self, index: AnyIndex) -> Cell | None:
        """The cell behind an index; None for sums."""
        if not index.isValid() or index.row() >= len(self._grid.rows):
            return None
        if index.column() >= len(self._grid.years):
            return None
        return Cell(self._grid.rows[index.row()], self._grid.years[index.column()])

    def index_of(self, cell: Cell) -> QModelIndex:
        """The index of a cell; invalid if it has none."""
        if cell.row not in self._grid.rows or cell.year not in self._grid.years:
            return QModelIndex()
        return self.index(self._grid.rows.index(cell.row), self._grid.years.index(cell.year))

    def first_index(self, fund: Fund, year: int | None) -> QModelIndex:
        """The index of a fund's first cell in a year."""
        return self.index_of(Cell(next(row for row in self._grid.rows if row.fund == fund), year))

    def fund_at(self, row: int) -> Fund | None:
        """The fund of a row; None for rows of sums."""
        return self._grid.rows[row].fund if 0 <= row < len(self._grid.rows) else None

    def total(self) -> Sum:
        """All money in the grid."""
        return self._grid.total()

    # What is typed

    def enter(self, texts: Mapping[Cell, str], kind: OperationKind | None = None) -> None:
        """Put texts into cells as one operation; what cannot be read stays in its cell, with the reason."""
        entries: dict[Cell, Entry] = {}
        refused: dict[Cell, PlanEditorError] = {}
        for cell, text in texts.items():
            try:
                entries[cell] = read(cell.row.part, text)
            except InvalidValue as trouble:
                refused[cell] = trouble
        changes = changes_of(self._shown.plan.tree, self._activity, self._grid, entries)
        try:
            self._shown.plan.run(kind or kind_of(changes), changes)
        except PlanEditorError as trouble:
            refused |= dict.fromkeys(entries, trouble)
        for cell, text in texts.items():
            draft = Draft(text, refused[cell].said) if cell in refused else None
            self._keep(cell, draft)
        self._changed_texts()

    def clear(self, cells: Iterable[Cell]) -> None:
        """Empty cells; one that holds a text which could not be read shows its former sum again."""
        drafts = self._shown.drafts
        empty = {cell: "" for cell in cells if not drafts.pop((self._activity, cell.name), None)}
        self.enter(empty)

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
        self._shown.plan.run(OperationKind.EDIT, changes)
        self.show()
        return renamed

    def trouble(self, cell: Cell) -> Said | None:
        """What is wrong with a cell."""
        draft = self._draft(cell)
        problems = self._problems(cell)
        return draft.why if draft else problems[0].said if problems else None

    def first_trouble(self) -> str:
        """Where in the grid something is wrong, and what; "" if nothing is."""
        for row in range(self.rowCount()):
            for column in range(self.columnCount()):
                index = self.index(row, column)
                if reasons := self._reasons(index):
                    return f"{self._texts.place(row, column)}: {tell(reasons[0])}"
        return ""

    # For Qt

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._grid.rows) + len(Measure)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._grid.years) + 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.cell(index) else flags

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        cell = self.cell(index)
        if cell is None or role != Qt.ItemDataRole.EditRole:
            return False
        if value != self._edit_text(cell):
            self.enter({cell: str(value)})
        return True

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(cell) if cell else self._texts.total(index.row(), index.column())
            case Qt.ItemDataRole.EditRole:
                return self._edit_text(cell) if cell else self._texts.total(index.row(), index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT
            case Qt.ItemDataRole.DecorationRole:
                return self._sign(index)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(map(tell, self._reasons(index))) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index)
            case Qt.ItemDataRole.BackgroundRole if cell is None:
                return QGuiApplication.palette().brush(QPalette.ColorRole.AlternateBase)
            case Qt.ItemDataRole.FontRole if cell is None:
                return self._font(index)
        return self._rate(cell) if role == RATE and cell else None

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

    # Words

    def _text(self, cell: Cell) -> str:
        draft = self._draft(cell)
        return draft.text if draft else self._texts.cell(cell)

    def _edit_text(self, cell: Cell) -> str:
        return self._rate(cell) or self._text(cell)

    def _rate(self, cell: Cell) -> str:
        return "" if self._draft(cell) else self._texts.rate(cell)

    def _spoken(self, index: AnyIndex) -> str:
        cell = self.cell(index)
        parts = [self.data(index) or self.tr("empty"), self._rate(cell) if cell else ""]
        place = self._texts.place(index.row(), index.column())
        return ". ".join([f"{place}: {', '.join(filter(None, parts))}", *map(tell, self._reasons(index))])

    def _font(self, index: AnyIndex) -> QFont | None:
        if index.row() != len(self._grid.rows) + Measure.GROSS.value:
            return None
        font = QFont(QGuiApplication.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    # What is wrong

    def _sign(self, index: AnyIndex) -> Any:
        cell = self.cell(index)
        if cell is not None and self._draft(cell):
            return icon("error", "error")
        problems = self._problems(cell) if cell else self._total_problems(index)
        if not problems:
            return None
        worst = min(problems, key=lambda one: list(Severity).index(one.severity)).severity
        return icon("error", "error") if worst is Severity.ERROR else icon("warning", "warning")

    def _reasons(self, index: AnyIndex) -> list[Said]:
        cell = self.cell(index)
        if cell is None:
            return [one.said for one in self._total_problems(index)]
        draft = self._draft(cell)
        return [*([draft.why] if draft else []), *(one.said for one in self._problems(cell))]

    def _problems(self, cell: Cell) -> list[Problem]:
        """The problems of the cell's own sum; those of the line as a whole stand at its first row."""
        line = self._grid.lines.get(cell.slot)
        if line is None:
            return []
        first = next(row for row in self._grid.rows if row.fund == cell.row.fund)
        return [
            problem
            for problem in self._troubles.get(line.id, [])
            if (Part.VAT if problem.field.startswith("vat") else Part.NET) is cell.row.part
            or (problem.field in ("year", "source") and cell.row == first)
        ]

    def _total_problems(self, index: AnyIndex) -> list[Problem]:
        at = (len(self._grid.rows) + Measure.VAT.value, len(self._grid.years))
        return self._troubles.get(self._activity, []) if (index.row(), index.column()) == at else []

    # Changing

    def _draft(self, cell: Cell) -> Draft | None:
        return self._shown.drafts.get((self._activity, cell.name))

    def _keep(self, cell: Cell, draft: Draft | None) -> None:
        """Keep or forget a text of the cell that could not be put into the plan."""
        if draft is None:
            self._shown.drafts.pop((self._activity, cell.name), None)
        else:
            self._shown.drafts[self._activity, cell.name] = draft

    def _supersede(self, grid: Grid) -> None:
        """Forget the drafts of cells whose line became another one."""
        for row in self._grid.rows:
            for year in self._grid.years:
                cell = Cell(row, year)
                if self._draft(cell) and self._grid.lines.get(cell.slot) != grid.lines.get(cell.slot):
                    self._keep(cell, None)

    def _take(self, grid: Grid) -> None:
        """Show a grid; Qt hears of new rows and columns only where there are some."""
        if (grid.rows, grid.years) == (self._grid.rows, self._grid.years):
            self._texts = GridTexts(grid)
            self._changed_texts()
            return
        self.beginResetModel()
        self._texts = GridTexts(grid)
        self.endResetModel()

    def _changed_texts(self) -> None:
        corner = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), corner)
