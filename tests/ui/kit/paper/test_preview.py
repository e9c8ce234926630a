import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.word.reading.making import SECTION, document, paragraph

from planeditor.ui.kit.paper.preview import PagePreview
from planeditor.ui.kit.theme import Scheme, apply_theme
from planeditor.word.reading.blocks import Document


@pytest.fixture
def long_document() -> Document:
    """Of about forty pages."""
    return document("".join(paragraph(f"eilutė {number}") for number in range(40 * 52)) + SECTION)


def _laid_out(qtbot: QtBot, preview: PagePreview) -> None:
    """Wait until no more pages are wanted."""
    with qtbot.waitSignal(preview.laid_out):
        pass
    qtbot.waitUntil(lambda: not preview._timer.isActive())


def test_pages_are_shown_with_what_they_say(
    qtbot: QtBot, preview: PagePreview, plan_document: Document
) -> None:
    preview.show_document(plan_document)
    _laid_out(qtbot, preview)
    assert "PATVIRTINTA" in preview.pages[0].text
    assert "TURINYS" in preview.pages[1].text
    assert preview.current == 1
    assert preview.accessibleName() == "Dokumento puslapiai"


def test_it_is_told_how_many_pages_there_are(
    qtbot: QtBot, preview: PagePreview, long_document: Document
) -> None:
    assert preview.where == ""
    preview.show_document(long_document)
    qtbot.waitUntil(lambda: preview.is_complete)
    assert preview.current == 1
    assert preview.where == preview.accessibleDescription() == f"1 puslapis iš {len(preview.pages)}"


def test_of_a_very_long_document_pages_are_laid_out_as_one_comes_near_to_them(
    qtbot: QtBot, preview: PagePreview, long_document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planeditor.ui.kit.paper.preview._COUNTED", 0)
    preview.show_document(long_document)
    _laid_out(qtbot, preview)
    before = len(preview.pages)
    assert before < 12
    assert not preview.is_complete
    assert preview.accessibleDescription() == "1 puslapis"
    preview.go_to(before)
    _laid_out(qtbot, preview)
    assert len(preview.pages) > before


def test_keys_lead_through_the_pages(qtbot: QtBot, preview: PagePreview, long_document: Document) -> None:
    turned: list[int] = []
    preview.current_changed.connect(turned.append)
    preview.show_document(long_document)
    _laid_out(qtbot, preview)
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


def test_the_end_is_the_end_of_the_document(
    qtbot: QtBot, preview: PagePreview, long_document: Document
) -> None:
    preview.show_document(long_document)
    qtbot.keyClick(preview, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: preview.is_complete)
    assert preview.current == len(preview.pages) > 35
    assert f"eilutė {40 * 52 - 1}" in preview.pages[-1].text
    assert preview.accessibleDescription() == f"{len(preview.pages)} puslapis iš {len(preview.pages)}"


def test_plus_and_minus_and_the_wheel_change_the_size_and_keep_the_page(
    qtbot: QtBot, preview: PagePreview, long_document: Document
) -> None:
    preview.show_document(long_document)
    _laid_out(qtbot, preview)
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
    preview.set_zoom(None)
    assert preview.zoom == fitting
    assert preview.current == 4


def test_pages_stay_as_wide_as_there_is_room(
    qtbot: QtBot, preview: PagePreview, plan_document: Document
) -> None:
    preview.show_document(plan_document)
    qtbot.keyClick(preview, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: preview.is_complete)
    assert preview.horizontalScrollBar().maximum() == 0
    wide = preview.zoom
    preview.resize(900, 700)
    assert preview.zoom > wide
    assert preview.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_paper_is_white_whatever_the_theme(
    qtbot: QtBot, qapp: QApplication, preview: PagePreview, long_document: Document, scheme: Scheme
) -> None:
    apply_theme(qapp, scheme)
    preview.show_document(long_document)
    _laid_out(qtbot, preview)
    image = preview.grab().toImage()
    assert image.pixelColor(image.width() // 2, 30) == QColor("white")
    assert image.pixelColor(8, 300) != QColor("white")


def test_another_document_begins_at_its_beginning(
    qtbot: QtBot, preview: PagePreview, long_document: Document
) -> None:
    preview.show_document(long_document)
    _laid_out(qtbot, preview)
    preview.go_to(5)
    preview.show_document(document(paragraph("kitas") + SECTION))
    _laid_out(qtbot, preview)
    assert [page.text.strip() for page in preview.pages] == ["kitas"]
    assert (preview.current, preview.verticalScrollBar().value()) == (1, 0)
    preview.show_document(None)
    assert (preview.pages, preview.current, preview.is_complete) == ([], 0, True)


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
