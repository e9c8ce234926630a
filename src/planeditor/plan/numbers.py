"""Money, percentages, numbers and dates as Lithuanians read and write them."""

import re
from datetime import UTC, date, datetime
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
SPACE = "[ \u00a0\u2007\u2009\u202f]"
"""A space between groups of digits or before a unit, as a pattern; a tab or a new line is none."""
_MOST_DIGITS = 24
_LONGEST = 80
"""Characters of a sum with its words; nobody means a longer one."""
_MOST_TOLD = 40
"""So much of what was typed tells which it is; a longer word would make a window wider than the screen."""
_NOTATIONS = tuple(
    re.compile(rf"(?P<sign>[-−–])?(?P<whole>{whole}){fraction}")
    for whole, fraction in (
        (rf"0|[1-9][0-9]*|[1-9][0-9]{{0,2}}(?:{SPACE}[0-9]{{3}})+", "(?:[.,](?P<fraction>[0-9]+))?"),
        (r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+", "(?:,(?P<fraction>[0-9]+))?"),
        (r"[1-9][0-9]{0,2}(?:,[0-9]{3})+", r"\.(?P<fraction>[0-9]+)"),
    )
)
"""All that we know: „1 500,5“ and „1500.5“; „1.500,5“; „1,500.5“."""
_AMBIGUOUS = re.compile(r"[-−–]?[1-9][0-9]{0,2}[.,][0-9]{3}")
"""A thousand and more in one notation, with thousandths in another."""
_DOTTED = re.compile(r"[-−–]?[1-9][0-9]{0,2}\.[0-9]{3}")
_SUM = re.compile(
    rf"""(?:(?:eur|€){SPACE}*)?
    (?P<number>.*?)(?:(?<=[0-9]),[-–—])?
    (?:{SPACE}*(?P<large>tūkst|tukst|mln|mlrd)\.?)?
    (?:{SPACE}*(?:eur(?:as|ai|ų|o)?\.?|€))?
    (?:(?<=,[0-9]{{2}})\.)?""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_POWERS = {"tūkst": 3, "tukst": 3, "mln": 6, "mlrd": 9}
_PERCENT = re.compile(rf"(?P<number>.*?)(?:{SPACE}*(?:%|proc\.?))?", re.DOTALL)
_DATE = re.compile(
    r"(?P<y>[0-9]{4})(?: ?m\.)?(?P<mark> |[.\-/\u2010\u2011] ?)(?P<m>[0-9]{1,2}|[^\W\d]+)(?P=mark)"
    r"(?P<d>[0-9]{1,2})(?: ?d\.?)?"
)


def format_number(value: Decimal | int) -> str:
    """1 234,5: a decimal comma, and groups of three digits set off by no-break spaces.

    12,345 gets a fourth decimal, or it could be read as twelve thousand: what is written is read back.
    """
    text = _grouped(value)
    return f"{text}0" if _AMBIGUOUS.fullmatch(text) else text


def _grouped(value: Decimal | int) -> str:
    plain = f"{abs(value):,f}" if isinstance(value, Decimal) else f"{abs(value):,}"
    grouped = plain.replace(",", NBSP).replace(".", ",")
    return f"−{grouped}" if value < 0 else grouped


def format_money(value: Decimal, *, unit: bool = True) -> str:
    """1 500 000,00 Eur (or without the unit, for a column that names it)."""
    text = _grouped(value.quantize(CENT, ROUND_HALF_UP))
    return f"{text}{NBSP}Eur" if unit else text


def format_percent(value: Decimal) -> str:
    """48,9 % – the form used in tables; the value is in percent."""
    return f"{format_number(value)}{NBSP}%"


def format_rate(value: Decimal, *, unit: bool = True) -> str:
    """21 % – without needless decimals (or without the sign, for a field that shows it beside)."""
    plain = value.normalize()
    return format_percent(plain) if unit else format_number(plain)


def parse_number(text: str) -> Decimal:
    """Read a text that is a number as a whole: „1 500,5“, „1500.5“, „1.500,5“, „1,500.5“, „−5“.

    Raises InvalidValue for any other text, and for one that is another number in another notation: „10,000“.
    """
    return _number(text.strip(), text)


def parse_money(text: str, *, pasted: bool = False) -> Decimal:
    """Read a sum in Eur with at most two decimals: „1500“, „1 500,00 Eur“, „€ 1.500“, „500,-“, „1,5 tūkst.“.

    A pasted sum has cents or none: a spreadsheet that shows thousands gives 12 500 away as „12,5“.
    """
    match = _match(_SUM, text)
    number, large = match["number"], match["large"]
    if _DOTTED.fullmatch(number) and not large:
        number = number.replace(".", " ")  # no sum has thousandths
    value = _number(number, text)
    if pasted and not large and value.as_tuple().exponent not in (0, -2):
        raise InvalidValue(
            said(
                "errors",
                "“{text}” may be thousands of euros. Write the whole sum with its cents, like 1 500,00.",
                text=text,
            )
        )
    value = value.scaleb(_POWERS[large.casefold()] if large else 0)
    if abs(value) >= MONEY_LIMIT:
        raise InvalidValue(said("errors", "“{text}” is too large a sum.", text=text))
    if value != value.quantize(CENT):
        raise InvalidValue(
            said("errors", "“{text}” has more than two decimals. A sum has cents only.", text=text)
        )
    return value.quantize(CENT)


def parse_percent(text: str) -> Decimal:
    """Read a percentage with at most two decimals: „21“, „21 %“, „5,5 proc.“."""
    value = _number(_match(_PERCENT, text)["number"], text)
    if not 0 <= value <= 100 or value != value.quantize(CENT):
        raise InvalidValue(said("errors", "“{text}” is not a percentage from 0 to 100.", text=text))
    return value.quantize(CENT)


def format_date(day: date) -> str:
    """2022-01-31."""
    return day.isoformat()


def format_moment(at: datetime) -> str:
    """2026-01-31 14.32, by the clock of whoever reads it."""
    return by_own_clock(at).strftime("%Y-%m-%d %H.%M")


def by_own_clock(at: datetime) -> datetime:
    """The moment by the clock of whoever reads it; in UTC before 1970 and after 3000, as Windows has it."""
    try:
        return at.astimezone()
    except OSError:
        return at.astimezone(UTC)


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
            said("errors", "“{text}” is not a date. Write it like 2024-01-31.", text=as_told(text))
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


def as_told(text: str) -> str:
    """What was typed, as a sentence that refuses it names it: not to its end where it is long."""
    return text if len(text) <= _MOST_TOLD else f"{text[:_MOST_TOLD]}…"


def share(part: Decimal, whole: Decimal) -> Decimal:
    """What percentage the part is of the whole, to one decimal; 0 of nothing."""
    if not whole:
        return Decimal("0.0")
    return (part * 100 / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _match(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    match = pattern.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if not match:
        raise _not_a_number(text)
    return match


def _number(plain: str, text: str) -> Decimal:
    """The number that `plain` is, which stands in `text`."""
    if _AMBIGUOUS.fullmatch(plain):
        raise _ambiguous(plain, text)
    match = next(filter(None, (notation.fullmatch(plain) for notation in _NOTATIONS)), None)
    if not match or sum(map(str.isdigit, plain)) > _MOST_DIGITS:
        raise _not_a_number(text)
    value = Decimal(f"{re.sub('[^0-9]', '', match['whole'])}.{match['fraction'] or ''}")
    return -value if match["sign"] and value else value


def _not_a_number(text: str) -> InvalidValue:
    return InvalidValue(
        said("errors", "“{text}” is not a number. Write it like 1 500,00.", text=as_told(text))
    )


def _ambiguous(plain: str, text: str) -> InvalidValue:
    large, small = (Decimal(re.sub("[.,]", mark, plain.lstrip("-−–"))) for mark in ("", "."))
    return InvalidValue(
        said(
            "errors",
            "“{text}” may be {large} or {small}. Write it as one of these.",
            text=text,
            large=format_number(large),
            small=format_number(small.normalize()),
        )
    )
