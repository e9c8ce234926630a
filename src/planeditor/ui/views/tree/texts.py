"""What the rows of the tree say: number and title, money, time."""

from typing import NamedTuple

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.describe import caption, kind_plural
from planeditor.plan.items import Activity, FundingLine, Item, Kind
from planeditor.plan.numbering import NUMBERED, number
from planeditor.plan.numbers import format_money
from planeditor.ui.kit.words import tell

Texts = tuple[str, str, str]
"""The texts of a row, column by column."""


class Row(NamedTuple):
    """An item in a line; "" for what it has not."""

    number: str
    title: str
    money: str
    time: str


def heading_texts(plan: OpenPlan, kind: Kind, count: int) -> Texts:
    """The heading of a list that holds so many items."""
    title = tell(kind_plural(kind))
    return (f"{title} ({count})" if count else title, _money(plan) if kind is Kind.GOAL else "", "")


def item_texts(plan: OpenPlan, item: Item) -> Texts:
    """The row of an item."""
    row = row_of(plan, item)
    return (f"{row.number} {row.title}".strip(), row.money, row.time)


def row_of(plan: OpenPlan, item: Item) -> Row:
    """What there is to say about an item in a line."""
    title = tell(caption(item, plan.tree.get))
    if isinstance(item, FundingLine):
        return Row("", title, _money(plan, item.id), "")
    if item.kind in (*NUMBERED, Kind.PLAN):
        time = _period(item) if isinstance(item, Activity) else ""
        return Row(number(plan.tree, item.id), title, _money(plan, item.id), time)
    return Row("", title, "", "")


def _money(plan: OpenPlan, id_: str | None = None) -> str:
    amount = plan.total(id_).gross
    return format_money(amount, unit=False) if amount else ""


def _period(activity: Activity) -> str:
    """„2024 II – 2026 I“: short, as the column is narrow."""
    ends = [quarter.short for quarter in (activity.start, activity.end) if quarter]
    return " – ".join(dict.fromkeys(ends))
