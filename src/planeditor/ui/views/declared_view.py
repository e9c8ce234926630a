"""A view that is one declared table: filters, what is shown of how many, the table, and what it says."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import Change, OperationKind
from planeditor.ui.kit.commands import IN_VIEW, Command
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.marks import Marks, Sign
from planeditor.ui.kit.tables.filter_bar import FilterBar
from planeditor.ui.kit.tables.in_plan import PlanContext
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.kit.tables.item_table import ItemTable
from planeditor.ui.kit.tables.item_view import ItemView
from planeditor.ui.kit.tables.many_dialog import ManyDialog
from planeditor.ui.kit.words import tell
from planeditor.ui.views.view import View

_OWN_KEYS = frozenset({Command.ADD_SIBLING, Command.RENAME})
"""Enter goes down, F2 edits the cell."""
_LOW = 30
"""Lines of text that a view is high enough for filters and rows with."""


class DeclaredView(View):
    """Shows a table of items; a subclass says what there is besides."""

    def __init__(self, table: ItemTable[Any, PlanContext], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.declared = table
        self.rows: ItemModel | None = None
        self.filters = FilterBar(table, self)
        self.table = ItemView(table, self)
        self.count = QLabel(self)
        self.choices, self.clear, self.columns, self.many = (QPushButton(self) for _ in range(4))
        self.choices.setCheckable(True)
        self.choices.hide()
        self.many.setVisible(bool(table.many))
        self.top, self.buttons = QHBoxLayout(), QHBoxLayout()
        self.message = Message(self)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.filters.changed.connect(self._filter)
        self.choices.toggled.connect(self.filters.show_choices)
        self.clear.clicked.connect(self.filters.clear)
        self.columns.clicked.connect(self._choose_columns)
        self.many.clicked.connect(self.change_many)
        self.table.many_wanted.connect(self.change_many)
        self.table.told.connect(lambda told: self.message.say(told, Sign.ERROR))
        self.table.current_changed.connect(self._show_current)
        self.retranslate()

    def count_text(self, shown: int, all_: int) -> str:
        """How many rows are shown."""
        return self.tr("{shown} of {all}").format(shown=shown, all=all_) if shown != all_ else ""

    def open(self, plan: OpenPlan) -> None:
        self.plan = plan
        self.rows = ItemModel(self.declared, plan, self)
        self.filters.offer(self.rows.context)
        self.rows.filter(self.filters.criteria())
        self.rows.shown_changed.connect(self.show_count)
        self.table.show_model(self.rows)
        self.table.setCurrentIndex(self.rows.index(0, self.declared.writable[0]))
        self.show_count()

    def follow(self, changes: Sequence[Change]) -> None:
        if self.rows:
            self.rows.follow(changes)
            self.filters.offer(self.rows.context, changes)

    def close_plan(self) -> None:
        model, self.rows, self.plan = self.rows, None, None
        if model is not None:
            self.table.setModel(None)
            model.deleteLater()
        self.filters.clear()

    def current_id(self) -> str | None:
        return self.table.current_id() if self.rows else None

    def selected_ids(self) -> Sequence[str]:
        return self.table.selected_ids() if self.rows else []

    def go_to(self, id_: str) -> None:
        if self.rows:
            self.table.go_to(id_)

    def focus_target(self) -> QWidget:
        return self.table

    def taken_keys(self) -> frozenset[Command]:
        return IN_VIEW - _OWN_KEYS

    def state(self) -> dict[str, object]:
        return self.table.columns_state() | {"filters": self.filters.state()}

    def restore(self, state: dict[str, Any]) -> None:
        self.table.restore_columns(state)
        filters = state.get("filters")
        if isinstance(filters, dict):
            self.filters.restore(filters)

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
        dialog = ManyDialog(self.rows, ids, self)
        if dialog.exec():
            self.plan.run(OperationKind.EDIT, dialog.changes)
        dialog.deleteLater()
        self.table.setFocus()

    def retranslate(self) -> None:
        self.table.setAccessibleName(tell(self.declared.title))
        self.choices.setText(self.tr("Filters"))
        self.clear.setText(self.tr("Clear the filters"))
        self.columns.setText(self.tr("Columns…"))
        self.many.setText(self.tr("Change the selected ones…"))
        self.filters.retranslate()
        if self.rows:
            self.rows.retranslate()
            self.filters.offer(self.rows.context)
            self.show_count()

    def show_count(self) -> None:
        """Say how many rows are shown, and why where there are none."""
        if self.rows is None:
            return
        shown, all_ = len(self.rows.keys), len(self.rows.listed())
        self.count.setText(self.count_text(shown, all_))
        self._fit_count()
        self.clear.setEnabled(bool(self.filters.criteria()))
        empty = self.declared.none_found if all_ else self.declared.none_yet
        self.table.empty_text = tell(empty) if empty else ""
        self.table.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the view is low, the rows need the room of the filters, which a button shows."""
        super().resizeEvent(event)
        is_low = len(self.filters.combos) > 1 and self.height() < _LOW * self.fontMetrics().lineSpacing()
        if is_low == self.choices.isHidden():
            self.choices.setVisible(is_low)
            self.filters.show_choices(self.choices.isChecked() or not is_low)
        self._fit_count()

    def _fit_count(self) -> None:
        """Where there is no room for the count in two lines beside the buttons, it stands above them."""
        lines = self.count.fontMetrics().horizontalAdvance(self.count.text()) // 2
        beside = self.buttons.minimumSize().width() + 2 * self._middle.spacing()
        is_narrow = self.width() < max(lines, self.count.minimumSizeHint().width()) + beside
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(direction)

    def _lay_out(self) -> None:
        self.count.setWordWrap(True)
        # Without a width of its own: what is too wide beside the buttons stands above them.
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.buttons.addStretch(1)
        for button in (self.choices, self.clear, self.columns, self.many):
            self.buttons.addWidget(button)
        self._middle.addWidget(self.count, 1)
        self._middle.addLayout(self.buttons)
        for row in (self.top, self._middle, self.buttons):
            row.setSpacing(8)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 8, 8, 8)
        self.column.setSpacing(8)
        self.top.addWidget(self.filters, 1)
        self.column.addLayout(self.top)
        self.column.addLayout(self._middle)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.message)

    def _filter(self) -> None:
        if self.rows:
            self.rows.filter(self.filters.criteria())

    def _choose_columns(self) -> None:
        self.table.column_menu().popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))

    def _show_current(self) -> None:
        self.many.setEnabled(bool(self.selected_ids()))
        self.current_changed.emit()
