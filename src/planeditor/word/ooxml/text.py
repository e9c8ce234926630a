"""Text as it may stand in a document: broken into lines, free of what XML cannot hold."""

import re

from planeditor.plan.text import uniform

DASH = "– "
"""What a line that is a list item begins with."""

_SPECIAL = re.compile("[\x00-\x1f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def is_plain(text: str) -> bool:
    """Whether a text can be written as it is: one line, not a list item, no tab, nothing to clean."""
    # No-break spaces count as not printable, so that is only the quick half of an answer.
    return (text.isprintable() or _SPECIAL.search(text) is None) and not text.startswith(DASH)


def clean(text: str) -> str:
    """The text without control characters, lone surrogates and the like, which XML cannot hold."""
    return _FORBIDDEN.sub("", uniform(text))


def lines(text: str) -> list[str]:
    """The clean lines of a text, whichever characters broke them."""
    return clean(text).splitlines()
