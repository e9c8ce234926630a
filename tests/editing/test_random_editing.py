"""Whatever is done in whatever order: the store holds what is shown, and every step can be taken back."""

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from tests.conftest import NOON, small_plan
from tests.strategies import values

from planeditor.editing.open_plan import TYPING_PAUSE, OpenPlan
from planeditor.editing.operations import LAST
from planeditor.plan import sums
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import FIELDS, PARENTS, Item, Kind
from planeditor.store.store import Store

NUMBERS = st.integers(0, 1000)


class Editing(RuleBasedStateMachine):
    """Somebody edits a plan; beside it stand the states that undo and redo must lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.store = Store.open(Path(self.folder.name) / "plans.db")
        created = Operation(OperationKind.CREATE, "Vardenis", NOON, ())
        self.plan_id = self.store.create(small_plan(), created)
        self.time = NOON
        self.typing: tuple[str, str] | None = None
        self.typed_at = NOON
        self.open()
        self.states = [self.plan.tree.items()]
        self.place = self.before = 0

    def now(self) -> datetime:
        return self.time

    def ticks(self) -> float:
        return self.time.timestamp()

    def open(self) -> None:
        self.plan = OpenPlan(self.store, self.plan_id, "Vardenis", now=self.now, ticks=self.ticks)
        self.typing = None

    def done(self, amends: bool = False) -> None:
        """Note the state after an operation, if there was one; what is typed and taken away is no step."""
        state = self.plan.tree.items()
        if not amends:
            self.before = self.place
        if state != self.states[self.place]:
            del self.states[self.before + 1 :]
            self.states += [state] if state != self.states[-1] else []
            self.place = len(self.states) - 1

    def item(self, number: int) -> Item:
        items = list(self.plan.tree.walk())
        return items[number % len(items)]

    def parent(self, kind: Kind, number: int) -> Item | None:
        found = [item for item in self.plan.tree.walk() if item.kind in PARENTS[kind]]
        return found[number % len(found)] if found else None

    @rule(kind=st.sampled_from(list(Kind)), number=NUMBERS, after=NUMBERS)
    def add(self, kind: Kind, number: int, after: int) -> None:
        parent = self.parent(kind, number)
        if parent and len(self.plan.tree) < 60:
            self.typing = None
            siblings = [item.id for item in self.plan.tree.children(parent.id, kind)]
            places = [LAST, None, *siblings]
            self.plan.add(kind, parent.id, places[after % len(places)])
            self.done()

    @rule(data=st.data(), number=NUMBERS)
    def edit(self, data: st.DataObject, number: int) -> None:
        item = self.item(number)
        field = data.draw(st.sampled_from(FIELDS[item.kind]))
        self.typing = None
        self.plan.edit(item.id, field.name, data.draw(values(field.type, {})))
        self.done()

    @rule(number=st.integers(0, 1), text=st.text("aąč", min_size=1, max_size=4))
    def type(self, number: int, text: str) -> None:
        item = self.item(number)
        name = item.title_field
        if getattr(item, name) == text:
            return
        goes_on = self.typing == (item.id, name) and self.time - self.typed_at < TYPING_PAUSE
        self.plan.type(item.id, name, text)
        self.typing, self.typed_at = (item.id, name), self.time
        self.done(amends=goes_on)

    @rule(seconds=st.sampled_from([1, 2]))
    def wait(self, seconds: int) -> None:
        self.time += timedelta(seconds=seconds)

    @rule()
    def end_typing(self) -> None:
        self.plan.end_typing()
        self.typing = None

    @rule(numbers=st.lists(NUMBERS, min_size=1, max_size=3), to=NUMBERS, after=NUMBERS)
    def move(self, numbers: list[int], to: int, after: int) -> None:
        kind = self.item(numbers[0]).kind
        alike = [item.id for item in self.plan.tree.of_kind(kind)] if kind is not Kind.PLAN else []
        parent = self.parent(kind, to)
        if alike and parent:
            ids = list(dict.fromkeys(alike[number % len(alike)] for number in numbers))
            places = [LAST, None, *(item.id for item in self.plan.tree.children(parent.id, kind))]
            self.plan.move(ids, parent.id, places[after % len(places)])
            self.typing = None
            self.done()

    @rule(number=NUMBERS, step=st.sampled_from([-1, 1]))
    def move_by(self, number: int, step: int) -> None:
        item = self.item(number)
        if item.kind is not Kind.PLAN:
            self.plan.move_by([item.id], step)
            self.typing = None
            self.done()

    @rule(numbers=st.lists(NUMBERS, min_size=1, max_size=2))
    def remove(self, numbers: list[int]) -> None:
        ids = [item.id for item in map(self.item, numbers) if item.kind is not Kind.PLAN]
        self.plan.remove(ids)
        self.typing = None
        self.done()

    @rule(number=NUMBERS)
    def duplicate(self, number: int) -> None:
        item = self.item(number)
        if item.kind is not Kind.PLAN and len(self.plan.tree) < 60:
            self.plan.duplicate([item.id])
            self.typing = None
            self.done()

    @rule()
    def undo(self) -> None:
        if self.plan.undo():
            self.place -= 1
            self.typing = None
        else:
            assert self.place == 0

    @rule()
    def redo(self) -> None:
        if self.plan.redo():
            self.place += 1
            self.typing = None
        else:
            assert self.place == len(self.states) - 1

    @rule()
    def close_and_open(self) -> None:
        path = self.store.path
        self.store.close()
        self.store = Store.open(path)
        self.open()

    @invariant()
    def the_store_holds_what_is_shown(self) -> None:
        assert self.store.load(self.plan_id).items() == self.plan.tree.items() == self.states[self.place]

    @invariant()
    def the_sums_are_those_of_the_plan(self) -> None:
        for item in self.plan.tree.walk():
            assert self.plan.total(item.id) == sums.total(self.plan.tree, item.id)

    def teardown(self) -> None:
        try:
            while self.plan.undo():
                self.place -= 1
                self.the_store_holds_what_is_shown()
            assert self.place == 0
            while self.plan.redo():
                self.place += 1
                self.the_store_holds_what_is_shown()
            assert self.place == len(self.states) - 1
        finally:
            self.store.close()
            self.folder.cleanup()


Editing.TestCase.settings = settings(max_examples=12, stateful_step_count=25)
TestEditing = Editing.TestCase
