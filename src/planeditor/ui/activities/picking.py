"""Lists to choose from: what they offer, one of it, or several."""

from PySide6.QtWidgets import QComboBox, QWidget

from planeditor.plan.fieldtypes import Choice, Choices, Reference, References
from planeditor.plan.text import named
from planeditor.plan.vocabulary import Word
from planeditor.ui.details.registers import Entry, Registers
from planeditor.ui.details.tick_list import TickList, TickModel
from planeditor.ui.words import tell

_ROWS_SHOWN = 16


def entries_of(type_: Choice | Choices | Reference | References, registers: Registers) -> tuple[Entry, ...]:
    """What can be chosen for a field: words of a vocabulary by their code, or items by their id."""
    if isinstance(type_, Choice | Choices):
        return tuple(_word_entry(word) for word in type_.words)
    return registers.entries(type_.kinds)


class Picker(QComboBox):
    """Chooses one entry or none."""

    def __init__(self, entries: tuple[Entry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(_ROWS_SHOWN)
        self.addItem("", None)
        for entry in entries:
            self.addItem(entry.label, entry.id)

    def value(self) -> str | None:
        """The code or id of the entry chosen."""
        chosen = self.currentData()
        return None if chosen is None else str(chosen)

    def show_value(self, value: str | None) -> None:
        """Choose an entry."""
        self.setCurrentIndex(max(0, self.findData(None if value is None else str(value))))


def tick_list(entries: tuple[Entry, ...], parent: QWidget) -> TickList:
    """Chooses any number of entries."""
    model = TickModel(parent)
    model.fill(entries)
    made = TickList(model, parent)
    made.setAutoFillBackground(True)
    return made


def ticks(ticked: TickList) -> TickModel:
    """The entries of a list with their ticks."""
    model = ticked.model()
    assert isinstance(model, TickModel)
    return model


def _word_entry(word: Word) -> Entry:
    label = tell(word.said)
    return Entry(word.value, label, named(label))
