"""A table of money alone – sources by years – as the funding of one activity."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from planeditor.blocks.clean import one_line
from planeditor.blocks.columns import Column, source_in, year_in
from planeditor.blocks.rows import is_part, is_total
from planeditor.blocks.table import Table
from planeditor.blocks.unclear import Unclear
from planeditor.blocks.values import is_nothing, looks_like_number
from planeditor.blocks.wordings import Role
from planeditor.editing.intake import sums
from planeditor.editing.intake.proposal import Builder
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.items import Activity, Item, Kind
from planeditor.plan.numbering import by_number, number
from planeditor.plan.text import named

_MOST_CHOICES = 50


def is_funding(table: Table) -> bool:
    """Whether the rows of a table are sources of money, or its headings say so."""
    if not table.has(Role.MONEY) or table.has(Role.ACTIVITY, Role.TASK):
        return False
    return any(source_in(_label(table, row)) for row in range(table.first, len(table.block.rows)))


def activity_for(table: Table, builder: Builder) -> str | None:
    """The activity that the money is for: the one named above, or the plan's only one; None when asked.

    In a plan without activities one is made, called as the sheet or the heading above.
    """
    title = next((one for one in (table.block.name, *reversed(table.block.above)) if one), "")
    known = {named(one.title): one.id for one in builder.tree.activities()}
    meant = builder.answers.texts.get(title, title)
    numbered = by_number(builder.tree, meant.partition(" ")[0])
    found = known.get(named(meant)) or (numbered if numbered in known.values() else None)
    if found or len(known) == 1:
        return found or next(iter(known.values()))
    return None if known else _made(title, builder)


def ask_activity(table: Table, builder: Builder) -> None:
    """Ask which activity of the plan the money is for."""
    title = next((one for one in (table.block.name, *reversed(table.block.above)) if one), "")
    builder.begin_rows(*range(table.first, len(table.block.rows)))
    activities = builder.tree.activities()[:_MOST_CHOICES]
    choices = tuple(f"{number(builder.tree, one.id)} {one.title}" for one in activities)
    why = said("intake", "Which activity are the sums of “{table}” for?", table=title)
    builder.ask(title, Unclear(why, choices), title)


def read_funding(table: Table, activity: str, builder: Builder) -> None:
    """The sums of each source and year; a row of totals is left out and told."""
    table = _in_its_years(table, builder.tree[activity], builder)
    taken: dict[int, list[Decimal]] = {}
    for row in range(table.first, len(table.block.rows)):
        builder.begin_rows(row)
        label = _label(table, row)
        if all(is_nothing(cell) for cell in table.block.rows[row]):
            continue
        if is_total(label) or (not label and sums.adds_up(sums.column_sums(table, row, builder), taken)):
            sums.tell_total(table, row, taken, builder)
        elif is_part(label) or not any(map(looks_like_number, table.block.rows[row])):
            texts = " | ".join(one_line(cell.text) for cell in table.block.rows[row] if cell.text)
            builder.tell(said("intake", "Left out: “{text}”.", text=texts[:200]))
        else:
            _read_source(table, row, label, activity, taken, builder)


def _in_its_years(table: Table, activity: Item, builder: Builder) -> Table:
    """The table with what was answered for years that are none of the activity's own."""
    if not (isinstance(activity, Activity) and activity.start and activity.end):
        return table
    own = range(activity.start.year, activity.end.year + 1)
    builder.begin_rows(table.first - 1)
    columns = [*table.columns]
    for at in table.places(Role.MONEY):
        is_told = any(not is_nothing(row[at]) for row in table.block.rows[table.first :])
        if is_told and columns[at].year not in (None, *own):
            columns[at] = _answered_year(columns[at], own, builder)
    return replace(table, columns=tuple(columns))


def _answered_year(column: Column, own: range, builder: Builder) -> Column:
    heading = one_line(column.heading)
    if heading not in builder.answers.texts:
        why = said(
            "intake",
            "{year} is none of the activity’s years. Of which year are the sums?",
            year=str(column.year),
        )
        builder.ask(heading, Unclear(why, tuple(map(str, (column.year, *own)))))
    year = year_in(builder.answers.texts.get(heading, ""))
    return replace(column, year=year) if year else replace(column, role=Role.LEFT_OUT)


def _read_source(
    table: Table, row: int, label: str, activity: str, taken: dict[int, list[Decimal]], builder: Builder
) -> None:
    if not label:
        why = said("intake", "It is not said who pays these sums.")
        builder.ask("; ".join(cell.text for cell in table.block.rows[row] if cell.text), InvalidValue(why))
        return
    source = sums.source_of(label, builder, label)
    if source is None:
        return
    found = sums.read_row(table, row, builder, None, source, label)
    for column, amount in found.by_column.items():
        taken.setdefault(column, []).append(amount)
    sums.put_lines(activity, sums.funding_of(found, builder, label), builder)


def _label(table: Table, row: int) -> str:
    """What a row is called: its first text that is no number."""
    columns = table.places(Role.SOURCE, Role.UNKNOWN, Role.NAME, Role.NUMBER)
    cells: Sequence[str] = [one_line(table.block.origin(row, at).text) for at in columns]
    return next((text for text in cells if any(map(str.isalpha, text))), "")


def _made(title: str, builder: Builder) -> str:
    goal = next((one.id for one in builder.tree.of_kind(Kind.GOAL)), "") or builder.add(
        Kind.GOAL, builder.tree.root.id, title=""
    )
    task = next((one.id for one in builder.tree.of_kind(Kind.TASK)), "") or builder.add(
        Kind.TASK, goal, title=""
    )
    return builder.add(Kind.ACTIVITY, task, title=title)
