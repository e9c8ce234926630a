"""The table of the plan's money as Qt sees it: all of it, its groups, and their activities."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont, QGuiApplication

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import ORDER, PARENT, Change, SetField, kind_of
from planeditor.plan.items import Kind
from planeditor.plan.numbering import NUMBERED
from planeditor.plan.numbers import format_money, format_percent, share
from planeditor.plan.sums import Sum
from planeditor.plan.vocabulary import ActivityType, Area, Direction, FundingSource
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex
from planeditor.ui.kit.measures import Measure
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.words import tell
from planeditor.ui.views.money.pivot import (
    HEADINGS,
    SEVERAL_SCHOOLS,
    Across,
    Group,
    Grouping,
    Key,
    Line,
    Pivot,
)

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TOP = 0
"""The internal id of rows at the top; rows of activities have that of their group's row."""

_GROUPED_BY = {
    Grouping.AREA: (Kind.ACTIVITY, "areas"),
    Grouping.TASK: (Kind.ACTIVITY, PARENT),
    Grouping.TYPE: (Kind.ACTIVITY, "type"),
    Grouping.DIRECTION: (Kind.ACTIVITY, "direction"),
    Grouping.SCHOOL: (Kind.ACTIVITY, "schools"),
}


@dataclass(frozen=True, slots=True)
class Layout:
    """What is shown: the groups, what is across, and which sums of it; shares are of the last of them."""

    grouping: Grouping = Grouping.AREA
    across: Across = Across.YEARS
    measures: tuple[Measure, ...] = (Measure.GROSS,)


