"""Who uses the computer: what stands as the author of what they do, in the history and on files they send."""

import getpass

_LONGEST = 200
"""Characters that the history and plan files have for a name and an institution."""


def as_author(text: str) -> str:
    """A name in the form that every file takes: one line of characters that are text, and not too long."""
    line = " ".join("".join(one for one in text if one.isprintable() or one.isspace()).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def account_name() -> str:
    """The name of the account the program runs under; "" where it has none."""
    try:
        return as_author(getpass.getuser())
    except (KeyError, ImportError, OSError):  # an account without a name, which containers have
        return ""
