"""The levels of points: a line typed with a number of its own is a sub-point of the paragraph above it.

What is typed only says how deep a line stands: „1.“, „1.1.“, „1)“, „a)“. A number without its closing mark
(„12.5 proc.“), a year („2024.“) and a day („05.12.“, „31.12.“) begin a sentence, not a list.
"""

import re

from planeditor.word.ooxml.numbering import DEEPEST

_NUMBERED = re.compile(r"\s*(?:(?P<numbers>[1-9]\d?(?:\.[1-9]\d?)*)[.)]|(?P<letter>[^\W\d_])\))\s+(?=\S)")

Numbers = tuple[int, ...]


class Points:
    """Goes through the lines of one text, in which nothing can be a sub-point of what another one says."""

    def __init__(self) -> None:
        self._level = 0
        """That of the last line."""
        self._typed: Numbers = ()
        """What the last line of a list was numbered by those who typed it."""
        self._top = 0
        """How many numbers the first lines of that list have; 0 where there has been none."""
        self._is_below = False
        """Whether the list stands below a paragraph, and is not made of points itself."""
        self._is_broken = False
        """Whether a paragraph came after the list's last line."""

    def take(self, line: str) -> tuple[int, str]:
        """The level of a line, from 1 and never more than one below the last, and what it says."""
        match = _NUMBERED.match(line)
        depth = 0
        if match and match["letter"]:
            depth = self._lettered()
        elif match:
            depth = self._numbered(tuple(map(int, match["numbers"].split("."))))
        if not match or not depth:
            self._is_broken = True
            return self._next(1), line
        self._is_broken = False
        return self._next(depth + self._is_below), line[match.end() :]

    def _numbered(self, typed: Numbers) -> int:
        """How deep in its list a line so numbered stands, from 1; 0 where it is none of a list."""
        follows = bool(self._top) and typed[:-1] == self._typed[: len(typed) - 1]
        continues = follows and len(typed) >= self._top and typed[-1] > 1
        if len(typed) > 1 and not (follows or typed[-1] == 1):
            return 0
        if not self._top or (self._is_broken and not continues) or len(typed) < self._top:
            self._begin_list(len(typed))
        self._typed = typed
        return len(typed) - self._top + 1

    def _lettered(self) -> int:
        """The same of a line with a letter, which stands below the numbers."""
        if not self._top or self._is_broken:
            self._begin_list(1)
            self._typed = ()
        return len(self._typed) - self._top + 2 if self._typed else 1

    def _begin_list(self, top: int) -> None:
        self._top = top
        if self._is_broken:
            self._is_below = self._level > 0

    def _next(self, level: int) -> int:
        """The level of the next line: this, or as deep as there is something above it."""
        self._level = min(level, self._level + 1, DEEPEST)
        return self._level
