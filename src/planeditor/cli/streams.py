"""What is printed: in UTF-8 everywhere, without control characters, and surely out before the end."""

import contextlib
import io
import os
import sys
from typing import TextIO

_SILENT = dict.fromkeys(
    (code for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"), "\N{REPLACEMENT CHARACTER}"
)
"""Control characters, with which a stranger's plan could command the terminal."""


def speak_utf8() -> None:
    """Print in UTF-8 whatever the console says; names of files that are no text are printed escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # it is None where there is no console
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def show(text: str, stream: TextIO | None) -> None:
    """Print a text and a line end; raise OSError if it does not get out.

    A reader who has seen enough and closed the pipe is no error.
    """
    if not text or stream is None:
        return
    try:
        stream.write(text.translate(_SILENT) + "\n")
        stream.flush()
    except BrokenPipeError:
        _discard(stream)
    except (OSError, KeyboardInterrupt):
        _discard(stream)
        raise


def _discard(stream: TextIO) -> None:
    """Let what is left in the stream go nowhere, so that the interpreter does not complain when it ends."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
