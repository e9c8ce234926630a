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


def main() -> int:
    """Set what comes in; of what is wrong the English words go to stderr."""
    from planeditor.typeset.setting import Unset, set_pages
    from planeditor.word.reading.package import UnreadableDocument

    try:
        made = set_pages(sys.stdin.buffer.read())
    except UnreadableDocument:
        return Ending.UNREADABLE
    except Unset as error:
        sys.stderr.write(str(error))
        return Ending.UNSET
    sys.stdout.buffer.write(made)
    sys.stdout.buffer.flush()
    return Ending.DONE
