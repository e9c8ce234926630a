"""Backups are made, grow fewer as they grow old, and give plans back."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.store.plans import (
    NOON,
    PLAN,
    creation,
    make_backup,
    operation,
    retitled,
    small_plan,
    take_snapshot,
)

from planeditor.errors import NotFound, StoreRefused
from planeditor.plan.copying import rekeyed
from planeditor.plan.items import FIELDS, Kind, new_id
from planeditor.plan.tree import PlanTree
from planeditor.store import backups as backing
from planeditor.store import sqlite
from planeditor.store.backups import back_up, backups, is_due, thinned
from planeditor.store.entries import SnapshotReason
from planeditor.store.restore import bring_back, go_on_with_backup, go_on_with_salvaged
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


def test_the_one_made_now_is_the_newest() -> None:
    assert thinned(_days(0, 300, 400), NOON) == _days(0)


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
    snapshot = take_snapshot(store, PLAN, SnapshotReason.NAMED, "Pirma", "Rasa", NOON)
    made = make_backup(store, NOON)
    store.commit(PLAN, operation(retitled(store.load(PLAN), "Kitas")), 1)
    assert [path.name for path in made.path.parent.iterdir()] == ["plans-20240131T120000Z.db"]
    assert backups(store.path) == [made]
    with Store.look_into(made.path) as copy:
        assert copy.load(PLAN).items() == PlanTree(small_plan()).items()
        assert copy.kept.items_of(snapshot) == copy.load(PLAN).items()
    assert [path.name for path in made.path.parent.iterdir()] == ["plans-20240131T120000Z.db"]


def test_looking_into_a_backup_leaves_the_file_alone(store: Store) -> None:
    made = make_backup(store, NOON)
    before = made.path.read_bytes()
    with Store.look_into(made.path) as copy:
        copy.commit(PLAN, operation(retitled(copy.load(PLAN), "Kitas")), 1)
        assert copy.revision(PLAN) == 2
    assert made.path.read_bytes() == before
    assert list(made.path.parent.iterdir()) == [made.path]


def test_copying_the_file_of_an_open_store_leaves_its_locks(store: Store) -> None:
    store.commit(PLAN, operation(retitled(store.load(PLAN), "Kitas")), 1)
    made = back_up(store.path, partial(sqlite.copy_file, store.path), NOON)
    # Who closes a store last removes its journal: while it is open here, that is nobody else.
    look = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT * FROM plan_entry').fetchall()"
    subprocess.run([sys.executable, "-c", look, str(store.path)], check=True)
    assert sqlite.beside(store.path, "-wal").exists()
    with Store.look_into(made.path) as copy:
        assert copy.load(PLAN).items() == store.load(PLAN).items()


def test_a_backup_is_due_once_a_day(store: Store) -> None:
    assert is_due(store.path, NOON)
    make_backup(store, NOON)
    assert not is_due(store.path, NOON + timedelta(days=1))
    assert is_due(store.path, NOON + timedelta(days=1, seconds=1))


def test_old_backups_go_when_a_new_one_is_made(store: Store) -> None:
    times = [NOON + timedelta(days=day) for day in (0, 100, 101)]
    for at in times:
        make_backup(store, at)
    assert [one.at for one in backups(store.path)] == [times[2], times[1]]


def test_other_files_in_the_folder_are_left_alone(store: Store) -> None:
    folder = make_backup(store, NOON).path.parent
    for name in ("plans-senas.db", "kiti-20200101T120000Z.db", "pastabos.txt"):
        (folder / name).write_text("mano")
    make_backup(store, NOON + timedelta(days=200))
    assert len(backups(store.path)) == 1
    assert len(list(folder.iterdir())) == 4


def test_a_folder_named_like_a_backup_does_not_stop_the_others(store: Store) -> None:
    folder = make_backup(store, NOON).path.parent
    other = folder / "plans-20200101T120000Z.db"
    other.mkdir()
    made = make_backup(store, NOON + timedelta(days=1))
    assert [one.at for one in backups(store.path)] == [made.at, NOON]
    assert other.is_dir()


def test_a_lost_plan_comes_back_whole(store: Store, path: Path) -> None:
    tree = store.load(PLAN)
    done = operation(retitled(tree, "Kitas"))
    store.commit(PLAN, done, 1)
    snapshot = take_snapshot(store, PLAN, SnapshotReason.SENT, "", "Rasa", NOON)
    store.delete(PLAN, NOON)
    made = make_backup(store, NOON)
    with Store.open(path.with_name("new.db")) as new, Store.look_into(made.path) as backup:
        assert bring_back(new, backup, PLAN, creation()) == PLAN
        assert new.load(PLAN).items() == store.load(PLAN).items()
        assert new.history(PLAN) == store.history(PLAN)
        assert new.kept.items_of(snapshot) == store.kept.items_of(snapshot)
        assert new.plans()[0].deleted is None
        assert new.commit(PLAN, operation(retitled(new.load(PLAN), "Toliau")), 2) == 3


def test_a_plan_that_is_there_comes_back_beside_itself(store: Store) -> None:
    made = make_backup(store, NOON)
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
    made = make_backup(store, NOON)
    with Store.look_into(made.path) as backup, pytest.raises(NotFound):
        bring_back(store, backup, new_id(), creation())
    assert len(store.plans()) == 1


def test_a_damaged_or_absent_backup_is_refused(store: Store) -> None:
    made = make_backup(store, NOON.astimezone(UTC))
    made.path.write_bytes(made.path.read_bytes()[:9000])
    with pytest.raises(StoreRefused, match="damaged"):
        Store.look_into(made.path)
    with pytest.raises(StoreRefused):
        Store.look_into(made.path.with_name("absent.db"))


def _goal_fields(tree: PlanTree) -> list[object]:
    (goal,) = tree.of_kind(Kind.GOAL)
    return [getattr(goal, field.name) for field in FIELDS[Kind.GOAL]]


def test_a_backup_of_a_time_to_come_neither_stops_the_others_nor_goes(store: Store) -> None:
    later = NOON + timedelta(days=400)
    make_backup(store, later)
    assert is_due(store.path, NOON)
    make_backup(store, NOON)
    assert not is_due(store.path, NOON)
    assert is_due(store.path, NOON + timedelta(days=2))
    assert {one.at for one in backups(store.path)} == {NOON, later}
    assert thinned([later, *_days(0, 300)], NOON) == {NOON, later}


def test_what_a_killed_program_left_is_no_hindrance_and_goes(store: Store) -> None:
    folder = make_backup(store, NOON).path.parent
    old, new = folder / "plans.part", folder / "plans-0123.part"
    for left in (old, old.with_name("plans.part-journal"), new):
        left.write_bytes(b"pradeta")
    foreign = folder / "kita.part"
    foreign.write_bytes(b"svetima")
    beside, mine = (store.path.with_name(f"plans-{name}.part") for name in ("c" * 32, "mano"))
    for path in (beside, mine):
        path.write_bytes(b"pradeta")
    for path in (*folder.iterdir(), beside, mine):
        if path != new:
            os.utime(path, (0, 0))
    made = make_backup(store, NOON + timedelta(hours=1))
    assert made in backups(store.path)
    # What is new may be written by another process at this moment.
    assert {path.name for path in folder.glob("*.part*")} == {"plans-0123.part", "kita.part"}
    assert (beside.exists(), mine.exists()) == (False, True)


def test_a_backup_can_be_carried_alone(store: Store) -> None:
    made = make_backup(store, NOON)
    with closing(sqlite3.connect(made.path)) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert list(made.path.parent.iterdir()) == [made.path]


def test_a_locked_backup_is_not_waited_for_without_end(store: Store) -> None:
    made = make_backup(store, NOON)
    with closing(sqlite3.connect(made.path, isolation_level=None)) as raw:
        raw.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreRefused, match="Another program"):
            Store.look_into(made.path, wait=0.1)


def test_the_folder_is_on_the_disk_before_an_old_backup_goes(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for age in (300, 299):
        make_backup(store, NOON - timedelta(days=age))
    here: list[int] = []
    monkeypatch.setattr(backing, "sync_folder", lambda folder: here.append(len(list(folder.iterdir()))))
    make_backup(store, NOON)
    assert here == [3]
    assert len(backups(store.path)) == 1


def _damaged(store: Store) -> Path:
    store.close()
    store.path.write_bytes(b"x" * 100 + store.path.read_bytes()[100:])
    sqlite.beside(store.path, "-wal").write_bytes(b"likutis")
    return store.path


def test_going_on_with_a_backup_puts_the_damaged_file_aside(store: Store) -> None:
    made = make_backup(store, NOON)
    store.commit(PLAN, operation(retitled(store.load(PLAN), "Kitas")), 1)
    path = _damaged(store)
    spoilt = path.read_bytes()
    aside = go_on_with_backup(path, made.path, NOON)
    assert "sugadinta" in aside.name
    assert aside.read_bytes() == spoilt
    assert sqlite.beside(aside, "-wal").read_bytes() == b"likutis"
    assert sorted(one.name for one in path.parent.iterdir()) == sorted(
        [aside.name, f"{aside.name}-wal", "backups", "plans.db"]
    )
    with Store.open(path) as again:
        assert again.load(PLAN).items() == PlanTree(small_plan()).items()
        again.commit(PLAN, operation(retitled(again.load(PLAN), "Toliau")), 1)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_a_damaged_store_leads_to_the_new_one(store: Store, tmp_path: Path) -> None:
    made = make_backup(store, NOON)
    store.close()
    store.path.write_bytes(b"x" * 5000)
    link = tmp_path / "link.db"
    link.symlink_to(store.path)
    aside = go_on_with_backup(link, made.path, NOON)
    assert link.is_symlink() and not store.path.is_symlink()
    assert aside.parent == store.path.parent and aside.read_bytes() == b"x" * 5000
    with Store.open(link) as again:
        assert PLAN in again.load(PLAN)


def test_a_backup_that_cannot_be_used_changes_nothing(store: Store) -> None:
    made = make_backup(store, NOON)
    made.path.write_bytes(made.path.read_bytes()[:5000])
    path = _damaged(store)
    before = {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}
    with pytest.raises(StoreRefused):
        go_on_with_backup(path, made.path, NOON)
    assert {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()} == before


def test_going_on_with_what_can_be_read_keeps_history_and_versions(store: Store) -> None:
    spoilt = store.create(rekeyed(small_plan()), creation())
    store.commit(PLAN, operation(retitled(store.load(PLAN), "Kitas")), 1)
    snapshot = take_snapshot(store, PLAN, SnapshotReason.NAMED, "Pirma", "Rasa", NOON)
    items, history = store.load(PLAN).items(), store.history(PLAN)
    with closing(sqlite3.connect(store.path)) as raw:
        raw.execute("UPDATE goal SET title = 'x' WHERE plan = ?", [spoilt])
        raw.commit()
    path = _damaged(store)
    sqlite.beside(path, "-wal").unlink()
    aside = go_on_with_salvaged(path, NOON)
    assert aside.exists()
    with Store.open(path) as again:
        assert [entry.id for entry in again.plans()] == [PLAN]
        assert again.load(PLAN).items() == items == again.kept.items_of(snapshot)
        assert again.history(PLAN) == history


def test_nothing_is_begun_anew_where_no_plan_can_be_read(store: Store) -> None:
    path = _damaged(store)
    path.write_bytes(b"x" * 20_000)
    with pytest.raises(StoreRefused):
        go_on_with_salvaged(path, NOON)
    assert path.read_bytes() == b"x" * 20_000
