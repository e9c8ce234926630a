"""Documents set on pages in a process of their own: it can be ended at any time, and its memory goes too."""

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Self

from planeditor.errors import PlanEditorError
from planeditor.language import said
from planeditor.reports import FaultElsewhere
from planeditor.typeset.worker import WORD, Ending
from planeditor.word.reading.package import unreadable

_BREATH = 0.1
"""Seconds after which it is asked again whether the pages are still wanted."""
_WITH_STREAMS = "planeditor-cli.exe"
"""On Windows the program of the commands: the one with a window has no streams."""

Ask = Callable[[], None]
"""Raises whatever ends the work when nobody wants it any more."""


class PagesFailed(PlanEditorError):
    """No pages came of a document."""


class Press:
    """A process that sets one document; it gets ready as soon as it is entered, and is ended when left."""

    def __enter__(self) -> Self:
        try:
            self._process = subprocess.Popen(
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise broken_off() from error
        return self

    def __exit__(self, *_: object) -> None:
        with self._process:  # which closes its streams and waits for it
            self._process.kill()

    def pdf(self, content: bytes, ask: Ask) -> bytes:
        """The PDF file of a document's bytes, once; `ask` is called again and again meanwhile.

        Raises UnreadableDocument for what is no Word document, PagesFailed where no pages come of it, and
        FaultElsewhere where that is the program's fault.
        """
        with ThreadPoolExecutor(1) as thread:
            # Asked again after a timeout, communicate() would write nothing more of what it was given.
            talk = thread.submit(self._process.communicate, content)
            try:
                # Not a join() of the thread: broken off by Ctrl+C, it takes one that runs for one that ended.
                while not wait([talk], _BREATH).done:
                    ask()
            finally:
                self._process.kill()
        try:
            made, told = talk.result()
        except MemoryError as error:  # there was no room for what came
            raise broken_off() from error
        match self._process.returncode:
            case Ending.DONE:
                return made
            case Ending.UNREADABLE:
                raise unreadable()
            case Ending.UNSET:
                sentence = said(
                    "errors",
                    "The pages of this document could not be laid out. "
                    "Try another form, or one without a template of your own.",
                )
                raise PagesFailed(sentence) from RuntimeError(told.decode(errors="replace"))
            case Ending.FAULT:
                raise FaultElsewhere(told.decode(errors="replace"))
            case ending:
                raise broken_off() from RuntimeError(f"{ending}: {told.decode(errors='replace')}")


def broken_off() -> PagesFailed:
    """Says so."""
    return PagesFailed(
        said(
            "errors",
            "Laying out the pages broke off, perhaps for want of memory. Close other programs and try again.",
        )
    )


def _command() -> list[str]:
    """The program again, as this process, and not what lies in the folder that it is called in."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-P", "-m", "planeditor", WORD]
    beside = Path(sys.executable).with_name(_WITH_STREAMS)
    return [str(beside) if beside.exists() else sys.executable, WORD]


def _environment() -> dict[str, str]:
    """That of this process; Python finds the program where it is found here."""
    paths = [str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
