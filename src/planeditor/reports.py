"""What is written down when the program itself is at fault, so that it can be mended.

A report goes to people who do not know the plan: it holds nothing that anybody typed.
"""

import linecache
import platform
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType, TracebackType

from planeditor import private
from planeditor.errors import PlanEditorError
from planeditor.version import version_text

_SPEAKING = (AttributeError, IndexError, NameError, RecursionError, TypeError, ZeroDivisionError)
"""Whose sentences name types and names of the program when Python itself says them, never a value."""

_MOST = 100
"""Lines of the program told of one exception: one of endless calls has thousands."""


class FaultElsewhere(Exception):
    """The program was at fault in another process of its own, which wrote down the `report`."""

    def __init__(self, report: str) -> None:
        super().__init__()
        self.report = report


def report_text(error: BaseException, *libraries: str) -> str:
    """What about an exception helps to mend it; `libraries` are others that matter, with versions.

    Told are the kinds of the exceptions and where they came about. Of what they say, which is often a text of
    the plan, a parameter or a path, only what cannot be any of these.
    """
    versions = (f"planeditor {version_text()}", f"Python {platform.python_version()}", *libraries)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return "\n".join([", ".join(versions), platform.platform(), now, "", *_told(error), ""])


def write_report(folder: Path, text: str) -> Path:
    """Put a report into a folder, which is made where it is missing; raise OSError if that fails."""
    path = folder / f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    private.make_folder(folder)
    private.tighten(folder)
    private.make_file(path)
    path.write_text(text, "utf-8", errors="backslashreplace")
    return path


def _told(error: BaseException) -> Iterator[str]:
    """The exception after those it came of, the last one last, as Python tells them."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _told(before)
        yield from ("", "which led to:" if error.__cause__ else "while it was handled:", "")
    if isinstance(error, FaultElsewhere):
        yield error.report
    places = [_place(frame, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    yield from places if len(places) <= _MOST else (*places[: _MOST // 2], "  …", *places[-_MOST // 2 :])
    yield ": ".join(filter(None, (_name(type(error)), _words(error))))


def _place(frame: FrameType, line: int) -> str:
    """A line of the program by its module: the path of a file may name the user."""
    code = linecache.getline(frame.f_code.co_filename, line, frame.f_globals).strip()
    return f"  {frame.f_globals.get('__name__')}:{line} in {frame.f_code.co_qualname}: {code}"


def _name(kind: type[BaseException]) -> str:
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _words(error: BaseException) -> str:
    """What the exception says, as far as it cannot be something typed."""
    if isinstance(error, PlanEditorError):
        return error.said.source
    if isinstance(error, OSError):
        return f"errno {error.errno}" if error.errno is not None else ""
    import sqlite3  # not needed before the window is painted, unless something went wrong

    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorname", "")
    return str(error) if type(error) in _SPEAKING and _is_said_by_python(error.__traceback__) else ""


def _is_said_by_python(trace: TracebackType | None) -> bool:
    """Whether no line of a program raised the exception: then nobody put words into it."""
    last = list(traceback.walk_tb(trace))[-1:]
    lines = [linecache.getline(frame.f_code.co_filename, line, frame.f_globals) for frame, line in last]
    return any(line.strip() and not line.strip().startswith(("raise", "assert")) for line in lines)
