"""The commands on a store that is on a server."""

from collections.abc import Callable
from pathlib import Path

from planeditor.files.reader import read
from planeditor.plan.changes import Operation, OperationKind
from planeditor.store.server import Server
from planeditor.store.store import Store
from tests.cli.running import PLAN, Run
from tests.conftest import NOON, small_plan


def test_plans_are_listed_told_and_sent(run: Run, empty_shared: Callable[[], Server], tmp_path: Path) -> None:
    server = empty_shared()
    with Store.open(server) as store:
        store.create(small_plan(), Operation(OperationKind.CREATE, "Rasa", NOON, ()))
    place = ("--store", str(server))
    assert "Bandomasis planas" in run("list", *place).out
    assert run("history", PLAN, *place).code == 0
    copy = tmp_path / "kopija.planas"
    assert run("send", "Bandomasis planas", "-o", str(copy), *place).code == 0
    assert read(copy).manifest.plan_id == PLAN


def test_what_is_wrong_is_told_in_one_sentence(run: Run) -> None:
    done = run("list", "--store", "postgresql+psycopg://r:raktas7@planai.lt/planai")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Saugyklos adrese slaptažodžiui ne vieta")
    assert "raktas7" not in done.err
