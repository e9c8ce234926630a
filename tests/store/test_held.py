"""Saved is what is in the file at the path: whatever happens to it, nothing else is acknowledged."""

import errno
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.children import start
from tests.store.plans import GOAL, PLAN, creation, operation, retitled, small_plan
from tests.store.troubles import TROUBLES, Trouble, without_memory

from planeditor.errors import StoreRefused
from planeditor.plan.changes import SetField
from planeditor.plan.items import Kind
from planeditor.store.entries import Edit
from planeditor.store.refusals import refusing
from planeditor.store.store import Store

WHILE_OPEN = pytest.mark.skipif(
    sys.platform == "win32", reason="there nobody removes an open file, or renames its folder"
)
LONG = "Ilgas aprašymas. " * 1000


@pytest.fixture(autouse=True)
def impatient(store: Store) -> None:
    store.wait_at_most(0.01)


def retitle(store: Store, title: str, revision: int) -> int:
    """Acknowledge another title of the goal, or not."""
    return store.commit(PLAN, operation(retitled(store.load(PLAN), title)), revision)


def described(text: str) -> SetField:
    """The goal gets a description."""
    return SetField(Kind.GOAL, GOAL, "description", "", text)


def found(path: Path) -> tuple[str, int, list[int]]:
    """What anybody else finds in the file: the goal's title, the plan's revision, the history."""
    with closing(sqlite3.connect(path)) as raw:
        (title,) = raw.execute("SELECT title FROM goal").fetchone()
        (revision,) = raw.execute("SELECT revision FROM plan_entry").fetchone()
        history = [row[0] for row in raw.execute("SELECT revision FROM operation ORDER BY revision")]
    return title, revision, history


@WHILE_OPEN
def test_a_folder_renamed_in_the_middle_of_a_transaction_is_noticed(store: Store) -> None:
    folder = store.path.parent
    away = folder.with_name("kitur")
    with pytest.raises(StoreRefused), store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE plan_entry SET revision = revision")
        folder.rename(away)
    away.rename(folder)
    retitle(store, "Rašoma toliau", store.revision(PLAN))
    assert found(store.path)[0] == "Rašoma toliau"


@pytest.mark.parametrize("trouble", TROUBLES.values(), ids=TROUBLES.keys())
def test_nothing_is_acknowledged_that_is_not_in_the_file(store: Store, trouble: Trouble) -> None:
    retitle(store, "Įrašyta", 1)
    change = operation(retitled(store.load(PLAN), "Neįrašyta"), described(LONG))
    with trouble(store.path):
        for _ in range(3):
            with pytest.raises(StoreRefused):
                store.commit(PLAN, change, 2)
    assert found(store.path) == ("Įrašyta", 2, [1, 2])
    store.save(PLAN, [Edit(change)], 2, again=True)
    assert found(store.path) == ("Neįrašyta", 3, [1, 2, 3])


@WHILE_OPEN
@pytest.mark.parametrize("lost", [("-wal",), ("-shm",), ("-wal", "-shm")])
def test_a_lost_journal_loses_no_acknowledged_edit(store: Store, lost: tuple[str, ...]) -> None:
    retitle(store, "Žurnale", 1)
    for ending in lost:
        store.path.with_name(store.path.name + ending).unlink()
    retitle(store, "Po to", 2)
    assert found(store.path) == ("Po to", 3, [1, 2, 3])


@pytest.fixture
def link(tmp_path: Path, store: Store) -> Path:
    """A link to the file of the store, which is closed, in another folder."""
    store.close()
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "planai.db"
    link.symlink_to(store.path)
    return link


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("lost", [("-wal",), ("-shm",), ("-wal", "-shm")])
def test_a_lost_journal_is_noticed_through_a_link_too(link: Path, lost: tuple[str, ...]) -> None:
    with Store.open(link) as store:
        retitle(store, "Žurnale", 1)
        for ending in lost:
            link.resolve().with_name(link.resolve().name + ending).unlink()
        retitle(store, "Po to", 2)
        assert found(link.resolve()) == ("Po to", 3, [1, 2, 3])


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_elsewhere_meanwhile_is_noticed(link: Path, tmp_path: Path) -> None:
    with Store.open(link) as store:
        former = link.resolve()
        Store.open(tmp_path / "other.db").close()
        link.unlink()
        link.symlink_to(tmp_path / "other.db")
        with pytest.raises(StoreRefused):
            retitle(store, "Kitur", 1)
    assert found(former)[1] == 1


