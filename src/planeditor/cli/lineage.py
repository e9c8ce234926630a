"""What two copies of a plan descend from, and the plan file that their merge becomes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from planeditor.cli.plans import FileSource, Source
from planeditor.files.manifest import FORMAT, Manifest
from planeditor.files.planfile import PlanFile
from planeditor.merge.compare import State
from planeditor.plan.changes import Operation
from planeditor.plan.items import new_id


@dataclass(frozen=True, slots=True)
class Base:
    """The state that a merge starts from, None where there is none; its id is "" where it was not kept."""

    state: State | None = None
    id: str = ""


def common_base(mine: Source, theirs: Source) -> Base:
    """The latest state that both descend from and one of them has."""
    for id_ in theirs.lineage:
        if id_ in mine.lineage:
            state = theirs.state(id_)
            state = mine.state(id_) if state is None else state
            if state is not None:
                return Base(state, id_)
    return Base()


def named_base(source: Source) -> Base:
    """The state of a plan as a base."""
    id_ = source.file.manifest.state if isinstance(source, FileSource) else ""
    return Base(source.tree.items(), id_)


def merged_file(
    mine: Source, theirs: Source, base: Base, state: State, operation: Operation, at: datetime
) -> PlanFile:
    """The merged state as a plan file that descends from both; what only newer versions know stays in it."""
    files = [source.file for source in (mine, theirs) if isinstance(source, FileSource)]
    ancestors = (*reversed(theirs.lineage), *reversed(mine.lineage))
    manifest = Manifest(
        plan_id=mine.tree.root.id,
        state=new_id(),
        sent=at,
        sender=operation.author,
        ancestors=tuple(dict.fromkeys(ancestors)),
        base_state=base.id,
        format=max([FORMAT, *(file.manifest.format for file in files)]),
        extra=next((file.manifest.extra for file in files if file.manifest.extra), ""),
    )
    return PlanFile(
        manifest,
        state,
        base=base.state if base.id else None,
        history=(*_history_since(mine, base), operation),
        unknown_items=tuple(_unknown_items(files)),
        unknown_parts={name: part for file in reversed(files) for name, part in file.unknown_parts.items()},
    )


def _history_since(mine: Source, base: Base) -> tuple[Operation, ...]:
    """My operations since the base, where they are known."""
    if isinstance(mine, FileSource) and base.id and mine.file.manifest.base_state == base.id:
        return mine.file.history
    return ()


def _unknown_items(files: list[PlanFile]) -> Iterator[str]:
    """The items of newer versions, mine where both have one."""
    seen: set[str] = set()
    for file in files:
        for text in file.unknown_items:
            id_ = json.loads(text)["id"]
            if id_ not in seen:
                seen.add(id_)
                yield text
