"""How a cell is edited: by typing, by choosing from a list, or by ticking."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from planeditor.errors import InvalidValue
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.fields.pick_popup import offer_picking
from planeditor.ui.kit.fields.tick_list import TickList
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.theme import mark
from planeditor.ui.kit.words import tell
from planeditor.ui.views.activities.columns import COLUMNS
from planeditor.ui.views.activities.model import ActivitiesModel
from planeditor.ui.views.activities.picking import Picker, input_for, ticks, value_in

_LEAVING = (*ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_LIST_WIDTH = 320


class CellDelegate(QStyledItemDelegate):
    """Gives each column its editor; one whose text cannot be meant stays open and says why."""

    entered = Signal()
    """The editor was left by Enter."""
    refused = Signal(str)
    """Why a text cannot be meant; "" once it can."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._open: dict[QObject, QPersistentModelIndex] = {}

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor = self._made(parent, index)
        editor.setAccessibleName(tell(COLUMNS[index.column()].label))
        self._open[editor] = QPersistentModelIndex(index)
        return editor

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        self._open.pop(editor, None)
        self.refused.emit("")
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        value = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(editor, QLineEdit):
            if not editor.isModified():
                editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
        elif isinstance(editor, Picker):
            editor.show_value(value)
        elif isinstance(editor, TickList):
            ticks(editor).show(frozenset(map(str, value)))
            editor.setCurrentIndex(editor.model().index(0, 0))

    def setModelData(self, editor: QWidget, model: object, index: AnyIndex) -> None:
        assert isinstance(model, ActivitiesModel)
        model.set_value(index, self._value(editor, index))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if not isinstance(editor, TickList):
            editor.setGeometry(option.rect)
            return
        room = self._view.viewport().rect()
        place = QRect(option.rect.topLeft(), option.rect.size())
        place.setWidth(min(max(place.width(), _LIST_WIDTH), room.width()))
        editor.resize(place.size())
        editor.fit()
        left = max(0, min(place.left(), room.right() - place.width()))
        editor.move(left, max(0, min(place.top(), room.bottom() - editor.height())))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        leaving = event.type() == QEvent.Type.FocusOut
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            leaving = event.key() in _LEAVING
            if leaving and not self._accepts(editor):
                return True
            if event.key() in ENTER and isinstance(editor, QWidget):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                self.entered.emit()
                return True
        elif leaving and not self._accepts(editor):
            return False
        return super().eventFilter(editor, event)

    def _made(self, parent: QWidget, index: AnyIndex) -> QWidget:
        column, model = COLUMNS[index.column()], index.model()
        assert column.field is not None and isinstance(model, ActivitiesModel)
        made = input_for(column.field, model.registers, parent)
        if isinstance(made, QLineEdit):
            offer_picking(made, column.field.type, lambda: model.registers.first_quarter)
        return made

    def _accepts(self, editor: QObject) -> bool:
        """Whether what is in the editor can be meant; if not, the editor says why."""
        index = self._open.get(editor)
        if index is None or not index.isValid() or not isinstance(editor, QLineEdit):
            return True
        try:
            self._value(editor, index)
        except InvalidValue as error:
            sentence = tell(error.said)
            mark(editor, "invalid", True)
            editor.setAccessibleDescription(sentence)
            QToolTip.showText(editor.mapToGlobal(editor.rect().bottomLeft()), sentence, editor)
            self.refused.emit(sentence)
            return False
        return True

    def _value(self, editor: QWidget, index: AnyIndex) -> Any:
        column, model = COLUMNS[index.column()], index.model()
        assert column.field is not None and isinstance(model, ActivitiesModel)
        if isinstance(editor, QLineEdit) and not editor.isModified():
            return index.data(Qt.ItemDataRole.UserRole)
        return value_in(editor, column.field, model.registers)
