"""Help is asked for from wherever the keyboard is: it opens at what is told of that place.

A widget says by a class attribute `help_topic` where the help tells of it: the name of a page's file, and
after a `#` one of its headings. What says nothing is told of with what it stands in, or in front of.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from planeditor.ui.kit import messages

if TYPE_CHECKING:
    from planeditor.ui.dialogs.help import HelpWindow

_TROUBLE = "10-ka-daryti-jei.md"
_BAD_NEWS = (QMessageBox.Icon.Warning, QMessageBox.Icon.Critical)


class HelpDesk(QObject):
    """Lets the key of the help work in every dialog, and shows the one window of it beside the plan."""

    def __init__(self, action: QAction, parent: QObject) -> None:
        """`action` is the command, whose key the main window has already."""
        super().__init__(parent)
        self.window: HelpWindow | None = None
        self._action = action
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._give_key)

    def ask(self) -> None:
        """Show what the help tells of the place where the keyboard is."""
        self.show(topic_of(QApplication.focusWidget() or QApplication.activeWindow()))

    def show(self, topic: str = "") -> None:
        """Show the help at a topic if one is named; it can be used although a dialog waits for an answer."""
        from planeditor.ui.dialogs.help import HelpWindow

        asking = QApplication.activeWindow()
        self.window = self.window or HelpWindow()
        self.window.show()
        if asking and asking.isModal():
            self.window.windowHandle().setTransientParent(asking.windowHandle())
        if topic:
            self.window.show_topic(topic)
        self.window.raise_()
        self.window.activateWindow()

    def show_about(self, parent: QWidget) -> None:
        """Tell what the program is, and what is new in it for those who ask."""
        from planeditor.ui.dialogs.help import CHANGES, topics

        if messages.about(parent, has_changes=any(topic.name == CHANGES for topic in topics())):
            self.show(CHANGES)

    def close(self) -> None:
        """The window of the help goes with the one of the plan."""
        if self.window:
            self.window.close()

    def _give_key(self, _: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now else None
        if isinstance(dialog, QDialog) and self._action not in dialog.actions():
            dialog.addAction(self._action)


def topic_of(widget: QWidget | None) -> str:
    """Where the help tells of a place in a window; "" for nowhere in particular."""
    while widget is not None:
        told = getattr(widget, "help_topic", "")
        if told:
            return str(told)
        if isinstance(widget, QMessageBox) and widget.icon() in _BAD_NEWS:
            return _TROUBLE
        widget = widget.parentWidget()
    return ""
