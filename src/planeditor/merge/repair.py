"""A merged state made whole: parents for all, no reference to what the merge left out, ours before theirs."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from planeditor.merge.compare import State, parents_first
from planeditor.merge.conflicts import Place
from planeditor.plan.items import ROOT_PARENT, Item, Kind
from planeditor.plan.order import spread
from planeditor.plan.references import without

Siblings = tuple[str, Kind]


def give_parents(state: dict[str, Item], sides: Sequence[State], refused: Container[str]) -> None:
    """Put items whose parent is missing where another side has them, or bring the parent back.

    `sides` are asked in order, mine first. Under a refused parent, what only the copy has is left out.
    """
    dropped = set[str]()
    while orphans := [
        item for item in state.values() if item.parent not in state and item.parent != ROOT_PARENT
    ]:
        for item in parents_first(orphans):
            if item.parent in state:
                continue
            place = _other_place(state, sides, item.id)
            if place is not None:
                state[item.id] = replace(item, **place._asdict())
            elif item.id not in sides[0] and (item.parent in refused or item.parent in dropped):
                del state[item.id]
                dropped.add(item.id)
            else:
                _bring_back(state, sides, item.parent)


def _other_place(state: State, sides: Sequence[State], id_: str) -> Place | None:
    versions = (side[id_] for side in sides if id_ in side)
    return next((Place.of(version) for version in versions if version.parent in state), None)


def _bring_back(state: dict[str, Item], sides: Sequence[State], id_: str) -> None:
    state[id_] = next(side[id_] for side in sides if id_ in side)


def drop_lost_references(state: dict[str, Item], mine: State) -> None:
    """Take away references to items that mine had and the merge has not, and dangling ones that came in."""
    lost = mine.keys() - state.keys()
    for id_, item in state.items():
        if item is not mine.get(id_):
            state[id_] = without(item, lambda ref: ref not in state)
        elif lost:
            state[id_] = without(item, lost.__contains__)


def set_ours_first(state: dict[str, Item], base: State, mine: State) -> None:
    """Where both sides put items at one place, give theirs order keys after ours."""
    came = {
        id_ for id_, item in state.items()
        if item is not mine.get(id_) and _was_put(item, mine) and _was_put(item, base)
    }  # fmt: skip
    if not came:
        return
    lists: dict[Siblings, list[Item]] = {(state[id_].parent, state[id_].kind): [] for id_ in came}
    for item in state.values():
        if (item.parent, item.kind) in lists:
            lists[item.parent, item.kind].append(item)
    for siblings in lists.values():
        siblings.sort(key=lambda item: (item.order, item.id))
        put = {item.id for item in siblings if item.id not in came and _was_put(item, base)}
        for moved in _reordered(siblings, came, put):
            state[moved.id] = moved


def _was_put(item: Item, before: State) -> bool:
    version = before.get(item.id)
    return version is None or Place.of(version) != Place.of(item)


def _reordered(siblings: list[Item], came: set[str], put: set[str]) -> list[Item]:
    """Theirs with new keys, for each gap between untouched siblings in which ours and theirs mingle."""
    result: list[Item] = []
    gap: list[Item] = []
    for item in (*siblings, None):
        if item is not None and (item.id in came or item.id in put):
            gap.append(item)
            continue
        ours = [one for one in gap if one.id in put]
        theirs = [one for one in gap if one.id in came]
        if ours and theirs and gap != ours + theirs:
            result += _after(ours[-1].order, theirs, None if item is None else item.order)
        gap = []
    return result


def _after(left: str, items: list[Item], right: str | None) -> list[Item]:
    if right is not None and left >= right:
        return []  # no key between equal ones: the ids decide
    keys = spread(len(items), left, right)
    return [replace(item, order=key) for item, key in zip(items, keys, strict=True)]
