"""Stores made by other versions of the program open with everything in them, or are refused."""

import json
import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.store.keep import KEPT, schema_of
from tests.store.plans import GOAL, NOON, PLAN, goal_of, operation, retitled

from planeditor.errors import Damaged
from planeditor.plan.changes import Insert, OperationKind
from planeditor.plan.codec import decode_item
from planeditor.plan.items import Goal, new_id
from planeditor.store import opening
from planeditor.store.backups import backups
from planeditor.store.damage import CHECKSUM, checksum
from planeditor.store.header import VERSION
from planeditor.store.restore import go_on_with_salvaged
from planeditor.store.schema import METADATA
from planeditor.store.store import Store
from planeditor.store.upgrades import STEPS, Step, upgrade

_KEPT_VERSIONS = sorted(
    path.name.removeprefix("store-").removesuffix(".json") for path in KEPT.glob("*.json")
)
_NEXT = (VERSION[0], VERSION[1] + 1)


def test_the_schema_changes_only_with_its_version(path: Path) -> None:
    Store.open(path).close()
    kept = KEPT / "schema-{}.{}.sql".format(*VERSION)
    assert schema_of(path) == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("version", _KEPT_VERSIONS)
def test_a_kept_store_opens_as_it_was(path: Path, version: str) -> None:
    path.parent.mkdir()
    path.write_bytes(zlib.decompress((KEPT / f"store-{version}.db.zlib").read_bytes()))
    raw = json.loads((KEPT / f"store-{version}.json").read_text(encoding="utf-8"))
    expected = {item.id: item for item in map(decode_item, raw)}
    with Store.open(path) as store:
        assert store.load(PLAN).items() == expected
        assert [entry.revision for entry in store.history(PLAN)] == [2, 1]
        (snapshot,) = store.kept.entries(PLAN)
        assert store.kept.items_of(snapshot.id) == expected
        assert store.kept.head(PLAN) == snapshot.state in store.kept.lineage(PLAN)


