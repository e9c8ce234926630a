"""The commands about what is kept and given away of the open plan: versions, history, documents."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from planeditor.editing.open_plan import OpenPlan, utc_now
from planeditor.plan.items import title_of
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command, Commands
from planeditor.ui.kit.settings import Settings
from planeditor.ui.kit.windows import open_dialog
from planeditor.ui.window.plan_page import PlanPage

if TYPE_CHECKING:
    from planeditor.store.entries import SnapshotEntry
    from planeditor.ui.dialogs.comparing.dialog import CompareDialog


class RecordCommands(QObject):
    """Carries out these commands on the plan of a page; the dialogs are loaded when they are wanted."""

    told = Signal(str)
    """Something about what was done that is worth a line at the bottom."""
    crashed = Signal(object)
    """What went wrong, by our fault, while a document was made."""

    def __init__(self, page: PlanPage, commands: Commands, settings: Settings) -> None:
        super().__init__(page)
        self._page = page
        self._commands = commands
        self._settings = settings
        self._comparison: CompareDialog | None = None
        page.waiting.rescue = self.rescue
        for command, slot in {
            Command.EXPORT: self._export,
            Command.NAME_VERSION: self._name_version,
            Command.VERSIONS: self._show_versions,
            Command.HISTORY: self._show_history,
            Command.COMPARE: self._compare,
        }.items():
            commands.on(command, slot)
        page.changed.connect(self._leave_comparison)

    def rescue(self) -> bool:
        """Write the open plan as a file while the store cannot take it; tell whether that was done."""
        from planeditor.editing import library

        plan = self._page.plan
        path = self._file_for(plan, self.tr("Save the plan as a file"))
        if plan is None or path is None:
            return False
        library.rescue(plan.store, plan, path, utc_now())
        self.told.emit(self.tr("The plan is saved to {name}.").format(name=path.name))
        return True

    def _export(self) -> None:
        """Choose a document of the open plan, look at it, and write it."""
        from planeditor.ui.dialogs.export.dialog import ExportDialog
        from planeditor.ui.dialogs.export.last_choices import LastChoices
        from planeditor.ui.dialogs.export.request import Request
        from planeditor.word.forms.collection import OWN_FOLDER, Forms

        plan = self._page.plan
        if plan is None:
            return
        own = plan.store.folder / OWN_FOLDER
        request = Request(
            tree=PlanTree(plan.tree.items().values()),
            author=self._settings.byline,
            at=utc_now().astimezone(),  # the document bears the day it is here
            revision=plan.revision,
        )
        dialog = ExportDialog(request, Forms(own), own, messages.documents_folder(), self._page.window())
        choices, id_ = dialog.choices, plan.id
        choices.restore(LastChoices.of(self._settings.export_choices(id_)))
        choices.changed.connect(lambda: self._settings.keep_export_choices(id_, choices.last().kept()))
        dialog.crashed.connect(self.crashed)
        open_dialog(dialog)

    def _name_version(self) -> None:
        """Keep the present state of the open plan under a name."""
        from planeditor.editing.versions import name_version

        plan = self._page.plan
        if plan is None:
            return
        plan.save_waiting()
        name = messages.ask_text(
            self._page.window(),
            self.tr("Save a version"),
            self.tr("Everything is saved already. Under what name shall the present state be kept?"),
            f"{utc_now().astimezone():%Y-%m-%d}",
        )
        if name:
            name_version(plan.store, plan, name, utc_now())

    def _show_versions(self) -> None:
        """Show the versions of the open plan."""
        from planeditor.ui.dialogs.versions import VersionsDialog

        plan = self._page.plan
        if plan is None:
            return
        name_version = self._commands[Command.NAME_VERSION].trigger
        dialog = VersionsDialog(plan.store, plan, name_version, self._page.window())
        dialog.compare_wanted.connect(self._compare)
        open_dialog(dialog)

    def _show_history(self) -> None:
        """Show the history of the open plan."""
        from planeditor.ui.dialogs.history import HistoryDialog

        plan = self._page.plan
        if plan is None:
            return
        dialog = HistoryDialog(plan.store, plan, self._page.window(), self._page.view.current_id())
        dialog.go_to.connect(self._page.go_to)
        dialog.compare_wanted.connect(self._compare)
        open_dialog(dialog)

    def _compare(self, version: "SnapshotEntry | None" = None) -> None:
        """Compare states of the open plan: a version, else the last one, with the plan as it is now."""
        from planeditor.ui.dialogs.comparing.dialog import CompareDialog

        plan = self._page.plan
        if plan is None:
            return
        self._leave_comparison(is_over=True)
        dialog = CompareDialog(plan.store, plan, self._settings.byline, self._page.window(), version)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.go_to.connect(self._page.go_to)
        dialog.crashed.connect(self.crashed)
        dialog.finished.connect(self._forget_comparison)
        self._comparison = dialog
        dialog.show()

    def _leave_comparison(self, *, is_over: bool = False) -> None:
        """A comparison belongs to one plan, and ends with it."""
        dialog = self._comparison
        if dialog is not None and (is_over or dialog.plan is not self._page.plan):
            dialog.reject()

    def _forget_comparison(self) -> None:
        self._comparison = None

    def _file_for(self, plan: OpenPlan | None, title: str) -> Path | None:
        """Where the user wants the plan as a file, proposed with its title and the day; None for nowhere."""
        if plan is None:
            return None
        from planeditor.ui.dialogs.export.naming import cleaned, fitted

        name = cleaned(title_of(plan.tree.root) or self.tr("Plan"))[:100]
        ending = f" {utc_now().astimezone():%Y-%m-%d}{messages.PLAN_SUFFIX}"
        return messages.plan_file_to_save(self._page.window(), title, fitted(name, ending))
