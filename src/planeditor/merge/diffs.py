"""Where two sequences differ: anchored at what occurs once in both, with a bound on the work."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_MOST_STEPS = 60
"""Entries that may come or go between two anchors; what differs more is one block."""


class Block(NamedTuple):
    """Entries `start` to `end` that became those from `first` to `last` of the other sequence."""

    start: int
    end: int
    first: int
    last: int


def blocks(before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """What became what, in order; between two blocks the sequences are equal.

    Entries that occur once in both are aligned first (patience diff), what is between them by the fewest
    steps (Myers), so that the work stays about linear in the length.
    """
    matches = sorted(run for run in _matches(before, after, 0, len(before), 0, len(after)) if run[2])
    found: list[Block] = []
    start = first = 0
    for at, other, length in (*matches, (len(before), len(after), 0)):
        if (start, first) != (at, other):
            found.append(Block(start, at, first, other))
        start, first = at + length, other + length
    return found


_Run = tuple[int, int, int]
"""Where a run of equal entries begins in both, and its length."""


def _matches(
    before: Sequence[str], after: Sequence[str], low: int, high: int, first: int, last: int
) -> Iterator[_Run]:
    """The runs that both have within the bounds; of equal entries the earlier ones are the same."""
    waiting = [(low, high, first, last)]
    while waiting:
        low, high, first, last = waiting.pop()
        head = _equal_heads(before, after, range(low, high), range(first, last))
        yield low, first, head
        low, first = low + head, first + head
        if low == high or first == last:
            continue
        anchors = _anchors(before, after, low, high, first, last)
        if not anchors:
            yield from _shortest(before[low:high], after[first:last], low, first)
            continue
        for at, other in anchors:
            yield at, other, 1
            if low < at and first < other:
                waiting.append((low, at, first, other))
            low, first = at + 1, other + 1
        waiting.append((low, high, first, last))


def _equal_heads(before: Sequence[str], after: Sequence[str], ours: range, others: range) -> int:
    count = 0
    for one, other in zip(ours, others, strict=False):
        if before[one] != after[other]:
            break
        count += 1
    return count


def _anchors(
    before: Sequence[str], after: Sequence[str], low: int, high: int, first: int, last: int
) -> list[tuple[int, int]]:
    """The places of entries that occur once in both, as many as stand in the same order."""
    here, there = Counter(before[low:high]), Counter(after[first:last])
    places = {after[at]: at for at in range(first, last)}
    once = [
        (at, places[before[at]])
        for at in range(low, high)
        if here[before[at]] == 1 and there[before[at]] == 1
    ]
    return _rising(once)


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, ascending by the first, that ascends by the second too."""
    ends: list[int] = []
    piles: list[int] = []
    back: list[int | None] = []
    for number, (_, other) in enumerate(pairs):
        pile = bisect_left(ends, other)
        back.append(piles[pile - 1] if pile else None)
        ends[pile : pile + 1] = [other]
        piles[pile : pile + 1] = [number]
    found: list[tuple[int, int]] = []
    at = piles[-1] if piles else None
    while at is not None:
        found.append(pairs[at])
        at = back[at]
    return found[::-1]


def _shortest(before: Sequence[str], after: Sequence[str], low: int, first: int) -> Iterator[_Run]:
    """The runs that the fewest insertions and removals leave.

    Where more are needed than the bound, only what both end with is one.
    """
    reached = {1: 0}
    history: list[dict[int, int]] = []
    for steps in range(min(_MOST_STEPS, len(before) + len(after)) + 1):
        history.append(dict(reached))
        for line in range(-steps, steps + 1, 2):
            down = line == -steps or (line != steps and reached[line - 1] < reached[line + 1])
            x = reached[line + 1] if down else reached[line - 1] + 1
            while x < len(before) and 0 <= x - line < len(after) and before[x] == after[x - line]:
                x += 1
            reached[line] = x
            if x >= len(before) and x - line >= len(after):
                yield from _traced(history, line, len(before), low, first)
                return
    size, other = len(before), len(after)
    tail = _equal_heads(before, after, range(size - 1, -1, -1), range(other - 1, -1, -1))
    yield low + size - tail, first + other - tail, tail


def _traced(history: list[dict[int, int]], line: int, x: int, low: int, first: int) -> Iterator[_Run]:
    for steps in range(len(history) - 1, -1, -1):
        reached = history[steps]
        down = line == -steps or (line != steps and reached[line - 1] < reached[line + 1])
        before = line + 1 if down else line - 1
        start = (reached[before] if down else reached[before] + 1) if steps else 0
        yield low + start, first + start - line, x - start
        x, line = reached[before], before
