"""The order of lists that both sides worked on: one question for each, and one rule for what both put in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from planeditor.merge.compare import State
from planeditor.merge.conflicts import Conflict, ConflictKind, Place, list_field, list_kind
from planeditor.merge.versions import Sides
from planeditor.plan.items import Item, Kind
from planeditor.plan.order import spread

_NEXT_RUN = "00"
"""Stands in keys between that of the last item of a run and what tells those of the next run apart."""

Siblings = tuple[str, Kind]
"""The parent's id and the kind of its children."""


def merge_orders(sides: Sides, reordered: Collection[Siblings], merged: dict[str, Item]) -> list[Conflict]:
    """The questions about lists of which both sides moved an item; those with one outcome get its keys.

    The order keys of `merged` become mine where there is a question; otherwise the smaller ones.
    """
    conflicts: list[Conflict] = []
    lists = {*reordered, *_decided(sides)}
    ours, others = _listed(sides.mine, lists), _listed(sides.theirs, lists)
    before = {} if sides.base is None else _listed(sides.base, lists)
    for siblings in sorted(lists):
        shared = {item.id for item in ours[siblings]} & {item.id for item in others[siblings]}
        mine, theirs = (
            {item.id: item.order for item in found[siblings] if item.id in shared} for found in (ours, others)
        )
        chosen = mine
        if tuple(mine) == tuple(theirs):
            chosen = min(mine, theirs, key=lambda keys: tuple(keys.values()))
        else:
            base = tuple(item.id for item in before.get(siblings, ()) if item.id in shared)
            parent, kind = siblings
            conflicts.append(
                Conflict(
                    ConflictKind.ORDER, sides.mine[parent], list_field(kind), base, tuple(mine), tuple(theirs)
                )
            )
        set_orders(merged, siblings, chosen)
    return conflicts


def _decided(sides: Sides) -> Iterator[Siblings]:
    """The lists that both sides changed, one of them or both by a decision and not by its values."""
    for key in {*sides.here, *sides.there}:
        kind = list_kind(key.field)
        if kind is not None and key.id in sides.mine and key.id in sides.theirs:
            siblings = key.id, kind
            mine, theirs, before = (
                [item.id for item in _listed(state, [siblings])[siblings]]
                for state in (sides.mine, sides.theirs, sides.base or {})
            )
            if (key in sides.here or mine != before) and (key in sides.there or theirs != before):
                yield siblings


def set_orders(state: dict[str, Item], siblings: Siblings, orders: dict[str, str]) -> None:
    """Give the children of a list their order keys, those that are still in it."""
    for id_, order in orders.items():
        if id_ in state and (state[id_].parent, state[id_].kind) == siblings:
            state[id_] = replace(state[id_], order=order)


def put_in_order(state: dict[str, Item], siblings: Siblings, ids: Sequence[str]) -> None:
    """Put the children of a list in an order, with the keys that they have; others stay where they are."""
    there = [id_ for id_ in ids if id_ in state and _siblings(state[id_]) == siblings]
    keys = sorted({state[id_].order for id_ in there})
    if len(keys) < len(there):
        keys = spread(len(there))
    set_orders(state, siblings, dict(zip(there, keys, strict=True)))


def _listed(state: State, lists: Collection[Siblings]) -> dict[Siblings, list[Item]]:
    found: dict[Siblings, list[Item]] = {siblings: [] for siblings in lists}
    if lists:
        for item in state.values():
            if (item.parent, item.kind) in found:
                found[item.parent, item.kind].append(item)
    for items in found.values():
        items.sort(key=_standing)
    return found


def _standing(item: Item) -> tuple[str, str]:
    return item.order, item.id


def seat(state: dict[str, Item], sides: Sides) -> None:
    """Put what one side alone has behind the common item that it stands behind there.

    It does already but for common items with another key than there: without a base nobody can tell whether
    they were moved.
    """
    shared = sides.mine.keys() & sides.theirs.keys()
    for side in (sides.mine, sides.theirs):
        alone = (id_ for id_ in state if id_ not in shared and state[id_] == side.get(id_))
        lists = {_siblings(state[id_]) for id_ in alone}
        now = _listed(state, lists)
        for siblings, items in _listed(side, lists).items():
            common = [None, *(item for item in now[siblings] if item.id in shared), None]
            places = {item.id: place for place, item in enumerate(common) if item is not None}
            at = 0
            for is_common, run in groupby(items, key=lambda item: item.id in places):
                if is_common:
                    at = places[[*run][-1].id]
                else:
                    own = [item for item in run if state.get(item.id) == item]
                    state.update((one.id, one) for one in _seated(own, common[at], common[at + 1]))


