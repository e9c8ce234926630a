"""What befalls a store while it is open, and how it comes right again."""

import ctypes
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest
from tests.store.children import start
from tests.store.plans import creation, small_plan

from planeditor.store.store import Store

Trouble = Callable[[Path], AbstractContextManager[None]]
"""Begins for the store at a path, and ends when it is left."""


@contextmanager
def renamed(path: Path) -> Iterator[None]:
    """Its folder has another name."""
    _need_a_way_to_move_open_files()
    other = path.parent.with_name("elsewhere")
    path.parent.rename(other)
    yield
    other.rename(path.parent)


@contextmanager
def removed(path: Path) -> Iterator[None]:
    """Its folder is removed; what comes back is a copy made just before."""
    _need_a_way_to_move_open_files()
    copy = path.parent.with_name("copy")
    shutil.copytree(path.parent, copy, ignore=shutil.ignore_patterns("*-shm"))
    shutil.rmtree(path.parent)
    yield
    copy.rename(path.parent)


@contextmanager
def replaced_by_a_store(path: Path) -> Iterator[None]:
    """A store of other plans has its place."""
    with renamed(path):
        with Store.open(path) as other:
            other.create(small_plan(), creation())
        yield
        shutil.rmtree(path.parent)


@contextmanager
def replaced_by_an_older_copy(path: Path) -> Iterator[None]:
    """A copy without the last edits has its place."""
    with renamed(path):
        path.parent.mkdir()
        former = path.parent.with_name("elsewhere") / path.name
        with closing(sqlite3.connect(former)) as source, closing(sqlite3.connect(path)) as copy:
            source.backup(copy)
            copy.execute("DELETE FROM operation WHERE revision > 1")
            copy.execute("UPDATE plan_entry SET revision = 1")
            copy.commit()
        yield
        shutil.rmtree(path.parent)


@contextmanager
def replaced_by_nothing(path: Path) -> Iterator[None]:
    """An empty file has its place."""
    _need_a_way_to_move_open_files()
    aside = path.with_name("aside")
    path.rename(aside)
    path.touch()
    yield
    assert path.stat().st_size == 0
    aside.replace(path)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another process is writing."""
    child = start("tests.store.locking", str(path), "writing")
    assert child.stdout is not None and child.stdout.readline()
    try:
        yield
    finally:
        child.communicate("\n")
    assert child.returncode == 0


@contextmanager
def without_room(path: Path) -> Iterator[None]:
    """No file may grow."""
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.with_name(f"{path.name}-wal").stat().st_size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@contextmanager
def without_memory(path: Path, spare: int | None = None) -> Iterator[None]:
    """SQLite gets no more memory, or only so many bytes."""
    library = _sqlite()
    limit = 1 if spare is None else library.sqlite3_memory_used() + spare
    library.sqlite3_hard_heap_limit64(ctypes.c_int64(limit))
    try:
        yield
    finally:
        library.sqlite3_hard_heap_limit64(ctypes.c_int64(0))


def _need_a_way_to_move_open_files() -> None:
    if sys.platform == "win32":
        pytest.skip("what is open keeps its place there")


def _sqlite() -> ctypes.CDLL:
    """The very library that Python's module uses."""
    import _sqlite3

    try:
        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_memory_used.restype = ctypes.c_int64
        library.sqlite3_hard_heap_limit64.restype = ctypes.c_int64
    except (AttributeError, OSError):
        pytest.skip("the library of SQLite is out of reach")
    return library


TROUBLES: dict[str, Trouble] = {
    trouble.__name__: trouble
    for trouble in (
        renamed,
        removed,
        replaced_by_a_store,
        replaced_by_an_older_copy,
        replaced_by_nothing,
        locked,
        without_room,
        without_memory,
    )
}
