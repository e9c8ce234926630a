"""A draft read block by block into a proposal for a plan."""

import re
from collections.abc import Iterator, Sequence

from planeditor.blocks.block import Block, Cell
from planeditor.blocks.clean import one_line
from planeditor.blocks.draft import Draft
from planeditor.blocks.rows import RowKind, split_number, worded
from planeditor.blocks.swot import category_of, entries_in, swot_in
from planeditor.blocks.table import Table, is_flattened, tables_of
from planeditor.blocks.text import split_mark
from planeditor.blocks.wordings import UNIT_ONLY, Role
from planeditor.editing.intake import funding, indicators, narrative, registers, vague
from planeditor.editing.intake.activities import ActivityReader
from planeditor.editing.intake.answers import Answers
from planeditor.editing.intake.proposal import Builder, Proposal
from planeditor.editing.intake.returned import of_another, read_returned
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.items import Kind
from planeditor.plan.text import fold, named
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import SwotCategory

_LONGEST_HEADING = 300
_UNNAMED = re.compile(r"(?:sheet|lapas|lakstas|lakštas)\s*\d*", re.IGNORECASE)


def propose(draft: Draft, tree: PlanTree, answers: Answers | None = None, at: str = "") -> Proposal:
    """What a draft would make and change in a plan; nothing of it is done.

    `at` is the item that it is put at: a goal or task for what belongs there, an activity for sums of money.
    Raises PlanTooLarge where it is more than a plan may hold, InvalidValue for a workbook of another plan.
    """
    builder = Builder(tree, answers or Answers())
    builder.told += draft.notes
    returned = draft.returned
    if returned is not None and returned.is_document and returned.plan != tree.root.id:
        builder.tell(of_another(returned))  # what it says is a draft all the same
        returned = None
    if returned is not None:
        read_returned(returned, builder)
    else:
        _Reader(builder, at, draft.into).read(draft.blocks)
        vague.settle(builder)
    return builder.proposal()


