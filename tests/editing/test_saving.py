"""What the store cannot take now waits in memory, in order, and is never called saved before it is."""

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.stateful import precondition, rule
from tests.attack.troubles import attack
from tests.conftest import NOON, item_id, small_plan
from tests.editing.test_random_editing import Editing
from tests.store.troubles import TROUBLES, Trouble, renamed

from planeditor.editing import library
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.versions import name_version
from planeditor.errors import StoreRefused
from planeditor.files.reader import read
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import Kind
from planeditor.store.entries import StoreConflict
from planeditor.store.store import Store

PLAN, GOAL, TASK, OTHER = map(item_id, (1, 2, 3, 4))
AUTHOR = "Vardenis Pavardenis"
MOVED_WHILE_OPEN = pytest.mark.skipif(sys.platform == "win32", reason="what is open keeps its place there")
LONG = "Ilgas aprašymas. " * 1000


@pytest.fixture
def plan(store: Store) -> OpenPlan:
    store.wait_at_most(0.01)
    store.create(small_plan(), Operation(OperationKind.CREATE, AUTHOR, NOON, ()))
    plan = OpenPlan(store, PLAN, AUTHOR)
    plan.edit(GOAL, "title", "Įrašytas")
    return plan


def stored(store: Store) -> tuple[object, list[tuple[int, str]]]:
    """The plan and its history as anyone else finds them in the file."""
    with closing(sqlite3.connect(store.path)) as raw:
        history = raw.execute("SELECT revision, kind FROM operation ORDER BY revision").fetchall()
    with Store.open(store.path) as other:
        return other.load(PLAN).items(), history


def work(plan: OpenPlan) -> None:
    """Many kinds of operations."""
    plan.edit(GOAL, "description", LONG)
    for text in ("P", "Pa", "Pav"):
        plan.type(GOAL, "title", text)
    plan.add(Kind.TASK, GOAL, title="Naujas")
    plan.remove([OTHER])
    plan.undo()
    plan.redo()
    plan.undo()


@pytest.mark.parametrize("trouble", TROUBLES.values(), ids=TROUBLES.keys())
def test_what_is_done_meanwhile_waits_and_is_saved_when_the_world_is_right(
    store: Store, plan: OpenPlan, trouble: Trouble
) -> None:
    before, saved = stored(store), plan.saved
    heard: list[object] = []
    plan.listen(heard.append)
    with trouble(store.path):
        work(plan)
        assert plan.unsaved is not None and plan.unsaved.count == 7
        with pytest.raises(StoreRefused):
            plan.save_waiting()
        assert plan.unsaved is not None and plan.unsaved.count == 7
        assert plan.saved == saved
        assert plan.revision == 9  # as it will be in the store
    done = plan.tree.items()
    assert stored(store) == before
    plan.save_waiting()
    items, history = stored(store)
    assert (plan.unsaved, items, plan.tree.items()) == (None, done, done)
    kinds = ["create", "edit", "edit", "edit", "add", "remove", "undo", "redo", "undo"]
    assert history == list(enumerate(kinds, 1))
    assert len(heard) == 9
    assert plan.revision == store.revision(PLAN) == 9
    while plan.undo():
        pass
    assert stored(store)[0] == {item.id: item for item in small_plan()}


def test_typing_that_was_begun_goes_on_as_one_step(store: Store, plan: OpenPlan) -> None:
    plan.type(GOAL, "notes", "Pra")
    steps = len(store.history(PLAN))
    with renamed(store.path):
        for text in ("Prad", "Pradž", "Pradžia"):
            plan.type(GOAL, "notes", text)
        assert plan.unsaved is not None and plan.unsaved.count == 1
        promised = plan.revision
    plan.save_waiting()
    assert plan.revision == store.revision(PLAN) == promised
    plan.type(GOAL, "notes", "Pradžia ir pabaiga")
    assert len(store.history(PLAN)) == steps
    assert stored(store)[0] == plan.tree.items()
    plan.undo()
    assert getattr(plan.tree[GOAL], "notes") == ""  # noqa: B009


def test_what_is_typed_and_taken_away_again_while_it_waits_is_no_step(store: Store, plan: OpenPlan) -> None:
    with renamed(store.path):
        plan.type(GOAL, "title", "Kitas")
        plan.type(GOAL, "title", "Įrašytas")
    plan.save_waiting()
    assert stored(store)[0] == plan.tree.items()
    plan.undo()
    assert getattr(plan.tree[GOAL], "title") == "Mažinti atotrūkius"  # noqa: B009


