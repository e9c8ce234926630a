"""Buttons and the key Enter."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton, QWidget

from planeditor.language import said
from planeditor.ui.kit.commands import keys
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.words import tell

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


def offer_clearing(line: QLineEdit) -> None:
    """Give a line the button that clears it, with a name for those who do not see its cross."""
    former = set(line.findChildren(QToolButton))
    line.setClearButtonEnabled(True)
    for button in set(line.findChildren(QToolButton)) - former:
        button.setAccessibleName(tell(said("buttons", "Clear")))


def make_search(line: QLineEdit) -> None:
    """Let a line be seen as one to search in, by the sign before it, and be cleared by a button."""
    line.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
    for sign in line.findChildren(QToolButton):
        sign.setEnabled(False)  # a picture, nothing to press
    offer_clearing(line)


def enter_only_with_focus(button: QPushButton) -> None:
    """Let Enter press the button of a dialog while it has the focus, but never from elsewhere."""
    button.setAutoDefault(False)
    for name in ("Return", "Enter"):
        shortcut = QShortcut(keys(name), button, button.click)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
