"""Printing a document."""

from collections.abc import Iterator
from itertools import takewhile

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QProgressDialog, QWidget

from planeditor.ui.kit.jobs import Stopped
from planeditor.ui.kit.paper.flow import Page, pages
from planeditor.ui.kit.paper.sheets import paint_sheets
from planeditor.word.reading.blocks import Document


def print_document(parent: QWidget, document: Document) -> bool:
    """Ask on which printer, and print; whether it was printed.

    In the window's thread, for printers of some systems live there; it can be stopped. Raises WriteFailed
    where the printer does not take the pages.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(document.title)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted and print_on(printer, parent, document)


def print_on(printer: QPrinter, parent: QWidget, document: Document) -> bool:
    """Print the pages that the printer was told to; whether the user let it come to the end."""
    title = QCoreApplication.translate("printing", "Printing the document…")
    progress = QProgressDialog(
        title, QCoreApplication.translate("printing", "Stop"), 0, document.size, parent
    )
    progress.setMinimumDuration(0)  # or the window could be worked in until it is shown
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setWindowTitle(parent.window().windowTitle())

    def report(step: int, steps: int) -> None:
        progress.setValue(step)  # which lets the window live
        if progress.wasCanceled():
            raise Stopped

    printer.setFullPage(True)
    try:
        paint_sheets(printer, _wanted(printer, pages(document)), printer.resolution(), document.size, report)
    except Stopped:
        printer.abort()
        return False
    finally:
        progress.close()
        progress.deleteLater()
    return True


def _wanted(printer: QPrinter, pages: Iterator[Page]) -> Iterator[Page]:
    """The pages that were asked for, counted from 1 whatever number they show."""
    ranges = printer.pageRanges()
    if ranges.isEmpty():
        yield from pages
        return
    counted = takewhile(lambda one: one[0] <= ranges.lastPage(), enumerate(pages, start=1))
    yield from (page for place, page in counted if ranges.contains(place))
