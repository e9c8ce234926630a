"""Whole plans without a window: read, merged, checked, written as a Word document."""

import json
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

from planeditor.checks.limits import Limits
from planeditor.checks.rules import check
from planeditor.merge.three_way import merge
from planeditor.plan.codec import decode_item, dump, encode_item, from_json
from planeditor.plan.items import Activity, Item, Recommendation
from planeditor.plan.text import fold
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Programme
from tests.benchmarks.generated import SEED
from tests.benchmarks.measuring import Figure, milliseconds
from tests.benchmarks.stores import store_with
from tests.discovery import discover

TIMES = 9
EDITED = 300
SHORT = 1_000
PLACED = " visose miesto mokyklose"
LONG = 50
LONG_TEXT = 10_000
State = dict[str, Item]
Work = Callable[[State, Random, str], None]
"""What somebody does to a copy; the text tells where."""


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


def merge_figures(items: list[Item]) -> Iterator[Figure]:
    """Two copies of a plan, each worked on, merged; beside reading the JSON of one."""
    yield _merge_figure("merge two copies of 10,000 items", items, _work_on, 2.5)
    short = [replace(one, title=one.title + PLACED) for one in _first(items, SHORT)]
    yield _merge_figure("merge 1,000 short texts that both changed", _with(items, short), _retitle, 6.0)
    for name, text, target in (
        ("50 texts of 19,000 characters", _long_text(Random(SEED)), 6.0),
        ("50 texts of one word, repeated", " ".join(["žodis"] * 3_100), 20.0),
    ):
        long = [replace(one, description=text) for one in _first(items, LONG)]
        yield _merge_figure(f"merge {name}", _with(items, long), _rewrite, target)


def _first(items: Iterable[Item], count: int) -> list[Activity]:
    """Some activities, the same in every copy."""
    return [item for item in items if isinstance(item, Activity)][:count]


def _with(items: list[Item], changed: Sequence[Item]) -> list[Item]:
    return list({item.id: item for item in (*items, *changed)}.values())


def _merge_figure(name: str, items: list[Item], work: Work, target: float) -> Figure:
    text = dump([*map(encode_item, items)])
    base, mine, theirs = (_state(text) for _ in range(3))
    work(mine, Random(SEED), "čia")
    work(theirs, Random(SEED + 1), "ten")
    ours = milliseconds(lambda: merge(base, mine, theirs).changes, TIMES)
    least = milliseconds(lambda: json.loads(text), TIMES)
    return Figure(name, ours, least, "ms", target)


def check_figure(items: list[Item]) -> Figure:
    """All checks of a plan, beside one walk over it."""
    tree, limits = PlanTree(items), Limits.of(Programme.SECOND)
    ours = milliseconds(lambda: check(tree, limits), TIMES)
    least = milliseconds(lambda: deque(tree.walk(), maxlen=0), TIMES)
    return Figure("all checks over 10,000 items", ours, least, "ms", 8.0)


def suggestions_figure(items: list[Item]) -> Figure:
    """All that a plan suggests, beside the folding of the texts of its activities."""
    tree = PlanTree(items)
    texts = [f"{one.title} {one.description} {one.result}" for one in tree.activities()]
    ours = milliseconds(lambda: discover(tree), TIMES)
    least = milliseconds(lambda: deque(map(fold, texts), maxlen=0), TIMES)
    return Figure("all suggestions of 10,000 items", ours, least, "ms", 6.0)


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


def _retitle(state: State, _: Random, where: str) -> None:
    """Somebody changes the first or the last word of a thousand titles."""
    titled = sorted(state.values(), key=lambda item: item.id)
    for one in _first(titled, len(titled)):
        if not one.title.endswith(PLACED):
            continue
        words = one.title.split()
        words[0 if where == "čia" else -1] += where
        state[one.id] = replace(one, title=" ".join(words))


def _rewrite(state: State, random: Random, where: str) -> None:
    """Somebody changes a word here and there in the long texts."""
    for one in sorted(state.values(), key=lambda item: item.id):
        if isinstance(one, Activity) and len(one.description) > LONG_TEXT:
            words = one.description.split(" ")
            for _ in range(5):
                words[random.randrange(len(words))] += where
            state[one.id] = replace(one, description=" ".join(words))


def _long_text(random: Random) -> str:
    """Paragraphs of sentences, of 19,000 characters."""
    words = (
        "mokykla",
        "mokytojai",
        "veiklos",
        "skirta",
        "ir",
        "su",
        "metai",
        "planas",
        "STEAM",
        "už",
        "2025",
    )
    sentences = (f"Ši {' '.join(random.choices(words, k=12))}." for _ in range(400))
    text = "".join(f"{one}{' ' if random.random() < 0.7 else chr(10)}" for one in sentences)
    return text[:19_000]
