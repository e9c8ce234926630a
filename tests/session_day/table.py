"""A table with a laptop of its own: it opens the session that it was sent, writes ideas and sends them."""

from itertools import cycle
from pathlib import Path

from planeditor.editing import library
from planeditor.editing.arrivals import News, receive
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.operations import LAST, add_all
from planeditor.plan.changes import OperationKind
from planeditor.plan.items import Kind
from planeditor.plan.vocabulary import Area
from planeditor.store.store import Store
from tests.conftest import NOON


class Table:
    """Knows nothing of the plan but the session in the file."""

    def __init__(self, name: str, store: Store, file: Path) -> None:
        self.name, self._store = name, store
        self.plan = self._opened(file)

    def _opened(self, file: Path) -> OpenPlan:
        """What is in the file."""
        arrival = receive(self._store, file, self.name, NOON)
        assert arrival.news is News.NEW
        return OpenPlan(self._store, arrival.plan, self.name)

    def write(self, count: int) -> int:
        """Write so many ideas down, one after another; how many there are."""
        tree = self.plan.tree
        (session,) = tree.of_kind(Kind.SESSION)
        people = cycle(one.id for one in tree.of_kind(Kind.PARTICIPANT))
        areas = cycle(Area)
        for number in range(count):
            row = {
                "title": f"Idėja {self.name}-{number:03}", "session": session.id, "author": next(people),
                "table": self.name, "sheet": number + 1, "areas": frozenset({next(areas)}),
            }  # fmt: skip
            self.plan.run(OperationKind.ADD, add_all(self.plan.tree, Kind.IDEA, self.plan.id, LAST, [row])[1])
        return count

    def send(self) -> Path:
        """The file that goes back to the host."""
        path = self._store.path.parent / f"{self.name}.planas"
        library.send(self._store, self.plan, path, NOON)
        return path
