"""What one side removed while the other side worked on it or came to need it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Set
from dataclasses import dataclass, replace

from planeditor.merge.compare import State, parents_first
from planeditor.merge.versions import Sides, held
from planeditor.plan.items import PARENTS, Item
from planeditor.plan.references import referred


@dataclass(frozen=True, slots=True)
class Branch:
    """Items that one side has and the other removed, with what was inserted under them; the top first.

    `edited` says that the side which has them changed something in it or put something into it, `needed` that
    it came to refer to it. `elsewhere` is what it put directly under the top, as it will be under the item
    that the other side moved the children of the top to; nothing where more was done, or nothing moved.
    """

    items: tuple[Item, ...]
    edited: bool
    needed: bool
    elsewhere: tuple[Item, ...] = ()

    @property
    def top(self) -> Item:
        """The topmost item of the branch."""
        return self.items[0]


def removed_branches(sides: Sides, changed: Collection[str]) -> Iterator[Branch]:
    """The branches of mine that theirs removed since the base, as they are in mine.

    `changed` are the items that either side changed or inserted.
    """
    side, other = sides.mine, sides.theirs
    base = side if sides.base is None else sides.base
    lost = {id_ for id_ in sides.lost_there if id_ in side}
    if not lost:
        return
    changed = [id_ for id_ in changed if id_ in side]
    put_in = {id_ for id_ in changed if _was_put_under(side[id_], base, lost)}
    edited = {side[id_].parent for id_ in put_in} | {key.id for key in sides.here if key.id in lost}
    edited |= {id_ for id_ in changed if id_ in lost and _is_edited(base[id_], side[id_], sides.lost_here)}
    needed = {ref for id_ in changed for ref in _new_references(side[id_], base.get(id_)) if ref in lost}
    members: dict[str, list[Item]] = {}
    for id_ in {*lost, *(id_ for id_ in changed if id_ not in base and id_ not in other)}:
        if top_id := _top(side[id_], side, base, lost):
            members.setdefault(top_id, []).append(side[id_])
    for top in parents_first(side[id_] for id_ in members):
        items = tuple(parents_first(members[top.id]))
        ids = {item.id for item in items}
        only_put_in = edited & ids == {top.id} and not (
            needed & ids or _is_edited(base[top.id], top, sides.lost_here)
        )
        new = [item for item in items if only_put_in and item.id not in base]
        yield Branch(items, bool(edited & ids), bool(needed & ids), _moved_along(top, new, base, other))


def _was_put_under(item: Item, base: State, lost: set[str]) -> bool:
    return item.parent in lost and (item.id not in base or base[item.id].parent != item.parent)


def _new_references(item: Item, before: Item | None) -> set[str]:
    known = set() if before is None else {ref for _, ref in referred(before)}
    return {ref for _, ref in referred(item)} - known


def _top(item: Item, side: State, base: State, lost: set[str]) -> str:
    """The highest removed item above this one (or itself), over removed and new ones only; "" if none."""
    top = ""
    at: Item | None = item
    while at is not None and (at.id in lost or at.id not in base):
        if at.id in lost:
            top = at.id
        at = side.get(at.parent)
    return top


def _is_edited(before: Item, after: Item, gone: Set[str]) -> bool:
    """Whether the item was changed or moved elsewhere; its order among siblings does not count."""
    return replace(held(after, before, gone), order=before.order) != before


def _moved_along(top: Item, new: list[Item], base: State, other: State) -> tuple[Item, ...]:
    """What was inserted under a removed item, where its children were moved to by who removed it."""
    if not new:
        return ()
    parents = Counter(
        other[item.id].parent
        for item in base.values()
        if item.parent == top.id and item.id in other and other[item.id].parent != top.id
    )
    kinds = {PARENTS[item.kind] for item in new if item.parent == top.id}
    heirs = [id_ for id_ in parents if all(other[id_].kind in kind for kind in kinds)]
    if not heirs:
        return ()
    heir = max(heirs, key=lambda id_: (parents[id_], id_))
    return tuple(replace(item, parent=heir) if item.parent == top.id else item for item in new)
