"""Operations on their way to a store that others write into too, and their work brought together with mine.

Nothing here waits for long: edits are written in the store's own thread, where those that lost a race are
made anew after the others' in the same transaction.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from planeditor.editing.remaking import Remade, Remarks, after_others, done, remade
from planeditor.editing.saving import Saving, Unsaved
from planeditor.errors import NotAllowed, PlanEditorError, StoreRefused
from planeditor.language import Said, said
from planeditor.merge.compare import State, compare
from planeditor.plan.changes import Change, Operation
from planeditor.plan.tree import PlanTree
from planeditor.store.entries import Edit
from planeditor.store.news import News
from planeditor.store.plan_rows import conflict

if TYPE_CHECKING:
    from planeditor.store.distant import DistantStore
    from planeditor.store.store import Store

PATIENCE = 0.05
"""Seconds that a key waits for the server; what takes longer is told when it has come."""
_ON_ITS_WAY = said("errors", "The server has not confirmed it yet.")


@dataclass(frozen=True, slots=True)
class Met:
    """What came of others' work: the changes to my plan, whose they are, how much of mine was contested.

    Of my operations, `gone` came to nothing; `made` are new ones, that go on what was being typed.
    """

    changes: tuple[Change, ...]
    authors: tuple[str, ...] = ()
    contested: int = 0
    gone: tuple[str, ...] = ()
    made: tuple[Operation, ...] = ()
    refusal: Said | None = None
    """Why mine were taken back, where the server does not allow them."""


class SharedSaving(Saving):
    """Writes the operations of one plan on a server, a few at a time, without being waited for."""

    def __init__(self, store: "Store", plan_id: str) -> None:
        """Begin at the present state of a plan; the store stands for a `DistantStore`."""
        super().__init__(store, plan_id)
        self._server = cast("DistantStore", store)
        self.woken: Callable[[], None] = lambda: None
        """Called, in whatever thread, when there is something to `meet`."""
        self.is_deleted = False
        """Whether the plan is marked as deleted, as far as is known; what is written is kept all the same."""
        self._known: State = {}
        self._flying: list[Edit] = []
        self._flight: Future[tuple[int, News | None]] | None = None
        self._remade: Remade | None = None
        self._landed: tuple[State, Remade] | None = None
        """What was made anew in the store, and not met here yet; and what it was here when it went there."""
        self._asked: tuple[int, Future[News]] | None = None
        self._remarks: Remarks = {}
        self._looks_again = False
        self._forbidden: NotAllowed | None = None

    def load(self) -> PlanTree:
        """The plan as it is on the server."""
        self._tree = super().load()
        self._known = self._tree.items()
        return self._tree

    @property
    def revision(self) -> int:
        """The number of the present state: the one it has in the store, or will have there."""
        return self._revision + len(self._flying) + len(self._waiting)

    @property
    def unsaved(self) -> Unsaved | None:
        """What the server has not confirmed yet."""
        edits = (*self._flying, *self._waiting)
        return Unsaved(len({one.operation.id for one in edits}), self._why or _ON_ITS_WAY) if edits else None

    def operation(self, id_: str) -> Operation:
        """An operation that waits, is on its way, or is in the store."""
        flying = (edit.operation for edit in reversed(self._flying) if edit.operation.id == id_)
        waits = any(edit.operation.id == id_ for edit in self._waiting)
        return super().operation(id_) if waits else next(flying, None) or super().operation(id_)

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way there or back."""
        return self._flight is not None or self._asked is not None

    def save(self, patience: float = 2.0) -> None:
        """Write what waits, and wait at most so many seconds; StoreRefused if it is not confirmed by then."""
        self._send()
        self._land(patience)
        self._send()
        self._land(patience)
        if (unsaved := self.unsaved) is not None:
            raise StoreRefused(unsaved.why)

    def write(self, write: Callable[[int], int]) -> None:
        """Let the store write at the present revision while nothing waits; what it refuses is raised."""
        if self._landed is not None:
            raise conflict()  # others' work is yet to be met
        super().write(write)
        self._known = self._tree.items()

    def look(self) -> None:
        """Ask what others did; `woken` is called when that is known."""
        if self._asked is not None:
            self._looks_again = True  # what is being told may be from before this
        else:
            asked = self._server.news_later(self._plan_id, self._revision)
            self._asked = (self._revision, asked)
            asked.add_done_callback(lambda _: self.woken())

    def meet(self) -> Met | None:
        """What has come since: the changes that are to be made to the plan now; None for nothing."""
        self._land(0)
        if self._forbidden is not None:
            return self._taken_back()
        if self._landed is not None:
            return self._met(*self._landed)
        if self._flight is None:
            news = self._news()
            if news is not None:
                return self._together(news)
            if self._why is None:  # else it is tried again after a pause
                self._send()
        return None

    def _write(self, operation: Operation, amends: bool) -> None:
        self._wait(operation, amends)
        self._send()
        is_alone = [edit.operation.id for edit in self._flying] == [operation.id] and not self._waiting
        # What goes behind another one, or to a server that was away, is not waited for.
        self._land(PATIENCE if is_alone and self._why is None else 0)
        if self._forbidden is not None and is_alone:
            refusal, self._forbidden, self._waiting = self._forbidden, None, []
            raise refusal

    def _send(self) -> None:
        """Let what waits go, unless something is on its way or has to be met first."""
        is_free = self._flight is None and self._landed is None and self._forbidden is None
        if is_free and self._waiting:
            self._flying, self._waiting = self._waiting, []
            self._remade, flying, known = None, self._flying, self._known

            def anew(news: News) -> Sequence[Edit]:
                self._remade = remade(flying, known, news, self._remarks)
                return self._remade.edits

            self._flight = self._server.save_later(self._plan_id, flying, self._revision, anew)
            self._flight.add_done_callback(lambda _: self.woken())

    def _land(self, patience: float) -> None:
        """Take note of what came of what was on its way, if that is known in so many seconds."""
        if self._flight is None:
            return
        try:
            self._revision, news = self._server.awaited(self._flight, patience)
        except TimeoutError:
            return
        except NotAllowed as refusal:
            self._come_back()
            self._forbidden = refusal
        except PlanEditorError as refused:
            self._come_back()  # it may have been written before the connection broke
            self._why = refused.said
        except Exception:
            self._come_back()
            self._why = _ON_ITS_WAY  # not tried again at once
            raise
        else:
            here = done(self._known, self._flying)
            if news is not None and self._remade is not None:
                self._landed = (here, self._remade)
            self._known = self._remade.result if self._landed and self._remade else here
            self._flight, self._flying, self._why = None, [], None

    def _come_back(self) -> None:
        """What was on its way waits again, before what came after it."""
        waiting, self._waiting = self._waiting, self._flying
        self._flight, self._flying = None, []
        for edit in waiting:
            if edit.amends and self._waiting[-1].operation.id == edit.operation.id:
                self._waiting[-1] = replace(self._waiting[-1], operation=edit.operation)
            else:
                self._waiting.append(edit)

    def _news(self) -> News | None:
        """What others did, if that was asked and is known by now, and is about what is known here."""
        if self._asked is None or not self._asked[1].done():
            return None
        (since, asked), self._asked = self._asked, None
        if self._looks_again:
            self._looks_again = False
            self.look()
        try:
            news = asked.result(0)
        except PlanEditorError:
            return None
        self.is_deleted = news.deleted
        if since != self._revision:
            if news.revision > self._revision:
                self.look()
            return None
        return None if news.revision == since else news

    def _together(self, news: News) -> Met:
        """Go on from what is on the server now; what waits is made anew after what others did."""
        anew = remade(self._waiting, self._known, news, self._remarks)
        self._known, self._revision, self._why = news.state(self._known), news.revision, None
        return self._go_on(anew)

    def _met(self, here: State, landed: Remade) -> Met:
        """Go on from what was made anew in the store; what was done here since then comes after it."""
        self._landed = None
        return self._go_on(landed.then(after_others(self._waiting, here, landed.result, self._remarks)))

    def _go_on(self, anew: Remade) -> Met:
        self._waiting = [*anew.edits]
        self._send()
        changes = compare(self._tree.items(), anew.result)
        return Met(changes, anew.authors, anew.contested, anew.gone, anew.made)

    def _taken_back(self) -> Met:
        refusal, self._forbidden = self._forbidden, None
        gone = tuple(edit.operation.id for edit in self._waiting)
        self._waiting, self._why = [], None
        assert refusal is not None
        return Met(compare(self._tree.items(), self._known), gone=gone, refusal=refusal.said)
