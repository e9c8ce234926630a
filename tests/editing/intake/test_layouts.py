"""Drafts of many layouts with one known content: every number is right, or it is asked about."""

import pytest
from tests.editing.intake.layouts import Layout, layouts
from tests.editing.intake.layouts.content import EU, PLAN, Known, activities

from planeditor.editing.beginnings import Beginning, begun
from planeditor.editing.intake.answers import Answers
from planeditor.editing.intake.opening import read_draft
from planeditor.editing.intake.reading import propose
from planeditor.plan.items import Activity, Kind, title_of
from planeditor.plan.sums import funding_lines, total
from planeditor.plan.tree import PlanTree


def imported(layout: Layout) -> PlanTree:
    """The plan that a draft becomes, with what it asks answered by the first choice."""
    tree = PlanTree(begun(Beginning(title="Naujas planas")))
    draft = read_draft(layout.content, layout.name)
    asked = propose(draft, tree).doubts
    assert tuple(one.text for one in asked) == layout.asked
    answers = Answers(texts={one.text: one.choices[0] for one in asked})
    proposal = propose(draft, tree, answers)
    assert proposal.doubts == ()
    tree.apply(proposal.changes)
    return tree


@pytest.fixture(scope="module", params=layouts(), ids=lambda layout: str(layout.name))
def layout(request: pytest.FixtureRequest) -> Layout:
    found: Layout = request.param
    return found


def test_every_number_is_right(layout: Layout) -> None:
    tree = imported(layout)
    known = {one.title: one for _, _, one in activities()}
    found = {one.title: one for one in tree.activities()}

    assert [*found] == [*known]
    for title, activity in found.items():
        _check(tree, activity, known[title], layout)


def _check(tree: PlanTree, activity: Activity, known: Known, layout: Layout) -> None:
    assert (activity.start, activity.end) == (known.start, known.end)
    assert activity.executor == (known.executor if layout.has_executor else "")
    sum_ = total(tree, activity.id)
    assert (sum_.net, sum_.vat) == (known.total, known.vat if layout.has_vat else 0)
    lines = [*funding_lines(tree, activity.id)]
    if layout.has_years:
        by_year = {line.year: line.net for line in lines if line.net}
        assert by_year == known.net
    if layout.has_sources:
        assert {line.source for line in lines if line.net} == {EU}
    if known.start.year == known.end.year:
        assert {line.year for line in lines} == {known.start.year}


def test_goals_and_tasks_are_as_they_were(layout: Layout) -> None:
    tree = imported(layout)
    goals = {
        goal.id: [title_of(task) for task in tree.children(goal.id, Kind.TASK)]
        for goal in tree.of_kind(Kind.GOAL)
    }
    tasks = [task for tasks in PLAN.values() for task in tasks]
    match layout.groups:
        case "goals and tasks":
            assert {title_of(tree[id_]): names for id_, names in goals.items()} == {
                goal: [*names] for goal, names in PLAN.items()
            }
        case "tasks":
            assert [*goals.values()] == [tasks]
        case _:
            assert [*goals.values()] == [[""]]
