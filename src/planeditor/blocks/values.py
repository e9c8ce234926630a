"""Sums, numbers, targets and ticks, as people write them in tables: read whole, or asked about."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, auto

from planeditor.blocks.block import Cell
from planeditor.blocks.unclear import Unclear
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.numbers import (
    CENT,
    SPACE,
    format_money,
    format_number,
    parse_money,
    parse_number,
    parse_percent,
)
from planeditor.plan.text import fold
from planeditor.plan.values import Target


class Basis(Enum):
    """What of a sum is told: without VAT, with it, VAT alone; PLAIN where that is not said."""

    PLAIN = auto()
    NET = auto()
    GROSS = auto()
    VAT = auto()


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in Eur, nothing where none is told; `rate` is the percentage of VAT that it names."""

    value: Decimal | None = None
    basis: Basis = Basis.PLAIN
    rate: Decimal | None = None


_UNIT = rf"(?:(?:eur|€)\.?)?{SPACE}*"
_NOTHING = re.compile(
    rf"{_UNIT}(?:[-–—−]{SPACE}*)?{_UNIT}|x|nėra|netaikoma"
    r"|(?:lėšų )?nereikia|nenumatyt[aio]s?|neplanuojam[aio]s?",
    re.IGNORECASE,
)
_VAT = re.compile(
    rf"(?P<sum>.*?)[,;]?{SPACE}*(?P<open>[(\[])?{SPACE}*(?P<how>be|\+|su|įskaitant){SPACE}*"
    rf"(?:(?P<rate>[0-9]{{1,2}}){SPACE}*(?:%|proc\.){SPACE}*)?PVM(?(open)[)\]])\.?",
    re.IGNORECASE | re.DOTALL,
)
_BRACKETS = re.compile(
    rf"(?:(?:eur|€){SPACE}*)?\((?P<sum>[0-9][^()]*)\)(?P<unit>{SPACE}*(?:eur|€)\.?)?", re.IGNORECASE
)
_WORDS_BELOW = re.compile(r"\n(?=[^0-9\n]*\Z)")
"""Where a sum goes on with words alone in the next line: „5 000,00“ and „(su PVM)“."""
_OWN_UNIT = re.compile(r"eur|€|tūkst|tukst|mln|mlrd", re.IGNORECASE)
_SHORT = re.compile(r"[-−–]?[0-9]+[.,][0-9]")
_SCALED_FORMAT = re.compile(r"[0#?],+(?![0#?])")
_LARGE_FORMAT = re.compile(r"tūkst|tukst|mln|mio|[0#]\s*\\?\"?k\b", re.IGNORECASE)
_FRACTION_FORMAT = re.compile(r"\?/")
_QUOTED_FORMAT = re.compile(r'"[^"]*"|\\.')
_COUNTED = re.compile(
    rf"(?P<number>[0-9](?:[0-9]|{SPACE}(?=[0-9]))*){SPACE}*"
    r"(?:vnt\.?|mok(?:\.|iniai|iniams|inių|inys|ytojai|ytojų|yklos|yklų)?|vaikai|vaikų|asm(?:\.|enys|enų)?)?",
    re.IGNORECASE,
)
_TICKS = frozenset("●√☑✔✓xX×+*☒■◼⬤v") | {"taip", "dalyvauja"}
_NO_TICKS = frozenset("-–—−☐□○") | {"", "ne", "nedalyvauja"}
_REMARK = "*"
_LARGE_THOUSANDS = Decimal(1000)


def is_percent(format_: str | None) -> bool:
    """Whether a number format shows hundredths; a „%“ in quotes is only a word after the number."""
    return format_ is not None and "%" in _QUOTED_FORMAT.sub("", format_)


def read_amount(cell: Cell, scale: int = 1) -> Amount:
    """The sum of a cell in Eur; `scale` is what its heading counts in: 1000 for thousands.

    A true value is taken before the text. Raises Unclear for what may be another sum, InvalidValue for none.
    """
    if isinstance(cell.value, Decimal):
        return Amount(_true_amount(cell, cell.value, scale))
    text = _WORDS_BELOW.sub(" ", cell.text.strip())
    if cell.value is not None or not cell.is_brief:
        raise _no_sum(text)
    if _NOTHING.fullmatch(text):
        return Amount()
    basis, rate = Basis.PLAIN, None
    if told := _VAT.fullmatch(text):
        basis = Basis.NET if told["how"].lower() in ("be", "+") else Basis.GROSS
        rate = Decimal(told["rate"]) if told["rate"] else None
        text = told["sum"].strip()
    sign = 1
    if brackets := _BRACKETS.fullmatch(text):
        sign, text = -1, f"{brackets['sum']}{brackets['unit'] or ''}"
    return Amount(sign * _written_amount(cell, text, scale), basis, rate)


def _true_amount(cell: Cell, value: Decimal, scale: int) -> Decimal:
    if is_percent(cell.format) or (cell.format and _FRACTION_FORMAT.search(cell.format)):
        raise _no_sum(cell.text)
    has_unit = cell.format is not None and _LARGE_FORMAT.search(cell.format)
    is_short = abs(value) < _LARGE_THOUSANDS and value.normalize().as_tuple().exponent == -1
    is_unknown = cell.format is None and value and (scale > 1 or is_short)
    if is_unknown or has_unit:
        raise _thousands(cell.text, value, value * max(scale, 1000))
    is_scaled = cell.format is not None and _SCALED_FORMAT.search(cell.format)
    whole = value.quantize(Decimal("1e-6"), ROUND_HALF_UP) * (1 if is_scaled else scale)
    return _in_cents(cell.text, whole)


