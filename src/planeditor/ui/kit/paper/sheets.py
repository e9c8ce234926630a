"""Pages painted on the sheets of a printer or a PDF file."""

from collections.abc import Iterable

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from planeditor.errors import WriteFailed
from planeditor.language import said
from planeditor.ui.kit.jobs import Report
from planeditor.ui.kit.paper.flow import Page
from planeditor.word.ooxml.units import TWIPS_PER_INCH, TWIPS_PER_POINT
from planeditor.word.reading.blocks import PageSize


def paint_sheets(
    device: QPagedPaintDevice, pages: Iterable[Page], resolution: int, total: int, report: Report
) -> None:
    """Paint each page on a sheet of its own size; the device is to have no margins.

    `total` is the size of the document, of which is reported how much is done. Raises WriteFailed where the
    device does not take what is painted.
    """
    painter = QPainter()
    try:
        for page in pages:
            device.setPageLayout(_sheet(page.size))
            if not (device.newPage() if painter.isActive() else painter.begin(device)):
                raise WriteFailed(said("errors", "The pages could not be written or printed. Try again."))
            painter.resetTransform()
            painter.scale(resolution / TWIPS_PER_INCH, resolution / TWIPS_PER_INCH)
            page.draw(painter)
            report(min(page.read, total), total)
    finally:
        painter.end()


def _sheet(size: PageSize) -> QPageLayout:
    """The sheet of a page: its paper upright, and turned where the page is wide."""
    is_wide = size.width > size.height
    points = QSizeF(size.width / TWIPS_PER_POINT, size.height / TWIPS_PER_POINT)
    paper = QPageSize(points.transposed() if is_wide else points, QPageSize.Unit.Point)
    turned = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    return QPageLayout(paper, turned, QMarginsF())
