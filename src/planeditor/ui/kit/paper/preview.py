"""The pages of a document below each other, to be looked at before it is printed or sent."""

from collections.abc import Iterator

from PySide6.QtCore import QElapsedTimer, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from planeditor.ui.kit.paper.arrangement import GAP, Arrangement
from planeditor.ui.kit.paper.flow import Page, pages
from planeditor.ui.kit.tables.focus_frame import FramedArea
from planeditor.word.reading.blocks import Document

_ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_AHEAD = 6
"""So many pages are laid out below the one that is looked at."""
_COUNTED = 500
"""So many pages are laid out anyway, so that people are told how many there are."""
_TURN_MS = 8
"""How long pages are laid out before the window is given time for other things."""
_KEPT = 12
"""So many pages are kept as they were painted."""
_STEP = 40
_SHADE = QColor(0, 0, 0, 90)


class PagePreview(FramedArea):
    """Shows pages on a grey ground, white whatever the theme, as wide as there is room at first.

    They are laid out in the time that the window has left, those of a very long document only as one comes
    near to them. Keys: arrows, Page Up and Page Down scroll, with Ctrl by whole pages; Home and End; plus and
    minus.
    """

    laid_out = Signal(int, bool)
    """How many pages there are so far, and whether these are all."""
    current_changed = Signal(int)
    """Which page is being looked at, from 1; 0 if there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[Page] = []
        self._coming: Iterator[Page] = iter(())
        self._is_complete = True
        self._wants_end = False
        self._zoom: float | None = None
        self._current = 0
        self._places = Arrangement(self.logicalDpiX())
        self._painted: dict[int, QPixmap] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._lay_out_more)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.horizontalScrollBar().setSingleStep(_STEP)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Pages of the document"))
        self.setAccessibleDescription(self.where)

    def show_document(self, document: Document | None) -> None:
        """Show a document from its beginning, or nothing."""
        self._pages = []
        self._coming = iter(()) if document is None else pages(document)
        self._is_complete = document is None
        self._wants_end = False
        self._painted.clear()
        self._places.clear()
        self._set_ranges()
        self.verticalScrollBar().setValue(0)
        self._look()

    @property
    def pages(self) -> list[Page]:
        """The pages that are laid out so far."""
        return self._pages

    @property
    def is_complete(self) -> bool:
        """Whether these are all pages."""
        return self._is_complete

    @property
    def current(self) -> int:
        """The page being looked at, from 1; 0 if there is none."""
        return self._current

    @property
    def where(self) -> str:
        """Which page is being looked at, in words, and of how many if that is known; "" if there is none."""
        if not self._current:
            return ""
        said = self.tr("Page {page} of {pages}") if self._is_complete else self.tr("Page {page}")
        return said.format(page=self._current, pages=len(self._pages))

    @property
    def zoom(self) -> float:
        """How large the page being looked at is, 1.0 being as large as on paper."""
        return self._places.zoom(max(self._current - 1, 0))

    def zoom_in(self) -> None:
        """A step larger."""
        now = self.zoom
        self.set_zoom(next((zoom for zoom in _ZOOMS if zoom > now * 1.01), _ZOOMS[-1]))

    def zoom_out(self) -> None:
        """A step smaller."""
        now = self.zoom
        self.set_zoom(next((zoom for zoom in reversed(_ZOOMS) if zoom < now * 0.99), _ZOOMS[0]))

    def set_zoom(self, zoom: float | None) -> None:
        """So large, or each page as wide as there is room."""
        self._zoom = zoom
        self._fit()

    def go_to(self, number: int) -> None:
        """Show a page from its top; the nearest of those laid out if it is not there."""
        if self._pages:
            index = min(max(number, 1), len(self._pages)) - 1
            self.verticalScrollBar().setValue(self._places.rect(index).top() - GAP // 2)

    def sizeHint(self) -> QSize:
        return QSize(640, 720)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._look()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wants_end = False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._wants_end = event.key() == Qt.Key.Key_End
        match event.key():
            case Qt.Key.Key_PageDown if has_control:
                self.go_to(self._current + 1)
            case Qt.Key.Key_PageUp if has_control:
                self.go_to(self._current - 1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
                self._look()
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Mid))
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for index in self._seen():
            place = self._places.rect(index).translated(-left, -top)
            painter.drawPixmap(place.topLeft(), self._pixmap(index, place.size()))
            painter.setPen(QPen(_SHADE, 1))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()
        self.frame_focus()

    def _fit(self) -> None:
        """Arrange the pages anew and stay where one has read."""
        bar = self.verticalScrollBar()
        index, share = 0, 0.0
        if self._pages:
            index = self._places.at(bar.value())
            rect = self._places.rect(index)
            share = (bar.value() - rect.top()) / max(rect.height(), 1)
        self._places.fit(self.viewport().size(), self._zoom)
        self._set_ranges()
        if self._pages and bar.value():
            rect = self._places.rect(index)
            bar.setValue(round(rect.top() + share * rect.height()))
        self._look()

    def _lay_out_more(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        before = len(self._pages)
        while self._lacks_pages() and not clock.hasExpired(_TURN_MS):
            page = next(self._coming, None)
            if page is not None:
                self._pages.append(page)
            self._is_complete = page is None
        self._places.add([page.size for page in self._pages[before:]])
        self._set_ranges()
        if self._wants_end:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        self._look()
        self.laid_out.emit(len(self._pages), self._is_complete)

    def _lacks_pages(self) -> bool:
        """Whether pages are wanted that are still to be laid out."""
        wanted = max(self._seen().stop + _AHEAD, _COUNTED)
        return not self._is_complete and (self._wants_end or len(self._pages) < wanted)

    def _set_ranges(self) -> None:
        whole, seen = self._places.size, self.viewport().size()
        for bar, length, room in (
            (self.verticalScrollBar(), whole.height(), seen.height()),
            (self.horizontalScrollBar(), whole.width(), seen.width()),
        ):
            bar.setRange(0, max(0, length - room))
            bar.setPageStep(max(room - 2 * GAP, 1))

    def _look(self) -> None:
        """Follow what is seen: which page it is, and whether more are to be laid out."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        current = self._places.at(middle) + 1 if self._pages else 0
        if current != self._current:
            self._current = current
            self.current_changed.emit(current)
        self.setAccessibleDescription(self.where)
        if self._lacks_pages():
            self._timer.start()
        else:
            self._timer.stop()
        self.viewport().update()

    def _seen(self) -> range:
        top = self.verticalScrollBar().value()
        return self._places.between(top, top + self.viewport().height())

    def _pixmap(self, index: int, size: QSize) -> QPixmap:
        """The page as it was painted at this size, or painted now."""
        ratio = self.devicePixelRatioF()
        pixels = size * ratio
        pixmap = self._painted.pop(index, None)
        if pixmap is None or pixmap.size() != pixels:
            pixmap = QPixmap(pixels)
            pixmap.fill(Qt.GlobalColor.white)
            painter = QPainter(pixmap)
            scale = pixels.width() / self._pages[index].size.width
            painter.scale(scale, scale)
            self._pages[index].draw(painter)
            painter.end()
            pixmap.setDevicePixelRatio(ratio)
        self._painted[index] = pixmap
        for oldest in [*self._painted][:-_KEPT]:
            del self._painted[oldest]
        return pixmap
