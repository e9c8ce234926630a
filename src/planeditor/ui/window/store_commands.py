"""The commands about the plans of the store: begin, open, receive, duplicate, archive, delete, back up."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planeditor.editing import library
from planeditor.editing.open_plan import OpenPlan, utc_now
from planeditor.errors import PlanEditorError
from planeditor.plan.items import Item, title_of
from planeditor.store.server import Server
from planeditor.ui.dialogs.backup_maker import BackupMaker
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command, Commands
from planeditor.ui.kit.jobs import Run
from planeditor.ui.kit.settings import Settings
from planeditor.ui.kit.windows import open_dialog
from planeditor.ui.kit.words import tell
from planeditor.ui.window.welcome import WelcomePage

if TYPE_CHECKING:
    from planeditor.store.store import Store

_PATIENCE = 0.05
"""Seconds to wait for another process that is writing: no more than a key may."""
_THOUGHT_OVER = timedelta(days=30)
"""Whoever brings a deleted plan back within this time finds it as they left it."""


class StoreCommands(QObject):
    """Stands between the window and the store; what the world refuses is raised as `PlanEditorError`."""

    opened = Signal(object)
    """An `OpenPlan` that is to be shown."""
    received = Signal()
    """The user is done with the files that arrived."""
    review_wanted = Signal(str, str)
    """What a copy brings is to be looked at: the id of its plan and its state."""
    told = Signal(str)
    """Something that is worth a line at the bottom."""
    crashed = Signal(object)
    """What went wrong, by our fault, beside the work of the user."""

    def __init__(self, store: "Store", settings: Settings, welcome: WelcomePage, commands: Commands) -> None:
        """Take the store, and connect the commands and what the first screen asks for."""
        super().__init__(welcome)
        store.wait_at_most(_PATIENCE)
        self.store = store
        self.backups = None if isinstance(store.place, Server) else BackupMaker(store.place, self)
        self._settings = settings
        self._commands = commands
        self._welcome = welcome
        if self.backups:
            self.backups.failed.connect(self._tell_no_backup)
            self.backups.crashed.connect(self.crashed)
        for command, slot in {
            Command.NEW: self.new,
            Command.RECEIVE: self.choose_and_receive,
            Command.BACKUPS: self.show_backups,
            Command.OVERVIEW: self.show_overview,
        }.items():
            commands.on(command, slot)
        welcome.new_plan.connect(commands[Command.NEW].trigger)
        welcome.overview.connect(commands[Command.OVERVIEW].trigger)
        welcome.receive_plan.connect(commands[Command.RECEIVE].trigger)
        for signal, ask in (
            (welcome.listed, self.count_completeness),
            (welcome.open_sample, self.open_sample),
            (welcome.open_plan, self.open),
            (welcome.duplicate_plan, self.duplicate),
            (welcome.archive_plan, self.archive),
            (welcome.delete_plan, self.delete),
        ):
            commands.connect_guarded(signal, ask)

    def open(self, plan_id: str) -> None:
        """Open a plan of the store."""
        if isinstance(self.store.place, Server):
            from planeditor.editing.shared_plan import SharedPlan  # not loaded where the plans are here

            self.opened.emit(SharedPlan(self.store, plan_id, self._author))
        else:
            self.opened.emit(OpenPlan(self.store, plan_id, self._author))

    def reopen(self, plan_id: str) -> None:
        """Open the plan of last time; where it went meanwhile, say where to look for it."""
        entry = next((entry for entry in self.store.plans() if entry.id == plan_id), None)
        if entry is not None and not entry.deleted:
            self.open(plan_id)
        else:
            self.told.emit(
                self.tr(
                    "The plan that was open last time is no longer here. "
                    "Look among the deleted plans or in the backups."
                )
            )

    def new(self) -> None:
        """Begin a plan in a guided dialog."""
        from planeditor.ui.dialogs.new_plan.dialog import NewPlanDialog

        lending = [entry for entry in self.store.plans() if not (entry.deleted or entry.is_damaged)]
        dialog = NewPlanDialog(lending, self.store.load, self.begin, self._window)
        open_dialog(dialog)

    def begin(self, items: list[Item]) -> None:
        """Put a new plan made of these items into the store, and open it."""
        self.open(library.create(self.store, items, self._author, utc_now()))

    def open_sample(self) -> None:
        """Open the plan that comes with the program."""
        self.open(library.open_sample(self.store, self._author, utc_now()))

    def choose_and_receive(self) -> None:
        """Ask for plan files and receive them."""
        paths = messages.plan_files_to_open(self._window, self.tr("Receive plan"))
        if paths:
            self.receive(paths)

    def receive(self, paths: Iterable[Path]) -> None:
        """Say of files that arrived what each is; nothing happens before the user says so.

        Files that come while others are still listed are listed with them.
        """
        from planeditor.ui.dialogs.receiving import ReceiveDialog

        dialog = self._window.findChild(ReceiveDialog)
        if dialog is None or not dialog.isVisible():
            dialog = ReceiveDialog(self.store, self._author, self._window)
            self._commands.connect_guarded(dialog.open_wanted, self.open)
            dialog.finished.connect(self.received)
            dialog.review_wanted.connect(self.review_wanted)
        dialog.add(paths)
        open_dialog(dialog)

    def list_plans(self) -> None:
        """List the plans of the store on the first screen; what was remembered of long deleted ones goes."""
        entries = self.store.plans()
        long_ago = utc_now() - _THOUGHT_OVER
        self._settings.forget_plans(one.id for one in entries if one.deleted and one.deleted < long_ago)
        self._welcome.show_plans(entries)

    def count_completeness(self) -> None:
        """Add to the list of plans how far each is filled in."""
        self._welcome.show_completeness(self.store.completeness())

    def duplicate(self, plan_id: str) -> None:
        """Copy a plan within the store."""
        library.duplicate(self.store, plan_id, self.tr("{title} (copy)"), self._author, utc_now())
        self.list_plans()

    def archive(self, plan_id: str, archived: bool) -> None:
        """Put a plan into the archive, or bring it back."""
        self.store.archive(plan_id, utc_now() if archived else None)
        self.list_plans()

    def delete(self, plan_id: str, deleted: bool) -> None:
        """Delete a plan, or bring it back."""
        self.store.delete(plan_id, utc_now() if deleted else None)
        self.list_plans()

    def show_backups(self) -> None:
        """Show the backups of the store."""
        from planeditor.ui.dialogs.backups import BackupsDialog

        path = self.store.path
        assert self.backups is not None
        open_dialog(BackupsDialog(path, self.backups, self.bring_back, self._window))

    def show_overview(self) -> None:
        """Show all plans of the store side by side; one that is opened from there is shown as any other."""
        from planeditor.editing.shelf import FOLDER, Shelf
        from planeditor.ui.dialogs.overview.dialog import OverviewDialog

        practices, _ = Shelf(self.store.folder / FOLDER).practices()
        dialog = OverviewDialog(self.store, practices, self._author, utc_now(), self._window)
        self._commands.connect_guarded(dialog.open_wanted, self.open)
        dialog.crashed.connect(self.crashed)
        open_dialog(dialog)

    def bring_back(self, backup: Path, plan_id: str, time: str) -> str:
        """Bring a plan of a backup into the store; return its title, which says of a copy that it is one."""
        pattern = "{title}" + self.tr(" (backup of {time})").format(time=time)
        try:
            id_ = library.bring_back(self.store, backup, plan_id, pattern, self._author, utc_now())
        finally:
            self.list_plans()  # a lost plan that was deleted is there even if that could not be undone
        return title_of(self.store.load(id_).root)

    def finish(self) -> None:
        """Stop what is still being done, and close the store."""
        if self.backups:
            self.backups.finish()
        for job in self._window.findChildren(Run):
            job.requestInterruption()
            job.wait()
        self.store.close()

    @property
    def _window(self) -> QWidget:
        return self._welcome.window()

    @property
    def _author(self) -> str:
        return self._settings.signature

    def _tell_no_backup(self, error: PlanEditorError) -> None:
        self.told.emit(self.tr("There is no backup of today. {reason}").format(reason=tell(error.said)))
