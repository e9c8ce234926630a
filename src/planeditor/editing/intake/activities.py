"""A table of activities, with goals and tasks between them, as items of a plan."""

from dataclasses import dataclass, field
from typing import Any

from planeditor.blocks.clean import one_line
from planeditor.blocks.columns import source_in
from planeditor.blocks.rows import Row, RowKind, area_of, rows_of, split_number, worded
from planeditor.blocks.table import Table
from planeditor.blocks.values import is_nothing
from planeditor.blocks.wordings import Role
from planeditor.editing.intake import indicators, sums
from planeditor.editing.intake.cells import put_cell
from planeditor.editing.intake.people import read_people
from planeditor.editing.intake.proposal import Builder, parts_of
from planeditor.editing.intake.row_sums import RowSums
from planeditor.editing.intake.times import read_times, tell_unmarked
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.items import Activity, Kind, title_of
from planeditor.plan.text import named
from planeditor.plan.vocabulary import Area

_TEXTS = {
    Role.DESCRIPTION: "description",
    Role.RESULT: "result",
    Role.RISKS: "risks",
    Role.NOTES: "notes",
}
_READ = indicators.BESIDE | {
    Role.NUMBER, Role.GOAL, Role.TASK, Role.ACTIVITY, Role.AREA, Role.TYPE, Role.DESCRIPTION, Role.RESULT,
    Role.RISKS, Role.NOTES, Role.SCHOOLS, Role.RESPONSIBLE, Role.PARTNERS, Role.TERM, Role.START, Role.END,
    Role.TIMELINE, Role.MONEY, Role.TOTAL, Role.SOURCE, Role.EXPENSE, Role.INDICATOR,
}  # fmt: skip
"""The columns that are read here; others are told."""


@dataclass(slots=True)
class Place:
    """Where what comes next belongs: goal, task and activity, and the areas of a group of rows."""

    goal: str = ""
    task: str = ""
    activity: str = ""
    areas: frozenset[Area] = frozenset()
    heading: str = ""
    """What a goal is called that has no name of its own."""
    area_title: str = ""


