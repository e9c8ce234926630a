"""The way back into a server that no longer takes the password: one question, whoever needs the answer."""

from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtWidgets import QWidget

from planeditor.errors import NotSignedIn, PlanEditorError
from planeditor.store import passwords
from planeditor.store.server import Server
from planeditor.store.signing_in import try_to_sign_in
from planeditor.ui.dialogs.password import PasswordDialog
from planeditor.ui.kit.afterwards import afterwards
from planeditor.ui.kit.awaiting import await_drawing
from planeditor.ui.window.connecting import connecting

if TYPE_CHECKING:
    from planeditor.store.distant import DistantStore

_DAY = 24 * 60 * 60.0
"""Seconds that a thread waits for a person."""
_REST = 700
"""Milliseconds without a key after which nobody types."""


class Entrance(QObject):
    """Stands at the open store of a server; what was declined is asked again at the next command."""

    signed_in = Signal()
    """The server takes the password again."""
    _wanted = Signal()

    def __init__(self, store: "DistantStore", page: QWidget) -> None:
        """The question is asked over the window of the page."""
        super().__init__(page)
        self._store, self._page = store, page
        self._is_asking = self._is_declined = self._is_closed = False
        self._lock = Lock()
        self._waiting: list[Future[bool]] = []
        self._wanted.connect(afterwards(self, self._come), Qt.ConnectionType.QueuedConnection)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._ask)
        store.let_in = self.let_in
        store.place.key.refused = self._wanted.emit

    def let_in(self) -> bool:
        """Whether the server may be tried again, after a person was asked if need be; in whatever thread."""
        if QThread.isMainThread():
            return self._ask()
        told: Future[bool] = Future()
        with self._lock:
            if self._is_closed:
                return False
            self._waiting.append(told)
        self._wanted.emit()
        await_drawing(told, _DAY)
        return told.result(0)

    def may_ask(self) -> None:
        """A person wants something of the server: they may be asked though they declined before."""
        self._is_declined = False

    def try_again(self) -> None:
        """Let the same password be tried once more; where it is refused again, another one is asked for."""
        self._is_declined = False
        self._store.place.key.try_again()

    def close(self) -> None:
        """Ask nobody any more; who waits, or comes from now on, is told that they are not let in."""
        with self._lock:
            self._is_closed = True
        self._leave_off()
        self._store.place.key.refused = None
        self._tell(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the question off for as long as somebody types: the rest of a word is no password."""
        if event.type() is QEvent.Type.KeyPress:
            self._rest.start()
        return False

    def _come(self) -> None:
        if self._waiting:
            self._ask()
        elif not self._rest.isActive():
            _app().installEventFilter(self)
            self._rest.start()

    def _ask(self) -> bool:
        """Ask, unless somebody else did; whoever waits is told what came of it."""
        self._leave_off()
        if self._is_asking:
            return False  # told when that ends
        is_in = not self._store.place.key.is_refused
        try:
            if not (is_in or self._is_declined or self._is_closed):
                is_in = self._is_let_in()
        finally:  # though our own fault came in between
            self._tell(is_in)
        return is_in

    def _is_let_in(self) -> bool:
        is_in, self._is_asking = False, True
        try:
            is_in = self._is_given(self._store.place)
        finally:
            self._is_asking, self._is_declined = False, not is_in
        if is_in:
            self.signed_in.emit()
        return is_in

    def _leave_off(self) -> None:
        """Wait no longer until somebody stops typing."""
        self._rest.stop()
        _app().removeEventFilter(self)

    def _tell(self, is_in: bool) -> None:
        with self._lock:
            waiting, self._waiting = self._waiting, []
        for one in waiting:
            one.set_result(is_in)

    def _is_given(self, server: Server) -> bool:
        """Whether a person gave a password, which counts for all connections from then on."""
        refused, window = server.key.password(server.password), self._page.window()
        try:
            can_be_kept = connecting(window, server, partial(_forget, server, refused))
            while (given := PasswordDialog.ask(server, can_be_kept, bool(refused), window)) is not None:
                refused, is_kept = given
                if self._takes(replace(server, password=refused), is_kept):
                    server.key.give(refused)
                    return True
        except PlanEditorError:  # the window was closed
            pass
        return False

    def _takes(self, server: Server, is_kept: bool) -> bool:
        try:
            connecting(self._page.window(), server, partial(_try, server, is_kept))
        except NotSignedIn:
            return False
        except PlanEditorError:  # away just now: it counts until the server says otherwise
            return self._page.window().isVisible()
        return True


def _app() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None
    return app


def _forget(server: Server, refused: str) -> bool:
    """Keep a password no longer that the server refused; whether another one can be kept."""
    if refused and passwords.remembered(server) == refused:
        passwords.forget(server)
    return passwords.can_be_kept()


def _try(server: Server, is_kept: bool) -> None:
    try_to_sign_in(server)
    if is_kept:
        passwords.remember(server)
