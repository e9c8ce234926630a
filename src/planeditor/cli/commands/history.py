"""`history PLAN`: what was done to a plan, the newest first, and which states of it were kept.

With `--json`: {"operations": [{"id", "at", "author", "kind", "changes"}], "states": [{"state", "reason",
"name", "author", "recipient", "at"}]}; `changes` is how many there were. A file tells of what happened since
it was received.
"""

from argparse import Namespace
from typing import Any

from planeditor.cli.arguments import Parser
from planeditor.cli.plans import SHORT_ID, FileSource, Source, StoreSource
from planeditor.cli.shell import Answer, Shell, json_text
from planeditor.cli.tables import aligned
from planeditor.editing.versions import senders
from planeditor.language import said
from planeditor.plan.changes import Operation
from planeditor.plan.describe import describe
from planeditor.plan.numbers import format_moment
from planeditor.store.entries import SnapshotEntry

HELP = said("cli", "what was done to a plan, and which states of it were sent, received, merged or named")


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.plan()
    parser.json_option()


def run(given: Namespace, shell: Shell) -> Answer:
    """List the operations and the states."""
    source = shell.plans.find(given.plan)
    operations, states = _operations(source), _states(source)
    if given.json:
        told = {"operations": [*map(_operation, operations)], "states": [*map(_state, states)]}
        return Answer(json_text(told))
    rows = [(format_moment(one.at), one.author, shell.say(describe(one))) for one in operations]
    tables = [aligned(rows)] if rows else [shell.say(said("cli", "Nothing is told of what was done."))]
    if isinstance(source, StoreSource) and states:
        came = senders(source.store, source.tree.root.id)
        heads = (
            said("cli", "Id"),
            said("cli", "When"),
            said("cli", "Version"),
            said("cli", "Name or file"),
            said("cli", "From, to"),
        )
        tables.append(
            aligned(
                [tuple(map(shell.say, heads)), *(_row(one, came.get(one.id, ""), shell) for one in states)]
            )
        )
    return Answer("\n\n".join(tables))


def _operations(source: Source) -> list[Operation]:
    if isinstance(source, StoreSource):
        entries = source.store.history(source.tree.root.id)
        return [entry.operation for entry in entries if entry.operation is not None]
    return [*reversed(source.file.history)] if isinstance(source, FileSource) else []


def _states(source: Source) -> list[SnapshotEntry]:
    if not isinstance(source, StoreSource):
        return []
    return [entry for entry in source.store.kept.entries(source.tree.root.id) if not entry.is_damaged]


def _row(entry: SnapshotEntry, sender: str, shell: Shell) -> tuple[str, ...]:
    people = " → ".join(dict.fromkeys(one for one in (sender, entry.author, entry.recipient) if one))
    return entry.state[:SHORT_ID], format_moment(entry.at), shell.say(entry.reason.said), entry.name, people


def _operation(operation: Operation) -> dict[str, Any]:
    return {
        "id": operation.id,
        "at": operation.at.isoformat(),
        "author": operation.author,
        "kind": operation.kind.value,
        "changes": len(operation.changes),
    }


def _state(entry: SnapshotEntry) -> dict[str, Any]:
    return {
        "state": entry.state,
        "reason": entry.reason.value,
        "name": entry.name,
        "author": entry.author,
        "recipient": entry.recipient,
        "at": entry.at.isoformat(),
    }
