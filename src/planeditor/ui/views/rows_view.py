"""A view that is one declared table: filters, groups, how many rows of how many are shown, and the table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Said
from planeditor.plan.changes import Change
from planeditor.ui.kit.announcing import LiveLabel
from planeditor.ui.kit.flow import Flow
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.tables.columned_table import ColumnedTable
from planeditor.ui.kit.tables.filter_bar import FilterBar
from planeditor.ui.kit.tables.item_model import PlanModel
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.words import tell
from planeditor.ui.views.view import View

_LOW = 30
"""Lines of text that a view is high enough for filters and rows with."""


class RowsView(View):
    """Shows rows that follow from the plan; a subclass makes their model, and says what there is besides."""

    table: ColumnedTable
    rows: PlanModel[Any] | None = None

    def __init__(self, table: ColumnedTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.declared = table.declared
        self.filters: FilterBar[Any] = FilterBar(self.declared, self)
        self.count = in_lines(LiveLabel(self))
        self.choices, self.clear, self.columns = (QPushButton(self) for _ in range(3))
        self.choices.setCheckable(True)
        self.choices.hide()
        self.buttons = Flow(self, gap=8)
        self.top, self._middle = in_row((self.filters, 1)), in_row((self.count, 1), self.buttons)
        self.column = in_column(self.top, self._middle, (self.table, 1), margins=8)
        self.setLayout(self.column)
        self._lay_out()
        self.filters.changed.connect(self._filter)
        self.choices.toggled.connect(self.filters.show_choices)
        self.clear.clicked.connect(self.filters.clear)
        self.columns.clicked.connect(self._choose_columns)
        self.table.current_changed.connect(self._show_current)
        self.retranslate()

    def make_rows(self, plan: OpenPlan) -> PlanModel[Any]:
        """The model of the rows of a plan."""
        raise NotImplementedError

    def count_text(self, shown: int, all_: int) -> str:
        """How many rows are shown."""
        return self.tr("{shown} of {all}").format(shown=shown, all=all_) if shown != all_ else ""

    def none_text(self, all_: int) -> Said | None:
        """Why no row is shown, of so many that there are."""
        return self.declared.none_found if all_ else self.declared.none_yet

    def open(self, plan: OpenPlan) -> None:
        self.plan = plan
        self.rows = self.make_rows(plan)
        self.filters.offer(self.rows.context)
        self._filter()
        self.rows.shown_changed.connect(self.show_count)
        self.table.show_model(self.rows)
        self.show_count()

    def follow(self, changes: Sequence[Change]) -> None:
        super().follow(changes)
        if self.rows:
            self.filters.offer(self.rows.context, changes)

    def close_plan(self) -> None:
        super().close_plan()
        self.filters.clear()

    def current_id(self) -> str | None:
        return self.table.current_id() if self.rows else None

    def selected_ids(self) -> Sequence[str]:
        return self.table.selected_ids() if self.rows else []

    def go_to(self, id_: str) -> None:
        if self.rows:
            self.table.go_to(id_)

    def focus_target(self) -> ColumnedTable:
        return self.table

    def state(self) -> dict[str, object]:
        return self.table.columns_state() | {"filters": self.filters.state()}

    def restore(self, state: dict[str, Any]) -> None:
        self.table.restore_columns(state)
        filters = state.get("filters")
        if isinstance(filters, dict):
            self.filters.restore(filters)

    def retranslate(self) -> None:
        self.table.setAccessibleName(tell(self.declared.title))
        self.choices.setText(self.tr("Filters"))
        self.clear.setText(self.tr("Clear the filters"))
        self.columns.setText(self.tr("Columns…"))
        self.filters.retranslate()
        super().retranslate()
        if self.rows:
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
        empty = self.none_text(all_)
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

    def keep_current(self) -> None:
        """Where the current row is gone, the one in its place is current: from a heading no key leads on."""
        rows = self.rows
        if rows and rows.keys and not self.table.selected_ids():
            at = self.table.currentIndex().row()
            below = (key for key in rows.keys if rows.index_of(key).row() >= at)
            self.table.go_to(next(below, rows.keys[-1]))

    def _fit_count(self) -> None:
        """Where there is no room for the count in two lines beside the buttons, it stands above them."""
        lines = self.count.fontMetrics().horizontalAdvance(self.count.text()) // 2
        beside = self.buttons.sizeHint().width() + 2 * self._middle.spacing()
        is_narrow = self.width() < max(lines, self.count.minimumSizeHint().width()) + beside
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(direction)

    def _lay_out(self) -> None:
        # Without a width of its own: what is too wide beside the buttons stands above them.
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for button in (self.choices, self.clear, self.columns):
            self.buttons.add(button)

    def _filter(self) -> None:
        if self.rows:
            self.rows.group(self.filters.grouping())
            self.rows.filter(self.filters.criteria())

    def _choose_columns(self) -> None:
        self.table.column_menu().popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))

    def _show_current(self) -> None:
        self.current_changed.emit()
