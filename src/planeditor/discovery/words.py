"""How much two texts are about the same: by the words that they share, rare ones counting more."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log, sqrt
from typing import NamedTuple

from planeditor.plan.text import fold

MOST = 30
"""Texts that have a word, at most: a word of more says little, and the work is bounded by it."""
RAREST = 12
"""Words of a text that others are looked up by."""
_SHORTEST, _LONGEST = 4, 7
"""Letters of a stem: shorter words are of grammar; what follows is how a word is inflected or derived."""
_WORD = re.compile(r"[a-z]{4,}")
_ENDING = re.compile(
    r"(?:iuose|uose|iose|omis|emis|imis|iais|oms|ems|ams|ais|ose|ese|yse|ius|iai|iui|iaus|ies|ias|ios|iu|"
    r"uje|oje|eje|yje|aus|ai|as|is|ys|us|os|es|ui|ei|ia|io|ie|[aeiouy])$"
)
_SUFFIX = re.compile(r"(?<=.{5})(?:ik|in|im|ym|uot)$")
"""What words are derived by, of a stem of five letters: „robot-ik-a“, „kultūr-in-is“, „plan-uot-i“."""
_COMMON = """
    veikla veiklos mokykla mokyklos mokinys mokiniai mokinių mokytojas mokytojų mokymas mokymai mokymo
    mokymosi ugdymas ugdymo ugdyti planas pažanga pažangos savivaldybė savivaldybės įgyvendinimas įgyvendinti
    tobulinimas tobulinti
    organizavimas organizuoti gerinimas gerinti stiprinimas plėtra plėtojimas vykdymas kūrimas kurti sukurti
    įsigijimas įsigyti įrengimas įrengti priemonė priemonės priemonių programa projektas pagalba paslaugos
    skirti skirtas naujas naujos įvairūs įvairių bendras kitas kitų visas visų pagal kartu tarp savo bus būtų
    pirmas antras trečias pirmasis antrasis trečiasis etapas etapai dalis
    švietimas švietimo sritis bendruomenė vaikas vaikai vaikų gimnazija progimnazija darželis mokslo metai
    efektyvus kokybė kokybės užtikrinimas didinti didinimas skatinti skatinimas pritaikymas pritaikyti
"""
"""Words that any activity of any plan may have: they say nothing of what it is about."""


class Match(NamedTuple):
    """A text that is about the same: how much, from 0 to 1, and the shared words as they were asked with."""

    id: str
    score: float
    words: tuple[str, ...]


class Words:
    """Texts by id, to be found by what they have in common with another one."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._stems = {id_: stems(text) for id_, text in texts.items()}
        self._having: dict[str, list[str]] = {}
        for id_, found in self._stems.items():
            for stem in found:
                self._having.setdefault(stem, []).append(id_)
        self._weights: dict[str, float] = {}
        self._norms = {id_: self._norm(found) for id_, found in self._stems.items()}

    def of(self, id_: str) -> Mapping[str, str]:
        """What a text says, as `stems` tells it."""
        return self._stems[id_]

    def like(self, asked: Mapping[str, str], least: float, besides: str = "") -> list[Match]:
        """The texts that share so much of rare words with what `stems` tells, the likest first.

        `besides` is left out. At most RAREST words are looked up, in at most MOST texts each.
        """
        rare, scores = self._rare(asked), dict[str, float]()
        for stem in rare:
            part = self._weight(stem) ** 2
            for id_ in self._having[stem]:
                scores[id_] = scores.get(id_, 0.0) + part
        scores.pop(besides, None)
        norm, norms = self._norm(asked), self._norms
        found = [
            Match(id_, score / (norm * norms[id_]), self._shared(rare, asked, id_))
            for id_, score in scores.items()
            if score >= least * norm * norms[id_]
        ]
        return sorted(found, key=lambda match: -match.score)

    def _shared(self, rare: Iterable[str], asked: Mapping[str, str], id_: str) -> tuple[str, ...]:
        return tuple(asked[stem] for stem in rare if stem in self._stems[id_])

    def _rare(self, asked: Iterable[str]) -> list[str]:
        """The words to look up; those that are in too many texts are none."""
        having = self._having
        known = [stem for stem in asked if stem in having and len(having[stem]) <= MOST]
        return sorted(known, key=lambda stem: len(having[stem]))[:RAREST]

    def _weight(self, stem: str) -> float:
        if stem not in self._weights:
            self._weights[stem] = log(1 + len(self._stems) / len(self._having.get(stem, "1")))
        return self._weights[stem]

    def _norm(self, found: Iterable[str]) -> float:
        return sqrt(sum(self._weight(stem) ** 2 for stem in found)) or 1.0


def stems(text: str) -> dict[str, str]:
    """The words of a text that say what it is about, as they are written, by their stems."""
    found: dict[str, str] = {}
    for word in re.findall(r"\w+", text):
        stem = _stem(word)
        if stem and stem not in _common():
            found.setdefault(stem, word)
    return found


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    """The word folded and without its ending; "" for what is no word or too short."""
    folded = fold(word)
    if not _WORD.fullmatch(folded):
        return ""
    bare = _SUFFIX.sub("", _ENDING.sub("", folded))
    return (bare if len(bare) >= _SHORTEST else folded)[:_LONGEST]


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(_stem(word) for word in _COMMON.split())
