"""A store on a server, asked in a thread of its own: whoever waits for an answer waits only so long."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, cast

from planeditor.errors import NotSignedIn, Unreachable
from planeditor.plan.changes import Operation
from planeditor.store.own_thread import OwnThread
from planeditor.store.server import Server, silent

if TYPE_CHECKING:
    from planeditor.store.entries import Edit, Listed
    from planeditor.store.news import Anew, News
    from planeditor.store.store import Store

T = TypeVar("T")

Wait = Callable[["Future[Any]", float], None]
"""Returns when there is an answer, or after so many seconds; may raise when nobody wants it any more."""

_PATIENCE = 2.0
"""Seconds that an answer is waited for while the server is known to answer."""
_MUCH = 15.0
"""Seconds for what reads a whole plan, its history, or all plans: over a slow line that takes longer."""
_OPENING = 120.0
"""Seconds in which a store is opened."""
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
        "of_others",
        "operation_index",
        "history",
    }
)
"""Methods of a `Store` and its `Kept`; by their names, for neither is loaded with the window."""
_SHORT = 0.2
"""Seconds, once it did not: until it answers again nobody waits for it."""
_REMEMBERED = 200
"""The last operations written here: what undo calls them is asked after every key."""


def _wait(answer: "Future[Any]", seconds: float) -> None:
    wait([answer], seconds)


class DistantStore:
    """Stands for a store on a server; answers as `Store` does, and is given in its place.

    One call is made at a time, in their order. What came too late for who waited is done all the same.
    Every wait for the server is the one of `awaited`.
    """

    def __init__(self, server: Server, wait_for: Wait = _wait) -> None:
        """Open it; raises what opening raises. Whatever is waited for here is waited for by `wait_for`."""
        self._server = server
        self._wait = wait_for
        self.let_in: Callable[[], bool] = lambda: False
        """Asks for another password, in whatever thread; whether there is one now."""
        self._thread = OwnThread("planeditor-store")
        self._answers = True
        self._written: dict[str, Operation] = {}
        opening = self.later(_opened, server)
        try:
            # As long as tables may be made or a keyring be opened; libpq itself waits only so long.
            self._store = self.awaited(opening, _OPENING)
        except BaseException as error:
            opening.add_done_callback(_let_go)
            self._thread.end()
            if isinstance(error, TimeoutError):
                raise silent(server) from error
            raise
        place = self._store.place
        assert isinstance(place, Server)
        self.place = place
        self.kept = _Asked(self, self._store.kept)

    @property
    def as_store(self) -> "Store":
        """The same, for whoever wants a store."""
        return cast("Store", self)

    def later(self, work: Callable[..., T], *given: Any) -> "Future[T]":
        """Have it done in the thread; what comes of it is told by the future."""
        return self._thread.later(work, *given)

    def awaited(self, answer: "Future[T]", seconds: float) -> T:
        """What comes of what is done in the thread; TimeoutError if it is not there in so many seconds."""
        self._wait(answer, seconds)
        return answer.result(0)

    def asked(self, work: Callable[..., T], *given: Any, **named: Any) -> T:
        """Have it done in the thread and wait; Unreachable for an answer that takes too long.

        Where the server wants another password, that is asked for first; NotSignedIn if there is none.
        """
        while True:
            try:
                return self._asked(
                    partial(work, *given, **named), _MUCH if work.__name__ in _WHOLE else _PATIENCE
                )
            except NotSignedIn:  # nothing was done
                if not self.let_in():
                    raise

    def _asked(self, work: Callable[[], T], patience: float) -> T:
        future = self.later(work)
        try:
            answer = self.awaited(future, patience if self._answers else _SHORT)
        except TimeoutError as error:
            # What has begun ends by itself; what has not is no longer wanted.
            self._answers = False
            future.cancel()
            future.add_done_callback(self._note_late)
            raise silent(self._server) from error
        except Unreachable:
            self._answers = False
            raise
        except BaseException:
            future.cancel()
            raise
        self._answers = True
        return answer

    def _note_late(self, answer: "Future[Any]") -> None:
        """A network that crawls is one that answers: what is asked next is waited for again."""
        if not answer.cancelled() and answer.exception() is None:
            self._answers = True

    def beside(self) -> "Store":
        """The same store by a connection of its own, for what nobody should wait behind."""
        other = DistantStore(self.place, self._wait)
        other.let_in = self.let_in
        return other.as_store

    def save_later(
        self, plan: str, edits: Sequence["Edit"], revision: int, anew: "Anew"
    ) -> "Future[tuple[int, News | None]]":
        """Write edits, as `Store.save_anew` does, which calls `anew` in its thread."""
        return self.later(self._saved, plan, edits, revision, anew)

    def news_later(self, plan: str, revision: int) -> "Future[News]":
        """What happened to a plan since a revision."""
        return self.later(self._store.news, plan, revision)

    def listed_later(self) -> "Future[Listed]":
        """All plans, as they are on the server by now."""
        return self.later(self._listed)

    def head_later(self, plan: str) -> "Future[str]":
        """The kept state that a plan goes on from."""
        return self.later(self._store.kept.head, plan)

    def operation(self, plan_id: str, operation_id: str) -> Operation:
        """One operation of the history; one that was written here is known."""
        return self._written.get(operation_id) or self.asked(self._store.operation, plan_id, operation_id)

    def wait_at_most(self, seconds: float) -> None:
        """Nothing: who waits here is told by what they wait for."""

    def close(self) -> None:
        """Let go of the server when what is being done has ended; nobody waits for that."""
        self.later(self._store.close)
        self._thread.end()

    def _listed(self) -> "Listed":
        from planeditor.store.entries import Listed

        return Listed(self._store.plans(), self._store.completeness())

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


def _let_go(opening: "Future[Store]") -> None:
    """What nobody waited for is closed as soon as it is open."""
    if not opening.cancelled() and opening.exception() is None:
        opening.result(0).close()


def _through(store: DistantStore, value: Any) -> Any:
    return partial(store.asked, value) if callable(value) else value


def _opened(server: Server) -> "Store":
    from planeditor.store.store import Store

    return Store.open(server)
