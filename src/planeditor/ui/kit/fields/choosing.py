"""Values that are chosen: yes or no, one word, several words."""

from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import Choice, Choices, FieldName
from planeditor.plan.items import FIELDS, Item, naming
from planeditor.plan.vocabulary import Word
from planeditor.ui.kit.even_grid import EvenGrid
from planeditor.ui.kit.fields.editor import Editor
from planeditor.ui.kit.fields.registers import Registers
from planeditor.ui.kit.group import Group
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.words import tell

_NARROWEST = 12
_WIDEST = 70
"""Characters of an entry that the list has room for at most."""
_BESIDE_ENTRIES = 24
"""Pixels for the scroll bar and the frame of a list."""


class FlagEditor(Editor):
    """Yes or no: a check box that carries the label itself."""

    labelled: ClassVar[bool] = False

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__()
        self._box = QCheckBox(tell(field.said).replace("&", "&&"), parent)
        self._box.clicked.connect(lambda checked: self.edited())
        self.widget = self.focus = self._box

    def value(self) -> bool:
        return self._box.isChecked()

    def show_value(self, value: bool) -> None:
        self._box.setChecked(value)


class ChoiceEditor(Editor):
    """One word of a vocabulary, or none: the first line of the list is empty."""

    def __init__(self, type_: Choice, parent: QWidget) -> None:
        super().__init__()
        self._words: list[Word | None] = [None, *type_.words]
        self._box = CalmCombo(parent)
        for word in self._words:
            self._box.addItem(tell(word.said) if word else "")
        self._box.activated.connect(lambda row: self.edited())
        self.widget = self.focus = self._box

    @property
    def wanted_width(self) -> int | None:
        return QComboBox.sizeHint(self._box).width()

    def value(self) -> Word | None:
        return self._words[self._box.currentIndex()]

    def show_value(self, value: Word | None) -> None:
        self._box.setCurrentIndex(self._words.index(value))


class FieldNameEditor(Editor):
    """A field of the item that another field names, or none; one of another kind stays while it is there."""

    def __init__(self, type_: FieldName, parent: QWidget) -> None:
        super().__init__()
        self._type = type_
        self._names: list[str | None] = []
        self._box = CalmCombo(parent)
        self._box.activated.connect(lambda row: self.edited())
        self.widget = self.focus = self._box

    @property
    def wanted_width(self) -> int | None:
        return QComboBox.sizeHint(self._box).width()

    def offer(self, registers: Registers, item: Item | None = None) -> None:
        named = registers.item(getattr(item, self._type.of)) if item else None
        names = [naming(named.kind, field.name) for field in FIELDS[named.kind]] if named else []
        self._list([None, *names])

    def value(self) -> str | None:
        return self._names[self._box.currentIndex()]

    def show_value(self, value: str | None) -> None:
        if value not in self._names:
            self._list([*self._names, value])
        self._box.setCurrentIndex(self._names.index(value))

    def _list(self, names: list[str | None]) -> None:
        """Let these be chosen."""
        if names == self._names:
            return
        self._names = names
        self._box.clear()
        for name in names:
            label = self._type.label_of(name) if name else None
            self._box.addItem(tell(label) if label else name or "")


class ChoicesEditor(Editor):
    """Several words of a vocabulary, each with a check box."""

    def __init__(self, type_: Choices, parent: QWidget) -> None:
        super().__init__()
        boxes = CheckBoxes(parent)
        self._boxes = {word: boxes.add(tell(word.said)) for word in type_.words}
        for box in self._boxes.values():
            box.clicked.connect(lambda checked: self.edited())
        self.widget = boxes
        self.focus = next(iter(self._boxes.values()))

    @property
    def named(self) -> QWidget:
        return self.widget

    def value(self) -> frozenset[Word]:
        return frozenset(word for word, box in self._boxes.items() if box.isChecked())

    def show_value(self, value: frozenset[Word]) -> None:
        for word, box in self._boxes.items():
            box.setChecked(word in value)


class CalmCombo(QComboBox):
    """A list to choose from that the mouse wheel leaves alone while the pane is scrolled.

    It may be narrower than its entries: they end in „…“ there, and the list that opens has room for them.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().averageCharWidth() * _NARROWEST
        return QSize(min(least, super().minimumSizeHint().width()), super().minimumSizeHint().height())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.isEditable():
            super().contextMenuEvent(event)
        else:
            event.ignore()  # it has no menu of its own, and the pane has

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width()
        text = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        option.currentText = text
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        entries = self.view()
        entries.setTextElideMode(Qt.TextElideMode.ElideRight)
        widest = entries.sizeHintForColumn(0) + _BESIDE_ENTRIES
        entries.setMinimumWidth(min(widest, self.fontMetrics().averageCharWidth() * _WIDEST))
        super().showPopup()


class CheckBoxes(Group):
    """Check boxes in as many even columns as fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = EvenGrid(self, horizontal=16, vertical=4)
        self._boxes: list[QCheckBox] = []
        self.setLayout(in_column(self._grid))

    def add(self, text: str) -> QCheckBox:
        """One more check box."""
        box = QCheckBox(text.replace("&", "&&"), self._grid)
        box.setAccessibleName(text)
        self._boxes.append(box)
        self._grid.arrange(self._boxes)
        return box
