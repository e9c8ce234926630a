"""The model of the table of indicators; a change of one cell is one operation."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import said
from planeditor.plan.changes import ORDER, PARENT, Change, Insert, Remove, SetField
from planeditor.plan.describe import caption
from planeditor.plan.fieldtypes import Reference, Year
from planeditor.plan.items import Item, Kind
from planeditor.plan.numbering import NUMBERED
from planeditor.plan.text import fold
from planeditor.ui.kit.fields.registers import Registers
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex
from planeditor.ui.kit.tables.reading import read
from planeditor.ui.kit.words import tell
from planeditor.ui.views.indicators.levels import level_name, listed
from planeditor.ui.views.indicators.values import FIELDS, NAMES, NUMBERS, CellKey, cell_key, is_missing, write

LEVEL = 0
TITLE = 1
_LAST = len(FIELDS)
_TO_THE_RIGHT = frozenset(column for column, name in enumerate(NAMES, 1) if name in NUMBERS)
_Role = Qt.ItemDataRole
_ANSWERED = frozenset(
    role.value
    for role in (
        _Role.DisplayRole, _Role.EditRole, _Role.DecorationRole, _Role.TextAlignmentRole, _Role.ToolTipRole,
        _Role.AccessibleDescriptionRole, _Role.UserRole,
    )
)  # fmt: skip
"""Asked about each cell at each painting: most roles are to be refused at once."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_READ_ONLY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _READ_ONLY | Qt.ItemFlag.ItemIsEditable


@dataclass(frozen=True, slots=True)
class _Row:
    """What the cells of a row say, and in which columns something is missing."""

    texts: tuple[str, ...]
    missing: frozenset[int]


_EMPTY = _Row(("",) * (_LAST + 1), frozenset())


