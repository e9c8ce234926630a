"""A document as PDF, made without Word."""

import sys
from functools import cache

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QApplication

from planeditor.ui.kit.jobs import Report
from planeditor.ui.kit.paper.flow import pages
from planeditor.ui.kit.paper.sheets import paint_sheets
from planeditor.word.ooxml.units import TWIPS_PER_INCH
from planeditor.word.reading.blocks import Document

_CREATOR = "Pažangos plano rengyklė"


@cache
def running_application() -> QCoreApplication:
    """The application that fonts belong to; where none runs, one without a screen is begun and kept."""
    screen = ["-platform", "offscreen"] if sys.platform == "linux" else []
    return QApplication.instance() or QApplication(["planeditor", *screen])


def pdf_bytes(document: Document, report: Report) -> bytes:
    """The document's pages as the bytes of a PDF file with its fonts; may run in any one thread."""
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(target)
    writer.setResolution(TWIPS_PER_INCH)
    writer.setTitle(document.title)
    writer.setCreator(_CREATOR)
    if hasattr(writer, "setAuthor"):  # since Qt 6.9
        writer.setAuthor(document.author)
    paint_sheets(writer, pages(document), TWIPS_PER_INCH, document.size, report)
    return bytes(target.data().data())
