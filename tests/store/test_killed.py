"""A process killed while it edits loses nothing that was acknowledged, and leaves nothing half-written."""

import contextlib
import multiprocessing
import random
import sqlite3
import sys
from pathlib import Path

import pytest
from tests.store.burst import edit_without_end
from tests.store.plans import GOAL, PLAN, creation, small_plan

from planeditor.plan.items import Kind, title_of
from planeditor.plan.tree import PlanTree
from planeditor.store.store import Store

# Each store is killed often, but not so often that reading its whole history again takes most of the time.
_STORES = 3
_KILLS = 20
_MOST_EDITS = 20

# Where processes can be forked, they are, from one that has read all modules: that takes longer than editing.
_PROCESSES = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
_PROCESSES.set_forkserver_preload(["tests.store.burst"])


@pytest.mark.parametrize("seed", range(_STORES))
def test_every_acknowledged_edit_outlives_the_kill(path: Path, seed: int) -> None:
    with Store.open(path) as store:
        store.create(small_plan(), creation())
    chance = random.Random(seed)
    for _ in range(_KILLS):
        _check(path, _killed_after(path, chance.randint(0, _MOST_EDITS)))
    with Store.open(path) as store:
        assert store.revision(PLAN) > _KILLS


def _killed_after(path: Path, edits: int) -> int:
    """Let a process edit and kill it; return the last revision it acknowledged, 0 for none."""
    told, telling = _PROCESSES.Pipe(duplex=False)
    editing = _PROCESSES.Process(target=edit_without_end, args=(path, telling))
    editing.start()
    telling.close()
    with told:
        revision = told.recv()
        for _ in range(edits):
            revision = told.recv()
        editing.kill()
        # What was told before it was killed can still be read.
        with contextlib.suppress(EOFError):
            while True:
                revision = told.recv()
    editing.join()
    editing.close()
    return revision


def _check(path: Path, acknowledged: int) -> None:
    with contextlib.closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA foreign_key_check").fetchone() is None
    with Store.open(path) as store:
        revision = store.revision(PLAN)
        assert revision >= acknowledged
        history = store.history(PLAN)
        assert [entry.revision for entry in history] == list(range(revision, 0, -1))
        replayed = PlanTree(small_plan())
        for entry in reversed(history):
            replayed.apply(entry.operation.changes)
        assert store.load(PLAN).items() == replayed.items()
        titles = {title_of(task) for task in replayed.children(GOAL, Kind.TASK)}
        assert {str(number) for number in range(2, acknowledged + 1)} <= titles
