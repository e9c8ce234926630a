"""A merged state made whole: parents for all, no reference to what the merge left out."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from planeditor.merge.compare import State, parents_first
from planeditor.merge.conflicts import Place
from planeditor.plan.items import ROOT_PARENT, Item
from planeditor.plan.references import REFERENCES, without


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


def remove_branch(state: dict[str, Item], id_: str) -> None:
    """Take out an item with everything under it."""
    gone = {id_}
    while True:
        below = {item.id for item in state.values() if item.parent in gone} - gone
        if not below:
            break
        gone |= below
    for one in gone:
        del state[one]


def drop_lost_references(state: dict[str, Item], mine: State) -> None:
    """Take away references to items that mine had and the merge has not, and dangling ones that came in."""
    lost = mine.keys() - state.keys()
    for id_, item in state.items():
        if REFERENCES[item.kind]:
            if item is not mine.get(id_):
                state[id_] = without(item, lambda ref: ref not in state)
            elif lost:
                state[id_] = without(item, lost.__contains__)
