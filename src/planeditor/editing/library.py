"""Plans coming into the store: new ones, received files, the sample, copies of others."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planeditor.editing.arrivals import keep
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.outgoing import Letter, plan_file, unkept
from planeditor.editing.table_files import session_file
from planeditor.errors import StoreRefused
from planeditor.plan.assignment import Assignment
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.codec import decode_item, encode_item
from planeditor.plan.copying import rekeyed
from planeditor.plan.fields import LINE
from planeditor.plan.fieldtypes import Text
from planeditor.plan.items import Item, Kind, Session, field_of, title_of
from planeditor.resources import resource

if TYPE_CHECKING:
    from planeditor.files.planfile import PlanFile
    from planeditor.store.store import Store

_LINE = Text(200)


def sample_path() -> Path:
    """Where the sample plan is that comes with the program."""
    return resource("examples", "elektrenai.planas")


def create(store: "Store", items: Iterable[Item], author: str, at: datetime) -> str:
    """Put a new plan made of these items into the store and return its id.

    Raises InvalidValue for a value that its field cannot hold, InvalidPlan unless the items make a plan.
    """
    checked = [decode_item(encode_item(item)) for item in items]
    return store.create(checked, Operation(OperationKind.CREATE, author, at, ()))


def duplicate(store: "Store", plan_id: str, pattern: str, author: str, at: datetime) -> str:
    """Put a copy of a plan into the store and return its id; the pattern („{title} (kopija)“) names it.

    Raises InvalidValue if that is no title.
    """
    plan = store.load(plan_id)
    title = str(field_of(Kind.PLAN, "title").type.decode(_fitted(pattern, plan.root)))
    items = [replace(plan.root, title=title) if item is plan.root else item for item in plan.walk()]
    return store.create(rekeyed(items), Operation(OperationKind.DUPLICATE, author, at, ()))


def bring_back(store: "Store", backup: Path, plan_id: str, pattern: str, author: str, at: datetime) -> str:
    """Bring a plan of a backup into the store, and return its id there.

    One that is still there comes beside it as a copy, with its title in this pattern.
    """
    from planeditor.store import restore
    from planeditor.store.store import Store

    begun = Operation(OperationKind.DUPLICATE, author, at, ())
    with Store.look_into(backup) as kept:
        return restore.bring_back(store, kept, plan_id, begun, lambda plan: _fitted(pattern, plan))


def _fitted(pattern: str, plan: Item) -> str:
    """A plan's title put into a pattern, shortened where the whole would be too long for a title."""
    return pattern.format(title=title_of(plan)[: max(0, LINE - len(pattern.format(title="")))])


def send(
    store: "Store",
    plan: OpenPlan,
    path: Path,
    at: datetime,
    recipient: str = "",
    assignment: Assignment | None = None,
) -> None:
    """Write a plan as a file to be e-mailed; its state is kept, with whom it was sent to and what for.

    Raises InvalidValue for a recipient or an assignment that no file could hold, WriteFailed.
    """
    letter = checked_letter(Letter(plan.author, at, recipient, assignment or Assignment()))
    _send(
        store, plan, path, letter, lambda state: plan_file(store, plan.id, plan.tree.items(), letter, state)
    )


def send_session(store: "Store", plan: OpenPlan, session: Session, path: Path, at: datetime) -> None:
    """Write a session of a plan as a file that has nothing else of it; the plan's state is kept.

    What comes back is a copy of the plan. Raises WriteFailed.
    """
    letter = Letter(plan.author, at)
    _send(store, plan, path, letter, lambda state: session_file(store, plan.tree, session, letter, state))


def _send(
    store: "Store", plan: OpenPlan, path: Path, letter: Letter, made: "Callable[[str], PlanFile]"
) -> None:
    """Keep the plan's state and write the file that `made` makes of it."""
    from planeditor.files.writer import save
    from planeditor.store.entries import SnapshotEntry, SnapshotReason

    # What is typed after this is a step of its own: the state that is sent must stay in the history.
    plan.end_typing()
    plan.save_waiting()
    told = SnapshotEntry.new(plan.id, SnapshotReason.SENT, path.name, plan.author, letter.at)
    # First what may be refused: a file that is replaced must be told of, and only what was written as sent.
    kept = store.kept.keep(replace(told, recipient=letter.recipient, assignment=letter.assignment))
    try:
        save(path, made(kept.state))
    except BaseException:
        store.kept.forget(kept.id)
        raise


def checked_letter(letter: Letter) -> Letter:
    """The letter as a file takes it; raise InvalidValue for one that none could hold."""
    recipient = str(_LINE.decode(letter.recipient))
    return replace(letter, recipient=recipient, assignment=letter.assignment.checked())


def rescue(store: "Store", plan: OpenPlan, path: Path, at: datetime) -> None:
    """Write a plan as it is shown into a file, while the store cannot take what was done to it.

    The file leads back to the states that the store knows, if that can still be asked.
    """
    from planeditor.files.writer import save

    letter, items = Letter(plan.author, at), plan.tree.items()
    try:
        rescued = plan_file(store, plan.id, items, letter)
    except StoreRefused:
        rescued = unkept(plan.id, items, letter)
    save(path, rescued)


def open_sample(store: "Store", author: str, at: datetime) -> str:
    """The id of the sample plan in the store, which is put there if it is not.

    One that was archived or deleted stays so: the sample comes anew, as another plan.
    """
    from planeditor.files.reader import read

    sample = read(sample_path())
    entry = next((one for one in store.plans() if one.id == sample.manifest.plan_id), None)
    if entry is None:
        return keep(store, sample, sample_path().name, author, at).plan
    if entry.deleted or entry.archived:
        return store.create(rekeyed(sample.items.values()), Operation(OperationKind.RECEIVE, author, at, ()))
    return entry.id
