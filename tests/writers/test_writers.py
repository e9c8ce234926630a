"""The short form of `python -m tests.writers`: a few writers, cuts and one crash of the server."""

import random
from collections.abc import Callable
from pathlib import Path

from planeditor.plan.changes import Operation, OperationKind
from planeditor.store.server import Server
from planeditor.store.store import Store
from tests import postgres
from tests.conftest import NOON, item_id, small_plan
from tests.writers.judging import judged
from tests.writers.proxy import Proxy
from tests.writers.writer import Writer

PLAN = item_id(1)
TURNS = 10


def test_what_was_acknowledged_is_there_and_all_ends_are_equal(
    cluster: postgres.Cluster, empty_shared: Callable[[], Server], tmp_path: Path
) -> None:
    direct, chance = empty_shared(), random.Random(1)
    with Store.open(direct) as store:
        store.create(small_plan(), Operation(OperationKind.CREATE, "Pradžia", NOON, ()))
    proxy = Proxy(cluster.port)
    address = str(Server(direct.database, "127.0.0.1", str(proxy.port), direct.user))
    writers = [
        Writer(address, PLAN, f"r{number}", tmp_path / f"{number}.acknowledged") for number in range(3)
    ]
    for turn in range(TURNS):
        for writer in writers:
            writer.write()
            writer.shared.look()
            writer.keep_up()
        proxy.cut(chance)
        if turn == TURNS // 2:
            cluster.stop("immediate")
            cluster.start()
    for writer in writers * 2:
        writer.rest()
    acknowledged, lost, state = judged(direct, PLAN, tmp_path)
    assert (acknowledged, lost) == (TURNS * len(writers), 0)
    assert {writer.state for writer in writers} == {state}
    assert proxy.cuts > 1
    for writer in writers:
        writer.store.close()
