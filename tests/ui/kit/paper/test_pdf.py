import re

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planeditor.ui.kit.jobs import Job, Report, Stopped
from planeditor.ui.kit.paper.flow import pages
from planeditor.ui.kit.paper.pdf import pdf_bytes
from planeditor.word.reading.blocks import Document

pytestmark = pytest.mark.usefixtures("qapp")

BOX = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")


def _sizes(content: bytes) -> list[tuple[int, int]]:
    """Of the pages, in points."""
    return [(round(float(width)), round(float(height))) for width, height in BOX.findall(content)]


def test_a_pdf_has_the_pages_of_the_document_in_their_sizes(plan_document: Document) -> None:
    content = pdf_bytes(plan_document, lambda step, steps: None)
    assert content.startswith(b"%PDF")
    assert content.rstrip().endswith(b"%%EOF")
    wanted = [(round(page.size.width / 20), round(page.size.height / 20)) for page in pages(plan_document)]
    assert _sizes(content) == wanted
    assert {*wanted} == {(595, 842), (842, 595)}
    assert plan_document.title.encode("utf-16-be") in content
    assert b"/FontFile2" in content


def test_progress_runs_to_the_end_and_may_stop_the_work(plan_document: Document) -> None:
    steps: list[tuple[int, int]] = []
    pdf_bytes(plan_document, lambda step, of: steps.append((step, of)))
    assert steps == sorted(steps)
    assert steps[-1] == (plan_document.size, plan_document.size)

    def stop(step: int, of: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        pdf_bytes(plan_document, stop)


def test_a_pdf_is_made_beside_the_window(qtbot: QtBot, plan_document: Document) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def work(report: Report) -> bytes:
        return pdf_bytes(plan_document, report)

    job = Job(window, "PDF", work)
    with qtbot.waitSignal(job.done) as done:
        job.start()
    assert done.args is not None
    assert _sizes(done.args[0]) == _sizes(pdf_bytes(plan_document, lambda step, steps: None))