@dataclass(slots=True)
class ActivityReader:
    """Reads tables one after another: a goal or task that was begun goes on in the next."""

    builder: Builder
    place: Place = field(default_factory=Place)
    _sums: RowSums = field(init=False)
    _earlier: dict[str, str] = field(default_factory=dict)
    """The activities of earlier tables by title: a summary names them once more."""

    def read(self, table: Table) -> None:
        """Everything that the rows of a table say."""
        made = [one for one in self.builder.tree.activities() if self.builder.is_new(one.id)]
        self._earlier = {named(one.title): one.id for one in made}
        self._sums = RowSums(table, self.builder, {one.id for one in made})
        tell_unmarked(table, self.builder)
        self.builder.tell_left(table, _READ if table.has(Role.INDICATOR) else _READ - indicators.BESIDE)
        for row in rows_of(table):
            self.builder.begin_rows(row.at)
            match row.kind:
                case RowKind.GOAL:
                    self.place.areas, self.place.area_title = frozenset(), ""
                    self.begin_goal(row.title)
                case RowKind.TASK:
                    if not row.number and sums.column_sums(table, row.at, self.builder):
                        self._tell_row(table, row)
                    self.begin_task(row.title)
                case RowKind.AREA:
                    self._begin_area(row.title)
                case RowKind.ACTIVITY if self._sums.is_unnamed_total(row):
                    self._sums.tell_total(row)
                case RowKind.ACTIVITY:
                    self._group_columns(table, row)
                    self.begin_activity(row.title)
                    self._details(table, row)
                    self._sums.is_summed = any(not is_nothing(cell) for cell in sums.cells_of(table, row.at))
                case RowKind.MORE:
                    self._more(table, row)
                case RowKind.PART:
                    self._part(table, row)
                case RowKind.TOTAL:
                    self._sums.tell_total(row)
                case RowKind.UNCLEAR:
                    self._tell_row(table, row)

    def begin_at(self, id_: str) -> None:
        """Go on under a goal or task of the plan, or beside an activity."""
        for item in (self.builder.tree[id_], *self.builder.tree.ancestors(id_)):
            match item.kind:
                case Kind.GOAL:
                    self.place.goal = item.id
                case Kind.TASK:
                    self.place.task = item.id

    def begin_goal(self, title: str) -> None:
        """A goal: one of the plan that is called so, or a new one."""
        root = self.builder.tree.root.id
        self.place.goal = self.builder.child_called(Kind.GOAL, root, title) or self.builder.add(
            Kind.GOAL, root, title=title
        )
        self.place.task = self.place.activity = ""

    def begin_task(self, title: str) -> None:
        """A task of the goal that was begun last."""
        goal = self._goal()
        self.place.task = self.builder.child_called(Kind.TASK, goal, title) or self.builder.add(
            Kind.TASK, goal, title=title, areas=self.place.areas
        )
        self.place.activity = ""

    def _begin_area(self, title: str) -> None:
        area = area_of(title)
        self.place.areas = frozenset({area} if area else ())
        self.place.area_title, self.place.task, self.place.activity = title, "", ""

    def begin_activity(self, title: str) -> None:
        """An activity of the task that was begun last."""
        before = self._earlier.get(named(title)) or self._only_one(title)
        task = self.builder.tree[before].parent if before else self._task()
        self.place.activity = (
            self.builder.child_called(Kind.ACTIVITY, task, title)
            or before
            or self.builder.add(Kind.ACTIVITY, task, title=title)
        )
        self.builder.fill(self.place.activity, [("areas", self.place.areas)])

    def _only_one(self, title: str) -> str:
        """The only activity of the plan that is called so, where nothing says under which task it is."""
        if self.place.goal or self.place.task:
            return ""
        same = [one.id for one in self.builder.before.activities() if named(one.title) == named(title)]
        return same[0] if len(same) == 1 and title else ""

    def _goal(self) -> str:
        if not self.place.goal:
            goals = self.builder.before.of_kind(Kind.GOAL)
            if len(goals) == 1:
                self.place.goal = goals[0].id
            else:
                self.begin_goal(self.place.heading)
        return self.place.goal

    def _task(self) -> str:
        if not self.place.task:
            self.begin_task(self.place.area_title)
        return self.place.task

    def _group_columns(self, table: Table, row: Row) -> None:
        """Goals and tasks that stand in columns of their own, beside their activities."""
        for role in (Role.GOAL, Role.TASK):
            for column in table.places(role):
                title = split_number(one_line(table.block.origin(row.at, column).text))[1]
                title = worded(title)[1] or title
                known = self.builder.tree.get(self.place.goal if role is Role.GOAL else self.place.task)
                if title and (known is None or title_of(known) != title):
                    begin = self.begin_goal if role is Role.GOAL else self.begin_task
                    begin(title)

    def _details(self, table: Table, row: Row) -> None:
        place = self._spoken(row)
        values = {name: self.builder.text(table.cell(row.at, role), place) for role, name in _TEXTS.items()}
        term = read_times(table, row.at, self.builder, place)
        found: list[tuple[str, Any]] = [*values.items(), ("start", term.start), ("end", term.end)]
        self.builder.fill(self.place.activity, found)
        self._words(table, row, place)
        read_people(table, row.at, self.place.activity, self.builder, place)
        indicators.read_indicators(table, row.at, self.place.activity, self.builder, place)
        self._sums.read(row, self.place.activity, place)

    def _words(self, table: Table, row: Row, place: str) -> None:
        """Areas and type, in the fixed words of plans."""
        area_text = one_line(self.builder.text(table.cell(row.at, Role.AREA), place))
        areas = [area_of(part) for part in parts_of(area_text.replace(",", ";"))]
        if areas and all(areas):
            self.builder.fill(self.place.activity, [("areas", frozenset(areas))])
        elif area_text:
            why = said("intake", "“{text}” is not known as an area.", text=area_text)
            self.builder.ask(area_text, InvalidValue(why), place)
        type_ = table.cell(row.at, Role.TYPE)
        if not is_nothing(type_):
            put_cell(self.place.activity, "type", type_, self.builder, place)

    def _part(self, table: Table, row: Row) -> None:
        """What a source pays of the sum above: taken where that sum itself is not told."""
        source = source_in(row.title)
        if source is None or not self.place.activity or self._sums.is_summed:
            self._tell_row(table, row)
        else:
            self._sums.read(row, self.place.activity, self._spoken(row), source)

    def _more(self, table: Table, row: Row) -> None:
        """A row without a title: more of the activity above, or a total that nothing calls so."""
        if not self.place.activity:
            self._tell_row(table, row)
            return
        if self._sums.is_total(row):
            self._sums.tell_total(row)
            return
        cells = table.block.rows[row.at]
        titles = table.places(Role.ACTIVITY)
        is_spanned = bool(titles) and cells[titles[0]].covered is not None
        told = [role for role in (Role.SOURCE, Role.EXPENSE, Role.INDICATOR) if table.cell(row.at, role).text]
        money = [cells[at] for at in table.places(Role.MONEY, Role.TOTAL) if not is_nothing(cells[at])]
        if money and not told and not is_spanned:
            why = said("intake", "It is not said which activity these sums are of.")
            self.builder.ask("; ".join(cell.text for cell in money), InvalidValue(why), self._spoken(row))
            return
        self._details(table, row)

    def _tell_row(self, table: Table, row: Row) -> None:
        text = " | ".join(one_line(cell.text) for cell in table.block.rows[row.at] if cell.text)
        self.builder.tell(said("intake", "Left out: “{text}”.", text=text[:200]))

    def _spoken(self, row: Row) -> str:
        """The row as it is spoken of."""
        activity = self.builder.tree.get(self.place.activity)
        title = row.title or (activity.title if isinstance(activity, Activity) else "")
        return f"{row.number}. {title}" if row.number else title
