"""Tables of sums by year, source, area or type, with what share of the whole each is."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from planeditor.plan import sums
from planeditor.plan.numbers import format_percent, share
from planeditor.plan.sums import Sum
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area, Word
from planeditor.word.facts import Facts
from planeditor.word.form import SumsBy, SumsTable, SumsWhat
from planeditor.word.markup import Xml
from planeditor.word.sources import areas_text, format_amount
from planeditor.word.tables import Align, Column, Row, RowKind, table
from planeditor.word.writing import Writing

Key = int | Word | frozenset[Area] | None
_SUMS: dict[SumsBy, Callable[[PlanTree], Mapping[Any, Sum]]] = {
    SumsBy.YEAR: sums.by_year,
    SumsBy.SOURCE: sums.by_source,
    SumsBy.AREA: sums.by_area,
    SumsBy.TYPE: sums.by_type,
}


def sums_table(writing: Writing, part: SumsTable, width: int) -> list[Xml]:
    """A row for each year, source, area or type that has money; nothing where there is none."""
    facts = writing.facts
    shown = [column for column in part.columns if facts.meets(column.when)]
    whole = facts.sum(facts.plan)
    named = [*_named_sums(facts, part.by)]
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


def _named_sums(facts: Facts, by: SumsBy) -> Iterator[tuple[str, Sum]]:
    for key, money in _SUMS[by](facts.tree).items():
        if money.net or money.vat:
            yield _name(facts, key), money


def _name(facts: Facts, key: Key) -> str:
    if isinstance(key, frozenset):
        name = areas_text(facts, key)
    elif isinstance(key, Word):
        name = facts.label(key)
    else:
        name = str(key or "")
    return name or facts.words.unspecified.text
