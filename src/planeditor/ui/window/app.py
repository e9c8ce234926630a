"""The program with a window: put together here, started from the command line."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog

from planeditor.errors import Damaged, PlanEditorError
from planeditor.language import Catalogue, Language, said
from planeditor.store.location import folder_of
from planeditor.store.server import Place, Server
from planeditor.ui.kit import messages, translator
from planeditor.ui.kit.first_paint import FirstPaint
from planeditor.ui.kit.icons import app_icon
from planeditor.ui.kit.settings import Settings
from planeditor.ui.kit.theme import apply_theme
from planeditor.ui.kit.words import tell
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.main_window import MainWindow
from planeditor.ui.window.server_door import ServerDoor
from planeditor.ui.window.single_instance import InstanceServer, hand_over

if TYPE_CHECKING:
    from planeditor.store.glance import LateStore
    from planeditor.store.store import Store

REFUSED = 2

_NO_DISPLAY = said(
    "errors",
    "There is no display to show the window on. The commands demo, export, check, info, diff, merge and list "
    "work without one.",
)


def run(store: Place, file: Path | None) -> int:
    """Show the window on a store, with a plan file to receive if there is one; return the exit code.

    Whoever turned the garbage collector off for the start finds it turned on when the window is ready.
    """
    if not has_display():
        return _refuse_without_display()
    qInstallMessageHandler(_log)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("planeditor")
    app.setDesktopFileName("planeditor")
    app.setWindowIcon(app_icon())
    if hand_over(store, file):
        return 0
    server = InstanceServer(store, app)
    folder = folder_of(store)
    settings = Settings(folder)
    translator.install(app, settings.language)
    apply_theme(app, settings.scheme, settings.text_size / 100)
    reporter = CrashReporter(folder / "reports", app)
    reporter.install()
    window = MainWindow(settings, reporter)
    window.show()
    server.asked.connect(window.receive)
    FirstPaint(window, lambda: start(window, reporter, store, file))
    code = app.exec()
    reporter.end()
    return code


def has_display() -> bool:
    """Whether a window can be shown here at all."""
    if sys.platform != "linux" or "QT_QPA_PLATFORM" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def start(window: MainWindow, reporter: CrashReporter, store: Place, file: Path | None) -> None:
    """Show the plan of last time, open the store once it is seen, and go on with the file if there is one."""
    crashed = reporter.begin()
    late = None if file else _show_last(window, store)

    def go_on() -> None:
        try:
            _open(window, store, file, late, crashed)
        finally:
            gc.enable()

    if late:
        FirstPaint(window.page, go_on)
    else:
        go_on()


def _show_last(window: MainWindow, store: Place) -> "LateStore | None":
    """Show the plan of last time before the store's library is loaded, which takes longest of all."""
    from planeditor.editing.open_plan import OpenPlan
    from planeditor.store.glance import LateStore, glance

    last = window.settings.last_plan
    seen = glance(store, last) if last and not isinstance(store, Server) else None
    if seen is None:
        return None

    def open_now() -> "Store":
        from planeditor.store.store import Store

        return Store.open(store)

    late = LateStore(seen, open_now)
    window.show_seen(OpenPlan(late.as_store, last, window.settings.signature))
    return late


def _open(
    window: MainWindow, store: Place, file: Path | None, late: "LateStore | None", crashed: bool
) -> None:
    opened = open_store(window, store, late)
    if opened is None:
        window.close()
        return
    window.start(opened, file, late is not None and late.is_as_seen_in(opened))
    window.keep_backups()
    if crashed:
        window.tell_of_crash()


def open_store(window: MainWindow, place: Place, late: "LateStore | None" = None) -> "Store | None":
    """The store at a place; where a file is damaged, the one that the user goes on with; None if with none.

    `late` is the one at the place, where it may have been opened already.
    """
    from planeditor.store.store import Store

    chosen: Place | None = place
    while chosen is not None:
        try:
            if isinstance(chosen, Server):
                return ServerDoor(chosen, window).opened()
            return late.opened if late and chosen == place else Store.open(chosen)
        except PlanEditorError as error:
            if isinstance(chosen, Server):
                chosen = ServerDoor(chosen, window).way_out(tell(error.said))
                continue
            if isinstance(error, Damaged):
                chosen = _way_out(window, chosen, tell(error.said))
                continue
            messages.refuse(window, tell(error.said))
            # Another store than the damaged one was refused: that one still leads out.
            chosen = place if chosen != place else None
    return None


def _way_out(window: MainWindow, store: Path, sentence: str) -> Path | None:
    from planeditor.ui.dialogs.damaged import DamagedStoreDialog

    dialog = DamagedStoreDialog(store, sentence, window)
    dialog.crashed.connect(window.reporter.report)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.path if agreed else None


def _refuse_without_display() -> int:
    print(Catalogue.of(Language.LT).say(_NO_DISPLAY), file=sys.stderr)
    return REFUSED


def _log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's messages go to the error output; when it gives up for want of a display, so does our sentence."""
    if kind is QtMsgType.QtFatalMsg and "platform plugin" in message:
        os._exit(_refuse_without_display())
    print(message, file=sys.stderr)
