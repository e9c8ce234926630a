"""The commands that tell about the program: its help, what it is, and what is new."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command, Commands

if TYPE_CHECKING:
    from planeditor.ui.dialogs.help import HelpWindow


class HelpCommands(QObject):
    """Keeps the one window of the help, which is made when it is first wanted."""

    def __init__(self, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.shown: HelpWindow | None = None
        commands.on(Command.HELP, self.show)
        commands.on(Command.ABOUT, self._show_about)

    def show(self, topic: str = "") -> None:
        """Show the help beside the plan, at a topic if one is named."""
        from planeditor.ui.dialogs.help import HelpWindow

        if self.shown is None:
            self.shown = HelpWindow()
        if topic:
            self.shown.show_topic(topic)
        self.shown.show()
        self.shown.raise_()
        self.shown.activateWindow()

    def close(self) -> None:
        """Close the help with the program's window."""
        if self.shown:
            self.shown.close()

    def _show_about(self) -> None:
        from planeditor.ui.dialogs.help import CHANGES, topics

        if messages.about(self._window, has_changes=any(topic.name == CHANGES for topic in topics())):
            self.show(CHANGES)
