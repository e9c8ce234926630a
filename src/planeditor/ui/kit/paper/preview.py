"""The pages of a document below each other, to be looked at before it is printed or sent."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from planeditor.ui.kit.paper.arrangement import GAP, Arrangement
from planeditor.ui.kit.paper.pictures import PagePictures
from planeditor.ui.kit.tables.focus_frame import FramedArea

if TYPE_CHECKING:
    from planeditor.typeset.paper import Paper

_ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_STEP = 40
_SHADE = QColor(0, 0, 0, 90)


class PagePreview(FramedArea):
    """Shows pages on a grey ground, white whatever the theme, as wide as there is room at first.

    Those that are seen are painted off the window's thread. Keys: arrows, Page Up and Page Down scroll, with
    Ctrl by whole pages; Home and End; plus and minus, and 0 for as wide as there is room.
    """

    current_changed = Signal(int)
    """Which page is being looked at, from 1; 0 if there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Paper | None = None
        self._zoom: float | None = None
        self._current = 0
        self._places = Arrangement(self.logicalDpiX())
        self._pictures = PagePictures(self)
        self._pictures.changed.connect(self.viewport().update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.horizontalScrollBar().setSingleStep(_STEP)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Pages of the document"))
        self.setAccessibleDescription(self.where)

    def show_pages(self, pages: "Paper | None") -> None:
        """Show a document's pages from the first, or nothing."""
        self._pages = pages
        self._pictures.show(pages)
        self._places.show([] if pages is None else [QSizeF(*size) for size in pages.sizes])
        self._set_ranges()
        self.verticalScrollBar().setValue(0)
        self._look()

    @property
    def pages(self) -> "Paper | None":
        """The pages that are shown."""
        return self._pages

    @property
    def current(self) -> int:
        """The page being looked at, from 1; 0 if there is none."""
        return self._current

    @property
    def where(self) -> str:
        """Which page is being looked at, in words, and of how many; "" if there is none."""
        if not self._current:
            return ""
        return self.tr("Page {page} of {pages}").format(page=self._current, pages=len(self._places))

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
        """Show a page from its top; the nearest one if it is not there."""
        if self._places:
            index = min(max(number, 1), len(self._places)) - 1
            self.verticalScrollBar().setValue(self._places.rect(index).top() - GAP // 2)

    def sizeHint(self) -> QSize:
        return QSize(640, 720)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._pictures.finish()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._look()

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
            case Qt.Key.Key_0:
                self.set_zoom(None)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Mid))
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for index in self._seen():
            place = self._places.rect(index).translated(-left, -top)
            painter.fillRect(place, Qt.GlobalColor.white)
            picture = self._pictures.picture(index, round(place.width() * self.devicePixelRatioF()))
            if picture is not None:
                painter.drawPixmap(place, picture)
            painter.setPen(QPen(_SHADE, 1))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()
        self.frame_focus()

    def _fit(self) -> None:
        """Arrange the pages anew and stay where one has read, with the same middle."""
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        middle = (across.value() + self.viewport().width() / 2) / max(self._places.size.width(), 1)
        if not across.maximum():
            middle = 0.5
        index, share = 0, 0.0
        if self._places:
            index = self._places.at(bar.value())
            rect = self._places.rect(index)
            share = (bar.value() - rect.top()) / max(rect.height(), 1)
        self._places.fit(self.viewport().size(), self._zoom)
        self._set_ranges()
        if self._places and bar.value():
            rect = self._places.rect(index)
            bar.setValue(round(rect.top() + share * rect.height()))
        across.setValue(round(middle * self._places.size.width() - self.viewport().width() / 2))
        self._look()

    def _set_ranges(self) -> None:
        whole, seen = self._places.size, self.viewport().size()
        for bar, length, room in (
            (self.verticalScrollBar(), whole.height(), seen.height()),
            (self.horizontalScrollBar(), whole.width(), seen.width()),
        ):
            bar.setRange(0, max(0, length - room))
            bar.setPageStep(max(room - 2 * GAP, 1))

    def _look(self) -> None:
        """Follow what is seen: which page it is."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        current = self._places.at(middle) + 1 if self._places else 0
        if current != self._current:
            self._current = current
            self.current_changed.emit(current)
        self.setAccessibleDescription(self.where)
        self.viewport().update()

    def _seen(self) -> range:
        top = self.verticalScrollBar().value()
        return self._places.between(top, top + self.viewport().height())