@WHILE_OPEN
def test_a_lost_journal_is_not_written_over_somebody_else_s(store: Store) -> None:
    retitle(store, "Žurnale", 1)
    journal = store.path.with_name(f"{store.path.name}-wal")
    journal.unlink()
    journal.write_bytes(b"kitos programos")
    with pytest.raises(StoreRefused, match="Another file"):
        retitle(store, "Po to", 2)
    assert journal.read_bytes() == b"kitos programos"


@WHILE_OPEN
def test_a_store_closed_where_another_stands_leaves_that_alone(store: Store) -> None:
    elsewhere = store.path.parent.with_name("elsewhere")
    store.path.parent.rename(elsewhere)
    with Store.open(store.path) as made:
        made.create(small_plan(), creation())
    with subprocess.Popen(
        [sys.executable, "-c", _LEFT_OPEN, str(store.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None and child.stdout.readline()
        child.kill()
    before = {path.name for path in store.path.parent.iterdir()}
    assert f"{store.path.name}-wal" in before
    store.close()
    assert {path.name for path in store.path.parent.iterdir()} == before
    assert found(store.path)[0] == "Kitos"


_LEFT_OPEN = """
import sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("UPDATE goal SET title = 'Kitos'")
print("done", flush=True)
sys.stdin.readline()
"""


def test_what_another_program_tidied_away_is_found_again(store: Store) -> None:
    """Whoever opens the file within this process and closes it takes the locks along, on POSIX."""
    retitle(store, "Pirmas", 1)
    Store.open(store.path).close()
    script = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT * FROM goal').fetchall()"
    subprocess.run([sys.executable, "-c", script, str(store.path)], check=True)
    retitle(store, "Antras", 2)
    assert found(store.path) == ("Antras", 3, [1, 2, 3])


def test_an_edit_that_was_written_though_an_error_was_told_is_not_written_twice(store: Store) -> None:
    edits = [Edit(operation(retitled(store.load(PLAN), "Pirmas")))]
    assert store.save(PLAN, edits, 1, again=True) == 2
    assert store.save(PLAN, edits, 1, again=True) == 2
    goes_on = operation(retitled(store.load(PLAN), "Pirmas ir"), id=edits[0].operation.id)
    assert store.save(PLAN, [Edit(goes_on)], 1, again=True) == 3
    assert found(store.path) == ("Pirmas ir", 3, [1, 3])


def test_after_too_little_memory_everything_goes_on(store: Store) -> None:
    revision, refusals = 1, 0
    for spare in range(0, 40_000, 1000):
        change = operation(described(f"{spare} {LONG}"))
        with without_memory(store.path, spare):
            for _ in range(3):
                try:
                    store.commit(PLAN, change, revision)
                    break
                except StoreRefused as refused:
                    assert "memory" in str(refused)
                    refusals += 1
        revision = store.save(PLAN, [Edit(change)], revision, again=True)
        assert found(store.path)[1:] == (revision, list(range(1, revision + 1)))
    assert refusals


_ERRORS = {
    "INTERNAL", "PERM", "ABORT", "BUSY", "LOCKED", "NOMEM", "READONLY", "INTERRUPT", "IOERR", "CORRUPT",
    "NOTFOUND", "FULL", "CANTOPEN", "PROTOCOL", "EMPTY", "SCHEMA", "NOLFS", "AUTH", "FORMAT", "NOTADB",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(_ERRORS))
def test_every_error_of_the_world_is_one_sentence(tmp_path: Path, name: str) -> None:
    error = sqlite3.OperationalError("something")
    error.sqlite_errorcode, error.sqlite_errorname = getattr(sqlite3, f"SQLITE_{name}"), f"SQLITE_{name}"
    with pytest.raises(StoreRefused) as refused, refusing(tmp_path / "plans.db"):
        raise error
    assert str(refused.value).endswith(".")


def test_a_full_share_of_the_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> None:
        raise OSError(errno.EDQUOT, os.strerror(errno.EDQUOT))

    # SQLite tells of a disk error; why is found by trying to write.
    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    with pytest.raises(StoreRefused, match="Your share of the disk is full"), refusing(tmp_path / "a"):
        raise error


def test_a_file_locked_against_readers_is_waited_for_only_so_long(store: Store) -> None:
    store.close()
    child = start("tests.store.locking", str(store.path), "alone")
    assert child.stdout is not None and child.stdout.readline()
    with pytest.raises(StoreRefused, match="Another program"):
        Store.look_into(store.path, wait=0.1)
    child.communicate("\n")
    with Store.look_into(store.path, wait=0.1) as looked:
        assert looked.revision(PLAN) == 1
