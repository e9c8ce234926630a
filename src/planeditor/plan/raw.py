"""What JSON values are made of, read strictly: anything else raises InvalidValue."""

import re
from datetime import MAXYEAR, MINYEAR, datetime
from decimal import Decimal

from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.vocabulary import Word

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]

_ID_LENGTH = 32
_HEX = frozenset("0123456789abcdef")
_DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def is_id(text: object) -> bool:
    """Whether this is an item's id: a uuid4 in hex."""
    return isinstance(text, str) and len(text) == _ID_LENGTH and _HEX.issuperset(text)


def wrong(raw: object) -> InvalidValue:
    """A value that is not of the field's type."""
    return InvalidValue(said("errors", "“{value}” is not a value of its field.", value=repr(raw)[:60]))


def word(words: type[Word], raw: object) -> Word:
    """The word of that value."""
    try:
        return words(raw)  # type: ignore[call-arg, arg-type]
    except ValueError as error:
        raise wrong(raw) from error


def listed(raw: object) -> list[object]:
    """The entries of a list."""
    if not isinstance(raw, list):
        raise wrong(raw)
    return raw


def decimal(raw: object) -> Decimal:
    """The number that a text stands for, of at most 30 digits before and after its point."""
    # Python itself would take „1_000“ and „1e3“ too.
    if isinstance(raw, str) and len(raw) <= 40 and _DECIMAL.fullmatch(raw):
        value = Decimal(raw)
        if abs(value.adjusted()) < 30:
            return value
    raise wrong(raw)


def moment(raw: object) -> datetime:
    """The time that a text tells with its zone; one that every clock of the world can show."""
    try:
        at = datetime.fromisoformat(str(raw))
    except ValueError as error:
        raise wrong(raw) from error
    if at.tzinfo is None or not MINYEAR < at.year < MAXYEAR:
        raise wrong(raw)
    return at


def encodable(text: str) -> bool:
    """Whether all its characters are ones that UTF-8 can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
