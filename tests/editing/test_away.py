"""A plan is taken along from a server, worked on without it, and brought back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.conftest import NOON, item_id, small_plan

from planeditor.editing.arrivals import News
from planeditor.editing.away import bring_back, take_along
from planeditor.editing.meeting import meet, take_in
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.shared_plan import SharedPlan
from planeditor.errors import NotFound
from planeditor.plan.changes import Operation, OperationKind
from planeditor.store.distant import DistantStore
from planeditor.store.server import Server
from planeditor.store.store import Store

PLAN, GOAL, FIRST, SECOND = (item_id(number) for number in range(1, 5))
HERE = "Šis kompiuteris"


@pytest.fixture
def distant(empty_shared: Callable[[], Server]) -> Iterator[Store]:
    """The store on the server with the small plan, as the window has it."""
    distant = DistantStore(empty_shared())
    distant.as_store.create(small_plan(), Operation(OperationKind.CREATE, "Rasa", NOON, ()))
    yield distant.as_store
    distant.close()


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "namie" / "plans.db") as store:
        yield store


def titles(plan: OpenPlan) -> list[str]:
    return [str(plan.tree[id_].title) for id_ in (GOAL, FIRST, SECOND)]  # type: ignore[attr-defined]


def test_a_day_without_the_network(distant: Store, home: Store) -> None:
    with pytest.raises(NotFound):
        bring_back(distant, SharedPlan(distant, PLAN, "Jonas"), home, HERE, NOON)
    there = SharedPlan(distant, PLAN, "Jonas")
    assert take_along(distant, there, home, HERE, NOON).news is News.NEW
    assert bring_back(distant, there, home, HERE, NOON).news is News.SAME

    away = OpenPlan(home, PLAN, "Jonas")
    assert titles(away) == titles(there)
    away.edit(FIRST, "title", "Be tinklo")
    SharedPlan(distant, PLAN, "Rasa").edit(SECOND, "title", "Serveryje")

    there = SharedPlan(distant, PLAN, "Jonas")
    arrival = bring_back(distant, there, home, HERE, NOON)
    assert (arrival.news, arrival.changes, arrival.has_base) == (News.COPY, 1, True)
    meeting = meet(distant, there, arrival.state)
    assert meeting.found.conflicts == ()
    take_in(distant, there, meeting, {}, NOON)
    assert titles(there) == ["Mažinti atotrūkius", "Be tinklo", "Serveryje"]
    assert distant.load(PLAN).items() == there.tree.items()

    take_along(distant, there, home, HERE, NOON)
    assert titles(OpenPlan(home, PLAN, "Jonas")) == titles(there)
    assert bring_back(distant, there, home, HERE, NOON).news is News.SAME


def test_what_is_contested_waits_on_this_computer(distant: Store, home: Store) -> None:
    there = SharedPlan(distant, PLAN, "Jonas")
    take_along(distant, there, home, HERE, NOON)
    OpenPlan(home, PLAN, "Jonas").edit(FIRST, "title", "Be tinklo")
    there.edit(FIRST, "title", "Serveryje")
    take_along(distant, there, home, HERE, NOON)
    away = OpenPlan(home, PLAN, "Jonas")
    assert titles(away)[1] == "Be tinklo"
