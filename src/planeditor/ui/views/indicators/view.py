"""The view „Rodikliai“: all indicators, wherever in the plan they stand."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import said
from planeditor.plan.changes import Change
from planeditor.plan.items import Kind
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.marks import Sign
from planeditor.ui.kit.theme import mark
from planeditor.ui.kit.words import tell
from planeditor.ui.views.indicators import adding
from planeditor.ui.views.indicators.levels import LEVELS
from planeditor.ui.views.indicators.model import IndicatorsModel
from planeditor.ui.views.indicators.sorting import SortedIndicators
from planeditor.ui.views.indicators.table import IndicatorsTable
from planeditor.ui.views.view import View

_ANY = (None, *LEVELS)
_LEVEL_NAMES = (
    said("indicators", "All levels"),
    said("indicators", "Plan"),
    said("indicators", "Goals"),
    said("indicators", "Tasks"),
    said("indicators", "Activities"),
)


class IndicatorsView(View):
    """A table of indicators, filtered by level and text, sorted by any column, edited in place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: IndicatorsModel | None = None
        self.table = IndicatorsTable(self)
        self.level = QComboBox(self)
        self.search = QLineEdit(self)
        self.count = QLabel(self)
        self.message = Message(self)
        self.add = QPushButton(icon("add"), "", self)
        self.add.setMenu(QMenu(self.add))
        self._lay_out()
        self.level.addItems([""] * len(_ANY))
        self.level.currentIndexChanged.connect(self._narrow)
        self.search.textChanged.connect(self._narrow)
        self.add.menu().aboutToShow.connect(self._fill_menu)
        self.table.current_changed.connect(self.current_changed)
        self.table.told.connect(lambda told: self.message.say(told, Sign.ERROR))
        self.retranslate()

    def open(self, plan: OpenPlan) -> None:
        self.plan = plan
        self._model = IndicatorsModel(plan, self)
        self.table.show_model(SortedIndicators(self._model, self._model))
        self._model.places_changed.connect(self._tell_count)
        self._narrow()

    def follow(self, changes: Sequence[Change]) -> None:
        if self._model:
            self._model.follow(changes)

    def close_plan(self) -> None:
        model, self._model, self.plan = self._model, None, None
        if model is not None:
            self.table.setModel(None)
            model.deleteLater()

    def current_id(self) -> str | None:
        return self.table.current_id() if self._model else None

    def selected_ids(self) -> Sequence[str]:
        return self.table.selected_ids() if self._model else []

    def go_to(self, id_: str) -> None:
        if self._model is None or self._model.row_of(id_) < 0:
            return
        if self._shown_row(id_) < 0:
            self.level.setCurrentIndex(0)
            self.search.clear()
        self.table.show_row(self._shown_row(id_))

    def heading(self) -> Kind | None:
        return Kind.INDICATOR if self._model and self.current_id() is None else None

    def focus_target(self) -> QWidget:
        return self.table

    def taken_keys(self) -> frozenset[Command]:
        # F2 writes in the cell.
        return super().taken_keys() - {Command.RENAME}

    def state(self) -> dict[str, object]:
        level = _ANY[self.level.currentIndex()]
        return {"level": level.value if level else ""}

    def restore(self, state: dict[str, Any]) -> None:
        names = ["", *LEVELS]
        if state.get("level") in names:
            self.level.setCurrentIndex(names.index(state["level"]))

    def retranslate(self) -> None:
        for place, name in enumerate(_LEVEL_NAMES):
            self.level.setItemText(place, tell(name))
        self.level.setAccessibleName(self.tr("Levels shown"))
        self.search.setPlaceholderText(self.tr("Search the indicators"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.add.setText(self.tr("Add indicator"))
        self.table.setAccessibleName(self.tr("Indicators of the plan"))
        if self._model:
            self._model.retranslate()
            self._tell_count()

    def _lay_out(self) -> None:
        self.search.setClearButtonEnabled(True)
        mark(self.count, "look", "muted")
        top = QHBoxLayout()
        top.addWidget(self.level)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        top.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.message)

    def _narrow(self) -> None:
        model = self.table.sorted_model()
        if model is not None:
            model.narrow(_ANY[self.level.currentIndex()], self.search.text())
            if self.current_id() is None:
                self.table.show_row(0)
            self._tell_count()

    def _shown_row(self, id_: str) -> int:
        model = self.table.sorted_model()
        return model.row_of(id_) if model else -1

    def _tell_count(self) -> None:
        model = self.table.sorted_model()
        if model is None:
            return
        shown, all_ = model.rowCount(), model.indicators.rowCount()
        text = self.tr("{shown} of {all}").format(shown=shown, all=all_)
        self.count.setText(text if shown != all_ else "")
        none_yet = self.tr("There are no indicators yet. Add the first one with the button above.")
        self.table.empty_text = self.tr("No indicator is like this.") if all_ else none_yet
        self.table.viewport().update()

    def _fill_menu(self) -> None:
        if self.plan:
            adding.fill(self.add.menu(), self.plan.tree, self._add)

    def _add(self, parent: str) -> None:
        if self.plan:
            self.go_to(self.plan.add(Kind.INDICATOR, parent).id)
            # The menu gives the focus back first.
            QTimer.singleShot(0, self.table.edit_title)
