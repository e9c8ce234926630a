"""Lists written elsewhere, such as in Word, as the titles of new items."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.cells import cells_of
from planeditor.plan.text import uniform
from planeditor.word.ooxml.text import BULLET

MAX_LINES = 500

_CAPITAL = "[A-ZĄČĘĖĮŠŲŪŽ]"
_MARK = re.compile(
    rf"""
    (?: {BULLET} | [*§]  # which begin a note or a paragraph elsewhere, but no title
      | o(?=\t|\Z)
      | \(?[0-9]{{1,3}}[.)](?:[1-9][0-9]?[.)])*             # 1.  1)  (1)  1.2.
      | [1-9][0-9]?(?:\.[1-9][0-9]?)+(?=\s+(?!Eur\b){_CAPITAL}[^\W\d_A-Z]|\Z)  # 1.2  1.2.3, not „1.2 MW“
      | \(?[^\W\d_]\)                                     # a)  (a)
    )(?:\s+|\Z)
    """,
    re.VERBOSE,
)
_WITHIN = str.maketrans("\v\u2028", "  ")
"""Line breaks within a paragraph."""
_LETTER = re.compile(r"[^\W\d_]")
_HYPHENATED = re.compile(r"[^\W\d_]-")


class _Line(NamedTuple):
    is_marked: bool
    title: str


def rows_of(text: str) -> list[list[str]]:
    """The cells of the lines that say something; InvalidValue for more than anybody means to add at once."""
    rows = [row for row in cells_of(uniform(text)) if any(map(str.strip, row))]
    if len(rows) > MAX_LINES:
        raise InvalidValue(
            said(
                "errors",
                "That is too long a list: at most {most} lines can be pasted at once.",
                most=MAX_LINES,
            )
        )
    return rows


def titles(text: str) -> list[str]:
    """The lines that say something, each without its number or bullet and with single spaces.

    Raises InvalidValue for more lines than anybody means to add at once, and for what is no list of titles:
    a table, or lines of which one goes on in the next.
    """
    rows = rows_of(text.translate(_WITHIN))
    lines = [line for line in map(_line, rows) if line.title]
    for before, line in pairwise(lines):
        is_hyphenated = _HYPHENATED.match(before.title[-2:])
        if line.title[0].islower() and not line.is_marked and (lines[0].is_marked or is_hyphenated):
            why = said("errors", "“{line}” goes on from the line above it. Join them first.", line=line.title)
            raise InvalidValue(why)
    return [line.title for line in lines]


def _line(row: Sequence[str]) -> _Line:
    line = "\t".join(row).strip()
    mark = _MARK.match(line)
    rest = line[mark.end() :] if mark else line
    has_number = any(map(str.isdigit, line))
    if "\t" in rest or (has_number and not _LETTER.search(rest)):
        raise InvalidValue(
            said(
                "errors",
                "“{line}” is a row of a table, not a title. Copy the titles only.",
                line=" ".join(line.split()),
            )
        )
    return _Line(mark is not None, " ".join(rest.split()))
