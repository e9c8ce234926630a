"""The types a field may have: what values are valid, how they are kept in JSON, read by people and merged.

What a layer of its own needs of each – a column, an editor – it says in one place that matches `FieldType`
to its end, so that a type checker names the places that a new type lacks.
"""
# ruff: noqa: D102 – what the overriding methods do stands in Type.

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from planeditor.errors import InvalidValue
from planeditor.language import Said, said
from planeditor.plan.numbers import CENT, FIRST_YEAR, LAST_YEAR, MONEY_LIMIT, known_day
from planeditor.plan.raw import Json, decimal, encodable, is_id, listed, word, wrong
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.vocabulary import Word
from planeditor.plan.wording import Wording, target_text

Value = Any
"""A field's value; its class is what the field's type says."""


@dataclass(frozen=True, slots=True)
class Type(ABC):
    """A type of field; `encode` gives JSON, `decode` reads it and raises InvalidValue for anything else."""

    is_answered: ClassVar[bool] = False
    """Whether the empty value is an answer too."""
    has_words: ClassVar[bool] = False
    """Whether people write words of their own in it."""
    has_paragraphs: ClassVar[bool] = False
    """Whether those may stand in several lines."""

    @property
    def empty(self) -> Value:
        """The value of a field nobody has filled."""
        return None

    def encode(self, value: Value) -> Json:
        """The value as JSON."""
        encoded: Json = value
        return encoded

    @abstractmethod
    def decode(self, raw: object) -> Value:
        """The value that the JSON stands for."""

    def checked(self, value: Value) -> Value:
        """The value as the history and files will give it back; InvalidValue for what they could not hold."""
        return self.decode(self.encode(value))

    def told(self, value: Value, wording: Wording) -> str:
        """The value as it is read; "" for nothing."""
        return "" if value is None else self._told(value, wording)

    @abstractmethod
    def _told(self, value: Value, wording: Wording) -> str:
        """A value that is not nothing, as it is read."""


@dataclass(frozen=True, slots=True)
class Text(Type):
    """A text; `limit` is in characters. One line unless it is `Paragraphs`."""

    limit: int
    between: ClassVar[str] = " / "
    """Parts two versions that are put together."""
    has_words: ClassVar[bool] = True

    @property
    def empty(self) -> str:
        return ""

    def decode(self, raw: object) -> str:
        if not isinstance(raw, str):
            raise wrong(raw)
        if len(raw) > self.limit:
            raise InvalidValue(said("errors", "A text is longer than {limit} characters.", limit=self.limit))
        if "\0" in raw or not encodable(raw):
            raise InvalidValue(said("errors", "A text holds characters that are not text."))
        return raw

    def _told(self, value: str, wording: Wording) -> str:
        return wording.text(value)


@dataclass(frozen=True, slots=True)
class Paragraphs(Text):
    """Plain paragraphs; a line that begins with „– “ is a list item."""

    between: ClassVar[str] = "\n"
    has_paragraphs: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class Short(Type):
    """What is typed as a short text, in a notation of its own."""


@dataclass(frozen=True, slots=True)
class Integer(Short):
    """A whole number within bounds, or nothing."""

    least: int = 0
    most: int = 10_000_000

    def decode(self, raw: object) -> int | None:
        if raw is None:
            return None
        if type(raw) is not int or not self.least <= raw <= self.most:
            raise wrong(raw)
        return raw

    def _told(self, value: int, wording: Wording) -> str:
        return wording.number(value)


@dataclass(frozen=True, slots=True)
class Year(Integer):
    """A calendar year, or nothing."""

    least: int = FIRST_YEAR
    most: int = LAST_YEAR

    def _told(self, value: int, wording: Wording) -> str:
        return str(value)


@dataclass(frozen=True, slots=True)
class Number(Short):
    """A decimal number of any scale, or nothing; kept as text so that no digit is lost."""

    def encode(self, value: Decimal | None) -> Json:
        return None if value is None else f"{value:f}"

    def decode(self, raw: object) -> Decimal | None:
        return None if raw is None else decimal(raw)

    def _told(self, value: Decimal, wording: Wording) -> str:
        return wording.number(value)


@dataclass(frozen=True, slots=True)
class Money(Number):
    """A sum in Eur with two decimals, or nothing."""

    most: Decimal = MONEY_LIMIT

    def decode(self, raw: object) -> Decimal | None:
        if raw is None:
            return None
        value = decimal(raw)
        if abs(value) > self.most or value != value.quantize(CENT):
            raise wrong(raw)
        return value.quantize(CENT)

    def _told(self, value: Decimal, wording: Wording) -> str:
        return wording.money(value)


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

    def _told(self, value: Decimal, wording: Wording) -> str:
        return wording.rate(value)


@dataclass(frozen=True, slots=True)
class Flag(Type):
    """Yes or no; no unless said: a box that is not ticked says no."""

    is_answered: ClassVar[bool] = True

    @property
    def empty(self) -> bool:
        return False

    def decode(self, raw: object) -> bool:
        if not isinstance(raw, bool):
            raise wrong(raw)
        return raw

    def _told(self, value: bool, wording: Wording) -> str:
        return wording.flag(value)


