"""Tables of values that follow from plans, as data: for a workbook, a document or a terminal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum, auto

from planeditor.language import Said
from planeditor.plan.numbers import format_moment, format_money, format_number, format_percent


class Shape(Enum):
    """How the values of a column are read."""

    TEXT = auto()
    NUMBER = auto()
    MONEY = auto()
    PERCENT = auto()
    MOMENT = auto()

    @property
    def is_number(self) -> bool:
        """Whether values stand at the right, under each other."""
        return self in (Shape.NUMBER, Shape.MONEY, Shape.PERCENT)


Value = str | Said | int | Decimal | datetime | None
"""What stands in a cell; None for nothing."""
Say = Callable[[Said], str]


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: what it is called, how its values are read, and its width in characters."""

    label: str
    shape: Shape = Shape.TEXT
    width: int = 14
    is_summed: bool = False


@dataclass(frozen=True, slots=True)
class Tabled:
    """A table with its title; `note` says how to read it."""

    title: str
    headings: Sequence[Heading]
    rows: Sequence[Sequence[Value]]
    note: str = ""

    def totals(self) -> list[Decimal | int | None]:
        """The sum of each column that is summed, None of the others."""
        columns = zip(*self.rows, strict=True) if self.rows else ((),) * len(self.headings)
        return [
            sum((one for one in column if isinstance(one, int | Decimal)), Decimal(0))
            if heading.is_summed
            else None
            for heading, column in zip(self.headings, columns, strict=True)
        ]


def told(value: Value, shape: Shape, say: Say) -> str:
    """A value in words; "" for nothing."""
    match value:
        case None:
            return ""
        case Said():
            return say(value)
        case str():
            return value
        case datetime():
            return format_moment(value)
    if shape is Shape.MONEY:
        return format_money(Decimal(value), unit=False)
    return format_percent(Decimal(value)) if shape is Shape.PERCENT else format_number(value)
