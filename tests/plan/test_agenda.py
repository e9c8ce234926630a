"""When the steps of a session begin."""

import pytest

from planeditor.plan.agenda import timed_steps
from planeditor.plan.items import ROOT_PARENT, Plan, Session, SessionStep
from planeditor.plan.tree import PlanTree


def begins(session: str, *minutes: int | None) -> list[str]:
    """When steps of these lengths begin in a session that begins so."""
    steps = [
        SessionStep(id=f"s{at}", parent="s", order=f"V{at}", title=str(at), minutes=length)
        for at, length in enumerate(minutes, 1)
    ]
    plan = Plan(id="p", parent=ROOT_PARENT)
    tree = PlanTree([plan, Session(id="s", parent="p", order="V", begins=session), *steps])
    assert [step for step, _ in timed_steps(tree, "s")] == steps
    return [text for _, text in timed_steps(tree, "s")]


@pytest.mark.parametrize("text", ["9:30", "09.30", " 9.30 val. ", "9:30 val"])
def test_each_step_begins_when_the_one_before_ends(text: str) -> None:
    assert begins(text, 30, 45, 20) == ["9.30", "10.00", "10.45"]


def test_after_a_step_of_unknown_length_nothing_is_known() -> None:
    assert begins("9.30", 30, None, 20) == ["9.30", "10.00", ""]


@pytest.mark.parametrize("text", ["", "ryte", "25:00", "9.75", "apie 9.30", "9"])
def test_a_beginning_that_is_no_time_says_nothing(text: str) -> None:
    assert begins(text, 30, 20) == ["", ""]


def test_it_goes_on_after_midnight() -> None:
    assert begins("23.50", 20, 5) == ["23.50", "0.10"]
