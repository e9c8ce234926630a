"""Whether what the writers had confirmed is there."""

from pathlib import Path

from planeditor.plan.codec import dump, encode_change
from planeditor.plan.fingerprint import fingerprint
from planeditor.store.server import Server
from planeditor.store.store import Store


def judged(server: Server, plan: str, folder: Path) -> tuple[int, int, str]:
    """How many words were acknowledged, how many of them no operation of the history has, and the state."""
    with Store.open(server) as store:
        done = [entry.operation for entry in store.history(plan) if entry.operation]
        state = fingerprint(store.load(plan).items().values())
        assert not any(entry.is_damaged for entry in store.plans())
    told = "".join(dump([encode_change(change) for change in one.changes]) for one in done)
    words = [
        word for path in folder.glob("*.acknowledged") for word in path.read_text("utf-8").split("\n")[:-1]
    ]
    return len(words), sum(word not in told for word in words), state
