"""Typing as on a Lithuanian keyboard: QTest's own typing knows only ASCII and ends the process for „ė“."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def type_text(widget: QWidget, text: str) -> None:
    """Press and release a key for every character."""
    for character in text:
        code = ord(character.upper()) if character.isascii() else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(widget, event)
