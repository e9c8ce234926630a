"""A cell read as the value of a field of an item, by the type of the field."""

import re
from datetime import date
from decimal import Decimal
from typing import Any, assert_never

from planeditor.blocks.block import Cell
from planeditor.blocks.clean import one_line
from planeditor.blocks.terms import day_term, read_term
from planeditor.blocks.unclear import Unclear
from planeditor.blocks.values import (
    Basis,
    is_nothing,
    read_amount,
    read_count,
    read_number,
    read_target,
    read_tick,
)
from planeditor.editing.intake.proposal import Builder, parts_of
from planeditor.editing.intake.words import labels, word_of
from planeditor.errors import InvalidValue
from planeditor.language import Said, said
from planeditor.plan import fieldtypes as types
from planeditor.plan.fields import Field
from planeditor.plan.items import CLASSES, Kind, field_of
from planeditor.plan.numbers import parse_date
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import Word

ASKED = object()
"""Stands for a value that somebody has to tell first."""
_SEVERAL = re.compile("[;,\n]")
_END = "end"
"""The field that holds the last quarter of a term; others hold the first."""


def put_cell(id_: str, name: str, cell: Cell, builder: Builder, place: str, key: str = "") -> None:
    """Let a field of an item hold what a cell says; ask where that may mean several things, or nothing.

    A key lets the answer be for this cell alone.
    """
    told = builder.answers.cell(cell, key)
    try:
        value = read_cell(field_of(builder.tree[id_].kind, name), told, builder, place)
    except InvalidValue as error:
        builder.ask(cell.text, error, place, key)
        return
    if value is not ASKED:
        builder.set(id_, name, value)


def read_cell(field: Field, cell: Cell, builder: Builder, place: str) -> Any:
    """What the cell says, as the field holds it; nothing as the empty value, `ASKED` where a name is.

    Names that are not in a register come into it. Raises Unclear for what may be meant in several ways,
    InvalidValue for what cannot be.
    """
    cell = builder.answers.cell(cell)
    text = builder.text(cell, place)
    if is_nothing(cell) or not (text or cell.value is not None):
        return field.type.empty
    match field.type:
        case types.Paragraphs():
            return text
        case types.Text():
            return _digits(cell) or one_line(text)
        case types.Choice(words):
            return _word(words, one_line(text))
        case types.Choices(words):
            return frozenset(_word(words, part) for one in _SEVERAL.split(text) if (part := one_line(one)))
        case types.Reference(kinds):
            return _entry(kinds, one_line(text), builder, place) or ASKED
        case types.References(kinds):
            found = [_entry(kinds, part, builder, place) for part in parts_of(text)]
            return ASKED if None in found else frozenset(found)
        case types.FieldName():
            raise InvalidValue(_not_listed(text))  # of which item is not told in the cell
        case types.Flag():
            return read_tick(text)
        case types.Short():
            return _short(field, cell)
        case _:
            assert_never(field.type)


def _digits(cell: Cell) -> str:
    """A whole number that no format divides into groups, as a telephone number is; "" for others."""
    value = cell.value
    is_plain = isinstance(value, Decimal) and value == value.to_integral_value() and not cell.format
    return f"{value:.0f}" if is_plain else ""


def _entry(kinds: tuple[str, ...], text: str, builder: Builder, place: str) -> str | None:
    """The item that a name means; only one of the plan's lists is made where there is none."""
    first = Kind(kinds[0])
    if CLASSES[first].parents == {Kind.PLAN}:
        return builder.found_or_added(first, text, place)
    found = next((id_ for kind in kinds if (id_ := builder.find(Kind(kind), text))), None)
    if found is None:
        raise InvalidValue(_not_listed(text))
    return found


def _not_listed(text: str) -> Said:
    return said("errors", "“{text}” is not in the list, or stands there more than once.", text=text)


def _short(field: Field, cell: Cell) -> Any:
    match field.type:
        case types.Integer():
            return read_count(cell)
        case types.Rate():
            return read_number(cell)
        case types.Money():
            amount = read_amount(cell)
            if amount.basis is Basis.GROSS:
                raise InvalidValue(said("intake", "“{text}” is not a sum of money.", text=cell.text))
            return amount.value
        case types.Number():
            return read_number(cell)
        case types.Date():
            return cell.value if isinstance(cell.value, date) else parse_date(cell.text)
        case types.QuarterField():
            return _quarter(field, cell)
        case types.TargetField():
            return read_target(cell)
    raise AssertionError(field.type)


def _quarter(field: Field, cell: Cell) -> Quarter | None:
    term = day_term(cell.value) if isinstance(cell.value, date) else read_term(one_line(cell.text), ())
    return term.end if field.name == _END else term.start


def _word(words: type[Word], text: str) -> Word:
    found = word_of(words, text)
    if found is None:
        known = labels(words)
        why = said("intake", "“{text}” is none of these: {words}.", text=text, words=", ".join(known))
        raise Unclear(why, tuple(known))
    return found
