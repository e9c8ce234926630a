"""Form files read as TOML, if they are no more of it than any form needs."""

import re
import tomllib
from itertools import accumulate

from planeditor.language import said
from planeditor.word.forms.entries import BrokenForm, Entry, FormText

MAX_TEXT = 2**18
"""Bytes of a form; ours have some ten thousand."""
_MAX_WORD, _MAX_KEYS, _MAX_DEPTH = 100, 16, 16
"""Letters of a key or a number, parts of a key, brackets within brackets."""
# What is never closed goes on to the end of the line or of all: so each letter is looked at once.
_TEXT = re.compile(
    r'''"""(?:\\?.)*?(?:"{3,5}|\Z)|'{3}.*?(?:'{3,5}|\Z)'''
    r"""|"(?:\\?[^\n])*?(?:"|$)|'[^'\n]*(?:'|$)|#[^\n]*""",
    re.DOTALL | re.MULTILINE,
)
_LONG = re.compile(rf'[\w+-]{{{_MAX_WORD}}}|(?:(?:[\w-]+|"")[ \t]*\.[ \t]*){{{_MAX_KEYS}}}')
_BRACKET = re.compile(r"[\[\]{}]")
_SYNTAX_LINE = re.compile(r"at line (\d+)")


def parse(form: str, text: str) -> Entry:
    """The whole of a form file; BrokenForm where it is not TOML, or more of it than any form needs."""
    _check_bounds(form, text)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = _SYNTAX_LINE.search(str(error))
        raise BrokenForm(
            said(
                "errors",
                "File “{form}”, line {line}: this cannot be read. "
                "Perhaps a quote, bracket or equals sign is missing.",
                form=form,
                line=int(match[1]) if match else len(text.splitlines()),
            )
        ) from error
    return Entry(FormText(form, text), values, "", 0)


def _check_bounds(form: str, text: str) -> None:
    """Refuse what would take much time or memory to read, before it is read."""
    if len(text) > MAX_TEXT:
        raise too_large(form)
    bare = _TEXT.sub(lambda match: '""' + "\n" * match[0].count("\n"), text)
    if found := _LONG.search(bare):
        raise BrokenForm(
            said(
                "errors",
                "File “{form}”, line {line}: a number or a key is longer here than ever needed. "
                "Make it shorter.",
                form=form,
                line=bare.count("\n", 0, found.start()) + 1,
            )
        )
    steps = (1 if bracket in "[{" else -1 for bracket in _BRACKET.findall(bare))
    if max(accumulate(steps), default=0) > _MAX_DEPTH:
        raise BrokenForm(
            said("errors", "File “{form}”: there are too many brackets within each other.", form=form)
        )


def too_large(form: str) -> BrokenForm:
    """The error for a form that is larger than any."""
    return BrokenForm(said("errors", "File “{form}” is too large. Choose another one.", form=form))
