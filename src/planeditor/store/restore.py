"""Plans brought back from a backup."""

from planeditor.plan.changes import Operation
from planeditor.plan.copying import rekeyed
from planeditor.store.store import Store


def bring_back(store: Store, backup: Store, plan_id: str, operation: Operation) -> str:
    """Bring a plan of a backup into the store; return its id there.

    A plan that the store has lost comes whole, with its history and snapshots. One that is still there comes
    as a new plan beside it, beginning with `operation`.
    """
    if any(entry.id == plan_id for entry in store.plans()):
        return store.create(rekeyed(backup.load(plan_id).walk()), operation)
    store.adopt(backup, plan_id)
    store.delete(plan_id, None)
    return plan_id
