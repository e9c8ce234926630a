"""Buttons and the key Enter."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

from planeditor.ui.kit.commands import keys
from planeditor.ui.kit.enter import ENTER

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class EnterPresses(QObject):
    """Lets Enter press the button of a window that has the focus, as Space does."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_enter(event):
            assert isinstance(button, QPushButton | QToolButton)
            button.click()
            return True
        return super().eventFilter(button, event)

    def _focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if isinstance(old, QPushButton | QToolButton):
            old.removeEventFilter(self)
        if isinstance(now, QPushButton | QToolButton) and now.window() is self._window:
            now.installEventFilter(self)


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in ENTER and event.modifiers() in _PLAIN


def enter_only_with_focus(button: QPushButton) -> None:
    """Let Enter press the button of a dialog while it has the focus, but never from elsewhere."""
    button.setAutoDefault(False)
    for name in ("Return", "Enter"):
        shortcut = QShortcut(keys(name), button, button.click)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
