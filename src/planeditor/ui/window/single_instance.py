"""One running program a store: a second start hands its file to the first and ends.

The file's path is left as a note in a folder that is the user's alone; the socket only wakes the program
that reads it. So whoever else holds the socket's name is told nothing, and stops nobody: only a note that
was taken away has been read.
"""

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from platformdirs import user_runtime_path
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from planeditor import private
from planeditor.account import account_name
from planeditor.store.location import folder_of
from planeditor.store.server import Place, Server
from planeditor.ui.kit.afterwards import afterwards

_PATIENCE_MS = 1000
_TEXT = {"encoding": "utf-8", "errors": "surrogateescape"}
"""A path is kept whatever its bytes are."""
_LONGEST_SOCKET = 100
"""Bytes that the path of a socket may have on every Unix."""


@dataclass(frozen=True, slots=True)
class _Meeting:
    """Where the starts of the program on one store meet: a folder of the user's, and a key of the store."""

    folder: Path
    key: str

    @property
    def server(self) -> str:
        """The name of the socket: within the folder, or, on Windows, one of the user's own."""
        return f"planeditor-{self.key}" if sys.platform == "win32" else str(self.folder / self.key)

    def leave(self, file: Path | None) -> Path:
        """Leave a note for the program that runs; it appears whole."""
        note = self.folder / f"{self.key}-{uuid4().hex}.note"
        part = note.with_suffix(".part")
        part.write_text(str(file.resolve()) if file else "", **_TEXT)
        return part.replace(note)

    def take(self) -> Iterator[Path | None]:
        """Take the notes away; each the path of a file, or None."""
        for note in self.folder.glob(f"{self.key}-*.note"):
            with suppress(OSError):  # its writer took it back
                name = note.read_text(**_TEXT)
                note.unlink()
                yield Path(name) if name else None


def hand_over(store: Place, file: Path | None) -> bool:
    """Give the file to the program that already has the store open; False if there is none."""
    meeting = _meeting(store)
    socket = QLocalSocket()
    if meeting is None:
        return False
    socket.connectToServer(meeting.server)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    try:
        note = meeting.leave(file)
    except OSError:
        return False
    _let_come_to_front()
    socket.write(b"\n")
    socket.waitForBytesWritten(_PATIENCE_MS)
    # The other side closes when it has taken the note: a program that hangs does not swallow the file.
    if socket.state() is not QLocalSocket.LocalSocketState.UnconnectedState:
        socket.waitForDisconnected(_PATIENCE_MS)
    try:
        note.unlink()
    except OSError:
        return True
    return False


class InstanceServer(QObject):
    """Listens for later starts on the same store; where it cannot, each start is for itself."""

    asked = Signal(object)
    """A later start wants the window in front; the path of its file, or None."""

    def __init__(self, store: Place, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._meeting = _meeting(store)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)
        self._notes: list[Path | None] = []
        self._tell_afterwards = afterwards(self, self._tell)
        if self._meeting is None:
            return
        for _ in self._meeting.take():
            pass  # left by starts that were killed
        if not self._server.listen(self._meeting.server):
            # A killed program leaves its socket behind on Unix.
            QLocalServer.removeServer(self._meeting.server)
            self._server.listen(self._meeting.server)

    def _accept(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        """Take what was left when somebody says that it is there; what else they say is not heard."""
        if not socket.bytesAvailable() or self._meeting is None:
            return
        self._notes += self._meeting.take()
        socket.disconnectFromServer()
        socket.deleteLater()
        self._tell_afterwards()

    def _tell(self) -> None:
        notes, self._notes = self._notes, []
        for file in notes:
            self.asked.emit(file)


def _meeting(store: Place) -> _Meeting | None:
    """The first folder that is the user's alone and has room for a socket; None where there is none."""
    named = str(store if isinstance(store, Server) else store.resolve())
    key = sha256(os.fsencode(f"{account_name()}|{named}")).hexdigest()[:16]
    meetings = (_Meeting(folder, key) for folder in _folders(folder_of(store)))
    return next((one for one in meetings if _fits(one.server) and _is_own(one.folder)), None)


def _fits(server: str) -> bool:
    return sys.platform == "win32" or len(os.fsencode(server)) <= _LONGEST_SOCKET


def _folders(own: Path) -> Iterator[Path]:
    named = os.environ.get("XDG_RUNTIME_DIR", "")
    if Path(named).is_absolute():
        yield Path(named) / "planeditor"
    if sys.platform != "linux":
        with suppress(OSError):
            yield user_runtime_path("planeditor", appauthor=False)
    yield own / "run"
    if sys.platform != "win32":
        yield Path(tempfile.gettempdir()) / f"planeditor-{os.getuid()}"


def _is_own(folder: Path) -> bool:
    """Whether the folder, made if it was not there, is one that nobody else can look or write into."""
    try:
        private.make_folder(folder)
        if sys.platform == "win32":
            return True
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
            return False
        folder.chmod(stat.S_IRWXU)
    except OSError:
        return False
    return True


if sys.platform == "win32":

    def _let_come_to_front() -> None:
        """Let the one that runs: Windows lets only the program that was just started by the user."""
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)

else:

    def _let_come_to_front() -> None:
        pass
