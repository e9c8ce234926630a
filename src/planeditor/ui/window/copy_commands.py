"""The commands about copies of the open plan: send one, send a finished task back, merge one that came."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planeditor.ui.kit.commands import Command, Commands
from planeditor.ui.kit.windows import open_dialog
from planeditor.ui.kit.words import tell
from planeditor.ui.window.plan_page import PlanPage

if TYPE_CHECKING:
    from planeditor.editing.assigned import Task

_PAUSE = 1000
"""Milliseconds without a change after which it is asked whether a copy waits again."""


class CopyCommands(QObject):
    """Carries out these commands on the plan of a page; the dialogs are loaded when they are wanted."""

    leaving = Signal()
    """A copy is about to be made for others, in the user's name."""
    told = Signal(str)
    """What happened, as a line at the bottom."""

    def __init__(self, page: PlanPage, commands: Commands) -> None:
        super().__init__(page)
        self._page = page
        commands.on(Command.SEND, self._send)
        commands.connect_guarded(page.copies.review_wanted, self.review)
        commands.connect_guarded(page.copies.finish_wanted, self._finish)
        rest = QTimer(self, singleShot=True, interval=_PAUSE)
        rest.timeout.connect(page.copies.follow)
        page.changed.connect(rest.start)

    def review(self, state: str) -> None:
        """Look at what a copy of the open plan brings, and merge it."""
        from planeditor.editing.deciding import Deciding
        from planeditor.editing.meeting import meet
        from planeditor.ui.dialogs.merging.dialog import MergeDialog

        plan = self._page.plan
        if plan is None:
            return
        plan.save_waiting()
        deciding = Deciding(plan.store, meet(plan.store, plan, state), tell)
        dialog = MergeDialog(deciding, plan, self._page.window())
        dialog.merged.connect(self._tell_merged)
        open_dialog(dialog)

    def _send(self) -> None:
        self._open_dialog(None)

    def _finish(self, task: "Task") -> None:
        self._open_dialog(task)

    def _open_dialog(self, task: "Task | None") -> None:
        from planeditor.ui.dialogs.sending import SendDialog

        plan = self._page.plan
        if plan is None:
            return
        self.leaving.emit()
        dialog = SendDialog(plan, self._page.window())
        dialog.finished.connect(self._page.copies.refresh)
        if task is not None:
            dialog.send_back(task)
        open_dialog(dialog)

    def _tell_merged(self, outcome: str) -> None:
        self._page.copies.refresh()
        self.told.emit(self.tr("{what} Undo takes it all back.").format(what=outcome))
