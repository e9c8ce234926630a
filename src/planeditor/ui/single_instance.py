"""One running program a store: a second start hands its file to the first and ends."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 1000
_LONGEST_MESSAGE = 32_768


def server_name(store: Path) -> str:
    """The name under which the program that has this store open listens."""
    return f"planeditor-{sha256(str(store.resolve()).encode()).hexdigest()[:24]}"


def hand_over(store: Path, file: Path | None) -> bool:
    """Give the file to the program that already has the store open; False if there is none."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(store))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write((str(file.resolve()) if file else "").encode() + b"\n")
    socket.waitForBytesWritten(_PATIENCE_MS)
    # The other side closes when it has read the message: a program that hangs does not swallow the file.
    return (
        socket.waitForDisconnected(_PATIENCE_MS)
        or socket.state() is QLocalSocket.LocalSocketState.UnconnectedState
    )


class InstanceServer(QObject):
    """Listens for later starts of the program on the same store."""

    asked = Signal(object)
    """A later start wants the window in front; the path of its file, or None."""

    def __init__(self, store: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)
        if not self._server.listen(server_name(store)):
            # A killed program leaves its socket behind on Unix.
            QLocalServer.removeServer(server_name(store))
            self._server.listen(server_name(store))

    def _accept(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST_MESSAGE:
                socket.abort()
            return
        name = bytes(socket.readLine(_LONGEST_MESSAGE).data()).decode("utf-8", "replace").strip()
        socket.disconnectFromServer()
        socket.deleteLater()
        self.asked.emit(Path(name) if name else None)
