"""The model of the matrix: partners or schools down, activities across, a tick where one takes part."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import said, said_n
from planeditor.plan.changes import ORDER, PARENT, Change, SetField
from planeditor.plan.describe import caption
from planeditor.plan.items import Activity, Item, Kind
from planeditor.plan.numbering import NUMBERED, number
from planeditor.ui.kit.announcing import ReadAlong
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex, ranges
from planeditor.ui.kit.tables.keyed_rows import KeyedRows
from planeditor.ui.kit.words import tell
from planeditor.ui.views.partners.participation import (
    UNUSED,
    Register,
    Shown,
    Usage,
    tasks_with_activities,
    usages,
)

_WHOLE = ""
"""Stands for the field of a change that brings or takes a whole item."""
_PLACE = {_WHOLE, PARENT, ORDER}
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_TICKABLE = _PLAIN | Qt.ItemFlag.ItemIsUserCheckable


@dataclass(frozen=True, slots=True)
class Span:
    """The columns of a task's activities: `first` to `last`."""

    task: str
    first: int
    last: int


class MatrixModel(KeyedRows, ReadAlong):
    """Follows the plan; a change of one cell is one operation.

    A plan without activities has one empty column, so that there are rows to select.
    """

    usage_changed = Signal()
    """Somebody takes part in other activities now, or there are other rows or columns."""

    def __init__(self, plan: OpenPlan, parent: QObject | None = None) -> None:
        super().__init__(1, parent)
        self.plan = plan
        self.register = Register.PARTNERS
        self.shown = Shown.ALL
        self.spans: list[Span] = []
        self._starts: set[int] = set()
        self._activities: list[str] = []
        self._numbers: dict[str, str] = {}
        self._usages: dict[str, Usage] = {}
        self._set_columns()
        self._count()
        self.reset(self._fitting())

    def show_register(self, register: Register, shown: Shown) -> None:
        """Show the partners or the schools, all or some of them."""
        self.register, self.shown = register, shown
        self._count()
        self.reset(self._fitting())
        self.usage_changed.emit()

    def row_of(self, id_: str) -> int:
        """The row of a partner or school; -1 where it is not shown."""
        return self.index_of(id_).row()

    def column_of(self, id_: str) -> int:
        """The column of an activity; -1 where there is none."""
        return self._activities.index(id_) if id_ in self._activities else -1

    def row_id(self, row: int) -> str | None:
        """The partner or school of a row."""
        return self.key(row) or None

    def activity(self, column: int) -> Activity | None:
        """The activity of a column."""
        item = self.plan.tree.get(self._activities[column]) if 0 <= column < len(self._activities) else None
        return item if isinstance(item, Activity) else None

    def activities(self) -> Iterator[Activity]:
        """The activities in the order of the columns."""
        return (item for id_ in self._activities if isinstance(item := self.plan.tree.get(id_), Activity))

    def usage(self, row: int) -> Usage:
        """How the partner or school of a row is used."""
        return self._usages.get(self.key(row), UNUSED)

    def row_name(self, row: int) -> str:
        """The name of a row's partner or school."""
        return self._row_text(row, tip=False)

    def column_number(self, column: int) -> str:
        """The number of a column's activity; "" where there is none."""
        activity = self.activity(column)
        return self._numbers.get(activity.id, "") if activity else ""

    def begins_task(self, column: int) -> bool:
        """Whether the activities of another task begin with this column."""
        return column in self._starts

    def numbered(self, id_: str) -> str:
        """The number and title of a task or activity of the columns."""
        item = self.plan.tree.get(id_)
        return f"{self._numbers.get(id_, '')} {self._called(item)}".strip() if item else ""

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else max(1, len(self._activities))

    def ticked(self, index: AnyIndex) -> bool:
        """Whether the row takes part in the column's activity."""
        activity = self.activity(index.column())
        return activity is not None and self.key(index.row()) in self.register.members(activity)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.CheckStateRole if self._activities:
                return Qt.CheckState.Checked if self.ticked(index) else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole if self._activities and index != self.whole:
                return self._brief_text(index)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole if self._activities:
                return self._cell_text(index)
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        activity = self.activity(index.column())
        if role != Qt.ItemDataRole.CheckStateRole or activity is None:
            return False
        members, id_ = self.register.members(activity), self.key(index.row())
        ticked = Qt.CheckState(value) is Qt.CheckState.Checked
        self.plan.edit(activity.id, self.register.field, members | {id_} if ticked else members - {id_})
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _TICKABLE if self._activities else _PLAIN

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        tip = role == Qt.ItemDataRole.ToolTipRole
        if orientation == Qt.Orientation.Horizontal:
            return self._column_text(section, tip)
        return self._row_text(section, tip)

    def facts(self, row: int) -> str:
        """In how many activities the row's partner or school takes part, and its type."""
        type_ = getattr(self.plan.tree.get(self.key(row)), "type", None)
        count = tell(said_n("partners", "%n activities", self.usage(row).activities))
        return f"{count} · {tell(type_.said)}" if type_ else count

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._headers_changed(Qt.Orientation.Vertical)
        self._headers_changed(Qt.Orientation.Horizontal)

    # Texts

    def _cell_text(self, index: AnyIndex) -> str:
        who = self.row_name(index.row())
        what = self.numbered(self._activities[index.column()])
        if self.ticked(index):
            return tell(said("partners", "{who} takes part: {what}", who=who, what=what))
        return tell(said("partners", "{who} does not take part: {what}", who=who, what=what))

    def _brief_text(self, index: AnyIndex) -> str:
        what = self.column_number(index.column())
        if self.ticked(index):
            return tell(said("partners", "{number} takes part", number=what))
        return tell(said("partners", "{number} does not take part", number=what))

    def _row_text(self, row: int, tip: bool) -> str:
        item = self.plan.tree.get(self.row_id(row))
        name = self._called(item) if item else ""
        return f"{name}\n{self.facts(row)}" if tip else name

    def _column_text(self, column: int, tip: bool) -> str:
        activity = self.activity(column)
        if activity is None:
            return "" if self._activities else tell(said("partners", "There are no activities yet"))
        if tip:
            return f"{self.numbered(activity.id)}\n{self.numbered(activity.parent)}"
        return self.column_number(column)

    def _called(self, item: Item) -> str:
        return " ".join(tell(caption(item, self.plan.tree.get)).split())

    # Following the plan

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the rows up to date with the plan after these changes of it."""
        fields: dict[Kind, set[str]] = {}
        for change in changes:
            if isinstance(change, SetField):
                fields.setdefault(change.kind, set()).add(change.field)
            else:
                fields.setdefault(change.item.kind, set()).add(_WHOLE)
        rows, activities = fields.get(self.register.kind, set()), fields.get(Kind.ACTIVITY, set())
        moved = any(fields.get(kind, set()) & _PLACE for kind in NUMBERED)
        used = bool(activities & {_WHOLE, self.register.field, "areas"})
        if moved:
            self._set_columns()
        if used or rows & _PLACE:
            self._count()
            self.arrange(self._fitting(keep=self.keys))
        self._rows_changed(changes)
        if moved or "title" in activities | fields.get(Kind.TASK, set()):
            self._headers_changed(Qt.Orientation.Horizontal)
        if moved or used or rows:
            self.usage_changed.emit()

    def _fitting(self, keep: Iterable[str] = ()) -> list[str]:
        """The rows to be shown. Those that are shown stay: a row must not vanish under the pointer."""
        kept = set(keep)
        return [
            item.id
            for item in self.plan.tree.of_kind(self.register.kind)
            if item.id in kept or self.shown.fits(self._usages.get(item.id, UNUSED))
        ]

    def _count(self) -> None:
        self._usages = usages(self.register, self.activities())

    def _set_columns(self) -> None:
        tree = self.plan.tree
        columns: list[str] = []
        spans: list[Span] = []
        numbers: dict[str, str] = {}
        for task, activities in tasks_with_activities(tree):
            spans.append(Span(task.id, len(columns), len(columns) + len(activities) - 1))
            columns += [activity.id for activity in activities]
            numbers[task.id] = above = number(tree, task.id)
            numbers |= {one.id: f"{above}{place}." for place, one in enumerate(activities, 1)}
        self._numbers = numbers
        if bool(columns) != bool(self._activities):
            self.beginResetModel()
            self._activities[:] = columns
            self.endResetModel()
        else:
            self._arrange_columns(columns)
        self.spans, self._starts = spans, {span.first for span in spans}

    def _arrange_columns(self, wanted: list[str]) -> None:
        """Turn the columns into those wanted: what goes, what moves, what comes."""
        ids, staying = self._activities, set(wanted)
        for first, last in reversed(ranges(place for place, id_ in enumerate(ids) if id_ not in staying)):
            self.beginRemoveColumns(NOWHERE, first, last)
            del ids[first : last + 1]
            self.endRemoveColumns()
        known = set(ids)
        self._reorder_columns([id_ for id_ in wanted if id_ in known])
        for first, last in ranges(place for place, id_ in enumerate(wanted) if id_ not in known):
            self.beginInsertColumns(NOWHERE, first, last)
            ids[first:first] = wanted[first : last + 1]
            self.endInsertColumns()

    def _reorder_columns(self, wanted: list[str]) -> None:
        if self._activities == wanted:
            return
        self.layoutAboutToBeChanged.emit()
        places = {id_: place for place, id_ in enumerate(wanted)}
        before = self.persistentIndexList()
        after = [self.index(one.row(), places[self._activities[one.column()]]) for one in before]
        self._activities[:] = wanted
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _rows_changed(self, changes: Iterable[Change]) -> None:
        """Say which cells and names are to be painted anew: as few as can be."""
        for change in changes:
            match change:
                case SetField(kind=Kind.ACTIVITY, field=field) if field == self.register.field:
                    self._cells_changed(change.id, change.old ^ change.new)
                case SetField(kind=kind, id=id_) if kind is self.register.kind and self.row_of(id_) >= 0:
                    row = self.row_of(id_)
                    self.headerDataChanged.emit(Qt.Orientation.Vertical, row, row)

    def _cells_changed(self, activity: str, members: Iterable[str]) -> None:
        column = self.column_of(activity)
        for row in map(self.row_of, members):
            if row >= 0 and column >= 0:
                cell = self.index(row, column)
                self.dataChanged.emit(cell, cell)

    def _headers_changed(self, orientation: Qt.Orientation) -> None:
        count = self.rowCount() if orientation == Qt.Orientation.Vertical else self.columnCount()
        if count:
            self.headerDataChanged.emit(orientation, 0, count - 1)
