"""The pictures of one scheme, scale and size: a process of its own, started by the gallery."""

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from planeditor.editing.practices import make_practice
from planeditor.editing.shelf import FOLDER, Shelf
from planeditor.language import Language
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import Kind
from planeditor.sheets.workbook import export_workbook
from planeditor.store.store import Store
from planeditor.ui.dialogs.intake.dialog import IntakeDialog
from planeditor.ui.kit import translator
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.settings import Settings
from planeditor.ui.kit.theme import Scheme, apply_theme
from planeditor.ui.views.money.view import MoneyView
from planeditor.ui.views.registry import ROOM, VIEWS
from planeditor.ui.views.room.acts import Act
from planeditor.ui.views.room.columns import Grouping
from planeditor.ui.views.room.view import RoomView
from planeditor.ui.views.tree.plan_view import TreeView
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.details.registers import REGISTERS
from planeditor.ui.window.main_window import MainWindow
from tests.benchmarks.generated import generated_plan
from tests.benchmarks.rooms import with_ideas
from tests.conftest import NOON
from tests.sheets.edited import Edited

DIALOGS = (
    Command.NEW, Command.SEND, Command.VERSIONS, Command.SETTINGS, Command.BACKUPS, Command.FIND,
    Command.REPLACE,
    Command.GO_TO_NUMBER, Command.TIDY_TEXTS, Command.HISTORY, Command.COMPARE, Command.HELP, Command.EXPORT,
    Command.TO_SHELF, Command.SHELF, Command.OVERVIEW,
)  # fmt: skip
_UNTIL_SHOWN = {Command.EXPORT: 3000}
"""Milliseconds until a dialog shows all it has, where that is made off the window's thread."""
DRAFTS = Path(__file__).parents[1] / "data" / "drafts"
_UNTIL_READ = 1500
"""Milliseconds until a draft is read and shown."""
_UNTIL_CHECKED = 2000
"""Milliseconds until an opened plan bears its marks."""


_UNTIL_FOUND = 1000
"""Milliseconds until a plan has been looked through for suggestions."""


