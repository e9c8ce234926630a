"""A store that cannot be used is refused with one sentence, and stays as it is."""

import errno
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.children import run_with_mount
from tests.store.plans import NOON, PLAN, creation, make_backup, operation, retitled, small_plan

from planeditor.errors import StoreRefused
from planeditor.plan.copying import rekeyed
from planeditor.store import opening
from planeditor.store.header import APPLICATION_ID, VERSION
from planeditor.store.refusals import refusing
from planeditor.store.sqlite import BESIDE, beside
from planeditor.store.store import Store

_READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0"'
_SMALL_DISK = 'mount -t tmpfs -o size=900k tmpfs "$0"'


@pytest.fixture
def closed(store: Store) -> Path:
    """The file of a store that nobody has open."""
    store.close()
    return store.path


def _refusal(path: Path) -> str:
    with pytest.raises(StoreRefused) as refused:
        Store.open(path)
    return str(refused.value)


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("content", [b"Ne duomenys. " * 1000, bytes(5000), b"x"])
def test_what_is_no_database_is_damaged(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert "is damaged" in _refusal(path)
    assert _files(path.parent) == {path.name: content}


@pytest.mark.parametrize("part", [0.02, 0.5, 0.9])
def test_a_truncated_store_is_damaged(closed: Path, part: float) -> None:
    content = closed.read_bytes()
    closed.write_bytes(content[: int(len(content) * part)])
    assert "is damaged" in _refusal(closed)


def test_a_store_with_overwritten_pages_is_damaged(closed: Path) -> None:
    content = bytearray(closed.read_bytes())
    content[4096 * 2 : 4096 * 6] = os.urandom(4096 * 4)
    closed.write_bytes(content)
    assert "is damaged" in _refusal(closed)


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    with Store.open(path) as store:
        assert store.plans() == []


def test_a_store_that_was_only_begun_is_finished(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    with Store.open(path) as store:
        assert store.create(small_plan(), creation()) == PLAN


def test_the_database_of_another_program_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA application_id = 17")
        raw.execute("CREATE TABLE plan (id TEXT)")
    before = _files(path.parent)
    assert "is not a store of plans" in _refusal(path)
    assert _files(path.parent) == before


def test_a_newer_store_names_the_program_it_needs(closed: Path) -> None:
    newer = (VERSION[0] + 1) << 16
    with closing(sqlite3.connect(closed)) as raw:
        raw.execute("INSERT INTO upgrade VALUES (?, '3.4.0', '2031-01-31T12:00:00+00:00')", [newer])
        raw.execute(f"PRAGMA user_version = {newer}")
        raw.commit()
    before = _files(closed.parent)
    assert "version 3.4.0" in _refusal(closed)
    assert _files(closed.parent) == before
    with pytest.raises(StoreRefused, match=r"version 3\.4\.0"):
        Store.look_into(closed)


def test_a_store_that_another_process_is_writing_is_locked(store: Store) -> None:
    change = operation(retitled(store.load(PLAN), "Kitas"))
    with closing(sqlite3.connect(store.path, isolation_level=None)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreRefused, match="Another program"):
            store.commit(PLAN, change, 1)
        raw.execute("ROLLBACK")
    assert store.commit(PLAN, change, 1) == 2


def test_of_two_open_stores_each_refusal_names_its_own(store: Store, tmp_path: Path) -> None:
    with Store.open(tmp_path / "other" / "others.db") as other:
        for one in (store, other, store):
            one.wait_at_most(0)
            with closing(sqlite3.connect(one.path, isolation_level=None)) as raw:
                raw.execute("BEGIN IMMEDIATE")
                with pytest.raises(StoreRefused) as refused:
                    one.create(rekeyed(small_plan()), creation())
            assert str(one.path) in str(refused.value)


def test_a_value_that_nobody_wrote_is_damage(store: Store) -> None:
    with closing(sqlite3.connect(store.path)) as raw:
        raw.execute("UPDATE activity SET areas = 'STEAM'")
        raw.commit()
    with pytest.raises(StoreRefused, match="damaged"):
        store.load(PLAN)


def test_a_full_disk_stops_an_edit_and_loses_none(tmp_path: Path) -> None:
    said = run_with_mount(_SMALL_DISK, tmp_path, "tests.store.filling", str(tmp_path / "plans.db"))
    full = "The disk is full. Free some space."
    assert said.splitlines() == [full, full]


def test_a_read_only_folder_is_refused(closed: Path) -> None:
    for name in (closed.name, "absent.db", "absent/plans.db"):
        said = run_with_mount(_READ_ONLY, closed.parent, "tests.store.opening", str(closed.parent / name))
        assert "cannot be written" in said


def test_a_read_only_file_is_refused(closed: Path) -> None:
    said = run_with_mount(_READ_ONLY, closed, "tests.store.opening", str(closed))
    assert "cannot be written" in said


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    assert "is not a file" in _refusal(tmp_path)
    with Store.open(tmp_path / "plans.db") as store:
        store.create(small_plan(), creation())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_is_no_store_and_is_not_waited_for(path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    assert "is not a file" in _refusal(path)
    with pytest.raises(StoreRefused, match="is not a file"):
        Store.look_into(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
@pytest.mark.parametrize("ending", BESIDE)
def test_a_pipe_beside_a_store_is_not_waited_for(closed: Path, ending: str) -> None:
    os.mkfifo(beside(closed, ending))
    assert f"{closed.name}{ending} is not a file" in _refusal(closed)


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize("name", [":memory:", "file:plans.db?mode=memory"])
def test_a_name_that_sqlite_knows_otherwise_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        with Store.open(Path(name)) as store:
            if not store.plans():
                plan = store.create(small_plan(), creation())
    with Store.open(tmp_path / name) as store:
        assert [entry.id for entry in store.plans()] == [plan]


@pytest.mark.parametrize("code", [sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB])
def test_a_disk_that_fails_once_at_opening_is_asked_once_more(
    closed: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    fails = [True]
    checked = opening.check_content

    def check(raw: sqlite3.Connection, path: Path) -> None:
        if fails and fails.pop():
            error = sqlite3.DatabaseError("the disk stutters")
            error.sqlite_errorcode = code
            raise error
        checked(raw, path)

    monkeypatch.setattr(opening, "check_content", check)
    with Store.open(closed) as store:
        assert len(store.plans()) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps users apart by itself")
def test_nobody_else_can_read_what_the_program_keeps(path: Path) -> None:
    others = os.umask(0)
    try:
        with Store.open(path) as store:
            store.create(small_plan(), creation())
            made = make_backup(store, NOON)
            _is_private(path.parent)
        for one in (path, path.parent, made.path, made.path.parent):
            one.chmod(0o777 if one.is_dir() else 0o666)
        with Store.open(path) as store:
            store.archive(PLAN, NOON)
            for one in (*path.parent.iterdir(), *made.path.parent.iterdir()):
                assert one.stat().st_mode & 0o077 == 0, one.name
    finally:
        os.umask(others)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_store_that_was_read_only_for_a_while_can_be_written_again(closed: Path) -> None:
    for ending in ("-wal", "-shm"):
        beside = closed.with_name(closed.name + ending)
        beside.touch()
        beside.chmod(0o400)
    with Store.open(closed) as store:
        store.archive(PLAN, NOON)
        assert closed.with_name(closed.name + "-shm").stat().st_mode & 0o777 == 0o600


def _is_private(folder: Path) -> None:
    assert folder.stat().st_mode & 0o077 == 0
    for path in folder.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path.name


def test_the_folder_of_a_new_store_is_brought_to_the_disk(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(opening, "sync_folder", synced.append)
    Store.open(path).close()
    assert synced == [path.parent, path.parent.parent]


class _Held(PermissionError):
    """What Windows says when another program holds a file."""

    winerror = 32


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.EIO, ""), "cannot be used now"),
        (OSError(errno.ETIMEDOUT, ""), "cannot be used now"),
        (_Held(errno.EACCES, ""), "Another program is using the plans"),
        (OSError(errno.EROFS, ""), "read-only or out of reach"),
        (OSError(errno.ENOENT, ""), "read-only or out of reach"),
        (OSError(errno.EDQUOT, ""), "Your share of the disk is full"),
    ],
)
def test_what_the_system_refuses_is_told_as_it_is(error: OSError, told: str, path: Path) -> None:
    with pytest.raises(StoreRefused, match=told), refusing(path):
        raise error
