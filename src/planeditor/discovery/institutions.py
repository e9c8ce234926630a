"""Which names are of one institution: the same but for its legal form, a slip of a letter, or initials."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from planeditor.blocks.names import ALIKE, bare, likeness
from planeditor.plan.text import named

_LEGAL = re.compile(r"\b(?:uab|ab|vsi|mb|bi|vi|asociacija|viesoji istaiga)\b")
_BLOCK = 3
"""Letters that a word of both names begins with, or they are not compared."""
_MOST_ALIKE = 12
"""Names that have a word with the same beginning, that each is compared with."""
_ABBREVIATED = 3
"""Letters that an abbreviation has at least: two are anybody's."""
T = TypeVar("T")


def bare_name(name: str) -> str:
    """A name for comparing: folded, without what the institution is by law and without signs."""
    return bare(_LEGAL.sub(" ", bare(named(name))))


class Alike(NamedTuple, Generic[T]):
    """What has such a name; `is_short` where one of the names are the initials of the other."""

    what: T
    is_short: bool


class Institutions(Generic[T]):
    """Whatever has the name of an institution, found by another name of it."""

    def __init__(self) -> None:
        self._begun: dict[str, list[tuple[T, str]]] = {}
        self._long: dict[str, list[T]] = {}
        self._short: dict[str, list[T]] = {}

    def add(self, what: T, name: str) -> None:
        """Know one more."""
        told = bare_name(name)
        for begun in _beginnings(told):
            self._begun[begun] = [*self._begun.get(begun, ())[1 - _MOST_ALIKE :], (what, told)]
        if initials := _initials(told):
            self._long.setdefault(initials, []).append(what)
        elif short := _short(told):
            self._short.setdefault(short, []).append(what)

    def alike(self, name: str) -> Iterator[Alike[T]]:
        """Those that may be the one of this name, each once."""
        told = bare_name(name)
        near = chain.from_iterable(self._begun.get(begun, ()) for begun in _beginnings(told))
        found = {id(one): one for one, other in near if likeness(told, other) >= ALIKE}
        yield from (Alike(one, False) for one in found.values())
        initials = (*self._long.get(_short(told), ()), *self._short.get(_initials(told), ()))
        yield from (Alike(one, True) for one in initials if id(one) not in found)


def _beginnings(told: str) -> dict[str, None]:
    return dict.fromkeys(word[:_BLOCK] for word in told.split())


def _initials(told: str) -> str:
    """The first letters of a name of several words; "" where they are too few to mean it."""
    words = told.split()
    return "".join(word[0] for word in words) if len(words) >= _ABBREVIATED else ""


def _short(told: str) -> str:
    """The name as an abbreviation; "" where it is too short to be one."""
    joined = told.replace(" ", "")
    return joined if len(told) >= _ABBREVIATED else ""
