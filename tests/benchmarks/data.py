"""Whole plans without a window: read, merged, checked, written as a Word document."""

import json
import sqlite3
from collections import deque
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

from planeditor.checks.limits import Limits
from planeditor.checks.rules import check
from planeditor.merge.three_way import merge
from planeditor.plan.codec import decode_item, dump, encode_items, from_json
from planeditor.plan.items import Activity, Item, Recommendation
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Programme
from tests.benchmarks.generated import SEED
from tests.benchmarks.measuring import Figure, milliseconds
from tests.benchmarks.stores import store_with

TIMES = 9
EDITED = 300
State = dict[str, Item]


def open_figure(folder: Path, items: list[Item]) -> Figure:
    """A plan read from the store, beside all its rows read by sqlite3."""
    with store_with(folder, items) as (store, plan):
        ours = milliseconds(lambda: store.load(plan), TIMES)
    with closing(sqlite3.connect(folder / "plans.db")) as raw:
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE sql LIKE '%extra%'")]

        def read() -> None:
            for name in tables:
                raw.execute(f'SELECT * FROM "{name}" WHERE plan = ?', (plan,)).fetchall()

        least = milliseconds(read, TIMES)
    return Figure("open 10,000 items from the store", ours, least, "ms", 6.0)


def merge_figure(items: list[Item]) -> Figure:
    """Two copies of a plan, each worked on, merged; beside reading the JSON of one."""
    text = dump(encode_items(items))
    base, mine, theirs = (_state(text) for _ in range(3))
    _work_on(mine, Random(SEED), "čia")
    _work_on(theirs, Random(SEED + 1), "ten")
    ours = milliseconds(lambda: merge(base, mine, theirs).changes, TIMES)
    least = milliseconds(lambda: json.loads(text), TIMES)
    return Figure("merge two copies of 10,000 items", ours, least, "ms", 2.5)


def check_figure(items: list[Item]) -> Figure:
    """All checks of a plan, beside one walk over it."""
    tree, limits = PlanTree(items), Limits.of(Programme.SECOND)
    ours = milliseconds(lambda: check(tree, limits), TIMES)
    least = milliseconds(lambda: deque(tree.walk(), maxlen=0), TIMES)
    return Figure("all checks over 10,000 items", ours, least, "ms", 8.0)


def _state(text: str) -> State:
    """The items of a JSON, none shared with another state, as they come from files."""
    return {item.id: item for item in map(decode_item, from_json(text))}


def _work_on(state: State, random: Random, where: str) -> None:
    """Somebody edits activities, answers remarks and removes some."""
    activities = [item for item in state.values() if isinstance(item, Activity)]
    for one in random.sample(activities, EDITED):
        text = f"{one.description} Papildyta {where}."
        state[one.id] = replace(one, title=f"{one.title} ({where})", description=text)
    remarks = [item for item in state.values() if isinstance(item, Recommendation)]
    for number, remark in enumerate(random.sample(remarks, 60)):
        if number % 2:
            state[remark.id] = replace(remark, answer=f"Atsižvelgta {where}.")
        else:
            del state[remark.id]
