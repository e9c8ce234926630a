"""The rows of the time view follow the plan."""

from collections.abc import Callable
from datetime import date
from random import Random

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from tests.ui.views.timeline.conftest import FIRST, GOAL, OTHER, PLAN, SECOND, TASK, THIRD, rows

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit.tables.keyed_rows import KeyedRows
from planeditor.ui.views.timeline.model import CHART, TITLE
from planeditor.ui.views.timeline.rows import Grouping
from planeditor.ui.views.timeline.view import TimeView

Check = Callable[[], None]


def titles(view: TimeView) -> list[str]:
    return [title for _, title, _ in rows(view.chart.timeline())]


def test_activities_stand_under_their_area_and_those_without_time_at_the_end(view: TimeView) -> None:
    assert titles(view) == [
        "Leadership in action", "1.1.1. Stažuotės",
        "No area", "1.2.1. Laboratorija",
        "Without time", "1.1.2. Mokymai",
    ]  # fmt: skip


def test_or_under_their_task(view: TimeView) -> None:
    view.chart.timeline().group_by(Grouping.TASK)
    assert titles(view) == [
        "1.1. Stiprinti lyderystę", "1.1.1. Stažuotės",
        "1.2. Plėtoti STEAM", "1.2.1. Laboratorija",
        "Without time", "1.1.2. Mokymai",
    ]  # fmt: skip
    assert view.chart.timeline().item_id(0) == TASK


def test_an_activity_of_several_areas_has_one_row(view: TimeView, plan: OpenPlan, check: Check) -> None:
    plan.edit(FIRST, "areas", frozenset({Area.STEAM, Area.CULTURE}))
    check()
    assert titles(view)[:2] == ["Several areas", "1.1.1. Stažuotės"]
    note = view.chart.timeline().index_of(FIRST, CHART).data(Qt.ItemDataRole.ToolTipRole)
    assert "Cultural education, STEAM education" in note


@pytest.mark.parametrize("grouping", Grouping)
def test_the_rows_follow_every_change(
    view: TimeView, plan: OpenPlan, check: Check, grouping: Grouping
) -> None:
    view.chart.timeline().group_by(grouping)
    plan.edit(SECOND, "start", Quarter(2025, 1))
    check()
    plan.edit(FIRST, "title", "Kelionės")
    plan.edit(TASK, "title", "Vadovauti")
    check()
    plan.move([THIRD], TASK, None)
    check()
    plan.add(Kind.ACTIVITY, OTHER, title="Nauja")
    check()
    plan.add(Kind.GOAL, PLAN, after=None)
    check()
    plan.move([TASK], GOAL)
    check()
    plan.remove([TASK])
    check()
    for _ in range(7):
        plan.undo()
        check()
    plan.edit(PLAN, "end", date(2030, 1, 1))
    check()


def test_out_of_the_period_is_said(view: TimeView, plan: OpenPlan) -> None:
    index = view.chart.timeline().index_of(THIRD, CHART)
    assert "outside" not in index.data(Qt.ItemDataRole.ToolTipRole)
    plan.edit(PLAN, "end", date(2025, 12, 31))
    assert "outside the plan’s period" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "outside the plan’s period" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    title = index.siblingAtColumn(TITLE)
    assert title.data() not in (title.data(Qt.ItemDataRole.AccessibleDescriptionRole) or "")


def test_missing_and_wrong_ends_are_said(view: TimeView, plan: OpenPlan) -> None:
    index = view.chart.timeline().index_of(FIRST, TITLE)
    plan.edit(FIRST, "end", None)
    assert "The end is not given." in index.data(Qt.ItemDataRole.ToolTipRole)
    plan.edit(FIRST, "end", Quarter(2024, 1))
    assert "ends before it starts" in index.data(Qt.ItemDataRole.ToolTipRole)
    plan.edit(FIRST, "start", None)
    assert "The start is not given." in index.data(Qt.ItemDataRole.ToolTipRole)


def test_rows_are_arranged_by_single_steps() -> None:
    random = Random(7)
    model = KeyedRows(1)
    seen: dict[str, QPersistentModelIndex] = {}
    for _ in range(200):
        keys = random.sample("abcdefghij", random.randint(0, 10))
        kept = {key: seen[key] for key in keys if key in seen and seen[key].isValid()}
        model.arrange(keys)
        assert [model.key(row) for row in range(model.rowCount())] == keys
        assert all(keys[index.row()] == key for key, index in kept.items())
        seen = {key: QPersistentModelIndex(model.index_of(key)) for key in keys}


@pytest.mark.parametrize(
    ("before", "after"), [("abcdef", "bcdefa"), ("abcdef", "fabcde"), ("abcdef", "abdce f")]
)
def test_one_row_that_moved_is_one_step(before: str, after: str) -> None:
    model = KeyedRows(1)
    model.arrange(list(before))
    steps: list[str] = []
    model.rowsMoved.connect(lambda *_: steps.append("one row"))
    model.layoutChanged.connect(lambda *_: steps.append("rows"))
    model.arrange([key for key in after if key != " "])
    assert len(steps) == 1
    assert not model.index_of("z").isValid() and model.rowCount(model.index(0, 0, QModelIndex())) == 0
