"""The one window: first screen and open plan, menus, tool bar and the line at the bottom."""

import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from planeditor.errors import PlanEditorError
from planeditor.store.place import doubt
from planeditor.store.server import Place, Server
from planeditor.ui.kit import messages
from planeditor.ui.kit.buttons import EnterPresses
from planeditor.ui.kit.commands import WITHOUT_PLAN, Command, Commands
from planeditor.ui.kit.file_drops import FileDrops
from planeditor.ui.kit.layouts import as_widget, in_column
from planeditor.ui.kit.pages import Pages
from planeditor.ui.kit.settings import Settings
from planeditor.ui.kit.windows import open_dialog, resize_within, room_for
from planeditor.ui.kit.words import tell
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.first_start import NameLine
from planeditor.ui.window.help_commands import HelpCommands
from planeditor.ui.window.menus import Menus
from planeditor.ui.window.status_line import StatusLine
from planeditor.ui.window.welcome import WelcomePage

if TYPE_CHECKING:
    from planeditor.editing.open_plan import OpenPlan
    from planeditor.store.distant import DistantStore
    from planeditor.store.store import Store
    from planeditor.ui.window.company import Company
    from planeditor.ui.window.intake_commands import IntakeCommands
    from planeditor.ui.window.plan_page import PlanPage
    from planeditor.ui.window.store_commands import StoreCommands
    from planeditor.ui.window.workplace import Workplace

_SMALLEST = QSize(960, 600)
_FIRST = QSize(1280, 760)


