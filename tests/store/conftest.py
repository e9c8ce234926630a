"""Stores in folders of their own, and on a server where the engine matters."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests import postgres
from tests.postgres import Cluster
from tests.store.plans import creation, small_plan

from planeditor.store.server import Place, Server
from planeditor.store.store import Store

ON_BOTH = {"test_completeness", "test_kept", "test_snapshots", "test_store", "test_summaries"}
"""The modules whose tests hold for every database; those of others are about SQLite's file or one server."""
DATABASES = ("sqlite", "postgresql")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database" in metafunc.fixturenames and metafunc.module.__name__.split(".")[-1] in ON_BOTH:
        metafunc.parametrize("database", DATABASES, indirect=True, scope="session")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A server of PostgreSQL, one for all tests of a process."""
    postgres.require()
    with postgres.cluster() as made:
        yield made


@pytest.fixture(scope="session")
def shared(cluster: Cluster) -> Server:
    """A store on the server; whoever takes it empties it first."""
    server = cluster.fresh("shared")
    Store.open(server).close()
    return server


@pytest.fixture(scope="session")
def database(request: pytest.FixtureRequest) -> Callable[[Path], Place]:
    """Makes the place of an empty store: the file at a path, or a database."""
    if getattr(request, "param", DATABASES[0]) == DATABASES[0]:
        return lambda path: path
    cluster: Cluster = request.getfixturevalue("cluster")
    server: Server = request.getfixturevalue("shared")

    def empty(path: Path) -> Place:
        cluster.run(*(f"DELETE FROM planeditor.{table}" for table in postgres.TABLES), database="shared")
        return server

    return empty


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
def emptied(
    database: Callable[[Path], Place], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], Store]]:
    """Gives one store, without plans each time: opening another for each example would take long."""
    path = tmp_path_factory.mktemp("data") / "plans.db"
    with Store.open(database(path)) as store:

        def empty() -> Store:
            if isinstance(store.place, Server):
                database(path)
                return store
            with closing(sqlite3.connect(store.path, isolation_level=None)) as raw:
                raw.execute("PRAGMA foreign_keys = ON")
                raw.execute("DELETE FROM plan_entry")
            return store

        yield empty
