"""How the values that are typed as a short text are read and written, by type of field."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan import fieldtypes as types
from planeditor.plan.fieldtypes import ShortType, Value
from planeditor.plan.numbers import (
    SPACE,
    format_date,
    format_money,
    format_number,
    format_rate,
    parse_date,
    parse_money,
    parse_number,
    parse_percent,
)
from planeditor.plan.values import Quarter, Target
from planeditor.plan.wording import target_text
from planeditor.ui.kit.words import tell

_YEAR = re.compile(rf"([0-9]{{4}})(?:{SPACE}*m\.?)?")


@dataclass(frozen=True, slots=True)
class Notation:
    """Reads what a person types, or raises InvalidValue; writes what is shown when the field is left."""

    read: Callable[[str], Value]
    write: Callable[[Value], str]
    unit: str = ""
    example: str = ""
    width: int = 12
    """In digits."""

    @property
    def hint(self) -> str:
        """What stands in an empty field: an example, "" where none is needed."""
        return tell(said("details", "e.g. {example}", example=self.example)) if self.example else ""


def notation_of(type_: ShortType) -> Notation:
    """The notation of a type of field; the more special types come first."""
    match type_:
        case types.Year():
            return Notation(lambda text: _read_year(text, type_), str, width=5)
        case types.Integer():
            return Notation(lambda text: _read_integer(text, type_), format_number, width=9)
        case types.Rate():
            return Notation(parse_percent, lambda rate: format_rate(rate, unit=False), unit="%", width=9)
        case types.Money():
            return Notation(parse_money, _write_money, unit="Eur", width=13)
        case types.Number():
            return Notation(parse_number, format_number)
        case types.Date():
            return Notation(parse_date, format_date, example="2024-01-31")
        case types.QuarterField():
            return Notation(Quarter.parse, lambda quarter: quarter.text, example="2024 III", width=14)
        case types.TargetField():
            return Notation(Target.parse, target_text, width=200)
        case _:
            assert_never(type_)


def _write_money(value: Value) -> str:
    return format_money(value, unit=False)


def _read_year(text: str, type_: types.Year) -> int:
    match = _YEAR.fullmatch(text.strip())
    if not match:
        raise InvalidValue(said("errors", "“{text}” is not a year. Write it like 2025.", text=text))
    year = int(match[1])
    if not type_.least <= year <= type_.most:
        refusal = said(
            "errors",
            "{year} is not within the years {first}–{last}. Check the year.",
            year=year,
            first=type_.least,
            last=type_.most,
        )
        raise InvalidValue(refusal)
    return year


def _read_integer(text: str, type_: types.Integer) -> int:
    value = parse_number(text)
    if value != value.to_integral_value() or not type_.least <= value <= type_.most:
        raise InvalidValue(
            said(
                "errors",
                "“{text}” is not a whole number from {least} to {most}.",
                text=text,
                least=format_number(type_.least),
                most=format_number(type_.most),
            )
        )
    return int(value)
