"""Texts without people: names, e-mail addresses and telephones of a plan's people are left out of them.

A name is known in whatever case it stands: its words are taken without their endings. A first name alone
tells of nobody in particular, and is the name of schools and months as well, so it stays.
"""

import re
from collections.abc import Iterator

from planeditor.plan.items import Item, Municipality, Participant, Partner, Session, TeamMember
from planeditor.plan.tree import PlanTree

LEFT_OUT = "…"
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"(?<![\w+])[+(]?\d[\d ()-]{6,18}\d(?!\w)")
_PHONE = re.compile(r"(?:370|[80])\d{8}")
"""The digits of a Lithuanian telephone number."""
_SURNAME = 4
"""Letters of a surname at least: shorter ones are left to whoever looks the practice over."""
_ENDING = 2
"""Letters at the end of a name that may be others in another case."""
_CHANGED = {"t": "[tč]", "d": "dž?"}
"""What the last letter of a stem becomes before some endings."""


class Faces:
    """The people of a plan, to be left out of texts."""

    def __init__(self, tree: PlanTree) -> None:
        names = {name for item in tree.items().values() for name in _names(item)}
        patterns = [pattern for name in sorted(names, key=len, reverse=True) for pattern in _patterns(name)]
        self._names = re.compile("|".join(dict.fromkeys(patterns))) if patterns else None

    def left_out(self, text: str) -> str:
        """The text with a sign in place of each person, address and number."""
        found = _EMAIL.sub(LEFT_OUT, text)
        found = _NUMBER.sub(lambda match: LEFT_OUT if _is_phone(match[0]) else match[0], found)
        return self._names.sub(LEFT_OUT, found) if self._names else found


def _names(item: Item) -> Iterator[str]:
    match item:
        case TeamMember() | Participant():
            yield item.name
        case Partner():
            yield item.contact
        case Municipality():
            yield from (item.mayor, item.director)
        case Session():
            yield item.host


def _patterns(name: str) -> Iterator[str]:
    """Of the whole name in either order and with an initial, then of its surnames alone."""
    words = re.findall(r"[^\W\d_]+", name)
    capital = [word for word in words if word[:1].isupper() and len(word) > 1]
    if not capital:
        return
    if len(capital) > 1:
        for first, last in ((capital[0], capital[-1]), (capital[-1], capital[0])):
            yield rf"\b(?i:{_stem(first)}\w{{0,4}}\s+(?:\w+[\s-]+)?{_stem(last)}\w{{0,4}})\b"
    surnames = capital[1:] or capital
    for surname in surnames:
        if len(surname) >= _SURNAME:
            yield rf"(?:\b\w\.\s*)?\b{_capitals(surname)}\w{{0,4}}\b"


def _stem(word: str) -> str:
    """What stays of a word in every case: Pavardait-is is Pavardaič-io, Žod-is is Žodž-io."""
    stem = word[: max(2, len(word) - _ENDING)]
    changed = _CHANGED.get(stem[-1:].lower())
    return re.escape(stem) if changed is None else f"{re.escape(stem[:-1])}(?:{changed}|{changed.upper()})"


def _capitals(surname: str) -> str:
    """With a capital, or all of them: a word that is written small is no name."""
    return f"(?:{_stem(surname[:1].upper() + surname[1:].lower())}|{_stem(surname.upper())})"


def _is_phone(text: str) -> bool:
    return _PHONE.fullmatch("".join(filter(str.isdigit, text))) is not None
