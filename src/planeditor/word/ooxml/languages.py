"""Which language words are in: all that we write is Lithuanian, but for phrases that are surely English.

Who listens to a document hears „Teachers of the Future“ read as English (WCAG 3.1.2). A guess is no fact, so
only that counts of which many words are such as Lithuanian has not, and none has its letters: a line without
quotes, or what stands in quotes. Names such as „Future Classroom Lab“ tell nobody what language they are in,
and stay as they are. Among all Lithuanian texts of the program there is none that this takes for English.
"""

import re
from collections.abc import Iterator

LITHUANIAN, ENGLISH = "lt-LT", "en-GB"

_FEWEST = 3
"""Words of a phrase: „and“ alone may be a slip."""
_OF_LINE, _OF_QUOTED = 3, 4
"""At least one word of so many tells the language: beside a name in a line there is often what it is."""
_TELLING = frozenset({"the", "of", "and", "for"})
_OR = "of"
"""In Dutch „or“: „Kinderen of ouders“. So alone it tells nothing but beside words that only English has."""
_ONLY_ENGLISH = frozenset({
    "academy", "art", "arts", "association", "children", "city", "communities", "community", "council",
    "culture", "department", "education", "engineering", "european", "faculty", "foundation", "health",
    "history", "house", "institute", "international", "joy", "knowledge", "languages", "learning", "library",
    "lithuania", "mathematics", "ministry", "music", "national", "nature", "pupils", "royal", "schools",
    "science", "sciences", "society", "sports", "students", "teachers", "teaching", "technology", "union",
    "university", "vilnius", "way", "ways", "world", "years", "young", "youth",
})  # fmt: skip
_FOREIGN = frozenset({"alle", "og", "til", "en", "het", "een", "und", "der", "das"})
"""No words of English, but of languages that have „for“ or „of“ too, such as Danish: „Skole for alle“."""
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_OTHER = re.compile("[^\x00-\x7f\xa0–—‘’“”„…]")
"""No letter of English, or a mark on one."""
_QUOTED = re.compile('„([^„“”"\n]+)[“”"]|“([^“”\n]+)”|"([^"\n]+)"')


def has_english(text: str) -> bool:
    """Whether there is an English phrase in a text."""
    # Nearly no text has such words, which is soon told of them one by one, sooner of letters that few have.
    might = (
        ("f" in text and (" of " in text or " for " in text))
        or ("h" in text and ("the " in text or "The " in text))
        or " and " in text
    )
    return might and any(is_english for _, is_english in phrases(text))


def phrases(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is English; a line feed stands before what it parts."""
    begun = 0
    for first, end in _english(text):
        if begun < first:
            yield text[begun:first], False
        yield text[first:end], True
        begun = end
    if begun < len(text):
        yield text[begun:], False


def _english(text: str) -> Iterator[tuple[int, int]]:
    for line in re.finditer("\n?[^\n]*", text):
        found = [*_QUOTED.finditer(line[0])]
        if not found and _is_english(line[0], _OF_LINE):
            yield line.span()
        for quoted in found:
            if _is_english(quoted[quoted.lastindex or 0], _OF_QUOTED):
                first, end = quoted.span(quoted.lastindex or 0)
                yield line.start() + first, line.start() + end


def _is_english(text: str, share: int) -> bool:
    words = _WORD.findall(text.lower())
    if not _FOREIGN.isdisjoint(words):
        return False
    telling = sum(word in _TELLING for word in words)
    if _TELLING.intersection(words) == {_OR} and _ONLY_ENGLISH.isdisjoint(words):
        return False
    return len(words) >= _FEWEST and share * telling >= len(words) and _OTHER.search(text) is None
