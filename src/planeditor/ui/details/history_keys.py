"""Ctrl+Z and Ctrl+Y in a text field belong to the one history of the plan, not to the field."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

_STANDARD = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_KEYS = (Qt.Key.Key_Z, Qt.Key.Key_Y)


class HistoryKeys(QObject):
    """An event filter for the field that has the focus: it hands the keys of undo and redo to the window."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if not isinstance(event, QKeyEvent) or not _is_of_history(event):
            return False
        event.ignore()
        return True


def without_history(menu: QMenu) -> QMenu:
    """A text field's own menu without its own undo and redo."""
    for action in menu.actions()[:3]:
        if action.isSeparator() or action.objectName() in ("edit-undo", "edit-redo"):
            menu.removeAction(action)
    return menu


def _is_of_history(event: QKeyEvent) -> bool:
    with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return any(event.matches(key) for key in _STANDARD) or bool(with_control and event.key() in _KEYS)
