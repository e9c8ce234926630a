from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.kit.paper.test_pdf import _sizes

from planeditor.ui.kit.paper.flow import pages
from planeditor.ui.kit.paper.printing import print_document, print_on
from planeditor.word.reading.blocks import Document

ENGLISH = ("Print", "Cancel", "Options", "Copies", "Pages", "Printer", "Name", "Location", "Type", "Preview")


@pytest.fixture
def window(qtbot: QtBot, lithuanian: None) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def _file_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_each_page_is_printed_on_a_sheet_of_its_size(
    window: QWidget, plan_document: Document, tmp_path: Path
) -> None:
    assert print_on(_file_printer(tmp_path / "plan.pdf"), window, plan_document)
    printed = _sizes((tmp_path / "plan.pdf").read_bytes())
    assert len(printed) == len([*pages(plan_document)])
    assert {*printed} == {(595, 842), (842, 595)}


def test_only_the_pages_asked_for_are_printed(
    window: QWidget, plan_document: Document, tmp_path: Path
) -> None:
    printer = _file_printer(tmp_path / "plan.pdf")
    ranges = QPageRanges()
    ranges.addRange(2, 3)
    ranges.addPage(5)
    printer.setPageRanges(ranges)
    assert print_on(printer, window, plan_document)
    assert len(_sizes((tmp_path / "plan.pdf").read_bytes())) == 3


def test_printing_is_stopped_by_its_button(window: QWidget, plan_document: Document, tmp_path: Path) -> None:
    def stop() -> None:
        (progress,) = window.findChildren(QProgressDialog)
        (button,) = progress.findChildren(QPushButton)
        assert button.text() == "Stabdyti"
        button.click()

    QTimer.singleShot(0, stop)
    assert not print_on(_file_printer(tmp_path / "plan.pdf"), window, plan_document)


def test_the_dialog_is_lithuanian_and_can_be_left(window: QWidget, plan_document: Document) -> None:
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        for widget in dialog.findChildren(QWidget):
            if isinstance(widget, QAbstractButton | QLabel):
                seen.append(widget.text().replace("&", ""))
            seen.append(widget.toolTip())
        seen.append(dialog.windowTitle())
        dialog.reject()

    QTimer.singleShot(0, look)
    assert not print_document(window, plan_document)
    assert "Spausdinti" in seen
    assert [text for text in seen if text.strip(":….") in ENGLISH] == []
