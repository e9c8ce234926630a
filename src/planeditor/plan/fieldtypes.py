"""The types a field may have: what values are valid, and how they are kept in JSON."""
# ruff: noqa: D102 – what the overriding methods do stands in FieldType.

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.numbers import CENT, FIRST_YEAR, LAST_YEAR, MONEY_LIMIT, known_day
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.vocabulary import Word

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
Value = Any
"""A field's value; its class is what the field's type says."""

_ID_LENGTH = 32
_HEX = frozenset("0123456789abcdef")
_DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def is_id(text: object) -> bool:
    """Whether this is an item's id: a uuid4 in hex."""
    return isinstance(text, str) and len(text) == _ID_LENGTH and _HEX.issuperset(text)


@dataclass(frozen=True, slots=True)
class FieldType:
    """A type of field; `encode` gives JSON, `decode` reads it and raises InvalidValue for anything else."""

    @property
    def empty(self) -> Value:
        """The value of a field nobody has filled."""
        return None

    def encode(self, value: Value) -> Json:
        """The value as JSON."""
        encoded: Json = value
        return encoded

    def decode(self, raw: object) -> Value:
        """The value that the JSON stands for."""
        raise NotImplementedError

    def checked(self, value: Value) -> Value:
        """The value as the history and files will give it back; InvalidValue for what they could not hold."""
        return self.decode(self.encode(value))


@dataclass(frozen=True, slots=True)
class Text(FieldType):
    """A text; `limit` is in characters. One line unless it is `Paragraphs`."""

    limit: int

    @property
    def empty(self) -> str:
        return ""

    def decode(self, raw: object) -> str:
        if not isinstance(raw, str):
            raise wrong(raw)
        if len(raw) > self.limit:
            raise InvalidValue(said("errors", "A text is longer than {limit} characters.", limit=self.limit))
        if "\0" in raw or not _encodable(raw):
            raise InvalidValue(said("errors", "A text holds characters that are not text."))
        return raw


@dataclass(frozen=True, slots=True)
class Paragraphs(Text):
    """Plain paragraphs; a line that begins with „– “ is a list item."""


@dataclass(frozen=True, slots=True)
class Integer(FieldType):
    """A whole number within bounds, or nothing."""

    least: int = 0
    most: int = 10_000_000

    def decode(self, raw: object) -> int | None:
        if raw is None:
            return None
        if type(raw) is not int or not self.least <= raw <= self.most:
            raise wrong(raw)
        return raw


@dataclass(frozen=True, slots=True)
class Year(Integer):
    """A calendar year, or nothing."""

    least: int = FIRST_YEAR
    most: int = LAST_YEAR


@dataclass(frozen=True, slots=True)
class Number(FieldType):
    """A decimal number of any scale, or nothing; kept as text so that no digit is lost."""

    def encode(self, value: Decimal | None) -> Json:
        return None if value is None else f"{value:f}"

    def decode(self, raw: object) -> Decimal | None:
        return None if raw is None else _decimal(raw)


@dataclass(frozen=True, slots=True)
class Money(Number):
    """A sum in Eur with two decimals, or nothing."""

    most: Decimal = MONEY_LIMIT

    def decode(self, raw: object) -> Decimal | None:
        if raw is None:
            return None
        value = _decimal(raw)
        if abs(value) > self.most or value != value.quantize(CENT):
            raise wrong(raw)
        return value.quantize(CENT)


@dataclass(frozen=True, slots=True)
class Rate(Money):
    """A percentage from 0 to 100 with two decimals, or nothing."""

    most: Decimal = Decimal(100)

    def decode(self, raw: object) -> Decimal | None:
        # Naming the base class: zero-argument super() does not survive slots=True.
        value = Money.decode(self, raw)
        if value is not None and value < 0:
            raise wrong(raw)
        return value


@dataclass(frozen=True, slots=True)
class Flag(FieldType):
    """Yes or no; no unless said."""

    @property
    def empty(self) -> bool:
        return False

    def decode(self, raw: object) -> bool:
        if not isinstance(raw, bool):
            raise wrong(raw)
        return raw


