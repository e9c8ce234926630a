"""Two changed versions of one long text, merged by words where they changed different places."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

# What is one number, date or range is one word: „1 250 000“, „2024 m. sausio 31“, „nuo 5 iki 10“, „5 – 10“.
# Of a sum that one changed at its beginning and another at its end, nobody wrote what the halves would make.
_NUMBER = r"[^\w\s]*+\d\S*+"
_BETWEEN = r"[^\S\n]+(?:[–−-]\s+|iki\s+|m\.\s+(?:\w++\s+)?)?"
_WORD = re.compile(rf"\s*(?:{_NUMBER}(?:{_BETWEEN}{_NUMBER})+|\S+)|\s+")


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
