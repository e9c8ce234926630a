"""Every operation is in the store before anyone hears of it; one that fails leaves no trace."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from tests.conftest import NOON, item_id, small_plan

from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import InvalidPlan, InvalidValue, NotFound, PlanTooLarge
from planeditor.language import Catalogue, Language
from planeditor.plan import size
from planeditor.plan.changes import Change, Insert, Operation, OperationKind, SetField, inverted
from planeditor.plan.items import Kind
from planeditor.store.entries import StoreConflict
from planeditor.store.store import Store

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD, SCHOOL, PARTNER = map(item_id, (1, 2, 3, 4, 5, 6, 7, 10, 11))
AUTHOR = "Vardenis Pavardenis"
State = dict[str, Any]


class Clock:
    """A time that goes on when it is told to; the clock on the wall may be set besides."""

    def __init__(self) -> None:
        self.time = NOON
        self._ticks = 1000.0

    def __call__(self) -> datetime:
        return self.time

    def ticks(self) -> float:
        return self._ticks

    def wait(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)
        self._ticks += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def plan(store: Store, clock: Clock) -> OpenPlan:
    created = store.create(small_plan(), Operation(OperationKind.CREATE, AUTHOR, NOON, ()))
    return OpenPlan(store, created, AUTHOR, now=clock, ticks=clock.ticks)


def title(plan: OpenPlan, id_: str = GOAL) -> str:
    return str(getattr(plan.tree[id_], "title"))  # noqa: B009


def steps(store: Store) -> int:
    """How many operations the history holds after the plan's creation."""
    return len(store.history(PLAN)) - 1


def test_a_plan_that_is_not_there_cannot_be_opened(store: Store) -> None:
    with pytest.raises(NotFound):
        OpenPlan(store, item_id(99), AUTHOR)


# Typing


def test_what_is_typed_without_a_pause_is_one_step(store: Store, plan: OpenPlan, clock: Clock) -> None:
    for text in ("M", "Mo", "Mok", "Moky"):
        plan.type(GOAL, "title", text)
        assert title(plan) == text
        assert store.load(PLAN).items() == plan.tree.items()
        clock.wait(1.9)
    assert steps(store) == 1
    assert store.history(PLAN)[0].operation.at == NOON + timedelta(seconds=3 * 1.9)
    plan.undo()
    assert title(plan) == "Mažinti atotrūkius"
    plan.redo()
    assert title(plan) == "Moky"


Interruption = Callable[[OpenPlan, Clock], object]
INTERRUPTIONS: dict[str, Interruption] = {
    "a pause": lambda plan, clock: clock.wait(2),
    "leaving the field": lambda plan, clock: plan.end_typing(),
    "another field": lambda plan, clock: plan.type(GOAL, "notes", "Pastaba"),
    "another item": lambda plan, clock: plan.type(TASK, "title", "Kitas"),
    "an edit": lambda plan, clock: plan.edit(GOAL, "notes", "Pastaba"),
    "an undo and redo": lambda plan, clock: (plan.undo(), plan.redo()),
}


@pytest.mark.parametrize("interruption", INTERRUPTIONS.values(), ids=INTERRUPTIONS.keys())
def test_typing_after_an_interruption_is_another_step(
    store: Store, plan: OpenPlan, clock: Clock, interruption: Interruption
) -> None:
    plan.type(GOAL, "title", "Pirma")
    interruption(plan, clock)
    before = plan.tree.items()
    done = steps(store)
    plan.type(GOAL, "title", "Pirma ir antra")
    assert steps(store) == done + 1
    plan.undo()
    assert plan.tree.items() == before


@pytest.mark.parametrize("hours", [-3, 3])
def test_a_clock_that_is_set_is_no_pause_and_hides_none(
    store: Store, plan: OpenPlan, clock: Clock, hours: int
) -> None:
    plan.type(GOAL, "title", "Pirma")
    clock.time += timedelta(hours=hours)
    plan.type(GOAL, "title", "Pirma ir antra")
    assert steps(store) == 1
    clock.time -= timedelta(hours=2 * hours)
    clock.wait(2)
    plan.type(GOAL, "title", "Pirma, antra ir trečia")
    assert steps(store) == 2


def test_a_key_that_changes_nothing_does_not_end_the_step(store: Store, plan: OpenPlan) -> None:
    for text in ("M", "M", "Mo"):
        plan.type(GOAL, "title", text)
    assert steps(store) == 1


def test_text_typed_and_rubbed_out_is_as_it_was(store: Store, plan: OpenPlan) -> None:
    for text in ("Mažinti atotrūkius!", "Mažinti atotrūkius"):
        plan.type(GOAL, "title", text)
    assert store.load(PLAN).items() == plan.tree.items() == {item.id: item for item in small_plan()}
    plan.undo()
    assert plan.tree.items() == {item.id: item for item in small_plan()}


