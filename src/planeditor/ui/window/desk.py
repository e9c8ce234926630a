"""What the window does with plans and files: open, receive, send, export, duplicate, archive, delete."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt

from planeditor.editing import library
from planeditor.editing.open_plan import OpenPlan, utc_now
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.fields import LINE
from planeditor.plan.items import Item, title_of
from planeditor.plan.tree import PlanTree
from planeditor.ui.dialogs.backup_maker import BackupMaker
from planeditor.ui.dialogs.export.naming import cleaned, fitted
from planeditor.ui.kit import messages
from planeditor.ui.kit.jobs import Job
from planeditor.ui.kit.plan_list import listed_titles

if TYPE_CHECKING:
    from planeditor.store.store import Store
    from planeditor.ui.window.main_window import MainWindow

_PATIENCE = 0.05
"""Seconds to wait for another process that is writing: no more than a key may."""
PLAN_SUFFIX = ".planas"


class Desk(QObject):
    """Stands between the window and the store; what the world refuses is raised as `PlanEditorError`."""

    def __init__(self, window: "MainWindow", store: "Store") -> None:
        super().__init__(window)
        self.store = store
        store.wait_at_most(_PATIENCE)
        self.backups = BackupMaker(store.path, self)
        self._window = window

    def open(self, plan_id: str) -> None:
        """Open a plan of the store."""
        self._window.show_plan(OpenPlan(self.store, plan_id, self._author))

    def reopen(self, plan_id: str) -> None:
        """Open the plan of last time, if it is still there and wanted."""
        entry = next((entry for entry in self.store.plans() if entry.id == plan_id), None)
        if entry is not None and not entry.deleted:
            self.open(plan_id)

    def new(self) -> None:
        """Begin a plan in a guided dialog."""
        from planeditor.ui.dialogs.new_plan.dialog import NewPlanDialog

        lending = [entry for entry in self.store.plans() if not (entry.deleted or entry.is_damaged)]
        dialog = NewPlanDialog(lending, self.store.load, self.begin, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def begin(self, items: list[Item]) -> None:
        """Put a new plan made of these items into the store, and open it."""
        self.open(library.create(self.store, items, self._author, utc_now()))

    def open_sample(self) -> None:
        """Open the plan that comes with the program."""
        self.open(library.open_sample(self.store, self._author, utc_now()))

    def choose_and_receive(self) -> None:
        """Ask for a plan file and receive it."""
        path = messages.file_to_open(
            self._window, self.tr("Receive plan"), self._plan_filter(), self._folder()
        )
        if path:
            self.receive(path)

    def receive(self, path: Path) -> None:
        """Take the plan of a file into the store and open it; the file itself is only read.

        Of a plan that is here already the user is told that the file came in beside it, and how it is listed:
        lists tell it from every plan of its title, the hidden ones too.
        """
        copies: list[bool] = []
        plan_id = library.receive(self.store, path, self._author, utc_now(), lambda: copies.append(True))
        self.open(plan_id)
        if copies:
            sentence = self.tr("This plan is here already, so the file was received beside it as “{title}”.")
            title = listed_titles(self.store.plans())[plan_id]
            messages.inform(self._window, sentence.format(title=title))

    def send(self) -> None:
        """Write the open plan as a file that can be e-mailed."""
        plan = self._window.page.plan
        if plan is None:
            return
        name = self._file_name(plan, PLAN_SUFFIX)
        path = messages.file_to_save(
            self._window,
            self.tr("Save a copy to send"),
            self._plan_filter(),
            self._folder() / name,
            PLAN_SUFFIX,
        )
        if path:
            library.send(self.store, plan, path, utc_now())
            messages.written(self._window, path, self.tr("The plan is saved to {name}."), to_read=False)

    def rescue(self) -> bool:
        """Write the open plan as a file while the store cannot take it; tell whether that was done."""
        plan = self._window.plan
        if plan is None:
            return False
        path = messages.file_to_save(
            self._window,
            self.tr("Save the plan as a file"),
            self._plan_filter(),
            self._folder() / self._file_name(plan, PLAN_SUFFIX),
            PLAN_SUFFIX,
        )
        if path is None:
            return False
        library.rescue(self.store, plan, path, utc_now())
        self._window.status.say(self.tr("The plan is saved to {name}.").format(name=path.name))
        return True

    def export(self) -> None:
        """Choose a document of the open plan, look at it, and write it."""
        from planeditor.ui.dialogs.export.dialog import ExportDialog
        from planeditor.ui.dialogs.export.request import Request
        from planeditor.word.forms.shelf import OWN_FOLDER, Forms

        plan = self._window.page.plan
        if plan is None:
            return
        own = self.store.path.parent / OWN_FOLDER
        request = Request(
            tree=PlanTree(plan.tree.items().values()),
            author=self._window.settings.byline,
            at=utc_now().astimezone(),  # the document bears the day it is here
            revision=plan.revision,
        )
        dialog = ExportDialog(request, Forms(own), own, self._folder(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.crashed.connect(self._window.reporter.report)
        dialog.open()

    def show_history(self) -> None:
        """Show the history of the open plan."""
        from planeditor.ui.dialogs.history import HistoryDialog

        plan = self._window.page.plan
        if plan is None:
            return
        dialog = HistoryDialog(self.store, plan, self._window, self._window.page.view.current_id())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.go_to.connect(self._window.page.go_to)
        dialog.open()

    def name_version(self) -> None:
        """Keep the present state of the open plan under a name."""
        from planeditor.editing.versions import name_version

        plan = self._window.plan
        if plan is None:
            return
        plan.save_waiting()
        name = messages.ask_text(
            self._window,
            self.tr("Save a version"),
            self.tr("Everything is saved already. Under what name shall the present state be kept?"),
            f"{utc_now().astimezone():%Y-%m-%d}",
        )
        if name:
            name_version(self.store, plan, name, utc_now())

    def show_versions(self) -> None:
        """Show the versions of the open plan."""
        from planeditor.ui.dialogs.versions import VersionsDialog

        plan = self._window.plan
        if plan is None:
            return
        dialog = VersionsDialog(
            self.store, plan, lambda: self._window.guarded(self.name_version), self._window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_backups(self) -> None:
        """Show the backups of the store."""
        from planeditor.ui.dialogs.backups import BackupsDialog

        dialog = BackupsDialog(self.store.path, self.backups, self.bring_back, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def bring_back(self, backup: Path, plan_id: str, time: str) -> str:
        """Bring a plan of a backup into the store; return its title, which says of a copy that it is one."""
        from planeditor.store.restore import bring_back
        from planeditor.store.store import Store

        begun = Operation(OperationKind.DUPLICATE, self._author, utc_now(), ())
        pattern = "{title}" + self.tr(" (backup of {time})").format(time=time)
        try:
            with Store.look_into(backup) as kept:
                brought = bring_back(self.store, kept, plan_id, begun, lambda plan: _fitted(pattern, plan))
        finally:
            self._list()  # a lost plan that was deleted is there even if that could not be undone
        return title_of(self.store.load(brought).root)

    def finish(self) -> None:
        """Stop what is still being done, and close the store."""
        self.backups.finish()
        for job in self._window.findChildren(Job):
            job.requestInterruption()
            job.wait()
        self.store.close()

    def show_settings(self) -> None:
        """Show the settings; whoever changes their name signs with the new one from now on."""
        from planeditor.ui.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._window.settings, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.author_changed.connect(self._sign)
        dialog.open()

    def take_name(self, name: str) -> None:
        """Remember the user's name, which the history shows."""
        self._window.settings.author = name
        self._sign()

    def count_completeness(self) -> None:
        """Add to the list of plans how far each is filled in."""
        self._window.welcome.show_completeness(self.store.completeness())

    def duplicate(self, plan_id: str) -> None:
        """Copy a plan within the store."""
        title = _fitted(self.tr("{title} (copy)"), self.store.load(plan_id).root)
        library.duplicate(self.store, plan_id, title, self._author, utc_now())
        self._list()

    def archive(self, plan_id: str, archived: bool) -> None:
        """Put a plan into the archive, or bring it back."""
        self.store.archive(plan_id, utc_now() if archived else None)
        self._list()

    def delete(self, plan_id: str, deleted: bool) -> None:
        """Delete a plan, or bring it back."""
        self.store.delete(plan_id, utc_now() if deleted else None)
        self._list()

    @property
    def _author(self) -> str:
        return self._window.settings.signature

    def _sign(self) -> None:
        if self._window.page.plan:
            self._window.page.plan.author = self._author

    def _list(self) -> None:
        self._window.welcome.show_plans(self.store.plans())

    @staticmethod
    def _folder() -> Path:
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _file_name(self, plan: OpenPlan, suffix: str) -> str:
        title = title_of(plan.tree.root) or self.tr("Plan")
        return fitted(cleaned(title)[:100], f" {utc_now().astimezone():%Y-%m-%d}{suffix}")

    def _plan_filter(self) -> str:
        return self.tr("Plan file") + f" (*{PLAN_SUFFIX})"


def _fitted(pattern: str, plan: Item) -> str:
    """A plan's title put into a pattern, shortened where the whole would be too long for a title."""
    return pattern.format(title=title_of(plan)[: LINE - len(pattern.format(title=""))])
