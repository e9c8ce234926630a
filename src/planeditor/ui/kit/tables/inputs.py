"""How a value of a field is given outside a form: chosen from a list, ticked, or typed in a line."""

from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from planeditor.plan import fieldtypes as types
from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import FieldType, Value
from planeditor.plan.text import named
from planeditor.plan.vocabulary import Word
from planeditor.ui.kit.fields.registers import Entry, Registers
from planeditor.ui.kit.fields.texts import GrowingText
from planeditor.ui.kit.fields.tick_list import TickList, TickModel
from planeditor.ui.kit.tables.reading import most_typed, read
from planeditor.ui.kit.words import tell

_ROWS_SHOWN = 16
_LINES_SHOWN = 6


def entries_of(type_: FieldType, registers: Registers) -> tuple[Entry, ...]:
    """What can be chosen for a field, if anything: words by their code, or items by their id."""
    match type_:
        case types.Choice(words) | types.Choices(words):
            return tuple(_word_entry(word) for word in words)
        case types.Reference(kinds) | types.References(kinds):
            return registers.entries(kinds)
    return ()


def input_for(field: Field, registers: Registers, parent: QWidget) -> QWidget:
    """Where a value of the field is chosen from a list, ticked or typed."""
    match field.type:
        case types.Choice() | types.Reference():
            return Picker(entries_of(field.type, registers), parent)
        case types.Choices() | types.References():
            return tick_list(entries_of(field.type, registers), parent)
        case types.Flag():
            return QCheckBox(tell(field.said).replace("&", "&&"), parent)
        case types.Paragraphs():
            return CellText(parent)
        case types.Text() | types.Short() | types.FieldName():
            line = QLineEdit(parent)
            line.setMaxLength(most_typed(field.type))
            return line
        case _:
            assert_never(field.type)


def value_in(made: QWidget, field: Field, registers: Registers) -> Value:
    """The value that such an input shows; InvalidValue when its text cannot be meant."""
    if isinstance(made, QCheckBox):
        return made.isChecked()
    if isinstance(made, Picker):
        return field.type.decode(made.value())
    if isinstance(made, TickList):
        return field.type.decode(sorted(ticks(made).ids))
    assert isinstance(made, QLineEdit | CellText)
    return read(field, made.text(), registers)


class CellText(GrowingText):
    """Paragraphs in a cell: as high as a few lines, of which it scrolls to the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(True, parent)
        self.setUndoRedoEnabled(True)
        self.document().setModified(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFixedHeight((_LINES_SHOWN + 1) * self.fontMetrics().lineSpacing())

    def isModified(self) -> bool:
        """Whether anything was written, as a line tells it."""
        return self.document().isModified()

    def show_text(self, text: str, stays: bool = False) -> bool:
        """Show a text that is gone on with at its end: it is too long to be replaced by a single key."""
        is_other = super().show_text(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.document().setModified(False)
        return is_other

    def wheelEvent(self, event: QWheelEvent) -> None:
        QPlainTextEdit.wheelEvent(self, event)

    def _fit(self) -> None:
        """It stays as high as it is."""


class Picker(QComboBox):
    """Chooses one entry or none."""

    picked = Signal()
    """One was taken from the open list; the arrow keys alone may go on to another one."""

    def __init__(self, entries: tuple[Entry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(_ROWS_SHOWN)
        self._is_opened = False
        self.activated.connect(lambda: self.picked.emit() if self._is_opened else None)
        self.addItem("–", None)
        for entry in entries:
            self.addItem(entry.label, entry.id)

    def value(self) -> str | None:
        """The code or id of the entry chosen."""
        chosen = self.currentData()
        return None if chosen is None else str(chosen)

    def showPopup(self) -> None:
        self._is_opened = True
        # A column may be too narrow to tell the entries apart.
        wanted = self.view().sizeHintForColumn(0) + self.view().verticalScrollBar().sizeHint().width()
        self.view().setMinimumWidth(min(wanted, self.screen().availableSize().width() // 2))
        super().showPopup()

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
