"""People of an office, each with a store of their own, who send each other copies of one plan."""

from datetime import datetime
from pathlib import Path

from planeditor.editing import library
from planeditor.editing.arrivals import Arrival, receive
from planeditor.editing.meeting import Meeting, meet, take_in
from planeditor.editing.open_plan import OpenPlan
from planeditor.merge.conflicts import Side
from planeditor.plan.items import title_of
from planeditor.store.store import Store
from tests.conftest import NOON, item_id, small_plan

PLAN = item_id(1)


class Person:
    """Somebody with a store of their own."""

    def __init__(self, name: str, store: Store, folder: Path) -> None:
        self.name, self.store, self._folder = name, store, folder
        self._count = 0

    def begin(self) -> None:
        library.create(self.store, small_plan(), self.name, NOON)

    @property
    def plan(self) -> OpenPlan:
        return OpenPlan(self.store, PLAN, self.name)

    def write(self, id_: str, text: str, field: str = "title") -> None:
        self.plan.edit(id_, field, text)

    def title(self, id_: str) -> str:
        return title_of(self.plan.tree[id_])

    def send(self, at: datetime = NOON) -> Path:
        self._count += 1
        path = self._folder / f"{self.name}-{self._count}.planas"
        library.send(self.store, self.plan, path, at)
        return path

    def receive(self, path: Path, at: datetime = NOON) -> Arrival:
        return receive(self.store, path, self.name, at)

    def meet(self, path: Path) -> tuple[OpenPlan, Meeting]:
        arrival = self.receive(path)
        plan = self.plan
        return plan, meet(self.store, plan, arrival.state)

    def take(self, path: Path, side: Side = Side.MINE) -> int:
        """Take a copy in, answering each question so; return how many there were."""
        plan, meeting = self.meet(path)
        keys = meeting.found.contested
        take_in(self.store, plan, meeting, dict.fromkeys(keys, side), NOON)
        return len(keys)
