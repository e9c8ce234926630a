"""Areas by directions: each activity once, so that rows and columns add up."""

from decimal import Decimal

from hypothesis import given, settings
from tests.strategies import trees

from planeditor.plan import sums
from planeditor.plan.directions import Matrix
from planeditor.plan.items import Activity
from planeditor.plan.sums import Sum
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area, Direction

BOTH = frozenset({Area.STEAM, Area.CULTURE})
STEAM = frozenset({Area.STEAM})


def activity(id_: str, areas: frozenset[Area], direction: Direction | None) -> tuple[Activity, Sum]:
    return Activity(id=id_, parent="t", areas=areas, direction=direction), Sum(Decimal(10), Decimal(1))


def test_the_areas_and_directions_are_always_there_and_others_where_there_are_any() -> None:
    empty = Matrix([])
    assert empty.rows == [frozenset({area}) for area in Area]
    assert empty.columns == [*Direction]
    full = Matrix([activity("a", BOTH, None), activity("b", frozenset(), Direction.ACCESS)])
    assert full.rows == [*empty.rows, BOTH, frozenset()]
    assert full.columns == [*Direction, None]


def test_what_is_planned_with_other_areas_too_is_told() -> None:
    matrix = Matrix([activity("a", BOTH, Direction.ACCESS), activity("b", STEAM, Direction.ACCESS)])
    assert matrix.cell(STEAM, Direction.ACCESS).activities == ("b",)
    assert matrix.shared(STEAM, Direction.ACCESS) == 1
    assert matrix.shared(STEAM, Direction.EQUIPMENT) == matrix.shared(BOTH, Direction.ACCESS) == 0
    assert matrix.row_total(BOTH).money.gross == 11


@settings(max_examples=30)
@given(trees())
def test_all_adds_up(tree: PlanTree) -> None:
    activities = tree.activities()
    matrix = Matrix((one, sums.total(tree, one.id)) for one in activities)
    for totals in (map(matrix.row_total, matrix.rows), map(matrix.column_total, matrix.columns)):
        together = list(totals)
        assert sum((one.money for one in together), Sum()) == sums.total(tree) == matrix.total().money
        assert sorted(id_ for one in together for id_ in one.activities) == sorted(a.id for a in activities)
