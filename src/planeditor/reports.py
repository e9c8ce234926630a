"""What is written down when the program itself is at fault, so that it can be mended."""

import platform
import traceback
from datetime import UTC, datetime
from pathlib import Path

from planeditor import __version__


def report_text(error: BaseException, *libraries: str) -> str:
    """Everything about an exception that helps to mend it; `libraries` are others that matter, with versions.

    Nothing of a plan's content is added.
    """
    versions = (f"planeditor {__version__}", f"Python {platform.python_version()}", *libraries)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return "\n".join([", ".join(versions), platform.platform(), now, "", *traceback.format_exception(error)])


def write_report(folder: Path, text: str) -> Path:
    """Put a report into a folder, which is made where it is missing; raise OSError if that fails."""
    path = folder / f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", errors="backslashreplace")
    return path
