"""Stores in folders of their own."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.plans import creation, small_plan

from planeditor.store.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store is; its folder is not there yet."""
    return tmp_path / "data" / "plans.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A store that holds the small plan."""
    with Store.open(path) as store:
        store.create(small_plan(), creation())
        yield store


@pytest.fixture(scope="module")
def emptied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Store]]:
    """Gives one store, without plans each time: opening another for each example would take long."""
    with Store.open(tmp_path_factory.mktemp("data") / "plans.db") as store:

        def empty() -> Store:
            with closing(sqlite3.connect(store.path, isolation_level=None)) as raw:
                raw.execute("PRAGMA foreign_keys = ON")
                raw.execute("DELETE FROM plan_entry")
            return store

        yield empty
