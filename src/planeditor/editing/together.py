"""Operations on their way to a store that others write into too, and their work brought together with mine.

Nothing here waits for long: edits are written in the store's own thread, and a lost race is merged by the
engine that merges copies. What is contested shows the same version to all, and the other one is a remark.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from planeditor.editing.saving import Saving, Unsaved
from planeditor.errors import NotAllowed, PlanEditorError, StoreRefused
from planeditor.language import Said, said
from planeditor.merge.compare import State, compare
from planeditor.merge.conflicts import Key
from planeditor.merge.remarks import kept_version
from planeditor.merge.three_way import merge
from planeditor.plan.changes import Change, Operation
from planeditor.plan.items import Item, Recommendation, new_id
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import RecommendationStatus

if TYPE_CHECKING:
    from planeditor.store.distant import DistantStore
    from planeditor.store.entries import Edit
    from planeditor.store.news import News
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
        self._known: State = {}
        self._flying: list[Edit] = []
        self._flight: Future[int] | None = None
        self._asked: tuple[int, Future[News]] | None = None
        self._remarks: dict[Key, str] = {}
        self._is_behind = self._in_doubt = self._looks_again = False
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
        """Let what waits go, unless something is on its way or others were before it."""
        if self._flight is None and self._waiting and not self._is_behind and self._forbidden is None:
            self._flying, self._waiting = self._waiting, []
            self._flight = self._server.save_later(
                self._plan_id, self._flying, self._revision, self._in_doubt
            )
            self._flight.add_done_callback(lambda _: self.woken())

    def _land(self, patience: float) -> None:
        """Take note of what came of what was on its way, if that is known in so many seconds."""
        from planeditor.store.entries import StoreConflict

        if self._flight is None:
            return
        try:
            self._revision = self._flight.result(patience)
        except TimeoutError:
            return
        except StoreConflict:
            self._come_back()
            self._is_behind = True
            self.look()
        except NotAllowed as refusal:
            self._come_back()
            self._forbidden = refusal
        except PlanEditorError as refused:
            self._come_back()
            # It may have been written before the connection broke.
            self._in_doubt, self._why = True, refused.said
        except Exception:
            self._come_back()
            self._why = _ON_ITS_WAY  # not tried again at once
            raise
        else:
            self._known = _after(self._known, self._flying)
            self._flight, self._flying, self._why, self._in_doubt = None, [], None, False

    def _come_back(self) -> None:
        """What was on its way waits again, before what came after it."""
        waiting, self._waiting = self._waiting, self._flying
        self._flight, self._flying = None, []
        for edit in waiting:
            if edit.amends and self._waiting[-1].operation.id == edit.operation.id:
                self._waiting[-1] = replace(self._waiting[-1], operation=edit.operation)
            else:
                self._waiting.append(edit)

    def _news(self) -> "News | None":
        """What others did, if that was asked and is known by now, and is about what is known here."""
        from planeditor.store.plan_rows import conflict

        if self._asked is None or not self._asked[1].done():
            return None
        (since, asked), self._asked = self._asked, None
        if self._looks_again:
            self._looks_again = False
            self.look()
        try:
            news = asked.result()
        except PlanEditorError as refused:
            self._stop_waiting_for_news(refused.said)
            return None
        if since != self._revision:
            if news.revision > self._revision:
                self.look()
            return None
        if news.revision == since:
            self._stop_waiting_for_news(conflict().said)
            return None
        return news

    def _stop_waiting_for_news(self, why: Said) -> None:
        """What waits for others' work to be known is tried again after a pause."""
        if self._is_behind:
            self._is_behind, self._in_doubt, self._why = False, True, why

    def _together(self, news: "News") -> Met:
        """Go on from what is on the server now; what waits is made anew where others changed the same."""
        from planeditor.store.news import after

        base, theirs, mine = self._known, news.state(self._known), self._tree.items()
        waiting, self._waiting = self._waiting, []
        self._known, self._revision = theirs, news.revision
        self._is_behind = self._in_doubt = False
        self._why = None
        own = {edit.operation.id for edit in waiting}
        authors = tuple(dict.fromkeys(one.author for one in news.operations if one.id not in own))
        if not waiting:
            return Met(compare(mine, theirs), authors)
        # What the server took before the connection broke is no change of others.
        begun = after(base, tuple(one for one in news.operations if one.id in own))
        waiting = [*_unwritten(waiting, {one.id: one for one in news.operations})]
        met = self._unchanged(waiting, begun, theirs, mine) or self._made_anew(waiting, begun, theirs, mine)
        self._send()
        return replace(met, authors=authors)

    def _unchanged(self, waiting: "list[Edit]", begun: State, theirs: State, mine: State) -> Met | None:
        """Let what waits be written as it is, where others changed other things; else None."""
        if waiting and waiting[0].amends:
            return None  # others came after what was being typed
        found = merge(begun, mine, theirs)
        if found.conflicts or _after(theirs, waiting) != (result := found.result()):
            return None
        self._waiting = waiting
        return Met(compare(mine, result))

    def _made_anew(self, waiting: "list[Edit]", begun: State, theirs: State, mine: State) -> Met:
        """Make each operation that waits anew, after those of others: each text gets into the history."""
        from planeditor.store.entries import Edit

        result, own, contested = theirs, begun, 0
        gone: list[str] = []
        made: list[Operation] = []
        for edit in waiting:
            before, own = own, _after(own, [edit])
            found = merge(before, own, result)
            merged = found.result()
            self._keep_one_remark_each(merged, result)
            operation = replace(edit.operation, changes=compare(result, merged))
            if operation.changes and edit.amends:
                operation = replace(operation, id=new_id())
                made.append(operation)
            if operation.changes:
                self._waiting.append(Edit(operation))
            elif not edit.amends:
                gone.append(operation.id)  # others did the same
            result, contested = merged, contested + len(found.conflicts)
        return Met(compare(mine, result), (), contested, tuple(gone), tuple(made))

    def _keep_one_remark_each(self, merged: dict[str, Item], before: State) -> None:
        """Where two type over each other, each key would leave a remark: only the last one stays."""
        for item in [one for id_, one in merged.items() if id_ not in before]:
            if (version := kept_version(item)) is not None:
                former = before.get(self._remarks.get(version.key, ""))
                if isinstance(former, Recommendation) and former.status is RecommendationStatus.NEW:
                    merged.pop(former.id, None)
                self._remarks[version.key] = item.id

    def _taken_back(self) -> Met:
        refusal, self._forbidden = self._forbidden, None
        gone = tuple(edit.operation.id for edit in self._waiting)
        self._waiting, self._why = [], None
        assert refusal is not None
        return Met(compare(self._tree.items(), self._known), gone=gone, refusal=refusal.said)


def _unwritten(waiting: "Sequence[Edit]", stored: Mapping[str, Operation]) -> "Iterator[Edit]":
    """The edits without those that were written before the connection broke; one that went on amends it."""
    for edit in waiting:
        written = stored.get(edit.operation.id)
        if written is None:
            yield edit
        elif written.changes != edit.operation.changes:
            yield replace(edit, amends=True)


def _after(state: State, edits: "Sequence[Edit]") -> State:
    from planeditor.store.news import after

    return after(state, tuple(edit.operation for edit in edits))
