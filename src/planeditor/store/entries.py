"""What the store tells about plans, their history and their snapshots."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from planeditor.errors import PlanEditorError
from planeditor.plan.changes import Operation
from planeditor.plan.vocabulary import Word, label


class StoreConflict(PlanEditorError):
    """The plan in the store is not the one the change was made on; nothing was written."""


class SnapshotReason(Word):
    """Why the whole state of a plan was kept."""

    NAMED = label("named", "Named version")
    SENT = label("sent", "Copy sent")
    RECEIVED = label("received", "Copy received")
    MERGED = label("merged", "Copies merged")


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A plan in the list of plans; times are UTC, `gross` is all its money with VAT in Eur.

    `author` made the last change. It is `received` if it came from a file.
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


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """An operation and the revision of the plan that it led to."""

    revision: int
    operation: Operation


@dataclass(frozen=True, slots=True)
class SnapshotEntry:
    """A kept state of a plan, without the state itself; the time is UTC."""

    id: str
    plan: str
    revision: int
    reason: SnapshotReason
    name: str
    author: str
    at: datetime
