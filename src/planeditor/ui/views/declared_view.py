"""A view that is the declared table of a kind of items, which are written in it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import OperationKind
from planeditor.plan.fieldtypes import Value
from planeditor.ui.kit.afterwards import afterwards
from planeditor.ui.kit.commands import IN_VIEW, Command
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.marks import Marks
from planeditor.ui.kit.tables.in_plan import PlanContext
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.kit.tables.item_table import ItemTable
from planeditor.ui.kit.tables.item_view import ItemView
from planeditor.ui.kit.tables.many_dialog import ManyDialog
from planeditor.ui.views.rows_view import RowsView

_OWN_KEYS = frozenset({Command.ADD_SIBLING, Command.RENAME})
"""Enter goes down, F2 edits the cell."""


class DeclaredView(RowsView):
    """Shows a table of items; a subclass says what there is besides."""

    table: ItemView

    def __init__(self, table: ItemTable[Any, PlanContext], parent: QWidget | None = None) -> None:
        self.items = table
        self.many = QPushButton()
        if not table.many:
            self.many.hide()
        super().__init__(ItemView(table), parent)
        self.buttons.add(self.many)
        self.message = Message(self)
        self.column.addWidget(self.message)
        self._begun = ""
        self._write_afterwards = afterwards(self, lambda: self.table.write(self._begun))
        self.many.clicked.connect(self.change_many)
        self.table.many_wanted.connect(self.change_many)
        self.table.told.connect(self.message.refuse)

    def make_rows(self, plan: OpenPlan) -> ItemModel:
        return ItemModel(self.items, plan, self)

    def open(self, plan: OpenPlan) -> None:
        super().open(plan)
        self.table.setCurrentIndex(self.table.items().index(0, self.declared.writable[0]))

    def taken_keys(self) -> frozenset[Command]:
        return IN_VIEW - _OWN_KEYS

    def show_marks(self, marks: Mapping[str, Marks]) -> None:
        if self.rows is None:
            return
        is_first = not self.rows.context.marks
        self.rows.context.marks = marks
        chosen = self.filters.criteria().chosen
        if is_first and any(one.is_of_marks and one.name in chosen for one in self.declared.filters):
            # From now on the rows stay as they are: what is being mended must not vanish.
            self._filter()

    def change_many(self) -> None:
        """Ask for a field of the selected items and change it, as one step of undo."""
        ids = [id_ for id_ in self.selected_ids() if self.plan and id_ in self.plan.tree]
        if self.rows is None or self.plan is None or not ids:
            return
        dialog = ManyDialog(self.table.items(), ids, self)
        if dialog.exec():
            self.plan.run(OperationKind.EDIT, dialog.changes)
        dialog.deleteLater()
        self.table.setFocus()

    def uncover(self, id_: str) -> None:
        """Show an item that the filters hide."""
        if self.rows and id_ in self.rows.listed() and not self.rows.index_of(id_).isValid():
            self.filters.clear()

    def begin(self, parent: str, **values: Value) -> None:
        """Add an item under another one, and let it be written in the table."""
        if self.plan:
            self._begun = self.plan.add(self.items.kind, parent, **values).id
            self.go_to(self._begun)
            # The menu that it was chosen from gives the focus back first.
            self._write_afterwards()

    def retranslate(self) -> None:
        super().retranslate()
        self.many.setText(self.tr("Change the selected ones…"))

    def _show_current(self) -> None:
        self.many.setEnabled(bool(self.selected_ids()))
        super()._show_current()
