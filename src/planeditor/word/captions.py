"""The numbers of tables, figures and annexes, and the references to them, as Word counts and keeps them."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from planeditor.word.ooxml.elements import run
from planeditor.word.ooxml.fields import bookmarked, counted, reference
from planeditor.word.ooxml.markup import Xml, element

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
"""Not characters but code points that a program keeps for itself, so they stand in no text."""
_STANDING = re.compile(f"{_OPEN}(#?)([^{_CLOSE}]+?)([0-9]+){_CLOSE}")


class Counted(StrEnum):
    """What is counted, by the name that Word in Lithuanian gives to its sequence.

    So captions put in there by its own command are counted along.
    """

    TABLE = "lentelė"
    FIGURE = "pav."
    ANNEX = "priedas"


def referring(what: Counted, number: int) -> str:
    """What stands in a text for a reference to the one of this number, which may be still to come."""
    return f"{_OPEN}{what}{number}{_CLOSE}"


def plain(text: str) -> str:
    """A text from elsewhere, in which nothing stands for a number."""
    return text.replace(_OPEN, "").replace(_CLOSE, "")


class Captions:
    """Counts through one document; `bookmarks` are numbers that no bookmark of the file has yet.

    Of what an earlier document of the same file counted, `before`, the first number begins anew.
    """

    def __init__(self, bookmarks: Iterator[int], before: frozenset[Counted]) -> None:
        self._bookmarks = bookmarks
        self._before = before
        self._counts = dict.fromkeys(Counted, 0)
        self._known: dict[tuple[Counted, int], int] = {}

    @property
    def counted(self) -> frozenset[Counted]:
        """What was counted in the file so far."""
        return self._before | {what for what, count in self._counts.items() if count}

    def place(self) -> Mapping[Counted, int]:
        """How far it is counted, for `return_to`."""
        return dict(self._counts)

    def return_to(self, place: Mapping[Counted, int]) -> None:
        """Forget what was counted since."""
        self._counts = dict(place)

    def count(self, what: Counted) -> str:
        """What stands in a text for the number of the next one, which is counted by this."""
        self._counts[what] += 1
        return f"{_OPEN}#{what}{self._counts[what]}{_CLOSE}"

    def next_one(self, what: Counted) -> str:
        """What stands in a text for a reference to the next one."""
        return referring(what, self._counts[what] + 1)

    def runs(self, text: str) -> list[Xml]:
        """The runs of a text, with fields for what stands for numbers in it."""
        made: list[Xml] = []
        place = 0
        for found in _STANDING.finditer(text):
            made += _runs(text[place : found.start()])
            made.append(self._field(Counted(found[2]), int(found[3]), is_caption=bool(found[1])))
            place = found.end()
        return [*made, *_runs(text[place:])]

    def _field(self, what: Counted, number: int, *, is_caption: bool) -> Xml:
        key = what, number
        if key not in self._known:
            self._known[key] = next(self._bookmarks)
        bookmark = self._known[key]
        name = f"_Ref{bookmark:08}"
        if not is_caption:
            return reference(name, str(number))
        restarts = number == 1 and what in self._before
        return bookmarked(name, bookmark, [counted(what, number, restarts=restarts)])


def _runs(text: str) -> list[Xml]:
    """The runs of a part of a text, which may end with its line."""
    made = [run(text)] if text else []
    return [*made, element("r", element("br"))] if text.endswith("\n") else made
