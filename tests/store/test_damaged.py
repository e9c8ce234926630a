"""A damaged store tells what is damaged, gives all else, and lies about nothing."""

import shutil
import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from tests.attack.store import run
from tests.store.keep import KEPT
from tests.store.plans import (
    GOAL,
    LINE,
    NOON,
    PLAN,
    creation,
    goal_of,
    operation,
    retitled,
    small_plan,
    take_snapshot,
)

from planeditor.errors import Damaged
from planeditor.plan.changes import OperationKind
from planeditor.plan.copying import rekeyed
from planeditor.plan.tree import PlanTree
from planeditor.store import sqlite
from planeditor.store.entries import SnapshotReason
from planeditor.store.restore import go_on_with_salvaged
from planeditor.store.store import Store


@pytest.fixture
def two(store: Store) -> tuple[Path, str]:
    """The closed file of a store with history, a version and a second plan; and that plan's id."""
    other = store.create(rekeyed(small_plan()), creation())
    store.commit(PLAN, operation(retitled(store.load(PLAN), "Kitas tikslas")), 1)
    take_snapshot(store, PLAN, SnapshotReason.NAMED, "Prieš tarybą", "Rasa", NOON)
    store.close()
    return store.path, other


def _spoil(path: Path, statement: str, *values: object) -> None:
    """Change what the program did not: the tables are sound, what stands in them is not what was written."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement, values)
        raw.commit()


def test_a_short_attack_finds_nothing() -> None:
    assert run(seed=11, count=15)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE goal SET title = 'Kitas tiksla5' WHERE id = ?",
        "UPDATE goal SET description = CAST(x'C4' AS TEXT) WHERE id = ?",
        "UPDATE goal SET 'order' = 'W' WHERE id = ?",
        "DELETE FROM goal WHERE id = ?",
        "UPDATE funding SET net = net + 1 WHERE plan <> ?",
        "UPDATE funding SET net = 1 << 62 WHERE plan <> ?",
        "UPDATE plan_entry SET revision = 7 WHERE id <> ?",
        "UPDATE plan_entry SET changed = 'vakar' WHERE id <> ?",
        "UPDATE plan SET title = '' WHERE id <> ?",
    ],
)
def test_what_changed_by_itself_spoils_its_own_plan_alone(two: tuple[Path, str], statement: str) -> None:
    path, other = two
    _spoil(path, f"{statement} AND '{other}' <> {'plan' if 'plan_entry' not in statement else 'id'}", GOAL)
    with Store.open(path) as store:
        damaged = {entry.id: entry.is_damaged for entry in store.plans()}
        assert damaged == {PLAN: True, other: False}
        assert store.completeness().keys() == {other}
        with pytest.raises(Damaged, match="The plan in the store is damaged"):
            store.load(PLAN)
        assert len(store.load(other)) == len(small_plan())


def test_a_row_that_came_from_nowhere_is_damage(two: tuple[Path, str]) -> None:
    path, _ = two
    _spoil(path, "INSERT INTO funding SELECT * FROM funding WHERE 0")
    with closing(sqlite3.connect(path)) as raw:
        columns = [row[1] for row in raw.execute("PRAGMA table_info(funding)")]
        (row,) = raw.execute("SELECT * FROM funding WHERE id = ?", [LINE]).fetchall()
        twin = ["f" * 32 if name == "id" else value for name, value in zip(columns, row, strict=True)]
        raw.execute(f"INSERT INTO funding VALUES ({', '.join('?' * len(twin))})", twin)
        raw.commit()
    with Store.open(path) as store, pytest.raises(Damaged):
        store.load(PLAN)


def test_an_edit_does_not_hide_damage(store: Store) -> None:
    change = operation(retitled(store.load(PLAN), "Kitas"))
    _spoil(store.path, "UPDATE goal SET description = 'x'")
    with pytest.raises(Damaged):
        store.commit(PLAN, change, 1)
    with pytest.raises(Damaged):
        store.load(PLAN)


def test_a_spoilt_entry_of_the_history_is_told_of_among_the_others(two: tuple[Path, str]) -> None:
    path, _ = two
    _spoil(path, "UPDATE operation SET author = 'Kita' WHERE plan = ? AND revision = 2", PLAN)
    with Store.open(path) as store:
        newest, begun = store.history(PLAN)
        assert (newest.revision, newest.operation) == (2, None)
        assert begun.operation
        assert begun.operation.kind is OperationKind.CREATE
        assert [kind for _, kind, _ in store.operation_index(PLAN)] == [OperationKind.CREATE]
        (entry,) = (entry for entry in store.plans() if entry.id == PLAN)
        assert (entry.is_damaged, entry.author) == (False, "")


@pytest.mark.parametrize("value", ["x'C4'", "'nežinoma'"])
def test_a_spoilt_version_is_told_of_and_the_others_are_read(two: tuple[Path, str], value: str) -> None:
    path, _ = two
    with Store.open(path) as store:
        whole = take_snapshot(store, PLAN, SnapshotReason.SENT, "", "Rasa", NOON)
    _spoil(path, f"UPDATE snapshot SET reason = CAST({value} AS TEXT) WHERE id <> ?", whole)
    with Store.open(path) as store:
        assert sorted(entry.is_damaged for entry in store.kept.entries(PLAN)) == [False, True]
        assert store.kept.items_of(whole) == store.load(PLAN).items()


def test_a_spoilt_content_spoils_the_versions_of_its_state_alone(two: tuple[Path, str]) -> None:
    path, _ = two
    with Store.open(path) as store:
        again = take_snapshot(store, PLAN, SnapshotReason.SENT, "", "Rasa", NOON)  # of the same state
        store.commit(PLAN, operation(retitled(store.load(PLAN), "Trečias tikslas")), 2)
        whole = take_snapshot(store, PLAN, SnapshotReason.NAMED, "Po tarybos", "Rasa", NOON)
        state = next(entry.state for entry in store.kept.entries(PLAN) if entry.id == again)
        content = store.load(PLAN).items()
    with closing(sqlite3.connect(path)) as raw:
        (packed,) = raw.execute("SELECT items FROM state WHERE id = ?", (state,)).fetchone()
    middle = len(packed) // 2
    spoilt = packed[:middle] + bytes([packed[middle] ^ 1]) + packed[middle + 1 :]
    _spoil(path, "UPDATE state SET items = ? WHERE id = ?", spoilt, state)
    with Store.open(path) as store:
        assert [entry.is_damaged for entry in store.plans()] == [False, False]
        versions = {entry.id: entry.state for entry in store.kept.entries(PLAN)}
        assert [*versions.values()].count(state) == 2
        for version, of in versions.items():
            if of == state:
                with pytest.raises(Damaged, match="This version of the plan is damaged and cannot be read"):
                    store.kept.items_of(version)
        assert store.kept.items_of(whole) == store.load(PLAN).items() == content
        assert store.kept.lineage(PLAN).parents(versions[whole]) == (state,)


@pytest.mark.parametrize("content", [b"", b"ne zlib", zlib.compress(b"\xc4"), zlib.compress(b"7")])
def test_the_content_of_a_version_that_is_none_is_refused(two: tuple[Path, str], content: bytes) -> None:
    path, _ = two
    _spoil(path, "UPDATE state SET items = ?", content)
    with Store.open(path) as store, pytest.raises(Damaged, match="This version"):
        store.kept.items_of(store.kept.entries(PLAN)[0].id)


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE goal RENAME COLUMN title TO titla",
        "ALTER TABLE goal RENAME TO goai",
        "DELETE FROM upgrade",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 65536",
        "PRAGMA user_version = 9999999",
    ],
)
def test_tables_that_are_not_those_of_their_version_are_damage(store: Store, statement: str) -> None:
    store.close()
    _spoil(store.path, statement)
    with pytest.raises(Damaged, match="is damaged"):
        Store.open(store.path)


def test_tables_without_any_version_are_damage(two: tuple[Path, str]) -> None:
    path, _ = two
    _spoil(path, "DROP TABLE upgrade")
    _spoil(path, "PRAGMA user_version = 0")
    content = path.read_bytes()
    with pytest.raises(Damaged):
        Store.open(path)
    assert path.read_bytes() == content


def test_plans_are_salvaged_where_it_was_not_noted_what_version_they_are(two: tuple[Path, str]) -> None:
    path, other = two
    _spoil(path, "DELETE FROM upgrade")
    with pytest.raises(Damaged):
        Store.open(path)
    with Store.salvage(path) as salvaged:
        assert {entry.id: entry.is_damaged for entry in salvaged.plans()} == {PLAN: False, other: False}


def test_plans_are_salvaged_from_a_file_that_sqlite_refuses(two: tuple[Path, str]) -> None:
    path, other = two
    content = bytearray(path.read_bytes())
    content[:16] = bytes(16)
    path.write_bytes(content)
    with pytest.raises(Damaged):
        Store.open(path)
    with Store.salvage(path) as salvaged:
        assert {entry.id: entry.is_damaged for entry in salvaged.plans()} == {PLAN: False, other: False}
        assert salvaged.load(PLAN).items()[GOAL] != PlanTree(small_plan())[GOAL]
        assert len(salvaged.history(PLAN)) == 2
    assert path.read_bytes() == content


def test_plans_whose_entries_are_lost_are_told_of_by_name(two: tuple[Path, str]) -> None:
    path, other = two
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'plan_entry'").fetchone()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"Z" * 4096
    path.write_bytes(content)
    with pytest.raises(Damaged):
        Store.open(path)
    with Store.salvage(path) as salvaged:
        assert {entry.id: entry.is_damaged for entry in salvaged.plans()} == {PLAN: True, other: True}
        assert all(entry.title for entry in salvaged.plans())
        with pytest.raises(Damaged):
            salvaged.load(PLAN)
    with pytest.raises(Damaged):
        go_on_with_salvaged(path, NOON)


def test_of_an_old_store_no_plan_is_salvaged_that_may_have_lost_rows(path: Path) -> None:
    path.parent.mkdir()
    content = bytearray(zlib.decompress((KEPT / "store-1.0.db.zlib").read_bytes()))
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'risk'").fetchone()
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    path.write_bytes(content)
    with pytest.raises(Damaged):
        Store.open(path)
    with pytest.raises(Damaged):
        Store.salvage(path)


def _while_running(store: Store) -> Path:
    """The files of a store as they are while the program runs: what was done is in the journal alone."""
    store.commit(PLAN, operation(retitled(store.load(PLAN), "Paskutinis")), 1)
    folder = store.path.with_name("kita")
    folder.mkdir()
    for one in store.path.parent.glob(f"{store.path.name}*"):
        shutil.copyfile(one, folder / one.name)
    return folder / store.path.name


@pytest.mark.parametrize("spoilt", [16, 100, 4096])
def test_what_sqlite_recovers_by_itself_is_not_damaged(store: Store, spoilt: int) -> None:
    path = _while_running(store)
    path.write_bytes(bytes(spoilt) + path.read_bytes()[spoilt:])
    with Store.open(path) as recovered:
        assert goal_of(recovered.load(PLAN)).title == "Paskutinis"


def test_an_empty_file_beside_a_full_journal_is_not_begun_anew(store: Store) -> None:
    path = _while_running(store)
    path.write_bytes(b"")
    journal = sqlite.beside(path, "-wal").read_bytes()
    with pytest.raises(Damaged):
        Store.open(path)
    assert sqlite.beside(path, "-wal").read_bytes() == journal


@pytest.mark.parametrize(("place", "value"), [(44, b"\0\0\0\x63"), (19, b"\x09"), (56, b"\0\0\0\x07")])
def test_a_header_that_sqlite_cannot_follow_is_damage(store: Store, place: int, value: bytes) -> None:
    store.close()
    content = bytearray(store.path.read_bytes())
    content[place : place + len(value)] = value
    store.path.write_bytes(content)
    with pytest.raises(Damaged):
        Store.open(store.path)
    with Store.salvage(store.path) as salvaged:
        assert salvaged.load(PLAN).items() == PlanTree(small_plan()).items()


def test_a_name_that_is_no_text_is_damage(store: Store) -> None:
    store.close()
    content = store.path.read_bytes()
    store.path.write_bytes(content.replace(b"CREATE TABLE goal", b"CREATE T\xc4BLE goal"))
    for read in (Store.open, Store.look_into):
        with pytest.raises(Damaged):
            read(store.path)
    with Store.salvage(store.path) as salvaged:
        assert [entry.is_damaged for entry in salvaged.plans()] == [True]


def test_of_a_damaged_plan_its_name_and_times_are_told_and_nothing_else(two: tuple[Path, str]) -> None:
    path, _ = two
    with Store.open(path) as store:
        (whole,) = (entry for entry in store.plans() if entry.id == PLAN)
    _spoil(path, "UPDATE goal SET title = 'x' WHERE plan = ?", PLAN)
    with Store.open(path) as store:
        (told,) = (entry for entry in store.plans() if entry.id == PLAN)
    assert whole.municipalities and whole.author and whole.gross and whole.activities
    assert told == replace(
        whole, municipalities=(), author="", revision=0, gross=Decimal(0), activities=0, is_damaged=True
    )


def test_a_damaged_plan_can_be_put_away(two: tuple[Path, str]) -> None:
    path, _ = two
    _spoil(path, "UPDATE goal SET title = 'x' WHERE plan = ?", PLAN)
    with Store.open(path) as store:
        store.delete(PLAN, NOON)
        (entry,) = (entry for entry in store.plans() if entry.is_damaged)
        assert (entry.id, entry.deleted) == (PLAN, NOON)
