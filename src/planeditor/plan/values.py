"""Values that are more than a number or a text: quarters and indicator targets."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Self

from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.numbers import FIRST_YEAR, LAST_YEAR, parse_number

_ROMAN = ("I", "II", "III", "IV")
_QUARTER = re.compile(
    r"\s*(?P<year>\d{4})\s*(?:m\.?)?[\s,\-/]*(?:(?P<roman>IV|I{1,3})|[QK]?(?P<digit>[1-4]))\s*"
    r"(?:k\.?|ketv\.?|ketvirtis|ketvirčio)?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a calendar year; `number` is 1 to 4."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not (FIRST_YEAR <= self.year <= LAST_YEAR and 1 <= self.number <= 4):
            raise InvalidValue(
                said("errors", "There is no quarter {number} of {year}.", number=self.number, year=self.year)
            )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read „2024 III“, „2024 m. III ketv.“, „2024 3“, „2024Q3“ or „2024-III“."""
        match = _QUARTER.fullmatch(text)
        if not match:
            raise InvalidValue(
                said("errors", "“{text}” is not a quarter. Write it like 2024 III.", text=text)
            )
        roman = match["roman"]
        number = _ROMAN.index(roman.upper()) + 1 if roman else int(match["digit"])
        return cls(int(match["year"]), number)

    @classmethod
    def of(cls, day: date) -> Self:
        """The quarter that the day is in."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def first_day(self) -> date:
        """The day that the quarter begins with."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def code(self) -> str:
        """The form used in files: 2024Q3."""
        return f"{self.year}Q{self.number}"

    @property
    def roman(self) -> str:
        """The number in Roman digits: III."""
        return _ROMAN[self.number - 1]

    @property
    def text(self) -> str:
        """The Lithuanian form: 2024 m. III ketv., with no-break spaces."""
        return f"{self.year}\u00a0m. {self.roman}\u00a0ketv."

    def next(self) -> "Quarter":
        """The quarter after this one."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)


class Comparator(StrEnum):
    """How a target compares with the number beside it; EQUAL is not written out."""

    EQUAL = "="
    MORE = ">"
    AT_LEAST = "≥"
    LESS = "<"
    AT_MOST = "≤"


_ASCII_COMPARATORS = {">=": "≥", "<=": "≤"}
_TARGET = re.compile(
    r"\s*(?P<comparator>>=|<=|[=><≥≤])?\s*(?P<number>[-−]?\d[\d\s\u00a0]*(?:[.,]\d+)?)\s*"
    r"(?P<text>.*)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Target:
    """What an indicator is to reach: a comparator and a number, free text, or both („>50“)."""

    number: Decimal | None = None
    comparator: Comparator = Comparator.EQUAL
    note: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what a person types; what does not begin with a number is kept as free text."""
        match = _TARGET.fullmatch(text)
        if not match:
            return cls(note=text.strip())
        sign = match["comparator"] or "="
        try:
            number = parse_number(match["number"])
        except InvalidValue:
            return cls(note=text.strip())
        return cls(number, Comparator(_ASCII_COMPARATORS.get(sign, sign)), match["text"].strip())
