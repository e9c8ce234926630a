"""A merged text as what is settled and the sections that are left to decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from planeditor.merge.diffs import blocks
from planeditor.merge.pieces import units

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


def decided(part: str | Section) -> str | Section:
    """The text of a section that is none: where a side is as before, or both are, but for spaces.

    Whole sentences or lines that both have put in at an end of it are no part of the question.
    """
    if isinstance(part, str):
        return part
    ours, others = _units(part.mine), _units(part.theirs)
    head = equal_heads(ours, others)
    tail = equal_heads(ours[head:][::-1], others[head:][::-1])
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


def equal_heads(ours: Sequence[str], others: Sequence[str]) -> int:
    """How many texts are equal from the beginning on."""
    count = 0
    for one, other in zip(ours, others, strict=False):
        if one != other:
            break
        count += 1
    return count


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
