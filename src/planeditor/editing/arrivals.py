"""Plan files that arrive: what each is, told before anything happens, and what becomes of it in the store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planeditor.editing import carried
from planeditor.editing.carried import Unloaded
from planeditor.editing.meeting import Meeting
from planeditor.editing.table_files import brought_home, is_session
from planeditor.language import Said, said, said_n
from planeditor.merge.compare import differences
from planeditor.merge.lineage import made
from planeditor.plan.assignment import Assignment
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.codec import Texts
from planeditor.plan.fingerprint import fingerprint
from planeditor.plan.items import Item, title_of
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Word, label

if TYPE_CHECKING:
    from planeditor.files.planfile import PlanFile
    from planeditor.store.kept import Arrived
    from planeditor.store.store import Store


class News(Word):
    """What a file is to whoever receives it."""

    NEW = label("new", "A new plan")
    OTHER = label("other", "Another plan of the same title")
    COPY = label("copy", "A changed copy")
    OLDER = label("older", "An older copy")
    SAME = label("same", "Nothing new")


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a plan file is, compared with what is in the store.

    `changes` counts the items that a copy brings changed; `authors` made them. If what both descend from is
    not known, every difference will be asked about. The plan may be archived or deleted here. A session
    comes without its plan.
    """

    news: News
    plan: str
    state: str
    title: str
    sender: str
    sent: datetime
    recipient: str
    assignment: Assignment
    changes: int = 0
    authors: tuple[str, ...] = ()
    has_base: bool = True
    is_archived: bool = False
    is_deleted: bool = False
    is_session: bool = False

    @property
    def sentences(self) -> Iterator[Said]:
        """What the file is, in one sentence, and what else has to be known."""
        yield self._sentence
        if self.is_deleted:
            yield said("receive", "The plan was deleted here; bring it back to take the copy in.")
        elif self.is_archived:
            yield said("receive", "The plan is in the archive here.")
        if not self.has_base:
            yield said(
                "receive",
                "What this copy began as is not known here, so every difference is a question.",
            )

    @property
    def _sentence(self) -> Said:
        title, who = self.title, self._who
        match self.news:
            case News.NEW if self.is_session:
                return said(
                    "receive",
                    "The session “{title}” (from: {who}) without its plan, which is not here: "
                    "it opens as a plan of its own.",
                    title=title,
                    who=who,
                )
            case News.NEW:
                return said("receive", "A new plan, “{title}” (from: {who}).", title=title, who=who)
            case News.OTHER:
                return said(
                    "receive",
                    "Another plan: “{title}” (from: {who}) is no copy of the plan of that title here.",
                    title=title,
                    who=who,
                )
            case News.OLDER:
                return said(
                    "receive",
                    "An older copy of “{title}” (from: {who}): all that is in it is here already.",
                    title=title,
                    who=who,
                )
            case News.SAME:
                return said("receive", "Nothing new in “{title}” (from: {who}).", title=title, who=who)
            case _:
                return said_n(
                    "receive",
                    "A copy of “{title}” with %n changed items (by: {who}).",
                    self.changes,
                    title=title,
                    who=who,
                )

    @property
    def _who(self) -> Said | str:
        names = ", ".join(dict.fromkeys((*self.authors, *([self.sender] if self.sender else []))))
        return names or said("receive", "unknown")


def classified(store: Store, came: PlanFile) -> Arrival:
    """What a plan file is; nothing happens."""
    manifest = came.manifest
    entries = store.plans()
    title = title_of(came.items[manifest.plan_id])
    arrival = Arrival(
        News.NEW,
        manifest.plan_id,
        manifest.state,
        title,
        manifest.sender,
        manifest.sent,
        manifest.recipient,
        manifest.assignment,
    )
    here = next((entry for entry in entries if entry.id == manifest.plan_id), None)
    if here is not None:
        return _compared(
            store, came, replace(arrival, is_archived=bool(here.archived), is_deleted=bool(here.deleted))
        )
    if any(entry.title == title and not entry.deleted for entry in entries):
        return replace(arrival, news=News.OTHER)
    return replace(arrival, is_session=is_session(came))


def looked_at(store: Store, path: Path) -> tuple[PlanFile, Arrival]:
    """What a file holds and what it is; nothing happens. Raises FileRefused for what is no plan file."""
    from planeditor.files.reader import read

    came = understood(store, read(path))
    return came, classified(store, came)


