"""A text and the one that it was, as stretches that stayed, went and came."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from planeditor.merge.pieces import units
from planeditor.merge.words import edits

_LONGEST = 600
"""Characters of a stretch that stayed which are shown beside changes."""


class Stay(Enum):
    """What became of a stretch of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Stretch(NamedTuple):
    """Characters of either text, in order."""

    text: str
    stay: Stay


def stretches(before: str, after: str) -> Iterator[Stretch]:
    """Both texts in one: without what is new it is the former one, without what is gone the present one."""
    at = 0
    for edit in edits(units(before), after):
        yield from _filled(before[at : edit.start], Stay.SAME)
        yield from _filled(before[edit.start : edit.end], Stay.GONE)
        yield from _filled(edit.text, Stay.NEW)
        at = edit.end
    yield from _filled(before[at:], Stay.SAME)


def around(text: str) -> str:
    """What stands beside a change: of a long stretch that stayed only the beginning and the end."""
    if len(text) <= _LONGEST:
        return text
    half = _LONGEST // 2
    return f"{text[:half].rstrip()} […] {text[-half:].lstrip()}"


def _filled(text: str, stay: Stay) -> Iterator[Stretch]:
    if text:
        yield Stretch(text, stay)
