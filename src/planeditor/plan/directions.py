"""The plan as areas by investment directions: which activities there are of both, and their money."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from planeditor.plan.items import Activity
from planeditor.plan.sums import Sum, area_order
from planeditor.plan.vocabulary import Area, Direction

Areas = frozenset[Area]


@dataclass(frozen=True, slots=True)
class Cell:
    """The activities of an area and a direction, by their ids, and their money together."""

    activities: tuple[str, ...] = ()
    money: Sum = field(default_factory=Sum)

    def __add__(self, other: "Cell") -> "Cell":
        """Both together."""
        return Cell(self.activities + other.activities, self.money + other.money)


class Matrix:
    """Areas down, directions across.

    An activity of several areas is counted once, in a row of those areas together, so that rows and columns
    add up. The four areas and five directions are there always; others, and what nobody said (no area, None
    for no direction), only where there is such an activity.
    """

    def __init__(self, activities: Iterable[tuple[Activity, Sum]]) -> None:
        cells: dict[tuple[Areas, Direction | None], Cell] = {}
        for activity, money in activities:
            key = activity.areas, activity.direction
            cells[key] = cells.get(key, Cell()) + Cell((activity.id,), money)
        self._cells: Mapping[tuple[Areas, Direction | None], Cell] = cells
        single = {frozenset({area}) for area in Area}
        self.rows = sorted(single | {areas for areas, _ in cells}, key=area_order)
        is_unsaid = any(direction is None for _, direction in cells)
        self.columns: list[Direction | None] = [*Direction, *([None] if is_unsaid else [])]

    def cell(self, areas: Areas, direction: Direction | None) -> Cell:
        """What there is of just these areas and a direction."""
        return self._cells.get((areas, direction), Cell())

    def row_total(self, areas: Areas) -> Cell:
        """What there is of just these areas."""
        return sum((self.cell(areas, one) for one in self.columns), Cell())

    def column_total(self, direction: Direction | None) -> Cell:
        """What there is of a direction."""
        return sum((self.cell(one, direction) for one in self.rows), Cell())

    def total(self) -> Cell:
        """All activities."""
        return sum(map(self.row_total, self.rows), Cell())

    def shared(self, areas: Areas, direction: Direction | None) -> int:
        """How many activities of a direction are of these areas and of more."""
        return sum(len(self.cell(more, direction).activities) for more in self.rows if areas and more > areas)
