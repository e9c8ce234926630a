"""A store on a server, asked in a thread of its own: whoever waits for an answer waits only so long."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, cast

from planeditor.errors import Unreachable
from planeditor.plan.changes import Operation
from planeditor.store.server import Server, silent

if TYPE_CHECKING:
    from planeditor.store.entries import Edit
    from planeditor.store.news import Anew, News
    from planeditor.store.store import Store

T = TypeVar("T")

Wait = Callable[["Future[Any]", float], None]
"""Returns when there is an answer, or after so many seconds."""

_PATIENCE = 2.0
"""Seconds that an answer is waited for while the server is known to answer."""
_MUCH = 15.0
"""Seconds for what reads a whole plan, or all of them: over a slow line that takes longer."""
_WHOLE = frozenset(
    {
        "load",
        "plans",
        "completeness",
        "create",
        "content",
        "items_of",
        "take_in",
        "keep",
        "receive",
        "digests",
        "load_with_state",
        "keep_digests",
    }
)
_SHORT = 0.2
"""Seconds, once it did not: until it answers again nobody waits for it."""
_REMEMBERED = 200
"""The last operations written here: what undo calls them is asked after every key."""


def _wait(answer: "Future[Any]", seconds: float) -> None:
    wait([answer], seconds)


class DistantStore:
    """Stands for a store on a server; answers as `Store` does, and is given in its place.

    One call is made at a time, in their order. What came too late for who waited is done all the same.
    """

    def __init__(self, server: Server, wait_for_much: Wait = _wait) -> None:
        """Open it; raises what opening raises. What reads much is waited for by `wait_for_much`."""
        self._server = server
        self._wait_for_much = wait_for_much
        self._thread = ThreadPoolExecutor(1, "planeditor-store")
        self._answers = True
        self._written: dict[str, Operation] = {}
        try:
            self._store = self.later(_opened, server).result()  # libpq waits only so long
        except BaseException:
            self._thread.shutdown(wait=False)
            raise
        self.place = self._store.place
        self.kept = _Asked(self, self._store.kept)

    @property
    def as_store(self) -> "Store":
        """The same, for whoever wants a store."""
        return cast("Store", self)

    def later(self, work: Callable[..., T], *given: Any) -> "Future[T]":
        """Have it done in the thread; what comes of it is told by the future."""
        return self._thread.submit(work, *given)

    def asked(self, work: Callable[..., T], *given: Any, **named: Any) -> T:
        """Have it done in the thread and wait; Unreachable for an answer that takes too long."""
        future = self._thread.submit(work, *given, **named)
        wait_for, patience = (self._wait_for_much, _MUCH) if work.__name__ in _WHOLE else (_wait, _PATIENCE)
        try:
            wait_for(future, patience if self._answers else _SHORT)
            answer = future.result(0)
        except TimeoutError as error:
            # What has begun ends by itself; what has not is no longer wanted.
            future.cancel()
            self._answers = False
            raise silent(self._server) from error
        except Unreachable:
            self._answers = False
            raise
        self._answers = True
        return answer

    def save_later(
        self, plan: str, edits: Sequence["Edit"], revision: int, anew: "Anew"
    ) -> "Future[tuple[int, News | None]]":
        """Write edits, as `Store.save_anew` does, which calls `anew` in its thread."""
        return self.later(self._saved, plan, edits, revision, anew)

    def news_later(self, plan: str, revision: int) -> "Future[News]":
        """What happened to a plan since a revision."""
        return self.later(self._store.news, plan, revision)

    def operation(self, plan_id: str, operation_id: str) -> Operation:
        """One operation of the history; one that was written here is known."""
        return self._written.get(operation_id) or self.asked(self._store.operation, plan_id, operation_id)

    def wait_at_most(self, seconds: float) -> None:
        """Nothing: who waits here is told by what they wait for."""

    def close(self) -> None:
        """Let go of the server when what is being done has ended; nobody waits for that."""
        self.later(self._store.close)
        self._thread.shutdown(wait=False)

    def _saved(
        self, plan: str, edits: Sequence["Edit"], revision: int, anew: "Anew"
    ) -> "tuple[int, News | None]":
        written = edits

        def made_anew(news: "News") -> Sequence["Edit"]:
            nonlocal written
            written = anew(news)
            return written

        saved = self._store.save_anew(plan, edits, revision, made_anew)
        # Only what is on the server counts: what lost the race may have the id of what stands there.
        for edit in written:
            self._written[edit.operation.id] = edit.operation
        while len(self._written) > _REMEMBERED:
            del self._written[next(iter(self._written))]
        return saved

    def __getattr__(self, name: str) -> Any:
        if name in ("_store", "place", "kept"):  # opening it was refused
            raise AttributeError(name)
        return _through(self, getattr(self._store, name))


class _Asked:
    """A part of a store, whose methods are asked in the store's thread."""

    def __init__(self, store: DistantStore, part: object) -> None:
        self._distant, self._part = store, part

    def __getattr__(self, name: str) -> Any:
        return _through(self._distant, getattr(self._part, name))


def _through(store: DistantStore, value: Any) -> Any:
    return partial(store.asked, value) if callable(value) else value


def _opened(server: Server) -> "Store":
    from planeditor.store.store import Store

    return Store.open(server)
