"""The money of all activities, to be written: by year, of one source or of all."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Said, said
from planeditor.plan.changes import Change
from planeditor.plan.vocabulary import FundingSource
from planeditor.ui.kit.even_grid import EvenGrid
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.fields.shown import Drafts
from planeditor.ui.kit.indexes import close_model
from planeditor.ui.kit.layouts import beside, in_column
from planeditor.ui.kit.marks import Marks, Sign
from planeditor.ui.kit.measures import Measure
from planeditor.ui.kit.money.grid import Part
from planeditor.ui.kit.tables.blocks import nothing_pasted
from planeditor.ui.kit.words import name_all, tell
from planeditor.ui.views.money.fill_model import FillModel
from planeditor.ui.views.money.fill_rows import Choice
from planeditor.ui.views.money.fill_table import FillTable

_SOURCES: tuple[FundingSource | None, ...] = (None, *FundingSource)
_SHORTEST = 12
"""Characters that a list has room for, beside others."""
_PARTS: tuple[tuple[Part, ...], ...] = (tuple(Part), (Part.NET,), (Part.VAT,))


class FillPage(QWidget):
    """What rows there are is chosen above; what is wrong, and all money of the plan, is said below."""

    current_changed = Signal()
    """Another cell is the current one."""

    def __init__(self, back: QWidget, parent: QWidget) -> None:
        """`back` is the button that leads to the other page."""
        super().__init__(parent)
        self.table = FillTable(self)
        self.source, self.parts = QComboBox(self), QComboBox(self)
        self.message = Message(self)
        self._note: tuple[Said, Sign | None] | None = None
        self._labels = [QLabel(self), QLabel(self)]
        lists = ((self.source, len(_SOURCES)), (self.parts, len(_PARTS)))
        for label, (combo, count) in zip(self._labels, lists, strict=True):
            combo.addItems([""] * count)
            combo.currentIndexChanged.connect(self._arrange)
            label.setBuddy(combo)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(_SHORTEST)
        top = EvenGrid(self, horizontal=16, vertical=8)
        top.setContentsMargins(8, 8, 8, 0)
        below = in_column(self.message, margins=(8, 4, 8, 8))
        self.setLayout(in_column(top, (self.table, 1), below))
        self.table.current_changed.connect(self._current_changed)
        self.table.refused.connect(self._say_refused)
        self.table.sum_typed.connect(self._say_calculated)
        self.retranslate()
        top.arrange((*map(beside, self._labels, (self.source, self.parts)), back))

    def open(self, plan: OpenPlan, drafts: Drafts) -> None:
        """Show a plan."""
        model = FillModel(plan, self._choice(), drafts, self)
        self.table.show_rows(model)
        model.dataChanged.connect(self._entered)

    def close_plan(self) -> None:
        """Let go of the plan."""
        close_model(self.table)

    def follow(self, changes: Sequence[Change]) -> None:
        """Show what the changes, already made, did to the money."""
        self.table.fill_model().follow(changes)

    def show_marks(self, marks: Mapping[str, Marks]) -> None:
        """Show what is found at the lines of money."""
        self.table.fill_model().show_marks(marks)

    def current_id(self) -> str | None:
        """The activity of the current row."""
        return self.table.fill_model().id_at(self.table.currentIndex())

    def go_to(self, id_: str) -> None:
        """Make the first row of an activity the current one, in the present column."""
        if id_ != self.current_id():
            index = self.table.fill_model().index_of(id_, max(1, self.table.currentIndex().column()))
            if index.isValid():
                self.table.go_to(index)

    def state(self) -> dict[str, object]:
        """What is chosen; JSON."""
        choice = self._choice()
        source = choice.source.value if choice.source else ""
        return {"source": source, "parts": [part.name for part in choice.parts]}

    def restore(self, state: Mapping[str, object]) -> None:
        """Bring back what `state` gave."""
        sources = [source.value if source else "" for source in _SOURCES]
        parts = [[part.name for part in choice] for choice in _PARTS]
        for combo, known, name in (
            (self.source, sources, state.get("source")),
            (self.parts, parts, state.get("parts")),
        ):
            if name in known:
                combo.setCurrentIndex([*known].index(name))

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._labels[0].setText(self.tr("Sour&ce:"))
        self._labels[1].setText(self.tr("Row&s:"))
        name_all(self.source, [self.tr("All sources"), *(source.said for source in FundingSource)])
        both = said("money", "Without VAT and VAT")
        name_all(self.parts, [both, Measure.NET.said, Measure.VAT.said])
        self.table.setAccessibleName(self.tr("Money of all activities by year and source"))
        self.table.empty_text = self.tr("There are no activities in the plan yet.")
        if self.table.model():
            self.table.fill_model().retranslate()

    def _choice(self) -> Choice:
        return Choice(_SOURCES[self.source.currentIndex()], _PARTS[self.parts.currentIndex()])

    def _arrange(self) -> None:
        if self.table.model():
            self.table.fill_model().arrange(self._choice())

    def _current_changed(self) -> None:
        self._note = None
        self._say()
        self.current_changed.emit()

    def _entered(self) -> None:
        self._note = None
        self._say()

    def _say(self) -> None:
        """Say what was just done, else what is wrong at the current cell, else how to fill the grid."""
        model, current = self.table.fill_model(), self.table.currentIndex()
        if self._note is not None:
            note, sign = self._note
            self.message.say(tell(note), sign, is_trouble=sign is Sign.ERROR)
        elif faults := model.faults(current):
            self.message.say(tell(faults[0].said), faults[0].sign, is_trouble=model.is_unread(current))
        else:
            self.message.say(self.tr("In Eur. A block copied in Excel is pasted from the current cell on."))

    def _say_refused(self, problems: list[Said]) -> None:
        self._note = (nothing_pasted(problems), Sign.ERROR) if problems else None
        self._say()

    def _say_calculated(self) -> None:
        self._note = said("money", "Totals are calculated: type into the cells of years."), None
        self._say()
