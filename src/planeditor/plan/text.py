"""Lithuanian text: search without diacritics, and the order of the alphabet."""

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

# CLDR lt: č, š and ž are letters of their own after c, s and z; ą, ę, ė, į, y, ų and ū differ
# from a, e, i and u only when everything else is equal.
_OWN_LETTERS = {"č": "c\uffff", "š": "s\uffff", "ž": "z\uffff"}
_TIES = {
    "ą": ("a", 1),
    "ę": ("e", 1),
    "ė": ("e", 2),
    "į": ("i", 1),
    "y": ("i", 2),
    "ų": ("u", 1),
    "ū": ("u", 2),
}
_PARTS = re.compile(r"\d+|\D")
_OF_OTHERS = str.maketrans(
    {"\v": "\n", "\f": "\n", "\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
    | {"\x1e": "\u2011", "\x1f": None}
)
"""Line breaks of all kinds, and Word's own signs for a hyphen that does not break and for an optional one."""

HIDDEN = "\u00ad\u200b\ufeff\ufe0f"
"""Characters that are not seen: where a word may break, and how the one before is drawn."""
_SIGNS_IN_NAMES = str.maketrans(dict.fromkeys("\"„“”«»‘’'") | dict.fromkeys("‐‑‒–—−", "-"))

_BEFORE_DIFFERENCE = 20
"""Characters."""

SortKey = tuple[tuple[tuple[int, int, str], ...], tuple[int, ...], str]


def fold(text: str) -> str:
    """The text for searching: lower case, no diacritics („Šiauliai“ → „siauliai“), nothing unseen."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(one for one in decomposed if not unicodedata.combining(one) and one not in HIDDEN)


def named(text: str) -> str:
    """A name for comparing: folded, whatever its quotation marks, dashes and spaces are."""
    return " ".join(fold(text).translate(_SIGNS_IN_NAMES).split())


def one_line(text: str) -> str:
    """The text on one line, its lines told apart."""
    return " / ".join(line for one in text.splitlines() if (line := " ".join(one.split())))


def from_difference(line: str, beside: str, longest: int) -> str:
    """The line; one that is longer from shortly before it differs from the other one."""
    if len(line) <= longest:
        return line
    pairs = zip(line, beside, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    start = max(0, same - _BEFORE_DIFFERENCE)
    return f"…{line[start:]}" if start else line


def uniform(text: str) -> str:
    """Text from elsewhere as it is kept here: line feeds between lines, and hyphens that others know."""
    return text.replace("\r\n", "\n").translate(_OF_OTHERS)


def cased_like(example: str, text: str) -> str:
    """The text with the capitals of an example: all of them, or the first; what is typed keeps its own."""
    if example.isupper() and sum(map(str.isalpha, example)) > 1:
        return text.upper()
    return text[:1].upper() + text[1:] if example[:1].isupper() else text


@lru_cache(maxsize=8192)
def sort_key(text: str) -> SortKey:
    """A key that sorts as Lithuanians do, with numbers by value („2“ before „10“)."""
    primary: list[tuple[int, int, str]] = []
    ties: list[int] = []
    for part in _PARTS.findall(unicodedata.normalize("NFC", text.strip()).lower()):
        if part.isdecimal():
            primary.append((1, int(part[:18]), ""))
            continue
        letter, tie = _TIES.get(part, (part, 0))
        ties.append(tie)
        letter = _OWN_LETTERS.get(letter) or fold(letter) or letter
        if letter[0].isalnum():
            primary.append((2, 0, letter))
        elif letter.isspace():
            primary.append((0, 0, ""))
        # Quotes, dashes and other signs do not decide the order: „Ąžuolo“ stands with Ąžuolo.
    return tuple(primary), tuple(ties), text
