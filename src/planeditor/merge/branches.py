"""What one side removed while the other side worked on it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from planeditor.merge.compare import State, parents_first
from planeditor.merge.conflicts import Key
from planeditor.plan.items import Item
from planeditor.plan.references import without


@dataclass(frozen=True, slots=True)
class Branch:
    """Items that one side has and the other removed, with what was inserted under them; the top first.

    `touched` says that the side which has them changed something in it or put something into it.
    """

    items: tuple[Item, ...]
    touched: bool

    @property
    def top(self) -> Item:
        """The topmost item of the branch."""
        return self.items[0]


def removed_branches(
    base: State, side: State, other: State, contested: Collection[Key] = ()
) -> Iterator[Branch]:
    """The branches of `side` that `other` removed since the base, as they are in `side`.

    Contested items count as changed.
    """
    lost = {id_ for id_ in base if id_ in side and id_ not in other}
    if not lost:
        return
    touched = {id_ for id_ in lost if Key(id_) in contested or _edited(base[id_], side[id_], side)}
    members: dict[str, list[Item]] = {}
    for item in side.values():
        top_id = _top(item, side, base, lost)
        if top_id is not None and item.id not in other:
            members.setdefault(top_id, []).append(item)
        if item.parent in lost and (item.id not in base or base[item.id].parent != item.parent):
            touched.add(item.parent)
    for top in parents_first(side[id_] for id_ in members):
        items = parents_first(members[top.id])
        yield Branch(tuple(items), any(item.id in touched for item in items))


def _top(item: Item, side: State, base: State, lost: set[str]) -> str | None:
    """The highest removed item above this one (or itself), over removed and newly inserted ones only."""
    top = None
    at: Item | None = item
    while at is not None and (at.id in lost or at.id not in base):
        if at.id in lost:
            top = at.id
        at = side.get(at.parent)
    return top


def _edited(before: Item, after: Item, side: State) -> bool:
    """Whether the item was changed or moved elsewhere; its order among siblings does not count."""
    seen = without(before, lambda ref: ref not in side)
    return replace(after, order=before.order) not in (before, seen)
