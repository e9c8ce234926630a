"""Values that are more than a number or a text: quarters and indicator targets."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Self

from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.numbers import FIRST_YEAR, LAST_YEAR, SPACE, parse_number

_ROMAN = ("I", "II", "III", "IV")
_MONTH = "-[1-4]"
"""After a year: 2024-2 is February rather than the second quarter."""
_QUARTER = re.compile(
    rf"(?P<year>[0-9]{{4}})(?:{SPACE}*m\.?)?(?!{_MONTH})(?:{SPACE}*[,\-/]{SPACE}*|{SPACE}+|(?=[QKI]))"
    rf"(?:(?P<roman>IV|I{{1,3}})|[QK]?(?P<digit>[1-4])){SPACE}*(?:k\.?|ketv\.?|ketvirtis|ketvirčio)?",
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
        match = _QUARTER.fullmatch(text.strip())
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


_COMPARATORS = (
    (Comparator.EQUAL, "=", ""),
    (Comparator.MORE, ">", "(?:daugiau|didesn[a-zė]+) (?:kaip|nei|negu)"),
    (Comparator.AT_LEAST, ">=|≥", "ne (?:mažiau|mažesn[a-zė]+)(?: (?:kaip|nei|negu))?|bent|mažiausiai"),
    (Comparator.LESS, "<", "(?:mažiau|mažesn[a-zė]+) (?:kaip|nei|negu)"),
    (Comparator.AT_MOST, "<=|≤", "ne (?:daugiau|didesn[a-zė]+)(?: (?:kaip|nei|negu))?|daugiausiai?"),
)
"""Their signs and words; „iki“ and „apie“ may mean more than one thing."""
_NO_UNITS = r"(?:m|met[a-zų]*|ketv\w*|d|kl|klas\w*|ir|ar|bei|iš|tūkst\w*|mln|mlrd|mili\w*)\b"
"""Words after a number that is a date, a grade, a part of a list or of a larger number."""
_OTHERWISE = r"[^\n]*\b(?:daugiau|mažiau|didesn\w*|mažesn\w*|bent|iki|nuo|arba)\b"
"""With such words further on a number is no longer what is to be reached."""
_REST = (
    rf"(?P<number>[-−–]?[0-9](?:[0-9.,]|{SPACE}(?=[0-9]))*)"
    rf"(?!{_OTHERWISE})(?:{SPACE}*(?=%)|{SPACE}+(?!{_NO_UNITS})(?=[^\W\d_])|$)(?P<note>[^\d\n]*)"
)
_TARGETS = tuple(
    (
        comparator,
        re.compile(
            rf"(?:(?:{signs}){SPACE}*|(?:{words.replace(' ', f'{SPACE}+')}){SPACE}+)?{_REST}", re.IGNORECASE
        ),
    )
    for comparator, signs, words in _COMPARATORS
)


@dataclass(frozen=True, slots=True)
class Target:
    """What an indicator is to reach: a comparator and a number, free text, or both („>50“)."""

    number: Decimal | None = None
    comparator: Comparator = Comparator.EQUAL
    note: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what a person types: a number of something, else free text, kept letter by letter."""
        plain = text.strip()
        for comparator, pattern in _TARGETS:
            match = pattern.fullmatch(plain)
            try:
                if match:
                    return cls(parse_number(match["number"]), comparator, match["note"])
            except InvalidValue:
                break
        return cls(note=plain)
