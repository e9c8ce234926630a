"""Times measured side by side, and the rows of the table."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

LIMIT = 120


@dataclass(frozen=True, slots=True)
class Figure:
    """What the program needs beside what is needed at least; `target` is how many times that it may be.

    Both are in the same unit, which `unit` names; there is no target for what is only told.
    """

    name: str
    measured: float
    reference: float
    unit: str
    target: float | None = None

    @property
    def ratio(self) -> float:
        """How many times the least it is."""
        return self.measured / self.reference


def milliseconds(work: Callable[[], object], times: int) -> float:
    """The median time of the work, done so many times after one that does not count."""
    work()
    taken = []
    for _ in range(times):
        gc.collect()
        begun = perf_counter()
        work()
        taken.append(perf_counter() - begun)
    return median(taken) * 1000


def told_by(module: str, *arguments: str) -> str:
    """What a process of its own writes that runs the module, waited for `LIMIT` seconds at most.

    It keeps its bytecode as an installed program does, whatever is asked of this process: one that compiles
    all its modules at every start is not the one that people have.
    """
    asked = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment = {"QT_QPA_PLATFORM": "offscreen"} | asked
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=LIMIT, check=True)
    return done.stdout


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines of text under a heading."""
    rows: list[tuple[str, ...]] = [("", "measured", "reference", "ratio", "target", "")]
    for one in figures:
        target = "" if one.target is None else f"≤ {one.target:.1f}"
        missed = one.target is not None and one.ratio > one.target
        numbers = [f"{value:.1f} {one.unit}" for value in (one.measured, one.reference)]
        rows.append((one.name, *numbers, f"{one.ratio:.2f}", target, "missed" if missed else ""))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for name, *cells in rows:
        right = [f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True)]
        lines.append("  ".join([f"{name:<{widths[0]}}", *right]).rstrip())
    return "\n".join(lines)