def receive(store: Store, path: Path, author: str, at: datetime) -> Arrival:
    """Take the plan of a file into the store as `keep` does; the file itself is only read.

    Raises FileRefused, and changes nothing, for what is no plan file.
    """
    from planeditor.files.reader import read

    return keep(store, read(path), path.name, author, at)


def keep(store: Store, came: PlanFile, name: str, author: str, at: datetime) -> Arrival:
    """Take what a file holds into the store and tell what it was.

    A plan that is not here becomes one; of one that is here it becomes a state, waiting to be taken in: the
    plan stays as it is.
    """
    came = understood(store, came)
    arrival = classified(store, came)
    if arrival.news is News.COPY:
        store.kept.receive(_arrived(came, name, at, store.revision(arrival.plan)))
    elif arrival.news in (News.NEW, News.OTHER):
        # What tells of plans side by side is not needed to look at what came.
        from planeditor.editing.overview.sides import remember_created

        items = carried.load(came).values()
        operation = Operation(OperationKind.RECEIVE, author, at, ())
        store.create(items, operation, _arrived(came, name, at, 1))
        remember_created(store, PlanTree(items))
    return arrival


def waiting(store: Store, plan_id: str) -> list[str]:
    """The received states of a plan that it does not descend from, without those that later ones replace."""
    from planeditor.store.entries import SnapshotReason

    lineage, head = store.kept.lineage(plan_id), store.kept.head(plan_id)
    received = (one.state for one in store.kept.entries(plan_id) if one.reason is SnapshotReason.RECEIVED)
    return list(lineage.tops(set(received) - lineage.ancestors(head)))


def understood(store: Store, came: PlanFile) -> PlanFile:
    """The file as a copy of a plan that is here, where it is one; an understood one stays as it is."""
    return _told_apart(store, brought_home(store, came))


def _told_apart(store: Store, came: PlanFile) -> PlanFile:
    """The file; if it says to be a state that is known here and is another one, as one made of that state.

    Only in files of older versions, and in those of other programs, is an id not made of the content.
    """
    manifest, texts = came.manifest, Texts()
    content = fingerprint(carried.load(came).values(), texts=texts)
    lineage = store.kept.lineage(manifest.plan_id).joined(came.lineage.records)
    known = lineage[manifest.state].content
    if not known:
        kept = store.kept.content(manifest.plan_id, manifest.state, texts)
        known = content if kept is None else fingerprint(kept.values(), texts=texts)
    if known == content:
        return came
    record = made(content, [manifest.state], author=manifest.sender, at=manifest.sent)
    records = (*came.lineage.records, record)
    return replace(came, manifest=replace(manifest, state=record.id), records=records)


def _compared(store: Store, came: PlanFile, arrival: Arrival) -> Arrival:
    items = store.load(arrival.plan).items()
    meeting = Meeting(store, arrival.plan, items, arrival.state, came)
    if meeting.is_known:
        is_present = arrival.state in (meeting.mine, store.kept.head(arrival.plan))
        return replace(arrival, news=News.SAME if is_present else News.OLDER)
    base = meeting.base.state
    before = meeting.found.sides.mine if base is None else base
    changes = len(differences(before, meeting.found.sides.theirs))
    if base is None and not changes:
        return replace(arrival, news=News.SAME)
    return replace(
        arrival, news=News.COPY, changes=changes, authors=meeting.authors, has_base=base is not None
    )


def _arrived(came: PlanFile, name: str, at: datetime, revision: int) -> Arrived:
    from planeditor.store.entries import SnapshotEntry, SnapshotReason
    from planeditor.store.kept import Arrived

    manifest = came.manifest
    told = SnapshotEntry.new(manifest.plan_id, SnapshotReason.RECEIVED, name, manifest.sender, at)
    entry = replace(
        told.of(manifest.state, revision), recipient=manifest.recipient, assignment=manifest.assignment
    )
    return Arrived(entry, came.lineage.records, _contents(came))


def _contents(came: PlanFile) -> Iterator[tuple[str, Mapping[str, Item]]]:
    for state, (items, unknown) in came.states.items():
        yield state, carried.loaded(Unloaded(items, unknown, str(came.manifest.format)))
