"""Tables of sums by year, source, area or type, with what share of the whole each is."""

from planeditor.plan.numbers import format_percent, share
from planeditor.plan.sums import Sum
from planeditor.word.forms.contents import SumsTable, SumsWhat
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.tables import Align, Column, Row, RowKind, table
from planeditor.word.parts.summing import group_name, sums_by
from planeditor.word.sources import format_amount
from planeditor.word.writing import Writing


def sums_table(writing: Writing, part: SumsTable, width: int) -> list[Xml]:
    """A row for each year, source, area or type that has money; nothing where there is none."""
    facts = writing.facts
    shown = [column for column in part.columns if facts.meets(column.when)]
    whole = facts.sum(facts.plan)
    named = [
        (group_name(writing, part.by, group), money)
        for group, money in sums_by(facts, part.by).items()
        if money.net or money.vat
    ]
    if not named or not shown:
        return []
    columns = [Column(one.width_mm, one.align or _align(one.what)) for one in shown]
    rows = [Row([_cell(column.what, name, money, whole) for column in shown]) for name, money in named]
    if part.total:
        rows.append(Row([_cell(column.what, part.total, whole, whole) for column in shown], RowKind.TOTAL))
    return [table(columns, [[column.heading for column in shown]], rows, width)]


def _align(what: SumsWhat) -> Align:
    return Align.LEFT if what is SumsWhat.NAME else Align.RIGHT


def _cell(what: SumsWhat, name: str, money: Sum, whole: Sum) -> str:
    match what:
        case SumsWhat.NAME:
            return name
        case SumsWhat.SHARE:
            return format_percent(share(money.gross, whole.gross))
    return format_amount(getattr(money, what.value))
