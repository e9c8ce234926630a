"""The pages of a document below each other, to be looked at before it is printed or sent."""

from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
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
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from planeditor.ui.paper.flow import Page, pages
from planeditor.ui.paper.measures import TWIPS_PER_INCH
from planeditor.word.reading.blocks import Document

_GAP = 16
"""Pixels around and between pages."""
_ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_TURN_MS = 8
"""How long pages are laid out before the window is given time for other things."""
_KEPT = 12
"""So many pages are kept as they were painted."""


class PagePreview(QAbstractScrollArea):
    """Shows pages on a grey ground, white whatever the theme, as wide as there is room at first.

    They are laid out in the time that the window has left, one after another. Keys: arrows and Page Up and
    Page Down scroll, with Ctrl by whole pages, Home and End, plus and minus.
    """

    laid_out = Signal(int, bool)
    """How many pages there are so far, and whether these are all."""
    current_changed = Signal(int)
    """Which page is being looked at, from 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[Page] = []
        self._coming: Iterator[Page] = iter(())
        self._most: int | None = None
        self._is_complete = True
        self._tops: list[int] = []
        self._zoom: float | None = None
        self._current = 0
        self._painted: dict[int, QPixmap] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._lay_out_more)
        self.verticalScrollBar().valueChanged.connect(self._find_current)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Pages of the document"))
        self._describe()

    def show_document(self, document: Document | None, most: int | None = None) -> None:
        """Show a document from its beginning, or nothing; only the first pages if `most` is given."""
        self._pages = []
        self._coming = iter(()) if document is None else pages(document)
        self._most = most
        self._is_complete = document is None
        self._current = 0
        self._painted.clear()
        self.verticalScrollBar().setValue(0)
        self._arrange()
        if document is not None:
            self._timer.start()

    @property
    def pages(self) -> list[Page]:
        """The pages that are laid out so far."""
        return self._pages

    @property
    def is_complete(self) -> bool:
        """Whether these are all pages that are to be shown."""
        return self._is_complete

    @property
    def current(self) -> int:
        """The page being looked at, from 1; 0 if there is none."""
        return self._current

    @property
    def zoom(self) -> float:
        """How large the pages are, 1.0 being as large as on paper."""
        return self._scale() * TWIPS_PER_INCH / self.logicalDpiX()

    def zoom_in(self) -> None:
        """A step larger."""
        now = self.zoom
        self.set_zoom(next((zoom for zoom in _ZOOMS if zoom > now * 1.01), _ZOOMS[-1]))

    def zoom_out(self) -> None:
        """A step smaller."""
        now = self.zoom
        self.set_zoom(next((zoom for zoom in reversed(_ZOOMS) if zoom < now * 0.99), _ZOOMS[0]))

    def set_zoom(self, zoom: float | None) -> None:
        """So large, or as wide as there is room."""
        self._zoom = zoom
        self._painted.clear()
        place = self._place()
        self._arrange()
        self._go_to_place(place)

    def go_to(self, number: int) -> None:
        """Show a page from its top; the nearest if there is none of the number."""
        if self._tops:
            index = min(max(number, 1), len(self._tops)) - 1
            self.verticalScrollBar().setValue(self._tops[index] - _GAP // 2)

    def sizeHint(self) -> QSize:
        return QSize(640, 720)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self._place()
        if self._zoom is None:
            self._painted.clear()
        self._arrange()
        self._go_to_place(place)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
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
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Mid))
        for index in self._visible():
            place = self._rect(index)
            painter.drawPixmap(place.topLeft(), self._pixmap(index, place.size()))
            painter.setPen(QPen(QColor(0, 0, 0, 90), 1))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QEvent) -> None:
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:
        self.viewport().update()

    def _lay_out_more(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while not self._is_complete and not clock.hasExpired(_TURN_MS):
            page = next(self._coming, None)
            if page is not None:
                self._pages.append(page)
            self._is_complete = page is None or len(self._pages) == self._most
        if self._is_complete:
            self._coming = iter(())
            self._timer.stop()
        self._arrange()
        self.laid_out.emit(len(self._pages), self._is_complete)

    def _scale(self) -> float:
        """Pixels for each twip."""
        if self._zoom is not None:
            return self._zoom * self.logicalDpiX() / TWIPS_PER_INCH
        widest = max((page.size.width for page in self._pages), default=11906)
        return max(self.viewport().width() - 2 * _GAP, 50) / widest

    def _arrange(self) -> None:
        """Give each page its place, and the scroll bars their ranges."""
        scale, y = self._scale(), _GAP
        self._tops = []
        for page in self._pages:
            self._tops.append(y)
            y += round(page.size.height * scale) + _GAP
        width = round(max((page.size.width for page in self._pages), default=0) * scale) + 2 * _GAP
        view = self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), y, view.height()),
            (self.horizontalScrollBar(), width, view.width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(max(seen - 2 * _GAP, 1))
            bar.setSingleStep(40)
        self._find_current()
        self.viewport().update()

    def _visible(self) -> range:
        top = self.verticalScrollBar().value()
        first = max(bisect_right(self._tops, top) - 1, 0)
        return range(first, bisect_right(self._tops, top + self.viewport().height()))

    def _rect(self, index: int) -> QRect:
        size, scale = self._pages[index].size, self._scale()
        width, height = round(size.width * scale), round(size.height * scale)
        free = max(self.viewport().width() - width, 2 * _GAP) // 2
        at = QPoint(
            free - self.horizontalScrollBar().value(), self._tops[index] - self.verticalScrollBar().value()
        )
        return QRect(at, QSize(width, height))

    def _pixmap(self, index: int, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = self._painted.get(index)
        if (
            pixmap is None
            or pixmap.devicePixelRatio() != ratio
            or pixmap.deviceIndependentSize().toSize() != size
        ):
            pixmap = QPixmap(size * ratio)
            pixmap.fill(Qt.GlobalColor.white)
            painter = QPainter(pixmap)
            scale = pixmap.width() / self._pages[index].size.width
            painter.scale(scale, scale)
            self._pages[index].draw(painter)
            painter.end()
            pixmap.setDevicePixelRatio(ratio)
            self._painted[index] = pixmap
            for oldest in [*self._painted][:-_KEPT]:
                del self._painted[oldest]
        return pixmap

    def _place(self) -> float:
        """How far one has read, in pages and parts of a page."""
        if not self._tops:
            return 0.0
        top = self.verticalScrollBar().value()
        index = max(bisect_right(self._tops, top) - 1, 0)
        return index + (top - self._tops[index]) / max(self._rect(index).height(), 1)

    def _go_to_place(self, place: float) -> None:
        index = int(max(place, 0))
        if index < len(self._tops):
            height = self._rect(index).height()
            self.verticalScrollBar().setValue(round(self._tops[index] + (place - index) * height))

    def _find_current(self) -> None:
        """The page that the middle of the view shows."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        current = max(bisect_right(self._tops, middle), 1) if self._tops else 0
        if current != self._current:
            self._current = current
            self.current_changed.emit(current)
        self._describe()

    def _describe(self) -> None:
        if self._current:
            said = self.tr("Page {page} of {pages}")
            self.setAccessibleDescription(said.format(page=self._current, pages=len(self._pages)))
