import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planeditor.errors import WriteFailed
from planeditor.typeset.paper import Paper
from planeditor.ui.kit.paper.printing import print_on, print_pages

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
    window: QWidget, plan_pages: Paper, tmp_path: Path
) -> None:
    assert print_on(_file_printer(tmp_path / "plan.pdf"), window, plan_pages)
    printed = Paper((tmp_path / "plan.pdf").read_bytes())
    sizes = [
        [(round(one.width), round(one.height)) for one in paper.sizes] for paper in (printed, plan_pages)
    ]
    assert sizes[0] == sizes[1]
    assert {*sizes[0]} == {(595, 842), (842, 595)}
    pixels = [paper.picture(0, 200).content for paper in (printed, plan_pages)]
    unlike = sum(abs(one - other) > 90 for one, other in zip(*pixels, strict=False))
    assert unlike < len(pixels[0]) / 50


def test_only_the_pages_asked_for_are_printed(window: QWidget, plan_pages: Paper, tmp_path: Path) -> None:
    printer = _file_printer(tmp_path / "plan.pdf")
    ranges = QPageRanges()
    ranges.addRange(2, 3)
    ranges.addPage(5)
    printer.setPageRanges(ranges)
    assert print_on(printer, window, plan_pages)
    assert len(Paper((tmp_path / "plan.pdf").read_bytes())) == 3


def test_printing_is_stopped_by_its_button(window: QWidget, plan_pages: Paper, tmp_path: Path) -> None:
    def stop() -> None:
        (progress,) = window.findChildren(QProgressDialog)
        (button,) = progress.findChildren(QPushButton)
        assert button.text() == "Stabdyti"
        button.click()

    QTimer.singleShot(0, stop)
    assert not print_on(_file_printer(tmp_path / "plan.pdf"), window, plan_pages)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the dialog is the system's own")
def test_the_dialog_is_lithuanian_and_can_be_left(window: QWidget, plan_pages: Paper) -> None:
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
    assert not print_pages(window, plan_pages, "Planas")
    assert "Spausdinti" in seen
    assert [text for text in seen if text.strip(":….") in ENGLISH] == []


@pytest.mark.skipif(sys.platform == "linux", reason="there pages can be printed into a file in any case")
def test_where_there_is_no_printer_it_is_said(window: QWidget, plan_pages: Paper) -> None:
    if QPrinterInfo.availablePrinterNames():
        pytest.skip("there is a printer here")
    with pytest.raises(WriteFailed, match="This computer has no printer"):
        print_pages(window, plan_pages, "Planas")
