"""The filters above the table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyleOptionComboBox, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Said, said
from planeditor.plan.fieldtypes import Reference
from planeditor.plan.items import Kind
from planeditor.ui.kit.even_grid import EvenGrid
from planeditor.ui.kit.fields.choosing import CalmCombo
from planeditor.ui.kit.fields.registers import Registers
from planeditor.ui.kit.words import tell
from planeditor.ui.views.activities.columns import Column
from planeditor.ui.views.activities.criteria import Criteria, Nothing, Standing, years
from planeditor.ui.views.activities.picking import entries_of

_ROWS_SHOWN = 16


@dataclass(frozen=True, slots=True)
class _Words:
    """What a filter is called, and what it says when it lets everything through, or only what is empty."""

    name: Said
    every: Said
    none: Said | None = None


_BY_COLUMN = {
    Column.AREAS: _Words(
        said("filter", "Area"), said("filter", "All areas"), said("filter", "(without an area)")
    ),
    Column.TASK: _Words(said("filter", "Task"), said("filter", "All tasks")),
    Column.TYPE: _Words(
        said("filter", "Type"), said("filter", "All types"), said("filter", "(without a type)")
    ),
    Column.SCHOOLS: _Words(
        said("filter", "School"), said("filter", "All schools"), said("filter", "(without schools)")
    ),
    Column.PARTNERS: _Words(
        said("filter", "Partner"), said("filter", "All partners"), said("filter", "(without partners)")
    ),
    Column.RESPONSIBLE: _Words(
        said("filter", "Responsible person"),
        said("filter", "All responsible people"),
        said("filter", "(without a responsible person)"),
    ),
}
_YEAR = _Words(said("filter", "Year"), said("filter", "All years"))
_STANDING = _Words(said("filter", "Findings"), said("filter", "All findings"))
_STANDINGS = {
    Standing.ERRORS: said("filter", "With errors"),
    Standing.WARNINGS: said("filter", "With warnings"),
    Standing.REMARKS: said("filter", "With open remarks"),
    Standing.MONEY: said("filter", "Without funding"),
    Standing.TIME: said("filter", "Without time"),
    Standing.CLEAN: said("filter", "Nothing to put right"),
}


class FilterBar(EvenGrid):
    """Says which activities are wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, horizontal=8, vertical=8)
        self.text = QLineEdit(self)
        self.text.setClearButtonEnabled(True)
        self.text.textChanged.connect(self.changed)
        self.by_column = {column: self._combo() for column in _BY_COLUMN}
        self.year = self._combo()
        self.standing = self._combo()
        self.retranslate()
        self.show_choices(True)

    def cell_width(self) -> int:
        words = (*_BY_COLUMN.values(), _YEAR, _STANDING)
        texts = [self.year.fontMetrics().size(0, tell(one.every)) for one in words]
        option = QStyleOptionComboBox()
        self.year.initStyleOption(option)
        kind, style = QStyle.ContentsType.CT_ComboBox, self.year.style()
        return max(style.sizeFromContents(kind, option, size, self.year).width() for size in texts)

    def show_choices(self, shown: bool) -> None:
        """Show the lists to choose from, or only the line to search in."""
        combos = tuple(self._combos.values())
        for combo in combos:
            combo.setVisible(shown)
        self.arrange((self.text, *combos) if shown else (self.text,))

    def criteria(self) -> Criteria:
        """What is asked for now."""
        chosen = {column: combo.currentData() for column, combo in self.by_column.items()}
        return Criteria(
            text=self.text.text(),
            chosen={column: value for column, value in chosen.items() if value is not None},
            year=self.year.currentData(),
            standing=self.standing.currentData(),
        )

    def clear(self) -> None:
        """Ask for nothing."""
        self.blockSignals(True)
        self.text.clear()
        for combo in self._combos.values():
            combo.setCurrentIndex(0)
        self.blockSignals(False)
        self.changed.emit()

    def state(self) -> dict[str, object]:
        """What is asked for, to be remembered; JSON."""
        asked = {name: _code(combo.currentData()) for name, combo in self._combos.items()}
        return {"text": self.text.text()} | {name: code for name, code in asked.items() if code is not None}

    def restore(self, state: Mapping[str, object]) -> None:
        """Ask again for what `state` gave, as far as it is still offered."""
        self.blockSignals(True)
        self.text.setText(str(state.get("text", "")))
        for name, combo in self._combos.items():
            codes = [_code(combo.itemData(row)) for row in range(combo.count())]
            code = state.get(name)
            combo.setCurrentIndex(codes.index(code) if code in codes else 0)
        self.blockSignals(False)
        self.changed.emit()

    def offer(self, plan: OpenPlan, registers: Registers) -> None:
        """Offer what there is in the plan; what is chosen stays, unless it is gone."""
        former = self.criteria()
        self.blockSignals(True)
        for column, combo in self.by_column.items():
            _fill(combo, _BY_COLUMN[column], _choices(column, registers))
        found = sorted(set().union(*(years(plan, one) for one in plan.tree.activities())))
        _fill(self.year, _YEAR, [(str(year), year) for year in found])
        self.blockSignals(False)
        if self.criteria() != former:
            self.changed.emit()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.text.setPlaceholderText(self.tr("Search in activities"))
        self.text.setAccessibleName(self.text.placeholderText())
        for column, combo in self.by_column.items():
            combo.setAccessibleName(tell(_BY_COLUMN[column].name))
        self.year.setAccessibleName(tell(_YEAR.name))
        self.standing.setAccessibleName(tell(_STANDING.name))
        _fill(self.standing, _STANDING, [(tell(label), what) for what, label in _STANDINGS.items()])

    @property
    def _combos(self) -> dict[str, QComboBox]:
        by_column = {column.value: combo for column, combo in self.by_column.items()}
        return by_column | {"year": self.year, "standing": self.standing}

    def _combo(self) -> QComboBox:
        combo = CalmCombo(self)
        combo.setMaxVisibleItems(_ROWS_SHOWN)
        combo.currentIndexChanged.connect(lambda row: self.changed.emit())
        return combo


def _code(value: object) -> object:
    """What a choice is remembered as; a school is called by its id, so no code of a word is one of these."""
    return (
        f"<{value.value}>"
        if isinstance(value, Nothing)
        else value.value
        if isinstance(value, Enum)
        else value
    )


def _choices(column: Column, registers: Registers) -> list[tuple[str, object]]:
    type_ = column.field.type if column.field else Reference((Kind.TASK,))
    # A word equals its code, so that both are found by what the entry holds.
    return [(entry.label, entry.id) for entry in entries_of(type_, registers)]


def _fill(combo: QComboBox, words: _Words, choices: Sequence[tuple[str, object]]) -> None:
    """Offer other choices, with the same one chosen."""
    chosen = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    combo.addItem(tell(words.every), None)
    if words.none is not None:
        combo.addItem(tell(words.none), Nothing.FILLED)
    for label, value in choices:
        combo.addItem(label, value)
    values = [combo.itemData(row) for row in range(combo.count())]
    combo.setCurrentIndex(values.index(chosen) if chosen in values else 0)
    combo.blockSignals(False)
