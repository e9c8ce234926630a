"""The plan that is open: an operation on it is committed, or waits for the store, before it is told."""

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from planeditor.editing import operations
from planeditor.editing.branches import Branches, Pasting, move_to, paste
from planeditor.editing.saving import Saving, Unsaved
from planeditor.editing.totals import Totals
from planeditor.editing.undo import UndoStacks
from planeditor.errors import StoreRefused
from planeditor.language import Said
from planeditor.plan.changes import Change, Operation, OperationKind, SetField, inverted
from planeditor.plan.describe import describe
from planeditor.plan.items import Item, Kind
from planeditor.plan.sums import Sum
from planeditor.plan.tree import PlanTree

if TYPE_CHECKING:
    from planeditor.store.store import Store

TYPING_PAUSE = timedelta(seconds=2)
"""Typing that goes on within this time of the last key is one step of undo."""

Listener = Callable[[tuple[Change, ...]], None]


def utc_now() -> datetime:
    """The present time, in UTC."""
    return datetime.now(UTC)


class OpenPlan:
    """A plan of the store, open for editing.

    - Every method that changes the plan commits one operation; if that cannot be, the plan stays as it was.
    - What the store cannot take now is done all the same, waits as `unsaved`, and is saved by `save_waiting`.
    - Listeners are called after the commit, with the changes in the order they were applied.
    """

    def __init__(
        self,
        store: "Store",
        plan_id: str,
        author: str,
        now: Callable[[], datetime] = utc_now,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        """Open a plan of the store; NotFound if there is none.

        `ticks` are seconds that only go on, whatever the clock of `now` is set to.
        """
        self.id = plan_id
        self.store = store
        self.author = author
        self.is_following = False
        """Whether what listeners are told just now was done by others."""
        # Its revision first: what comes between is then noticed by the first edit.
        self._saving = self._begun()
        self.tree: PlanTree = self._saving.load()
        self.saved: datetime | None = None
        self._totals = Totals(self.tree)
        self._now = now
        self._ticks = ticks
        self._stacks = UndoStacks(self._steps())
        self._typing: Operation | None = None
        self._typed_at = 0.0
        self._entered: SetField | None = None
        """From what a field was before it was typed in to what was typed last."""
        self._names: dict[str, Said] = {}
        self._listeners: list[Listener] = []

    @property
    def revision(self) -> int:
        """The number of the present state: the one it has in the store, or will have there."""
        return self._saving.revision

    @property
    def unsaved(self) -> Unsaved | None:
        """What is done but not in the store yet, or None."""
        return self._saving.unsaved

    def save_waiting(self, patience: float = 2.0) -> None:
        """Save what waits; raises StoreRefused or StoreConflict, and keeps it, if that still cannot be.

        A server is waited for at most `patience` seconds.
        """
        if self.unsaved is not None:
            self._saving.save(patience)
            self.saved = self._now()

    def tell_head(self, told: Callable[[str, str], None]) -> None:
        """Tell, by the id of the plan, from which kept state it goes on; at once, or later in any thread."""
        told(self.id, self.store.kept.head(self.id))

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every operation; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def add(self, kind: Kind, parent: str, after: str | None = operations.LAST, **values: Any) -> Item:
        """Add an item under `parent`, after a sibling."""
        item, changes = operations.add(self.tree, kind, parent, after, **values)
        self.run(OperationKind.ADD, changes)
        return item

    def add_and_refer(self, id_: str, field: str, kind: Kind, title: str) -> Item:
        """Add an item to the plan's register of a kind, and let a field of an item refer to it."""
        item, changes = operations.add_and_refer(self.tree, id_, field, kind, title)
        self.run(OperationKind.ADD, changes)
        return item

    def edit(self, id_: str, field: str, value: Any) -> None:
        """Set a field, as one step of undo."""
        self.run(OperationKind.EDIT, operations.edit(self.tree, id_, field, value))

    def type(self, id_: str, field: str, value: Any) -> None:
        """Set a field while it is being typed in: what follows within a pause is one step of undo."""
        changes = operations.edit(self.tree, id_, field, value)
        if not changes:
            return
        is_typed = self._is_typed(id_, field)
        entered = self._entered if self._entered and is_typed else changes[0]
        self._go_on_typing(changes, entered, is_typed and not self._is_paused)

    def withdraw_typing(self, id_: str, field: str) -> None:
        """Give a field the value back that it had before it was typed in, if it is the one typed in now.

        For a text that goes on until it means nothing, so that what its beginning meant is not kept. What
        others wrote there since stays.
        """
        entered, item = self._entered, self.tree.get(id_)
        if entered is None or item is None or not self._is_typed(id_, field):
            return
        if getattr(item, field) == entered.new:
            changes = operations.edit(self.tree, id_, field, entered.old)
            if changes:
                self._go_on_typing(changes, entered, True)

    def end_typing(self) -> None:
        """Let the next key typed begin a new step of undo."""
        self._typing = self._entered = None

    def move(self, ids: Collection[str], parent: str, after: str | None = operations.LAST) -> None:
        """Move items of one kind under `parent`, after a sibling."""
        self.run(OperationKind.MOVE, operations.move(self.tree, ids, parent, after))

    def move_by(self, ids: Collection[str], step: int) -> None:
        """Move items of one list up (-1) or down (1) in it."""
        self.run(OperationKind.MOVE, operations.move_by(self.tree, ids, step))

    def remove(self, ids: Collection[str]) -> None:
        """Remove items with everything under them."""
        self.run(OperationKind.REMOVE, operations.remove(self.tree, ids))

    def duplicate(self, ids: Collection[str]) -> list[Item]:
        """Copy items with everything under them, right after the last one of each list."""
        items, changes = operations.duplicate(self.tree, ids)
        self.run(OperationKind.DUPLICATE, changes)
        return items

    def paste(self, branches: Branches, at: str) -> Pasting:
        """Paste branches at an item; InvalidPlan where they have no place."""
        pasting = paste(self.tree, branches, at)
        self.run(OperationKind.PASTE, pasting.changes)
        return pasting

    def paste_titles(self, kind: Kind, parent: str, after: str | None, titles: Sequence[str]) -> list[Item]:
        """Give each title an item, one after another, as one operation; `titles` holds at least one."""
        items, changes = operations.paste_titled(self.tree, kind, parent, after, titles)
        self.run(OperationKind.PASTE, changes)
        return items

    def move_to(self, ids: Collection[str], at: str) -> None:
        """Move items to where they would be pasted at an item; InvalidPlan where they have no place."""
        self.run(OperationKind.MOVE, move_to(self.tree, ids, at))

    def run(
        self, kind: OperationKind, changes: Sequence[Change], reverts: str = "", source: str = ""
    ) -> Operation | None:
        """Do the changes as one operation; nothing happens when there are none."""
        self._typing = self._entered = None
        if not changes:
            return None
        operation = Operation(kind, self.author, self._now(), tuple(changes), reverts, source=source)

        def commit() -> None:
            self._saving.commit(operation)
            self._stacks.record(operation.id, kind, reverts)

        self._applied(changes, commit)
        return operation

    def merge(
        self, changes: Sequence[Change], write: Callable[[Operation | None, int], int]
    ) -> Operation | None:
        """Do changes that the store takes in its own way, or not at all; there may be none.

        `write` gets the operation and the revision it is made on, and returns the one it leads to.
        """
        self.end_typing()
        self.save_waiting()
        if not changes:
            self._saving.write(lambda revision: write(None, revision))
            return None
        operation = Operation(OperationKind.MERGE, self.author, self._now(), tuple(changes))

        def commit() -> None:
            self._saving.write(lambda revision: write(operation, revision))
            self._stacks.record(operation.id, operation.kind, "")

        self._applied(changes, commit)
        return operation

    def total(self, id_: str | None = None) -> Sum:
        """All money under an item, the whole plan by default."""
        return self._totals.of(id_ or self.id)

    @property
    def undo_text(self) -> Said | None:
        """What undo would take back, or None."""
        return self._described(self._stacks.undoable)

    @property
    def redo_text(self) -> Said | None:
        """What redo would do again, or None."""
        return self._described(self._stacks.redoable)

    def undo(self) -> tuple[Change, ...]:
        """Take back the last operation that stands; return the changes made."""
        while (id_ := self._stacks.undoable) is not None:
            operation = self._saving.operation(id_)
            changes = self._fitting(inverted(operation.changes)) if _has_effect(operation) else ()
            if changes:
                self.run(OperationKind.UNDO, changes, reverts=id_)
                return changes
            self._stacks.forget(id_)
        return ()

    def redo(self) -> tuple[Change, ...]:
        """Do again the operation that was undone last; return the changes made."""
        id_ = self._stacks.redoable
        if id_ is None:
            return ()
        changes = self._fitting(self._saving.operation(id_).changes)
        self.run(OperationKind.REDO, changes, reverts=id_)
        return changes

    def _begun(self) -> Saving:
        """What writes the operations from now on."""
        return Saving(self.store, self.id)

    def _steps(self) -> list[tuple[str, OperationKind, str]]:
        """Id, kind and what is reverted of what may be undone here."""
        return self.store.operation_index(self.id)[1:]

    def _fitting(self, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        """The changes of undo and redo, as they fit to the plan as it is now."""
        return changes

    def _go_on_typing(self, changes: Sequence[SetField], entered: SetField, in_one_step: bool) -> None:
        """Write what is typed, where a field was `entered`: in the step of the last key, unless it ended."""
        if in_one_step and self._typing is not None:
            self._amend(self._typing, changes)
        else:
            self._typing = self.run(OperationKind.EDIT, changes)
        self._entered = replace(entered, new=changes[0].new)

    def _is_typed(self, id_: str, field: str) -> bool:
        return self._entered is not None and (self._entered.id, self._entered.field) == (id_, field)

    @property
    def _is_paused(self) -> bool:
        return self._ticks() - self._typed_at >= TYPING_PAUSE.total_seconds()

    def _amend(self, typing: Operation, changes: Sequence[SetField]) -> None:
        """Let the operation being typed lead to what the changes make; to nothing, it is no step of undo."""
        begun = typing.changes[0]
        assert isinstance(begun, SetField)
        amended = replace(typing, at=self._now(), changes=(replace(begun, new=changes[0].new),))

        def commit() -> None:
            self._saving.amend(amended)
            self._stacks.forget(amended.id)
            if _has_effect(amended):
                self._stacks.record(amended.id, amended.kind, "")

        self._applied(changes, commit)
        self._typing = amended

    def _applied(self, changes: Sequence[Change], commit: Callable[[], None]) -> None:
        self.tree.apply(changes)
        try:
            commit()
        except BaseException:
            self.tree.apply(inverted(changes))
            raise
        self._typed_at = self._ticks()
        if self.unsaved is None:
            self.saved = self._now()
        self._totals.follow(changes)
        for listener in tuple(self._listeners):
            if listener in self._listeners:  # no earlier one has ended it
                listener(tuple(changes))

    def _described(self, id_: str | None) -> Said | None:
        if id_ is None:
            return None
        # Asked for after every key: what an operation is called never changes.
        if id_ not in self._names:
            try:
                self._names[id_] = describe(self._saving.operation(id_))
            except StoreRefused:
                return None
        return self._names[id_]


def _has_effect(operation: Operation) -> bool:
    """Whether it changed anything: what is typed and taken away again did not."""
    return any(not isinstance(one, SetField) or one.old != one.new for one in operation.changes)
