"""What two people decided differently, and the answers there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from planeditor.language import Said, said
from planeditor.plan.changes import EXTRA, ORDER, PARENT, Change, SetField
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import Item, Kind, field_of
from planeditor.plan.vocabulary import Word, label

PLACE = PARENT
"""The name that stands for parent and order together: an item moves as a whole."""


class Side(Word):
    """Whose version is taken; BOTH puts two texts or two sets together."""

    MINE = label("mine", "Mine")
    THEIRS = label("theirs", "Theirs")
    BOTH = label("both", "Both")


class Key(NamedTuple):
    """What a decision is about: a field of an item, its place, or (field "") whether it is there at all."""

    id: str
    field: str = ""

    @classmethod
    def of(cls, change: Change) -> Key:
        """What the change is about."""
        if not isinstance(change, SetField):
            return cls(change.id)
        return cls(change.id, PLACE if change.field == ORDER else change.field)


class Place(NamedTuple):
    """Where an item stands: its parent's id and its order key."""

    parent: str
    order: str

    @classmethod
    def of(cls, item: Item) -> Place:
        """Where the item stands."""
        return cls(item.parent, item.order)


class ConflictKind(Word):
    """How two versions contradict each other."""

    FIELD = label("field", "Changed differently")
    PLACE = label("place", "Moved differently")
    REMOVED_HERE = label("removed_here", "Removed in my plan, changed in the copy")
    REMOVED_THERE = label("removed_there", "Changed in my plan, removed in the copy")
    ONLY_HERE = label("only_here", "Only in my plan")
    ONLY_THERE = label("only_there", "Only in the copy")


@dataclass(frozen=True, slots=True)
class Conflict:
    """One question to the user.

    For a field, `base`, `mine` and `theirs` are values (`base` None where there is none); for a place,
    `Place`; for the other kinds, the item or None where it is not there, and `branch` holds it and what
    is under it as they will be if kept.
    """

    kind: ConflictKind
    item: Item
    field: str
    base: Value
    mine: Value
    theirs: Value
    default: Side = Side.MINE
    branch: tuple[Item, ...] = ()

    @property
    def key(self) -> Key:
        """What the answer is about."""
        return Key(self.item.id, self.field)

    @property
    def label(self) -> Said:
        """The name of what is in question."""
        if self.kind is ConflictKind.FIELD:
            return field_label(self.item.kind, self.field)
        return self.kind.said

    @property
    def sides(self) -> tuple[Side, ...]:
        """The answers there are: BOTH only for texts and sets, and texts only where they fit."""
        return (Side.MINE, Side.THEIRS) if self._both() is None else tuple(Side)

    def value(self, side: Side) -> Value:
        """The value that an answer stands for; BOTH gives mine where the two cannot be put together."""
        if side is Side.THEIRS:
            return self.theirs
        both = self._both() if side is Side.BOTH else None
        return self.mine if both is None else both

    def _both(self) -> Value:
        if self.kind is not ConflictKind.FIELD or self.field == EXTRA:
            return None
        return field_of(self.item.kind, self.field).type.both(self.mine, self.theirs)


def field_label(kind: Kind, name: str) -> Said:
    """What a declared or structural field is called."""
    if name in (PARENT, ORDER):
        return said("merge", "Place")
    if name == EXTRA:
        return said("merge", "Fields of a newer version")
    return field_of(kind, name).said
