"""An agenda written elsewhere, a line for each step with its time, as the steps of a session.

When a step begins follows from those before it, so the times are read as lengths, and only where they can be:
what would make another time than the one that is written is refused.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from planeditor.editing.lines import rows_of, titles
from planeditor.editing.operations import LAST, add_all, edit
from planeditor.errors import InvalidValue
from planeditor.language import Said, said, said_n
from planeditor.plan.agenda import end_of, minute_of, time_text
from planeditor.plan.changes import Change
from planeditor.plan.items import Kind, Session
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import StepType

_TIME = r"\d{1,2}[.:]\d\d(?![\d.:])"
_TIMED = re.compile(
    rf"""
    (?:[•*–-]\s+)? (?:\d{{1,2}}[.)]\s+)?                          # a bullet, a number
    (?:nuo\s+)? (?P<first>{_TIME}) (?:\s*val\.?)?
    (?:\s*(?:[–—−-]|iki)\s*(?P<last>{_TIME}) (?:\s*val\.?)?)?
    (?:\s*[–—:,;|-])? \s+ (?P<rest>\S.*)
    """,
    re.VERBOSE | re.DOTALL,
)  # fmt: skip


class PastedAgenda(NamedTuple):
    """What makes the steps, and what whoever pastes them should know."""

    changes: list[Change]
    told: list[Said]


@dataclass
class _Row:
    """A line with a time: when it begins and ends, as minutes of the day, and what is written."""

    first: int
    last: int | None
    title: str
    instructions: list[str] = field(default_factory=list)

    def values(self, end: int | None) -> dict[str, Any]:
        """The values of the step; what the first line says is its title."""
        told = "\n".join(self.instructions)
        return {
            "title": self.title,
            "minutes": None if end is None else end - self.first,
            "instructions": told,
        }


def paste_agenda(tree: PlanTree, session: str, text: str, say: Callable[[Said], str]) -> PastedAgenda:
    """The lines of a text as steps after those that the session has.

    Lines with times, as „9.00–9.30 Registracija“ or „9.00 Registracija“, have their lengths from them, and
    one without a time goes on from the one above it; a gap becomes a break. Without any times each line is a
    step. Raises InvalidValue for times that are none, go back, or cannot follow on the agenda there is.
    """
    rows, above = _rows(text)
    if not rows:
        values: list[dict[str, Any]] = [{"title": title} for title in titles(text)]
        return PastedAgenda(add_all(tree, Kind.SESSION_STEP, session, LAST, values)[1], [])
    told = [said("agenda", "Left out: “{line}”.", line=line) for line in above]
    begins: list[Change] = []
    if not tree.children(session, Kind.SESSION_STEP):
        begins, why = _begun(tree, session, rows[0])
        told += why
        at = rows[0].first
    elif (end := end_of(tree, session)) is None:
        raise InvalidValue(
            said(
                "errors",
                "When the agenda so far ends is not known: say when the session begins, and its minutes.",
            )
        )
    else:
        at = end
    values, breaks = _steps(rows, at, say(said("agenda", "Break")))
    if breaks:
        told.append(said_n("agenda", "%n gaps in time became breaks.", breaks))
    return PastedAgenda([*begins, *add_all(tree, Kind.SESSION_STEP, session, LAST, values)[1]], told)


def _rows(text: str) -> tuple[list[_Row], list[str]]:
    """The lines with times, each with those below it that have none; and the lines above the first one."""
    rows: list[_Row] = []
    above: list[str] = []
    for line in ("\t".join(filter(str.strip, row)).strip() for row in rows_of(text)):
        found = _TIMED.fullmatch(line)
        if found:
            title, *more = _parts(found["rest"])
            rows.append(_Row(_minute(found["first"]), _end(found), title, more))
        else:
            (rows[-1].instructions if rows else above).extend(_parts(line))
    return rows, above


def _parts(text: str) -> Sequence[str]:
    return [" ".join(part.split()) for part in re.split(r"[\t\n]", text) if part.strip()]


def _end(found: re.Match[str]) -> int | None:
    """When a line ends; InvalidValue where that is not after it begins."""
    if found["last"] is None:
        return None
    last = _minute(found["last"])
    if last <= _minute(found["first"]):
        times = f"{found['first']}–{found['last']}"
        raise InvalidValue(said("errors", "“{times}” ends before it begins.", times=times))
    return last


def _minute(text: str) -> int:
    minute = minute_of(text)
    if minute is None:
        raise InvalidValue(said("errors", "“{text}” is no time of the day.", text=text))
    return minute


def _begun(tree: PlanTree, session: str, first: _Row) -> tuple[list[Change], list[Said]]:
    """The session begins with the first step of its agenda; told where it was to begin at another time."""
    held, time = tree[session], time_text(first.first)
    assert isinstance(held, Session)
    if minute_of(held.begins) == first.first:
        return [], []
    is_other = bool(held.begins.strip())
    told = said("agenda", "The session begins at {time} now, and not at {old}.", time=time, old=held.begins)
    return [*edit(tree, session, "begins", time)], [told] if is_other else []


def _steps(rows: Sequence[_Row], at: int, pause: str) -> tuple[list[dict[str, Any]], int]:
    """The values of the steps from a minute on, and how many gaps between them are breaks."""
    values: list[dict[str, Any]] = []
    breaks = 0
    ends = [one.last if one.last is not None else after.first for one, after in pairwise(rows)]
    for row, end in zip(rows, [*ends, rows[-1].last], strict=True):
        if row.first < at or (end is not None and end <= row.first):
            raise InvalidValue(
                said(
                    "errors",
                    "“{time} {title}” begins before what stands above it is over.",
                    time=time_text(row.first),
                    title=row.title,
                )
            )
        if row.first > at:
            breaks += 1
            values.append({"title": pause, "type": StepType.BREAK, "minutes": row.first - at})
        values.append(row.values(end))
        at = row.first if end is None else end
    return values, breaks