class PivotModel(QAbstractItemModel):
    """The first row is the whole plan; a change of a sum is followed without a reset."""

    def __init__(self, plan: OpenPlan, layout: Layout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self._layout = layout
        self._pivot = Pivot(plan.tree, layout.grouping, layout.across)
        self._texts: dict[tuple[int, int], list[str]] = {}

    def arrange(self, layout: Layout) -> None:
        """Show other groups, columns or sums."""
        if layout != self._layout:
            self._layout = layout
            self._rebuild()

    # Finding

    def id_at(self, index: AnyIndex) -> str | None:
        """The item that a row is about: an activity, a task, a school, the plan; None for words."""
        if not index.isValid():
            return None
        if index.internalId() != _TOP:
            return list(self._group(index.internalId()).lines)[index.row()]
        if index.row() == 0:
            return self.plan.id
        key = self._group(index.row()).key
        return key if isinstance(key, str) and key in self.plan.tree else None

    def group_key(self, index: AnyIndex) -> Key:
        """What the activities of a group have in common."""
        return self._group(index.row()).key

    def index_of(self, id_: str | None) -> QModelIndex:
        """The first cell of an item's row; invalid if it has none."""
        place = self._pivot.place(id_) if id_ else None
        if place:
            return self.createIndex(place[1], 0, place[0] + 1)
        tops = (self.index(row, 0) for row in range(self.rowCount()))
        return next((index for index in tops if id_ and self.id_at(index) == id_), QModelIndex())

    # The shape, for Qt

    def index(self, row: int, column: int, parent: AnyIndex = NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() if parent.isValid() else _TOP)

    def parent(self, index: AnyIndex = NOWHERE) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId(), 0, _TOP)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._pivot.groups) + 1
        if parent.internalId() != _TOP or parent.row() == 0 or parent.column() > 0:
            return 0
        return len(self._group(parent.row()).lines)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 1 + (len(self._pivot.columns) + 1) * len(self._layout.measures) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 0:
            return _LEFT
        return self._headings()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._row_texts(index)[column]
            case Qt.ItemDataRole.ToolTipRole if column == 0:
                return self._row_texts(index)[0]
            case Qt.ItemDataRole.AccessibleTextRole:
                text = self._row_texts(index)[column]
                return f"{self._headings()[column]}: {text}" if column and text else text
            case Qt.ItemDataRole.TextAlignmentRole if column:
                return _RIGHT
            case Qt.ItemDataRole.DecorationRole if column == 0:
                return icon("activity" if index.internalId() != _TOP else "funding")
            case Qt.ItemDataRole.FontRole if index.internalId() == _TOP and index.row() == 0:
                font = QFont(QGuiApplication.font())
                font.setWeight(QFont.Weight.DemiBold)
                return font
        return None

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._say_anew()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    # Words

    def _headings(self) -> list[str]:
        several = len(self._layout.measures) > 1
        across = [
            f"{name}\n{tell(measure.said)}" if several else name
            for name in (*map(self._column_name, self._pivot.columns), self.tr("Total"))
            for measure in self._layout.measures
        ]
        return [tell(HEADINGS[self._layout.grouping]), *across, self.tr("Share")]

    def _column_name(self, key: Key) -> str:
        if isinstance(key, FundingSource):
            return tell(key.said)
        if key is None:
            by_year = self._layout.across is Across.YEARS
            return self.tr("No year") if by_year else self.tr("No source")
        return str(key)

    def _row_texts(self, index: AnyIndex) -> list[str]:
        place = (index.internalId(), index.row())
        if place not in self._texts:
            line, measures = self._line(index), self._layout.measures
            across = (*(line.cells.get(key, Sum()) for key in self._pivot.columns), line.total)
            sums = (measure.of(money) for money in across for measure in measures)
            part, whole = measures[-1].of(line.total), measures[-1].of(self._pivot.total.total)
            self._texts[place] = [
                self._title(index),
                *map(_money, sums),
                format_percent(share(part, whole)) if part else "",
            ]
        return self._texts[place]

    def _title(self, index: AnyIndex) -> str:
        id_ = self.id_at(index)
        if index.internalId() == _TOP and index.row() == 0:
            return self.tr("Whole plan")
        item = self.plan.tree.get(id_)
        if item is not None:
            return titled(self.plan.tree, item.id)
        return self._group_name(self._group(index.row()).key)

    def _group_name(self, key: Key) -> str:
        if isinstance(key, frozenset):
            areas = [tell(area.said) for area in Area if area in key]
            return ", ".join(areas) or self.tr("No area")
        if isinstance(key, ActivityType | Direction):
            return tell(key.said)
        if key == SEVERAL_SCHOOLS:
            return self.tr("Several schools")
        match self._layout.grouping:
            case Grouping.TYPE:
                return self.tr("No type")
            case Grouping.DIRECTION:
                return self.tr("No direction")
        return self.tr("No school")

    # Following

    def _group(self, row: int) -> Group:
        return self._pivot.groups[row - 1]

    def _line(self, index: AnyIndex) -> Line:
        if index.internalId() != _TOP:
            return list(self._group(index.internalId()).lines.values())[index.row()]
        if index.row() == 0:
            return self._pivot.total
        return self._group(index.row()).total

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the rows up to date with the plan after these changes of it."""
        if any(map(self._regroups, changes)):
            self._rebuild()
            return
        touched = {self._with_money(change) for change in changes if _is_money(change)}
        if touched and not self._pivot.renew(touched):
            self._rebuild()
        elif touched or any(map(self._renames, changes)):
            self._say_anew()

    def _regroups(self, change: Change) -> bool:
        """Whether the change may put activities into other groups or another order."""
        if not isinstance(change, SetField):
            return change.item.kind in (*NUMBERED, Kind.SCHOOL)
        if change.kind is Kind.SCHOOL:
            return change.field == ORDER and self._layout.grouping is Grouping.SCHOOL
        if change.kind is Kind.FUNDING:
            return change.field == PARENT
        moved = change.kind in NUMBERED and change.field in (PARENT, ORDER)
        return moved or (change.kind, change.field) == _GROUPED_BY[self._layout.grouping]

    def _renames(self, change: Change) -> bool:
        named = (*NUMBERED, Kind.SCHOOL)
        return isinstance(change, SetField) and change.kind in named and change.field in ("title", "name")

    def _with_money(self, change: Change) -> str:
        if not isinstance(change, SetField):
            return change.item.parent
        line = self.plan.tree.get(change.id)
        return line.parent if line else ""

    def _say_anew(self) -> None:
        """Every share is of the whole: with one sum all rows may change, but only those in sight are read."""
        self._texts.clear()
        last = self.columnCount() - 1
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, last))
        for row in range(1, self.rowCount()):
            group = self.index(row, 0)
            bottom = self.index(self.rowCount(group) - 1, last, group)
            self.dataChanged.emit(self.index(0, 0, group), bottom)

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._texts.clear()
        self._pivot = Pivot(self.plan.tree, self._layout.grouping, self._layout.across)
        self.endResetModel()


def _is_money(change: Change) -> bool:
    return kind_of(change) is Kind.FUNDING


def _money(value: Decimal) -> str:
    return format_money(value, unit=False) if value else ""
