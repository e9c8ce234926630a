"""Hears on the server what others write, and who is where: a connection and a thread of its own."""

import json
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass
from queue import Empty, SimpleQueue
from typing import Any, TypeVar
from uuid import uuid4

import psycopg

from planeditor.errors import PlanEditorError
from planeditor.store.connected import CHANNEL
from planeditor.store.postgres import connected
from planeditor.store.server import Server

T = TypeVar("T")

_PRESENCE = "planeditor_presence"
_TURN = 0.2
"""Seconds that news are waited for before it is looked whether there is something to tell."""
_PAUSES = (1.0, 2.0, 5.0)
"""Seconds before a connection that broke is tried again; the last one for all further times."""
_LONGEST = 200
"""Characters of a name."""


@dataclass(frozen=True, slots=True)
class Presence:
    """Somebody's program, the person, and where they are: a plan, an item and a field of it, "" for none."""

    program: str
    person: str
    plan: str = ""
    item: str = ""
    field: str = ""


class Listening:
    """Tells of written plans and of people until it is closed; what is told comes from another thread.

    Names come from whoever may use the database: they are shown, and nothing is decided by them.
    """

    def __init__(
        self,
        server: Server,
        written: Callable[[str], None],
        met: Callable[[Presence], None],
    ) -> None:
        """`written` is told the id of a plan, or "" when something may have been missed."""
        self.program = uuid4().hex
        self._server = server
        self._written, self._met = written, met
        self._told: SimpleQueue[Presence] = SimpleQueue()
        self._closed, self._calling = threading.Event(), threading.Lock()
        # A program that ends does not wait for a server.
        self._thread = threading.Thread(target=self._run, name="planeditor-listening", daemon=True)
        self._thread.start()

    def tell(self, person: str, plan: str, item: str, field: str) -> None:
        """Tell others where this person is."""
        self._told.put(Presence(self.program, person[:_LONGEST], plan, item, field))

    def close(self) -> None:
        """Hear and tell no more: when this returns, nobody is called any more."""
        with self._calling:
            self._closed.set()

    def _call(self, told: Callable[[T], None], what: T) -> None:
        with self._calling:
            if not self._closed.is_set():
                told(what)

    def _run(self) -> None:
        failures = 0
        while not self._closed.is_set():
            try:
                with connected(self._server) as connection:
                    connection.autocommit = True
                    connection.execute(f"LISTEN {CHANNEL}")
                    connection.execute(f"LISTEN {_PRESENCE}")
                    failures = 0
                    self._call(self._written, "")
                    self._hear(connection)
            except (psycopg.Error, PlanEditorError):
                self._closed.wait(_PAUSES[min(failures, len(_PAUSES) - 1)])
                failures += 1

    def _hear(self, connection: "psycopg.Connection[Any]") -> None:
        while not self._closed.is_set():
            for news in connection.notifies(timeout=_TURN, stop_after=1):
                if news.channel == CHANNEL:
                    self._call(self._written, news.payload)
                elif (presence := _presence_of(news.payload)) and presence.program != self.program:
                    self._call(self._met, presence)
            self._tell_all(connection)
        self._tell_all(connection)

    def _tell_all(self, connection: "psycopg.Connection[Any]") -> None:
        while (own := self._next()) is not None:
            connection.execute("SELECT pg_notify(%s, %s)", (_PRESENCE, json.dumps(asdict(own))))

    def _next(self) -> Presence | None:
        try:
            return self._told.get_nowait()
        except Empty:
            return None


def _presence_of(text: str) -> Presence | None:
    """What was told; None for what no program of ours tells."""
    try:
        told = json.loads(text)
        presence = Presence(**told)
    except (ValueError, TypeError, RecursionError):
        return None
    return presence if all(isinstance(one, str) for one in asdict(presence).values()) else None
