"""Where pages stand below each other on the ground of a preview, in pixels."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF

POINTS_PER_INCH = 72
GAP = 16
"""Around and between pages."""
_LEAST_WIDTH = 50


class Arrangement:
    """The places of pages on a ground of a width.

    Without a zoom each page, upright or wide, is as wide as there is room; `dpi` is what zoom 1.0 means.
    """

    def __init__(self, dpi: float) -> None:
        self._dpi = dpi
        self._zoom: float | None = None
        self._view = QSize()
        self._sizes: list[QSizeF] = []
        self._tops: list[int] = []
        self._height = GAP

    def __len__(self) -> int:
        return len(self._sizes)

    def show(self, sizes: Sequence[QSizeF]) -> None:
        """Have pages of these sizes in points, and no others."""
        self._sizes = [*sizes]
        self._arrange()

    def fit(self, view: QSize, zoom: float | None) -> None:
        """Arrange the pages anew for another view, or larger or smaller."""
        self._view = view
        self._zoom = zoom
        self._arrange()

    @property
    def size(self) -> QSize:
        """Of the ground."""
        widest = max((self._size(size).width() for size in self._sizes), default=0)
        return QSize(widest + 2 * GAP, self._height)

    def rect(self, index: int) -> QRect:
        """Where a page stands, in the middle of the ground."""
        size = self._size(self._sizes[index])
        left = max((self._view.width() - size.width()) // 2, GAP)
        return QRect(QPoint(left, self._tops[index]), size)

    def at(self, y: int) -> int:
        """The page at a height, or the last above it; the first where there is none above."""
        return max(bisect_right(self._tops, y) - 1, 0)

    def between(self, top: int, bottom: int) -> range:
        """The pages that are seen from a height to another."""
        return range(self.at(top), bisect_right(self._tops, bottom))

    def zoom(self, index: int) -> float:
        """How large a page is, 1.0 being as on paper."""
        return self._scale(self._sizes[index]) * POINTS_PER_INCH / self._dpi if self._sizes else 1.0

    def _arrange(self) -> None:
        self._tops, self._height = [], GAP
        for size in self._sizes:
            self._tops.append(self._height)
            self._height += self._size(size).height() + GAP

    def _scale(self, size: QSizeF) -> float:
        """Pixels for each point."""
        if self._zoom is not None:
            return self._zoom * self._dpi / POINTS_PER_INCH
        return max(self._view.width() - 2 * GAP, _LEAST_WIDTH) / size.width()

    def _size(self, size: QSizeF) -> QSize:
        scale = self._scale(size)
        return QSize(round(size.width() * scale), round(size.height() * scale))
