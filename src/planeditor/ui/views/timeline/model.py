"""The rows of the time view as Qt sees them: headings and activities, following the plan row by row."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from planeditor.editing import operations
from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import ORDER, PARENT, Change, OperationKind, SetField, kind_of
from planeditor.plan.items import Activity, Kind
from planeditor.plan.numbering import NUMBERED
from planeditor.ui.kit.areas import GROUPS, group_title, names
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.tables.keyed_rows import KeyedRows
from planeditor.ui.kit.titles import titled
from planeditor.ui.views.timeline.quarters import Span, axis_over, moment, period_of, quarter_at, span_of
from planeditor.ui.views.timeline.rows import UNTIMED, Grouping, groups

TITLE, CHART = range(2)

_SHAPING = {PARENT, ORDER, "areas"}
_ENDS = {"start", "end"}


class TimelineModel(KeyedRows):
    """One row an activity, under the heading of its area or task; those without time come last."""

    axis_changed = Signal()
    """The years that the grid must show, or the plan's period, are other ones now."""

    def __init__(
        self, plan: OpenPlan, today: date, grouping: Grouping, parent: QObject | None = None
    ) -> None:
        """Follow a plan; the present day decides where its line is, and where what has no time yet begins."""
        super().__init__(2, parent)
        self.plan = plan
        self.now = moment(today)
        self.today = int(self.now)
        self.grouping = grouping
        self.period: Span | None = None
        self.axis = Span(self.today, self.today)
        self._texts: dict[str, str] = {}
        self._measure()
        self._regroup()

    def group_by(self, grouping: Grouping) -> None:
        """Put the activities under other headings."""
        self.grouping = grouping
        self._regroup()

    def activity(self, row: int) -> Activity | None:
        """The activity of a row; None on a heading."""
        item = self.plan.tree.get(self._keys[row])
        return item if isinstance(item, Activity) else None

    def item_id(self, row: int) -> str | None:
        """The activity of a row, or the task of a heading; None on other headings."""
        key = self._keys[row]
        return key if key in self.plan.tree else None

    def set_span(self, id_: str, span: Span) -> None:
        """Give an activity its time: both ends in one step of undo."""
        tree = self.plan.tree
        start, end = quarter_at(span.first), quarter_at(span.last)
        changes = [*operations.edit(tree, id_, "start", start), *operations.edit(tree, id_, "end", end)]
        self.plan.run(OperationKind.EDIT, changes)

    def first_span(self) -> Span:
        """Where the bar of an activity without time begins when the keyboard makes it."""
        number = self.today
        if self.period:
            number = max(self.axis.first, self.period.first)
        return Span(number, number)

    def shows_today(self) -> bool:
        """Whether the grid reaches to the present day."""
        return self.axis.first <= self.today <= self.axis.last

    def retranslate(self) -> None:
        """Say everything anew, in another language."""
        self._texts.clear()
        self.repaint_all()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, TITLE, CHART)

    # What is shown

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole if column == TITLE:
                return self._title(row)
            case Qt.ItemDataRole.DisplayRole:
                return self._time(row)
            case Qt.ItemDataRole.AccessibleTextRole if column == CHART:
                activity = self.activity(row)
                return "\n".join(self._remarks(activity)) if activity else ""
            case Qt.ItemDataRole.ToolTipRole:
                return self._note(row)
            case Qt.ItemDataRole.AccessibleDescriptionRole if column == TITLE and (one := self.activity(row)):
                return names(one.areas)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Activity"), self.tr("Time"))[section]
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _title(self, row: int) -> str:
        key = self._keys[row]
        if key not in self._texts:
            self._texts[key] = self._title_of(key)
        return self._texts[key]

    def _title_of(self, key: str) -> str:
        tree = self.plan.tree
        if key in tree:
            return titled(tree, key)
        if key == UNTIMED:
            return self.tr("Without time")
        # Qt may ask for the row of an item that has just left the plan, before the row itself goes.
        return group_title(key) if key in GROUPS else ""

    def _time(self, row: int) -> str:
        activity = self.activity(row)
        span = span_of(activity) if activity else None
        return span.text if span else ""

    def _note(self, row: int) -> str:
        activity = self.activity(row)
        if activity is None:
            return self._title(row)
        return "\n".join((self._title(row), names(activity.areas), *self._remarks(activity)))

    def _remarks(self, activity: Activity) -> list[str]:
        span = span_of(activity)
        if span is None:
            return [self.tr("No time yet: drag along the quarters to set it.")]
        said = [span.text]
        if activity.start is None:
            said.append(self.tr("The start is not given."))
        elif activity.end is None:
            said.append(self.tr("The end is not given."))
        elif activity.end < activity.start:
            said.append(self.tr("The activity ends before it starts."))
        if self.period and not span.within(self.period):
            text = self.tr("Partly or wholly outside the plan’s period: {period}.")
            said.append(text.format(period=Span.across(*self._period_shown()).text))
        return said

    def _period_shown(self) -> tuple[int, int]:
        assert self.period
        return max(self.period.first, self.axis.first), min(self.period.last, self.axis.last)

    # Following the plan

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the rows up to date with the plan after these changes of it."""
        if any(map(_reshapes, changes)):
            self._regroup()
            # Numbers follow from places.
            self._texts.clear()
            self.repaint_all()
        elif any(isinstance(change, SetField) and change.field in _ENDS for change in changes):
            self._regroup()
        if any(map(_measures, changes)):
            self._measure()
        touched = {change.id for change in changes if isinstance(change, SetField)}
        for id_ in touched:
            self._texts.pop(id_, None)
        self.repaint(touched)

    def _regroup(self) -> None:
        arranged = groups(self.plan.tree, self.grouping)
        self.arrange([key for group in arranged for key in (group.key, *group.ids)])

    def _measure(self) -> None:
        period = period_of(self.plan.tree.root)
        spans = (span for activity in self.plan.tree.activities() if (span := span_of(activity)))
        axis = axis_over(spans, period, self.today)
        if (period, axis) != (self.period, self.axis):
            self.period, self.axis = period, axis
            self.axis_changed.emit()


def _reshapes(change: Change) -> bool:
    """Whether the change may put rows elsewhere or number them anew."""
    if kind_of(change) not in NUMBERED:
        return False
    return not isinstance(change, SetField) or change.field in _SHAPING


def _measures(change: Change) -> bool:
    if kind_of(change) not in (Kind.PLAN, Kind.ACTIVITY):
        return False
    return not isinstance(change, SetField) or change.field in _ENDS
