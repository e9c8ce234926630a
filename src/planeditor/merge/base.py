"""The state that a merge of two states starts from, found by their lineage and never by clocks.

The base is the nearest state that both descend from. Where there are several, they are merged first, in the
same way, and what they contradict each other in is *contested*: equal to neither side, so that it is asked
about unless both sides settled it alike. A question that a person answered on one side only counts as changed
there, even if the answer was the value of the base. Which side is mine makes no difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

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

    `contested` are the fields, places and items that count as changed on both sides; `ids` are the nearest
    states that both descend from.
    """

    state: State | None = None
    contested: frozenset[Key] = frozenset()
    ids: tuple[str, ...] = ()

    def merge(self, mine: State, theirs: State) -> Merge:
        """Merge two states that descend from it; raise InvalidPlan where they are different plans."""
        return merge(self.state, mine, theirs, self.contested)


def find_base(lineage: Lineage, content: Content, mine: str, theirs: str) -> Base:
    """The base of two states; without a state where what they descend from is unknown or not at hand."""
    ours, others = lineage.ancestors(mine), lineage.ancestors(theirs)
    common = ours & others
    # Behind a state of which nothing is known may be a nearer one that both descend from.
    if not common or lineage.is_hidden((ours | others) - common):
        return Base()
    nearest = lineage.nearest(common)
    base = _Bases(lineage, content).of(nearest)
    state_of_mine, state_of_theirs = content(mine), content(theirs)
    if base.state is None or state_of_mine is None or state_of_theirs is None:
        return Base(ids=nearest)
    here = _answered(lineage, ours - common)
    there = _answered(lineage, others - common)
    return _with_answers(base, (state_of_mine, here), (state_of_theirs, there))


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
        return Base(state, contested, ids)


def _keeping(conflict: Conflict) -> Side:
    """The answer that removes nothing; of two values any will do, for neither counts."""
    return Side.THEIRS if conflict.mine is None and conflict.branch else Side.MINE


def _keys(found: Merge) -> Iterator[Key]:
    for conflict in found.conflicts:
        yield conflict.key
        yield from (Key(item.id) for item in conflict.branch)


def _answered(lineage: Lineage, ids: set[str]) -> frozenset[Key]:
    return frozenset().union(*(lineage[id_].answered for id_ in ids if id_ in lineage))


Answered = tuple[State, frozenset[Key]]
"""A state, and the questions that a person answered on the way to it."""


def _with_answers(base: Base, mine: Answered, theirs: Answered) -> Base:
    assert base.state is not None
    state, contested = dict(base.state), set(base.contested)
    (ours, here), (others, there) = mine, theirs
    for key in here | there:
        item = state.get(key.id)
        if item is None:
            continue
        if not key.field:
            # Whoever has the item decided to keep it: it counts as edited there.
            if (key in here and key.id not in others) or (key in there and key.id not in ours):
                contested.add(key)
        elif key.id in ours and key.id in others:
            sides = (ours[key.id], key in here), (others[key.id], key in there)
            state[key.id] = _settled(item, key, *sides, contested)
    return Base(state, frozenset(contested), base.ids)


def _settled(
    item: Item, key: Key, mine: tuple[Item, bool], theirs: tuple[Item, bool], contested: set[Key]
) -> Item:
    """The item of the base so that one side's answer counts as changed, and no other value does."""
    (ours, here), (others, there) = mine, theirs
    old, a, b = (_value(one, key.field) for one in (item, ours, others))
    if a == b or old not in (a, b) or isinstance(a, frozenset):
        return item
    if (here or a != old) and (there or b != old):
        contested.add(key)
    elif key not in contested:
        return _with_value(item, key.field, b if here else a)
    return item


def _value(item: Item, name: str) -> Value:
    return Place.of(item) if name == PLACE else getattr(item, name)


def _with_value(item: Item, name: str, value: Value) -> Item:
    return replace(item, **(value._asdict() if name == PLACE else {name: value}))
