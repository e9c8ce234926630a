"""The fixed words of a plan as people write them: their labels, or what only one label begins with."""

from functools import cache
from typing import TypeVar

from planeditor.language import Catalogue, Language
from planeditor.plan.items import FIELDS, Kind
from planeditor.plan.text import fold
from planeditor.plan.vocabulary import Level, PartnerType, Word

_WordT = TypeVar("_WordT", bound=Word)


@cache
def labels(words: type[_WordT]) -> dict[str, _WordT]:
    """The words by their Lithuanian labels."""
    catalogue = Catalogue.of(Language.LT)
    return {catalogue.say(word.said): word for word in words}


@cache
def fields_by_label(kind: Kind) -> dict[str, str]:
    """The names of a kind's fields by what they are called, folded."""
    catalogue = Catalogue.of(Language.LT)
    return {fold(catalogue.say(field.said)): field.name for field in FIELDS[kind]}


_ALSO = {
    "didele": Level.HIGH,
    "didelis": Level.HIGH,
    "maza": Level.LOW,
    "mazas": Level.LOW,
    "vidutine": Level.MEDIUM,
    "asociacija": PartnerType.NGO,
    "biblioteka": PartnerType.CULTURE,
    "imone": PartnerType.BUSINESS,
    "kita": PartnerType.OTHER,
    "kolegija": PartnerType.UNIVERSITY,
    "kulturos centras": PartnerType.CULTURE,
    "ministerija": PartnerType.STATE,
    "muziejus": PartnerType.CULTURE,
    "nvo": PartnerType.NGO,
    "teatras": PartnerType.CULTURE,
    "uab": PartnerType.BUSINESS,
    "universitetas": PartnerType.UNIVERSITY,
    "verslas": PartnerType.BUSINESS,
}
"""What some words are called besides."""


def word_of(words: type[_WordT], text: str) -> _WordT | None:
    """The word that a text is; None where that is none of them, or more than one."""
    folded = fold(text).strip(" .")
    known = {fold(label): word for label, word in labels(words).items()}
    also = _ALSO.get(folded)
    if isinstance(also, words):
        return also
    begun = [word for label, word in known.items() if folded and label.startswith(folded)]
    return known.get(folded) or (begun[0] if len(begun) == 1 else None)
