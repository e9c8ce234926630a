"""Names from elsewhere, found in a register: the same but for quotes and diacritics, or only alike."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from planeditor.blocks.unclear import Unclear
from planeditor.language import said
from planeditor.plan.text import named

ALIKE = 86
"""Of 100: „Versmės gimnazija“ and „Elektrėnų „Versmės“ gimnazija“ are below, a slip of a letter above."""
_CONTAINED = 95
_SHORTEST = 4
_DIFFERENT = re.compile(r"[0-9]+|\b(?:gimnaz|progimnaz|mokykl|darzel|pagrind|prad|univers|koleg)")
"""What makes two names of two institutions, however alike they are."""
_MOST = 3
_NOTE = re.compile(r"(?<=[\w“”\".)])(?:[*¹²³⁴⁵]+|;)\s*\Z")
NEW = "+"
"""Begins an answer that says: not the one that is alike, but a new one."""


def without_note(name: str) -> str:
    """The name without the mark of a note, or what ends an item of a list: „gimnazija*“, „gimnazija;“."""
    return _NOTE.sub("", name)


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a register, each folded, with the ids of what is called so."""

    ids: Mapping[str, tuple[str, str]]

    @classmethod
    def of(cls, entries: Iterable[tuple[str, str]]) -> "Names":
        """From ids and names."""
        return cls({named(name): (id_, name) for id_, name in entries if name.strip()})

    def with_one(self, id_: str, name: str) -> "Names":
        """These and one more."""
        return Names({**self.ids, named(name): (id_, name)}) if name.strip() else self

    def exact(self, text: str) -> str | None:
        """The id of what has this very name, but for quotes and diacritics."""
        return self.ids.get(named(text), (None, ""))[0]

    def find(self, text: str) -> str | None:
        """The id of what the text names, None where nothing is like it.

        Raises Unclear where something is only alike; its choices are the names, and the text as a new one.
        """
        folded, known = named(text), self.exact(text)
        if known is not None:
            return known
        alike = [self.ids[one][1] for one in self._alike(folded)]
        if not alike:
            return None
        why = said("intake", "Is “{text}” the same as “{name}”?", text=text, name=alike[0])
        raise Unclear(why, (*alike, f"{NEW} {text}"))

    def _alike(self, folded: str) -> list[str]:
        """The names that are alike, the likest first."""
        wanted = bare(folded)
        known = {one: bare(one) for one in self.ids}
        near = {
            one
            for scorer, least in ((fuzz.ratio, ALIKE), (fuzz.token_set_ratio, _CONTAINED))
            for _, _, one in process.extract(wanted, known, scorer=scorer, score_cutoff=least, limit=None)
        }
        found = [(likeness(wanted, known[one]), one) for one in near]
        return [one for degree, one in sorted(found, reverse=True)[:_MOST] if degree >= ALIKE]


def likeness(one: str, other: str) -> float:
    """How alike two bare names are, of 100; one that says less than the other may be the same."""
    if _DIFFERENT.findall(one) != _DIFFERENT.findall(other):
        return 0.0
    if min(len(one), len(other)) < _SHORTEST:
        return 100.0 if one == other else 0.0
    says_less = (
        min(len(one.split()), len(other.split())) > 1 and fuzz.token_set_ratio(one, other) >= _CONTAINED
    )
    return max(fuzz.ratio(one, other), 90.0 if says_less else 0.0)


@lru_cache(maxsize=8192)
def bare(folded: str) -> str:
    """A folded name without signs."""
    return " ".join(re.sub(r'["\-.,()]', " ", folded).split())
