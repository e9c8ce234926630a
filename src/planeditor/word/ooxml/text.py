"""Text as it may stand in a document: broken into lines, free of what XML cannot hold."""

import re

DASH = "– "
"""What a list item begins with in a document."""

BULLET = r"[-·•‐-―\u2023\u2043\u2190-\u21ff\u2219\u25a0-\u25ff\u2700-\u27bf\uf000-\uf0ff]"
"""What an item of a list begins with, as a pattern: typed, or as the symbol fonts of Word have it."""

_ITEM = re.compile(rf"\s*{BULLET}\s+(?=\S)")

_HYPHENS = str.maketrans({"\x1e": "\u2011", "\x1f": None})
"""Word's own signs, in plain text, for a hyphen that does not break and for an optional one."""
_SPECIAL = re.compile("[\x00-\x1f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def is_clean(text: str) -> bool:
    """Whether a run can hold a text as it is: one line, no tab, nothing to clean."""
    # No-break spaces count as not printable, so that is only the quick half of an answer.
    return text.isprintable() or _SPECIAL.search(text) is None


def is_plain(text: str) -> bool:
    """Whether a paragraph can be such a text as it is: it is not a list item either."""
    return is_clean(text) and not is_item(text)


def is_item(line: str) -> bool:
    """Whether a line is an item of a list."""
    # Letters and digits, with which nearly all begin, need no looking at.
    return not line[:1].isalnum() and _ITEM.match(line) is not None


def as_item(line: str) -> str:
    """A line that is an item, as documents write it."""
    return _ITEM.sub(DASH, line, count=1)


def clean(text: str) -> str:
    """The text without control characters, lone surrogates and the like, which XML cannot hold."""
    return _FORBIDDEN.sub("", text.translate(_HYPHENS))


def lines(text: str) -> list[str]:
    """The clean lines of a text, whichever characters broke them."""
    printed = text.replace("\xa0", " ").replace("\n", " ")
    if printed.isprintable():  # as nearly all are, told five times as fast as by a pattern
        return text.splitlines()
    # Split first: some line breaks (Word's own soft one, a vertical tab) are themselves forbidden in XML.
    return [clean(line) for line in text.translate(_HYPHENS).splitlines()]