def test_what_was_typed_is_withdrawn_however_long_ago(store: Store, plan: OpenPlan, clock: Clock) -> None:
    plan.type(GOAL, "title", "Pirma")
    clock.wait(60)
    plan.withdraw_typing(GOAL, "title")
    plan.withdraw_typing(GOAL, "title")
    assert store.load(PLAN).items() == plan.tree.items() == {item.id: item for item in small_plan()}
    plan.type(GOAL, "title", "Antra")
    assert steps(store) == 1
    assert title(plan) == "Antra"


def test_what_is_withdrawn_goes_back_before_every_pause_and_is_no_step(plan: OpenPlan, clock: Clock) -> None:
    plan.edit(GOAL, "notes", "Pastaba")
    plan.type(GOAL, "title", "1")
    clock.wait(5)
    plan.type(GOAL, "title", "1500")
    plan.withdraw_typing(GOAL, "title")
    assert title(plan) == "Mažinti atotrūkius"
    plan.end_typing()
    plan.undo()
    assert title(plan) == "1"


def test_what_is_typed_and_taken_away_is_no_step_of_undo(store: Store, plan: OpenPlan) -> None:
    plan.edit(GOAL, "notes", "Pastaba")
    named = plan.undo_text
    for text in ("Mažinti atotrūkius!", "Mažinti atotrūkius"):
        plan.type(GOAL, "title", text)
    assert plan.undo_text == named
    again = OpenPlan(store, PLAN, AUTHOR)
    assert [change.field for change in again.undo() if isinstance(change, SetField)] == ["notes"]


def test_only_what_is_being_typed_is_withdrawn(plan: OpenPlan) -> None:
    plan.type(GOAL, "title", "Pirma")
    plan.withdraw_typing(GOAL, "notes")
    plan.withdraw_typing(TASK, "title")
    plan.end_typing()
    plan.withdraw_typing(GOAL, "title")
    assert title(plan) == "Pirma"


# Listeners


def test_listeners_hear_after_the_commit(store: Store, plan: OpenPlan) -> None:
    heard: list[tuple[Change, ...]] = []

    def listener(changes: tuple[Change, ...]) -> None:
        heard.append(changes)
        assert store.load(PLAN).items() == plan.tree.items()

    end = plan.listen(listener)
    plan.edit(GOAL, "title", "Kitas")
    made = plan.add(Kind.TASK, GOAL)
    plan.type(GOAL, "title", "Dar")
    plan.type(GOAL, "title", "Dar kitas")
    plan.undo()
    end()
    plan.redo()
    assert heard == [
        (SetField(Kind.GOAL, GOAL, "title", "Mažinti atotrūkius", "Kitas"),),
        (Insert(made),),
        (SetField(Kind.GOAL, GOAL, "title", "Kitas", "Dar"),),
        (SetField(Kind.GOAL, GOAL, "title", "Dar", "Dar kitas"),),
        (SetField(Kind.GOAL, GOAL, "title", "Dar kitas", "Kitas"),),
    ]


def test_what_is_heard_leads_from_the_former_state_to_the_present_one(plan: OpenPlan) -> None:
    heard: list[Change] = []
    plan.listen(heard.extend)
    before = plan.tree.items()
    plan.remove([TASK])
    plan.undo()
    plan.move([THIRD], TASK, None)
    plan.duplicate([TASK])
    plan.move_by([OTHER], -1)
    plan.tree.apply(inverted(heard))
    assert plan.tree.items() == before


def test_nothing_is_heard_when_nothing_happens(store: Store, plan: OpenPlan) -> None:
    heard: list[tuple[Change, ...]] = []
    plan.listen(heard.append)
    plan.edit(GOAL, "title", title(plan))
    plan.type(GOAL, "title", title(plan))
    plan.move([FIRST], TASK, None)
    plan.move_by([FIRST], -1)
    plan.remove([])
    plan.undo()
    plan.redo()
    assert (heard, steps(store), plan.saved) == ([], 0, None)


def test_the_time_of_the_last_commit_is_known(plan: OpenPlan, clock: Clock) -> None:
    clock.wait(60)
    plan.edit(GOAL, "title", "Kitas")
    assert plan.saved == datetime(2026, 3, 2, 12, 1, tzinfo=UTC)


# Failures


ATTEMPTS: dict[str, Callable[[OpenPlan], object]] = {
    "edit": lambda plan: plan.edit(GOAL, "title", "Kitas"),
    "type": lambda plan: plan.type(GOAL, "title", "Kitas"),
    "type on": lambda plan: plan.type(GOAL, "notes", "Rašoma toliau"),
    "add": lambda plan: plan.add(Kind.GOAL, PLAN),
    "move": lambda plan: plan.move([THIRD, FIRST], TASK, None),
    "remove": lambda plan: plan.remove([TASK]),
    "duplicate": lambda plan: plan.duplicate([TASK]),
    "undo": lambda plan: plan.undo(),
    "redo": lambda plan: plan.redo(),
}


def begun(plan: OpenPlan) -> OpenPlan:
    """The plan with something to undo, something to redo, and a field being typed in."""
    plan.edit(GOAL, "title", "Pirmas")
    plan.type(GOAL, "notes", "Rašoma")
    return plan


