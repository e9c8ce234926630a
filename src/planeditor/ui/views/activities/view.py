"""The view „Veiklos“: all activities of the plan as a table."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import ORDER, PARENT, Change, OperationKind, SetField
from planeditor.plan.items import Kind
from planeditor.plan.numbers import format_money
from planeditor.ui.kit.commands import IN_VIEW, Command
from planeditor.ui.kit.marks import Marks
from planeditor.ui.kit.theme import mark
from planeditor.ui.views.activities.filter_bar import FilterBar
from planeditor.ui.views.activities.many_dialog import ManyDialog
from planeditor.ui.views.activities.model import ActivitiesModel
from planeditor.ui.views.activities.table import ActivitiesTable
from planeditor.ui.views.view import View

_OWN_KEYS = frozenset({Command.ADD_SIBLING, Command.RENAME})
"""Enter goes down, F2 edits the cell."""
_OFFERED = frozenset({"start", "end", "year", "name", ORDER, PARENT})
"""Fields that decide what the filters offer."""

_LOW = 30
"""Lines of text that a view is high enough for filters and rows with."""


class ActivitiesView(View):
    """Filters, the table, and the sums of what is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: ActivitiesModel | None = None
        self.filters = FilterBar(self)
        self.table = ActivitiesTable(self)
        self.count = QLabel(self)
        self.choices = QPushButton(self)
        self.choices.setCheckable(True)
        self.choices.hide()
        self.clear = QPushButton(self)
        self.columns = QPushButton(self)
        self.many = QPushButton(self)
        self._buttons = (self.choices, self.clear, self.columns, self.many)
        self.message = QLabel(self)
        self.sums = QLabel(self)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.filters.changed.connect(self._filter)
        self.choices.toggled.connect(self.filters.show_choices)
        self.clear.clicked.connect(self.filters.clear)
        self.columns.clicked.connect(self._choose_columns)
        self.many.clicked.connect(self.change_many)
        self.table.many_wanted.connect(self.change_many)
        self.table.told.connect(self._tell)
        self.table.current_changed.connect(self._show_current)
        self.retranslate()

    def open(self, plan: OpenPlan) -> None:
        self.plan = plan
        self._model = ActivitiesModel(plan, self)
        self.filters.offer(plan, self._model.registers)
        self._model.filter(self.filters.criteria())
        self._model.shown_changed.connect(self._count)
        self.table.show_model(self._model)
        self._count()

    def follow(self, changes: Sequence[Change]) -> None:
        if self.plan and self._model:
            self._model.follow(changes)
            if any(map(_concerns_filters, changes)):
                self.filters.offer(self.plan, self._model.registers)

    def close_plan(self) -> None:
        model, self._model, self.plan = self._model, None, None
        if model is not None:
            self.table.setModel(None)
            model.deleteLater()
        self.filters.clear()

    def current_id(self) -> str | None:
        return self.table.current_id() if self._model else None

    def selected_ids(self) -> list[str]:
        return self.table.selected_ids() if self._model else []

    def go_to(self, id_: str) -> None:
        if self._model:
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
        if self._model is None:
            return
        is_first = not self._model.marks
        self._model.marks = marks
        if is_first and self.filters.criteria().standing:
            # From now on the rows stay as they are: what is being mended must not vanish.
            self._filter()

    def change_many(self) -> None:
        """Ask for a field of the selected activities and change it, as one step of undo."""
        ids = [id_ for id_ in self.selected_ids() if self.plan and id_ in self.plan.tree]
        if self._model is None or self.plan is None or not ids:
            return
        dialog = ManyDialog(self._model, ids, self)
        if dialog.exec():
            self.plan.run(OperationKind.EDIT, dialog.changes)
        dialog.deleteLater()
        self.table.setFocus()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Table of activities"))
        self.choices.setText(self.tr("Filters"))
        self.clear.setText(self.tr("Clear the filters"))
        self.columns.setText(self.tr("Columns…"))
        self.many.setText(self.tr("Change the selected ones…"))
        self.filters.retranslate()
        if self._model and self.plan:
            self._model.retranslate()
            self.filters.offer(self.plan, self._model.registers)
            self._count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the view is low, the rows need the room of the filters, which a button shows."""
        super().resizeEvent(event)
        is_low = self.height() < _LOW * self.fontMetrics().lineSpacing()
        if is_low == self.choices.isHidden():
            self.choices.setVisible(is_low)
            self.filters.show_choices(self.choices.isChecked() or not is_low)
        self._fit_count()

    def _fit_count(self) -> None:
        """Where there is no room for the count in two lines beside the buttons, it stands above them."""
        buttons = [one.sizeHint().width() for one in self._buttons if not one.isHidden()]
        lines = self.count.fontMetrics().horizontalAdvance(self.count.text()) // 2
        gaps = (len(buttons) + 2) * self._middle.spacing()
        needed = max(lines, self.count.minimumSizeHint().width()) + sum(buttons) + gaps
        is_narrow = self.width() < needed
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(direction)

    def _lay_out(self) -> None:
        for told in (self.count, self.message, self.sums):
            told.setWordWrap(True)
        mark(self.message, "look", "error")
        self.message.hide()
        # Without a width of its own: what is too wide beside the buttons stands above them.
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in self._buttons:
            buttons.addWidget(button)
        self._middle.addWidget(self.count, 1)
        self._middle.addLayout(buttons)
        for row in (self._middle, buttons):
            row.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.filters)
        layout.addLayout(self._middle)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.message)
        layout.addWidget(self.sums)

    def _filter(self) -> None:
        if self._model:
            self._model.filter(self.filters.criteria())

    def _choose_columns(self) -> None:
        self.table.column_menu().popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))

    def _count(self) -> None:
        if self._model is None or self.plan is None:
            return
        shown, all_ = self._model.rowCount(), len(self.plan.tree.activities())
        money = self._model.sum
        sum_ = format_money(money.gross)
        if shown == all_:
            count = self.tr("%n activities, {sum}", "", all_)
        else:
            count = self.tr("{shown} of %n activities, {sum}", "", all_)
        of_year = self._of_year()
        self.count.setText(count.format(shown=shown, sum=sum_) + of_year)
        self._fit_count()
        told = self.tr("Sum of the activities shown: without VAT {net}, VAT {vat}, with VAT {gross}")
        sums = told.format(net=format_money(money.net), vat=format_money(money.vat), gross=sum_)
        self.sums.setText(sums + of_year)
        self.clear.setEnabled(bool(self.filters.criteria()))
        self.table.empty_text = self._empty_text(all_)

    def _of_year(self) -> str:
        """What of the sum falls into the year that is chosen; activities are shown with all their years."""
        year = self.filters.criteria().year
        if self._model is None or year is None:
            return ""
        sum_ = format_money(self._model.sum_of(year).gross)
        return self.tr(", of that in {year}: {sum}").format(year=year, sum=sum_)

    def _empty_text(self, all_: int) -> str:
        if all_:
            return self.tr("No activity satisfies the filters. Clear them to see all activities.")
        return self.tr(
            "There are no activities yet. In the view “Plan”, choose a task and press Ctrl+Enter: "
            "the new activity appears here too."
        )

    def _show_current(self) -> None:
        self.many.setEnabled(bool(self.selected_ids()))
        self.current_changed.emit()

    def _tell(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))


def _concerns_filters(change: Change) -> bool:
    """Whether the change may have changed what filters offer: names, tasks, years."""
    if not isinstance(change, SetField):
        return True
    return change.kind is Kind.TASK or change.field in _OFFERED
