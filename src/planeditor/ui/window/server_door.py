"""The way to a server: connecting while the window stays alive, and what else there is if it is shut."""

from concurrent.futures import Future, wait
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, Qt, QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from planeditor.errors import NotSignedIn
from planeditor.store import passwords
from planeditor.store.location import own_store
from planeditor.store.server import Place, Server
from planeditor.ui.dialogs.password import PasswordDialog
from planeditor.ui.kit.jobs import Job, Work

if TYPE_CHECKING:
    from planeditor.store.distant import DistantStore
    from planeditor.store.store import Store

_AT_ONCE = 0.3
"""Seconds after which people take a window for one that hangs, if it does not draw itself."""
_BEAT = 0.03
"""Seconds between two looks at what there is to draw."""


class ServerDoor(QObject):
    """Opens the store of one server."""

    def __init__(self, server: Server, window: QWidget) -> None:
        super().__init__(window)
        self._server, self._window = server, window

    def opened(self) -> "Store":
        """The store, after its password was asked for as often as needed; raises what opening it raises."""
        server, is_kept = self._server, False
        while True:
            try:
                store: DistantStore = self._awaited(lambda report: _opened(server, is_kept))  # noqa: B023
                return store.as_store
            except NotSignedIn:
                can_be_kept = self._awaited(lambda report: passwords.can_be_kept())
                dialog = PasswordDialog(server, can_be_kept, self._window)
                agreed = dialog.exec() == QDialog.DialogCode.Accepted
                server = replace(server, password=dialog.password.text())
                is_kept = dialog.is_to_be_kept
                dialog.deleteLater()
                if not agreed:
                    raise

    def way_out(self, sentence: str) -> Place | None:
        """What to open after it was refused: the same once more, the plans of this computer, or None."""
        box = QMessageBox(QMessageBox.Icon.Warning, self._window.windowTitle(), "", parent=self._window)
        box.setText(sentence)
        box.setInformativeText(
            self.tr("Plans that you took along are on this computer; what you do there can be brought back.")
        )
        again = box.addButton(self.tr("&Try again"), QMessageBox.ButtonRole.AcceptRole)
        here = box.addButton(self.tr("&Plans on this computer"), QMessageBox.ButtonRole.ActionRole)
        close = box.addButton(self.tr("&Close"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(again)
        box.setEscapeButton(close)
        box.exec()
        chosen = box.clickedButton()
        box.deleteLater()
        if chosen is again:
            return self._server
        return own_store() if chosen is here else None

    def _awaited(self, work: Work) -> Any:
        """What comes of a work that is done while the window stays alive; raises what it raises."""
        title = self.tr("Connecting to the server {server}…").format(server=self._server.name)
        job = Job(self._window, title, work, is_whole=True)
        waiting = QEventLoop(self)
        came: list[Any] = []
        failed: list[Exception] = []
        job.done.connect(came.append)
        for refused in (job.failed, job.crashed):
            refused.connect(failed.append)
        for end in (job.done, job.failed, job.crashed):
            end.connect(waiting.quit)
        job.start()
        waiting.exec()
        if failed:
            raise failed[0]
        return came[0]


def _opened(server: Server, is_kept: bool) -> "DistantStore":
    from planeditor.store.distant import DistantStore

    store = DistantStore(server, _await_drawing)
    if is_kept:
        passwords.remember(server)
    return store


def _await_drawing(answer: Future[Any], seconds: float) -> None:
    """Wait for an answer; in the window's thread the window draws itself meanwhile, and takes no keys."""
    given_up = QDeadlineTimer(round(seconds * 1000))
    if not QThread.isMainThread():
        wait([answer], seconds)
        return
    if wait([answer], min(_AT_ONCE, seconds)).done:
        return
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        while not (answer.done() or given_up.hasExpired()):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            wait([answer], _BEAT)
    finally:
        QGuiApplication.restoreOverrideCursor()
