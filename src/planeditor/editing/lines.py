"""Lists written elsewhere, such as in Word, as the titles of new items."""

import re

from planeditor.errors import InvalidValue
from planeditor.language import said

MAX_LINES = 500

_MARK = re.compile(
    r"""
    ^(?: [-–—•·▪■◦●○*§\uf0b7\uf0a7]      # a bullet, also as the symbol fonts of Word have it
      | o(?=\t)
      | \(?\d{1,3}[.)](?:\d{1,3}[.)]?)*  # 1.  1)  (1)  1.2.  1.2.3
      | \(?[^\W\d_]\)                    # a)  (a)
    )\s+
    """,
    re.VERBOSE,
)


def titles(text: str) -> list[str]:
    """The lines that say something, each without its number or bullet and with single spaces.

    Raises InvalidValue for more lines than anybody means to add at once.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > MAX_LINES:
        raise InvalidValue(
            said(
                "errors",
                "That is too long a list: at most {most} lines can be pasted at once.",
                most=MAX_LINES,
            )
        )
    stripped = (_MARK.sub("", line.lstrip(), count=1) for line in lines)
    return [title for line in stripped if (title := " ".join(line.split()))]
