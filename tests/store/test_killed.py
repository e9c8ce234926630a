"""A process killed while it edits loses nothing that was acknowledged, and leaves nothing half-written."""

import random
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.children import start
from tests.store.plans import GOAL, PLAN, creation, small_plan

from planeditor.plan.items import Kind, title_of
from planeditor.plan.tree import PlanTree
from planeditor.store.store import Store

# Each store is killed often, but not so often that reading its whole history again takes most of the time.
_STORES = 5
_KILLS = 20
_MOST_EDITS = 20


@pytest.mark.parametrize("seed", range(_STORES))
def test_every_acknowledged_edit_outlives_the_kill(path: Path, seed: int) -> None:
    with Store.open(path) as store:
        store.create(small_plan(), creation())
    chance = random.Random(seed)
    following = start("tests.store.burst", str(path))
    for _ in range(_KILLS):
        # The next process gets ready while this one works.
        editing, following = following, start("tests.store.burst", str(path))
        acknowledged = _killed_after(editing, chance.randint(0, _MOST_EDITS))
        _check(path, acknowledged)
    following.kill()
    following.communicate()
    with Store.open(path) as store:
        assert store.revision(PLAN) > _KILLS


def _killed_after(editing: subprocess.Popen[str], edits: int) -> int:
    """Let the process edit and kill it; return the last revision it acknowledged, 0 for none."""
    assert editing.stdin is not None
    assert editing.stdout is not None
    editing.stdin.write("\n")
    editing.stdin.flush()
    revision = 0
    for _ in range(edits):
        revision = int(editing.stdout.readline())
    editing.kill()
    unread, _ = editing.communicate()
    # What was cut off in the middle was not acknowledged.
    complete = unread[: unread.rfind("\n") + 1].split()
    return int(complete[-1]) if complete else revision


def _check(path: Path, acknowledged: int) -> None:
    with closing(sqlite3.connect(path)) as raw:
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
