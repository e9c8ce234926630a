"""The way to a server: connecting while the window stays alive, and what else there is if it is shut."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from planeditor.errors import NotSignedIn
from planeditor.store import passwords
from planeditor.store.location import own_store
from planeditor.store.server import Place, Server
from planeditor.ui.dialogs.password import PasswordDialog
from planeditor.ui.kit.awaiting import await_drawing
from planeditor.ui.window.connecting import connecting

if TYPE_CHECKING:
    from planeditor.store.distant import DistantStore
    from planeditor.store.store import Store


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
                opening = partial(_opened, server, is_kept)
                return connecting(self._window, server, opening, lambda store: store.close()).as_store
            except NotSignedIn:
                can_be_kept = connecting(self._window, server, passwords.can_be_kept)
                given = PasswordDialog.ask(server, can_be_kept, bool(server.password), self._window)
                if given is None:
                    raise
                password, is_kept = given
                server = replace(server, password=password)

    def way_out(self, sentence: str) -> Place | None:
        """What to open after it was refused: the same once more, the plans of this computer, or None."""
        if not self._window.isVisible():  # closed while it was waited for
            return None
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


def _opened(server: Server, is_kept: bool) -> "DistantStore":
    from planeditor.store.distant import DistantStore

    store = DistantStore(server, await_drawing)
    if is_kept:
        passwords.remember(server)
    return store
