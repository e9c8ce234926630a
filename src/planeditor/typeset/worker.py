"""The process that sets one document on pages: its bytes come in, those of a PDF file go out."""

import sys
from enum import IntEnum

WORD = "--set-pages"
"""The argument by which the program is this process, and nothing else."""


class Ending(IntEnum):
    """What it ends with; anything else is a fault."""

    DONE = 0
    UNREADABLE = 10
    UNSET = 11
    FAULT = 12


def main() -> int:
    """Set what comes in; of what is wrong the English words go to stderr, of a fault the report of it."""
    from planeditor.reports import report_text

    try:
        return _set()
    except MemoryError:
        raise
    except Exception as error:  # a library that cannot be loaded too
        return _told(report_text(error), Ending.FAULT)


def _set() -> Ending:
    from planeditor.typeset.setting import Unset, set_pages
    from planeditor.word.reading.package import UnreadableDocument

    try:
        made = set_pages(sys.stdin.buffer.read())
    except UnreadableDocument:
        return Ending.UNREADABLE
    except Unset as error:
        return _told(str(error), Ending.UNSET)
    sys.stdout.buffer.write(made)
    sys.stdout.buffer.flush()
    return Ending.DONE


def _told(text: str, ending: Ending) -> Ending:
    sys.stderr.buffer.write(text.encode(errors="backslashreplace"))
    return ending
