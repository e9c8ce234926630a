"""The order of lists that both sides worked on: one question for each."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from planeditor.merge.compare import State
from planeditor.merge.conflicts import Conflict, ConflictKind, Place, list_field, list_kind
from planeditor.merge.runs import Siblings
from planeditor.merge.versions import Sides
from planeditor.plan.items import Item
from planeditor.plan.order import spread


def merge_orders(
    sides: Sides, seen: Sides, reordered: Collection[Siblings], merged: dict[str, Item]
) -> list[Conflict]:
    """The questions about lists of which both sides moved an item; `merged` has mine where there is one.

    Where both sides have what they share in one order, it keeps that. `seen` has the keys as people see them.
    """
    conflicts: list[Conflict] = []
    lists = {*reordered, *_decided(sides)}
    for siblings, (_, mine, theirs) in sorted(_shared(sides, lists).items()):
        if mine != theirs:
            base, ours, others = _shared(seen, [siblings])[siblings]
            parent, kind = siblings
            conflicts.append(
                Conflict(ConflictKind.ORDER, sides.mine[parent], list_field(kind), base, ours, others)
            )
            set_orders(merged, siblings, {id_: sides.mine[id_].order for id_ in mine})
        else:
            _keep_order(sides, merged, siblings, mine)
    return conflicts


def _keep_order(sides: Sides, merged: dict[str, Item], siblings: Siblings, ids: Sequence[str]) -> None:
    """Have a list stand as both sides have it: what both moved may need its key of one side for that."""
    states = (sides.base or {}, sides.mine, sides.theirs)
    both = [id_ for id_ in ids if len({Place.of(one[id_]) if id_ in one else None for one in states}) > 2]
    sorted_keys = sorted([side[id_].order for id_ in both] for side in (sides.mine, sides.theirs))
    for keys in ([], *sorted_keys):
        set_orders(merged, siblings, dict(zip(both, keys, strict=False)))
        if sorted(ids, key=lambda id_: _standing(merged[id_])) == [*ids]:
            return
    put_in_order(merged, siblings, ids)


def _shared(sides: Sides, lists: Collection[Siblings]) -> dict[Siblings, list[tuple[str, ...]]]:
    """What both sides have in a list, in the order of the base, of mine and of theirs."""
    states = [_listed(state, lists) for state in (sides.base or {}, sides.mine, sides.theirs)]
    found: dict[Siblings, list[tuple[str, ...]]] = {}
    for siblings in lists:
        rows = [[item.id for item in state[siblings]] for state in states]
        shared = {*rows[1]}.intersection(rows[2])
        found[siblings] = [tuple(id_ for id_ in row if id_ in shared) for row in rows]
    return found


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


def _siblings(item: Item) -> Siblings:
    return item.parent, item.kind
