"""Stands between programs and the server: cuts their connections, or lets nothing pass for a while."""

import contextlib
import random
import socket
import threading


class Proxy:
    """Listens on a port of its own and passes everything on, until it is cut."""

    def __init__(self, port: int) -> None:
        self._to = ("127.0.0.1", port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self.cuts = 0
        self._flows = threading.Event()
        self._flows.set()
        self.waits = threading.Event()
        """Set as soon as something has come that is not passed on."""
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self, chance: random.Random) -> None:
        """End one connection in the middle of whatever it says."""
        if self._pairs:
            for end in self._pairs.pop(chance.randrange(len(self._pairs))):
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
                end.close()
            self.cuts += 1

    def stall(self) -> None:
        """Keep back whatever comes from now on, as a network does that swallows all."""
        self.waits.clear()
        self._flows.clear()

    def flow(self) -> None:
        """Pass on what was kept back, and what comes."""
        self._flows.set()

    def _accept(self) -> None:
        while True:
            near, _ = self._listening.accept()
            try:
                far = socket.create_connection(self._to, timeout=5)
            except OSError:
                near.close()
                continue
            far.settimeout(None)
            self._pairs.append((near, far))
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._pass_on, args=(one, other), daemon=True).start()

    def _pass_on(self, one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(1 << 16):
                if not self._flows.is_set():
                    self.waits.set()
                    self._flows.wait()
                other.sendall(data)
        for end in (one, other):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