def test_a_change_made_elsewhere_meanwhile_is_told_and_loses_nothing(store: Store, plan: OpenPlan) -> None:
    with renamed(store.path):
        plan.edit(GOAL, "title", "Čia")
    OpenPlan(store, PLAN, "Kita").edit(OTHER, "title", "Kitame lange")
    for _ in range(2):
        with pytest.raises(StoreConflict):
            plan.save_waiting()
    plan.edit(GOAL, "notes", "Dar")
    assert plan.unsaved is not None and plan.unsaved.count == 2
    assert getattr(plan.tree[GOAL], "title") == "Čia"  # noqa: B009
    other = OpenPlan(store, PLAN, AUTHOR)
    assert getattr(other.tree[GOAL], "title") == "Įrašytas"  # noqa: B009


@pytest.mark.parametrize("trouble", TROUBLES.values(), ids=TROUBLES.keys())
def test_the_open_plan_can_be_written_as_a_file_whatever_became_of_the_store(
    store: Store, plan: OpenPlan, tmp_path: Path, trouble: Trouble
) -> None:
    if trouble is TROUBLES["without_room"]:
        pytest.skip("there is no room for any file")
    path = tmp_path / "išgelbėtas.planas"
    with trouble(store.path):
        plan.edit(GOAL, "title", "Neįrašytas")
        library.rescue(store, plan, path, NOON)
        assert plan.unsaved is not None
    assert read(path).items == plan.tree.items()
    assert read(path).manifest.plan_id == PLAN


@pytest.mark.parametrize(
    "act",
    [
        lambda store, plan, path: library.send(store, plan, path, NOON),
        lambda store, plan, path: name_version(store, plan, "Versija", NOON),
    ],
)
def test_no_state_is_kept_that_is_not_saved(
    store: Store, plan: OpenPlan, tmp_path: Path, act: Callable[[Store, OpenPlan, Path], object]
) -> None:
    path = tmp_path / "siunčiamas.planas"
    with renamed(store.path):
        plan.edit(GOAL, "title", "Neįrašytas")
        with pytest.raises(StoreRefused):
            act(store, plan, path)
    assert not path.exists()
    act(store, plan, path)
    (kept,) = store.kept.entries(PLAN)
    assert store.kept.items_of(kept.id) == plan.tree.items()
    assert kept.revision == plan.revision


def test_the_time_of_saving_is_that_of_saving(store: Store) -> None:
    times = [NOON, datetime(2026, 3, 2, 13, 0, tzinfo=UTC)]
    store.create(small_plan(), Operation(OperationKind.CREATE, AUTHOR, NOON, ()))
    plan = OpenPlan(store, PLAN, AUTHOR, now=lambda: times[0])
    with renamed(store.path):
        plan.edit(GOAL, "title", "Kitas")
        assert plan.saved is None
    del times[0]
    plan.save_waiting()
    assert plan.saved == times[0]
    assert store.history(PLAN)[0].operation.at == NOON


@MOVED_WHILE_OPEN
def test_nothing_is_called_saved_that_is_not_whatever_comes_one_after_another() -> None:
    outcomes, lies = attack(20261129, 25)
    assert lies == []
    assert outcomes["waited"] and outcomes["saved all the same"]


class TroubledEditing(Editing):
    """Somebody edits a plan whose folder is away from time to time."""

    def __init__(self) -> None:
        super().__init__()
        self.is_away = False

    @property
    def aside(self) -> Path:
        return self.store.path.with_name("aside")

    @rule()
    def take_away(self) -> None:
        if not self.is_away:
            self.store.path.rename(self.aside)
            self.is_away = True

    @rule()
    def bring_back(self) -> None:
        if self.is_away:
            self.aside.rename(self.store.path)
            self.is_away = False
        self.plan.save_waiting()

    @precondition(lambda self: not self.is_away and self.plan.unsaved is None)
    @rule()
    def close_and_open(self) -> None:
        super().close_and_open()

    def the_store_holds_what_is_shown(self) -> None:
        assert self.plan.tree.items() == self.states[self.place]
        if self.plan.unsaved is None:
            assert self.store.load(self.plan_id).items() == self.plan.tree.items()
        path = self.aside if self.is_away else self.store.path
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as raw:
            (revision,) = raw.execute("SELECT revision FROM plan_entry").fetchone()
        waiting = self.plan.unsaved.count if self.plan.unsaved else 0
        assert (self.plan.revision > revision) == bool(waiting)

    def teardown(self) -> None:
        self.bring_back()
        self.the_store_holds_what_is_shown()
        super().teardown()


TestTroubledEditing = MOVED_WHILE_OPEN(TroubledEditing.TestCase)
TestTroubledEditing.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
