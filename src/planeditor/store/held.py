"""The store's file while it is open: only what is in the file at its path is saved."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from planeditor.errors import StoreRefused
from planeditor.language import Said, said
from planeditor.store import sqlite
from planeditor.store.refusals import refusing
from planeditor.store.speech import writing

Open = Callable[[Path, float], sa.Engine]
"""Makes the engine on a file, waiting so many seconds for other processes."""

_Identity = tuple[int, int] | None


class HeldEngine:
    """The engine on a file that others may rename, remove, replace or break while it is open.

    - Before and after a transaction that writes, the open file and its journal must be those at the path.
    - A connection that broke, or lost its file, is opened anew as soon as the path holds all that was saved.
    """

    def __init__(self, path: Path, engine: sa.Engine, open_again: Open) -> None:
        self._path = path
        self._open = open_again
        self._is_known: Callable[[sa.Connection], bool] = lambda connection: True
        self._wait = sqlite.WAIT
        self._in_doubt = False
        self._hold(engine)

    @property
    def present(self) -> sa.Engine:
        """The engine as it is now."""
        return self._engine

    def know_by(self, is_known: Callable[[sa.Connection], bool]) -> None:
        """Tell whether a file opened again holds all that was read or saved here."""
        self._is_known = is_known

    def wait_at_most(self, seconds: float) -> None:
        """How long to wait for another process that is writing."""
        self._wait = seconds
        sqlite.wait_at_most(self._engine, seconds)

    def dispose(self) -> None:
        """Let go of the file."""
        self._engine.dispose()
        self._is_closed = True

    @contextmanager
    def connect(self) -> Iterator[sa.Connection]:
        """A connection to read with."""
        if self._is_broken():
            self._open_again()
        with self._doubting(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def begin(self, plan: str = "") -> Iterator[sa.Connection]:
        """A transaction that writes: when it is left without an error, what it wrote is at the path."""
        if not self._is_in_place() or self._is_broken():
            self._open_again()
        with self._doubting(), self._writing.begin() as connection:
            yield connection
        if not self._is_in_place():
            raise StoreRefused(self._away())

    @contextmanager
    def _doubting(self) -> Iterator[None]:
        """After any error the connection is proven before it is used again."""
        try:
            yield
        except BaseException:
            self._in_doubt = True
            raise
        self._in_doubt = False

    def _hold(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._is_closed = False
        self._writing = writing(engine)
        self._identities = self._found()

    def _found(self) -> tuple[_Identity, ...]:
        journal, memory = (sqlite.beside(self._path, ending) for ending in ("-wal", "-shm"))
        return tuple(map(_identity, (self._path, journal, memory)))

    def _is_broken(self) -> bool:
        return self._is_closed or (self._in_doubt and not sqlite.is_sound(self._engine))

    def _is_in_place(self) -> bool:
        return self._found() == self._identities

    def _open_again(self) -> None:
        """Open what is at the path now; StoreRefused unless it holds all that was saved."""
        file, journal, _ = self._found()
        if file is None:
            raise StoreRefused(self._away())
        if file == self._identities[0]:
            # Two connections of one process share what one of them may have lost: first the old one goes.
            if not self._is_closed:
                if journal != self._identities[1]:
                    self._settle()
                self.dispose()
        elif self._is_empty(self._path):
            raise StoreRefused(self._replaced())
        fresh = self._open(self._path, self._wait)
        try:
            with fresh.connect() as connection:
                if not self._is_known(connection):
                    raise StoreRefused(self._replaced())
        except BaseException:
            fresh.dispose()
            raise
        self.dispose()
        self._hold(fresh)

    def _settle(self) -> None:
        """Bring what only the lost journal holds into the file, unless somebody began another journal."""
        if not self._is_empty(sqlite.beside(self._path, "-wal")):
            raise StoreRefused(self._replaced())
        sqlite.settle(self._engine, self._path)

    def _is_empty(self, part: Path) -> bool:
        with refusing(self._path):
            return not part.exists() or not part.stat().st_size

    def _away(self) -> Said:
        if _identity(self._path):
            return self._replaced()
        return gone(self._path)

    def _replaced(self) -> Said:
        return said(
            "errors",
            "Another file has taken the place of the store of plans {path}. Put the former one back.",
            path=self._path,
        )


def gone(path: Path) -> Said:
    """What is said of a store whose file was there and is not any more."""
    return said(
        "errors",
        "The store of plans {path} is no longer there: "
        "its folder was renamed, removed or is out of reach. Bring it back.",
        path=path,
    )


def _identity(path: Path) -> _Identity:
    """What tells a file from another one of the same name."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