@dataclass(frozen=True, slots=True)
class Date(FieldType):
    """A day of the years of plans, or nothing."""

    def encode(self, value: date | None) -> Json:
        return None if value is None else value.isoformat()

    def decode(self, raw: object) -> date | None:
        if raw is None:
            return None
        try:
            if isinstance(raw, str) and len(raw) == 10:
                return known_day(date.fromisoformat(raw))
        except ValueError:
            pass
        raise wrong(raw)


@dataclass(frozen=True, slots=True)
class QuarterField(FieldType):
    """A quarter of a year, or nothing."""

    def encode(self, value: Quarter | None) -> Json:
        return None if value is None else value.code

    def decode(self, raw: object) -> Quarter | None:
        if raw is None:
            return None
        if not isinstance(raw, str) or len(raw) != 6 or not raw.isascii() or raw[4] != "Q":
            raise wrong(raw)
        return Quarter.parse(raw)


@dataclass(frozen=True, slots=True)
class Choice(FieldType):
    """One word of a vocabulary, or nothing."""

    words: type[Word]

    def encode(self, value: Word | None) -> Json:
        return None if value is None else value.value

    def decode(self, raw: object) -> Word | None:
        return None if raw is None else _word(self.words, raw)


@dataclass(frozen=True, slots=True)
class Choices(FieldType):
    """Any number of words of a vocabulary; merges as a set."""

    words: type[Word]

    @property
    def empty(self) -> frozenset[Word]:
        return frozenset()

    def encode(self, value: frozenset[Word]) -> Json:
        return [word.value for word in self.words if word in value]

    def decode(self, raw: object) -> frozenset[Word]:
        return frozenset(_word(self.words, one) for one in _list(raw))


@dataclass(frozen=True, slots=True)
class Reference(FieldType):
    """The id of one item of the named kinds, or nothing."""

    kinds: tuple[str, ...]

    def decode(self, raw: object) -> str | None:
        if raw is None:
            return None
        if not is_id(raw):
            raise wrong(raw)
        return str(raw)


@dataclass(frozen=True, slots=True)
class References(FieldType):
    """The ids of any number of items of the named kinds; merges as a set."""

    kinds: tuple[str, ...]

    @property
    def empty(self) -> frozenset[str]:
        return frozenset()

    def encode(self, value: frozenset[str]) -> Json:
        return [*sorted(value)]

    def decode(self, raw: object) -> frozenset[str]:
        ids = _list(raw)
        if not all(is_id(one) for one in ids):
            raise wrong(raw)
        return frozenset(str(one) for one in ids)


@dataclass(frozen=True, slots=True)
class TargetField(FieldType):
    """What an indicator is to reach."""

    @property
    def empty(self) -> Target:
        return Target()

    def encode(self, value: Target) -> Json:
        number = None if value.number is None else f"{value.number:f}"
        return {"number": number, "comparator": value.comparator.value, "note": value.note}

    def decode(self, raw: object) -> Target:
        if not isinstance(raw, Mapping) or set(raw) != {"number", "comparator", "note"}:
            raise wrong(raw)
        number = None if raw["number"] is None else _decimal(raw["number"])
        try:
            return Target(number, Comparator(raw["comparator"]), Text(1000).decode(raw["note"]))
        except ValueError as error:
            raise wrong(raw) from error


def wrong(raw: object) -> InvalidValue:
    """A value that is not of the field's type."""
    return InvalidValue(said("errors", "“{value}” is not a value of its field.", value=repr(raw)[:60]))


def _word(words: type[Word], raw: object) -> Word:
    try:
        return words(raw)  # type: ignore[call-arg, arg-type]
    except ValueError as error:
        raise wrong(raw) from error


def _list(raw: object) -> list[object]:
    if not isinstance(raw, list):
        raise wrong(raw)
    return raw


def _decimal(raw: object) -> Decimal:
    # Python itself would take „1_000“ and „1e3“ too.
    if isinstance(raw, str) and len(raw) <= 40 and _DECIMAL.fullmatch(raw):
        value = Decimal(raw)
        if abs(value.adjusted()) < 30:
            return value
    raise wrong(raw)


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
