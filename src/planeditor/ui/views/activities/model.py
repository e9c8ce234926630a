"""The table of activities as Qt sees it: sorted and filtered here, and following the plan row by row."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import ORDER, PARENT, Change, Insert, SetField, kind_of
from planeditor.plan.items import Activity, FundingLine, Kind
from planeditor.plan.numbering import NUMBERED
from planeditor.plan.sums import Sum, line_sum
from planeditor.ui.kit.fields.registers import Registers
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex, ranges
from planeditor.ui.kit.marks import Marks
from planeditor.ui.kit.tables.reading import read
from planeditor.ui.kit.words import tell
from planeditor.ui.views.activities.cells import Cells
from planeditor.ui.views.activities.columns import COLUMNS, MONEY, Column
from planeditor.ui.views.activities.criteria import Criteria

_NAMES = {
    Kind.SCHOOL: Column.SCHOOLS,
    Kind.PARTNER: Column.PARTNERS,
    Kind.TEAM_MEMBER: Column.RESPONSIBLE,
    Kind.TASK: Column.TASK,
}
"""Items whose names stand in the cells of a column."""


class ActivitiesModel(QAbstractTableModel):
    """A row for each activity shown.

    What is edited stays where it is, and what is new is shown, until sorting or filter are asked for again:
    a row that is being worked on must not jump or vanish.
    """

    shown_changed = Signal()
    """Other rows may be shown, or their sums be others."""

    def __init__(self, plan: OpenPlan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self.registers = Registers(plan.tree)
        self.cells = Cells(plan)
        self.marks: Mapping[str, Marks] = {}
        self._sorting: tuple[Column, bool] | None = None
        self._ids = [activity.id for activity in plan.tree.activities()]
        self._rows = _rows_of(self._ids)

    @property
    def ids(self) -> list[str]:
        """The activities shown, from the top."""
        return list(self._ids)

    @property
    def sum(self) -> Sum:
        """The money of all activities shown."""
        return sum((self.plan.total(id_) for id_ in self._ids), Sum())

    def sum_of(self, year: int) -> Sum:
        """The money of all activities shown in one year."""
        lines = (line for id_ in self._ids for line in self.plan.tree.children(id_, Kind.FUNDING))
        of_year = (line for line in lines if isinstance(line, FundingLine) and line.year == year)
        return sum(map(line_sum, of_year), Sum())

    def id_at(self, index: AnyIndex) -> str | None:
        """The activity of a cell."""
        return self._ids[index.row()] if index.isValid() else None

    def index_of(self, id_: str | None, column: Column = Column.TITLE) -> QModelIndex:
        """The cell of an activity; invalid if it is not shown."""
        row = self._rows.get(id_ or "")
        return QModelIndex() if row is None else self.index(row, COLUMNS.index(column))

    def filter(self, criteria: Criteria) -> None:
        """Show just the activities that satisfy the criteria."""
        ids = self._sorted(criteria.matching(self.plan, self.cells, self.marks))
        if ids != self._ids:
            self.beginResetModel()
            self._set_ids(ids)
            self.endResetModel()
        self.shown_changed.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the order of the plan."""
        descending = order == Qt.SortOrder.DescendingOrder
        self._sorting = None if column < 0 else (COLUMNS[column], descending)
        shown = self._rows
        self._rearrange(self._sorted([one.id for one in self.plan.tree.activities() if one.id in shown]))

    def read(self, index: AnyIndex, text: str) -> Any:
        """The value that the text stands for in a cell; InvalidValue when it cannot be meant."""
        field = COLUMNS[index.column()].field
        assert field is not None
        return read(field, text, self.registers)

    def set_value(self, index: AnyIndex, value: Any) -> None:
        """Give the field behind a cell a value."""
        self.plan.edit(self._ids[index.row()], COLUMNS[index.column()].value, value)

    def retranslate(self) -> None:
        """Say everything anew, in another language."""
        self.registers = Registers(self.plan.tree)
        self.cells = Cells(self.plan)
        self._repaint_columns(COLUMNS)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    # For Qt

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tell(COLUMNS[section].label)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(COLUMNS[section])
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, id_ = COLUMNS[index.column()], self._ids[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole | Qt.ItemDataRole.ToolTipRole:
                return self.cells.text(id_, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{tell(column.label)}: {self.cells.text(id_, column)}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.UserRole:
                activity = self.plan.tree.get(id_)
                return getattr(activity, column.value) if activity and column.field else None
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not COLUMNS[index.column()].editable:
            return False
        self.set_value(index, self.read(index, str(value)))
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and COLUMNS[index.column()].editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    # Following the plan

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the rows up to date with the plan after these changes of it."""
        self.registers.forget(changes)
        self.cells.forget_names(change.id for change in changes)
        edited = {change.id for change in changes if _is_edit(change)}
        paid = {id_ for change in changes for id_ in self._paid(change)}
        structural = any(map(_is_structural, changes))
        columns = {_NAMES[kind] for kind in map(kind_of, changes) if kind in _NAMES}
        self._repaint_rows(edited, COLUMNS)
        self._repaint_rows(paid, MONEY)
        self._repaint_columns(columns | ({Column.NUMBER, Column.TASK} if structural else set()))
        if structural:
            self._follow_structure(changes)
        if paid or structural:
            self.shown_changed.emit()

    def _follow_structure(self, changes: Iterable[Change]) -> None:
        new = {change.id for change in changes if isinstance(change, Insert)}
        shown = self._rows.keys() | new
        self._rearrange(self._sorted([one.id for one in self.plan.tree.activities() if one.id in shown]))

    def _paid(self, change: Change) -> Iterable[str]:
        """The activities whose money a change of a funding line changes."""
        if kind_of(change) is not Kind.FUNDING:
            return ()
        if not isinstance(change, SetField):
            return (change.item.parent,)
        if change.field == PARENT:
            return (change.old, change.new)
        line = self.plan.tree.get(change.id)
        return (line.parent,) if isinstance(line, FundingLine) else ()

    def _sorted(self, ids: list[str]) -> list[str]:
        return self.cells.sorted(ids, *self._sorting) if self._sorting else ids

    def _rearrange(self, ids: list[str]) -> None:
        """Show these rows: those gone leave, those that stay change places in one step, new ones come."""
        wanted = set(ids)
        for first, last in reversed(ranges(row for row, id_ in enumerate(self._ids) if id_ not in wanted)):
            self.beginRemoveRows(QModelIndex(), first, last)
            self.cells.forget(self._ids[first : last + 1])
            self._set_ids([*self._ids[:first], *self._ids[last + 1 :]])
            self.endRemoveRows()
        former = self._rows
        stay = [id_ for id_ in ids if id_ in former]
        if stay != self._ids:
            self._reorder(stay)
        for is_new, run in groupby(enumerate(ids), key=lambda entry: entry[1] not in former):
            come = list(run)
            if is_new:
                first = come[0][0]
                self.beginInsertRows(QModelIndex(), first, first + len(come) - 1)
                self._set_ids([*self._ids[:first], *(id_ for _, id_ in come), *self._ids[first:]])
                self.endInsertRows()

    def _reorder(self, ids: list[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._ids[index.row()]) for index in self.persistentIndexList()]
        self._set_ids(ids)
        self.changePersistentIndexList(
            [index for index, _ in kept],
            [self.index(self._rows[id_], index.column()) for index, id_ in kept],
        )
        self.layoutChanged.emit()

    def _set_ids(self, ids: list[str]) -> None:
        self._ids = ids
        self._rows = _rows_of(ids)

    def _repaint_columns(self, columns: Iterable[Column]) -> None:
        places = sorted(COLUMNS.index(column) for column in columns)
        self.cells.forget(
            (one.id for one in self.plan.tree.activities()), [COLUMNS[place] for place in places]
        )
        if not self._ids:
            return
        for first, last in ranges(places):
            self.dataChanged.emit(self.index(0, first), self.index(len(self._ids) - 1, last))

    def _repaint_rows(self, ids: Iterable[str], columns: tuple[Column, ...]) -> None:
        stale = list(ids)
        self.cells.forget(stale, columns)
        first, last = COLUMNS.index(columns[0]), COLUMNS.index(columns[-1])
        for top, bottom in ranges(self._rows[id_] for id_ in stale if id_ in self._rows):
            self.dataChanged.emit(self.index(top, first), self.index(bottom, last))


def _rows_of(ids: list[str]) -> dict[str, int]:
    return {id_: row for row, id_ in enumerate(ids)}


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in MONEY else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _is_structural(change: Change) -> bool:
    """Whether the change makes rows come, go or move, or numbers others."""
    if kind_of(change) not in NUMBERED:
        return False
    return not isinstance(change, SetField) or change.field in (PARENT, ORDER)


def _is_edit(change: Change) -> bool:
    return isinstance(change, SetField) and change.kind is Activity.kind
