"""Two changed versions of one text made one; where both changed the same place, a section is left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from planeditor.merge.diffs import blocks
from planeditor.merge.pieces import has_break, has_number, units
from planeditor.merge.words import Edit, edits
from planeditor.plan.text import uniform

_APART = 2
"""So many untouched words between two edits of one sentence keep them from making a third meaning."""
_SHORT = 2_000
"""Characters of a text in which more than one edit of each side is unlikely."""
_REACH = 4
"""Words after a number that may belong to it: „2024 m. III ketv.“"""
_BETWEEN = " / "
"""Stands between two versions of a part of a line."""


class Section(NamedTuple):
    """A place that both sides changed differently."""

    base: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class MergedText:
    """A text with what either side changed, and the sections that are left to decide.

    `woven` says that both sides changed words of one sentence, which is worth reading once more.
    """

    parts: tuple[str | Section, ...]
    woven: bool = False

    @property
    def sections(self) -> tuple[Section, ...]:
        """What is left to decide, in order."""
        return tuple(part for part in self.parts if isinstance(part, Section))

    @property
    def mine(self) -> str:
        """The text with mine where it is contested."""
        return self._with(lambda section: section.mine)

    @property
    def theirs(self) -> str:
        """The text with theirs where it is contested."""
        return self._with(lambda section: section.theirs)

    def both(self, between: str) -> str:
        """The text with both versions of what is contested; `between` stands between whole lines.

        What is common to the two stands once; their order is the same on every side.
        """
        texts: list[str] = []
        for number, part in enumerate(self.parts):
            if isinstance(part, Section):
                is_whole = self._is_line(number, part)
                part = _both(part, between if is_whole else _BETWEEN)
            texts.append(part)
        return "".join(texts)

    def _is_line(self, number: int, section: Section) -> bool:
        """Whether a section is not a part of a line but one or more of them."""
        before, after = (
            "".join(map(_as_text, parts)) for parts in (self.parts[:number], self.parts[number + 1 :])
        )
        begins = not before or before.endswith("\n") or section.mine.startswith("\n")
        return begins and (not after or after.startswith("\n"))

    def _with(self, pick: Callable[[Section], str]) -> str:
        return "".join(part if isinstance(part, str) else pick(part) for part in self.parts)


def merge_texts(base: str | None, mine: str, theirs: str) -> MergedText:
    """The edits of both sides in one text; without a base what differs is one section.

    Two edits meet where they overlap, touch, or leave less than two words of a sentence between them. A side
    that changed no more than spaces and line ends there gives way to the other.
    """
    if base is None:
        return MergedText((Section("", mine, theirs),))
    base, mine, theirs = (uniform(text) if "\r" in text else text for text in (base, mine, theirs))
    if base.strip() and not (mine.strip() and theirs.strip()):
        return MergedText((_decided(Section(base, mine, theirs)),))  # who emptied it meant all of it
    if (merged := _of_single_edits(base, mine, theirs)) is not None:
        return merged
    before = units(base)
    ours, others = edits(before, mine), edits(before, theirs)
    common = {*ours} & {*others}
    marked = [(edit, 3 if edit in common else 1) for edit in ours]
    marked += [(edit, 2) for edit in others if edit not in common]
    groups = _grouped(base, sorted(marked, key=lambda one: (one[0].start, one[0].end)))
    parts = [*_parts(base, groups)]
    return MergedText(tuple(parts), _is_woven(base, groups))


def _of_single_edits(base: str, mine: str, theirs: str) -> MergedText | None:
    """The merged text where each side changed one stretch of words; None where more must be looked at.

    Most edits are such: it is enough to look from both ends.
    """
    if len(base) > _SHORT:
        return None
    words = base.split(" ")
    ours, others = (_stretch(words, side.split(" ")) for side in (mine, theirs))
    if ours.may_be_number(words) or others.may_be_number(words):
        return None
    first, second = sorted((ours, others))
    gap = " ".join(words[first.end : second.start])
    if first.end < second.start and len(gap.split()) >= _APART:
        merged = (*words[: first.start], *first.words, gap, *second.words, *words[second.end :])
        return MergedText((" ".join(merged),), not has_break(gap, 0, len(gap)))
    low, high = first.start, max(first.end, second.end)
    if second.start < first.end and all(one.words and one.is_new(words) for one in (first, second)):
        sides = (one.over(words, low, high) for one in (ours, others))
        section = Section(" ".join(words[low:high]), *sides)
        if not any("\n" in text for text in section):
            parts = _spaced(" ".join(words[:low]), _decided(section), " ".join(words[high:]))
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
    head = _equal(before, after)
    tail = _equal(before[: head - 1 if head else None : -1], after[: head - 1 if head else None : -1])
    return _Stretch(head, len(before) - tail, after[head : len(after) - tail])


def _spaced(before: str, section: str | Section, after: str) -> Iterator[str | Section]:
    if before:
        yield f"{before} "
    yield section
    if after:
        yield f" {after}"


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
    return len(base[first.end : second.start].split()) < _APART and not _apart(base, first, second)


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
        yield _decided(
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


def _decided(part: str | Section) -> str | Section:
    """The text of a section that is none: where a side is as before, or both are, but for spaces.

    Whole sentences or lines that both have put in at an end of it are no part of the question.
    """
    if isinstance(part, str):
        return part
    ours, others = _units(part.mine), _units(part.theirs)
    head = _equal(ours, others)
    tail = _equal(ours[head:][::-1], others[head:][::-1])
    mine, theirs = ("".join(texts[head : len(texts) - tail]) for texts in (ours, others))
    before = part.base.split()
    if mine.split() == theirs.split():
        rest = max(mine, theirs)
    elif before == mine.split():
        rest = theirs
    elif before == theirs.split():
        rest = mine
    else:
        return part
    return "".join((*ours[:head], rest, *ours[len(ours) - tail :]))


def _equal(ours: list[str], others: list[str]) -> int:
    """How many texts are equal from the beginning on."""
    count = 0
    for one, other in zip(ours, others, strict=False):
        if one != other:
            break
        count += 1
    return count


def _is_woven(base: str, groups: list[list[_Marked]]) -> bool:
    """Whether edits of the two sides that do not meet are of one sentence."""
    singles = [group[0] for group in groups if len(group) == 1 and group[0][1] != 3]
    return any(
        side != other and not _apart(base, one, two)
        for (one, side), (two, other) in pairwise(singles)
    )  # fmt: skip


def _both(section: Section, between: str) -> str:
    """Both versions of a section, what they have in common once."""
    mine, theirs = sorted((section.mine, section.theirs))
    if mine in theirs or theirs in mine:
        return max(mine, theirs, key=len)
    ours, others = _units(mine), _units(theirs)
    texts: list[str] = []
    at = 0
    for start, end, first, last in blocks([text.strip() for text in ours], [text.strip() for text in others]):
        one, other = sorted(("".join(ours[start:end]), "".join(others[first:last])))
        texts += [*ours[at:start], _side_by_side(one, other, between, is_new=not section.base.strip())]
        at = end
    return "".join((*texts, *ours[at:]))


def _side_by_side(one: str, other: str, between: str, *, is_new: bool) -> str:
    """Two texts with what stands between them, unless the second goes on in a way of its own."""
    goes_on = other.startswith("\n") or (one.endswith((".", "!", "?", "…")) and other.startswith(" "))
    if not one or goes_on or (is_new and other.startswith((" ", ",", ";"))):
        return one + other
    return f"{one}{between}{other.lstrip()}"


def _units(text: str) -> list[str]:
    found = units(text)
    return [found.part(number, number + 1) for number in range(len(found))]


def _as_text(part: str | Section) -> str:
    return part if isinstance(part, str) else part.mine
