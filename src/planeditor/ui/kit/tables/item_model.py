"""The model of a table of a plan's items: it follows the plan cell by cell, and takes what is written."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import said
from planeditor.plan.changes import Change, Remove
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import Item
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.tables.declared import Column, R, Table
from planeditor.ui.kit.tables.in_plan import PlanContext, is_missing
from planeditor.ui.kit.tables.item_table import ItemTable
from planeditor.ui.kit.tables.model import TableModel
from planeditor.ui.kit.tables.reading import read
from planeditor.ui.kit.theme import colours
from planeditor.ui.kit.words import tell

_Role = Qt.ItemDataRole


class PlanModel(TableModel[R, PlanContext]):
    """Rows that follow from an open plan."""

    def __init__(self, table: Table[R, PlanContext], plan: OpenPlan, parent: QObject | None = None) -> None:
        super().__init__(table, PlanContext(plan), parent)
        self.plan = plan

    def follow(self, changes: Collection[Change]) -> None:
        """Bring up to date what these changes of the plan touched; all else stays as it is remembered."""
        self.context.follow(changes)
        for place, column in enumerate(self.table.columns):
            if any(map(column.follows, changes)):
                self.forget([place])
        if any(isinstance(change, Remove) for change in changes):
            self.settle()

    def settle(self) -> None:
        """Show the rows that there are now."""
        self.arrange(self._in_order(self._matching(self.listed())))
        self.repaint(self.headings)
        self.shown_changed.emit()

    def retranslate(self) -> None:
        marks, self.context = self.context.marks, PlanContext(self.plan)
        self.context.marks = marks
        super().retranslate()


class ItemModel(PlanModel[Any]):
    """A row for each item shown; where the table has new rows, one without an item stands last."""

    def __init__(
        self, table: ItemTable[Any, PlanContext], plan: OpenPlan, parent: QObject | None = None
    ) -> None:
        super().__init__(table, plan, parent)
        self.items = table
        self.spare = 1 if table.new_under else 0
        self._set(self.listed())

    def record(self, key: str) -> Item | None:
        return self.plan.tree.get(key)

    def listed(self) -> Sequence[str]:
        return [item.id for item in self.items.listed(self.plan.tree)]

    def read(self, place: int, text: str) -> Value:
        """The value that a text stands for in a column; InvalidValue when it cannot be meant."""
        field = self.table.columns[place].field
        assert field is not None
        return read(field, text, self.context.registers)

    def set_value(self, index: AnyIndex, value: Value) -> None:
        """Give the field behind a cell a value, as one operation; under the last row it makes a new item."""
        key, field = self.key(index.row()), self.table.columns[index.column()].field
        assert field is not None
        if key:
            self.plan.edit(key, field.name, value)
        elif value != field.type.empty and self.items.new_under:
            values = {**self.items.new_values, field.name: value}
            self.plan.add(self.items.kind, self.items.new_under(self.plan.tree), **values)

    # For Qt

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a text as it was typed; raises InvalidValue as `read` does."""
        if role != Qt.ItemDataRole.EditRole or not self.table.columns[index.column()].is_editable:
            return False
        self.set_value(index, self.read(index.column(), str(value)))
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags
        if self.table.columns[index.column()].is_editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        if self.record(self.key(index.row())):
            flags |= Qt.ItemFlag.ItemIsDragEnabled  # where the view lets its rows be dragged
        return flags

    def _answer(self, key: str, place: int, role: int) -> Any:
        column, item = self.table.columns[place], self.record(key)
        if item is None:
            return self._of_new(column, role)
        if role == _Role.UserRole:
            return getattr(item, column.field.name) if column.field else None
        if role == _Role.DecorationRole and is_missing(column, item):
            return icon("warning", "warning")
        return super()._answer(key, place, role)

    def _of_new(self, column: Column[Any, PlanContext], role: int) -> Any:
        """What a row without an item says: under the last one, that a new one is begun there."""
        is_first = self.spare and column is self.table.columns[self.table.writable[0]]
        match role:
            case _Role.DisplayRole | _Role.AccessibleTextRole if is_first:
                return tell(said("tables", "New item"))
            case _Role.ToolTipRole | _Role.AccessibleDescriptionRole if self.spare:
                return tell(said("tables", "Type or paste here: a new row comes."))
            case _Role.DisplayRole | _Role.EditRole:
                return ""
            case _Role.ForegroundRole:
                return colours(QGuiApplication.palette()).muted
            case _Role.UserRole:
                return column.field.type.empty if column.field else None
        return None

    def _tip(self, key: str, place: int) -> str:
        column, item = self.table.columns[place], self.record(key)
        if item is not None and is_missing(column, item):
            return tell(said("tables", "Not given: {field}", field=column.label))
        return super()._tip(key, place)

    # Following the plan

    def follow(self, changes: Collection[Change]) -> None:
        self.context.follow(changes)
        is_reshaped = any(map(self.items.is_shaped_by, changes))
        is_derived = False
        for place, column in enumerate(self.table.columns):
            stale = self._stale(column, changes)
            is_derived = is_derived or (stale != set() and column.field is None)
            if stale is None:
                self.forget([place])
            elif stale:
                self._forget(stale, place)
        if is_reshaped:
            self._settle(changes)
        if is_reshaped or is_derived:
            self.shown_changed.emit()

    def _stale(self, column: Column[Any, PlanContext], changes: Collection[Change]) -> set[str] | None:
        """The rows in which the changes touch a column; None for all."""
        keys: set[str] = set()
        for change in changes:
            touched = self.items.touched(column, change, self.plan.tree)
            if touched is None:
                return None
            keys.update(touched)
        return keys

    def _settle(self, changes: Collection[Change]) -> None:
        """Let rows go, come and move as the items did."""
        shown = self._rows.keys() | {change.id for change in changes if self.items.is_new_by(change)}
        keys = self._in_order([key for key in self.listed() if key in shown])
        for gone in self._rows.keys() - set(keys):
            self._folded.pop(gone, None)
            for known in self._texts:
                known.pop(gone, None)
        self.arrange(keys)
