"""Printing the pages of a document."""

import sys
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QProgressDialog, QWidget

from planeditor.errors import WriteFailed
from planeditor.language import said
from planeditor.typeset.paper import Paper, Size
from planeditor.ui.kit.paper.arrangement import POINTS_PER_INCH
from planeditor.ui.kit.paper.pictures import image_of

_FINEST = 300
"""Dots of an inch beyond which letters on paper look no better, and a page takes a hundred megabytes."""


def print_pages(parent: QWidget, pages: Paper, title: str) -> bool:
    """Ask on which printer, and print; whether it was printed.

    In the window's thread, for printers of some systems live there; it can be stopped. Raises WriteFailed
    where there is no printer, or it does not take the pages.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    # Qt asks there in the system's own dialog, which it silently does not show where there is no printer.
    if sys.platform != "linux" and printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat:
        raise WriteFailed(
            said("errors", "This computer has no printer. Save the document as PDF and print it elsewhere.")
        )
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted and print_on(printer, parent, pages)


def print_on(printer: QPrinter, parent: QWidget, pages: Paper) -> bool:
    """Print the pages that the printer was told to; whether the user let it come to the end."""
    wanted = [*_wanted(printer, pages)]
    title = QCoreApplication.translate("printing", "Printing the document…")
    stop = QCoreApplication.translate("printing", "Stop")
    progress = QProgressDialog(title, stop, 0, len(wanted), parent)
    progress.setMinimumDuration(0)  # or the window could be worked in until it is shown
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setWindowTitle(parent.window().windowTitle())
    printer.setFullPage(True)
    painter = QPainter()
    try:
        for done, index in enumerate(wanted, start=1):
            _print_page(printer, painter, pages, index)
            progress.setValue(done)  # which lets the window live
            if progress.wasCanceled():
                printer.abort()
                return False
    finally:
        painter.end()
        progress.close()
        progress.deleteLater()
    return True


def _print_page(printer: QPrinter, painter: QPainter, pages: Paper, index: int) -> None:
    """Print a page on a sheet of its own size."""
    size = pages.sizes[index]
    printer.setPageLayout(_sheet(size))
    if not (printer.newPage() if painter.isActive() else painter.begin(printer)):
        raise WriteFailed(said("errors", "The pages could not be written or printed. Try again."))
    dots = printer.resolution() / POINTS_PER_INCH
    image = image_of(pages, index, round(size.width * min(dots, _FINEST / POINTS_PER_INCH)))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(0, 0, size.width * dots, size.height * dots), image)


def _sheet(size: Size) -> QPageLayout:
    """The sheet of a page: its paper upright, and turned where the page is wide."""
    is_wide = size.width > size.height
    points = QSizeF(size.width, size.height)
    paper = QPageSize(points.transposed() if is_wide else points, QPageSize.Unit.Point)
    turned = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    return QPageLayout(paper, turned, QMarginsF())


def _wanted(printer: QPrinter, pages: Paper) -> Iterator[int]:
    """The pages that were asked for, counted from 1 whatever number they show."""
    ranges = printer.pageRanges()
    for index in range(len(pages)):
        if ranges.isEmpty() or ranges.contains(index + 1):
            yield index
