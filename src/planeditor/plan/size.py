"""How large a plan may be, bounded as a whole: what can be written here can be sent, read and printed.

A document takes some twelve bytes of memory for each character, as much for a line or a name as for tens of
them, and 50 kilobytes for an activity: the largest plan takes about a gigabyte. One of 1,000 activities with
pages of text takes less than half of what is allowed.
"""

from collections.abc import Iterable
from operator import attrgetter

from planeditor.errors import PlanTooLarge
from planeditor.language import said
from planeditor.plan.changes import Change, Insert, Remove, SetField
from planeditor.plan.fieldtypes import (
    Choice,
    Choices,
    FieldName,
    Reference,
    References,
    TargetField,
    Text,
    Value,
)
from planeditor.plan.items import FIELDS, Item
from planeditor.plan.numbers import format_number
from planeditor.plan.values import Target

MAX_ITEMS = 20_000
MAX_SIZE = 8_000_000
"""In characters; a new line in a text, and a reference, which is shown as a name, count as 50."""

_APIECE = 50
_SIZED = (Text, Choice, Choices, Reference, References, FieldName, TargetField)
_VALUES = {
    kind: attrgetter("order", "extra", *(field.name for field in fields if isinstance(field.type, _SIZED)))
    for kind, fields in FIELDS.items()
}


def check_size(items: Iterable[Item], unknown: Iterable[str] = ()) -> None:
    """Raise PlanTooLarge for items, and what only newer versions know of, that are too much for a plan."""
    count, size = _measured(items)
    others = [*unknown]
    _check(count + len(others), size + sum(map(_size, others)), MAX_ITEMS, MAX_SIZE)


class Room:
    """How much there is in a plan, followed from change to change.

    A plan that was too large already, as an older version of the program may have left it, may stay as large
    as it is: whatever makes it smaller can be done, and taken back.
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._count, self._taken = _measured(items)
        self._most_items, self._most = max(MAX_ITEMS, self._count), max(MAX_SIZE, self._taken)

    def follow(self, changes: Iterable[Change]) -> None:
        """Take note of changes; raise PlanTooLarge, and take none, where they make the plan too large."""
        count, taken = self._count, self._taken
        for change in changes:
            match change:
                case Insert(item):
                    count, taken = count + 1, taken + _size_of(item)
                case Remove(item):
                    count, taken = count - 1, taken - _size_of(item)
                case SetField(_, _, _, old, new):
                    taken += _size(new) - _size(old)
        _check(count, taken, self._most_items, self._most)
        self._count, self._taken = count, taken


def _measured(items: Iterable[Item]) -> tuple[int, int]:
    sizes = [_size_of(item) for item in items]
    return len(sizes), sum(sizes)


def _size_of(item: Item) -> int:
    return sum(map(_size, _VALUES[item.kind](item)))


def _size(value: Value) -> int:
    match value:
        case str():
            return len(value) + _APIECE * max(0, len(value.splitlines()) - 1)
        case frozenset():
            return _APIECE * len(value)
        case Target(note=note):
            return _size(note)
    return 0


def _check(count: int, size: int, most_items: int, most: int) -> None:
    if count > most_items or size > most:
        raise PlanTooLarge(
            said(
                "errors",
                "The plan would be too large: it may have {items} items and {characters} characters. "
                "Shorten its texts, or divide it into several plans.",
                items=format_number(MAX_ITEMS),
                characters=format_number(MAX_SIZE),
            )
        )
