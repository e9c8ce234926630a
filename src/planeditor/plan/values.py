"""Values that are more than a number or a text: quarters and indicator targets."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Self

from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.numbers import FIRST_YEAR, LAST_YEAR, SPACE, as_told, parse_number

_ROMAN = ("I", "II", "III", "IV")
_QUARTER = re.compile(
    rf"(?P<year>[0-9]{{4}})(?:{SPACE}*m\.?)?(?:{SPACE}*(?P<mark>[,\-/]){SPACE}*|{SPACE}+|(?=[QKI]))"
    rf"(?:(?P<roman>IV|I{{1,3}})|(?P<said>[QK])?(?P<digit>[1-4]))"
    rf"(?P<unit>{SPACE}*(?:k\.?|ketv\.?|ketvirtis|ketvirčio))?",
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
        # 2024-2 and 2024/2 may be February: a bare digit after a mark has to be called a quarter.
        if not match or (match["mark"] and not (match["roman"] or match["said"] or match["unit"])):
            raise InvalidValue(
                said("errors", "“{text}” is not a quarter. Write it like 2024 III.", text=as_told(text))
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
    def short(self) -> str:
        """The form for little room: 2024 III."""
        return f"{self.year} {self.roman}"

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
_NO_UNITS = (
    r"(?:[^\W\d_]|met[a-zų]*|ketv\w*|kl|klas\w*|ir|ar|bei|iš|"
    r"t[uū]kst\w*|mln|mlrd|(?:mil|bil|tril)ij\w*|[šs]imt\w*|de[šs]imt\w*|tuzin\w*)\b"
)
"""Words after a number that is a date, a grade, a part of a list or of another number; letters alone too."""
_OTHERWISE = (
    r"[^\n]*\b(?:daugiau(?:si\w*)?|mažiau(?:si\w*)?|didesn\w*|mažesn\w*|bent|iki|nuo|arba|(?:ne)?virš\w*|"
    r"apie|maždaug|apytiksl\w*|plius|minus|kablel\w*|pus[eėę]s?|"
    r"\w*dal(?:is|ys|į|ies|yje|ims|imis|yse|i[ouų]?|i[au]i|ius|iams|iais))\b"
)
"""With such words further on a number is not, or not all of, what is to be reached."""
_REST = (
    rf"(?P<number>[-−–]?[0-9](?:[0-9.,]|{SPACE}(?=[0-9]))*+)"
    rf"(?!{_OTHERWISE})(?:{SPACE}*(?=%)|{SPACE}+(?!{_NO_UNITS})(?=[^\W\d_])|$)(?P<note>[^\d\n]*)"
)
_YEAR = re.compile("(?:19|20)[0-9]{2}|2100")
"""What may be a year where words follow: „2025 gruodis“."""
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
                if match and _is_doubtful(comparator, match["number"], match["note"]):
                    break
                if match:
                    return cls(parse_number(match["number"]), comparator, match["note"])
            except InvalidValue:
                break
        return cls(note=plain)


def _is_doubtful(comparator: Comparator, number: str, note: str) -> bool:
    """Whether the words after a number may make another one of it: „5 ½“, „2024 II“, „2025 gruodis“."""
    is_year = comparator is Comparator.EQUAL and _YEAR.fullmatch(number) and note[:1].isalpha()
    return bool(is_year) or any(map(str.isnumeric, note))
