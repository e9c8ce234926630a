"""What goes into the store comes out of it, and an operation does to the rows what it does to the tree."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.store.plans import (
    ACTIVITY,
    GOAL,
    LINE,
    NOON,
    PLAN,
    TASK,
    creation,
    goal_of,
    operation,
    retitled,
    small_plan,
)
from tests.strategies import changes_for, operations, trees

from planeditor.errors import InvalidPlan, NotFound, PlanTooLarge
from planeditor.plan import size
from planeditor.plan.changes import Insert, OperationKind, Remove, SetField
from planeditor.plan.items import Item, Kind, Task, new_id
from planeditor.plan.tree import PlanTree
from planeditor.store.entries import StoreConflict
from planeditor.store.store import Store


@given(st.data())
def test_any_plan_and_operation_come_back_as_they_were(
    emptied: Callable[[], Store], data: st.DataObject
) -> None:
    tree = data.draw(trees())
    done = data.draw(operations(tree))
    begun = creation()
    store = emptied()
    plan = store.create(tree.walk(), begun)
    assert store.load(plan).items() == tree.items()
    assert store.commit(plan, done, 1) == 2
    tree.apply(done.changes)
    assert store.load(plan).items() == tree.items()
    assert store.operation(plan, done.id) == done
    assert [entry.operation for entry in store.history(plan)] == [done, begun]


@given(st.data())
def test_a_second_plan_is_not_touched(emptied: Callable[[], Store], data: st.DataObject) -> None:
    changes = data.draw(changes_for(PlanTree(small_plan())))
    other = new_id()
    store = emptied()
    # The items below the root keep their ids: a received plan may stand twice in the store.
    twin = [_in_plan(item, other) for item in small_plan()]
    store.create(twin, creation())
    store.create(small_plan(), creation())
    store.commit(PLAN, operation(*changes), 1)
    assert store.load(other).items() == PlanTree(twin).items()


def test_a_plan_that_could_not_be_sent_is_not_taken_in(
    emptied: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = emptied()
    monkeypatch.setattr(size, "MAX_ITEMS", len(small_plan()) - 1)
    with pytest.raises(PlanTooLarge):
        store.create(small_plan(), creation())
    assert store.plans() == []
    monkeypatch.undo()
    store.create(small_plan(), creation())


def test_a_day_that_is_refused_today_is_read_from_a_store_that_has_it(store: Store) -> None:
    day = SetField(Kind.PLAN, PLAN, "start", None, date(202, 1, 31))
    store.commit(PLAN, operation(day), 1)
    assert store.load(PLAN).root.start == date(202, 1, 31)


def test_a_plan_is_created_once(store: Store) -> None:
    with pytest.raises(StoreConflict):
        store.create(small_plan(), creation())
    assert len(store.plans()) == 1


def test_what_is_no_plan_is_not_created(store: Store) -> None:
    with pytest.raises(InvalidPlan):
        store.create([Task(id=new_id(), parent=GOAL)], creation())
    assert len(store.plans()) == 1


def test_a_plan_that_is_not_there_is_not_found(store: Store) -> None:
    absent = new_id()
    for ask in (store.load, store.revision):
        with pytest.raises(NotFound):
            ask(absent)
    with pytest.raises(NotFound):
        store.commit(absent, operation(), 1)
    with pytest.raises(NotFound):
        store.archive(absent, NOON)
    with pytest.raises(NotFound):
        store.operation(PLAN, new_id())


def test_a_lost_race_writes_nothing(store: Store) -> None:
    tree = store.load(PLAN)
    with Store.open(store.place) as other:
        other.commit(PLAN, operation(retitled(tree, "Kito langas")), 1)
    with pytest.raises(StoreConflict):
        store.commit(PLAN, operation(retitled(tree, "Šio langas")), 1)
    assert store.load(PLAN)[GOAL] == replace(goal_of(tree), title="Kito langas")
    assert store.revision(PLAN) == 2
    assert len(store.history(PLAN)) == 2


@pytest.mark.parametrize(
    "gone", [Remove(Task(id=new_id(), parent=GOAL)), SetField(Kind.TASK, LINE, "title", "", "x")]
)
def test_changes_that_do_not_fit_the_rows_write_nothing(store: Store, gone: Remove | SetField) -> None:
    tree = store.load(PLAN)
    with pytest.raises(StoreConflict):
        store.commit(PLAN, operation(retitled(tree, "Kitas"), gone), 1)
    assert store.load(PLAN).items() == tree.items()
    assert store.revision(PLAN) == 1


def test_typing_amends_the_last_operation(store: Store) -> None:
    tree = store.load(PLAN)
    first = operation(retitled(tree, "M"))
    revision = store.commit(PLAN, first, 1)
    for title in ("Mo", "Mok", "Moky"):
        later = replace(first, at=first.at + timedelta(seconds=1), changes=(retitled(tree, title),))
        revision = store.amend(PLAN, later, revision)
    assert store.revision(PLAN) == revision
    assert store.load(PLAN)[GOAL] == replace(goal_of(tree), title="Moky")
    assert [entry.operation for entry in store.history(PLAN)][:-1] == [later]
    assert store.plans()[0].changed == later.at


def test_an_amendment_of_another_state_is_refused(store: Store) -> None:
    tree = store.load(PLAN)
    first = operation(retitled(tree, "M"))
    store.amend(PLAN, first, store.commit(PLAN, first, 1))
    with pytest.raises(StoreConflict):
        store.amend(PLAN, first, 2)


def test_an_amendment_sets_the_same_fields(store: Store) -> None:
    tree = store.load(PLAN)
    first = operation(retitled(tree, "M"))
    revision = store.commit(PLAN, first, 1)
    for wrong in (
        operation(retitled(tree, "Mo")),
        replace(first, changes=(SetField(Kind.GOAL, GOAL, "notes", "", "x"),)),
        replace(first, changes=(Insert(Task(id=new_id(), parent=GOAL)),)),
    ):
        with pytest.raises(ValueError, match=r"can be amended|is another one"):
            store.amend(PLAN, wrong, revision)
    assert store.load(PLAN)[GOAL] == replace(goal_of(tree), title="M")


def test_history_is_read_in_pages(store: Store) -> None:
    tree = store.load(PLAN)
    revision = 1
    for number in range(5):
        change = retitled(tree, str(number))
        revision = store.commit(PLAN, operation(change), revision)
        tree.apply([change])
    page = store.history(PLAN, limit=2)
    assert [entry.revision for entry in page] == [6, 5]
    assert [entry.revision for entry in store.history(PLAN, limit=3, before=5)] == [4, 3, 2]
    assert page[0].operation.changes == (change,)


def test_the_index_tells_what_was_undone(store: Store) -> None:
    done = operation(retitled(store.load(PLAN), "Kitas"))
    undone = operation(kind=OperationKind.UNDO, reverts=done.id)
    store.commit(PLAN, undone, store.commit(PLAN, done, 1))
    assert [entry[1:] for entry in store.operation_index(PLAN)] == [
        (OperationKind.CREATE, ""),
        (OperationKind.EDIT, ""),
        (OperationKind.UNDO, done.id),
    ]
    assert store.operation_index(PLAN)[1][0] == done.id


def test_archived_and_deleted_plans_come_back(store: Store) -> None:
    store.archive(PLAN, NOON)
    store.delete(PLAN, NOON)
    entry = store.plans()[0]
    assert (entry.archived, entry.deleted) == (NOON, NOON)
    store.archive(PLAN, None)
    store.delete(PLAN, None)
    entry = store.plans()[0]
    assert (entry.archived, entry.deleted) == (None, None)
    assert store.load(PLAN).items() == PlanTree(small_plan()).items()


def test_a_removed_branch_leaves_no_rows(store: Store) -> None:
    tree = store.load(PLAN)
    branch = [Remove(tree[id_]) for id_ in (LINE, ACTIVITY, TASK, GOAL)]
    store.commit(PLAN, operation(*branch), 1)
    tree.apply(branch)
    assert store.load(PLAN).items() == tree.items()
    assert store.plans()[0].activities == 0


def _in_plan(item: Item, root: str) -> Item:
    if item.kind is Kind.PLAN:
        return replace(item, id=root)
    return replace(item, parent=root) if item.parent == PLAN else item
