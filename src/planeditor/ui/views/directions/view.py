"""The view „Sritys ir kryptys“: where money goes by areas and directions, and where nothing is planned."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.ui.kit.commands import IN_VIEW, Command
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.views.directions.model import DirectionsModel
from planeditor.ui.views.directions.table import DirectionsTable
from planeditor.ui.views.view import View


class DirectionsView(View):
    """A click on a cell, or Enter, leads to its activities."""

    rows: DirectionsModel | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = DirectionsTable(self)
        self._item: str | None = None
        self.copy = QPushButton(icon("copy"), "", self)
        self._hint = in_lines(QLabel(self), "muted")
        top = in_row((self._hint, 1), in_column(self.copy, 1))
        self.setLayout(in_column(top, (self.table, 1), margins=8))
        self.copy.clicked.connect(self.table.copy)
        self.table.wanted.connect(self._show_activities)
        self.table.current_changed.connect(self.current_changed)
        self.retranslate()

    def open(self, plan: OpenPlan) -> None:
        self.plan = plan
        self.rows = DirectionsModel(plan, self)
        self.table.show_matrix(self.rows)

    def current_id(self) -> str | None:
        """The activity that was gone to, while its cell is current, else that of a cell that has just one."""
        if not self.plan or not self.table.currentIndex().isValid():
            return None
        found = self.table.matrix().cell(self.table.currentIndex()).activities
        if self._item in found:
            return self._item
        return found[0] if len(found) == 1 else None

    def go_to(self, id_: str) -> None:
        index = self.table.matrix().index_of(id_) if self.plan else QModelIndex()
        if index.isValid():
            self._item = id_
            self.table.setCurrentIndex(index)

    def focus_target(self) -> DirectionsTable:
        return self.table

    def taken_keys(self) -> frozenset[Command]:
        return IN_VIEW - {Command.ADD_SIBLING}

    def retranslate(self) -> None:
        self.copy.setText(self.tr("Copy table"))
        self.table.setAccessibleName(self.tr("Areas and directions"))
        self._hint.setText(
            self.tr(
                "Sums with VAT and activities by area and investment direction; an activity of several areas "
                "is counted once, in their own row. A click or Enter shows the activities of a cell."
            )
        )
        self.table.setAccessibleDescription(self._hint.text())
        super().retranslate()

    def _show_activities(self, index: QModelIndex) -> None:
        model = self.table.matrix()
        if model.cell(index).activities:
            self.activities_wanted.emit(model.filters(index))
