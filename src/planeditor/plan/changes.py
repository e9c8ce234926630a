"""Everything that happens to a plan: three kinds of change, grouped into named operations."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from planeditor.plan.items import Item, Kind, new_id
from planeditor.plan.vocabulary import Word, label

PARENT = "parent"
ORDER = "order"
EXTRA = "extra"
STRUCTURE = (PARENT, ORDER, EXTRA)
"""What `SetField` may name besides the declared fields; a move is a change of parent and order."""


@dataclass(frozen=True, slots=True)
class Insert:
    """An item that comes into the plan."""

    item: Item

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id


@dataclass(frozen=True, slots=True)
class Remove:
    """An item that leaves the plan; it is kept here whole, so that it can come back."""

    item: Item

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id


@dataclass(frozen=True, slots=True)
class SetField:
    """A field that gets a new value; the old one is kept, so that it can come back."""

    kind: Kind
    id: str
    field: str
    old: Any
    new: Any


Change = Insert | Remove | SetField


def kind_of(change: Change) -> Kind:
    """The kind of item that a change is about."""
    return change.kind if isinstance(change, SetField) else change.item.kind


class OperationKind(Word):
    """What was done, in the words of undo and history."""

    CREATE = label("create", "Create plan")
    ADD = label("add", "Add {what}")
    EDIT = label("edit", "Change {what}")
    MOVE = label("move", "Move {what}")
    REMOVE = label("remove", "Remove {what}")
    DUPLICATE = label("duplicate", "Duplicate {what}")
    PASTE = label("paste", "Paste {what}")
    JOIN_IDEAS = label("join_ideas", "Merge ideas")
    DIVIDE_IDEA = label("divide_idea", "Divide an idea")
    VOTE = label("vote", "Count votes")
    TAKE_IN = label("take_in", "Take in a draft")
    RECEIVE = label("receive", "Receive plan")
    MERGE = label("merge", "Merge copies")
    RESTORE = label("restore", "Go back to a version")
    UNDO = label("undo", "Undo")
    REDO = label("redo", "Redo")


@dataclass(frozen=True, slots=True)
class Operation:
    """A named group of changes by one author at one time (UTC).

    `reverts` is, for undo, the operation undone, and for redo, the operation done again. `source` is the name
    of the file that a draft was taken in from, "" where none was.
    """

    kind: OperationKind
    author: str
    at: datetime
    changes: tuple[Change, ...]
    reverts: str = ""
    id: str = field(default_factory=new_id)
    source: str = ""


def inverted(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that take these back, exactly."""
    return tuple(_inverse(change) for change in reversed(tuple(changes)))


def _inverse(change: Change) -> Change:
    match change:
        case Insert(item):
            return Remove(item)
        case Remove(item):
            return Insert(item)
        case SetField(kind, id_, name, old, new):
            return SetField(kind, id_, name, new, old)
