"""Several other items: a list of check boxes with a line to find them by, or to add what is not there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from planeditor.language import said
from planeditor.plan.fieldtypes import References, Value
from planeditor.plan.items import Item
from planeditor.plan.text import named
from planeditor.ui.kit.buttons import offer_clearing
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.fields.add_button import AddButton
from planeditor.ui.kit.fields.editor import Editor
from planeditor.ui.kit.fields.fitted_list import ROWS_SHOWN
from planeditor.ui.kit.fields.registers import Entry, Registers, growing
from planeditor.ui.kit.fields.short_text import PlainLine
from planeditor.ui.kit.fields.tick_list import TickList, TickModel
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.words import tell

_NAMES_TOLD = 5
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class ReferencesEditor(Editor):
    """Ticks items; those ticked that are not in the list stay ticked.

    Typing narrows the list, Enter ticks the row that is marked, or adds to the register what was typed.
    """

    def __init__(self, type_: References, name: str, parent: QWidget) -> None:
        super().__init__()
        self._kinds = type_.kinds
        self._offered: tuple[Entry, ...] | None = None
        self._model = TickModel(parent)
        self._model.ticked.connect(lambda: self.edited())
        self.widget = QWidget(parent)
        self._list = TickList(self._model, self.widget)
        self._list.setAccessibleName(name)
        self._line = _FindingLine(self._list, self.widget)
        self._line.textChanged.connect(self._search)
        self._line.entered.connect(self._enter)
        self._growing = growing(type_.kinds)
        self._add = AddButton(self._growing, self.widget) if self._growing else None
        if self._add:
            self._add.clicked.connect(self._add_typed)
        self.focus = self._line if self._add else self._list
        hint = said("details", "Type to find or add") if self._add else said("details", "Search the list")
        self._line.setPlaceholderText(tell(hint))
        self._line.setAccessibleName(tell(hint))
        self._nothing = in_lines(QLabel(self.widget), "muted")
        line = [self._line, self._add] if self._add else [self._line]
        self.widget.setLayout(in_column(*line, self._list, self._nothing, gap=4))
        QWidget.setTabOrder(self._line, self._list)
        if self._add:
            QWidget.setTabOrder(self._line, self._add)
            QWidget.setTabOrder(self._add, self._list)

    def value(self) -> frozenset[str]:
        return self._model.ids

    def show_value(self, value: Value) -> None:
        self._model.show(value)

    def note(self) -> str:
        entries = self._model.entries
        if len(entries) <= ROWS_SHOWN:
            return ""
        chosen = [entry.label for entry in entries if entry.id in self._model.ids]
        if not chosen:
            return tell(said("details", "{chosen} of {all} chosen", chosen=0, all=len(entries)))
        names = "; ".join(chosen[:_NAMES_TOLD]) + (" …" if len(chosen) > _NAMES_TOLD else "")
        return tell(
            said(
                "details",
                "{chosen} of {all} chosen: {names}",
                chosen=len(chosen),
                all=len(entries),
                names=names,
            )
        )

    def offer(self, registers: Registers, item: Item | None = None) -> None:
        entries = registers.entries(self._kinds)
        if entries is self._offered:
            return
        self._offered = entries
        self._model.fill(entries)
        self._line.setVisible(self._add is not None or len(entries) > ROWS_SHOWN)
        self._list.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        self._nothing.setText(tell(registers.none_yet(self._kinds)))
        self._list.fit()
        self._search(self._line.text())

    def _search(self, text: str) -> None:
        """Show the rows that match, the first marked, and offer to add what none is called."""
        name = " ".join(text.split())
        folded = named(name)
        entries = self._model.entries
        for row, entry in enumerate(entries):
            self._list.setRowHidden(row, folded not in entry.folded)
        same = next((row for row, entry in enumerate(entries) if entry.folded == folded), None)
        self._list.mark_row(self._list.first_row() if same is None else same, bool(name))
        if self._add:
            self._add.offer(name if same is None else "")

    def _enter(self) -> None:
        row = self._list.marked_row()
        if row is not None:
            self._line.clear()
            self._list.turn(row)
        elif self._add:
            self._add_typed()

    def _add_typed(self) -> None:
        assert self._add is not None and self._growing is not None
        self._line.setFocus()
        if self.added(self._growing, self._add.name):
            self._line.clear()


class _FindingLine(PlainLine):
    """A line whose arrows go through the rows that match, whose Enter takes one and whose Esc clears it."""

    entered = Signal()

    def __init__(self, rows: TickList, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        offer_clearing(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.text().strip() or event.modifiers() & _COMMANDS:
            super().keyPressEvent(event)
        elif event.key() in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif step := _STEPS.get(Qt.Key(event.key())):
            row = self._rows.first_row(self._rows.currentIndex().row() + step, step)
            if row is not None:
                self._rows.mark_row(row, is_led=True)
        else:
            super().keyPressEvent(event)
