"""A plan of a server taken along into the store of this computer, and what was done there brought back.

Both are copies of one plan, as those that travel in files: known again by what they descend from.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from planeditor.editing.arrivals import Arrival, News, keep
from planeditor.editing.meeting import meet, take_in
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.outgoing import Letter, plan_file
from planeditor.errors import NotFound
from planeditor.language import said

if TYPE_CHECKING:
    from planeditor.files.planfile import PlanFile
    from planeditor.store.store import Store


def take_along(store: "Store", plan: OpenPlan, home: "Store", name: str, at: datetime) -> Arrival:
    """Bring the plan, as it is on the server now, into the store of this computer.

    Of a plan that is there already the changes come in; what is contested waits there to be decided. `name`
    says in the history of both where it went. Raises PlanEditorError, and then nothing has come.
    """
    arrival = keep(home, _kept(store, plan, name, at), name, plan.author, at)
    if arrival.news is News.COPY:
        taken_along = OpenPlan(home, plan.id, plan.author)
        meeting = meet(home, taken_along, arrival.state)
        if not meeting.found.conflicts:
            take_in(home, taken_along, meeting, {}, at)
    if arrival.is_deleted:
        home.delete(plan.id, None)
    return arrival


def bring_back(store: "Store", plan: OpenPlan, home: "Store", name: str, at: datetime) -> Arrival:
    """Bring what was done on this computer to the plan on the server, where it waits to be merged.

    Raises NotFound where the plan was not taken along.
    """
    if plan.id not in {entry.id for entry in home.plans()}:
        raise NotFound(said("errors", "The plan was not taken along: it is not on this computer."))
    plan.end_typing()
    plan.save_waiting()
    return keep(store, _kept(home, OpenPlan(home, plan.id, plan.author), name, at), name, plan.author, at)


def _kept(store: "Store", plan: OpenPlan, name: str, at: datetime) -> "PlanFile":
    """The plan as a file, whose state is kept: what comes back descends from it."""
    from planeditor.store.entries import SnapshotEntry, SnapshotReason

    plan.end_typing()
    plan.save_waiting()
    kept = store.kept.keep(SnapshotEntry.new(plan.id, SnapshotReason.SENT, name, plan.author, at))
    return plan_file(store, plan.id, plan.tree.items(), Letter(plan.author, at), kept.state)