class IndicatorsModel(QAbstractTableModel):
    """A row for each indicator, in no order of its own: `key` says where it belongs."""

    places_changed = Signal()
    """Indicators came, went or moved, or what they belong to did."""

    def __init__(self, plan: OpenPlan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self.registers = Registers(plan.tree)
        self._order = listed(plan.tree)
        self._places = {id_: place for place, id_ in enumerate(self._order)}
        self._ids = list(self._order)
        self._rows: dict[str, _Row] = {}

    def row_of(self, id_: str) -> int:
        """The row of an indicator; -1 where there is none."""
        return self._ids.index(id_) if id_ in self._places else -1

    def indicator(self, row: int) -> Item | None:
        """The indicator of a row."""
        return self.plan.tree.get(self._ids[row]) if 0 <= row < len(self._ids) else None

    def level(self, row: int) -> Kind | None:
        """Of what kind the item is that the row's indicator belongs to."""
        holder = self._holder(row)
        return holder.kind if holder else None

    def texts(self, row: int) -> tuple[str, ...]:
        """The cells of a row."""
        return self._row(row).texts

    def folded(self, row: int) -> str:
        """All texts of a row, for searching."""
        return fold("\n".join(self.texts(row)))

    def key(self, row: int, column: int) -> tuple[CellKey, int]:
        """What a row is sorted by in a column; equal ones stand as in the plan."""
        indicator = self.indicator(row)
        place = self._places.get(self._ids[row], 0)
        if column == LEVEL or indicator is None:
            return (False, place), place
        return cell_key(self.plan.tree, indicator, FIELDS[column - 1]), place

    def read(self, column: int, text: str) -> Any:
        """What is meant by a text in a column; InvalidValue where it cannot be meant."""
        return read(FIELDS[column - 1], text, self.registers)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else _LAST + 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ANSWERED or not index.isValid():
            return None
        row, column = index.row(), index.column()
        match role:
            case _Role.DisplayRole | _Role.EditRole:
                return self._row(row).texts[column]
            case _Role.DecorationRole:
                return icon("warning", "warning") if column in self._row(row).missing else None
            case _Role.TextAlignmentRole:
                return _RIGHT if column in _TO_THE_RIGHT else None
            case _Role.ToolTipRole | _Role.AccessibleDescriptionRole:
                return self._tip(row, column)
            case _Role.UserRole:
                return self._ids[row]
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a text as it was typed, or for a reference the id; raises InvalidValue as `read` does."""
        if role != Qt.ItemDataRole.EditRole or index.column() == LEVEL:
            return False
        field = FIELDS[index.column() - 1]
        meant = value if isinstance(field.type, Reference) else self.read(index.column(), value)
        # A text of several lines is shown as one: left as it was shown, it keeps its lines.
        if value != self.texts(index.row())[index.column()] or isinstance(field.type, Reference):
            self.plan.edit(self._ids[index.row()], field.name, meant)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _READ_ONLY if index.column() == LEVEL else _EDITABLE

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation != Qt.Orientation.Horizontal or not shown:
            return None
        if section == LEVEL:
            return tell(said("indicators", "Level"))
        field = FIELDS[section - 1]
        # A year stands beside what it is the year of.
        short = isinstance(field.type, Year) and role == Qt.ItemDataRole.DisplayRole
        return tell(said("indicators", "Year") if short else field.said)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._rows.clear()
        self._changed(LEVEL, _LAST)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, LEVEL, _LAST)

    def _holder(self, row: int) -> Item | None:
        indicator = self.indicator(row)
        return self.plan.tree.get(indicator.parent) if indicator else None

    def _row(self, row: int) -> _Row:
        id_ = self._ids[row]
        known = self._rows.get(id_)
        if known is None:
            indicator = self.indicator(row)
            if indicator is None:
                return _EMPTY
            cells = (write(self.plan.tree, indicator, field) for field in FIELDS)
            missing = (column for column, field in enumerate(FIELDS, 1) if is_missing(indicator, field))
            self._rows[id_] = known = _Row((self._level_text(row), *cells), frozenset(missing))
        return known

    def _level_text(self, row: int) -> str:
        holder = self._holder(row)
        return tell(level_name(self.plan.tree, holder)) if holder else ""

    def _tip(self, row: int, column: int) -> str:
        if column in self._row(row).missing:
            return tell(said("indicators", "Not given: {field}", field=FIELDS[column - 1].said))
        holder = self._holder(row)
        if column == LEVEL and holder is not None:
            return tell(caption(holder, self.plan.tree.get))
        return self.texts(row)[column]

    # Following the plan

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the rows up to date with the plan after these changes of it."""
        moved = False
        self.registers.forget(changes)
        for change in changes:
            match change:
                case Insert(item) | Remove(item):
                    moved = moved or item.kind in (Kind.INDICATOR, *NUMBERED)
                case SetField(kind=Kind.INDICATOR, id=id_, field=name) if name in NAMES:
                    self._cell_changed(id_, NAMES.index(name) + 1)
                case SetField(kind=kind, field=name) if name in (PARENT, ORDER):
                    moved = moved or kind in (Kind.INDICATOR, *NUMBERED)
        if any(_field_of_person(change) for change in changes):
            self._rows.clear()
            self._changed(NAMES.index("responsible") + 1, NAMES.index("responsible") + 1)
        if moved:
            self._settle()

    def _settle(self) -> None:
        """Bring the rows up to date with the plan; those that come stand last until they are sorted."""
        order = listed(self.plan.tree)
        moved = order != self._order
        self._remove_all_but(frozenset(order))
        self._order, self._places = order, {id_: place for place, id_ in enumerate(order)}
        known = frozenset(self._ids)
        coming = [id_ for id_ in order if id_ not in known]
        if coming:
            self.beginInsertRows(NOWHERE, len(self._ids), len(self._ids) + len(coming) - 1)
            self._ids += coming
            self.endInsertRows()
        self._say_levels()
        if moved:
            self.places_changed.emit()

    def _say_levels(self) -> None:
        """Paint anew the levels that have another number now."""
        for row, id_ in enumerate(self._ids):
            known = self._rows.get(id_)
            if known is not None and known.texts[LEVEL] != self._level_text(row):
                self._cell_changed(id_, LEVEL)

    def _remove_all_but(self, staying: frozenset[str]) -> None:
        for row in reversed(range(len(self._ids))):
            if self._ids[row] not in staying:
                self.beginRemoveRows(NOWHERE, row, row)
                self._rows.pop(self._ids.pop(row), None)
                self.endRemoveRows()

    def _cell_changed(self, id_: str, column: int) -> None:
        self._rows.pop(id_, None)
        row = self.row_of(id_)
        if row >= 0:
            cell = self.index(row, column)
            self.dataChanged.emit(cell, cell)

    def _changed(self, first: int, last: int) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, first), self.index(len(self._ids) - 1, last))


def _field_of_person(change: Change) -> bool:
    """Whether the change may show in the names of responsible people."""
    return isinstance(change, SetField) and change.kind is Kind.TEAM_MEMBER and change.field == "name"
