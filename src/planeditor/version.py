"""Which program this is: its version, and in a built one the day and the commit that it was built from."""

from functools import cache

from planeditor import __version__
from planeditor.resources import resource


@cache
def version_text() -> str:
    """“0.2.0”, or “0.2.0 (2026-03-28 1a2b3c4)” of a program that was built for people without Python."""
    try:
        built = resource("build.txt").read_text("utf-8").strip()
    except FileNotFoundError:  # run from its source
        return __version__
    return f"{__version__} ({built})"
