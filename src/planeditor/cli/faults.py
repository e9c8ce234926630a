"""What is said of errors: the world's in one sentence, our own in a report."""

import os

from planeditor.language import Said, said
from planeditor.reports import report_text, write_report
from planeditor.store.location import default_path
from planeditor.system import FORBIDDEN, NO_ROOM, reason


def refusal(error: OSError) -> Said:
    """The sentence for what the system refused and no one foresaw."""
    if error.errno in NO_ROOM:
        return said("cli", "There is no room on the disk. Free some and try again.")
    if error.errno in FORBIDDEN and error.filename:
        return said("cli", "“{file}” may not be read or written here.", file=error.filename)
    if error.filename:
        return said("cli", "“{file}” cannot be used: {reason}.", file=error.filename, reason=reason(error))
    return said("cli", "The system refuses: {reason}.", reason=reason(error))


def reported(error: Exception) -> Said:
    """Write down what went wrong in the program, in the user's store folder; return the sentence."""
    try:
        path = write_report(default_path(os.environ).parent / "reports", report_text(error))
    except OSError:
        return said(
            "cli",
            "Something in the program went wrong ({error}), and the report could not be written.",
            error=type(error).__name__,
        )
    return said("cli", "Something in the program went wrong. The report is in {path}.", path=path)
