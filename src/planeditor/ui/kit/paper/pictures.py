"""Pages as pictures of Qt, made off the window's thread and kept while they are near."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from planeditor.ui.kit.latest_run import LatestRun

if TYPE_CHECKING:
    from planeditor.typeset.paper import Paper

_KEPT = 12
"""So many pages are kept as they were painted."""


def image_of(pages: "Paper", index: int, width: int) -> QImage:
    """A page so many pixels wide; may run in any thread."""
    made = pages.picture(index, max(width, 1))
    return QImage(made.content, made.width, made.height, made.line, QImage.Format.Format_RGB32).copy()


class PagePictures(QObject):
    """The pictures of pages that are asked for again and again while they are looked at."""

    changed = Signal()
    """There is one more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: Paper | None = None
        self._pictures: dict[int, QPixmap] = {}
        self._widths: dict[int, int] = {}
        self._asked: tuple[int, int] | None = None
        self._runs = LatestRun(self)
        self._runs.made.connect(self._keep)

    def show(self, pages: "Paper | None") -> None:
        """Have the pictures of these pages from now on."""
        self._runs.stop()
        self._pages, self._asked = pages, None
        self._pictures.clear()
        self._widths.clear()

    def finish(self) -> None:
        """Make none until they are asked for again; to be called before it goes."""
        self._runs.finish()
        self._asked = None

    def picture(self, index: int, width: int) -> QPixmap | None:
        """The picture of a page so wide, another of it while that is made, or None."""
        found = self._pictures.pop(index, None)
        if found is not None:
            self._pictures[index] = found
        if self._widths.get(index) != width and self._asked is None and self._pages is not None:
            self._asked = index, width
            pages = self._pages
            self._runs.make(lambda _report: (pages, index, width, image_of(pages, index, width)))
        return found

    def _keep(self, made: "tuple[Paper, int, int, QImage]") -> None:
        pages, index, width, image = made
        if pages is not self._pages:
            return
        self._asked = None
        self._pictures[index], self._widths[index] = QPixmap.fromImage(image), width
        for oldest in [*self._pictures][:-_KEPT]:
            del self._pictures[oldest], self._widths[oldest]
        self.changed.emit()
