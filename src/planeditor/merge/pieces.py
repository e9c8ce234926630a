"""A text cut into sentences and lines, or into words, where a number with its unit is one word."""

from __future__ import annotations

import re
from itertools import accumulate, chain

# What is one number, date or range is one word: „1 250 000 Eur“, „2024 m. sausio 31 d.“, „5 iki 10 proc.“.
# Of a sum that one changed at its beginning and another at its end, nobody wrote what the halves would make.
_SPACE = r"[^\S\n]++"
_NUMBER = r"[^\w\s]*+[0-9]\S*+"
_MONTH = r"(?:saus|vas|kov|bal|geg|birž|liep|rugp|rugs|spal|lapkr|gruod)\w*+"
_QUARTER = rf"[IV]++(?:{_SPACE}ketv\S*+)?"
_DATE = rf"{_SPACE}m\.(?:{_SPACE}m\.)?(?:{_SPACE}(?:{_MONTH}|{_QUARTER}))?"
_UNIT = rf"{_SPACE}(?:(?:tūkst|mln|mlrd|eur|proc|val|vnt|mėn|d)\b[^\w\s]*+|[€%][^\w\s]*+)"
_ANOTHER = rf"{_SPACE}(?:(?:[–−-]|iki|m\.){_SPACE})?{_NUMBER}"
_WORD = re.compile(rf"(\s*+)((?:{_NUMBER}(?:{_ANOTHER}|{_DATE}|{_UNIT})*+)|\S*+)", re.IGNORECASE)
_PLAIN_WORD = re.compile(r"(\s*+)(\S*+)")
_DIGIT = re.compile("[0-9]")

_ENDS = r"[.!?…](?<!\sm\.)[“”)]*+"
_BEGINS = r"(?=[A-ZĄČĘĖĮŠŲŪŽ„(])(?!(?i:eur)\b)"
_BREAK = re.compile(rf"[.!?…\n](?:(?<=\n)\s*+|(?<!\n)(?<!\sm\.)[“”)]*+(\s++){_BEGINS})")
"""A line end or what ends a sentence, with the space behind it; it begins with a set, which is found fast."""
_SENTENCE_END = re.compile(rf"\n|{_ENDS}(?:\s+{_BEGINS}|\s*\Z)")
_AHEAD = 3
"""Characters after a place that tell whether a sentence ends there."""


class Pieces:
    """A text, or a part of it, as pieces that follow each other, each with the space before it.

    `words` are the pieces without it, `bounds` the places in the text where, in turn, the space before a
    piece and the piece itself begin, and the end.
    """

    def __init__(self, text: str, words: list[str], bounds: list[int]) -> None:
        self.text = text
        self.words = words
        self.bounds = bounds

    def __len__(self) -> int:
        return len(self.words)

    def place(self, number: int) -> int:
        """Where the space before the piece of that number begins, or the end."""
        return self.bounds[2 * number]

    def part(self, first: int, last: int) -> str:
        """The text of some pieces."""
        return self.text[self.bounds[2 * first] : self.bounds[2 * last]]

    def space(self, number: int) -> str:
        """The space before a piece."""
        return self.text[self.bounds[2 * number] : self.bounds[2 * number + 1]]

    def span(self, number: int) -> tuple[int, int]:
        """Where a piece with its space begins and ends."""
        return self.bounds[2 * number], self.bounds[2 * number + 2]


def units(text: str) -> Pieces:
    """The sentences and lines of a text."""
    bounds = [0, 0]
    for found in _BREAK.finditer(text):
        start, end = found.span(1)
        if start < 0:
            start, end = found.span()
            start = bounds[-1] + len(text[bounds[-1] : start].rstrip())
        bounds[-1:] = [bounds[-1], start, end] if start else [end]
    bounds.append(len(text))
    return Pieces(text, [text[at:end] for at, end in zip(bounds[1::2], bounds[2::2], strict=True)], bounds)


def words(text: str, start: int, end: int) -> Pieces:
    """The words of a part of a text."""
    part = text[start:end]
    pairs = (_WORD if has_number(part) else _PLAIN_WORD).findall(part)[:-1]
    bounds = accumulate(map(len, chain.from_iterable(pairs)), initial=start)
    return Pieces(text, [word for _, word in pairs], list(bounds))


def has_number(text: str) -> bool:
    """Whether there is a digit in it."""
    return _DIGIT.search(text) is not None


def has_break(text: str, start: int, end: int) -> bool:
    """Whether a sentence or line ends within the characters from `start` to `end`."""
    found = _SENTENCE_END.search(text[start : end + _AHEAD])
    return found is not None and start + found.start() < end
