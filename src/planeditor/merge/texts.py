"""Two changed versions of one text made one; where both changed the same place, a section is left."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from planeditor.merge.pieces import has_break, units
from planeditor.merge.sections import MergedText, Section, decided
from planeditor.merge.stretches import APART, merge_stretches
from planeditor.merge.words import Edit, edits
from planeditor.plan.text import uniform


def merge_texts(base: str | None, mine: str, theirs: str) -> MergedText:
    """The edits of both sides in one text; without a base what differs is one section.

    Two edits meet where they overlap, touch, or leave less than two words of a sentence between them. A side
    that changed no more than spaces and line ends there gives way to the other.
    """
    if base is None:
        return MergedText((Section("", mine, theirs),))
    base, mine, theirs = (uniform(text) if "\r" in text else text for text in (base, mine, theirs))
    if base.strip() and not (mine.strip() and theirs.strip()):
        return MergedText((decided(Section(base, mine, theirs)),))  # who emptied it meant all of it
    if (merged := merge_stretches(base, mine, theirs)) is not None:
        return merged
    before = units(base)
    ours, others = edits(before, mine), edits(before, theirs)
    common = {*ours} & {*others}
    marked = [(edit, 3 if edit in common else 1) for edit in ours]
    marked += [(edit, 2) for edit in others if edit not in common]
    groups = _grouped(base, sorted(marked, key=lambda one: (one[0].start, one[0].end)))
    parts = [*_parts(base, groups)]
    return MergedText(tuple(parts), _is_woven(base, groups))


_Marked = tuple[Edit, int]
"""An edit, and whose it is: 1 mine, 2 theirs, 3 of both."""


def _grouped(base: str, marked: list[_Marked]) -> list[list[_Marked]]:
    """The edits, those together that meet; each group holds what stands between its first and last."""
    groups: list[list[_Marked]] = []
    last: dict[int, tuple[Edit, int]] = {}
    for edit, side in marked:
        groups.append([(edit, side)])
        met = last.get(3 - side)
        if met is not None and _meet(base, met[0], edit):
            number = min(met[1], len(groups) - 1)
            groups[number:] = [[one for group in groups[number:] for one in group]]
            last = {key: (one, min(at, number)) for key, (one, at) in last.items()}
        if side != 3 and (side not in last or last[side][0].end <= edit.end):
            last[side] = edit, len(groups) - 1
    return groups


def _meet(base: str, first: Edit, second: Edit) -> bool:
    """Whether two edits, the first not after the second, are of one place."""
    if first.end > second.start or (first.start == second.start and first.text and second.text):
        return True
    return len(base[first.end : second.start].split()) < APART and not _apart(base, first, second)


def _apart(base: str, first: Edit, second: Edit) -> bool:
    """Whether a sentence or line ends between two edits."""
    if first.text.endswith("\n") or second.text.startswith("\n"):
        return True
    # What an edit ends with may be the end of a sentence itself, what it begins with a line break.
    ends = first.start < first.end or first.text.endswith((".", "!", "?", "…"))
    begins = second.start < second.end and base[second.start] == "\n"
    return begins or has_break(base, max(0, first.end - ends), second.start)


def _parts(base: str, groups: list[list[_Marked]]) -> Iterator[str | Section]:
    at = 0
    for group in groups:
        low, high = group[0][0].start, max(edit.end for edit, _ in group)
        if at < low:
            yield base[at:low]
        yield decided(
            Section(base[low:high], *(_applied(base, low, high, group, side) for side in (1, 2)))
            if len(group) > 1
            else group[0][0].text
        )
        at = high
    if at < len(base):
        yield base[at:]


def _applied(base: str, low: int, high: int, group: list[_Marked], side: int) -> str:
    """A stretch of the base with the edits of one side."""
    texts: list[str] = []
    for edit, whose in group:
        if whose & side:
            texts += base[low : edit.start], edit.text
            low = edit.end
    return "".join((*texts, base[low:high]))


def _is_woven(base: str, groups: list[list[_Marked]]) -> bool:
    """Whether edits of the two sides that do not meet are of one sentence."""
    singles = [group[0] for group in groups if len(group) == 1 and group[0][1] != 3]
    return any(
        side != other and not _apart(base, one, two)
        for (one, side), (two, other) in pairwise(singles)
    )  # fmt: skip
