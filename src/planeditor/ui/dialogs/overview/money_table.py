"""The money of plans on the screen: a row for each plan, a column for each group."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from planeditor.editing.overview.digest import By, Group
from planeditor.editing.overview.money import group_name, groups, sums, together, total
from planeditor.editing.overview.sides import Side, short_names
from planeditor.language import Said, said
from planeditor.plan.numbers import format_money
from planeditor.plan.text import sort_key
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.tables.declared import Column, Table
from planeditor.ui.kit.words import tell

_NAME_WIDTH = 24
_MONEY_WIDTH = 15


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """The money of a plan by groups, with VAT; of all of them together where it `is_total`."""

    name: str
    money: Mapping[Group, Decimal]
    whole: Decimal
    is_total: bool = False


def money_rows(sides: Sequence[Side], by: By) -> list[MoneyRow]:
    """A row for each plan that is known, and the last one for all of them."""
    called = short_names(sides, tell)
    rows = [
        MoneyRow(
            called[side.entry.id],
            {group: one.gross for group, one in sums(side, by).items()},
            total([side]).gross,
        )
        for side in sides
        if side.digest
    ]
    whole = {group: one.gross for group, one in together(sides, by).items()}
    return [*rows, MoneyRow(tell(_WHOLE.label), whole, total(sides).gross, is_total=True)] if rows else []


def money_table(sides: Iterable[Side], by: By) -> Table[MoneyRow, None]:
    """The table of these plans' money; whatever it is sorted by, the sum of all stays last."""
    columns = [_column(number, group) for number, group in enumerate(groups(sides, by))]
    return Table(
        title=said("overview", "Funding"),
        columns=(_PLAN, *columns, _WHOLE),
        heading_lines=2,
        none_yet=said("overview", "The chosen plans have no funding."),
    )


def _column(number: int, group: Group) -> Column[MoneyRow, None]:
    name = group_name(group)
    return Column(
        name=f"group{number}",
        label=name if isinstance(name, Said) else Said("", name),
        text=lambda row, _: _amount(row.money.get(group)),
        key=lambda row, _: None if row.is_total else row.money.get(group, Decimal()),
        width=_MONEY_WIDTH,
        is_number=True,
    )


def _amount(money: Decimal | None) -> str:
    return format_money(money, unit=False) if money else ""


_PLAN: Column[MoneyRow, None] = Column(
    name="plan",
    label=said("list", "Plan"),
    text=lambda row, _: row.name,
    key=lambda row, _: None if row.is_total else sort_key(row.name),
    width=_NAME_WIDTH,
    is_wide=True,
    is_frozen=True,
    icon=lambda row, _: icon("funding" if row.is_total else "plan"),
)
_WHOLE: Column[MoneyRow, None] = Column(
    name="whole",
    label=said("overview", "All together"),
    text=lambda row, _: _amount(row.whole),
    key=lambda row, _: None if row.is_total else row.whole,
    width=_MONEY_WIDTH,
    is_number=True,
)
