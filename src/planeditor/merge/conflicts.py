"""What two people decided differently, and the answers there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from planeditor.language import Said, said
from planeditor.merge.sections import MergedText
from planeditor.plan.changes import EXTRA, ORDER, PARENT, Change, SetField
from planeditor.plan.codec import dump, encode_value
from planeditor.plan.fieldtypes import Text, Value
from planeditor.plan.items import Item, Kind, field_of
from planeditor.plan.raw import Json
from planeditor.plan.vocabulary import Word, label

PLACE = PARENT
"""The name that stands for parent and order together: an item moves as a whole."""

_LIST = "order of "


def list_field(kind: Kind) -> str:
    """The name that stands for the order of an item's children of one kind."""
    return f"{_LIST}{kind}"


def list_kind(name: str) -> Kind | None:
    """The kind of the children whose order the name stands for; None for any other name."""
    return next((kind for kind in Kind if name == list_field(kind)), None)


class Side(Word):
    """Whose version is taken; BOTH puts two texts, sets or intentions together.

    PUT_OFF takes the same version on every side, and keeps the other as a remark.
    """

    MINE = label("mine", "Mine")
    THEIRS = label("theirs", "Theirs")
    BOTH = label("both", "Both")
    PUT_OFF = label("put_off", "Put off")


@dataclass(frozen=True, slots=True)
class Own:
    """An answer of one's own to a question about a field: the value that it gets."""

    value: Value


Answer = Side | Own


class Key(NamedTuple):
    """What a decision is about: a field of an item, its place, or (field "") whether it is there at all.

    With a `list_field` it is about the order of the children of the item.
    """

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
    ORDER = label("order", "Put in different orders")
    REMOVED_HERE = label("removed_here", "Removed in my plan, changed in the copy")
    REMOVED_THERE = label("removed_there", "Changed in my plan, removed in the copy")
    NEEDED_THERE = label("needed_there", "Removed in my plan, referred to in the copy")
    NEEDED_HERE = label("needed_here", "Referred to in my plan, removed in the copy")
    ONLY_HERE = label("only_here", "Only in my plan")
    ONLY_THERE = label("only_there", "Only in the copy")


UNDISPUTED = (ConflictKind.ONLY_HERE, ConflictKind.ONLY_THERE)
"""Of what nobody is known to have removed, nothing is lost when it stays."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One question to the user.

    For a field, `base`, `mine` and `theirs` are values (`base` None where there is none), of a text with
    all that is not contested, which `text` tells section by section; for a place, `Place`; for an order, the
    ids of the children that both have. For the other kinds they are the item or None where it is not there;
    `branch` holds it and what is under it as they will be if kept, and `elsewhere` what was put under it as
    it will be with the answer BOTH: where what had stood there was moved to.
    """

    kind: ConflictKind
    item: Item
    field: str
    base: Value
    mine: Value
    theirs: Value
    text: MergedText | None = None
    branch: tuple[Item, ...] = ()
    elsewhere: tuple[Item, ...] = ()

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
        """The answers there are: BOTH only where two can be put together and fit."""
        has_both = bool(self.elsewhere) or self._both() is not None
        return tuple(side for side in Side if side is not Side.BOTH or has_both)

    def value(self, answer: Answer) -> Value:
        """The value that an answer stands for; BOTH gives mine where the two cannot be put together."""
        match answer:
            case Own(value):
                return value
            case Side.THEIRS:
                return self.theirs
            case Side.BOTH:
                both = self._both()
                return self.mine if both is None else both
            case Side.PUT_OFF:
                return self._put_off()
        return self.mine

    def left(self) -> Value:
        """The version that is not shown while the question is put off."""
        return self.theirs if self._put_off() == self.mine else self.mine

    @property
    def leaves_nothing(self) -> bool:
        """Whether putting it off shows both versions at once."""
        return self.kind in UNDISPUTED or isinstance(self.mine, frozenset)

    def encoded(self, value: Value) -> Json:
        """A version as JSON, the same on every side; null for an item that is not there."""
        if self.kind is ConflictKind.FIELD:
            return encode_value(self.item.kind, self.field, value)
        return [*value] if isinstance(value, tuple) else None

    def _both(self) -> Value:
        if self.kind is not ConflictKind.FIELD or self.field == EXTRA:
            return None
        type_ = field_of(self.item.kind, self.field).type
        if self.text is not None and isinstance(type_, Text):
            text = self.text.both(type_.between)
            return text if len(text) <= type_.limit else None
        return self.mine | self.theirs if isinstance(self.mine, frozenset) else None

    def _put_off(self) -> Value:
        """The version that every side shows, whoever merges: what is there or filled rather than not."""
        if isinstance(self.mine, frozenset):
            return self.mine | self.theirs
        return max(self.mine, self.theirs, key=self._rank)

    def _rank(self, value: Value) -> tuple[bool, str]:
        is_empty = value is None
        if self.kind is ConflictKind.FIELD and self.field != EXTRA:
            is_empty = value == field_of(self.item.kind, self.field).type.empty
        return not is_empty, dump(self.encoded(value))


def field_label(kind: Kind, name: str) -> Said:
    """What a declared or structural field is called."""
    if name in (PARENT, ORDER):
        return said("merge", "Place")
    if name == EXTRA:
        return said("merge", "Fields of a newer version")
    return field_of(kind, name).said