def told(plan: OpenPlan) -> tuple[object, ...]:
    """Everything that a failure must leave as it was."""
    return plan.tree.items(), list(plan.tree.walk()), plan.undo_text, plan.redo_text, plan.saved


@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS.keys())
def test_a_change_made_elsewhere_meanwhile_leaves_everything_as_it_was(
    store: Store, plan: OpenPlan, attempt: Callable[[OpenPlan], object]
) -> None:
    if attempt is ATTEMPTS["redo"]:
        begun(plan).undo()
    else:
        begun(plan)
    OpenPlan(store, PLAN, "Kita").edit(OTHER, "title", "Kitame lange")
    stored, before = store.load(PLAN).items(), told(plan)
    heard: list[tuple[Change, ...]] = []
    plan.listen(heard.append)
    with pytest.raises(StoreConflict):
        attempt(plan)
    assert told(plan) == before
    assert store.load(PLAN).items() == stored
    assert heard == []


@pytest.fixture
def full_disk(store: Store) -> Callable[[bool], None]:
    """Lets the database grow no more, or again: what a full disk does to it."""

    def fill(full: bool) -> None:
        with store._engine.present.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages if full else 1_000_000}")

    return fill


@pytest.mark.parametrize("attempt", ["edit", "type", "type on", "add"])
def test_a_full_disk_loses_nothing_and_the_work_goes_on(
    store: Store, plan: OpenPlan, full_disk: Callable[[bool], None], attempt: str
) -> None:
    begun(plan)
    long = "Ilgas tekstas. " * 600
    too_much: dict[str, Callable[[], object]] = {
        "edit": lambda: plan.edit(GOAL, "description", long),
        "type": lambda: plan.type(GOAL, "description", long),
        "type on": lambda: plan.type(GOAL, "notes", long),
        "add": lambda: plan.add(Kind.GOAL, PLAN, description=long),
    }
    full_disk(True)
    stored, saved = store.load(PLAN).items(), plan.saved
    too_much[attempt]()
    assert plan.unsaved is not None and plan.unsaved.count == 1
    assert "disk is full" in Catalogue.of(Language.EN).say(plan.unsaved.why)
    assert store.load(PLAN).items() == stored != plan.tree.items()
    assert plan.saved == saved
    full_disk(False)
    plan.save_waiting()
    assert plan.unsaved is None
    assert store.load(PLAN).items() == plan.tree.items()
    while plan.undo():
        pass
    assert plan.tree.items() == {item.id: item for item in small_plan()}


def test_what_does_not_fit_the_plan_is_not_begun(store: Store, plan: OpenPlan) -> None:
    before = told(begun(plan))
    revision = store.revision(PLAN)
    with pytest.raises(InvalidPlan):
        plan.add(Kind.ACTIVITY, GOAL)
    with pytest.raises(InvalidPlan):
        plan.move([FIRST], GOAL)
    with pytest.raises(InvalidPlan):
        plan.remove([PLAN])
    with pytest.raises(InvalidValue):
        plan.edit(GOAL, "title", "ą" * 1001)
    assert (told(plan), store.revision(PLAN)) == (before, revision)


def test_whoever_opens_it_next_sees_it_all(plan: OpenPlan, store: Store) -> None:
    begun(plan).duplicate([TASK])
    with Store.open(store.path) as other:
        assert OpenPlan(other, PLAN, AUTHOR).tree.items() == plan.tree.items()


def test_a_plan_that_would_be_too_large_to_be_sent_stays_as_it_was(
    store: Store, open_plan: OpenPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(size, "MAX_SIZE", 1000)
    before = open_plan.tree.items()
    with pytest.raises(PlanTooLarge):
        open_plan.edit(item_id(2), "description", "Ž" * 1000)
    with pytest.raises(PlanTooLarge):
        open_plan.type(item_id(2), "description", "Ž" * 1000)
    assert open_plan.tree.items() == store.load(open_plan.id).items() == before
    assert open_plan.undo_text is None
    open_plan.edit(item_id(2), "description", "Ž" * 500)
    open_plan.undo()
    assert open_plan.tree.items() == before


def test_the_sums_are_those_of_the_plan_after_every_operation(plan: OpenPlan) -> None:
    def gross() -> list[Decimal]:
        return [plan.total(id_).gross for id_ in (None, TASK, FIRST, SECOND)]

    assert gross() == [0, 0, 0, 0]
    line = plan.add(Kind.FUNDING, FIRST, net=Decimal(100), vat_rate=Decimal(21))
    assert gross() == [121, 121, 121, 0]
    plan.type(line.id, "net", Decimal(200))
    plan.type(line.id, "net", Decimal(2000))
    assert gross() == [2420, 2420, 2420, 0]
    plan.move([line.id], SECOND)
    assert gross() == [2420, 2420, 0, 2420]
    for _ in range(2):
        plan.undo()
    assert gross() == [121, 121, 121, 0]
    plan.remove([FIRST])
    assert plan.total().gross == plan.total(TASK).gross == 0
