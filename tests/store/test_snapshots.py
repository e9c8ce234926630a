"""A snapshot keeps a state whatever happens to the plan afterwards."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from tests.store.plans import NOON, PLAN, creation, operation, retitled, small_plan, take_snapshot
from tests.strategies import trees

from planeditor.errors import NotFound
from planeditor.plan.items import new_id
from planeditor.plan.tree import PlanTree
from planeditor.store.entries import SnapshotReason
from planeditor.store.store import Store


@given(trees())
def test_any_state_is_kept(emptied: Callable[[], Store], tree: PlanTree) -> None:
    store = emptied()
    plan = store.create(tree.walk(), creation())
    snapshot = take_snapshot(store, plan, SnapshotReason.SENT, "", "Rasa", NOON)
    assert store.kept.items_of(snapshot) == tree.items()


def test_later_edits_do_not_touch_it(store: Store) -> None:
    snapshot = take_snapshot(store, PLAN, SnapshotReason.NAMED, "Prieš tarybą", "Rasa", NOON)
    store.commit(PLAN, operation(retitled(store.load(PLAN), "Kitas")), 1)
    assert store.kept.items_of(snapshot) == PlanTree(small_plan()).items()


def test_snapshots_are_listed_newest_first(store: Store) -> None:
    take_snapshot(store, PLAN, SnapshotReason.NAMED, "Prieš tarybą", "Rasa", NOON)
    store.commit(PLAN, operation(retitled(store.load(PLAN), "Kitas")), 1)
    take_snapshot(store, PLAN, SnapshotReason.SENT, "", "Jonas", NOON + timedelta(days=1))
    assert [(one.reason, one.name, one.author, one.revision, one.at) for one in store.kept.entries(PLAN)] == [
        (SnapshotReason.SENT, "", "Jonas", 2, NOON + timedelta(days=1)),
        (SnapshotReason.NAMED, "Prieš tarybą", "Rasa", 1, NOON),
    ]
    assert store.kept.entries(new_id()) == []


def test_a_file_name_of_any_bytes_is_kept_readably(store: Store) -> None:
    take_snapshot(store, PLAN, SnapshotReason.SENT, "plan\udce0s.planas", "", NOON)
    assert [one.name for one in store.kept.entries(PLAN)] == ["plan?s.planas"]


def test_what_is_not_there_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        store.kept.items_of(new_id())
    with pytest.raises(NotFound):
        take_snapshot(store, new_id(), SnapshotReason.SENT, "", "Rasa", NOON)
