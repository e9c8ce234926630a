"""What the store tells about plans, their history and their snapshots."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple, Self

from planeditor.errors import PlanEditorError
from planeditor.plan.assignment import Assignment
from planeditor.plan.changes import Operation
from planeditor.plan.items import new_id
from planeditor.plan.vocabulary import Word, label


class StoreConflict(PlanEditorError):
    """The plan in the store is not the one the change was made on; nothing was written."""


class SnapshotReason(Word):
    """Why the whole state of a plan was kept."""

    NAMED = label("named", "Named version")
    SENT = label("sent", "Copy sent")
    RECEIVED = label("received", "Copy received")
    MERGED = label("merged", "Copies merged")
    DAMAGED = label("damaged", "Damaged, cannot be read")
    """Never written: stands in the list for an entry that is not as it was written."""


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A plan in the list of plans; times are UTC, `gross` is all its money with VAT in Eur.

    `author` made the last change. It is `received` if it came from a file. Of a damaged plan only what could
    still be read is told, and no figures.
    """

    id: str
    title: str
    municipalities: tuple[str, ...]
    created: datetime
    changed: datetime
    author: str
    revision: int
    archived: datetime | None
    deleted: datetime | None
    gross: Decimal
    activities: int
    received: bool = False
    is_damaged: bool = False


class Listed(NamedTuple):
    """The list of plans, and what percentage of its parts each has filled in, by plan."""

    entries: list[PlanEntry]
    filled: dict[str, int]


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """An operation and the revision of the plan that it led to; None where it is damaged."""

    revision: int
    operation: Operation | None


@dataclass(frozen=True, slots=True)
class Edit:
    """An operation to be written; it `amends` the last one, whose id it has, or comes after it."""

    operation: Operation
    amends: bool = False


@dataclass(frozen=True, slots=True)
class SnapshotEntry:
    """Why a state of a plan was kept, without the state itself; the time is UTC.

    `name` is that of a version, or of the file that was sent or received. A copy was sent to `recipient`, ""
    for everybody, who was asked to do the assignment; of one that was received, `author` sent it.
    """

    id: str
    plan: str
    revision: int
    reason: SnapshotReason
    name: str
    author: str
    at: datetime
    state: str = ""
    recipient: str = ""
    assignment: Assignment = field(default_factory=Assignment)

    @classmethod
    def new(cls, plan: str, reason: SnapshotReason, name: str, author: str, at: datetime) -> Self:
        """An entry whose state and revision are told when it is kept."""
        return cls(new_id(), plan, 0, reason, name, author, at)

    def of(self, state: str, revision: int) -> Self:
        """The entry of that state."""
        return replace(self, state=state, revision=revision)

    @property
    def is_damaged(self) -> bool:
        """Whether it cannot be read; only its id and its plan mean anything then."""
        return self.reason is SnapshotReason.DAMAGED
