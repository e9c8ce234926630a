"""The commands about drafts from Word or Excel: taken into the open plan, or into a new one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from planeditor.editing import library
from planeditor.editing.open_plan import OpenPlan, utc_now
from planeditor.plan.changes import Insert, OperationKind
from planeditor.plan.describe import affected
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command, Commands
from planeditor.ui.kit.jobs import Job
from planeditor.ui.kit.settings import Settings
from planeditor.ui.kit.tables.pasted_draft import DraftPasted
from planeditor.ui.kit.windows import open_dialog
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.blocks.draft import Draft
    from planeditor.editing.intake.proposal import Proposal
    from planeditor.store.store import Store
    from planeditor.ui.dialogs.intake.dialog import Intake, IntakeDialog


class IntakeCommands(QObject):
    """Shows drafts as they are understood and takes in what is agreed to; their readers are imported late."""

    opened = Signal(object)
    """An `OpenPlan` that was begun with a draft, to be shown."""
    taken = Signal(list)
    """The ids of the items that came into the open plan, without those within them."""
    told = Signal(str)
    """Something that is worth a line at the bottom."""
    crashed = Signal(object)
    """What went wrong, by our fault."""

    def __init__(
        self,
        store: "Store",
        settings: Settings,
        commands: Commands,
        plan: Callable[[], OpenPlan | None],
        window: QWidget,
    ) -> None:
        """`plan` gives the plan that is open, into which drafts go; without one they begin a new plan."""
        super().__init__(window)
        self._store = store
        self._settings = settings
        self._commands = commands
        self._plan = plan
        self._window = window
        commands.on(Command.TAKE_IN, self.choose)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show what was pasted anywhere in the window and has to be looked at."""
        if isinstance(event, DraftPasted):
            event.accept()
            self.show(event.draft, "", event.at)
            return True
        return super().eventFilter(watched, event)

    def choose(self) -> None:
        """Ask for a draft, and show it."""
        from planeditor.editing.intake.opening import SUFFIXES

        endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        filter_ = self.tr("Drafts in Word, Excel or other tables ({endings})").format(endings=endings)
        path = messages.file_to_open(
            self._window, self.tr("Take in from Word or Excel"), filter_, messages.documents_folder()
        )
        if path:
            self.open(path)

    def open(self, path: Path) -> None:
        """Read a draft off the window's thread, and show it."""
        from planeditor.editing.intake.opening import open_draft

        title = self.tr("Reading “{file}”…").format(file=path.name)
        job = Job(self._window, title, lambda _: open_draft(path), is_whole=True)
        job.done.connect(lambda draft: self.show(draft, path.name))
        job.failed.connect(lambda error: messages.refuse(self._window, tell(error.said)))
        job.crashed.connect(self.crashed)
        job.start()

    def show(self, draft: "Draft", source: str, at: str = "") -> None:
        """Show a draft as it is understood.

        `source` is the name of its file, "" for the clipboard; `at` the item of the plan that it is put at.
        """
        from planeditor.editing.beginnings import Beginning, begun, proposed_title
        from planeditor.editing.intake.opening import title_of_draft
        from planeditor.ui.dialogs.intake.dialog import Intake, IntakeDialog

        plan = self._plan()
        if plan is None:
            title = title_of_draft(draft, Path(source).stem) or proposed_title([])
            intake = Intake(draft, source, PlanTree(begun(Beginning(title=title))), title=title)
        else:
            # Read in another thread: of the open plan only a copy goes there.
            intake = Intake(draft, source, PlanTree(plan.tree.items().values()), at)
        dialog = IntakeDialog(intake, self._settings, self._window)
        dialog.crashed.connect(self.crashed)
        self._commands.connect_guarded(dialog.agreed, partial(self._take_in, dialog, plan, intake))
        open_dialog(dialog)

    def _take_in(
        self, dialog: "IntakeDialog", plan: OpenPlan | None, intake: "Intake", proposal: "Proposal"
    ) -> None:
        """Do what was agreed to, as one step that undo takes back."""
        author = self._settings.signature
        if plan is None:
            root = replace(intake.tree.root, title=dialog.chosen_title())
            begun_plan = OpenPlan(self._store, library.create(self._store, [root], author, utc_now()), author)
            begun_plan.run(OperationKind.TAKE_IN, proposal.changes, source=intake.source)
            self.opened.emit(begun_plan)
        else:
            plan.run(OperationKind.TAKE_IN, proposal.changes, source=intake.source)
        dialog.accept()
        came = tuple(change for change in proposal.changes if isinstance(change, Insert))
        self.taken.emit([id_ for _, id_ in affected(came)])
        self.told.emit(self.tr("Taken in from {source}. Ctrl+Z takes it back.").format(source=intake.called))
