"""A plan and a state of it that somebody else made: what they descend from, and the two merged.

What only a newer program knows is merged apart, by the ids of its items, and stays in the plan.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from planeditor.editing import carried
from planeditor.editing.carried import Unloaded
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.outgoing import present
from planeditor.errors import Damaged, NotFound, PlanEditorError
from planeditor.language import said
from planeditor.merge.base import Base, find_base
from planeditor.merge.compare import State, compare
from planeditor.merge.conflicts import Key, Side
from planeditor.merge.three_way import Choices, Merge
from planeditor.plan.changes import Operation
from planeditor.plan.codec import Texts
from planeditor.plan.items import Item

if TYPE_CHECKING:
    from planeditor.files.planfile import PlanFile
    from planeditor.store.store import Store


class Meeting:
    """Compares a plan of the store with a state that is there or came with a file; changes neither."""

    def __init__(
        self, store: Store, plan_id: str, items: State, theirs: str, came: PlanFile | None = None
    ) -> None:
        """`items` are my plan as it is now; `came` is the file that holds their state, if it is not kept."""
        self._store, self.plan_id = store, plan_id
        self._texts = Texts()
        lineage, self.mine = present(store, plan_id, items, self._texts)
        self.lineage = lineage.joined(came.lineage.records) if came is not None else lineage
        self.theirs = theirs
        self._came = came
        self._contents: dict[str, Unloaded | None] = {self.mine: carried.unload(items)}

    @property
    def is_known(self) -> bool:
        """Whether my plan descends from their state, or is it."""
        return self.theirs in self.lineage.ancestors(self.mine)

    @property
    def authors(self) -> tuple[str, ...]:
        """Who made what is new, in the order of what they made."""
        new = self.lineage.ancestors(self.theirs) - self.lineage.ancestors(self.mine)
        records = (record for record in self.lineage.records if record.id in new)
        return tuple(dict.fromkeys(record.author for record in records if record.author))

    @cached_property
    def base(self) -> Base:
        """What a merge of the two starts from."""
        return find_base(self.lineage, self.items, self.mine, self.theirs)

    @cached_property
    def found(self) -> Merge:
        """The two merged; raise NotFound if their state is not kept, InvalidPlan if it is another plan."""
        mine, theirs = self.items(self.mine), self.items(self.theirs)
        if mine is None or theirs is None:
            raise NotFound(said("errors", "What this state of the plan holds is not here. Receive it again."))
        return self.base.merge(mine, theirs)

    def result(self, choices: Choices, refused: Collection[Key] = ()) -> dict[str, Item]:
        """The merged plan, with what only a newer program knows."""
        items = self.found.result(choices, refused)
        mine, theirs = self._content(self.mine), self._content(self.theirs)
        assert mine is not None and theirs is not None
        base = self._content(self.base.ids[0]) if len(self.base.ids) == 1 else None
        return carried.loaded(Unloaded(items, *carried.merged(base, mine, theirs, items)))

    def items(self, state: str) -> State | None:
        """The items of a state, without what only a newer program knows; None if they are not at hand."""
        content = self._content(state)
        return None if content is None else content.items

    def _content(self, state: str) -> Unloaded | None:
        if state not in self._contents:
            self._contents[state] = self._read(state)
        return self._contents[state]

    def _read(self, state: str) -> Unloaded | None:
        with contextlib.suppress(Damaged):
            items = self._store.kept.content(self.plan_id, state, self._texts)
            if items is not None:
                return carried.unload(items)
        if self._came is None or state not in self._told:
            return None
        items, unknown = self._told[state]
        return Unloaded(items, unknown, str(self._came.manifest.format) if unknown else "")

    @cached_property
    def _told(self) -> Mapping[str, tuple[dict[str, Item], tuple[str, ...]]]:
        return {} if self._came is None else self._came.states


def meet(store: Store, plan: OpenPlan, state: str) -> Meeting:
    """The open plan and a state of it that was received."""
    return Meeting(store, plan.id, plan.tree.items(), state)


def take_in(
    store: Store,
    plan: OpenPlan,
    meeting: Meeting,
    choices: Choices,
    at: datetime,
    refused: Collection[Key] = (),
) -> Operation | None:
    """Merge a received state into the open plan: one operation, one step of undo; None if it brings nothing.

    `choices` are what a person answered, `refused` what is not to come in; both are recorded, so that nobody
    who receives the plan is asked again. What is not answered is put off: its other version stays as a
    remark. Raises PlanEditorError, and leaves the plan as it was, if the store cannot take it.
    """
    from planeditor.store.entries import SnapshotEntry, SnapshotReason

    _check_present(plan, meeting)
    received = (one for one in store.kept.entries(plan.id) if one.state == meeting.theirs)
    name = next((one.name for one in received), "")
    told = SnapshotEntry.new(plan.id, SnapshotReason.MERGED, name, plan.author, at)
    entry = replace(told, state=meeting.theirs)
    changes = compare(plan.tree.items(), meeting.result(choices, refused))
    answered = {key for key, answer in choices.items() if answer is not Side.PUT_OFF} | {*refused}

    def write(operation: Operation | None, revision: int) -> int:
        return store.kept.take_in(entry, operation, revision, answered)

    return plan.merge(changes, write)


def _check_present(plan: OpenPlan, meeting: Meeting) -> None:
    if meeting.found.sides.mine != carried.unload(plan.tree.items()).items:
        raise PlanEditorError(said("errors", "The plan was changed meanwhile. Look at the copy again."))
