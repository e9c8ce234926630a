"""Stores in folders of their own, and on a server where the engine matters."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.plans import creation, small_plan

from planeditor.store.server import Place, Server
from planeditor.store.store import Store

ON_BOTH = {"test_completeness", "test_kept", "test_snapshots", "test_store", "test_summaries"}
"""The modules whose tests hold for every database; those of others are about SQLite's file or one server."""
DATABASES = ("sqlite", "postgresql")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    # Of generated examples there are many: test_server tries some.
    if "store" in metafunc.fixturenames and metafunc.module.__name__.split(".")[-1] in ON_BOTH:
        metafunc.parametrize("database", DATABASES, indirect=True, scope="session")


@pytest.fixture(scope="session")
def database(request: pytest.FixtureRequest) -> Callable[[Path], Place]:
    """Makes the place of an empty store: the file at a path, or a database."""
    if getattr(request, "param", DATABASES[0]) == DATABASES[0]:
        return lambda path: path
    empty: Callable[[], Server] = request.getfixturevalue("empty_shared")
    return lambda path: empty()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store is, if it is in a file; its folder is not there yet."""
    return tmp_path / "data" / "plans.db"


@pytest.fixture
def store(database: Callable[[Path], Place], path: Path) -> Iterator[Store]:
    """A store that holds the small plan."""
    with Store.open(database(path)) as store:
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
