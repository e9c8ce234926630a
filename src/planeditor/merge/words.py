"""Two changed versions of one long text, merged by words where they changed different places."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_WORD = re.compile(r"\s*\S+|\s+")


class _Edit(NamedTuple):
    """Words `start` to `end` of the base that became others."""

    start: int
    end: int
    words: tuple[str, ...]


def merge_words(base: str, mine: str, theirs: str) -> str | None:
    """The text with the edits of both sides; None where they meet or touch each other."""
    words = _WORD.findall(base)
    ours, others = _edits(words, _WORD.findall(mine)), _edits(words, _WORD.findall(theirs))
    if any(_meet(one, other) for one in ours for other in others if one != other):
        return None
    for edit in sorted({*ours, *others}, reverse=True):
        words[edit.start : edit.end] = edit.words
    return "".join(words)


def _edits(before: list[str], after: list[str]) -> list[_Edit]:
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    matcher = SequenceMatcher(
        None, before[head : len(before) - tail], after[head : len(after) - tail], autojunk=False
    )
    return [
        _Edit(head + start, head + end, tuple(after[head + first : head + last]))
        for tag, start, end, first, last in matcher.get_opcodes()
        if tag != "equal"
    ]


def _common(left: list[str], right: list[str]) -> int:
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _meet(one: _Edit, other: _Edit) -> bool:
    return max(one.start, other.start) <= min(one.end, other.end)
