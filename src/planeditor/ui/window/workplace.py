"""Where the open plan is worked on: its page, and the commands that act on it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Commands
from planeditor.ui.kit.settings import Settings
from planeditor.ui.window.agenda_commands import AgendaCommands
from planeditor.ui.window.copy_commands import CopyCommands
from planeditor.ui.window.menus import Menus
from planeditor.ui.window.navigation import Navigation
from planeditor.ui.window.plan_commands import PlanCommands
from planeditor.ui.window.plan_page import PlanPage
from planeditor.ui.window.record_commands import RecordCommands
from planeditor.ui.window.text_commands import TextCommands


class Workplace(QObject):
    """Stands ready for whatever plan is opened in it."""

    leaving = Signal()
    """A copy is about to be made for others, in the user's name."""
    told = Signal(str)
    """Something about what was done that is worth a line at the bottom."""
    crashed = Signal(object)
    """What went wrong, by our fault, beside the work of the user."""

    def __init__(self, settings: Settings, commands: Commands, menus: Menus, window: QWidget) -> None:
        super().__init__(window)
        self.page = PlanPage(settings, window)
        self._editing = PlanCommands(self.page, commands, menus.add)
        self._texts = TextCommands(self.page, commands, window)
        self._copies = CopyCommands(self.page, commands)
        self._copies.leaving.connect(self.leaving)
        records = RecordCommands(self.page, commands, settings)
        records.crashed.connect(self.crashed)
        agenda, navigation = AgendaCommands(self.page, commands), Navigation(self.page, commands, menus.views)
        for part in (self._editing, self._copies, agenda, records, navigation):
            part.told.connect(self.told)

    def update(self) -> None:
        """Let only those commands be given that have something to do."""
        self._editing.update()
        self._texts.update()

    def review(self, state: str) -> None:
        """Look at what a copy of the open plan brings."""
        self._copies.review(state)

    def may_leave(self) -> bool:
        """Whether nothing done to the plan would be lost; what waits to be saved is led out first."""
        return self.page.waiting.may_leave()

    def may_lose_texts(self) -> bool:
        """Whether nothing typed would be lost; if something would, show it and let the user decide."""
        item = self.page.details.unsaved()
        if item is None:
            return True
        self.page.go_to(item)
        agreed = messages.confirm(
            self.page,
            self.tr("A text shown here cannot be saved as it stands and would be lost. Close all the same?"),
            self.tr("&Close all the same"),
        )
        if not agreed:
            self.page.details.focus_unsaved()
        return agreed
