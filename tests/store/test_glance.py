"""A plan seen before its store is opened."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.plans import ACTIVITY, NOON, PLAN, operation, small_plan

from planeditor.plan.changes import SetField
from planeditor.plan.items import Kind
from planeditor.store.damage import checksum
from planeditor.store.decoding import names_of
from planeditor.store.glance import LateStore, glance
from planeditor.store.header import VERSION, number_of
from planeditor.store.schema import ITEMS, summed
from planeditor.store.store import Store

RENAMED = SetField(Kind.ACTIVITY, ACTIVITY, "title", "Mokymai „Lyderystė“", "Stovykla")
BACK = SetField(Kind.ACTIVITY, ACTIVITY, "title", "Stovykla", "Mokymai „Lyderystė“")


@pytest.mark.parametrize("kind", Kind)
def test_rows_are_read_in_the_order_in_which_they_are_summed(kind: Kind) -> None:
    assert names_of(kind) == summed(ITEMS[kind])


def test_the_plan_is_seen_as_the_store_has_it(store: Store) -> None:
    first, change = operation(RENAMED), replace(operation(BACK), source="juodraštis.docx")
    revision = store.commit(PLAN, change, store.commit(PLAN, first, 1))
    seen = glance(store.path, PLAN)
    assert seen is not None
    assert seen.tree.items() == store.load(PLAN).items()
    late = LateStore(seen, lambda: store)
    assert late.revision(PLAN) == revision == 3
    assert late.operation_index(PLAN) == store.operation_index(PLAN)
    assert [late.operation(PLAN, one.id) for one in (first, change)] == [first, change]
    assert "opened" not in vars(late)
    assert late.as_store.history(PLAN) == store.history(PLAN)
    assert late.is_as_seen_in(store)
    store.commit(PLAN, operation(RENAMED), revision)  # what is open answers for itself
    assert late.revision(PLAN) == revision + 1
    assert late.operation_index(PLAN) == store.operation_index(PLAN)


def test_it_is_not_as_seen_when_somebody_wrote_before_the_store_was_opened(store: Store) -> None:
    seen = glance(store.path, PLAN)
    assert seen is not None
    early, late = (LateStore(seen, lambda: store) for _ in range(2))
    assert not early.is_as_seen_in(store)  # not opened here
    assert early.opened is store
    assert early.is_as_seen_in(store)
    store.commit(PLAN, operation(RENAMED), 1)
    assert early.is_as_seen_in(store)  # by whoever has it open
    assert late.opened is store
    assert not late.is_as_seen_in(store)


def test_seeing_needs_no_sqlalchemy_and_leaves_the_file_as_it_is(store: Store) -> None:
    store.close()
    before = store.path.read_bytes()
    code = (
        "import sys; from pathlib import Path; from planeditor.store.glance import glance; "
        "print(len(glance(Path(sys.argv[1]), sys.argv[2]).tree.items()), 'sqlalchemy' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(store.path), PLAN], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [str(len(small_plan())), "False"]
    assert store.path.read_bytes() == before


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE activity SET title = 'Kita'",
        "DELETE FROM goal",
        "UPDATE plan_entry SET revision = 7",
        "UPDATE operation SET author = 'Kitas'",
        "DELETE FROM operation",
        "ALTER TABLE school ADD COLUMN nauja TEXT",
        "DROP TABLE risk",
        f"PRAGMA user_version = {number_of(VERSION) + 1}",
        "PRAGMA application_id = 7",
    ],
)
def test_what_is_not_as_written_is_not_seen(store: Store, damage: str) -> None:
    store.close()
    with closing(sqlite3.connect(store.path, isolation_level=None)) as raw:
        assert glance(store.path, PLAN) is not None
        raw.execute(damage)
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert glance(store.path, PLAN) is None


def test_an_operation_of_a_kind_that_only_a_newer_program_knows_is_for_the_store_to_tell(
    store: Store,
) -> None:
    store.close()
    with closing(sqlite3.connect(store.path, isolation_level=None)) as raw:
        raw.row_factory = sqlite3.Row
        row = dict(raw.execute("SELECT * FROM operation").fetchone()) | {"kind": "newer"}
        sum_ = checksum(row[name] for name in sorted(row.keys() - {"checksum"}))
        raw.execute("UPDATE operation SET kind = 'newer', checksum = ? WHERE id = ?", (sum_, row["id"]))
    assert glance(store.path, PLAN) is None


def test_a_plan_that_was_deleted_or_is_not_there_is_not_seen(store: Store, tmp_path: Path) -> None:
    assert glance(store.path, "0" * 32) is None
    assert glance(tmp_path / "kita.db", PLAN) is None
    assert not (tmp_path / "kita.db").exists()
    store.delete(PLAN, NOON)
    assert glance(store.path, PLAN) is None


def test_a_store_that_is_locked_is_not_waited_for(store: Store) -> None:
    store.close()
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert glance(store.path, PLAN) is None


@pytest.mark.parametrize("size", [0, 50, 4096])
def test_a_torn_file_is_not_seen(store: Store, size: int) -> None:
    store.close()
    store.path.write_bytes(store.path.read_bytes()[:size])
    assert glance(store.path, PLAN) is None
    assert len(store.path.read_bytes()) == size
