"""Three states of one plan merged into one: the base, mine and theirs.

What one side changed is taken; what both changed in the same way is taken once; what they changed
differently is a conflict, a question with a default. Sets merge as sets, long texts by words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from planeditor.merge.branches import Branch, removed_branches
from planeditor.merge.compare import State, check_same_plan, compare
from planeditor.merge.conflicts import PLACE, Conflict, ConflictKind, Key, Place, Side
from planeditor.merge.repair import drop_lost_references, give_parents, set_ours_first
from planeditor.merge.versions import merge_versions
from planeditor.plan.changes import Change
from planeditor.plan.items import Item, Kind

Choices = Mapping[Key, Side]
"""Answers: whose version a conflict takes, and MINE for a change that is refused."""


@dataclass(frozen=True, slots=True)
class Merge:
    """What comes into my plan from a copy, and the questions about it."""

    base: State | None
    mine: State
    theirs: State
    conflicts: tuple[Conflict, ...]
    merged: State
    """The state without what is in conflict about branches, with mine in other conflicts."""

    @property
    def changes(self) -> tuple[Change, ...]:
        """What comes in without a question, relative to mine; `Key.of` a change names it for refusal."""
        return self.resolved({conflict.key: Side.MINE for conflict in self.conflicts})

    def resolved(self, choices: Choices | None = None) -> tuple[Change, ...]:
        """The changes that make mine the merged plan: one operation.

        Conflicts not among the choices take their defaults; incoming changes chosen MINE stay out.
        """
        return compare(self.mine, self.result(choices))

    def result(self, choices: Choices | None = None) -> dict[str, Item]:
        """The merged plan's items by id."""
        answers = dict(choices or {})
        state = dict(self.merged)
        for conflict in self.conflicts:
            _settle(state, conflict, answers.pop(conflict.key, conflict.default))
        refused = [key for key, side in answers.items() if side is Side.MINE]
        for key in refused:
            _refuse(state, self.mine, key)
        origin = self.theirs if self.base is None else self.base
        give_parents(state, (self.mine, self.theirs, origin), {key.id for key in refused if not key.field})
        drop_lost_references(state, self.mine)
        set_ours_first(state, origin, self.mine)
        return state


def merge(base: State | None, mine: State, theirs: State, contested: Collection[Key] = ()) -> Merge:
    """Merge a copy into my plan; raise InvalidPlan where they are not the same plan.

    `base` is the latest state that both descend from; without one every difference is a question. What is
    `contested` counts as changed on both sides, whatever the base says; see `planeditor.merge.base`.
    """
    check_same_plan(mine, theirs)
    if base is not None:
        check_same_plan(mine, base)
        check_same_plan(theirs, base)
    merged: dict[str, Item] = {}
    conflicts: list[Conflict] = []
    disputed = {key.id for key in contested}
    for id_, ours in mine.items():
        merged[id_] = ours
        other = theirs.get(id_)
        if other is not None and ours is not other and ours != other:
            keys = contested if id_ in disputed else ()
            merged[id_] = _merge_item(base, mine, theirs, id_, conflicts, keys)
    merged |= {id_: item for id_, item in theirs.items() if id_ not in mine}
    conflicts += _removals(base, mine, theirs, merged, contested)
    return Merge(base, mine, theirs, tuple(conflicts), merged)


def _merge_item(
    base: State | None,
    mine: State,
    theirs: State,
    id_: str,
    conflicts: list[Conflict],
    contested: Collection[Key],
) -> Item:
    origin = None if base is None else base.get(id_)
    if origin is not None and not contested and theirs[id_] == origin:
        return mine[id_]
    if origin is not None and not contested and mine[id_] == origin:
        return theirs[id_]
    item, found = merge_versions(base, mine, theirs, id_, contested)
    conflicts += found
    return item


def _removals(
    base: State | None, mine: State, theirs: State, merged: dict[str, Item], contested: Collection[Key]
) -> Iterator[Conflict]:
    """Take out of `merged` what one side removed; a conflict for what the other worked on."""
    here = removed_branches(theirs if base is None else base, theirs, mine, contested)
    there = removed_branches(mine if base is None else base, mine, theirs, contested)
    for branches, removed_here in ((here, True), (there, False)):
        for branch in branches:
            remark = branch.top.kind is Kind.RECOMMENDATION
            if remark and (branch.touched or base is None):
                continue
            for item in branch.items:
                merged.pop(item.id, None)
            if branch.touched or base is None:
                yield _removal(branch, removed_here, known=base is not None)


def _removal(branch: Branch, removed_here: bool, known: bool) -> Conflict:
    top = branch.top
    if removed_here:
        kind = ConflictKind.REMOVED_HERE if known else ConflictKind.ONLY_THERE
        default = Side.THEIRS if known else Side.MINE
        return Conflict(kind, top, "", None, None, top, default, branch.items)
    kind = ConflictKind.REMOVED_THERE if known else ConflictKind.ONLY_HERE
    return Conflict(kind, top, "", None, top, None, Side.MINE, branch.items)


def _settle(state: dict[str, Item], conflict: Conflict, side: Side) -> None:
    id_ = conflict.item.id
    if conflict.branch:
        if conflict.value(side) is not None:
            state.update((item.id, item) for item in conflict.branch)
    elif conflict.field == PLACE:
        place: Place = conflict.value(side)
        state[id_] = replace(state[id_], **place._asdict())
    else:
        state[id_] = replace(state[id_], **{conflict.field: conflict.value(side)})


def _refuse(state: dict[str, Item], mine: State, key: Key) -> None:
    ours = mine.get(key.id)
    if ours is None:
        state.pop(key.id, None)
    elif not key.field:
        state[key.id] = ours
    elif key.id in state:
        values = Place.of(ours)._asdict() if key.field == PLACE else {key.field: getattr(ours, key.field)}
        state[key.id] = replace(state[key.id], **values)
