"""Ticks in lists and tables: set and taken away at a click anywhere in the cell, or at Space."""

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from planeditor.ui.kit.indexes import AnyIndex

_CHECK = Qt.ItemDataRole.CheckStateRole


class TickingDelegate(QStyledItemDelegate):
    """Ticks at a click anywhere in the row, not only on the small box."""

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        return tick(event, model, index)


def tick(event: QEvent, model: QAbstractItemModel, index: AnyIndex) -> bool:
    """What a delegate's `editorEvent` does: change the tick if the event asks for it; whether it did."""
    clicked = (
        isinstance(event, QMouseEvent)
        and event.type() == QEvent.Type.MouseButtonRelease
        and event.button() == Qt.MouseButton.LeftButton
    )
    pressed = (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
    )
    if not (clicked or pressed):
        return False
    ticked = index.data(_CHECK) == Qt.CheckState.Checked
    return model.setData(index, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked, _CHECK)
