"""Who asked whom to do what: the assignment that came with a copy, and what lies outside the one given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planeditor.merge.compare import State
from planeditor.plan.assignment import Assignment
from planeditor.plan.items import Activity, Item
from planeditor.plan.text import fold

if TYPE_CHECKING:
    from planeditor.store.entries import SnapshotEntry
    from planeditor.store.store import Store


@dataclass(frozen=True, slots=True)
class Task:
    """What the user is asked to do, and by whom."""

    sender: str
    assignment: Assignment


def current_task(store: Store, plan_id: str) -> Task | None:
    """The newest task that came with a copy of the plan and was not answered with one; None for none."""
    from planeditor.store.entries import SnapshotReason

    sent: list[str] = []
    for entry in store.kept.entries(plan_id):
        if entry.reason is SnapshotReason.SENT:
            sent.append(entry.recipient)
        elif entry.reason is SnapshotReason.RECEIVED and entry.assignment != Assignment():
            is_answered = any(not name or is_same_person(name, entry.author) for name in sent)
            return None if is_answered or not entry.author else Task(entry.author, entry.assignment)
    return None


def addressee(entries: list[SnapshotEntry]) -> str:
    """To whom the newest copy that was received had been sent; "" for nobody by name."""
    from planeditor.store.entries import SnapshotReason

    return next((one.recipient for one in entries if one.reason is SnapshotReason.RECEIVED), "")


def given(entries: list[SnapshotEntry], to: str) -> Assignment:
    """What a person was asked to do with the copy that they were sent last, by the newest of the entries."""
    from planeditor.store.entries import SnapshotReason

    for entry in entries:
        if entry.reason is SnapshotReason.SENT and is_same_person(entry.recipient, to):
            return entry.assignment
    return Assignment()


def is_same_person(name: str, signature: str) -> bool:
    """Whether somebody of the team is who signs so: with their institution behind the name, or without."""
    called = fold(name.strip())
    signed = fold(signature.strip())
    return bool(called) and (signed == called or signed.startswith(f"{called},"))


def outside(assignment: Assignment, items: Iterable[Item], sides: Iterable[State]) -> frozenset[str]:
    """The ids of items that the assignment does not name and that stand under none that it names.

    An activity is inside with any of its areas and schools, on any of the sides, and what belongs to it as
    well. Of an assignment without areas and items nothing is outside.
    """
    if not assignment.areas and not assignment.items:
        return frozenset()
    states = tuple(sides)
    return frozenset(
        item.id for item in items if not any(_is_inside(assignment, item.id, state) for state in states)
    )


def _is_inside(assignment: Assignment, id_: str, state: State) -> bool:
    above = state.get(id_)
    while above is not None:
        if above.id in assignment.items:
            return True
        if isinstance(above, Activity) and (
            above.areas & assignment.areas or above.schools & assignment.items
        ):
            return True
        above = state.get(above.parent)
    return False
