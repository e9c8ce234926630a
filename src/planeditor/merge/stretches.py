"""Texts of which each side changed one stretch of words: most edits are such, and quickly merged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planeditor.merge.pieces import has_break, has_number
from planeditor.merge.sections import MergedText, Section, decided, equal_heads

APART = 2
"""So many untouched words between two edits of one sentence keep them from making a third meaning."""
_SHORT = 2_000
"""Characters of a text in which more than one edit of each side is unlikely."""
_REACH = 4
"""Words after a number that may belong to it: „2024 m. III ketv.“"""


def merge_stretches(base: str, mine: str, theirs: str) -> MergedText | None:
    """The merged text where each side changed one stretch of words; None where more must be looked at.

    It is found by looking from both ends.
    """
    if len(base) > _SHORT:
        return None
    words = base.split(" ")
    ours, others = (_stretch(words, side.split(" ")) for side in (mine, theirs))
    if ours.may_be_number(words) or others.may_be_number(words):
        return None
    first, second = sorted((ours, others))
    gap = " ".join(words[first.end : second.start])
    if first.end < second.start and len(gap.split()) >= APART:
        merged = (*words[: first.start], *first.words, gap, *second.words, *words[second.end :])
        return MergedText((" ".join(merged),), not has_break(gap, 0, len(gap)))
    low, high = first.start, max(first.end, second.end)
    if second.start < first.end and all(one.words and one.is_new(words) for one in (first, second)):
        sides = (one.over(words, low, high) for one in (ours, others))
        section = Section(" ".join(words[low:high]), *sides)
        if not any("\n" in text for text in section):
            parts = _spaced(" ".join(words[:low]), decided(section), " ".join(words[high:]))
            return MergedText(tuple(parts))
    return None


class _Stretch(NamedTuple):
    """Words of a text from `start` to `end` that became others."""

    start: int
    end: int
    words: list[str]

    def is_new(self, before: list[str]) -> bool:
        """Whether none of the words was there before."""
        return {*before[self.start : self.end]}.isdisjoint(self.words)

    def may_be_number(self, before: list[str]) -> bool:
        """Whether a word of it may be one with a number that begins in it or shortly before."""
        low = max(0, self.start - _REACH)
        return has_number(" ".join((*before[low : self.end], *self.words)))

    def over(self, before: list[str], low: int, high: int) -> str:
        """What a wider stretch became."""
        return " ".join((*before[low : self.start], *self.words, *before[self.end : high]))


def _stretch(before: list[str], after: list[str]) -> _Stretch:
    """The one stretch that makes some words others."""
    head = equal_heads(before, after)
    tail = equal_heads(before[: head - 1 if head else None : -1], after[: head - 1 if head else None : -1])
    return _Stretch(head, len(before) - tail, after[head : len(after) - tail])


def _spaced(before: str, section: str | Section, after: str) -> Iterator[str | Section]:
    if before:
        yield f"{before} "
    yield section
    if after:
        yield f" {after}"
