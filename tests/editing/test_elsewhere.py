"""The partners that other plans of a store have, in a file and on a server."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest
from tests.conftest import NOON, item_id, small_plan
from tests.postgres import Cluster

from planeditor.discovery.subject import PartnerElsewhere
from planeditor.editing.elsewhere import Elsewhere
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import ROOT_PARENT, Item, Municipality, Partner, Plan
from planeditor.store import sqlite
from planeditor.store.server import Place, Server
from planeditor.store.store import Store

CREATED = Operation(OperationKind.CREATE, "Rasa", NOON, ())


def other_plan(number: int, name: str, *partners: str) -> list[Item]:
    plan = item_id(number)
    having = [
        Partner(id=item_id(at), parent=plan, order=str(at), name=one)
        for at, one in enumerate(partners, number + 2)
    ]
    whose = Municipality(id=item_id(number + 1), parent=plan, order="V", name=name)
    return [Plan(id=plan, parent=ROOT_PARENT, title=name), whose, *having]


@pytest.fixture(params=["file", "server"])
def filled(request: pytest.FixtureRequest, store: Store) -> Iterator[Store]:
    """A store with the small plan and three others, one of which was put away."""
    if request.param == "server":
        empty: Callable[[], Server] = request.getfixturevalue("empty_shared")
        store = Store.open(empty())
    store.create(small_plan(), CREATED)
    store.create(other_plan(100, "Alytus", "Šilo biblioteka", " Muziejus", ""), CREATED)
    store.create(other_plan(200, "", "Teatras"), CREATED)
    store.create(other_plan(300, "Trakai", "Pilis"), CREATED)
    store.archive(item_id(300), NOON)
    yield store
    if isinstance(store.place, Server):
        store.close()


def test_partners_of_the_other_plans_in_use_are_known(filled: Store) -> None:
    assert {*Elsewhere.of(filled, item_id(1)).partners} == {
        PartnerElsewhere("Šilo biblioteka", ("Alytus",)),
        PartnerElsewhere("Muziejus", ("Alytus",)),
        PartnerElsewhere("Teatras", ()),
    }
    assert PartnerElsewhere("Šilo biblioteka", ()) in Elsewhere.of(filled, item_id(200)).partners


def test_what_cannot_be_read_just_now_is_read_when_it_is_asked_for_again(
    filled: Store, request: pytest.FixtureRequest
) -> None:
    elsewhere = Elsewhere.of(filled, item_id(1))
    with _away(filled.place, request):
        assert elsewhere.partners == ()
    known = elsewhere.partners
    assert len(known) == 3
    with _away(filled.place, request):
        assert elsewhere.partners == known


def test_looking_at_other_plans_of_an_open_store_leaves_its_locks(store: Store) -> None:
    """Who closes a store last removes its journal: while it is open here, that is nobody else."""
    store.create(small_plan(), CREATED)
    store.create(other_plan(200, "", "Teatras"), CREATED)
    assert Elsewhere.of(store, item_id(1)).partners == (PartnerElsewhere("Teatras", ()),)
    look = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT * FROM plan_entry').fetchall()"
    subprocess.run([sys.executable, "-c", look, str(store.path)], check=True)
    assert sqlite.beside(store.path, "-wal").exists()


@contextmanager
def _away(place: Place, request: pytest.FixtureRequest) -> Iterator[None]:
    """Nothing can be read there meanwhile."""
    if isinstance(place, Server):
        cluster: Cluster = request.getfixturevalue("cluster")
        cluster.stop()
        yield
        cluster.start()
    else:
        with closing(sqlite3.connect(place, isolation_level=None)) as other:
            other.execute("ALTER TABLE plan_entry RENAME TO away")
            yield
            other.execute("ALTER TABLE away RENAME TO plan_entry")


def test_a_damaged_row_tells_nothing(empty_shared: Callable[[], Server]) -> None:
    with Store.open(empty_shared()) as store:
        store.create(other_plan(100, "Alytus", "Muziejus", "Teatras"), CREATED)
        with store._engine.begin() as connection:
            connection.exec_driver_sql("UPDATE partner SET name = 'Kitas' WHERE name = 'Teatras'")
        assert [one.name for one in Elsewhere.of(store, item_id(1)).partners] == ["Muziejus"]
