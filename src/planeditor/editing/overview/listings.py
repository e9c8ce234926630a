"""The whole overview as tables, in the order of a document: for a workbook, a document, the command line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from planeditor.editing.overview import across, aspects
from planeditor.editing.overview.aspects import Aspect, amounts
from planeditor.editing.overview.digest import By
from planeditor.editing.overview.money import group_name, groups, sums, together, total
from planeditor.editing.overview.sides import Side, short_names
from planeditor.editing.practices import Practice
from planeditor.language import Catalogue, Language, Said, said, said_n
from planeditor.plan.numbers import ZERO, share
from planeditor.plan.tabled import Heading, Say, Shape, Tabled, Value, told

R = TypeVar("R")
_MOST_GROUPS = 9
"""Columns of sums that a page has room for besides that of all."""
_LONGEST = 240
"""Characters of a cell on paper; of a longer list the beginning is told."""
WORKBOOK = ".xlsx"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The plans that are told of, and the shelf that is looked at with them."""

    sides: Sequence[Side]
    shelf: Sequence[Practice] = field(default=())


def listings(chosen: Chosen, say: Say, *, is_brief: bool) -> list[Tabled]:
    """All tables; brief ones are for paper: what several plans share, in columns that there is room for."""
    sides = chosen.sides
    several = [one for one in across.indicators(sides) if not is_brief or len(one.plans) > 1]
    shared = [one for one in across.partners(sides) if not is_brief or len(one.plans) > 1]
    not_a_rule = say(aspects.NOT_A_RULE)
    tables = [
        summary(sides, say),
        _table(said("overview", "Plans"), aspects.PLANS, sides, say, is_brief),
        *(matrix(sides, by, say, _MOST_GROUPS if is_brief else None) for by in By),
        _table(said("overview", "Indicators"), aspects.INDICATORS, several, say, is_brief),
        _table(said("overview", "Partners"), aspects.PARTNERS, shared, say, is_brief),
        _table(
            said("overview", "Good practice"), aspects.PRACTICES, across.practices(sides, chosen.shelf), say,
            is_brief,
        ),
        _table(
            said("overview", "What stands out"), aspects.UNUSUAL, across.unusual(sides), say, is_brief,
            not_a_rule,
        ),
    ]  # fmt: skip
    return [table for table in tables if table.rows]


def export(chosen: Chosen, suffix: str, *, author: str, at: datetime) -> bytes:
    """All that is told of the plans as a file whose name ends so: a workbook, or else a document.

    Always in Lithuanian. `at` must know its time zone; its day is the document's.
    """
    from planeditor.sheets import tabled as workbook
    from planeditor.word import tabled as document

    say = Catalogue.of(Language.LT).say
    title = say(said("overview", "Plans side by side"))
    if suffix == WORKBOOK:
        return workbook.export_tables(title, listings(chosen, say, is_brief=False), author=author, at=at)
    tables = listings(chosen, say, is_brief=True)
    return document.export_tables(title, [*about(chosen.sides, say)], tables, author=author, at=at)


def about(sides: Sequence[Side], say: Say) -> Iterator[str]:
    """How many plans are told of, and of which the figures are not known."""
    yield say(said_n("overview", "Plans: %n.", len(sides)))
    damaged = [told(side.title, Shape.TEXT, say) for side in sides if side.damaged]
    if damaged:
        names = "; ".join(damaged)
        yield say(said("overview", "Damaged, and so not added up: {names}.", names=names))


def summary(sides: Sequence[Side], say: Say) -> Tabled:
    """The money of all plans together: a row for each year, source, area and type."""
    whole = total(sides)
    headings = [
        Heading(say(said("overview", "Laid out")), width=22),
        Heading(say(said("overview", "Group")), width=34),
        Heading(say(said("overview", "Without VAT, Eur")), Shape.MONEY, 18),
        Heading(say(said("overview", "VAT, Eur")), Shape.MONEY, 18),
        Heading(say(said("overview", "With VAT, Eur")), Shape.MONEY, 18),
        Heading(say(said("overview", "Share")), Shape.PERCENT, 10),
    ]
    rows: list[list[Value]] = []
    for by in By:
        found = together(sides, by)
        for group in groups(sides, by):
            sum_ = found[group]
            money = amounts((sum_.net, sum_.vat, sum_.gross))
            rows.append([by.said, group_name(group), *money, share(sum_.gross, whole.gross)])
    if rows:
        money = amounts((whole.net, whole.vat, whole.gross))
        rows.append([said("overview", "All together"), None, *money, share(whole.gross, whole.gross)])
    return Tabled(say(said("overview", "Funding of all plans together")), headings, rows)


def matrix(sides: Sequence[Side], by: By, say: Say, most: int | None = None) -> Tabled:
    """A row for each plan and a column for each group, with VAT; groups after the first `most` are one."""
    shown = groups(sides, by)
    shown, others = (shown, []) if most is None or len(shown) <= most else (shown[:most], shown[most:])
    labels = [told(group_name(group), Shape.TEXT, say) for group in shown]
    labels += [say(said("overview", "others"))] if others else []
    labels.append(say(said("overview", "All together")))
    headings = [
        Heading(say(said("list", "Plan")), width=40),
        *(Heading(label, Shape.MONEY, 16, is_summed=True) for label in labels),
    ]
    rows: list[list[Value]] = []
    called = short_names(sides, say)
    for side in sides:
        found = {group: one.gross for group, one in sums(side, by).items()}
        if found:
            money: list[Value] = [found.get(group) for group in shown]
            money += [sum(found.get(group, ZERO) for group in others)] if others else []
            rows.append([called[side.entry.id], *money, total([side]).gross])
    title = say(said("overview", "Funding with VAT, Eur, {by}", by=say(by.said).lower()))
    return Tabled(title, headings, rows if shown else [])


def _table(
    title: Said,
    columns: Sequence[Aspect[R]],
    rows: Sequence[R],
    say: Say,
    is_brief: bool,
    note: str = "",
) -> Tabled:
    shown = [one for one in columns if one.is_brief or not is_brief]
    headings = [Heading(say(one.label), one.shape, one.width, one.is_summed) for one in shown]
    return Tabled(
        say(title),
        headings,
        [[_clipped(one.value(row, say), is_brief) for one in shown] for row in rows],
        note,
    )


def _clipped(value: Value, is_brief: bool) -> Value:
    if not is_brief or not isinstance(value, str) or len(value) <= _LONGEST:
        return value
    return f"{value[:_LONGEST].rpartition('; ')[0] or value[:_LONGEST]}; …"
