"""What is said of errors: the world's in one sentence, our own in a report."""

import errno
import os
import platform
import traceback
from datetime import UTC, datetime

from planeditor import __version__
from planeditor.language import Said, said
from planeditor.store.location import default_path


def refusal(error: OSError) -> Said:
    """The sentence for what the system refused and no one foresaw."""
    if error.errno == errno.ENOSPC:
        return said("cli", "There is no room on the disk. Free some and try again.")
    if error.errno in (errno.EACCES, errno.EPERM) and error.filename:
        return said("cli", "“{file}” may not be read or written here.", file=error.filename)
    reason = error.strerror or type(error).__name__
    named = f"{error.filename}: {reason}" if error.filename else reason
    return said("cli", "The system refuses: {reason}.", reason=named)


def reported(error: Exception) -> Said:
    """Write down what went wrong in the program, in the user's store folder; return the sentence.

    Nothing of a plan's content is added to the report.
    """
    now = datetime.now(UTC)
    system = f"planeditor {__version__}, Python {platform.python_version()}, {platform.platform()}"
    lines = [system, now.isoformat(timespec="seconds"), "", *traceback.format_exception(error)]
    path = default_path(os.environ).parent / "reports" / f"{now:%Y%m%d-%H%M%S}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines), "utf-8", errors="backslashreplace")
    except OSError:
        return said(
            "cli",
            "Something in the program went wrong ({error}), and the report could not be written.",
            error=type(error).__name__,
        )
    return said("cli", "Something in the program went wrong. The report is in {path}.", path=path)
