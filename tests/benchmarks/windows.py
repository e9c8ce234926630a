"""The window from outside: how soon it is there, and what memory it takes; each start is a new process."""

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from planeditor.plan.items import Item
from planeditor.ui.kit.settings import Settings
from tests.benchmarks.measuring import Figure, told_by
from tests.benchmarks.stores import store_with

STARTS = 7


def start_figures(folder: Path, items: list[Item]) -> Iterator[Figure]:
    """How soon the window is painted, and how soon with the plan in it."""
    path = _store_left_open(folder, items)
    bare, ours = [], []
    for _ in range(STARTS):
        bare.append(_run("bare_window"))
        ours.append(_run("program_window", str(path)))
    least = median(one["painted"] for one in bare)
    for name, moment, most in (
        ("start → painted window", "painted", 1.8),
        ("start → plan of 300 activities", "plan", 4.0),
    ):
        yield Figure(name, median(one[moment] for one in ours), least, "ms", most)


def memory_figure(folder: Path, items: list[Item]) -> Figure | None:
    """The memory of the program with the plan open; None where the system does not tell."""
    path = _store_left_open(folder, items)
    bare, ours = _run("bare_window"), _run("program_window", str(path))
    if "memory" not in bare:
        return None
    return Figure("memory, 10,000 items open", ours["memory"], bare["memory"], "MB", 2.5)


def _store_left_open(folder: Path, items: list[Item]) -> Path:
    """A store with the plan, which was open when the program was closed last."""
    with store_with(folder, items) as (store, plan):
        settings = Settings(folder)
        settings.last_plan = plan
        settings.sync()
        return store.path


def _run(program: str, *arguments: str) -> dict[str, float]:
    """What the program told: moments in ms since its start, and memory in MB."""
    begun = time.monotonic()
    told = [line.split() for line in told_by(f"tests.benchmarks.{program}", *arguments).splitlines()]
    return {name: float(value) if name == "memory" else (float(value) - begun) * 1000 for name, value in told}
