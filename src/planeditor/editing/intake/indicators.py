"""Indicators beside activities or in tables of their own."""

import re

from planeditor.blocks.block import Cell
from planeditor.blocks.clean import one_line
from planeditor.blocks.rows import is_total, split_number
from planeditor.blocks.table import Table
from planeditor.blocks.text import split_mark
from planeditor.blocks.values import is_nothing, read_number, read_target
from planeditor.blocks.wordings import Role
from planeditor.editing.intake.proposal import Builder
from planeditor.errors import InvalidValue
from planeditor.plan.fields import LINE
from planeditor.plan.items import Kind
from planeditor.plan.values import Target
from planeditor.plan.wording import target_text

BESIDE = frozenset({Role.UNIT, Role.BASELINE, Role.TARGET, Role.DATA_SOURCE})
"""The columns that say more of an indicator."""
_NAMED = re.compile(r"(?P<title>[^\d–—:]{4,}?)\s*(?:[–—:]|\s-\s)\s*(?P<target>[≥≤<>]?\s*[0-9].*)", re.DOTALL)


def read_indicators(table: Table, row: int, parent: str, builder: Builder, place: str) -> None:
    """The indicators that a row tells, under an item of the plan."""
    text = builder.text(table.cell(row, Role.INDICATOR), place)
    if is_nothing(Cell(text)):
        return
    if table.has(Role.TARGET, Role.BASELINE):
        _add(builder, parent, split_number(one_line(text))[1], table, row, place)
        return
    lines = [one_line(split_mark(line)[1]) for line in text.split("\n")]
    each = lines if all(any(map(str.isdigit, line)) for line in lines) else [" ".join(lines)]
    for line in each:
        named = _NAMED.fullmatch(line) if len(line) <= LINE else None
        title, target = (named["title"], named["target"]) if named else (line, line)
        parsed = Target.parse(target)
        if named and parsed.number is None:
            title, parsed = line, Target.parse(line)
        if builder.child_called(Kind.INDICATOR, parent, title) is None:
            unit = one_line(builder.text(table.cell(row, Role.UNIT), place))
            builder.add(Kind.INDICATOR, parent, title=title, target=parsed, unit=unit)


def read_table(table: Table, parent: str, builder: Builder) -> None:
    """A table of indicators, under the plan, or the goal or task that it stands under."""
    builder.tell_left(table, BESIDE | {Role.NUMBER, Role.INDICATOR})
    for row in range(table.first, len(table.block.rows)):
        builder.begin_rows(row)
        title = one_line(table.cell(row, Role.INDICATOR).text)
        if title and not is_total(title):
            read_indicators(table, row, parent, builder, title)


def _add(builder: Builder, parent: str, title: str, table: Table, row: int, place: str) -> None:
    id_ = builder.child_called(Kind.INDICATOR, parent, title) or builder.add(
        Kind.INDICATOR, parent, title=title
    )
    targets = [
        (table.columns[at].year, builder.answers.cell(table.block.rows[row][at]))
        for at in table.places(Role.TARGET)
        if not is_nothing(table.block.rows[row][at])
    ]
    read: list[tuple[int | None, Target]] = []
    for year, cell in targets:
        try:
            builder.text(cell, place)
            read.append((year, read_target(cell)))
        except InvalidValue as error:
            builder.ask(cell.text, error, place)
    if len(read) == len(targets) and read:
        earlier = [f"{year or ''} – {target_text(target)}".strip(" –") for year, target in read[:-1]]
        builder.fill(
            id_,
            [("target", read[-1][1]), ("target_year", read[-1][0]), ("milestones", "; ".join(earlier))],
        )
    baseline = builder.answers.cell(table.cell(row, Role.BASELINE))
    try:
        builder.fill(id_, [("baseline", read_number(baseline))])
    except InvalidValue as error:
        builder.ask(baseline.text, error, place)
    builder.fill(
        id_,
        [
            ("unit", one_line(builder.text(table.cell(row, Role.UNIT), place))),
            ("data_source", one_line(builder.text(table.cell(row, Role.DATA_SOURCE), place))),
        ],
    )
