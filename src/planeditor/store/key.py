"""By what a program comes into its server: one password for all of its connections, whoever makes them."""

from collections.abc import Callable
from threading import Lock

from planeditor.errors import NotSignedIn
from planeditor.language import Said


class Key:
    """Belongs to the address of a store; may be asked and told in any thread.

    While somebody is there to be asked for another password, one that was refused is not tried again by
    itself: a server may shut out whoever comes too often with a wrong one.
    """

    def __init__(self) -> None:
        self.refused: Callable[[], None] | None = None
        """Called once, in whatever thread, when the server no longer takes what it took; None for nobody."""
        self._lock = Lock()
        self._password: str | None = None
        self._why: Said | None = None

    def password(self, first: str) -> str:
        """The password that counts now; `first` is the one of the address, until another one is given."""
        with self._lock:
            return first if self._password is None else self._password

    def check(self) -> None:
        """Raise the refusal of what would be refused again."""
        with self._lock:
            why = self._why
        if why is not None:
            raise NotSignedIn(why)

    @property
    def is_refused(self) -> bool:
        """Whether another password is wanted."""
        with self._lock:
            return self._why is not None

    def refuse(self, tried: str, first: str, refusal: NotSignedIn) -> None:
        """The server refused what was tried; of no account if another one is in use by now."""
        with self._lock:
            in_use = first if self._password is None else self._password
            if self.refused is None or self._why is not None or tried != in_use:
                return
            self._why = refusal.said
            tell = self.refused
        tell()

    def give(self, password: str) -> None:
        """Use this one from now on."""
        with self._lock:
            self._password, self._why = password, None

    def try_again(self) -> None:
        """Let what was refused be tried once more: its role may have been mended."""
        with self._lock:
            self._why = None
