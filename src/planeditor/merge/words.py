"""What changed in a text: sentences and lines first, then words, where a number with its unit is one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planeditor.merge.diffs import Block, blocks

# What is one number, date or range is one word: „1 250 000 Eur“, „2024 m. sausio 31 d.“, „5 iki 10 proc.“.
# Of a sum that one changed at its beginning and another at its end, nobody wrote what the halves would make.
_SPACE = r"[^\S\n]++"
_NUMBER = r"[^\w\s]*+\d\S*+"
_MONTH = r"(?:saus|vas|kov|bal|geg|birž|liep|rugp|rugs|spal|lapkr|gruod)\w*+"
_QUARTER = rf"[IV]++(?:{_SPACE}ketv\S*+)?"
_DATE = rf"{_SPACE}m\.(?:{_SPACE}m\.)?(?:{_SPACE}(?:{_MONTH}|{_QUARTER}))?"
_UNIT = rf"{_SPACE}(?:(?:tūkst|mln|mlrd|eur|proc|val|vnt|mėn|d)\b[^\w\s]*+|[€%][^\w\s]*+)"
_ANOTHER = rf"{_SPACE}(?:(?:[–−-]|iki|m\.){_SPACE})?{_NUMBER}"
_WORD = re.compile(rf"(\s*+)((?:{_NUMBER}(?:{_ANOTHER}|{_DATE}|{_UNIT})*+)|\S*+)", re.IGNORECASE)

_BREAK = re.compile(
    r"(?<!\s)[^\S\n]*+\n\s*+"
    r"|(?<=[.!?…“”)])(?<=[.!?…].|.[.!?…])(?<!\sm\.)\s++(?=[A-ZĄČĘĖĮŠŲŪŽ„(])(?!eur\b|EUR\b|Eur\b)"
)
"""The space before a new line, or before a sentence within one."""
_SENTENCE_END = re.compile(r"[.!?…][“”)]*+(?:\s+(?=[A-ZĄČĘĖĮŠŲŪŽ„(])|\s*\Z)|\n")
_AHEAD = 3
"""Characters after a place that tell whether a sentence ends there."""
_MOST_PAIRS = 400
_ALIKE = 0.4
"""The share of words that two sentences must have in common to be one and the same, edited."""


class Edit(NamedTuple):
    """The characters of a text from `start` to `end` that became others."""

    start: int
    end: int
    text: str


class Span(NamedTuple):
    """A piece of a text: the space before it begins at `start`, itself at `at`."""

    start: int
    at: int
    end: int


def edits(before: str, after: str) -> list[Edit]:
    """What makes the one text the other, in order; a whole sentence or line that came or went is one edit."""
    ours, others = _units(before), _units(after)
    found: list[Edit] = []
    same = _Side(before, ours), _Side(after, others)
    start = first = 0
    for block in (
        *blocks(same[0].words, same[1].words),
        Block(len(ours), len(ours), len(others), len(others)),
    ):
        found += _spaces(*same, start, first, block.start - start)
        found += _changed_units(*same, block)
        start, first = block.end, block.last
    return _joined(found)


def units(text: str) -> list[str]:
    """The lines and sentences of a text, each with the space before it."""
    return [text[one.start : one.end] for one in _units(text)]


def has_break(text: str, start: int, end: int) -> bool:
    """Whether a sentence or line ends within the characters from `start` to `end`."""
    found = _SENTENCE_END.search(text[start : end + _AHEAD])
    return found is not None and start + found.start() < end


class _Side:
    """A text and its pieces."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.text = text
        self.spans = spans
        self.words = [text[span.at : span.end] for span in spans]

    def place(self, number: int) -> int:
        """Where the piece of that number begins, its space included."""
        if number < len(self.spans):
            return self.spans[number].start
        return self.spans[-1].end if self.spans else 0

    def part(self, first: int, last: int) -> str:
        """The text of some pieces."""
        return self.text[self.spans[first].start : self.spans[last - 1].end] if first < last else ""


def _units(text: str) -> list[Span]:
    """The sentences and lines of a text."""
    spans: list[Span] = []
    start = at = 0
    for found in _BREAK.finditer(text):
        if found.start() or found.end():
            spans.append(Span(start, at, found.start()))
            start, at = found.span()
    spans.append(Span(start, at, len(text)))
    return spans


def _tokens(text: str, start: int, end: int) -> list[Span]:
    found = (one.span(1) + one.span(2) for one in _WORD.finditer(text, start, end) if one[0])
    return [Span(first, at, last) for first, at, _, last in found]


def _spaces(before: _Side, after: _Side, start: int, first: int, count: int) -> Iterator[Edit]:
    """The edits of the space before pieces that are equal."""
    if before.part(start, start + count) == after.part(first, first + count):
        return
    for number in range(count):
        ours, other = before.spans[start + number], after.spans[first + number]
        space = after.text[other.start : other.at]
        if before.text[ours.start : ours.at] != space:
            yield Edit(ours.start, ours.at, space)


def _changed_units(before: _Side, after: _Side, block: Block) -> Iterator[Edit]:
    """The edits within sentences that were edited, and those of whole ones between them."""
    start, first = block.start, block.first
    for at, other in (*_pairs(before.words, after.words, block), (block.end, block.last)):
        yield from _whole_units(before, after, Block(start, at, first, other))
        if (at, other) == (block.end, block.last):
            return
        yield from _changed_words(before, after, before.spans[at], after.spans[other])
        start, first = at + 1, other + 1


def _whole_units(before: _Side, after: _Side, block: Block) -> Iterator[Edit]:
    new = after.part(block.first, block.last)
    if new:
        start, end = before.place(block.start), before.place(block.end)
        if start < end and _leading(new) == _leading(before.text[start:end]):
            start, new = start + len(_leading(new)), new.lstrip()
        yield Edit(start, end, new)
    else:
        yield from (Edit(one.start, one.end, "") for one in before.spans[block.start : block.end])


def _changed_words(before: _Side, after: _Side, ours: Span, other: Span) -> Iterator[Edit]:
    mine = _Side(before.text, _tokens(before.text, ours.start, ours.end))
    theirs = _Side(after.text, _tokens(after.text, other.start, other.end))
    start = first = 0
    found = blocks(mine.words, theirs.words)
    for block in (*found, Block(len(mine.words), len(mine.words), len(theirs.words), len(theirs.words))):
        yield from _spaces(mine, theirs, start, first, block.start - start)
        if block.end > block.start or block.last > block.first:
            new = theirs.part(block.first, block.last)
            low = mine.place(block.start) if mine.spans else ours.start
            high = mine.place(block.end) if mine.spans else ours.end
            if low < high and _leading(new) == _leading(before.text[low:high]) and new.strip():
                low, new = low + len(_leading(new)), new.lstrip()
            yield Edit(low, high, new)
        start, first = block.end, block.last


def _leading(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def _pairs(before: Sequence[str], after: Sequence[str], block: Block) -> list[tuple[int, int]]:
    """Which sentence became which, so that as much as possible is alike; those that are not are none."""
    rows, columns = block.end - block.start, block.last - block.first
    if rows * columns > _MOST_PAIRS:
        return []
    ours = [Counter(text.split()) for text in before[block.start : block.end]]
    others = [Counter(text.split()) for text in after[block.first : block.last]]
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


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of words that two sentences have in common."""
    return 2 * (one & other).total() / max(1, one.total() + other.total())


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
