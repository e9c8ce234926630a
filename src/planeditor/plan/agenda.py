"""When the steps of a session begin: it follows from when the session does and from the minutes of each."""

import re
from typing import NamedTuple

from planeditor.plan.items import Kind, Session, SessionStep
from planeditor.plan.tree import PlanTree

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)(?:\s*val\.?)?")
_DAY = 24 * 60


class TimedStep(NamedTuple):
    """A step, and when it begins as „10.30“; "" where that is not known."""

    step: SessionStep
    begins: str


def timed_steps(tree: PlanTree, session: str) -> list[TimedStep]:
    """The agenda of a session in order; when a step begins is not known after one of unknown length."""
    at, found = _begins(tree, session), list[TimedStep]()
    for step in tree.children(session, Kind.SESSION_STEP):
        assert isinstance(step, SessionStep)
        found.append(TimedStep(step, "" if at is None else time_text(at)))
        at = _after(at, step)
    return found


def end_of(tree: PlanTree, session: str) -> int | None:
    """The minute of the day at which the agenda ends, as far as that is known."""
    at = _begins(tree, session)
    for step in tree.children(session, Kind.SESSION_STEP):
        assert isinstance(step, SessionStep)
        at = _after(at, step)
    return at


def minute_of(text: str) -> int | None:
    """The minute of the day that a text says, as „10:30“, „9.00“ or „9.00 val.“; None for anything else."""
    found = _CLOCK.fullmatch(text.strip())
    return int(found[1]) * 60 + int(found[2]) if found else None


def time_text(minute: int) -> str:
    """A minute of the day as „9.05“."""
    return f"{minute // 60 % 24}.{minute % 60:02}"


def _begins(tree: PlanTree, session: str) -> int | None:
    held = tree[session]
    assert isinstance(held, Session)
    return minute_of(held.begins)


def _after(at: int | None, step: SessionStep) -> int | None:
    return None if at is None or step.minutes is None else (at + step.minutes) % _DAY
