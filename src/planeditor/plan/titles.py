"""The title of a plan within sentences: „… planas“, „… plano“, „… planą“, whatever stands after the word."""

import re
from typing import NamedTuple

_MASCULINE = {"as": ("o", "ą"), "is": ("io", "į")}
_FEMININE = {"a": ("os", "ą"), "ė": ("ės", "ę")}
"""By the ending of the nominative: those of the genitive and of the accusative."""
_HEAD = re.compile(r"\b(?:(?P<he>planas|projektas)|programa|strategija)\b", re.IGNORECASE)
_AGREES = "atnaujint|bendr|ilgalaik|integruot|jungtin|kompleksin|metin|nauj|pakeist|patikslint|strategin"
"""Words that agree with such a head, without their endings; what else stands before it is in the genitive."""
_OPENING, _CLOSING = "„«", "“”»"


class Cases(NamedTuple):
    """A title in two cases, and what stands for it as „jį“ does."""

    genitive: str
    accusative: str
    it: str


def cases(title: str, kind: str) -> Cases:
    """The cases of a title; one that does not say what it is follows the name of its `kind`, in quotes."""
    head = _HEAD.search(_unquoted(title))
    if head is None:
        is_quoted = title[:1] in _OPENING and not _unquoted(title).strip()
        title = f"{kind} {title if is_quoted else f'„{title}“'}"
        head = _HEAD.search(_unquoted(title))
    if head is None:
        return Cases(title, title, "jį")
    is_masculine = head["he"] is not None
    endings = _MASCULINE if is_masculine else _FEMININE
    agreeing = re.compile(rf"\b(?:{_AGREES})(?:{'|'.join(endings)})\b", re.IGNORECASE)
    words = [*agreeing.finditer(_unquoted(title), 0, head.start()), head]
    genitive, accusative = (_inflected(title, words, endings, case) for case in (0, 1))
    return Cases(genitive, accusative, "jį" if is_masculine else "ją")


def _inflected(title: str, words: list[re.Match[str]], endings: dict[str, tuple[str, str]], case: int) -> str:
    for word in reversed(words):
        old = next(ending for ending in endings if word[0].lower().endswith(ending))
        new = endings[old][case]
        stem = word[0][: -len(old)]
        title = title[: word.start()] + stem + (new.upper() if stem.isupper() else new) + title[word.end() :]
    return title


def _unquoted(title: str) -> str:
    """The title with nothing where something is quoted; what stands there is called so in every case."""
    made, depth = [], 0
    for sign in title:
        depth += sign in _OPENING
        made.append(" " if depth else sign)
        depth -= depth > 0 and sign in _CLOSING
    return re.sub('"[^"]*"', lambda quoted: " " * len(quoted[0]), "".join(made))
