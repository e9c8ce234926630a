"""The money of a plan in a table: activities in groups down, years or sources across."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from planeditor.language import Said, said
from planeditor.plan.items import Activity, FundingLine, Kind
from planeditor.plan.sums import Sum, area_order, line_sum
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import ActivityType, Direction, FundingSource, Word

Key = Hashable
SEVERAL_SCHOOLS = "several"


class Grouping(Enum):
    """What activities are grouped by; each activity is in one group, so that the groups add up."""

    AREA = "area"
    TASK = "task"
    TYPE = "type"
    DIRECTION = "direction"
    SCHOOL = "school"


class Across(Enum):
    """What the columns are."""

    YEARS = "years"
    SOURCES = "sources"


GROUPING_NAMES: Mapping[Grouping, Said] = {
    Grouping.AREA: said("money", "Areas"),
    Grouping.TASK: said("money", "Tasks"),
    Grouping.TYPE: said("money", "Types of activities"),
    Grouping.DIRECTION: said("money", "Investment directions"),
    Grouping.SCHOOL: said("money", "Schools"),
}
HEADINGS: Mapping[Grouping, Said] = {
    Grouping.AREA: said("money", "Areas and activities"),
    Grouping.TASK: said("money", "Tasks and activities"),
    Grouping.TYPE: said("money", "Types and activities"),
    Grouping.DIRECTION: said("money", "Directions and activities"),
    Grouping.SCHOOL: said("money", "Schools and activities"),
}
"""What the rows are: groups, and the activities in them."""
ACROSS_NAMES: Mapping[Across, Said] = {
    Across.YEARS: said("money", "Years"),
    Across.SOURCES: said("money", "Sources"),
}
COUNTED: Mapping[Grouping, Said | None] = {
    Grouping.AREA: said(
        "money", "An activity of several areas is counted once, in the group of those areas together."
    ),
    Grouping.TASK: None,
    Grouping.TYPE: None,
    Grouping.DIRECTION: None,
    Grouping.SCHOOL: said(
        "money", "An activity of several schools is counted once, in the group “Several schools”."
    ),
}
"""How that is counted which could be counted in several groups."""


@dataclass(frozen=True, slots=True)
class Line:
    """The money of one row: by column, and in all."""

    cells: Mapping[Key, Sum] = field(default_factory=dict)
    total: Sum = field(default_factory=Sum)

    @classmethod
    def of(cls, lines: Iterable[tuple[Key, Sum]]) -> "Line":
        """The line that sums up money by column."""
        cells: dict[Key, Sum] = {}
        total = Sum()
        for key, money in lines:
            cells[key] = cells.get(key, Sum()) + money
            total += money
        return cls(cells, total)

    @classmethod
    def together(cls, lines: Iterable["Line"]) -> "Line":
        """The sum of several rows."""
        return cls.of(entry for line in lines for entry in line.cells.items())


@dataclass(slots=True)
class Group:
    """Activities that have one thing in common: their ids with their money, and all of it together."""

    key: Key
    lines: dict[str, Line] = field(default_factory=dict)
    total: Line = Line()


class Pivot:
    """The groups of one plan, their columns and sums; `renew` adds up anew what changed."""

    def __init__(self, tree: PlanTree, grouping: Grouping, across: Across) -> None:
        self._tree = tree
        self._across = across
        self._group_of: dict[str, Group] = {}
        groups: dict[Key, Group] = {}
        key_of = _KEYS[grouping]
        for activity in tree.of_kind(Kind.ACTIVITY):
            assert isinstance(activity, Activity)
            key = key_of(activity)
            group = groups.setdefault(key, Group(key))
            group.lines[activity.id] = self._line(activity.id)
            self._group_of[activity.id] = group
        order = _order(tree, grouping)
        self.groups = sorted(groups.values(), key=lambda group: order(group.key))
        for group in self.groups:
            group.total = Line.together(group.lines.values())
        self.total = Line.together(group.total for group in self.groups)
        self.columns = sorted(self.total.cells, key=_column_order)

    def renew(self, activities: Iterable[str]) -> bool:
        """Add up these activities anew; False where the table needs other columns and nothing was done."""
        lines = {id_: self._line(id_) for id_ in activities if id_ in self._group_of}
        if any(key not in self.total.cells for line in lines.values() for key in line.cells):
            return False
        for id_, line in lines.items():
            group = self._group_of[id_]
            group.lines[id_] = line
            group.total = Line.together(group.lines.values())
        total = Line.together(group.total for group in self.groups)
        if len(total.cells) != len(self.columns):
            return False
        self.total = total
        return True

    def place(self, activity: str) -> tuple[int, int] | None:
        """The row of the activity's group, and its row in it; None if it is not in the plan."""
        group = self._group_of.get(activity)
        if group is None:
            return None
        row = next(row for row, one in enumerate(self.groups) if one is group)
        return row, list(group.lines).index(activity)

    def _line(self, activity: str) -> Line:
        lines = self._tree.children(activity, Kind.FUNDING)
        return Line.of(
            (self._column(line), line_sum(line)) for line in lines if isinstance(line, FundingLine)
        )

    def _column(self, line: FundingLine) -> Key:
        return line.year if self._across is Across.YEARS else line.source


def _school_key(activity: Activity) -> Key:
    if len(activity.schools) > 1:
        return SEVERAL_SCHOOLS
    return next(iter(activity.schools), None)


_KEYS: Mapping[Grouping, Callable[[Activity], Key]] = {
    Grouping.AREA: lambda activity: activity.areas,
    Grouping.TASK: lambda activity: activity.parent,
    Grouping.TYPE: lambda activity: activity.type,
    Grouping.DIRECTION: lambda activity: activity.direction,
    Grouping.SCHOOL: _school_key,
}


def _order(tree: PlanTree, grouping: Grouping) -> Callable[[Key], tuple[object, ...]]:
    """The order of groups: as their items or words are listed, several after one, none last."""
    if grouping is Grouping.AREA:
        return _area_order
    words: Mapping[Grouping, type[Word]] = {
        Grouping.TYPE: ActivityType,
        Grouping.DIRECTION: Direction,
    }
    listed: list[Key] = (
        [*words[grouping]]
        if grouping in words
        else [item.id for item in tree.of_kind(Kind.TASK if grouping is Grouping.TASK else Kind.SCHOOL)]
    )
    places = {key: place for place, key in enumerate((*listed, SEVERAL_SCHOOLS, None))}
    return lambda key: (places[key],)


def _area_order(key: Key) -> tuple[object, ...]:
    assert isinstance(key, frozenset)
    return area_order(key)


def _column_order(key: Key) -> tuple[bool, int]:
    if isinstance(key, FundingSource):
        return False, list(FundingSource).index(key)
    return key is None, key if isinstance(key, int) else 0
