"""What changed in a text: sentences and lines first, then words within those that were edited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planeditor.merge.diffs import Block, blocks
from planeditor.merge.pieces import Pieces, units, words

_MOST_PAIRS = 400
_ALIKE = 0.4
"""The share of words that two sentences must have in common to be one and the same, edited."""


class Edit(NamedTuple):
    """The characters of a text from `start` to `end` that became others."""

    start: int
    end: int
    text: str


def edits(before: Pieces, after: str) -> list[Edit]:
    """What makes a text, cut into its units, another, in order; a whole unit that came or went is one."""
    found: list[Edit] = []
    others = units(after)
    for block in _between_equals(before, others, found):
        start, first = block.start, block.first
        for at, other in _pairs(before.words, others.words, block):
            found += _whole_units(before, others, Block(start, at, first, other))
            found += _changed_words(before, others, at, other)
            start, first = at + 1, other + 1
        found += _whole_units(before, others, Block(start, block.end, first, block.last))
    return _joined(found)


def _between_equals(before: Pieces, after: Pieces, found: list[Edit]) -> Iterator[Block]:
    """The blocks that differ, after the edits of the spaces of what is equal before each."""
    start = first = 0
    end = Block(len(before), len(before), len(after), len(after))
    for block in (*blocks(before.words, after.words), end):
        count = block.start - start
        if before.part(start, block.start) != after.part(first, block.first):
            for number in range(count):
                low = before.place(start + number)
                old, new = before.space(start + number), after.space(first + number)
                if old != new:
                    found.append(Edit(low, low + len(old), new))
        if block is not end:
            yield block
        start, first = block.end, block.last


def _whole_units(before: Pieces, after: Pieces, block: Block) -> Iterator[Edit]:
    if block.first < block.last:
        yield _replaced(before, after, block)
    else:
        yield from (Edit(*before.span(number), "") for number in range(block.start, block.end))


def _changed_words(before: Pieces, after: Pieces, at: int, other: int) -> list[Edit]:
    found: list[Edit] = []
    ours, others = words(before.text, *before.span(at)), words(after.text, *after.span(other))
    for block in _between_equals(ours, others, found):
        found.append(_replaced(ours, others, block))
    return found


def _replaced(before: Pieces, after: Pieces, block: Block) -> Edit:
    """The edit that puts some pieces in place of others, without the space that both begin with."""
    start, end = before.place(block.start), before.place(block.end)
    new = after.part(block.first, block.last)
    if block.start < block.end and block.first < block.last:
        space = after.space(block.first)
        if space == before.space(block.start):
            start, new = start + len(space), new[len(space) :]
    return Edit(start, end, new)


def _pairs(before: Sequence[str], after: Sequence[str], block: Block) -> list[tuple[int, int]]:
    """Which sentence became which, so that as much as possible is alike; those that are not are none."""
    rows, columns = block.end - block.start, block.last - block.first
    if rows * columns > _MOST_PAIRS:
        return []
    ours = [{*text.split()} for text in before[block.start : block.end]]
    others = [{*text.split()} for text in after[block.first : block.last]]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            alike = _likeness(ours[row], others[column])
            paired = best[row + 1][column + 1] + alike if alike >= _ALIKE else 0.0
            best[row][column] = max(best[row + 1][column], best[row][column + 1], paired)
    found: list[tuple[int, int]] = []
    row = column = 0
    while row < rows and column < columns:
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            found.append((block.start + row, block.first + column))
            row, column = row + 1, column + 1
    return found


def _likeness(one: set[str], other: set[str]) -> float:
    """The share of words that two sentences have in common."""
    return 2 * len(one & other) / max(1, len(one) + len(other))


def _joined(found: list[Edit]) -> list[Edit]:
    """The edits in order; what goes and what comes at one place is one edit."""
    result: list[Edit] = []
    for edit in found:
        last = result[-1] if result else None
        if last and last.end == edit.start and _belong(last, edit):
            result[-1] = Edit(last.start, edit.end, last.text + edit.text)
        else:
            result.append(edit)
    return result


def _belong(first: Edit, second: Edit) -> bool:
    """Whether touching edits are one: both put in, or one goes for the other or from the very beginning."""
    return first.start == second.start or (
        not first.text and (second.start == second.end or first.start == 0)
    )
