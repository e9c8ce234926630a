"""What many tests need: a store of their own, a small plan in it, and Qt without a screen."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, settings

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import ROOT_PARENT, Activity, Goal, Item, Partner, Plan, School, Task
from planeditor.plan.vocabulary import Area

if TYPE_CHECKING:
    from planeditor.store.server import Server
    from planeditor.store.store import Store
    from tests.people import Person
    from tests.postgres import Cluster

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.platform == "win32":  # without a screen Qt does not look there by itself
    os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ["WINDIR"]) / "Fonts"))
os.environ.pop("PLANEDITOR_STORE", None)
os.environ.pop("XDG_RUNTIME_DIR", None)

# What an example takes says nothing of the law; the same few everywhere, so a verdict says what changed, and
# soon. Other ones, and many, are tried with `--hypothesis-profile=search`.
settings.register_profile(
    "search", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=300
)
settings.register_profile("house", settings.get_profile("search"), derandomize=True, max_examples=50)
settings.register_profile(
    "mutants", settings.get_profile("house"), phases=(Phase.explicit, Phase.generate), max_examples=100
)
settings.load_profile("house")


def pytest_collection_finish() -> None:
    """Leave thousands of tests and modules, which stay to the end, out of every search for garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 20, 20)


TASK = "Stiprinti lyderystę"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def item_id(number: int) -> str:
    """A readable id for a test's item."""
    return f"{number:032x}"


def small_plan() -> list[Item]:
    """A plan with one goal, two tasks, three activities, a school and a partner."""
    plan, goal, task, other = item_id(1), item_id(2), item_id(3), item_id(4)
    return [
        Plan(id=plan, parent=ROOT_PARENT, title="Bandomasis planas"),
        School(id=item_id(10), parent=plan, order="V", name="Žalioji gimnazija"),
        Partner(id=item_id(11), parent=plan, order="V", name="Šilo biblioteka"),
        Goal(id=goal, parent=plan, order="V", title="Mažinti atotrūkius"),
        Task(id=task, parent=goal, order="V", title=TASK, areas=frozenset({Area.LEADERSHIP})),
        Task(id=other, parent=goal, order="W", title="Plėtoti STEAM"),
        Activity(id=item_id(5), parent=task, order="V", title="Stažuotės", schools=frozenset({item_id(10)})),
        Activity(id=item_id(6), parent=task, order="W", title="Mokymai", partners=frozenset({item_id(11)})),
        Activity(id=item_id(7), parent=other, order="V", title="Laboratorija"),
    ]


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What the file of a new store holds: making its tables takes longer than most tests."""
    from planeditor.store.store import Store

    with Store.open(tmp_path_factory.mktemp("empty") / "plans.db") as made:
        path = made.path
    return path.read_bytes()


@pytest.fixture
def store(tmp_path: Path, empty_store: bytes) -> "Iterator[Store]":
    """A store of the test's own."""
    from planeditor.store.store import Store

    path = tmp_path / "store" / "plans.db"
    path.parent.mkdir()
    path.write_bytes(empty_store)
    with Store.open(path) as opened:
        yield opened


@pytest.fixture
def open_plan(store: "Store") -> OpenPlan:
    """The small plan, open for editing."""
    operation = Operation(OperationKind.CREATE, "Vardenis Pavardenis", NOON, ())
    return OpenPlan(store, store.create(small_plan(), operation), "Vardenis Pavardenis")


@pytest.fixture(scope="session")
def cluster() -> "Iterator[Cluster]":
    """A server of PostgreSQL, one for all tests of a process; where none is installed, they are skipped."""
    from tests import postgres

    postgres.require()
    with postgres.cluster() as made:
        yield made


@pytest.fixture(scope="session")
def shared(cluster: "Cluster") -> "Server":
    """A store on the server; whoever takes it empties it first."""
    from planeditor.store.store import Store

    server = cluster.fresh("shared")
    Store.open(server).close()
    return server


@pytest.fixture(scope="session")
def empty_shared(cluster: "Cluster", shared: "Server") -> "Callable[[], Server]":
    """Empties the store on the server, and gives its address."""

    def empty() -> "Server":
        emptying = "DELETE FROM planeditor.plan_entry", "DELETE FROM planeditor.identity"
        cluster.run(*emptying, database=shared.database)
        return shared

    return empty


@pytest.fixture
def office(tmp_path: Path, empty_store: bytes) -> "Iterator[Callable[[str], Person]]":
    """Makes people."""
    from planeditor.store.store import Store
    from tests.people import Person

    with ExitStack() as open_:

        def make(name: str) -> Person:
            path = tmp_path / name / "plans.db"
            path.parent.mkdir()
            path.write_bytes(empty_store)
            return Person(name, open_.enter_context(Store.open(path)), path.parent)

        yield make


@pytest.fixture
def two(office: "Callable[[str], Person]") -> "tuple[Person, Person]":
    """Rasa began the plan, Jonas has it."""
    from planeditor.editing.arrivals import News

    rasa, jonas = office("Rasa"), office("Jonas")
    rasa.begin()
    assert jonas.receive(rasa.send()).news is News.NEW
    return rasa, jonas
