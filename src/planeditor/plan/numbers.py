"""Money, percentages, numbers and dates as Lithuanians read and write them."""

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from planeditor.errors import InvalidValue
from planeditor.language import said

NBSP = "\u00a0"
CENT = Decimal("0.01")
ZERO = Decimal("0.00")
MONEY_LIMIT = Decimal("1e12")
"""Sums in Eur stay below this; it bounds what a file may claim and keeps cents in 64 bits."""

FIRST_YEAR, LAST_YEAR = 1990, 2100
"""The years that a plan may have to do with; quarters, dates and years are within them."""

_MONTHS = (
    "sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio",
    "liepos", "rugpjūčio", "rugsėjo", "spalio", "lapkričio", "gruodžio",
)  # fmt: skip
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MARKS = str.maketrans({",": NBSP, ".": ","})
"""What Lithuanians write for the marks that Python does."""
_CURRENCY = re.compile(r"(?:eur(?:as|ai|ų|o)?|€)\.?\s*$", re.IGNORECASE)
_LARGE = re.compile(r"\s*(tūkst|tukst|mln)$", re.IGNORECASE)
_THOUSANDS = {"tūkst": 10**3, "tukst": 10**3, "mln": 10**6}
_GROUPS_OF_THREE = re.compile(r"-?\d{1,3}(?:\.\d{3})+")
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?")
_DATE = re.compile(
    r"(?P<y>\d{4})\s*(?:m\.)?[\s.\-/]*(?P<m>\d{1,2}|[^\W\d]+)[\s.\-/]+(?P<d>\d{1,2})(?:\s*d\.?)?"
)


def format_number(value: Decimal | int) -> str:
    """1 234,5: a decimal comma, and groups of three digits set off by no-break spaces."""
    grouped = f"{abs(Decimal(value)):,f}".translate(_MARKS)
    return f"−{grouped}" if value < 0 else grouped


def format_money(value: Decimal, *, unit: bool = True) -> str:
    """1 500 000,00 Eur (or without the unit, for a column that names it)."""
    text = format_number(value.quantize(CENT, ROUND_HALF_UP))
    return f"{text}{NBSP}Eur" if unit else text


def format_percent(value: Decimal) -> str:
    """48,9 % – the form used in tables; the value is in percent."""
    return f"{format_number(value)}{NBSP}%"


def parse_number(text: str) -> Decimal:
    """Read a number as it is typed or pasted: „1 500,5“, „1500.5“, „1.500“ (a thousand and a half thousand).

    A comma is always the decimal mark; dots before groups of exactly three digits are group marks,
    any other single dot is a decimal mark. Raises InvalidValue when it cannot be meant.
    """
    plain = re.sub(r"[\s\u00a0\u202f]", "", text).replace("−", "-").replace("–", "-")
    if "," in plain:
        whole, _, fraction = plain.partition(",")
        if "." in whole and not _GROUPS_OF_THREE.fullmatch(whole):
            raise _not_a_number(text)
        plain = f"{whole.replace('.', '')}.{fraction}" if fraction else whole.replace(".", "")
    elif _GROUPS_OF_THREE.fullmatch(plain) and not plain.lstrip("-").startswith("0."):
        plain = plain.replace(".", "")
    if len(plain) > 24 or not plain.isascii() or not _PLAIN.fullmatch(plain):
        raise _not_a_number(text)
    return Decimal(plain)


def parse_money(text: str) -> Decimal:
    """Read a sum in Eur with at most two decimals: „1500“, „1 500,00“, „1.500 Eur“, „1,5 tūkst. Eur“."""
    bare = _CURRENCY.sub("", text.strip()).strip().rstrip(".,")
    large = _LARGE.search(bare)
    value = parse_number(_LARGE.sub("", bare)) * (_THOUSANDS[large[1].lower()] if large else 1)
    if value != value.quantize(CENT):
        raise InvalidValue(
            said("errors", "“{text}” has more than two decimals. A sum has cents only.", text=text)
        )
    if abs(value) >= MONEY_LIMIT:
        raise InvalidValue(said("errors", "“{text}” is too large a sum.", text=text))
    return value.quantize(CENT)


def parse_percent(text: str) -> Decimal:
    """Read a percentage with at most two decimals: „21“, „21 %“, „5,5 proc.“."""
    bare = re.sub(r"\s*(?:%|proc\.?)\s*$", "", text.strip())
    value = parse_number(bare)
    if not 0 <= value <= 100 or value != value.quantize(CENT):
        raise InvalidValue(said("errors", "“{text}” is not a percentage from 0 to 100.", text=text))
    return value.quantize(CENT)


def format_date(day: date) -> str:
    """2022-01-31."""
    return day.isoformat()


def format_moment(at: datetime) -> str:
    """2026-01-31 14.32, by the clock of whoever reads it."""
    return at.astimezone().strftime("%Y-%m-%d %H.%M")


def format_long_date(day: date) -> str:
    """2022 m. sausio 31 d., with no-break spaces inside „2022 m.“ and „31 d.“."""
    return f"{day.year}{NBSP}m. {_MONTHS[day.month - 1]} {day.day}{NBSP}d."


def parse_date(text: str) -> date:
    """Read a day: „2024-01-31“, „2024.01.31“, „2024 01 31“, „2024 m. sausio 31 d.“.

    Raises InvalidValue for what is no day, or none of the years of plans.
    """
    match = _DATE.fullmatch(text.strip().replace(NBSP, " "))
    try:
        if not match:
            raise ValueError(text)
        month = match["m"]
        number = int(month) if month.isdigit() else _MONTHS.index(month.lower()) + 1
        day = date(int(match["y"]), number, int(match["d"]))
    except ValueError as error:
        raise InvalidValue(
            said("errors", "“{text}” is not a date. Write it like 2024-01-31.", text=text)
        ) from error
    return known_day(day)


def known_day(day: date) -> date:
    """The day itself; raise InvalidValue for one that no plan has to do with: its year is mistyped."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise InvalidValue(
            said(
                "errors",
                "{day} is not within the years {first}–{last}. Check the year.",
                day=format_date(day),
                first=FIRST_YEAR,
                last=LAST_YEAR,
            )
        )
    return day


def roman(number: int) -> str:
    """The number in Roman digits, as chapters have them: XIV."""
    digits = ""
    for value, digit in _ROMAN:
        count, number = divmod(number, value)
        digits += digit * count
    return digits


def share(part: Decimal, whole: Decimal) -> Decimal:
    """What percentage the part is of the whole, to one decimal; 0 of nothing."""
    if not whole:
        return Decimal("0.0")
    return (part * 100 / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _not_a_number(text: str) -> InvalidValue:
    return InvalidValue(said("errors", "“{text}” is not a number. Write it like 1 500,00.", text=text))
