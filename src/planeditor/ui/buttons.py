"""Buttons of dialogs in which Enter has a meaning of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QPushButton

from planeditor.ui.commands import keys


def enter_only_with_focus(button: QPushButton) -> None:
    """Let Enter press the button while it has the focus, as Space does, but never from elsewhere."""
    button.setAutoDefault(False)
    for name in ("Return", "Enter"):
        shortcut = QShortcut(keys(name), button, button.click)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
