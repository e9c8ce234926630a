"""Buttons: those in a line of text, and what Enter does to one."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from planeditor.language import said
from planeditor.ui.kit.commands import keys
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_row
from planeditor.ui.kit.theme import set_look
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


class InnerButton(QToolButton):
    """A button inside a line, before or after its text; it grows with the text, as Qt's own do not."""

    def __init__(self, line: QLineEdit, sign: QIcon, *, leads: bool = False) -> None:
        super().__init__(line)
        self._line, self._leads = line, leads
        self.setIcon(sign)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        set_look(self, "inner")
        place = line.layout() or in_row(1, gap=0)
        assert isinstance(place, QHBoxLayout)
        place.insertWidget(0 if leads else -1, self)
        if line.layout() is None:
            line.setLayout(place)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._make_room()

    def _make_room(self) -> None:
        """Let the text begin or end beside it."""
        margins = self._line.textMargins()
        (margins.setLeft if self._leads else margins.setRight)(self.sizeHint().width())
        self._line.setTextMargins(margins)


def offer_clearing(line: QLineEdit) -> None:
    """Give a line the button that clears it, with a name for those who do not see its cross."""
    button = InnerButton(line, icon("close", "muted"))
    button.setAccessibleName(tell(said("buttons", "Clear")))
    button.setToolTip(button.accessibleName())
    button.clicked.connect(lambda: _clear(line))
    line.textChanged.connect(lambda text: button.setVisible(bool(text)))
    button.setVisible(bool(line.text()))


def _clear(line: QLineEdit) -> None:
    """Empty a line as its user would, who goes on there."""
    line.clear()
    line.textEdited.emit("")
    line.setFocus(Qt.FocusReason.MouseFocusReason)


def make_search(line: QLineEdit) -> None:
    """Let a line be seen as one to search in, by the sign before it, and be cleared by a button."""
    InnerButton(line, icon("search", "muted"), leads=True).setEnabled(False)  # a picture, nothing to press
    offer_clearing(line)


def enter_only_with_focus(button: QPushButton) -> None:
    """Let Enter press the button of a dialog while it has the focus, but never from elsewhere."""
    button.setAutoDefault(False)
    for name in ("Return", "Enter"):
        shortcut = QShortcut(keys(name), button, button.click)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
