"""Runs: what each copy put into one gap of a list stands together, in one order whoever merges first.

A gap lies between two neighbouring keys of a list as the base has it, whatever was moved away from there
since. What one copy put into it is a run, and its smallest id is the run's label. Where there are several,
the keys are *marked* with the label, and the key that the item had been given stands behind it: so a later
merge reads from merged copies what each had put where, and comes to the same list as if it were the first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from planeditor.merge.compare import State
from planeditor.merge.conflicts import Place
from planeditor.merge.versions import Sides
from planeditor.plan.items import Item, Kind
from planeditor.plan.order import LONGEST

Siblings = tuple[str, Kind]
"""The parent's id and the kind of its children."""

Labels = dict[tuple[str, Place], str]
"""The label of the run in which an item stands at a place."""

_LABEL = 32
"""Characters of a label, which is an id."""
_WITHIN, _BEYOND = "12"
"""Stands behind the label: the key that was given goes on from the gap's left one, or stands there whole."""


class _Gap(NamedTuple):
    """What lies between two keys of a list; "" and None are its ends."""

    siblings: Siblings
    left: str
    right: str | None

    @property
    def _front(self) -> str:
        """What begins keys that are between the two, however they go on."""
        front = f"{self.left}00"
        while self.right is not None and self.right.startswith(front):
            front += "0"
        return front

    def marked(self, key: str, label: str) -> str:
        """A key of the gap as it stands in the run with that label."""
        is_within = key.startswith(self.left)
        tail = f"{_WITHIN}{key[len(self.left) :]}" if is_within else f"{_BEYOND}{key}"
        return f"{self._front}{label}{tail}"

    def read(self, key: str) -> tuple[str, str]:
        """The label of a marked key, and the key that had been given; of any other key "" and the key."""
        at = len(self._front)
        label, sign, tail = key[at : at + _LABEL], key[at + _LABEL : at + _LABEL + 1], key[at + _LABEL + 1 :]
        given = self.left + tail if sign == _WITHIN else tail
        return (label, given) if given and self.marked(given, label) == key else ("", key)


class _Gaps:
    """The gaps of the base in the lists in which some items stand."""

    def __init__(self, base: State, items: Iterable[Item]) -> None:
        found: dict[Siblings, set[str]] = {(item.parent, item.kind): set() for item in items}
        for item in base.values() if found else ():
            if (item.parent, item.kind) in found:
                found[item.parent, item.kind].add(item.order)
        self._keys = {siblings: sorted(keys) for siblings, keys in found.items()}

    def of(self, item: Item) -> _Gap | None:
        """The gap in which an item stands; None where it has a key of the base."""
        siblings = item.parent, item.kind
        keys = self._keys[siblings]
        at = bisect_left(keys, item.order)
        if at < len(keys) and keys[at] == item.order:
            return None
        return _Gap(siblings, keys[at - 1] if at else "", keys[at] if at < len(keys) else None)

    def filled(self, items: Iterable[Item]) -> dict[_Gap, list[Item]]:
        """What stands in each gap."""
        found: dict[_Gap, list[Item]] = {}
        for item in items:
            gap = self.of(item)
            if gap is not None:
                found.setdefault(gap, []).append(item)
        return found


def unmarked(sides: Sides) -> tuple[Sides, Labels]:
    """The sides with the keys that were given before they were marked, and the runs of what they put.

    Without a base there are none.
    """
    base = sides.base
    if base is None:
        return sides, {}
    labels, states = Labels(), list[State]()
    for side in (sides.mine, sides.theirs):
        put = [item for id_, item in side.items() if _is_put(item, base.get(id_))]
        given: dict[str, Item] = {}
        for label, item in _read(_Gaps(base, put), base, put):
            placed = item.id, Place.of(item)
            labels[placed] = min(label, labels.get(placed, label))
            if item.order != side[item.id].order:
                given[item.id] = item
        states.append({**side, **given} if given else side)
    mine, theirs = states
    return replace(sides, mine=mine, theirs=theirs), labels


def _is_put(item: Item, origin: Item | None) -> bool:
    if origin is None:
        return True
    return item is not origin and (item.order != origin.order or item.parent != origin.parent)


def _read(gaps: _Gaps, base: State, items: list[Item]) -> Iterator[tuple[str, Item]]:
    """Each item with the label of its run and the key that it was given.

    Where a gap is not as a merge leaves it, somebody worked on it since, and it is one run as it is.
    """
    for gap, inside in gaps.filled(items).items():
        read = [gap.read(item.order) for item in inside]
        labels = [label for label, _ in read]
        if all(labels) and _is_marked(labels, inside, base):
            given = [replace(item, order=key) for item, (_, key) in zip(inside, read, strict=True)]
            if all(gaps.of(item) == gap for item in given):
                yield from zip(labels, given, strict=True)
                continue
        whole = _label(inside, base)
        yield from ((whole, item) for item in inside)


def _label(run: Iterable[Item], base: State) -> str:
    """The smallest id of what is new in a run, for nobody else can take that away; else of all."""
    return min((item.id in base, item.id) for item in run)[1]


def _is_marked(labels: Iterable[str], items: Iterable[Item], base: State) -> bool:
    """Whether a gap cannot do without marks: the labels are not what is found of items without one."""
    return {*labels} != {_label(items, base)}


def mark_runs(state: dict[str, Item], base: State, labels: Labels, fixed: Collection[str]) -> None:
    """Mark the keys in each gap in which several runs stand: that with the smallest label stands first.

    What stands elsewhere now belongs to none; those of `fixed` keep their keys.
    """
    standing = {
        id_: label
        for (id_, place), label in labels.items()
        if id_ in state and id_ not in fixed and Place.of(state[id_]) == place
    }
    gaps = _Gaps(base, [state[id_] for id_ in standing])
    for gap, items in gaps.filled(state[id_] for id_ in standing).items():
        if _is_marked((standing[item.id] for item in items), items, base):
            keys = [gap.marked(item.order, standing[item.id]) for item in items]
            if max(map(len, keys)) <= LONGEST:
                marked = zip(items, keys, strict=True)
                state.update((item.id, replace(item, order=key)) for item, key in marked)
