"""Times measured side by side, and the rows of the table."""

import gc
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


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
