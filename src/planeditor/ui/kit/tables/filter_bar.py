"""The filters above a declared table, and how its rows are grouped."""

from collections.abc import Collection, Iterable, Mapping
from enum import Enum
from typing import Any, Generic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyleOptionComboBox, QWidget

from planeditor.language import said
from planeditor.plan.changes import Change
from planeditor.ui.kit.announcing import name_list
from planeditor.ui.kit.buttons import offer_clearing
from planeditor.ui.kit.even_grid import EvenGrid
from planeditor.ui.kit.fields.choosing import CalmCombo
from planeditor.ui.kit.tables.declared import C, Choice, Criteria, Filter, Grouping, Nothing, Table
from planeditor.ui.kit.words import tell

_ROWS_SHOWN = 16
_UNGROUPED = said("grouping", "Without groups")
_GROUPS = "<groups>"
"""What the way of grouping is remembered as; no filter has this name."""


class FilterBar(EvenGrid, Generic[C]):
    """Says which rows are wanted: by words, and by what is chosen from the lists; and in which groups."""

    changed = Signal()

    def __init__(self, table: Table[Any, C], parent: QWidget | None = None) -> None:
        super().__init__(parent, horizontal=8, vertical=8)
        self._table = table
        self.text = QLineEdit(self)
        offer_clearing(self.text)
        self.text.textChanged.connect(self.changed)
        self.combos = {one.name: self._combo() for one in table.filters}
        self.groups = self._combo() if table.groupings else None
        self.retranslate()
        self.show_choices(True)

    def cell_width(self) -> int:
        combo = next(iter(self.combos.values()), None)
        if combo is None:
            return self.text.sizeHint().width()
        option = QStyleOptionComboBox()
        combo.initStyleOption(option)
        labels = [one.every for one in self._table.filters] + [one.label for one in self._table.groupings]
        sizes = (combo.fontMetrics().size(0, tell(label)) for label in labels)
        kind, style = QStyle.ContentsType.CT_ComboBox, combo.style()
        return max(style.sizeFromContents(kind, option, size, combo).width() for size in sizes)

    def show_choices(self, shown: bool) -> None:
        """Show the lists to choose from, or only the line to search in."""
        combos = [*self.combos.values(), *([] if self.groups is None else [self.groups])]
        for combo in combos:
            combo.setVisible(shown)
        self.arrange((self.text, *combos) if shown else (self.text,))

    def criteria(self) -> Criteria:
        """What is asked for now."""
        chosen = {name: combo.currentData() for name, combo in self.combos.items()}
        return Criteria(self.text.text(), {name: one for name, one in chosen.items() if one is not None})

    def grouping(self) -> Grouping[Any, C] | None:
        """How the rows are grouped now."""
        name = None if self.groups is None else self.groups.currentData()
        return next((one for one in self._table.groupings if one.name == name), None)

    def clear(self) -> None:
        """Ask for nothing."""
        self.blockSignals(True)
        self.text.clear()
        for combo in self.combos.values():
            combo.setCurrentIndex(0)
        self.blockSignals(False)
        self.changed.emit()

    def state(self) -> dict[str, object]:
        """What is asked for, to be remembered; JSON."""
        asked = self.criteria()
        groups = {} if self.groups is None else {_GROUPS: self.groups.currentData()}
        return {"text": asked.text, **groups} | {name: _code(value) for name, value in asked.chosen.items()}

    def ask(self, wanted: Mapping[str, object]) -> None:
        """Ask for these choices, by the names of filters, and for nothing else."""
        self.restore({name: _code(value) for name, value in wanted.items()})

    def restore(self, state: Mapping[str, object]) -> None:
        """Ask again for what `state` gave, as far as it is still offered."""
        self.blockSignals(True)
        self.text.setText(str(state.get("text", "")))
        for name, combo in self.combos.items():
            codes = [_code(combo.itemData(row)) for row in range(combo.count())]
            code = state.get(name)
            combo.setCurrentIndex(codes.index(code) if code in codes else 0)
        if self.groups is not None and _GROUPS in state:
            self.groups.setCurrentIndex(max(0, self.groups.findData(state[_GROUPS])))
        self.blockSignals(False)
        self.changed.emit()

    def offer(self, context: C, changes: Collection[Change] | None = None) -> None:
        """Offer what there is, after changes only what they touch; what is chosen stays if it is there."""
        former = self.criteria()
        self.blockSignals(True)
        for one in self._table.filters:
            if changes is None or any(map(one.follows, changes)):
                _fill(self.combos[one.name], one, one.choices(context))
        self.blockSignals(False)
        if self.criteria() != former:
            self.changed.emit()

    def retranslate(self) -> None:
        """Say everything in the present language; what is offered is told by `offer`."""
        self.text.setPlaceholderText(tell(self._table.search) if self._table.search else "")
        self.text.setAccessibleName(self.text.placeholderText())
        for one in self._table.filters:
            name_list(self.combos[one.name], tell(one.label))
        if self.groups is not None:
            name_list(self.groups, tell(said("grouping", "Groups")))
            groupings = [(tell(one.label), one.name) for one in self._table.groupings]
            _refill(self.groups, [*groupings, (tell(_UNGROUPED), "")])

    def _combo(self) -> QComboBox:
        combo = CalmCombo(self)
        combo.setMaxVisibleItems(_ROWS_SHOWN)
        combo.currentIndexChanged.connect(lambda row: self.changed.emit())
        return combo


def _code(value: object) -> object:
    """What a choice is remembered as; a school is called by its id, so no code of a word is one of these."""
    match value:
        case Nothing():
            return f"<{value.value}>"
        case Enum():
            return value.value
    return value


def _fill(combo: QComboBox, filter_: Filter[Any, Any], choices: Iterable[Choice]) -> None:
    """Offer other choices, with the same one chosen."""
    none = [(tell(filter_.none), Nothing.FILLED)] if filter_.none is not None else []
    _refill(combo, [(tell(filter_.every), None), *none, *choices])


def _refill(combo: QComboBox, choices: Iterable[tuple[str, object]]) -> None:
    """Offer just these, with the same one chosen."""
    chosen = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    for label, value in choices:
        combo.addItem(label, value)
    values = [combo.itemData(row) for row in range(combo.count())]
    combo.setCurrentIndex(values.index(chosen) if chosen in values else 0)
    combo.blockSignals(False)
