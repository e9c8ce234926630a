"""The states of a plan that can be compared: now, kept, in a file; and who made one the other."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from planeditor.editing import carried
from planeditor.editing.authorship import made_by
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.outgoing import present
from planeditor.editing.versions import senders
from planeditor.errors import Damaged
from planeditor.language import Said, said
from planeditor.merge.compare import State
from planeditor.merge.conflicts import Key
from planeditor.merge.lineage import Lineage
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.numbers import format_moment
from planeditor.plan.tree import PlanTree

if TYPE_CHECKING:
    from planeditor.files.planfile import PlanFile
    from planeditor.store.entries import SnapshotEntry
    from planeditor.store.store import Store


@dataclass(frozen=True, slots=True)
class PlanState:
    """A state of the plan, its id and what it descends from; `revision` is that of the plan when it was so.

    None where it never was what this plan is here. A file tells what was done to it last.
    """

    tree: PlanTree
    id: str
    lineage: Lineage
    revision: int | None
    file: PlanFile | None = None


class PlanStates:
    """The states of an open plan that can be compared: kept ones, files, and None for it as it is now."""

    def __init__(self, store: Store, plan: OpenPlan) -> None:
        self._store, self._plan = store, plan

    def kept(self) -> list[SnapshotEntry]:
        """The kept states that can be read, the newest first."""
        return [entry for entry in self._store.kept.entries(self._plan.id) if not entry.is_damaged]

    def name(self, choice: SnapshotEntry | Path | None) -> Said:
        """What a state is called."""
        sender = "" if choice is None or isinstance(choice, Path) else self._senders.get(choice.id, "")
        return state_name(choice, sender)

    @cached_property
    def _senders(self) -> Mapping[str, str]:
        return senders(self._store, self._plan.id)

    def state(self, choice: SnapshotEntry | Path | None) -> PlanState:
        """The state that is chosen; raise FileRefused, NotFound, Damaged where it cannot be read."""
        from planeditor.files.reader import read

        if isinstance(choice, Path):
            file = read(choice)
            id_ = file.manifest.state
            return PlanState(PlanTree(file.items.values()), id_, file.lineage, self._revision(id_), file)
        if choice is None:
            items = self._plan.tree.items()
            lineage, id_ = present(self._store, self._plan.id, items)
            return PlanState(_tree(items), id_, lineage, self._plan.revision)
        items = self._store.kept.items_of(choice.id)
        lineage = self._store.kept.lineage(self._plan.id)
        return PlanState(_tree(items), choice.state, lineage, self._revision(choice.state))

    def authors(self, before: PlanState, after: PlanState) -> Mapping[Key, str]:
        """Who changed what last on the way from one state to the other, as far as that is known."""
        lineage = before.lineage.joined(after.lineage.records)
        new = lineage.ancestors(after.id) - lineage.ancestors(before.id)
        found = dict(made_by(lineage, new, lambda id_: self._items(id_, after)))
        own: dict[Key, str] = {}
        for operation in _standing(self._operations(before, after)):
            for change in operation.changes:
                if operation.kind is OperationKind.MERGE:
                    own.pop(Key.of(change), None)  # it is somebody else's: the states tell whose
                else:
                    own[Key.of(change)] = operation.author
        return found | own

    def _operations(self, before: PlanState, after: PlanState) -> Iterator[Operation]:
        """What was done between the two, the oldest first; with a file, what it tells."""
        if after.file is not None:
            yield from after.file.history
        elif before.revision is not None and after.revision is not None:
            count = after.revision - before.revision
            entries = self._store.history(self._plan.id, count, after.revision + 1) if count > 0 else []
            yield from (one.operation for one in reversed(entries) if one.operation is not None)

    def _items(self, id_: str, after: PlanState) -> State | None:
        if id_ == after.id:
            return after.tree.items()
        if after.file is not None and id_ in after.file.states:
            return after.file.states[id_][0]
        with contextlib.suppress(Damaged):
            items = self._store.kept.content(self._plan.id, id_)
            return None if items is None else carried.unload(items).items
        return None

    def _revision(self, state: str) -> int | None:
        """The revision at which the plan here was in a state; None if it never was, or nobody knows when."""
        from planeditor.store.entries import SnapshotReason

        own = (one for one in self.kept() if one.reason is not SnapshotReason.RECEIVED)
        return next((one.revision for one in own if one.state == state), None)


def state_name(choice: SnapshotEntry | Path | None, sender: str = "") -> Said:
    """What a state is called, in lists and documents: a copy by the person it went to or came from."""
    from planeditor.store.entries import SnapshotReason

    if choice is None:
        return said("compare", "The plan now")
    if isinstance(choice, Path):
        return said("compare", "File “{name}”", name=choice.name)
    at, reason = format_moment(choice.at), choice.reason.said
    match choice.reason:
        case SnapshotReason.NAMED:
            return said("compare", "{reason} “{name}”, {at}", reason=reason, name=choice.name, at=at)
        case SnapshotReason.SENT:
            which = choice.recipient
        case _:
            which = sender
    if not (which or choice.name):
        return said("compare", "{reason}, {at}", reason=reason, at=at)
    # The time before the name: of a file it begins with the title of the plan, and lists cut the end.
    return said("compare", "{reason}, {at} ({which})", reason=reason, at=at, which=which or choice.name)


def _standing(operations: Iterable[Operation]) -> Iterable[Operation]:
    """What was done and not undone; what was done again is what it was the first time."""
    seen: dict[str, Operation] = {}
    standing: dict[str, Operation] = {}
    for operation in operations:
        if operation.kind is OperationKind.UNDO and operation.reverts in standing:
            del standing[operation.reverts]
        elif operation.kind is OperationKind.REDO and operation.reverts in seen:
            standing[operation.reverts] = seen[operation.reverts]
        else:
            seen[operation.id] = standing[operation.id] = operation
    return standing.values()


def _tree(items: State) -> PlanTree:
    return PlanTree(carried.unload(items).items.values())