def _seated(run: list[Item], left: Item | None, right: Item | None) -> list[Item]:
    """The run with other keys, if it does not stand between the two already and there is room."""
    row = [*([left] if left else []), *run, *([right] if right else [])]
    low, high = (None if one is None else one.order for one in (left, right))
    if row == sorted(row, key=_standing) or (high is not None and (low or "") >= high):
        return []
    return [replace(item, order=key) for item, key in zip(run, spread(len(run), low, high), strict=True)]


def part_runs(state: dict[str, Item], sides: Sides, changed: Iterable[str], fixed: Collection[str]) -> None:
    """Where both sides put items at one place, give one run keys after the other: the smallest id is first.

    The rule is the same on every side. `changed` are the items that either side changed or inserted; those
    of `fixed` keep their keys.
    """
    base = sides.theirs if sides.base is None else sides.base
    ours, others = set[str](), set[str]()
    for id_ in changed:
        if id_ in state and id_ not in fixed:
            place = Place.of(state[id_])
            here, there, before = (_is_at(side, id_, place) for side in (sides.mine, sides.theirs, base))
            if not before and here != there:
                (ours if here else others).add(id_)
    lists = {_siblings(state[id_]) for id_ in ours} & {_siblings(state[id_]) for id_ in others}
    for siblings in _listed(state, lists).values():
        for moved in _parted(siblings, ours, others):
            state[moved.id] = moved


def _is_at(state: State, id_: str, place: Place) -> bool:
    return id_ in state and Place.of(state[id_]) == place


def _siblings(item: Item) -> Siblings:
    return item.parent, item.kind


def _parted(siblings: list[Item], ours: set[str], others: set[str]) -> list[Item]:
    """Items with new keys, for each gap between untouched siblings in which two runs stand."""
    result: list[Item] = []
    gap: list[Item] = []
    for item in (*siblings, None):
        if item is not None and (item.id in ours or item.id in others):
            gap.append(item)
            continue
        sides = [[one for one in gap if one.id in ids] for ids in (ours, others)]
        if all(sides):
            runs = sorted((run for side in sides for run in _runs(side)), key=_smallest)
            if _runs(gap) != runs:
                result += _behind_each_other(runs, None if item is None else item.order)
        gap = []
    return result


def _runs(items: list[Item]) -> list[list[Item]]:
    """What one put in at once: where a merge put another run behind it, the keys tell."""
    runs: list[list[Item]] = []
    for item in items:
        last = runs[-1][-1].order if runs else None
        if last is None or last == item.order or item.order.startswith(f"{last}{_NEXT_RUN}"):
            runs.append([item])
        else:
            runs[-1].append(item)
    return runs if runs == sorted(runs, key=_smallest) else [items]


def _smallest(run: list[Item]) -> str:
    return min(item.id for item in run)


def _behind_each_other(runs: list[list[Item]], right: str | None) -> Iterator[Item]:
    """The items with the keys that they get: the first run keeps its own, the others are marked by theirs.

    So whoever merges a third copy finds the same runs, and all get the same order.
    """
    last = runs[0][-1].order
    for run in runs[1:]:
        keys = _keys_behind(last, len(run), right)
        if not keys:
            return  # no key between equal ones: the ids decide
        yield from (replace(item, order=key) for item, key in zip(run, keys, strict=True))
        last = keys[-1]


def _keys_behind(left: str, count: int, right: str | None) -> list[str]:
    """Keys of the next run behind a key; where there is no room for its mark, any that are between."""
    if right is not None and left >= right:
        return []
    keys = [f"{left}{_NEXT_RUN}{key}" for key in spread(count)]
    return keys if right is None or keys[-1] < right else spread(count, left, right)
