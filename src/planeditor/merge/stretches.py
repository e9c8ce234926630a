"""Texts of which each side changed one stretch of words: most edits are such, and quickly merged."""

from __future__ import annotations

from typing import NamedTuple

from planeditor.merge.pieces import has_break, words
from planeditor.merge.sections import MergedText, Section, decided, equal_heads

APART = 2
"""So many untouched words between two edits of one sentence keep them from making a third meaning."""
_SHORT = 2_000
"""Characters of a text in which more than one edit of each side is unlikely."""


def merge_stretches(base: str, mine: str, theirs: str) -> MergedText | None:
    """The merged text where each side changed one stretch of words; None where more must be looked at.

    It is found by looking from both ends.
    """
    if len(base) > _SHORT:
        return None
    before = _words(base)
    ours, others = (_stretch(before, _words(side)) for side in (mine, theirs))
    first, second = sorted((ours, others))
    gap = before[first.end : second.start]
    if len(gap) >= APART:
        merged = (*before[: first.start], *first.words, *gap, *second.words, *before[second.end :])
        between = "".join(gap)
        return MergedText(("".join(merged),), not has_break(between, 0, len(between)))
    low, high = first.start, max(first.end, second.end)
    section = Section("".join(before[low:high]), *(one.over(before, low, high) for one in (ours, others)))
    is_one_place = low == high or (second.start < first.end and ours.is_new(before) and others.is_new(before))
    if is_one_place and not any("\n" in text for text in section):
        return _with_section("".join(before[:low]), section, "".join(before[high:]))
    return None


class _Stretch(NamedTuple):
    """Words of a text from `start` to `end` that became others, each with the space before it."""

    start: int
    end: int
    words: list[str]

    def is_new(self, before: list[str]) -> bool:
        """Whether there are words, and none of them was there before."""
        old = {word.strip() for word in before[self.start : self.end]}
        return bool(self.words) and old.isdisjoint(word.strip() for word in self.words)

    def over(self, before: list[str], low: int, high: int) -> str:
        """What a wider stretch became."""
        return "".join((*before[low : self.start], *self.words, *before[self.end : high]))


def _words(text: str) -> list[str]:
    found = words(text, 0, len(text))
    return [found.part(number, number + 1) for number in range(len(found))]


def _stretch(before: list[str], after: list[str]) -> _Stretch:
    """The one stretch that makes some words others."""
    head = equal_heads(before, after)
    tail = equal_heads(before[head:][::-1], after[head:][::-1])
    return _Stretch(head, len(before) - tail, after[head : len(after) - tail])


def _with_section(before: str, section: Section, after: str) -> MergedText:
    """The text around a section; a space that all versions begin with is no part of it."""
    if all(text.startswith(" ") for text in section):
        before, section = f"{before} ", Section(*(text[1:] for text in section))
    return MergedText(tuple(part for part in (before, decided(section), after) if part))
