"""Operations on their way into the store: what it cannot take now waits in memory, in order."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planeditor.errors import PlanEditorError, StoreRefused
from planeditor.language import Said
from planeditor.plan.changes import Operation
from planeditor.plan.tree import PlanTree

if TYPE_CHECKING:
    from planeditor.store.entries import Edit
    from planeditor.store.store import Store


@dataclass(frozen=True, slots=True)
class Unsaved:
    """How many operations wait, and why the store did not take them."""

    count: int
    why: Said


class Saving:
    """Writes the operations of one plan; nothing is written past one that waits.

    - What the store refuses because of the world (`StoreRefused`) waits; the caller goes on as if done.
    - What it refuses because the plan is another one meanwhile is raised, unless something waits already.
    """

    def __init__(self, store: "Store", plan_id: str) -> None:
        """Begin at the present state of a plan in the store."""
        self._store = store
        self._plan_id = plan_id
        self._revision = store.revision(plan_id)
        self._waiting: list[Edit] = []
        self._why: Said | None = None

    def load(self) -> PlanTree:
        """The plan at that state."""
        return self._store.load(self._plan_id)

    @property
    def revision(self) -> int:
        """The number of the present state: the one it has in the store, or will have there."""
        return self._revision + len(self._waiting)

    @property
    def unsaved(self) -> Unsaved | None:
        """What waits, or None if everything is in the store."""
        return Unsaved(len({edit.operation.id for edit in self._waiting}), self._why) if self._why else None

    def operation(self, id_: str) -> Operation:
        """An operation that waits or is in the store."""
        waiting = (edit.operation for edit in reversed(self._waiting) if edit.operation.id == id_)
        return next(waiting, None) or self._store.operation(self._plan_id, id_)

    def commit(self, operation: Operation) -> None:
        """Write an operation."""
        self._write(operation, amends=False)

    def amend(self, operation: Operation) -> None:
        """Put an operation in the place of the last one, whose id it has."""
        if self._waiting and self._waiting[-1].operation.id == operation.id:
            amends = self._waiting.pop().amends
            self._wait(operation, amends)
        else:
            self._write(operation, amends=True)

    def save(self, patience: float = 0) -> None:
        """Write what waits; StoreRefused or StoreConflict if it has to wait on.

        `patience` are the seconds that a server is waited for; a file has answered when this returns.
        """
        if not self._waiting:
            return
        try:
            self._revision = self._store.save(self._plan_id, self._waiting, self._revision, again=True)
        except PlanEditorError as error:
            self._why = error.said
            raise
        self._waiting, self._why = [], None

    def write(self, write: Callable[[int], int]) -> None:
        """Let the store write at the present revision while nothing waits; what it refuses is raised."""
        self._revision = write(self._revision)

    def _write(self, operation: Operation, amends: bool) -> None:
        if self._waiting:
            self._wait(operation, amends)
            return
        write = self._store.amend if amends else self._store.commit
        try:
            self._revision = write(self._plan_id, operation, self._revision)
        except StoreRefused as refused:
            self._why = refused.said
            self._wait(operation, amends)

    def _wait(self, operation: Operation, amends: bool) -> None:
        from planeditor.store.entries import Edit

        self._waiting.append(Edit(operation, amends))
