"""Passwords of servers, kept by the system's own keyring: never by us, and nowhere in the open."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from planeditor.store.server import Server

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

_PROGRAM = "planeditor"
_PATIENCE = 60.0
"""Seconds in which a keyring that is locked may be opened; one that nobody can see never answers."""
_TRUSTED = frozenset(
    f"keyring.backends.{name}" for name in ("Windows", "macOS", "SecretService", "kwallet", "libsecret")
)
"""The keyrings of Windows, macOS and desktops of Linux. Others that may be installed write into plain files,
or keep nothing."""


def can_be_kept() -> bool:
    """Whether this computer has a keyring that passwords are safe in."""
    return _with_keyring(lambda keyring: True) is not None


def remembered(server: Server) -> str:
    """The password that was kept for this address; "" for none."""
    return _with_keyring(lambda keyring: keyring.get_password(_PROGRAM, str(server))) or ""


def remember(server: Server) -> None:
    """Keep the password that the server was given; where that fails, it is asked for the next time."""
    _with_keyring(lambda keyring: keyring.set_password(_PROGRAM, str(server), server.password))


def forget(server: Server) -> None:
    """Keep it no longer."""
    _with_keyring(lambda keyring: keyring.delete_password(_PROGRAM, str(server)))


def _with_keyring(ask: "Callable[[KeyringBackend], T]") -> T | None:
    answer: SimpleQueue[T | None] = SimpleQueue()
    # The program ends whether or not the keyring has answered.
    Thread(target=lambda: answer.put(_asked(ask)), name="planeditor-keyring", daemon=True).start()
    try:
        return answer.get(timeout=_PATIENCE)
    except Empty:
        return None


def _asked(ask: "Callable[[KeyringBackend], T]") -> T | None:
    try:
        keyring = _keyring()
        return None if keyring is None else ask(keyring)
    except Exception:  # each system fails in its own way; none of them keeps anybody from their plans
        return None


def _keyring() -> "KeyringBackend | None":
    """The one that is in use on this computer, if it is to be trusted; may look for it on a desktop's bus."""
    try:
        from keyring import get_keyring  # part of an extra, and slow to load
        from keyring.backends.chainer import ChainerBackend
    except ImportError:
        return None
    used = get_keyring()
    # Where there are several, this one stands before them.
    found = used.backends if isinstance(used, ChainerBackend) else [used]
    return next((one for one in found if type(one).__module__ in _TRUSTED), None)
