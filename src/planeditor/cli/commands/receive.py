"""`receive FILE…`: plan files taken into the store; of each it is said what it is.

A plan that is not in the store becomes one. Of one that is, a changed copy becomes a state of it that waits;
with `--merge` it is taken in, as one step that the window can undo. Conflicts without `--prefer` are put off.
With `--json`: [{"file", "news": "new" | "other" | "copy" | "older" | "same", "plan", "state", "title",
"sender", "recipient", "changes", "authors": [name], "has_base", "archived", "deleted",
"merged": null | {"conflicts", "undecided", "changed"}}].
"""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planeditor.cli.arguments import Parser
from planeditor.cli.deciding import answers, conflict_lines, prefer_option
from planeditor.cli.shell import Answer, Code, Shell, json_text
from planeditor.editing.arrivals import Arrival, News, classified, keep, understood
from planeditor.editing.meeting import meet, take_in
from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import PlanEditorError
from planeditor.files.planfile import PlanFile
from planeditor.files.reader import read
from planeditor.language import Said, said, said_n
from planeditor.merge.compare import differences
from planeditor.merge.conflicts import Side

if TYPE_CHECKING:
    from planeditor.store.store import Store

HELP = said("cli", "take plan files into the store (exit code 1 if conflicts are left to decide)")


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of taking a copy in."""

    conflicts: int
    undecided: int
    changed: int
    lines: tuple[Said, ...]


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.need("files", said("cli", "FILE"), said("cli", "a plan file"), nargs="+")
    parser.option(
        "--merge", help=said("cli", "take what changed into the plans of the store"), action="store_true"
    )
    prefer_option(parser)
    parser.json_option()


def run(given: Namespace, shell: Shell) -> Answer:
    """Receive all, or none if one of them is no plan file or its plan cannot take it in."""
    came = [(name, read(Path(name))) for name in given.files]
    store, at = shell.plans.open_store(), datetime.now(UTC)
    if given.merge:
        _check_none_is_deleted(store, [file for _, file in came])
    told: list[tuple[str, Arrival, Merged | None]] = []
    for name, file in came:
        arrival = keep(store, file, Path(name).name, shell.author, at)
        merged = None
        if given.merge and arrival.news is News.COPY:
            merged = _taken_in(store, arrival, given.prefer, shell, at)
        told.append((name, arrival, merged))
    undecided = any(merged.undecided for _, _, merged in told if merged)
    code = Code.FOUND if undecided else Code.DONE
    if given.json:
        return Answer(json_text([_as_json(*one) for one in told]), code)
    return Answer("\n".join(shell.say(line) for one in told for line in _lines(*one)), code)


def _check_none_is_deleted(store: "Store", came: Iterable[PlanFile]) -> None:
    if not any(entry.deleted for entry in store.plans()):
        return  # what each file is need not be found out twice
    for arrival in (classified(store, understood(store, file)) for file in came):
        if arrival.is_deleted and arrival.news is News.COPY:
            raise PlanEditorError(
                said("receive", "The plan was deleted here; bring it back to take the copy in.")
            )


def _taken_in(store: "Store", arrival: Arrival, prefer: Side | None, shell: Shell, at: datetime) -> Merged:
    plan = OpenPlan(store, arrival.plan, shell.author)
    meeting = meet(store, plan, arrival.state)
    found = meeting.found
    before, choices = plan.tree.items(), answers(found, prefer)
    lines = tuple(conflict_lines(found, choices, found.result(choices), shell))
    take_in(store, plan, meeting, choices, at)
    count = len(found.conflicts)
    changed = len(differences(before, plan.tree.items()))
    return Merged(count, 0 if prefer else count, changed, lines)


def _lines(name: str, arrival: Arrival, merged: Merged | None) -> Iterator[Said]:
    for sentence in arrival.sentences:
        yield said("cli", "{file}: {what}", file=Path(name).name, what=sentence)
    if merged is not None:
        yield from merged.lines
        yield said_n("cli", "%n items of my plan changed", merged.changed)


def _as_json(name: str, arrival: Arrival, merged: Merged | None) -> dict[str, Any]:
    return {
        "file": name,
        "news": arrival.news.value,
        "plan": arrival.plan,
        "state": arrival.state,
        "title": arrival.title,
        "sender": arrival.sender,
        "recipient": arrival.recipient,
        "changes": arrival.changes,
        "authors": [*arrival.authors],
        "has_base": arrival.has_base,
        "archived": arrival.is_archived,
        "deleted": arrival.is_deleted,
        "merged": merged
        and {"conflicts": merged.conflicts, "undecided": merged.undecided, "changed": merged.changed},
    }
