import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.typeset.here import pages_of
from tests.word.reading.making import SECTION, document_bytes, paragraph

from planeditor.typeset.paper import Paper
from planeditor.ui.kit.paper.preview import PagePreview
from planeditor.ui.kit.theme import Scheme, apply_theme


@pytest.fixture(scope="session")
def long_pages() -> Paper:
    """Twelve pages."""
    body = "".join(paragraph(f"eilutė {number}") for number in range(12 * 52 - 20))
    return pages_of(document_bytes(body + SECTION))


def _ink(preview: PagePreview) -> int:
    """How many of the pixels seen are dark."""
    image = preview.grab().toImage()
    return sum(
        image.pixelColor(x, y).lightness() < 100
        for y in range(0, image.height(), 2)
        for x in range(0, image.width(), 2)
    )


def test_pages_are_shown_as_they_are(qtbot: QtBot, preview: PagePreview, plan_pages: Paper) -> None:
    preview.show_pages(plan_pages)
    assert preview.pages is plan_pages
    assert preview.current == 1
    assert preview.accessibleName() == "Dokumento puslapiai"
    assert preview.where == preview.accessibleDescription() == f"1 puslapis iš {len(plan_pages)}"
    qtbot.waitUntil(lambda: _ink(preview) > 100)


def test_a_page_that_is_come_to_is_painted_and_more_finely_when_it_grows(
    qtbot: QtBot, preview: PagePreview, long_pages: Paper
) -> None:
    preview.show_pages(long_pages)
    preview.go_to(9)
    qtbot.waitUntil(lambda: _ink(preview) > 100)
    preview.set_zoom(3.0)
    qtbot.waitUntil(lambda: preview._pictures._widths.get(8, 0) > 1500)
    preview.hide()
    preview.show()
    preview.go_to(2)
    qtbot.waitUntil(lambda: 1 in preview._pictures._widths)


def test_keys_lead_through_the_pages(qtbot: QtBot, preview: PagePreview, long_pages: Paper) -> None:
    turned: list[int] = []
    preview.current_changed.connect(turned.append)
    preview.show_pages(long_pages)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(preview, Qt.Key.Key_PageDown, control)
    qtbot.keyClick(preview, Qt.Key.Key_PageDown, control)
    assert preview.current == 3
    qtbot.keyClick(preview, Qt.Key.Key_PageUp, control)
    assert preview.current == 2
    at = preview.verticalScrollBar().value()
    qtbot.keyClick(preview, Qt.Key.Key_Down)
    assert preview.verticalScrollBar().value() > at
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    qtbot.keyClick(preview, Qt.Key.Key_Space)
    assert preview.current > 2
    qtbot.keyClick(preview, Qt.Key.Key_Home)
    assert preview.verticalScrollBar().value() == 0
    assert turned[:4] == [1, 2, 3, 2]
    assert turned[-1] == 1


def test_the_end_is_the_end_of_the_document(qtbot: QtBot, preview: PagePreview, long_pages: Paper) -> None:
    preview.show_pages(long_pages)
    qtbot.keyClick(preview, Qt.Key.Key_End)
    assert preview.current == len(long_pages) == 12
    assert preview.accessibleDescription() == "12 puslapis iš 12"


def test_plus_and_minus_and_the_wheel_change_the_size_and_keep_the_page(
    qtbot: QtBot, preview: PagePreview, long_pages: Paper
) -> None:
    preview.show_pages(long_pages)
    preview.go_to(4)
    fitting = preview.zoom
    qtbot.keyClick(preview, Qt.Key.Key_Plus)
    assert preview.zoom > fitting
    assert preview.current == 4
    assert preview.horizontalScrollBar().maximum() > 0
    qtbot.keyClick(preview, Qt.Key.Key_Minus)
    assert preview.zoom < fitting * 1.01
    _turn_wheel(preview)
    _turn_wheel(preview)
    assert preview.zoom > fitting
    across = preview.horizontalScrollBar()
    assert abs(across.value() - across.maximum() / 2) <= 1, "the middle of the page stays in the middle"
    qtbot.keyClick(preview, Qt.Key.Key_0)
    assert preview.zoom == fitting
    assert preview.current == 4


def test_pages_stay_as_wide_as_there_is_room(qtbot: QtBot, preview: PagePreview, plan_pages: Paper) -> None:
    preview.show_pages(plan_pages)
    qtbot.keyClick(preview, Qt.Key.Key_End)
    assert preview.horizontalScrollBar().maximum() == 0
    wide = preview.zoom
    preview.resize(900, 700)
    assert preview.zoom > wide
    assert preview.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_paper_is_white_whatever_the_theme(
    qtbot: QtBot, qapp: QApplication, preview: PagePreview, long_pages: Paper, scheme: Scheme
) -> None:
    apply_theme(qapp, scheme)
    preview.show_pages(long_pages)
    image = preview.grab().toImage()
    assert image.pixelColor(image.width() // 2, 20) == QColor("white")
    assert image.pixelColor(8, 300) != QColor("white")


def test_another_document_begins_at_its_beginning(
    preview: PagePreview, long_pages: Paper, plan_pages: Paper
) -> None:
    preview.show_pages(long_pages)
    preview.go_to(5)
    preview.show_pages(plan_pages)
    assert preview.pages is plan_pages
    assert (preview.current, preview.verticalScrollBar().value()) == (1, 0)
    preview.show_pages(None)
    assert (preview.pages, preview.current, preview.where) == (None, 0, "")


def _turn_wheel(preview: PagePreview) -> None:
    at = QPointF(preview.rect().center())
    event = QWheelEvent(
        at,
        preview.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(preview.viewport(), event)
