"""Operations made anew after what others did meanwhile, by the engine that merges copies: pure functions.

Each becomes one after theirs, so that every text gets into the history. What is contested shows the same
version to all, and the other one is a remark.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from planeditor.merge.compare import State, compare
from planeditor.merge.conflicts import Key
from planeditor.merge.remarks import kept_version
from planeditor.merge.three_way import merge
from planeditor.plan.changes import Operation
from planeditor.plan.items import Item, Recommendation, new_id
from planeditor.plan.vocabulary import RecommendationStatus
from planeditor.store.entries import Edit
from planeditor.store.news import News, after

Remarks = dict[Key, str]
"""The last remark that was left here about something."""


@dataclass(frozen=True, slots=True)
class Remade:
    """Edits after what others did, and the state that they lead to.

    Of my operations, `gone` came to nothing; `made` are new ones, that go on what was being typed.
    """

    result: State
    edits: tuple[Edit, ...] = ()
    authors: tuple[str, ...] = ()
    contested: int = 0
    gone: tuple[str, ...] = ()
    made: tuple[Operation, ...] = ()

    def then(self, later: "Remade") -> "Remade":
        """This, and what was made anew after it."""
        return Remade(
            later.result,
            later.edits,
            self.authors,
            self.contested + later.contested,
            self.gone + later.gone,
            self.made + later.made,
        )


def remade(waiting: Sequence[Edit], known: State, news: News, remarks: Remarks) -> Remade:
    """The edits, which led on from a known state, after the news of others since that state."""
    stored = {one.id: one for one in news.operations}
    own = {edit.operation.id for edit in waiting}
    # What the server took before the connection broke is no work of others.
    begun = after(known, tuple(one for one in news.operations if one.id in own))
    authors = tuple(dict.fromkeys(one.author for one in news.operations if one.id not in own))
    found = after_others([*_unwritten(waiting, stored)], begun, news.state(known), remarks)
    return replace(found, authors=authors)


def after_others(waiting: Sequence[Edit], begun: State, theirs: State, remarks: Remarks) -> Remade:
    """The edits, which led on from `begun`, after `theirs`, which did too."""
    if not waiting:
        return Remade(theirs)
    return _unchanged(waiting, begun, theirs) or _one_by_one(waiting, begun, theirs, remarks)


def done(state: State, edits: Sequence[Edit]) -> State:
    """The state after edits of it."""
    return after(state, tuple(edit.operation for edit in edits))


def _unchanged(waiting: Sequence[Edit], begun: State, theirs: State) -> Remade | None:
    """The edits as they are, where others changed other things; else None."""
    if waiting[0].amends:
        return None  # others came after what was being typed
    found, after_all = merge(begun, done(begun, waiting), theirs), done(theirs, waiting)
    if found.conflicts or found.result() != after_all:
        return None
    return Remade(after_all, tuple(waiting))


def _one_by_one(waiting: Sequence[Edit], begun: State, theirs: State, remarks: Remarks) -> Remade:
    result, own, contested = theirs, begun, 0
    edits: list[Edit] = []
    gone: list[str] = []
    made: list[Operation] = []
    for edit in waiting:
        before, own = own, done(own, [edit])
        found = merge(before, own, result)
        merged = found.result()
        _keep_one_remark_each(merged, result, remarks)
        operation = replace(edit.operation, changes=compare(result, merged))
        if operation.changes and edit.amends:
            operation = replace(operation, id=new_id())
            made.append(operation)
        if operation.changes:
            edits.append(Edit(operation))
        elif not edit.amends:
            gone.append(operation.id)  # others did the same
        result, contested = merged, contested + len(found.conflicts)
    return Remade(result, tuple(edits), (), contested, tuple(gone), tuple(made))


def _keep_one_remark_each(merged: dict[str, Item], before: State, remarks: Remarks) -> None:
    """Where two type over each other, each key would leave a remark: only the last one stays."""
    for item in [one for id_, one in merged.items() if id_ not in before]:
        if (version := kept_version(item)) is not None:
            former = before.get(remarks.get(version.key, ""))
            if isinstance(former, Recommendation) and former.status is RecommendationStatus.NEW:
                merged.pop(former.id, None)
            remarks[version.key] = item.id


def _unwritten(waiting: Sequence[Edit], stored: Mapping[str, Operation]) -> Iterator[Edit]:
    """The edits without those that were written before the connection broke; one that went on amends it."""
    for edit in waiting:
        written = stored.get(edit.operation.id)
        if written is None:
            yield edit
        elif written.changes != edit.operation.changes:
            yield replace(edit, amends=True)