def test_what_an_older_version_kept_becomes_states_made_of_each_other_and_damage_stays(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(zlib.decompress((KEPT / "store-2.0.db.zlib").read_bytes()))
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        (first,) = raw.execute("SELECT id FROM snapshot").fetchone()
        for revision, id_ in enumerate((new_id(), new_id()), 3):
            names = "at, author, name, plan, reason"
            raw.execute(
                f"INSERT INTO snapshot (id, revision, items, checksum, {names}) "
                f"SELECT ?, ?, items, 0, {names} FROM snapshot WHERE id = ?",
                (id_, revision, first),
            )
            row = raw.execute(f"SELECT {names} FROM snapshot WHERE id = ?", [id_]).fetchone()
            sum_ = checksum((row[0], row[1], id_, *row[2:], revision)) + (revision == 4)
            raw.execute("UPDATE snapshot SET checksum = ? WHERE id = ?", (sum_, id_))
    with Store.open(path) as store:
        entries = {entry.revision: entry for entry in store.kept.entries(PLAN)}
        assert [entries[revision].is_damaged for revision in (2, 3, 4)] == [False, False, True]
        lineage, head = store.kept.lineage(PLAN), store.kept.head(PLAN)
        assert head == entries[3].state
        assert lineage.parents(head) == (first,)
        assert store.load(PLAN).root.title
        assert store.kept.content(PLAN, first) == store.kept.content(PLAN, head)


def test_a_damaged_row_of_a_table_that_gets_columns_stays_damaged(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(zlib.decompress((KEPT / "store-2.0.db.zlib").read_bytes()))
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("UPDATE activity SET title = 'Kita' WHERE id = (SELECT min(id) FROM activity)")
    with Store.open(path) as store:
        assert [entry.is_damaged for entry in store.plans()] == [True]
        with pytest.raises(Damaged):
            store.load(PLAN)


def test_every_released_version_has_a_store_kept() -> None:
    assert sorted({"1.0", *("{}.{}".format(*step.version) for step in STEPS)}) == _KEPT_VERSIONS
    assert _KEPT_VERSIONS[-1] == "{}.{}".format(*VERSION)


@pytest.mark.parametrize("version", _KEPT_VERSIONS)
def test_an_upgraded_store_has_the_columns_of_a_new_one(path: Path, version: str) -> None:
    path.parent.mkdir()
    path.write_bytes(zlib.decompress((KEPT / f"store-{version}.db.zlib").read_bytes()))
    Store.open(path).close()
    with closing(sqlite3.connect(path)) as raw:
        for table in METADATA.tables.values():
            columns = {row[1] for row in raw.execute(f'PRAGMA table_info("{table.name}")')}
            assert columns == set(table.c.keys())


@pytest.mark.parametrize(
    "statement",
    [
        "ANALYZE",
        "CREATE TABLE notes(plan TEXT PRIMARY KEY) WITHOUT ROWID",
        "CREATE VIRTUAL TABLE notes USING fts5(text)",
        'CREATE TABLE "a""b"(text)',
    ],
)
def test_what_other_programs_added_to_an_older_store_is_left_alone(path: Path, statement: str) -> None:
    path.parent.mkdir()
    path.write_bytes(zlib.decompress((KEPT / "store-1.0.db.zlib").read_bytes()))
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(statement)
    with Store.open(path) as store:
        assert store.load(PLAN).root.title == "Švietimo pažangos planas"


@pytest.mark.parametrize("version", _KEPT_VERSIONS)
def test_a_store_that_acts_by_itself_is_damaged_and_gives_its_plans_out(path: Path, version: str) -> None:
    path.parent.mkdir()
    path.write_bytes(zlib.decompress((KEPT / f"store-{version}.db.zlib").read_bytes()))
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("CREATE TRIGGER later AFTER INSERT ON operation BEGIN SELECT nobody_knows(); END")
    with pytest.raises(Damaged):
        Store.open(path)
    with Store.salvage(path) as salvaged:
        assert [entry.is_damaged for entry in salvaged.plans()] == [False]
    go_on_with_salvaged(path, NOON)
    with Store.open(path) as store:
        store.commit(PLAN, operation(retitled(store.load(PLAN), "Kitas")), store.revision(PLAN))


def test_a_newer_minor_version_opens_and_keeps_its_columns(store: Store) -> None:
    with closing(sqlite3.connect(store.path, isolation_level=None)) as raw:
        raw.execute("ALTER TABLE goal ADD COLUMN motto TEXT NOT NULL DEFAULT ''")
        raw.execute("UPDATE goal SET motto = 'Kartu'")
        raw.execute(f"PRAGMA user_version = {_NEXT[0] << 16 | _NEXT[1]}")
        raw.execute("INSERT INTO upgrade VALUES (?, '0.9.0', '')", [_NEXT[0] << 16 | _NEXT[1]])
    store.close()
    with Store.open(store.path) as older:
        tree = older.load(PLAN)
        added = Goal(id=new_id(), parent=PLAN, title="Naujas")
        older.commit(PLAN, operation(retitled(tree, "Kitas"), Insert(added)), 1)
        assert older.load(PLAN)[GOAL] == replace(goal_of(tree), title="Kitas")
    with closing(sqlite3.connect(store.path)) as raw:
        assert raw.execute("SELECT title, motto FROM goal ORDER BY title").fetchall() == [
            ("Kitas", "Kartu"),
            ("Naujas", ""),
        ]
        assert raw.execute("PRAGMA user_version").fetchone() == (_NEXT[0] << 16 | _NEXT[1],)


def test_what_a_newer_minor_version_did_by_an_unknown_name_is_passed_over(store: Store) -> None:
    done = operation(retitled(store.load(PLAN), "Kitas"))
    store.commit(PLAN, done, 1)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as raw:
        names = sorted(row[1] for row in raw.execute("PRAGMA table_info(operation)"))
        columns = ", ".join(f'"{name}"' for name in names if name != CHECKSUM)
        raw.execute("UPDATE operation SET kind = 'foretell' WHERE id = ?", [done.id])
        row = raw.execute(f"SELECT {columns} FROM operation WHERE id = ?", [done.id]).fetchone()
        raw.execute(f"UPDATE operation SET {CHECKSUM} = ? WHERE id = ?", [checksum(row), done.id])
    store.close()
    with Store.open(store.path) as older:
        assert [kind for _, kind, _ in older.operation_index(PLAN)] == [OperationKind.CREATE]
        older.commit(PLAN, operation(retitled(older.load(PLAN), "Dar kitas")), 2)
        assert len(older.operation_index(PLAN)) == 2


def _shout(connection: sa.Connection) -> None:
    connection.exec_driver_sql("UPDATE goal SET title = upper(title)")


def _fail(connection: sa.Connection) -> None:
    _shout(connection)
    raise RuntimeError("a step that fails")


def _upgraded(path: Path, *steps: Step) -> list[str]:
    done: list[str] = []
    engine = opening.connect(path)
    try:
        upgrade(engine, lambda: done.append("backup"), steps)
    finally:
        engine.dispose()
    return done


def _goal_title(path: Path) -> str:
    with closing(sqlite3.connect(path)) as raw:
        return str(raw.execute("SELECT title FROM goal").fetchone()[0])


def test_steps_that_are_due_run_once_after_a_backup(store: Store) -> None:
    store.close()
    old = Step(VERSION, _fail)
    assert _upgraded(store.path, old, Step(_NEXT, _shout)) == ["backup"]
    assert _goal_title(store.path) == "GERINTI PASIEKIMUS"
    assert _upgraded(store.path, old, Step(_NEXT, _fail)) == []


def test_a_step_that_fails_leaves_the_store_as_it_was(store: Store) -> None:
    store.close()
    with pytest.raises(RuntimeError, match="a step that fails"):
        _upgraded(store.path, Step(_NEXT, _fail))
    assert _goal_title(store.path) == "Gerinti pasiekimus"
    assert _upgraded(store.path, Step(_NEXT, _shout)) == ["backup"]


def test_a_store_that_needs_no_upgrade_is_not_backed_up(store: Store) -> None:
    store.close()
    Store.open(store.path).close()
    assert backups(store.path) == []