@dataclass(frozen=True, slots=True)
class Date(Short):
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

    def _told(self, value: date, wording: Wording) -> str:
        return wording.day(value)


@dataclass(frozen=True, slots=True)
class QuarterField(Short):
    """A quarter of a year, or nothing."""

    def encode(self, value: Quarter | None) -> Json:
        return None if value is None else value.code

    def decode(self, raw: object) -> Quarter | None:
        if raw is None:
            return None
        if not isinstance(raw, str) or len(raw) != 6 or not raw.isascii() or raw[4] != "Q":
            raise wrong(raw)
        return Quarter.parse(raw)

    def _told(self, value: Quarter, wording: Wording) -> str:
        return wording.quarter(value)


@dataclass(frozen=True, slots=True)
class Choice(Type):
    """One word of a vocabulary, or nothing."""

    words: type[Word]

    def encode(self, value: Word | None) -> Json:
        return None if value is None else value.value

    def decode(self, raw: object) -> Word | None:
        return None if raw is None else word(self.words, raw)

    def _told(self, value: Word, wording: Wording) -> str:
        return wording.word(value)


@dataclass(frozen=True, slots=True)
class Choices(Type):
    """Any number of words of a vocabulary; merges as a set."""

    words: type[Word]

    @property
    def empty(self) -> frozenset[Word]:
        return frozenset()

    def encode(self, value: frozenset[Word]) -> Json:
        return [word.value for word in self.words if word in value]

    def decode(self, raw: object) -> frozenset[Word]:
        return frozenset(word(self.words, one) for one in listed(raw))

    def _told(self, value: frozenset[Word], wording: Wording) -> str:
        return wording.words(word for word in self.words if word in value)


@dataclass(frozen=True, slots=True)
class Reference(Type):
    """The id of one item of the named kinds, or nothing."""

    kinds: tuple[str, ...]

    def ids(self, value: str | None) -> Collection[str]:
        """The items that a value names."""
        return (value,) if value else ()

    def naming(self, ids: Iterable[str]) -> str | None:
        """The value that names the first of these items."""
        return next(iter(ids), None)

    def decode(self, raw: object) -> str | None:
        if raw is None:
            return None
        if not is_id(raw):
            raise wrong(raw)
        return str(raw)

    def _told(self, value: str, wording: Wording) -> str:
        return wording.items([value])


@dataclass(frozen=True, slots=True)
class References(Type):
    """The ids of any number of items of the named kinds; merges as a set."""

    kinds: tuple[str, ...]

    @property
    def empty(self) -> frozenset[str]:
        return frozenset()

    def ids(self, value: frozenset[str]) -> Collection[str]:
        """The items that a value names."""
        return value

    def naming(self, ids: Iterable[str]) -> frozenset[str]:
        """The value that names these items."""
        return frozenset(ids)

    def encode(self, value: frozenset[str]) -> Json:
        return [*sorted(value)]

    def decode(self, raw: object) -> frozenset[str]:
        ids = listed(raw)
        if not all(is_id(one) for one in ids):
            raise wrong(raw)
        return frozenset(str(one) for one in ids)

    def _told(self, value: frozenset[str], wording: Wording) -> str:
        return wording.items(value)


@dataclass(frozen=True, slots=True)
class FieldName(Type):
    """A field, „activity.result“, of the item that the reference `of` beside it names; or nothing.

    `label_of` tells what it is called. One of a kind or a version that is another stays, and leads nowhere.
    """

    of: str
    label_of: Callable[[str], Said | None]
    pattern: ClassVar[str] = "[a-z_]{1,60}[.][a-z_]{1,60}"

    def decode(self, raw: object) -> str | None:
        if raw is None:
            return None
        if not isinstance(raw, str) or not re.fullmatch(self.pattern, raw):
            raise wrong(raw)
        return raw

    def _told(self, value: str, wording: Wording) -> str:
        label = self.label_of(value)
        return value if label is None else wording.say(label)


@dataclass(frozen=True, slots=True)
class TargetField(Short):
    """What an indicator is to reach."""

    has_words: ClassVar[bool] = True

    @property
    def empty(self) -> Target:
        return Target()

    def encode(self, value: Target) -> Json:
        number = None if value.number is None else f"{value.number:f}"
        return {"number": number, "comparator": value.comparator.value, "note": value.note}

    def decode(self, raw: object) -> Target:
        if not isinstance(raw, Mapping) or set(raw) != {"number", "comparator", "note"}:
            raise wrong(raw)
        number = None if raw["number"] is None else decimal(raw["number"])
        try:
            return Target(number, Comparator(raw["comparator"]), Text(1000).decode(raw["note"]))
        except ValueError as error:
            raise wrong(raw) from error

    def _told(self, value: Target, wording: Wording) -> str:
        return target_text(value)


ShortType = Integer | Number | Date | QuarterField | TargetField
FieldType = Text | Flag | Choice | Choices | Reference | References | FieldName | ShortType
"""Every type there is; the other classes are special cases of these."""