class _Reader:
    def __init__(self, builder: Builder, at: str, into: Kind | None) -> None:
        self._builder = builder
        self._activities = ActivityReader(builder)
        self._at = at
        self._into = into
        if at:
            self._activities.begin_at(at)
        self._headings: list[str] = []
        self._field = ""
        self._swot: SwotCategory | None = None
        self._money: list[Table] = []

    def read(self, blocks: Sequence[Block]) -> None:
        has_tables = any(block.is_table for block in blocks)
        for block in blocks:
            if block.is_table:
                self._table(block)
                continue
            self._builder.begin_part(block)
            if has_tables or any(row[0].level for row in block.rows):
                self._lines([row[0] for row in block.rows])
            else:
                self._outline([row[0] for row in block.rows])
        # Only now all activities are there that money may be for.
        is_at_activity = self._at and self._builder.tree[self._at].kind is Kind.ACTIVITY
        for table in self._money:
            self._builder.begin_part(table.block)
            activity = self._at if is_at_activity else funding.activity_for(table, self._builder)
            if activity is None:
                funding.ask_activity(table, self._builder)
            else:
                funding.read_funding(table, activity, self._builder)

    def _table(self, block: Block) -> None:
        self._field, self._swot = "", None
        entries = swot_in(block)
        if entries:
            self._builder.begin_part(block)
            self._add_swot(entries)
            return
        for table in tables_of(block, self._builder.answers.columns, registers.names_in(self._into)):
            self._builder.begin_part(table.block, table)
            self._activities.place.heading = next(
                (one for one in reversed(block.above) if not worded(one)[0]),
                _named_sheet(table.block.name),
            )
            for at, row in enumerate(table.block.rows[: table.first]):
                filled = [one_line(cell.text) for cell in row if cell.text]
                if len(filled) == 1:
                    self._builder.begin_rows(at)
                    self._begin_group(filled[0])
            register = registers.register_of(table, self._into)
            if table.has(Role.ACTIVITY):
                self._activities.read(table)
            elif funding.is_funding(table):
                self._money.append(table)
            elif registers.is_matrix(table, self._builder):
                registers.read_matrix(table, self._builder)
            elif register is not None:
                registers.read_register(table, register, self._builder)
            elif table.has(Role.INDICATOR):
                place = self._activities.place
                indicators.read_table(
                    table, place.task or place.goal or self._builder.tree.root.id, self._builder
                )
            elif table.has(Role.TASK) or table.has(Role.GOAL):
                self._activities.read(table)
            else:
                self._tell_left(table)

    def _lines(self, lines: Sequence[Cell]) -> None:
        """Headings, each with the lines under it."""
        begun = 0
        for at, line in enumerate(lines):
            if self._is_heading(line):
                self._put(lines[begun:at], begun)
                self._builder.begin_rows(at)
                self._begin(line)
                begun = at + 1
        self._put(lines[begun:], begun)

    def _is_heading(self, line: Cell) -> bool:
        text = one_line(line.text)
        if len(text) > _LONGEST_HEADING:
            return False
        kind, rest = worded(text)
        is_worded = kind in (RowKind.GOAL, RowKind.TASK) and bool(rest)
        return (
            bool(line.level)
            or is_worded
            or (line.is_strong and not line.depth)
            or category_of(text) is not None
        )

    def _begin(self, line: Cell) -> None:
        text = one_line(line.text)
        self._swot = category_of(text)
        self._field = narrative.field_under(text, self._headings)
        if not self._field:
            self._begin_group(text)
        if line.level:
            self._headings = [*self._headings[: line.level - 1], text]
        elif not self._field:
            self._headings = [*self._headings[:1], text]

    def _begin_group(self, text: str) -> None:
        """Go on under the goal or task that a text says it is."""
        kind, rest = worded(text)
        if kind is RowKind.GOAL and rest:
            self._activities.begin_goal(split_number(rest)[1])
        elif kind is RowKind.TASK and rest:
            self._activities.begin_task(split_number(rest)[1])

    def _put(self, lines: Sequence[Cell], first: int) -> None:
        """What stands under a heading, from this line of the part on."""
        self._builder.begin_rows(*range(first, first + len(lines)))
        lines = [line for line in lines if line.text]
        if not lines:
            return
        if self._swot is not None:
            category = self._swot
            self._add_swot([(category, one) for line in lines for one in entries_in(line.text)])
        elif self._field:
            narrative.put_text(self._field, lines, self._builder)
        elif self._is_under_task() and any(line.depth for line in lines):
            self._put_list(lines)
        else:
            text = " ".join(one_line(line.text) for line in lines)
            if UNIT_ONLY.fullmatch(fold(text)):
                return  # what the sums of the table below are in
            self._builder.tell(said("intake", "Left out: “{text}”.", text=text[:200]))

    def _is_under_task(self) -> bool:
        """Whether the nearest heading is a task."""
        return bool(self._headings) and worded(self._headings[-1])[0] is RowKind.TASK

    def _put_list(self, lines: Sequence[Cell]) -> None:
        """The items of a list under a task as its activities."""
        for line in lines:
            title = split_number(split_mark(one_line(line.text))[1])[1].rstrip(" ;")
            if line.depth and title:
                self._activities.begin_activity(title)
            else:
                self._builder.tell(said("intake", "Left out: “{text}”.", text=one_line(line.text)[:200]))

    def _add_swot(self, entries: Sequence[tuple[SwotCategory, str]]) -> None:
        root = self._builder.tree.root.id
        known = {
            (getattr(one, "category", None), named(getattr(one, "statement", "")))
            for one in self._builder.tree.children(root, Kind.SWOT)
        }
        for category, statement in entries:
            if (category, named(statement)) not in known:
                self._builder.add(Kind.SWOT, root, category=category, statement=statement)

    def _outline(self, lines: Sequence[Cell]) -> None:
        """Lines alone: goals, tasks and activities by their words, else by how deep they stand."""
        if is_flattened(lines):
            why = said(
                "intake", "These are the cells of a table, a line each. Open the file, or copy it from Word."
            )
            self._builder.ask(one_line(lines[0].text), InvalidValue(why))
            return
        if not self._at and not _is_outline(lines):
            self._put(lines, 0)
            return
        deepest = max((line.depth for line in lines), default=1)
        for at, (line, kind, title) in enumerate(self._outlined(lines, deepest)):
            self._builder.begin_rows(at)
            if kind is RowKind.GOAL:
                self._activities.begin_goal(title)
            elif kind is RowKind.TASK:
                self._activities.begin_task(title)
            elif title:
                self._activities.begin_activity(title)
            else:
                self._builder.tell(said("intake", "Left out: “{text}”.", text=line.text[:200]))

    def _outlined(self, lines: Sequence[Cell], deepest: int) -> Iterator[tuple[Cell, RowKind, str]]:
        for line in lines:
            kind, rest = worded(one_line(line.text))
            by_depth = {deepest - 1: RowKind.TASK, deepest - 2: RowKind.GOAL}.get(
                line.depth, RowKind.ACTIVITY
            )
            yield line, kind or by_depth, split_number(rest)[1].rstrip(" ;")

    def _tell_left(self, table: Table) -> None:
        first = next((cell.text for row in table.block.rows for cell in row if cell.text), "")
        self._builder.tell(
            said(
                "intake",
                "The table that begins with “{text}” is not known and was left out.",
                text=one_line(first)[:80],
            )
        )


def _is_outline(lines: Sequence[Cell]) -> bool:
    """Whether lines are a list of what is to be done, and not a text of paragraphs."""
    texts = [one_line(line.text) for line in lines]
    marked = [text for text in texts if split_number(text)[0] or worded(text)[0]]
    return 2 * len(marked) >= len(texts)


def _named_sheet(name: str) -> str:
    """A sheet's name, if somebody gave it one."""
    return "" if _UNNAMED.fullmatch(name) else name
