"""The sums of a row of a table as funding lines: by year and source, without VAT and with it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal

from planeditor.blocks.block import Cell
from planeditor.blocks.clean import one_line
from planeditor.blocks.columns import Column, payer_in, source_in
from planeditor.blocks.table import Table
from planeditor.blocks.unclear import Unclear
from planeditor.blocks.values import Amount, Basis, is_nothing, read_amount
from planeditor.blocks.wordings import Role
from planeditor.editing.intake.proposal import Builder
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.items import FundingLine, Kind, title_of
from planeditor.plan.numbers import CENT, ZERO, format_money
from planeditor.plan.sums import line_sum
from planeditor.plan.vocabulary import FundingSource

Key = tuple[int | None, FundingSource | None]
SOURCES = ("ES lėšos", "VB lėšos (PVM)", "SB lėšos", "Kitos lėšos")
"""What may be answered to the question for a source; each is read by `source_in`."""
_USUAL_RATES = ("21", "0")


_PAID = re.compile(
    r"(?P<sum>[^a-z]*[0-9](?:[^a-z]*(?:tūkst\.?|eur|€))*)[\s,;–-]*(?P<payer>\([^()]+\)|[^\W\d_].*)",
    re.IGNORECASE,
)
Told = tuple[Basis, Cell, Amount]
"""What of a sum is told, where and how much."""


@dataclass(slots=True)
class Row:
    """The sums of a row: what each column adds up to, and what is told of each year and source."""

    by_column: dict[int, Decimal] = field(default_factory=dict)
    told: dict[Key, list[Told]] = field(default_factory=dict)
    totals: list[tuple[int, Decimal]] = field(default_factory=list)


def read_row(
    table: Table, at: int, builder: Builder, year: int | None, source: FundingSource | None, place: str
) -> Row:
    """The sums of a row, those that can be meant; others are asked about.

    `year` and `source` are those of the whole row, for columns that name none.
    """
    row = Row()
    filled = [
        (column, table.block.rows[at][column])
        for column in table.places(Role.MONEY, Role.TOTAL)
        if not is_nothing(builder.answers.cell(table.block.rows[at][column]))
    ]
    columns = [table.columns[column] for column, _ in filled]
    parts = [column for column in columns if column.role is Role.MONEY]
    if _are_two_divisions(columns):
        why = said("intake", "The sums stand both by years and by sources. Leave out the columns of one.")
        builder.ask("; ".join(cell.text for _, cell in filled), InvalidValue(why), place)
        return row
    for column, cell in filled:
        head = table.columns[column]
        payer, cell = (None, cell) if head.source or source else _paid_by(builder.answers.cell(cell))
        amount = _amount(cell, head, builder, place, is_shared=_spans_activities(table, at, cell))
        if amount is None or amount.value is None:
            continue
        row.by_column[column] = amount.value
        if head.role is Role.TOTAL or any(_divides(part, head) for part in parts):
            row.totals.append((column, amount.value))
        else:
            key = (head.year or year, head.source or source or payer)
            row.told.setdefault(key, []).append((_basis(amount, head, key), cell, amount))
    _check_totals(table, row, builder, place)
    return row


def _paid_by(cell: Cell) -> tuple[FundingSource | None, Cell]:
    """Who pays a sum, where it says that itself, and the sum: „12 500 Eur (ES lėšos)“."""
    found = _PAID.fullmatch(one_line(cell.text)) if cell.value is None and cell.is_brief else None
    payer = payer_in(found["payer"]) if found else None
    return (payer, replace(cell, text=found["sum"])) if found and payer else (None, cell)


def _spans_activities(table: Table, at: int, cell: Cell) -> bool:
    """Whether a sum stands in a merged cell beside several titles."""
    titles = table.places(Role.ACTIVITY)
    return bool(titles) and cell.rows > table.block.origin(at, titles[0]).rows


def cells_of(table: Table, at: int) -> list[Cell]:
    """The cells of a row that may hold sums."""
    return [table.block.rows[at][column] for column in table.places(Role.MONEY, Role.TOTAL)]


def column_sums(table: Table, at: int, builder: Builder) -> dict[int, Decimal]:
    """What a row says in each column of money, where that can be read; nothing is asked or told."""
    found: dict[int, Decimal] = {}
    for column in table.places(Role.MONEY, Role.TOTAL):
        cell = builder.answers.cell(table.block.rows[at][column])
        with suppress(InvalidValue):
            amount = None if cell.trouble else read_amount(cell, table.columns[column].scale).value
            if amount is not None:
                found[column] = amount
    return found


def adds_up(found: Mapping[int, Decimal], taken: Mapping[int, Sequence[Decimal]]) -> bool:
    """Whether sums by column are those of two or more rows above them."""
    return bool(found) and all(
        len(taken.get(column, ())) > 1 and sum(taken[column], ZERO) == value
        for column, value in found.items()
    )


def tell_total(table: Table, at: int, taken: Mapping[int, Sequence[Decimal]], builder: Builder) -> None:
    """Say that a row of totals is left out, and what was read above it."""
    found = column_sums(table, at, builder)
    if not found:
        builder.tell(said("intake", "A row of totals is left out."))
    for column, total in found.items():
        builder.tell(
            said(
                "intake",
                "The total “{heading}” is left out: it says {total}, what was read is {sum}.",
                heading=table.columns[column].heading,
                total=format_money(total),
                sum=format_money(sum(taken.get(column, ()), ZERO)),
            )
        )


def funding_of(row: Row, builder: Builder, place: str) -> Iterator[FundingLine]:
    """The funding lines that the sums of a row are, not yet under an activity."""
    for (year, source), told in row.told.items():
        try:
            net, vat = _net_and_vat(told, builder.answers.vat)
        except InvalidValue as error:
            builder.ask("; ".join(cell.text for _, cell, _ in told), error, place)
            continue
        if net or vat:
            yield FundingLine(id="", parent="", year=year, source=source, net=net, vat_amount=vat)


def put_lines(activity: str, lines: Iterator[FundingLine], builder: Builder, expense: str = "") -> None:
    """The lines under an activity: those that it had of the year and source are changed, others come."""
    had = [line for line in builder.before.children(activity, Kind.FUNDING) if isinstance(line, FundingLine)]
    place = title_of(builder.tree[activity])
    for line in lines:
        same = [
            one for one in had if (one.year, one.source, one.expense) == (line.year, line.source, expense)
        ]
        if len(same) == 1:
            _change(same[0], line, builder, place)
            continue
        if had and (line.year is None or line.source is None):
            why = said("intake", "The plan has other sums of it. Of which year and source is this one?")
            builder.ask(format_money(line_sum(line).gross), InvalidValue(why), place)
            continue
        builder.add(
            Kind.FUNDING, activity, year=line.year, source=line.source, net=line.net,
            vat_amount=line.vat_amount or None, expense=expense,
        )  # fmt: skip


def _change(old: FundingLine, line: FundingLine, builder: Builder, place: str) -> None:
    """Give a line of the plan what is told of it; of VAT or the sum without it nothing may be told."""
    builder.touch(old.id)
    if line.net is not None:
        builder.set(old.id, "net", line.net)
    if line.vat_amount is not None:
        builder.set(old.id, "vat_rate", None)
        builder.set(old.id, "vat_amount", line.vat_amount or None)
    elif old.vat_rate is None and old.vat_amount and line.net != old.net:
        vat = format_money(old.vat_amount)
        builder.tell(
            said("intake", "{place}: no VAT is told of a changed sum; it stays {vat}.", place=place, vat=vat)
        )


def source_of(text: str, builder: Builder, place: str) -> FundingSource | None:
    """The source that a label names; another label is asked about."""
    meant = builder.answers.texts.get(text, text)
    source = source_in(meant)
    if source is None and meant.strip():
        why = said("intake", "“{text}” is not known as a source of money.", text=text)
        builder.ask(text, Unclear(why, SOURCES), place)
    return source


def _amount(cell: Cell, head: Column, builder: Builder, place: str, *, is_shared: bool) -> Amount | None:
    cell = builder.answers.cell(cell)
    try:
        if is_shared:
            why = said("intake", "The sum is of several activities. Divide it among them.")
            raise InvalidValue(why)
        if cell.trouble is not None:
            raise InvalidValue(cell.trouble)
        return read_amount(cell, head.scale)
    except InvalidValue as error:
        # Nothing depends on a total.
        if head.role is Role.MONEY:
            builder.ask(cell.text, error, place)
        return None


def _divides(part: Column, whole: Column) -> bool:
    """Whether a column tells a part of what another one tells: of one year, of one payer, or of both."""
    # VAT that the state pays stands beside the sum of a year, and not in it.
    is_beside = part.source is FundingSource.STATE_VAT and whole.source is None and whole.year is not None
    is_another = (part.year, part.source) != (whole.year, whole.source)
    return _is_within(part, whole) and is_another and not is_beside


def _is_within(part: Column, whole: Column) -> bool:
    return whole.year in (None, part.year) and whole.source in (None, part.source)


def _are_two_divisions(columns: Sequence[Column]) -> bool:
    """Whether the same money stands twice: by years in some columns, by sources in others."""
    years = any(one.year and not one.source for one in columns if one.role is Role.MONEY)
    sources = any(one.source and not one.year for one in columns if one.role is Role.MONEY)
    return years and sources


def _basis(amount: Amount, head: Column, key: Key) -> Basis:
    if key[1] is FundingSource.STATE_VAT:
        return Basis.VAT
    basis = head.basis if amount.basis is Basis.PLAIN else amount.basis
    return Basis.NET if basis is Basis.PLAIN else basis


def _net_and_vat(told: Sequence[Told], rate: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    """Money without VAT, and VAT; a sum with VAT alone is divided by its rate, or asked about."""
    found = {basis: amount.value for basis, _, amount in told}
    if len(found) < len(told):
        raise InvalidValue(said("intake", "There are two sums for the same year and source."))
    net, vat, gross = (found.get(basis) for basis in (Basis.NET, Basis.VAT, Basis.GROSS))
    if gross is None:
        return net, vat
    if net is None and vat is None:
        ((_, cell, amount),) = told
        net = _without_vat(cell, amount, gross, rate)
    if net is None:
        net = gross - (vat or ZERO)
    if vat is not None and net + vat != gross:
        why = said(
            "intake",
            "{net} and VAT {vat} are not {gross}.",
            net=format_money(net), vat=format_money(vat), gross=format_money(gross),
        )  # fmt: skip
        raise InvalidValue(why)
    if abs(gross) < abs(net):
        why = said(
            "intake",
            "The sum with VAT, {gross}, is less than that without it, {net}.",
            gross=format_money(gross), net=format_money(net),
        )  # fmt: skip
        raise InvalidValue(why)
    return net, gross - net


def _without_vat(cell: Cell, amount: Amount, gross: Decimal, usual: Decimal | None) -> Decimal:
    rate = usual if amount.rate is None else amount.rate
    if rate is None:
        shown = format_money(gross, unit=False)
        choices = tuple(f"{shown} (su {one} % PVM)" for one in _USUAL_RATES)
        why = said("intake", "“{text}” is with VAT. How much of it is VAT?", text=cell.text)
        raise Unclear(why, choices, _USUAL_RATES)
    return (gross * 100 / (100 + rate)).quantize(CENT, ROUND_HALF_UP)


def _check_totals(table: Table, row: Row, builder: Builder, place: str) -> None:
    """Say where the total that a row tells is not that of its parts; the parts are what is taken."""
    totalled = {column for column, _ in row.totals}
    for column, total in row.totals:
        parts = sum(
            (
                value
                for part, value in row.by_column.items()
                if part not in totalled and _is_within(table.columns[part], table.columns[column])
            ),
            ZERO,
        )
        is_set_aside = table.columns[column].role is Role.MONEY
        if parts and total != parts and (is_set_aside or not _is_half_told(table, row)):
            builder.tell(
                said(
                    "intake",
                    "{place}: the total says {total}, its parts are {sum}.",
                    place=place,
                    total=format_money(total),
                    sum=format_money(parts),
                )
            )


def _is_half_told(table: Table, row: Row) -> bool:
    """Whether sums with and without VAT stand side by side, which no total adds up."""
    return len({table.columns[column].basis for column in row.by_column}) > 1
