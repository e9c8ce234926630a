"""The state that a merge of two states starts from, found by their lineage and never by clocks.

The base is the nearest state that both descend from. Where there are several, they are merged first, in the
same way, and what they contradict each other in is *contested*: it counts as changed on both sides, so that
it is asked about unless both settled it alike. A question that a person answered on one side only counts as
changed there, even if the answer was the value of the base. Which side is mine makes no difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planeditor.merge.compare import State
from planeditor.merge.conflicts import PLACE, Conflict, Key, Place, Side
from planeditor.merge.lineage import Lineage
from planeditor.merge.three_way import Merge, merge
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import Item

_DEEPEST = 40
"""How many times states are merged in order to merge states; below, every difference of two is contested."""

Content = Callable[[str], State | None]
"""Gives the items of a state by its id; None where they are not at hand."""


@dataclass(frozen=True, slots=True)
class Base:
    """What a merge starts from: None where it is not known, and then every difference is a question.

    `here` and `there` are the fields, places and items that count as changed in mine and in theirs, whatever
    the state says; `ids` are the nearest states that both descend from.
    """

    state: State | None = None
    here: frozenset[Key] = frozenset()
    there: frozenset[Key] = frozenset()
    ids: tuple[str, ...] = ()

    def merge(self, mine: State, theirs: State) -> Merge:
        """Merge two states that descend from it; raise InvalidPlan where they are different plans."""
        return merge(self.state, mine, theirs, self.here, self.there)


def find_base(lineage: Lineage, content: Content, mine: str, theirs: str) -> Base:
    """The base of two states; without a state where what they descend from is unknown or not at hand."""
    ours, others = lineage.ancestors(mine), lineage.ancestors(theirs)
    common = ours & others
    # Behind a state of which nothing is known may be a nearer one that both descend from.
    if not common or lineage.is_hidden((ours | others) - common):
        return Base()
    nearest = lineage.nearest(common)
    base = _Bases(lineage, content).of(nearest)
    sides = content(mine), content(theirs)
    if base.state is None or sides[0] is None or sides[1] is None:
        return Base(ids=nearest)
    told = (base.state, sides[0], sides[1])
    here, there = (
        contested | {key for key in _answered(lineage, above - common) if not _is_plain(key, *told)}
        for contested, above in ((base.here, ours), (base.there, others))
    )
    return Base(base.state, here, there, nearest)


class _Bases:
    """Makes one base of several states."""

    def __init__(self, lineage: Lineage, content: Content) -> None:
        self._lineage = lineage
        self._content = content
        self._found: dict[tuple[str, ...], Base] = {}

    def of(self, ids: tuple[str, ...], depth: int = 0) -> Base:
        if ids not in self._found:
            self._found[ids] = self._merged(ids, depth)
        return self._found[ids]

    def _merged(self, ids: tuple[str, ...], depth: int) -> Base:
        first, *others = ids
        state = self._content(first)
        contested = frozenset[Key]()
        above = self._lineage.ancestors(first)
        for other in others:
            theirs = self._content(other)
            if state is None or theirs is None:
                return Base(ids=ids)
            theirs_above = self._lineage.ancestors(other)
            nearest = self._lineage.nearest(above & theirs_above)
            below = self.of(nearest, depth + 1) if nearest and depth < _DEEPEST else Base()
            found = below.merge(state, theirs)
            contested |= frozenset(_keys(found))
            state = found.result({one.key: _keeping(one) for one in found.conflicts})
            above |= theirs_above
        return Base(state, contested, contested, ids)


def _keeping(conflict: Conflict) -> Side:
    """The answer that removes nothing; of two values any will do, for neither counts."""
    return Side.THEIRS if conflict.mine is None and conflict.branch else Side.MINE


def _keys(found: Merge) -> Iterator[Key]:
    for conflict in found.conflicts:
        yield conflict.key
        yield from (Key(item.id) for item in conflict.branch)


def _answered(lineage: Lineage, ids: set[str]) -> frozenset[Key]:
    return frozenset().union(*(lineage[id_].answered for id_ in ids if id_ in lineage))


def _is_plain(key: Key, base: State, mine: State, theirs: State) -> bool:
    """Whether the values themselves tell that both changed it: then texts and sets merge from the base."""
    items = [state.get(key.id) for state in (base, mine, theirs)]
    old, *others = (_value(item, key.field) for item in items)
    return None not in items and old not in others


def _value(item: Item | None, name: str) -> Value:
    if item is None or name == PLACE:
        return item and Place.of(item)
    return getattr(item, name, None)
