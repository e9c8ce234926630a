"""Characters from elsewhere as they are kept here, cleaned in one place on the way in."""

import re
import unicodedata

from planeditor.plan.numbers import NBSP
from planeditor.plan.text import HIDDEN, uniform
from planeditor.plan.typography_rules import REPORTS, FaultKind

_SYMBOLS = {
    "\uf06f": "☐", "\uf0a7": "▪", "\uf0a8": "☐", "\uf0b7": "•", "\uf0d8": "➢", "\uf0e0": "→",
    "\uf0fb": "✗", "\uf0fc": "✓", "\uf0fd": "☒", "\uf0fe": "☑",
}  # fmt: skip
"""What Word's symbol fonts draw at characters that mean nothing elsewhere."""
_SYMBOL_FONTS = re.compile("[\uf000-\uf0ff]")
_UNSEEN = dict.fromkeys(f"{HIDDEN}\u200c\u200d\u200e\u200f\u2060\x07")
_WIDE = "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u205f\u3000"
_TABLE = str.maketrans(_UNSEEN | dict.fromkeys("\u2007\u2009\u202f", NBSP) | dict.fromkeys(_WIDE, " "))
_WRAPPED = re.compile("\u00ad[ \u00a0]*\n[ \u00a0]*")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_PART = r"[1-9][0-9]{0,2}"
NUMBER = rf"[0-9]{{1,3}}(?:\.{_PART})*(?![0-9])"
"""What a row or line is numbered by, without its last dot, as a pattern: 1  1.2  1.2.3, not 12.05 or 2024."""
DEEP_NUMBER = rf"{_PART}(?:\.{_PART})+(?![0-9])"
"""Such a number of two parts at least."""
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
"""„500¹“, with the mark of a note, is not 5001."""
_BROKEN = [pattern for kind, pattern in REPORTS if kind is FaultKind.BROKEN]


def cleaned(text: str) -> str:
    """The text as it is meant: letters whole, its own breaks and hyphens, nothing unseen.

    Line feeds and tabs stay; symbol fonts' bullets become bullets that others know.
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    text = _WRAPPED.sub("", uniform(text))
    text = _SYMBOL_FONTS.sub(lambda match: _SYMBOLS.get(match[0], "•"), text)
    text = _CONTROL.sub("", text.translate(_TABLE))
    return unicodedata.normalize("NFC", text).strip()


def one_line(text: str) -> str:
    """The clean text on one line, with single spaces; a no-break space stays."""
    return re.sub(rf"[ \t\n]*[ \t\n][ \t\n{NBSP}]*", " ", text).strip()


def broken_words(text: str) -> list[str]:
    """The words whose letters an old font has broken: „Vyriausyb÷s“."""
    if not any(mark in text for mark in "÷öþðøÄÅ"):
        return []
    return [match[0] for pattern in _BROKEN for match in pattern.finditer(text)]
