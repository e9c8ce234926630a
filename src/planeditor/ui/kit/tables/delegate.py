"""How a cell of a declared table is edited: by typing, by choosing from a list, or by ticking."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from planeditor.errors import InvalidValue
from planeditor.plan.fields import Field
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.fields.history_keys import step_of
from planeditor.ui.kit.fields.pick_popup import offer_picking
from planeditor.ui.kit.fields.tick_list import TickList
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.tables.inputs import CellText, Picker, input_for, ticks, value_in
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.kit.tables.table_view import TableDelegate, TableView
from planeditor.ui.kit.theme import set_invalid
from planeditor.ui.kit.words import tell

_LEAVING = (*ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_NEW_LINE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_LIST_WIDTH = 320


class CellDelegate(TableDelegate):
    """Gives each column its editor; one whose text cannot be meant stays open and says why."""

    entered = Signal()
    """The editor was left by Enter."""
    refused = Signal(str)
    """Why a text cannot be meant; "" once it can."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._open: dict[QObject, QPersistentModelIndex] = {}

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor = self._made(parent, index)
        editor.setAccessibleName(tell(_model(index).table.columns[index.column()].label))
        self._open[editor] = QPersistentModelIndex(index)
        return editor

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        self._open.pop(editor, None)
        self.refused.emit("")
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        value = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(editor, QLineEdit | CellText) and editor.isModified():
            return
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
        elif isinstance(editor, CellText):
            editor.show_text(value)
        elif isinstance(editor, Picker):
            editor.show_value(value)
        elif isinstance(editor, QCheckBox):
            editor.setChecked(bool(value))
        elif isinstance(editor, TickList):
            ticks(editor).show(frozenset(map(str, value)))
            editor.setCurrentIndex(editor.model().index(0, 0))

    def setModelData(self, editor: QWidget, model: object, index: AnyIndex) -> None:
        if self._accepts(editor):
            _model(index).set_value(index, self._value(editor, index))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if not isinstance(editor, TickList | CellText):
            editor.setGeometry(option.rect)
            return
        room = self.view.viewport().rect()
        place = QRect(option.rect.topLeft(), option.rect.size())
        place.setWidth(min(max(place.width(), _LIST_WIDTH), room.width()))
        editor.resize(place.size())
        if isinstance(editor, TickList):
            editor.fit()
        left = max(0, min(place.left(), room.right() - place.width()))
        editor.move(left, max(0, min(place.top(), room.bottom() - editor.height())))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        leaving = event.type() == QEvent.Type.FocusOut
        if _asks_for_history(editor, event):
            event.ignore()  # it goes on to the window
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in ENTER and event.modifiers() & _NEW_LINE and isinstance(editor, CellText):
                editor.textCursor().insertBlock()
                return True
            leaving = event.key() in _LEAVING
            if leaving and not self._accepts(editor):
                return True
            if event.key() in ENTER and isinstance(editor, QWidget):
                self._done(editor)
                self.entered.emit()
                return True
        elif leaving and not self._accepts(editor):
            return False
        return super().eventFilter(editor, event)

    def _made(self, parent: QWidget, index: AnyIndex) -> QWidget:
        field, registers = _field(index), _model(index).context.registers
        made = input_for(field, registers, parent)
        if isinstance(made, QLineEdit):
            made.setFrame(False)
            made.textEdited.connect(lambda: self._mark(made))
            offer_picking(made, field.type, lambda: registers.first_quarter)
        elif isinstance(made, CellText):
            made.textChanged.connect(lambda: self._mark(made))
        elif isinstance(made, Picker):
            made.picked.connect(lambda: self._done(made))
        return made

    def _done(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _accepts(self, editor: QObject) -> bool:
        """Whether what is in the editor can be meant; if not, the editor says why."""
        refusal = self._mark(editor) if isinstance(editor, QLineEdit | CellText) else ""
        if isinstance(editor, QWidget) and refusal:
            QToolTip.showText(editor.mapToGlobal(editor.rect().bottomLeft()), refusal, editor)
            self.refused.emit(refusal)
        return not refusal

    def _mark(self, editor: QLineEdit | CellText) -> str:
        """Mark a text while what is in it cannot be meant; why that is, "" where it can."""
        index, refusal = self._open.get(editor), ""
        if index is not None and index.isValid():
            try:
                self._value(editor, index)
            except InvalidValue as error:
                refusal = tell(error.said)
        set_invalid(editor, bool(refusal))
        editor.setToolTip(refusal)
        editor.setAccessibleDescription(refusal)
        return refusal

    def _value(self, editor: QWidget, index: AnyIndex) -> Any:
        # Left as it was shown, a text of several lines keeps them.
        if isinstance(editor, QLineEdit | CellText) and not editor.isModified():
            return index.data(Qt.ItemDataRole.UserRole)
        return value_in(editor, _field(index), _model(index).context.registers)


def _asks_for_history(editor: QObject, event: QEvent) -> bool:
    """Whether a key of undo or redo is meant for the plan: nothing is typed that it could be meant for."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    is_typed_in = isinstance(editor, QLineEdit | CellText) and editor.isModified()
    return not is_typed_in and step_of(event) is not None


def _model(index: AnyIndex) -> ItemModel:
    model = index.model()
    assert isinstance(model, ItemModel)
    return model


def _field(index: AnyIndex) -> Field:
    field = _model(index).table.columns[index.column()].field
    assert field is not None
    return field
