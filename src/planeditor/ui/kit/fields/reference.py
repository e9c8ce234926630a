"""One other item: a list to choose from that finds what is typed, diacritics or not."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QGridLayout, QToolButton, QWidget

from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.fieldtypes import Reference
from planeditor.plan.items import Item
from planeditor.plan.text import named
from planeditor.ui.kit.fields.add_button import AddButton
from planeditor.ui.kit.fields.choosing import CalmCombo
from planeditor.ui.kit.fields.editor import Editor
from planeditor.ui.kit.fields.finder import Finder, found_row
from planeditor.ui.kit.fields.registers import Entry, Registers, growing
from planeditor.ui.kit.fields.short_text import PlainLine
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.words import tell


class ReferenceEditor(Editor):
    """Chooses an item or none: Enter takes the first that is found by what is typed.

    A name that is not in the list can be added to the register.
    """

    def __init__(self, type_: Reference, jump: Callable[[str], None], parent: QWidget) -> None:
        super().__init__()
        self._kinds = type_.kinds
        self._entries: tuple[Entry, ...] | None = None
        self._id: str | None = None
        self.widget = QWidget(parent)
        self._box = self.focus = _SearchBox(self.widget)
        self._box.line.textEdited.connect(self._typed)
        self._box.line.returnPressed.connect(self._enter)
        self._box.line.editingFinished.connect(self._leave)
        self._box.activated.connect(self._chosen)
        self._go = QToolButton(self.widget)
        self._go.setIcon(icon("right"))
        # No stop of Tab: it would come up only once somebody is chosen, and take what is typed next.
        self._go.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._go.setToolTip(f"{tell(said('details', 'Show the item'))} (Alt+→)")
        self._go.setAccessibleName(self._go.toolTip())
        way = QShortcut(QKeySequence("Alt+Right"), self.widget, self._go.click)
        way.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._go.clicked.connect(lambda: jump(self._id) if self._id else None)
        self._growing = growing(type_.kinds)
        self._add = AddButton(self._growing, self.widget) if self._growing else None
        layout = QGridLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self._box, 0, 0)
        layout.addWidget(self._go, 0, 1)
        if self._add:
            self._box.line.setPlaceholderText(tell(said("details", "Type to find or add")))
            self._add.clicked.connect(self._add_typed)
            layout.addWidget(self._add, 1, 0, 1, 2)
            QWidget.setTabOrder(self._box, self._add)

    def value(self) -> str | None:
        text = self._box.currentText().strip()
        if text and self._id is None:
            raise InvalidValue(
                said("errors", "“{text}” is not in the list. Choose one or clear the field.", text=text)
            )
        return self._id

    def show_value(self, value: str | None) -> None:
        self._set_id(value)
        row = next((row for row, entry in enumerate(self._listed, 1) if entry.id == value), 0)
        self._box.setCurrentIndex(row)
        if self._box.currentText() != self._box.itemText(row):
            self._box.setEditText(self._box.itemText(row))
        self._box.line.setCursorPosition(0)
        self._offer_to_add()

    def text(self) -> str:
        return self._box.currentText()

    def finds_nothing(self) -> bool:
        """Whether what is typed is no part of any name in the list."""
        return self._id is None and bool(self.text().strip()) and not self._matching()

    def show_text(self, text: str) -> None:
        self._set_id(self._find(text))
        self._write(text)
        self._offer_to_add()

    def select_all(self) -> None:
        self._box.line.selectAll()

    def offer(self, registers: Registers, item: Item | None = None) -> None:
        entries = registers.entries(self._kinds)
        if entries is self._entries:
            return
        self._entries = entries
        text, value = self._box.currentText(), self._id
        self._box.fill(entries)
        if self._add is None:
            nothing = tell(registers.none_yet(self._kinds)) if not entries else ""
            self._box.line.setPlaceholderText(nothing)
        self.show_value(value)
        if value is None:
            self._write(text)
            self._offer_to_add()

    @property
    def _listed(self) -> tuple[Entry, ...]:
        return self._entries or ()

    def _write(self, text: str) -> None:
        self._box.setEditText(text)
        if not self._box.hasFocus():
            self._box.line.setCursorPosition(0)

    def _typed(self, text: str) -> None:
        self._set_id(self._find(text))
        self._offer_to_add()
        self.edited()

    def _chosen(self, row: int) -> None:
        # Return pressed on a text that is not in the list also arrives here, with the row chosen before.
        if self._box.currentText() == self._box.itemText(row):
            self._set_id(self._listed[row - 1].id if row > 0 else None)
            self._offer_to_add()
        self.edited()

    def _enter(self) -> None:
        """Take the first item that the text is found in, or add what is found nowhere."""
        if self._id is None and (found := self._matching()):
            self._take(found[0])
        else:
            self._add_typed()

    def _leave(self) -> None:
        """Take the item that a part of its name can only mean, where nothing can be added."""
        found = self._matching() if self._id is None and not self._add else []
        if len(found) == 1:
            self._take(found[0])

    def _matching(self) -> list[Entry]:
        folded = named(" ".join(self._box.currentText().split()))
        return [entry for entry in self._listed if folded and folded in entry.folded]

    def _take(self, entry: Entry) -> None:
        self.show_value(entry.id)
        self.edited()

    def _offer_to_add(self) -> None:
        if self._add:
            self._add.offer("" if self._id else " ".join(self._box.currentText().split()))

    def _add_typed(self) -> None:
        if self._add and self._growing and self._add.name:
            self._box.setFocus()
            self.added(self._growing, self._add.name)

    def _find(self, text: str) -> str | None:
        folded = named(" ".join(text.split()))
        return next((entry.id for entry in self._listed if entry.folded == folded), None)

    def _set_id(self, id_: str | None) -> None:
        self._id = id_
        self._go.setEnabled(id_ is not None)
        label = next((entry.label for entry in self._listed if entry.id == id_), "")
        self._box.line.setToolTip(label)


class _SearchBox(CalmCombo):
    """A combo box whose completer looks for folded text anywhere in the names."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = QStandardItemModel(self)
        self._filled: tuple[Entry, ...] = ()
        self._finder = Finder(self._names, self)
        self.setEditable(True)
        self.line = PlainLine(self)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setModel(self._names)
        self.setCompleter(self._finder)

    def fill(self, entries: tuple[Entry, ...]) -> None:
        """Offer nothing and then the entries; those that only came after the former are put there."""
        former, self._filled = self._filled, entries
        self.blockSignals(True)
        if former and former == entries[: len(former)]:
            self._names.invisibleRootItem().appendRows(
                [found_row(entry.label, entry.folded) for entry in entries[len(former) :]]
            )
            self.setCurrentIndex(-1)
            self.blockSignals(False)
            return
        # Another model: from one that it listens to, the completer would hear of each row by itself. The box
        # deletes the former, which is its own.
        self._names = QStandardItemModel(self)
        rows = [QStandardItem(), *(found_row(entry.label, entry.folded) for entry in entries)]
        self._names.invisibleRootItem().appendRows(rows)
        self._finder.setModel(self._names)
        self.setModel(self._names)
        self.setCurrentIndex(-1)
        self.blockSignals(False)
