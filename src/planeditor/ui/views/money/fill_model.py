"""The money of all activities as Qt sees it: a row for each activity and source, a column for each year."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import said
from planeditor.plan.changes import ORDER, PARENT, Change, SetField, kind_of
from planeditor.plan.items import Kind
from planeditor.plan.numbering import NUMBERED, number
from planeditor.plan.numbers import format_money
from planeditor.ui.kit.fields.shown import Drafts
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex
from planeditor.ui.kit.marks import NO_MARKS, SEVERITIES, Marks, Sign
from planeditor.ui.kit.measures import Measure
from planeditor.ui.kit.money.drafts import CellDrafts
from planeditor.ui.kit.money.entries import Entry, changes_of
from planeditor.ui.kit.money.grid import Cell, Part, rows_of
from planeditor.ui.kit.money.model import Fault, MoneyModel
from planeditor.ui.kit.money.texts import TOTAL, GridTexts, fund_name, year_name
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.words import tell
from planeditor.ui.views.money.fill_rows import Choice, FillRows, Line

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NO_FUNDING = said("money", "No funding needed")
_ACTIVITY = said("money", "Activity, with VAT")
_SOURCE = said("money", "Source")
_LAID_OUT_BY = {Kind.PLAN: ("start", "end"), Kind.ACTIVITY: ("start", "end", "no_funding")}
"""The fields that say which years and rows there are."""


class FillModel(MoneyModel):
    """Before the years stands the source, after them the sums of the row and of its activity."""

    def __init__(self, plan: OpenPlan, choice: Choice, drafts: Drafts, parent: QObject | None = None) -> None:
        super().__init__(plan, CellDrafts(drafts), parent)
        self.rows = FillRows(plan.tree, choice)
        self._marks: Mapping[str, Marks] = {}
        self.choice = choice

    def arrange(self, choice: Choice) -> None:
        """Show rows of other sources or sums."""
        if choice != self.choice:
            self.choice = choice
            self._rebuild()

    def show_marks(self, marks: Mapping[str, Marks]) -> None:
        """Show what is found at the lines of money, by id."""
        self._marks = marks
        if self.rows.lines:
            self.changed_texts()

    # Finding

    def id_at(self, index: AnyIndex) -> str | None:
        """The activity of a row."""
        return self.rows.lines[index.row()].activity if index.isValid() else None

    def index_of(self, activity: str, column: int = 1) -> QModelIndex:
        """The first row of an activity; invalid if it has none."""
        rows = self.rows.rows_of(activity)
        return self.index(rows[0], column) if rows else QModelIndex()

    def cell_index(self, cell: Cell) -> QModelIndex:
        """The index of a cell; invalid if it has none."""
        for row in self.rows.rows_of(cell.activity):
            if self.rows.lines[row].row == cell.row and cell.year in self.rows.years:
                return self.index(row, 1 + self.rows.years.index(cell.year))
        return QModelIndex()

    def first_index(self) -> QModelIndex:
        return self.index(0, 1)

    def last_index(self) -> QModelIndex:
        return self.index(len(self.rows.lines) - 1, len(self.rows.years))

    def cell(self, index: AnyIndex) -> Cell | None:
        if not index.isValid() or not 1 <= index.column() <= len(self.rows.years):
            return None
        line = self.rows.lines[index.row()]
        if line.row is None:
            return None
        return Cell(line.row, self.rows.years[index.column() - 1], line.activity)

    # What cells say

    def texts(self, cell: Cell) -> GridTexts:
        return self.rows.texts(cell.activity)

    def derived(self, index: AnyIndex) -> str:
        line, column = self.rows.lines[index.row()], index.column()
        if column == 0:
            return source_label(line)
        if column == len(self.rows.years) + 1:
            return _money(self.rows.row_sum(line))
        if column == len(self.rows.years) + 2 and line.is_first:
            return _money(self.rows.activity_total(line.activity))
        return ""

    def place(self, index: AnyIndex) -> str:
        line = self.rows.lines[index.row()]
        activity = number(self._plan.tree, line.activity)
        return (
            f"{activity} {source_label(line)}, {self._heading(index.column())}"
            if index.column()
            else activity
        )

    def faults(self, index: AnyIndex) -> list[Fault]:
        cell = self.cell(index)
        if cell is None:
            return []
        draft = self._drafts.draft(cell)
        return [*([Fault(Sign.ERROR, draft.why)] if draft else []), *self._found(cell)]

    def is_muted(self, index: AnyIndex) -> bool:
        cell = self.cell(index)
        return cell is None or cell.year not in self.rows.grid(cell.activity).years

    def changes(self, entries: Mapping[Cell, Entry]) -> list[Change]:
        by_activity: dict[str, dict[Cell, Entry]] = {}
        for cell, entry in entries.items():
            by_activity.setdefault(cell.activity, {})[cell] = entry
        return [
            change
            for id_, own in by_activity.items()
            for change in changes_of(self._plan.tree, id_, self.rows.grid(id_), own)
        ]

    # For Qt

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows.lines)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows.years) + 3

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.column() == 0 and role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT
        if index.column() == 0 and role == Qt.ItemDataRole.ToolTipRole:
            return self.derived(index)
        return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            match role:
                case Qt.ItemDataRole.DisplayRole:
                    return f"{self._heading(section)}\n{self._heading_sum(section)}"
                case Qt.ItemDataRole.TextAlignmentRole:
                    return _RIGHT if section else _LEFT
            return None
        line = self.rows.lines[section]
        match role:
            case Qt.ItemDataRole.DisplayRole if line.is_first:
                return titled(self._plan.tree, line.activity)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return titled(self._plan.tree, line.activity)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEFT
        return None

    def retranslate(self) -> None:
        """Say everything in the present language."""
        if self.rows.lines:
            self.changed_texts()
            self._sums_changed()

    # Following

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the rows up to date with the plan after these changes of it."""
        if any(map(self._rebuilds, changes)):
            self._rebuild()
            return
        touched = {id_ for change in changes for id_ in self._touched(change) if id_ in self.rows}
        former = {id_: self.rows.grid(id_) for id_ in touched}
        is_same = self.rows.renew(touched)
        for id_, grid in former.items():
            self._drafts.supersede(id_, grid, self.rows.grid(id_))
        if not is_same:
            self.beginResetModel()
            self.rows.lay_out()
            self.endResetModel()
            return
        for id_ in touched:
            rows = self.rows.rows_of(id_)
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], self.columnCount() - 1))
        if touched:
            self._sums_changed()
        if any(change.kind in NUMBERED for change in changes if isinstance(change, SetField)):
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, self.rowCount() - 1))

    def _rebuilds(self, change: Change) -> bool:
        """Whether the change brings or takes activities, moves them, or is about the years of the plan."""
        if not isinstance(change, SetField):
            return change.item.kind in NUMBERED
        if change.kind is Kind.PLAN:
            return change.field in _LAID_OUT_BY[Kind.PLAN]
        return change.field in (PARENT, ORDER) and change.kind in (*NUMBERED, Kind.FUNDING)

    def _touched(self, change: Change) -> list[str]:
        """The activities of which the change concerns the money."""
        if kind_of(change) is Kind.ACTIVITY and isinstance(change, SetField):
            return [change.id] if change.field in _LAID_OUT_BY[Kind.ACTIVITY] else []
        if kind_of(change) is not Kind.FUNDING:
            return []
        if not isinstance(change, SetField):
            return [change.item.parent]
        line = self._plan.tree.get(change.id)
        return [line.parent] if line else []

    def _rebuild(self) -> None:
        self.beginResetModel()
        self.rows = FillRows(self._plan.tree, self.choice)
        self.endResetModel()

    def _sums_changed(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    # Words

    def _heading(self, column: int) -> str:
        past = column - 1 - len(self.rows.years)
        if column == 0:
            return tell(_SOURCE)
        return year_name(self.rows.years[column - 1]) if past < 0 else tell((TOTAL, _ACTIVITY)[past])

    def _heading_sum(self, column: int) -> str:
        """What stands under a heading: the sum of its column."""
        past = column - 1 - len(self.rows.years)
        if column == 0:
            return tell(TOTAL)
        if past < 0:
            return format_money(self.rows.year_sum(self.rows.years[column - 1]), unit=False)
        return format_money((self.rows.total(), self.rows.plan_total())[past], unit=False)

    def _found(self, cell: Cell) -> list[Fault]:
        """What the checks found at a cell's line: of VAT at the row of VAT, if there is one."""
        grid = self.rows.grid(cell.activity)
        line = grid.lines.get(cell.slot)
        if line is None:
            return []
        parts = {row.part for row in grid.rows if row.fund == cell.row.fund}
        found = [
            Fault(mark.sign, mark.said)
            for mark in self._marks.get(line.id, NO_MARKS).each
            if mark.said
            and mark.sign in SEVERITIES
            and (len(parts) == 1 or mark.field.startswith("vat") is (cell.row.part is Part.VAT))
        ]
        return sorted(found, key=lambda fault: SEVERITIES.index(fault.sign))


def source_label(line: Line) -> str:
    """Who pays in a row, and that it is the VAT where that is paid beside a net sum."""
    if line.row is None:
        return tell(_NO_FUNDING)
    name = fund_name(line.row.fund)
    is_beside = line.row.part is Part.VAT and len(rows_of(line.row.fund)) > 1
    return f"{name} – {tell(Measure.VAT.said)}" if is_beside else name


def _money(value: Any) -> str:
    return format_money(value, unit=False) if value else ""
