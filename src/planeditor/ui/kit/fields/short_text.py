"""Values that are typed as a short text: numbers, sums, dates, quarters, targets."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from planeditor.errors import InvalidValue
from planeditor.plan.fieldtypes import ShortType, Value
from planeditor.plan.items import Item
from planeditor.plan.text import uniform
from planeditor.ui.kit.fields.editor import Editor
from planeditor.ui.kit.fields.history_keys import with_own, without_history
from planeditor.ui.kit.fields.notation import notation_of
from planeditor.ui.kit.fields.pick_popup import offer_picking
from planeditor.ui.kit.fields.registers import Registers
from planeditor.ui.kit.file_drops import is_for_window
from planeditor.ui.kit.theme import set_look

_FRAME = 24
_BUTTON = 24
_COMING_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Why a line may lose the focus though the user has not left it."""


class ShortTextEditor(Editor):
    """Reads the text the Lithuanian way at every key, and writes the value properly on leaving."""

    typed: ClassVar[bool] = True
    is_whole: ClassVar[bool] = True

    def __init__(self, type_: ShortType, parent: QWidget) -> None:
        super().__init__()
        self._empty = type_.empty
        self._notation = notation_of(type_)
        self._field = PlainLine(parent)
        self._field.setPlaceholderText(self._notation.hint)
        self._field.textEdited.connect(lambda text: self.edited())
        self._registers: Registers | None = None
        offer_picking(self._field, type_, lambda: self._registers.first_quarter if self._registers else "")
        self.widget = self.focus = self._field
        if self._notation.unit:
            self._add_unit(self._notation.unit)

    @property
    def wanted_width(self) -> int | None:
        metrics = self._field.fontMetrics()
        texts = ("0" * self._notation.width, self._field.placeholderText())
        buttons = _BUTTON * len(self._field.actions())
        return (
            max(map(metrics.horizontalAdvance, texts)) + self._field.textMargins().right() + buttons + _FRAME
        )

    def value(self) -> Value:
        text = uniform(self._field.text()).strip()
        return self._notation.read(text) if text else self._empty

    def show_value(self, value: Value) -> None:
        if not self._shows(value):
            self.tidy(value)

    def tidy(self, value: Value) -> None:
        self.show_text("" if value == self._empty else self._notation.write(value))

    def text(self) -> str:
        return self._field.text()

    def show_text(self, text: str) -> None:
        if text != self._field.text():
            self._field.setText(text)
            self._field.setCursorPosition(len(text) if self._field.hasFocus() else 0)

    def select_all(self) -> None:
        self._field.selectAll()

    def offer(self, registers: Registers, item: Item | None = None) -> None:
        self._registers = registers

    def _shows(self, value: Value) -> bool:
        try:
            return bool(self.value() == value)
        except InvalidValue:
            return False

    def _add_unit(self, unit: str) -> None:
        label = QLabel(unit, self._field)
        set_look(label, "muted")
        label.ensurePolished()
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QHBoxLayout(self._field)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        self._field.setTextMargins(0, 0, label.sizeHint().width() + 4, 0)
        self._field.setAlignment(Qt.AlignmentFlag.AlignRight)


class PlainLine(QLineEdit):
    """A line of text without a history of its own; of a long text the beginning is seen when it is left."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # A file that is dragged here is for the window, not a path to be written down.
        if is_for_window(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _COMING_BACK:
            self.setCursorPosition(0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = with_own(without_history(self.createStandardContextMenu()), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