class MainWindow(QMainWindow):
    """Shows the first screen or the open plan; what concerns the store goes to its `StoreCommands`."""

    def __init__(self, settings: Settings, reporter: CrashReporter) -> None:
        super().__init__()
        self._with_plan: bool | None = None
        self._early: list[Path] = []
        self.settings = settings
        self.reporter = reporter
        self.store_commands: StoreCommands | None = None
        self.welcome = WelcomePage(self)
        self._pages = Pages(self)
        self._pages.addWidget(self.welcome)
        self._pages.hide()  # until there is a store to show
        self.name_line = NameLine(self)
        self._workplace: Workplace | None = None
        self._company: Company | None = None
        self.intake_commands: IntakeCommands | None = None
        self.setCentralWidget(self._lay_out())
        self.commands = Commands(self, self.guarded)
        self.help = HelpCommands(self.commands, self)
        self.status = StatusLine(self)
        EnterPresses(self)
        self.menus = Menus(self, self.commands)
        self.setStatusBar(self.status)
        self._connect()
        self.setMinimumSize(_SMALLEST.boundedTo(room_for(self)))
        resize_within(self, _FIRST)
        self.restoreGeometry(settings.layout("window"))
        self.retranslate()
        self._update()

    @property
    def workplace(self) -> "Workplace":
        """Where a plan is worked on; made when it is first wanted, for the first screen does without it."""
        if self._workplace is None:
            from planeditor.ui.window.workplace import Workplace

            self._workplace = Workplace(self.settings, self.commands, self.menus, self)
            self._workplace.told.connect(self.status.say)
            self._workplace.leaving.connect(self.name_line.take)
            self._workplace.crashed.connect(self.reporter.report)
            page = self._workplace.page
            self._pages.addWidget(page)
            self.status.findings_wanted.connect(self.commands[Command.FINDINGS].trigger)
            page.changed.connect(self._update)
            page.waiting.changed.connect(self._update)
            page.marked.connect(self.status.show_marks)
        return self._workplace

    @property
    def page(self) -> "PlanPage":
        """Where a plan is shown."""
        return self.workplace.page

    @property
    def plan(self) -> "OpenPlan | None":
        """The plan that is open."""
        return self._workplace.page.plan if self._workplace else None

    def start(self, store: "Store", file: Path | None, as_seen: bool = False) -> None:
        """Take the store, then open the file or the plan of last time; called after the first paint.

        `as_seen`: the plan of last time is shown already, and the store has it so. A file or plan that is
        refused is told of, and the first screen stays.
        """
        from planeditor.ui.window.store_commands import StoreCommands

        commands = StoreCommands(store, self.settings, self.welcome, self.commands)
        commands.opened.connect(self.show_plan)
        commands.told.connect(self.status.say)
        self.commands.connect_guarded(commands.received, self._tell_copies)
        self.commands.connect_guarded(commands.review_wanted, self._review)
        commands.crashed.connect(self.reporter.report)
        self.store_commands = commands
        self.intake_commands = self._made_intake_commands(store)
        self._make_shelf_commands(store)
        if isinstance(store.place, Server):
            self._keep_company(store)
        drops = FileDrops(self)
        drops.dropped.connect(self._receive)
        drops.draft_dropped.connect(self.intake_commands.open)
        if self.plan and not as_seen:
            self._close_plan()
            self._pages.setCurrentWidget(self.welcome)
        self._pages.show()
        commands.list_plans()
        self._open_first(commands, file)
        self._warn_of_place(store.place)

    def tell_of_crash(self) -> None:
        """Say that the last run of the program ended badly, and that nothing is lost."""
        messages.inform(
            self,
            self.tr("The program ended unexpectedly last time. Every change that was saved is here."),
        )

    def keep_backups(self) -> None:
        """Begin to make the daily backups; one that fails is no reason to stop anybody's work."""
        if self.store_commands and self.store_commands.backups:
            self.store_commands.backups.keep_daily()

    def _open_first(self, commands: "StoreCommands", file: Path | None) -> None:
        """What came with the start, else the plan of last time; who is here first is asked their name."""
        is_new_here, self.settings.greeted = not self.settings.greeted, True
        last = self.settings.last_plan
        files = [*filter(None, (file,)), *self._early]
        if self.plan:
            self.page.copies.show_plan(self.plan)
        elif last and not files:
            self.guarded(partial(commands.reopen, last))
        if files:
            self.guarded(partial(commands.receive, files))
        if is_new_here and files:
            commands.received.connect(self._ask_name, Qt.ConnectionType.SingleShotConnection)
        elif is_new_here:
            self._ask_name()

    def _warn_of_place(self, store: Place) -> None:
        """Say why the plans are not safe where they are, on the first screen and below an open plan."""
        told = None if isinstance(store, Server) else doubt(store, os.environ)
        self.welcome.warn(told)
        if told is not None and self.plan is not None:
            self.status.say(tell(told))

    def show_settings(self) -> None:
        """Show the settings; whoever changes their name signs with the new one from now on."""
        from planeditor.ui.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self.settings, self)
        dialog.author_changed.connect(self._sign)
        open_dialog(dialog)

    def receive(self, file: Path | None) -> None:
        """Come to the front, and receive a plan file handed over by a second start of the program."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if file is not None:
            self._receive([file])

    def show_plan(self, plan: "OpenPlan") -> None:
        """Show an open plan, unless the one before it has to stay."""
        if not self._may_leave_plan():
            return
        self.name_line.hide()  # whoever goes on without an answer has been asked
        is_new_here = not self.settings.plan_state(plan.id)
        self._show(plan)
        self.page.copies.show_plan(plan)
        if is_new_here:
            self.page.select(self.page.copies.assigned_items())
        self.settings.last_plan = plan.id

    def show_seen(self, plan: "OpenPlan") -> None:
        """Show the plan of last time while its store is not open yet; what only that tells, `start` tells."""
        self._pages.show()
        self._show(plan)

    def show_welcome(self) -> None:
        """Leave the plan and show the first screen, unless the plan has to stay."""
        if not self._may_leave_plan():
            return
        self._close_plan()
        self.settings.last_plan = ""
        self._pages.setCurrentWidget(self.welcome)
        if self.store_commands:
            self.store_commands.list_plans()
        self._update()

    def guarded(self, slot: Callable[[], object]) -> None:
        """Do something that the world may refuse, and say so if it does."""
        if self._company:
            self._company.entrance.may_ask()
        try:
            slot()
        except PlanEditorError as error:
            messages.refuse(self, tell(error.said))

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.commands.retranslate()
        self.welcome.retranslate()
        self.name_line.retranslate()
        if self._workplace:
            self._workplace.page.retranslate()
        self.menus.retranslate()
        self._update()
        self._tell_taken()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self.help.close()
        self.settings.set_layout("window", self.saveGeometry())
        self._close_plan()
        self.settings.sync()
        if self._company:
            self._company.close()
        if self.store_commands:
            self.store_commands.finish()
        super().closeEvent(event)

    def _may_close(self) -> bool:
        """Whether nothing would be lost; while that is asked, and once it is agreed, nobody closes again."""
        handle, workplace = self.windowHandle(), self._workplace
        if handle is not None:  # the window was shown
            handle.installEventFilter(self)
        if workplace is None or (workplace.may_lose_texts() and workplace.may_leave()):
            return True
        if handle is not None:
            handle.removeEventFilter(self)
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close once: Qt lets a window go that is closed again while it is still being asked about."""
        if event.type() is not QEvent.Type.Close:
            return False
        event.ignore()
        return True

    def _show(self, plan: "OpenPlan") -> None:
        self.page.open(plan)
        self._pages.setCurrentWidget(self.page)
        self._update()
        self._tell_taken()

    def _tell_taken(self) -> None:
        """Say of a plan of this computer that there is one on a server that it is a copy of."""
        server = self.settings.taken_from(self.plan.id) if self.plan and not self._company else ""
        if server:
            told = self.tr("A copy from the server {server}")
            self.status.show_company(told.format(server=server))

    def _receive(self, files: Iterable[Path]) -> None:
        if self.store_commands:
            self.guarded(partial(self.store_commands.receive, files))
        else:
            self._early += files  # received when the store is open

    def _tell_copies(self) -> None:
        """Say above the open plan that a copy waits, which may be one that has just come."""
        if self.plan:
            self.page.copies.refresh()

    def _review(self, plan_id: str, state: str) -> None:
        """Look at what a copy brings, at the plan that it is one of."""
        if self.store_commands and (self.plan is None or self.plan.id != plan_id):
            self.store_commands.open(plan_id)
        if self._workplace and self.plan and self.plan.id == plan_id:
            self._workplace.review(state)

    def _may_leave_plan(self) -> bool:
        return self._workplace is None or self._workplace.may_leave()

    def _close_plan(self) -> None:
        if self._workplace:
            self._workplace.page.close_plan()

    # Building

    def _connect(self) -> None:
        self.reporter.refused.connect(lambda sentence: messages.refuse(self, sentence))
        slots: dict[Command, Callable[[], object]] = {
            Command.HOME: self.show_welcome,
            Command.SETTINGS: self.show_settings,
            Command.QUIT: self.close,
        }
        for command, slot in slots.items():
            self.commands.on(command, slot)
        self.name_line.given.connect(self._take_name)
        self.welcome.first_steps.more_wanted.connect(self.help.show)

    def _made_intake_commands(self, store: "Store") -> "IntakeCommands":
        from planeditor.ui.window.intake_commands import IntakeCommands

        commands = IntakeCommands(store, self.settings, self.commands, lambda: self.plan, self)
        commands.opened.connect(self.show_plan)
        commands.taken.connect(lambda ids: self.page.select(ids))
        commands.told.connect(self.status.say)
        commands.crashed.connect(self.reporter.report)
        return commands

    def _make_shelf_commands(self, store: "Store") -> None:
        from planeditor.ui.window.shelf_commands import ShelfCommands

        def where() -> "tuple[OpenPlan | None, str | None]":
            return (self.plan, self.page.view.current_id()) if self.plan else (None, None)

        commands = ShelfCommands(store, self.commands, where, self)
        commands.taken.connect(lambda id_: self.page.select([id_]))
        commands.told.connect(self.status.say)

    def _keep_company(self, store: "Store") -> None:
        from planeditor.ui.window.away_commands import AwayCommands
        from planeditor.ui.window.company import Company
        from planeditor.ui.window.list_keeper import ListKeeper

        distant = cast("DistantStore", store)
        away = AwayCommands(distant, self.settings, self.page, self.commands)
        away.told.connect(self.status.say)
        self.commands.connect_guarded(away.review_wanted, self._review)
        self._company = Company(distant, self.page, self.status)
        self._company.crashed.connect(self.reporter.report)
        self._company.written.connect(ListKeeper(distant, self.welcome).look)

    def _lay_out(self) -> QWidget:
        return as_widget(in_column(self.name_line, (self._pages, 1), gap=0), self)

    def _ask_name(self) -> None:
        """Ask what the user is called; whoever was sent a copy by name is offered that one."""
        from planeditor.editing.assigned import addressee

        named = addressee(self.plan.store.kept.entries(self.plan.id)) if self.plan else ""
        self.name_line.ask(named or self.settings.author)

    def _take_name(self, name: str) -> None:
        self.settings.author = name
        self._sign()
        shown = self.page.view if self.plan else self.welcome
        shown.focus_target().setFocus()

    def _sign(self) -> None:
        """Let what is done from now on bear the user's present name."""
        if self.plan:
            self.plan.author = self.settings.signature

    # Following

    def _update(self) -> None:
        plan = self.plan
        if (plan is not None) is not self._with_plan:
            self._with_plan = plan is not None
            self.commands.enable(dict.fromkeys(set(Command) - WITHOUT_PLAN, self._with_plan))
        if self._workplace:
            self._workplace.update()
        self.menus.show_for_plan(plan is not None)
        self.status.show_plan(plan)
        self.setWindowTitle(self._title(plan))

    def _title(self, plan: "OpenPlan | None") -> str:
        program = self.tr("Progress plan editor")
        title = f"{plan.tree.root.title or self.tr('Plan')} – {program}" if plan else program
        # Qt takes [*] for the place of its own mark of what is not saved, unless it stands there twice.
        return title.replace("[*]", "[*][*]")
