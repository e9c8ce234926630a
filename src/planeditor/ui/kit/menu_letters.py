"""A letter for each entry of a menu whose entries are made as they are needed."""

from collections.abc import Sequence
from string import ascii_lowercase


def lettered(texts: Sequence[str]) -> list[str]:
    """The texts, each marked with a letter that opens only it; unmarked where letters do not suffice."""
    letters = _letters(texts, "")
    return list(map(_marked, texts, letters)) if letters is not None else list(texts)


def _letters(texts: Sequence[str], taken: str) -> list[str] | None:
    if not texts:
        return []
    for letter in texts[0].lower():
        if letter in ascii_lowercase and letter not in taken:
            others = _letters(texts[1:], taken + letter)
            if others is not None:
                return [letter, *others]
    return None


def _marked(text: str, letter: str) -> str:
    place = text.lower().index(letter)
    return f"{text[:place]}&{text[place:]}"