class Gallery:
    """Takes the pictures of one window."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        """Put the pictures of `window` into `folder`."""
        self.window = window
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Save a picture of the window, or of another widget."""
        settle()
        (widget or self.window).grab().save(str(self.folder / f"{name}.png"))

    def views(self, plan: str) -> None:
        """Every view of the open plan, with an activity current."""
        assert self.window.plan is not None
        activity = self.window.plan.tree.of_kind(Kind.ACTIVITY)[5]
        settle(_UNTIL_CHECKED)
        for entry in VIEWS:
            self.window.page.show_view(entry)
            self.window.page.go_to(activity.id)
            self.window.page.show_view(entry).focus_target().setFocus()
            settle(_UNTIL_FOUND if entry.name == "suggestions" else 0)
            self.take(f"{plan}-{entry.name}")
            if isinstance(view := self.window.page.show_view(entry), MoneyView):
                view.show_page(is_filling=True)
                self.take(f"{plan}-{entry.name}-fill")

    def room(self, plan: str) -> None:
        """The room of a session by groups, and what the projector shows of it."""
        view = self.window.page.show_view(ROOM)
        assert isinstance(view, RoomView)
        view.grouping.activated.emit(list(Grouping).index(Grouping.GROUP))
        view.go_to(next(iter(view.board.cards.ids())))
        view.focus_target().setFocus()
        self.take(f"{plan}-room-groups")
        for act in (Act.LIGHT_IDEA, Act.LIGHT_COLUMN, Act.LIGHT_STEP):
            view.lighting.show(act)
            self.take(f"{plan}-{act.name.lower().replace('_', '-')}", view.lighting.projector)
        view.lighting.close()

    def registers(self, plan: str) -> None:
        """The register at each heading of the tree that has one."""
        view = self.window.page.show_view(VIEWS[0])
        assert isinstance(view, TreeView)
        for kind in REGISTERS:
            view.tree.setCurrentIndex(view.tree.plan_model().heading_index(kind))
            self.take(f"{plan}-register-{kind}")

    def forms(self, plan: str) -> None:
        """The details of the first item of every kind."""
        assert self.window.plan is not None
        self.window.page.show_view(VIEWS[0])
        first = {item.kind: item for item in reversed(list(self.window.plan.tree.walk()))}
        for kind in Kind:
            if kind in first:
                self.window.page.go_to(first[kind].id)
                self.take(f"{plan}-form-{kind}", self.window.page.details)

    def dialogs(self) -> None:
        """Every dialog that a command opens, whether it blocks or stands beside the window."""
        plan = self.window.plan
        assert plan is not None
        shelf, activities = Shelf(plan.store.path.parent / FOLDER), plan.tree.activities()
        for activity, name in zip(activities, ("Pirmoji savivaldybė", "Antroji savivaldybė"), strict=False):
            shelf.put(make_practice(plan.tree, activity.id, name, NOON.date(), "", NOON))
        self.window.page.go_to(activities[0].id)
        for command in DIALOGS:
            self._open(command)

    def drafts(self) -> None:
        """The window of drafts with its lists: for a document, a workbook, and one of ours that came back."""
        assert self.window.intake_commands is not None and self.window.plan is not None
        returned = self.folder / "darbaknyge.xlsx"
        book = Edited(export_workbook(self.window.plan.tree, author="", at=NOON))
        book.put("Lėšos", "F2", 4321.5).put("Lėšos", "F4", "apie 500").put("Veiklos", "F2", "Skyrius")
        returned.write_bytes(book.content())
        for path in (DRAFTS / "priemoniu-planas.docx", DRAFTS / "samata.xlsx", returned):
            self.window.intake_commands.open(path)
            settle(_UNTIL_READ)
            dialog = next(one for one in self.window.findChildren(IntakeDialog) if one.isVisible())
            for at in range(dialog.tabs.count()):
                dialog.tabs.setCurrentIndex(at)
                self.take(f"draft-{path.stem}-{at}", dialog)
            dialog.reject()
        returned.unlink()

    def _open(self, command: Command) -> None:
        def look() -> None:
            for widget in QApplication.topLevelWidgets():
                if widget is not self.window and widget.isVisible() and widget.windowTitle():
                    self.take(f"dialog-{command.name.lower()}", widget)
                    widget.reject() if isinstance(widget, QDialog) else widget.close()

        wait = _UNTIL_SHOWN.get(command, 200)
        later(wait, look)
        self.window.commands[command].trigger()
        settle(wait + 300)


def settle(milliseconds: int = 60) -> None:
    """Let everything be laid out and painted."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def later(milliseconds: int, call: Callable[[], None]) -> None:
    """Call from within whatever loop runs then, also that of a dialog."""
    QTimer.singleShot(milliseconds, call)


def main(folder: Path, scheme: Scheme, width: int, height: int, text: float) -> None:
    """Take all pictures."""
    app = QApplication([])
    translator.install(app, Language.LT)
    apply_theme(app, scheme, text)
    with TemporaryDirectory() as data:
        settings = Settings(Path(data))
        settings.author = "Vardenė Pavardenė"
        window = MainWindow(settings, CrashReporter(Path(data) / "reports", app))
        store = Store.open(Path(data) / "plans.db")
        gallery = Gallery(window, folder)
        window.show()
        # As on a screen of that size, which the window would be bounded to.
        window.setMinimumSize(0, 0)
        window.resize(width, height)
        window.start(store, None)
        gallery.take("welcome-empty")
        large = store.create(
            with_ideas(generated_plan(250)), Operation(OperationKind.CREATE, "Vardenis", NOON, ())
        )
        assert window.store_commands is not None
        window.store_commands.open_sample()
        gallery.views("sample")
        gallery.registers("sample")
        gallery.forms("sample")
        gallery.dialogs()
        gallery.drafts()
        window.store_commands.open(large)
        gallery.views("large")
        gallery.room("large")
        window.show_welcome()
        gallery.take("welcome")
        window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Scheme(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5]))
