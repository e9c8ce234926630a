"""Undo has no limit, survives a restart, and always takes back what was done last."""

from datetime import timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOON, item_id, small_plan

from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.undo import UndoStacks
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import Kind, title_of
from planeditor.store.store import Store

GOAL, TASK = item_id(2), item_id(3)
AUTHOR = "Vardenis Pavardenis"
History = list[tuple[str, OperationKind, str]]


def step(stacks: UndoStacks, history: History, kind: OperationKind) -> None:
    """One more operation, if it can be: an undo or redo of what is next, or an edit."""
    reverts = {OperationKind.UNDO: stacks.undoable, OperationKind.REDO: stacks.redoable}.get(kind, "")
    if reverts is not None:
        history.append((item_id(len(history)), kind, reverts))
        stacks.record(*history[-1])


KINDS = st.sampled_from([OperationKind.EDIT, OperationKind.EDIT, OperationKind.UNDO, OperationKind.REDO])


@given(st.lists(KINDS, max_size=40))
def test_replaying_the_history_gives_the_stacks_that_were_there(kinds: list[OperationKind]) -> None:
    live, history = UndoStacks([]), History()
    for kind in kinds:
        step(live, history, kind)
        replayed = UndoStacks(history)
        while (live_next := live.undoable) or replayed.undoable:
            assert replayed.undoable == live_next
            for stacks in (live, replayed):
                stacks.record("", OperationKind.UNDO, live_next or "")
        while (live_next := live.redoable) or replayed.redoable:
            assert replayed.redoable == live_next
            for stacks in (live, replayed):
                stacks.record("", OperationKind.REDO, live_next or "")
        live = UndoStacks(history)


def test_a_new_operation_ends_what_can_be_redone() -> None:
    stacks, history = UndoStacks([]), History()
    for kind in (OperationKind.EDIT, OperationKind.UNDO):
        step(stacks, history, kind)
    assert (stacks.undoable, stacks.redoable) == (None, item_id(0))
    step(stacks, history, OperationKind.EDIT)
    assert (stacks.undoable, stacks.redoable) == (item_id(2), None)


def test_nothing_to_undo_in_a_new_plan(open_plan: OpenPlan) -> None:
    assert (open_plan.undo_text, open_plan.redo_text) == (None, None)
    assert (open_plan.undo(), open_plan.redo()) == ((), ())


def test_undo_and_redo_work_after_the_program_was_closed(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with Store.open(path) as store:
        plan = store.create(small_plan(), Operation(OperationKind.CREATE, AUTHOR, NOON, ()))
        before = OpenPlan(store, plan, AUTHOR)
        states = [before.tree.items()]
        for change in (
            lambda: before.edit(GOAL, "title", "Kitas tikslas"),
            lambda: before.type(GOAL, "description", "Rašoma"),
            lambda: before.remove([TASK]),
            lambda: before.add(Kind.GOAL, plan, title="Naujas"),
        ):
            change()
            states.append(before.tree.items())
        before.undo()
    for row in (2, 1, 0):
        with Store.open(path) as store:
            opened = OpenPlan(store, plan, AUTHOR)
            opened.undo()
            assert opened.tree.items() == store.load(plan).items() == states[row]
    with Store.open(path) as store:
        opened = OpenPlan(store, plan, AUTHOR)
        for state in states[1:]:
            opened.redo()
            assert opened.tree.items() == store.load(plan).items() == state
        assert opened.redo_text is None


def test_undo_has_no_limit(store: Store, open_plan: OpenPlan) -> None:
    for number in range(500):
        open_plan.edit(GOAL, "title", f"Tikslas {number}")
    again = OpenPlan(store, open_plan.id, AUTHOR)
    for number in reversed(range(499)):
        again.undo()
        assert title_of(again.tree[GOAL]) == f"Tikslas {number}"
    again.undo()
    assert again.tree.items() == {item.id: item for item in small_plan()}
    assert again.undo_text is None


def test_undo_names_what_it_undoes_and_history_only_grows(store: Store, open_plan: OpenPlan) -> None:
    open_plan.move([item_id(4)], GOAL, None)
    assert open_plan.undo_text is not None and open_plan.undo_text.source == "Move {what}"
    open_plan.undo()
    assert open_plan.undo_text is None
    assert open_plan.redo_text is not None and open_plan.redo_text.source == "Move {what}"
    open_plan.redo()
    undone, redone = (entry.operation for entry in reversed(store.history(open_plan.id)[:2]))
    assert [undone.kind, redone.kind] == [OperationKind.UNDO, OperationKind.REDO]
    assert undone.reverts == redone.reverts == store.history(open_plan.id)[2].operation.id


def test_typing_after_undo_is_a_step_of_its_own(store: Store) -> None:
    plan = store.create(small_plan(), Operation(OperationKind.CREATE, AUTHOR, NOON, ()))
    opened = OpenPlan(store, plan, AUTHOR, now=lambda: NOON + timedelta(hours=1))
    opened.type(GOAL, "notes", "a")
    opened.edit(GOAL, "title", "Kitas")
    opened.undo()
    opened.type(GOAL, "notes", "ab")
    opened.undo()
    assert getattr(opened.tree[GOAL], "notes") == "a"  # noqa: B009
    opened.undo()
    assert opened.tree.items() == {item.id: item for item in small_plan()}
