"""The list of the plans in the store."""

from pathlib import Path

import pytest

from planeditor.cli import plans
from planeditor.editing.arrivals import receive
from planeditor.editing.beginnings import Beginning, begun
from planeditor.editing.library import create
from planeditor.plan.numbers import NBSP
from planeditor.store.store import Store
from tests.cli.running import Run
from tests.conftest import NOON
from tests.store.children import start


def test_a_row_for_each_plan(run: Run, store: Store) -> None:
    plan_id = receive(store, Path("pavyzdys.planas"), "Vardenis", NOON).plan

    done = run("list")

    head, row, count = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert head.split() == ["ID", "Planas", "Savivaldybės", "Pakeistas", "Su", "PVM", "Padėtis"]
    assert row.startswith(
        f"{plan_id[:8]}  Elektrėnų savivaldybės švietimo pažangos planas  Elektrėnų savivaldybė"
    )
    assert f"{NOON.astimezone():%Y-%m-%d %H.%M}" in row
    assert row.replace(NBSP, " ").endswith("1 755 360,00 Eur  naudojamas")
    assert count == "1 planas"


def test_archived_and_deleted_plans_come_last_and_say_so(run: Run, store: Store) -> None:
    store.delete(create(store, begun(Beginning(title="Trečias")), "Vardenis", NOON), NOON)
    store.archive(create(store, begun(Beginning(title="Antras")), "Vardenis", NOON), NOON)
    create(store, begun(Beginning(title="")), "Vardenis", NOON)

    rows = run("list").out.splitlines()[1:-1]

    assert [row.split()[-1] for row in rows] == ["naudojamas", "archyve", "pašalintas"]
    assert "(planas be pavadinimo)" in rows[0]


@pytest.mark.parametrize(
    "count, words", [(2, "2 planai"), (10, "10 planų"), (11, "11 planų"), (21, "21 planas")]
)
def test_plans_are_counted_in_the_right_form(run: Run, store: Store, count: int, words: str) -> None:
    for number in range(count):
        create(store, begun(Beginning(title=f"Planas {number}")), "Vardenis", NOON)

    assert run("list").out.splitlines()[-1] == words


def test_an_empty_store(run: Run, store: Store) -> None:
    assert run("list") == (0, "Planų saugykla tuščia.\n", "")


def test_a_locked_store_is_waited_for_at_most_five_seconds(
    run: Run, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive(store, Path("pavyzdys.planas"), "Vardenis", NOON)
    store.close()
    assert plans.WAIT <= 5
    monkeypatch.setattr(plans, "WAIT", 0.1)
    child = start("tests.store.locking", str(store.path), "alone")
    assert child.stdout is not None and child.stdout.readline()
    done = run("list")
    child.communicate("\n")
    assert (done.code, done.out) == (2, "")
    assert "naudoja kita programa" in done.err and done.err.count("\n") == 1
    assert run("list").code == 0


def test_a_store_that_is_being_written_can_be_read(run: Run, store: Store) -> None:
    receive(store, Path("pavyzdys.planas"), "Vardenis", NOON)
    child = start("tests.store.locking", str(store.path), "writing")
    assert child.stdout is not None and child.stdout.readline()
    done = run("list")
    child.communicate("\n")
    assert done.code == 0
