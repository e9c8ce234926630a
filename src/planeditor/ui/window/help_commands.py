"""The commands that tell about the program: its help, what it is, and what is new.

Help is asked for from wherever the keyboard is, and opens at what is told of that place.
A widget says by a class attribute `help_topic` where the help tells of it: the name of a page's file, and
after a `#` one of its headings. What says nothing is told of with what it stands in, or in front of.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command, Commands

if TYPE_CHECKING:
    from planeditor.ui.dialogs.help import HelpWindow

_TROUBLE = "10-ka-daryti-jei.md"
_BAD_NEWS = (QMessageBox.Icon.Warning, QMessageBox.Icon.Critical)


class HelpCommands(QObject):
    """Keeps the one window of the help, made when it is first wanted, and gives its key to every dialog."""

    def __init__(self, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.shown: HelpWindow | None = None
        self._action = commands[Command.HELP]
        commands.on(Command.HELP, self._ask)
        commands.on(Command.ABOUT, self._show_about)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._give_key)

    def show(self, topic: str = "") -> None:
        """Show the help at a topic if one is named; it can be used although a dialog waits for an answer."""
        from planeditor.ui.dialogs.help import HelpWindow

        asking = QApplication.activeWindow()
        self.shown = self.shown or HelpWindow()
        self.shown.show()
        if asking and asking.isModal():
            self.shown.windowHandle().setTransientParent(asking.windowHandle())
        if topic:
            self.shown.show_topic(topic)
        self.shown.raise_()
        self.shown.activateWindow()

    def close(self) -> None:
        """Close the help with the program's window."""
        if self.shown:
            self.shown.close()

    def _ask(self) -> None:
        self.show(topic_of(QApplication.focusWidget() or QApplication.activeWindow()))

    def _show_about(self) -> None:
        from planeditor.ui.dialogs.help import CHANGES, topics

        if messages.about(self._window, has_changes=any(topic.name == CHANGES for topic in topics())):
            self.show(CHANGES)

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