def _written_amount(cell: Cell, text: str, scale: int) -> Decimal:
    if cell.format and _SCALED_FORMAT.search(cell.format):
        number = parse_number(text)
        raise _thousands(cell.text, number, number * 1000)
    if scale == 1 or _OWN_UNIT.search(text):
        if _SHORT.fullmatch(text):
            number = parse_number(text)
            if number:
                raise _thousands(cell.text, number, number * 1000)
            return _in_cents(text, number)
        return parse_money(text, pasted=True)
    number = parse_number(text)
    if abs(number) >= _LARGE_THOUSANDS and number.as_tuple().exponent == -2:
        raise _thousands(cell.text, number, number * scale)
    return _in_cents(text, number * scale)


def _in_cents(text: str, value: Decimal) -> Decimal:
    amount = value.quantize(CENT, ROUND_HALF_UP)
    if amount != value:
        why = said(
            "intake", "“{text}” has more than two decimals. Is it {sum}?", text=text, sum=format_money(amount)
        )
        raise Unclear(why, (format_money(amount),))
    return parse_money(format_money(amount))


def _thousands(text: str, small: Decimal, large: Decimal) -> Unclear:
    choices = tuple(format_money(one) for one in (small, large))
    why = said("intake", "“{text}” may be {small} or {large}.", text=text, small=choices[0], large=choices[1])
    return Unclear(why, choices)


def read_count(cell: Cell) -> int | None:
    """A whole number of things: „120“, „120 mokinių“; None for nothing."""
    if isinstance(cell.value, Decimal):
        if cell.value != cell.value.to_integral_value() or cell.value < 0:
            raise _no_count(cell.text)
        return int(cell.value)
    if not cell.is_brief:
        raise _no_count(cell.text)
    if _NOTHING.fullmatch(cell.text):
        return None
    match = _COUNTED.fullmatch(cell.text)
    value = parse_number(match["number"]) if match else parse_number(cell.text)
    if value != value.to_integral_value() or value < 0:
        raise _no_count(cell.text)
    return int(value)


def read_number(cell: Cell) -> Decimal | None:
    """A number; None for nothing."""
    if isinstance(cell.value, Decimal):
        return Decimal(_number_text(cell))
    if is_nothing(cell):
        return None
    return parse_percent(cell.text) if cell.text.endswith(("%", "proc.")) else parse_number(cell.text)


def read_target(cell: Cell) -> Target:
    """What is to be reached; a share of a spreadsheet is in percent only where that is known."""
    if isinstance(cell.value, Decimal):
        if is_percent(cell.format):
            return Target(_percent_of(cell.value), note="%")
        return Target(Decimal(_number_text(cell)))
    return Target.parse(cell.text)


def read_tick(text: str) -> bool:
    """Whether a cell of a matrix is ticked: ● √ ☑ ✔ x; InvalidValue for other words."""
    folded = text.strip()
    folded = folded if folded == _REMARK else folded.removesuffix(_REMARK)
    if folded in _TICKS or fold(folded) in _TICKS:
        return True
    if folded in _NO_TICKS or fold(folded) in _NO_TICKS:
        return False
    why = said("intake", "“{text}” may or may not be a tick.", text=text)
    raise Unclear(why, ("x", "–"))


def is_nothing(cell: Cell) -> bool:
    """Whether a cell says that there is nothing: empty, or a dash."""
    is_text = cell.value is None and cell.trouble is None
    return is_text and cell.is_brief and _NOTHING.fullmatch(cell.text) is not None


def looks_like_number(cell: Cell) -> bool:
    """Whether a cell is a number or sum, whatever it may mean."""
    if isinstance(cell.value, Decimal | date):
        return True
    return cell.is_brief and bool(
        re.fullmatch(
            rf"[-−–(€]*(?:eur)?[0-9 .,\u00a0\u202f]+\)?{SPACE}*(?:eur|€|%|proc\.?|tūkst\.? *(?:eur)?)*\.?",
            cell.text,
            re.I,
        )
    )


def _number_text(cell: Cell) -> str:
    """A true value as digits, where it is sure that it is no share of a hundred."""
    assert isinstance(cell.value, Decimal)
    value = cell.value.quantize(Decimal("1e-9"), ROUND_HALF_UP).normalize()
    if is_percent(cell.format):
        return f"{_percent_of(cell.value):f}"
    if cell.format is None and 0 < abs(value) <= 1 and value != 1:
        percent = format_number(_percent_of(value))
        why = said(
            "intake",
            "“{text}” may be {small} or {percent} %.",
            text=cell.text,
            small=format_number(value),
            percent=percent,
        )
        raise Unclear(why, (format_number(value), f"{percent} %"))
    return f"{value:f}"


def _percent_of(value: Decimal) -> Decimal:
    return Decimal(f"{(value * 100).quantize(Decimal('1e-6'), ROUND_HALF_UP).normalize():f}")


def _no_sum(text: str) -> InvalidValue:
    return InvalidValue(said("intake", "“{text}” is not a sum of money.", text=text))


def _no_count(text: str) -> InvalidValue:
    return InvalidValue(said("intake", "“{text}” is not a whole number of things.", text=text))
