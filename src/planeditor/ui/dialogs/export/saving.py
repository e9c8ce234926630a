"""Where a document is to be written is asked, and it is written off the window's thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from planeditor.errors import PlanEditorError, WriteFailed
from planeditor.language import said
from planeditor.ui.dialogs.export.naming import next_name
from planeditor.ui.kit import messages
from planeditor.ui.kit.jobs import Job, Report
from planeditor.ui.kit.words import tell

WORD_SUFFIX = ".docx"
PDF_SUFFIX = ".pdf"
EXCEL_SUFFIX = ".xlsx"
_FILTERS = {
    WORD_SUFFIX: said("ExportDialog", "Word document"),
    PDF_SUFFIX: said("ExportDialog", "PDF document"),
    EXCEL_SUFFIX: said("ExportDialog", "Excel workbook"),
}


def save_document(
    parent: QWidget, proposal: Path, make: Callable[[Report], bytes], crashed: SignalInstance
) -> Path | None:
    """Ask where to write what `make` makes, and write; where that fails, ask again for another name.

    Returns the folder, at once; None if the user changed their mind.
    """
    suffix = proposal.suffix
    title = tell(said("ExportDialog", "Save the document"))
    path = messages.file_to_save(parent, title, f"{tell(_FILTERS[suffix])} (*{suffix})", proposal, suffix)
    if path is None:
        return None

    def work(report: Report) -> Path:
        from planeditor.atomic import write_atomically

        write_atomically(path, make(report))
        return path

    def failed(error: PlanEditorError) -> None:
        messages.refuse(parent, tell(error.said))
        if isinstance(error, WriteFailed):
            save_document(parent, next_name(path), make, crashed)

    job = Job(parent, tell(said("ExportDialog", "Writing the document…")), work)
    saved = tell(said("ExportDialog", "The document is saved to {name}."))
    job.done.connect(lambda path: messages.written(parent, path, saved))
    job.failed.connect(failed)
    job.crashed.connect(crashed)
    job.start()
    return path.parent
