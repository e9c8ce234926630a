"""Backups are made, grow fewer as they grow old, and give plans back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.store.plans import NOON, PLAN, creation, operation, retitled, small_plan

from planeditor.errors import NotFound, StoreRefused
from planeditor.plan.items import FIELDS, Kind, new_id
from planeditor.plan.tree import PlanTree
from planeditor.store.backups import backups, is_due, thinned
from planeditor.store.entries import SnapshotReason
from planeditor.store.restore import bring_back
from planeditor.store.store import Store

_AGES = st.lists(st.timedeltas(timedelta(0), timedelta(days=200)), unique=True, max_size=60)


def _days(*ages: float) -> set[datetime]:
    return {NOON - timedelta(days=age) for age in ages}


def test_all_of_two_days_are_kept() -> None:
    times = _days(0, 0.1, 0.2, 1, 1.5, 2)
    assert thinned(times, NOON) == times


def test_then_the_last_of_each_day() -> None:
    assert thinned(_days(0, 3, 3.1, 3.4, 4, 4.4, 14), NOON) == _days(0, 3, 4, 14)


def test_then_the_last_of_each_week_for_three_months() -> None:
    # The 31st of January 2024 is a Wednesday; 16 days before it is a Monday.
    assert thinned(_days(0, 15, 16, 17, 18, 23, 24, 91, 92, 150), NOON) == _days(0, 15, 17, 24, 91)


def test_the_newest_is_kept_however_old() -> None:
    assert thinned(_days(300, 400), NOON) == _days(300)
    assert thinned([], NOON) == set()


@given(_AGES)
def test_thinning_keeps_the_newest_and_has_an_end(ages: list[timedelta]) -> None:
    times = {NOON - age for age in ages}
    kept = thinned(times, NOON)
    assert kept <= times
    assert not times or max(times) in kept
    assert {at for at in times if NOON - at <= timedelta(days=2)} <= kept
    assert thinned(kept, NOON) == kept
    recent = [at for at in kept if NOON - at > timedelta(days=2)]
    assert len(recent) <= 13 + 13


@given(st.integers(1, 150))
def test_daily_backups_reach_back_three_months(days: int) -> None:
    made: set[datetime] = set()
    for day in range(days):
        now = NOON + timedelta(days=day)
        made = thinned(made | {now}, now)
    # Of the oldest week only the last backup is left.
    assert now - min(made) >= timedelta(days=min(days - 1, 91) - 7)
    assert len(made) <= 3 + 12 + 13


def test_a_backup_holds_the_whole_store(store: Store) -> None:
    snapshot = store.take_snapshot(PLAN, SnapshotReason.NAMED, "Pirma", "Rasa", NOON)
    made = store.back_up(NOON)
    store.commit(PLAN, operation(retitled(store.load(PLAN), "Kitas")), 1)
    assert [path.name for path in made.path.parent.iterdir()] == ["plans-20240131T120000Z.db"]
    assert backups(store.path) == [made]
    with Store.look_into(made.path) as copy:
        assert copy.load(PLAN).items() == PlanTree(small_plan()).items()
        assert copy.snapshot_items(snapshot) == copy.load(PLAN).items()
    assert [path.name for path in made.path.parent.iterdir()] == ["plans-20240131T120000Z.db"]


def test_looking_into_a_backup_leaves_the_file_alone(store: Store) -> None:
    made = store.back_up(NOON)
    before = made.path.read_bytes()
    with Store.look_into(made.path) as copy:
        copy.commit(PLAN, operation(retitled(copy.load(PLAN), "Kitas")), 1)
        assert copy.revision(PLAN) == 2
    assert made.path.read_bytes() == before
    assert list(made.path.parent.iterdir()) == [made.path]


def test_a_backup_is_due_once_a_day(store: Store) -> None:
    assert is_due(store.path, NOON)
    store.back_up(NOON)
    assert not is_due(store.path, NOON + timedelta(days=1))
    assert is_due(store.path, NOON + timedelta(days=1, seconds=1))


def test_old_backups_go_when_a_new_one_is_made(store: Store) -> None:
    times = [NOON + timedelta(days=day) for day in (0, 100, 101)]
    for at in times:
        store.back_up(at)
    assert [one.at for one in backups(store.path)] == [times[2], times[1]]


def test_other_files_in_the_folder_are_left_alone(store: Store) -> None:
    folder = store.back_up(NOON).path.parent
    for name in ("plans-senas.db", "kiti-20200101T120000Z.db", "pastabos.txt"):
        (folder / name).write_text("mano")
    store.back_up(NOON + timedelta(days=200))
    assert len(backups(store.path)) == 1
    assert len(list(folder.iterdir())) == 4


def test_a_lost_plan_comes_back_whole(store: Store, path: Path) -> None:
    tree = store.load(PLAN)
    done = operation(retitled(tree, "Kitas"))
    store.commit(PLAN, done, 1)
    snapshot = store.take_snapshot(PLAN, SnapshotReason.SENT, "", "Rasa", NOON)
    store.delete(PLAN, NOON)
    made = store.back_up(NOON)
    with Store.open(path.with_name("new.db")) as new, Store.look_into(made.path) as backup:
        assert bring_back(new, backup, PLAN, creation()) == PLAN
        assert new.load(PLAN).items() == store.load(PLAN).items()
        assert new.history(PLAN) == store.history(PLAN)
        assert new.snapshot_items(snapshot) == store.snapshot_items(snapshot)
        assert new.plans()[0].deleted is None
        assert new.commit(PLAN, operation(retitled(new.load(PLAN), "Toliau")), 2) == 3


def test_a_plan_that_is_there_comes_back_beside_itself(store: Store) -> None:
    made = store.back_up(NOON)
    revision = store.commit(PLAN, operation(retitled(store.load(PLAN), "Kitas")), 1)
    with Store.look_into(made.path) as backup:
        copy = bring_back(store, backup, PLAN, creation())
    assert copy != PLAN
    assert store.revision(PLAN) == revision
    back = store.load(copy)
    assert not set(back.items()) & {item.id for item in small_plan()}
    assert back.root.title == "Švietimo pažangos planas"
    assert _goal_fields(back) == _goal_fields(PlanTree(small_plan()))


def test_a_plan_that_is_not_in_the_backup_is_not_found(store: Store) -> None:
    made = store.back_up(NOON)
    with Store.look_into(made.path) as backup, pytest.raises(NotFound):
        bring_back(store, backup, new_id(), creation())
    assert len(store.plans()) == 1


def test_a_damaged_or_absent_backup_is_refused(store: Store) -> None:
    made = store.back_up(NOON.astimezone(UTC))
    made.path.write_bytes(made.path.read_bytes()[:9000])
    with pytest.raises(StoreRefused, match="damaged"):
        Store.look_into(made.path)
    with pytest.raises(StoreRefused):
        Store.look_into(made.path.with_name("absent.db"))


def _goal_fields(tree: PlanTree) -> list[object]:
    (goal,) = tree.of_kind(Kind.GOAL)
    return [getattr(goal, field.name) for field in FIELDS[Kind.GOAL]]
