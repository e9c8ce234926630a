"""How the value of each type of field is kept in a column."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, assert_never

from planeditor.plan import fieldtypes as types
from planeditor.plan.codec import dump, from_json
from planeditor.plan.fieldtypes import FieldType, Value
from planeditor.plan.raw import wrong

SqlValue = Any
"""What the database driver takes and gives: a text, a whole number, bytes or None."""


class Sql(Enum):
    """The types of columns that values of fields are kept in."""

    TEXT = "text"
    INTEGER = "integer"
    LARGE = "64 bits"


@dataclass(frozen=True, slots=True)
class Cell:
    """The SQL type of a column and the way of a value into it and out of it; None: as it is."""

    sql: Sql
    encode: Callable[[Value], SqlValue] | None = None
    decode: Callable[[SqlValue], Value] | None = None


def cell_of(type_: FieldType) -> Cell:
    """How values of this type are kept; `decode` raises InvalidValue or InvalidPlan for what is none."""
    match type_:
        case types.Text() | types.Reference() | types.FieldName():
            return Cell(Sql.TEXT)
        case types.Integer():
            return Cell(Sql.INTEGER)
        case types.Flag():
            return Cell(Sql.INTEGER, int, bool)
        case types.Money():
            return Cell(Sql.LARGE, _to_cents, _from_cents)
        case types.Date():
            return Cell(Sql.TEXT, type_.encode, _day_of)
        case types.Number() | types.QuarterField() | types.Choice():
            return Cell(Sql.TEXT, type_.encode, type_.decode)
        case types.Choices() | types.References() | types.TargetField():
            return Cell(
                Sql.TEXT,
                lambda value: dump(type_.encode(value)),
                lambda raw: type_.decode(from_json(raw)),
            )
        case _:
            assert_never(type_)


def time_text(at: datetime) -> str:
    """The time as the store keeps it: ISO 8601, UTC."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def time_of(text: str) -> datetime:
    """The time that the store kept."""
    return datetime.fromisoformat(text)


def money_of(cents: int) -> Decimal:
    """Cents as a sum in Eur."""
    return Decimal(cents).scaleb(-2)


def _day_of(text: str | None) -> date | None:
    # Of any year: a store of program 0.1.0 may hold one that is refused today, and is to open all the same.
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError as error:
        raise wrong(text) from error


def _to_cents(value: Decimal | None) -> int | None:
    return None if value is None else int(value.scaleb(2))


def _from_cents(cents: int | None) -> Decimal | None:
    return None if cents is None else money_of(cents)
