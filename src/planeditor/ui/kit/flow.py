"""Widgets side by side, in further lines where one has no room for all of them."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Keeps to the right; each widget has the size that it would like to have."""

    def __init__(self, parent: QWidget | None, gap: int) -> None:
        """`gap` are the pixels between the widgets."""
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self._gap = gap
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a widget after the others."""
        widget.setParent(self)
        self._widgets.append(widget)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All in one line."""
        return QSize(self._width(self._shown()), _height(self._shown()))

    def minimumSizeHint(self) -> QSize:
        return QSize(max((one.sizeHint().width() for one in self._shown()), default=0), 0)

    def heightForWidth(self, width: int) -> int:
        lines = list(self._lines(width))
        return sum(map(_height, lines)) + self._gap * max(0, len(lines) - 1)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        top = 0
        for line in self._lines(self.width()):
            left, height = max(0, self.width() - self._width(line)), _height(line)
            for widget in line:
                size = widget.sizeHint()
                widget.setGeometry(left, top + (height - size.height()) // 2, size.width(), size.height())
                left += size.width() + self._gap
            top += height + self._gap

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _lines(self, width: int) -> Iterator[list[QWidget]]:
        line: list[QWidget] = []
        for widget in self._shown():
            if line and self._width([*line, widget]) > width:
                yield line
                line = []
            line.append(widget)
        if line:
            yield line

    def _width(self, line: list[QWidget]) -> int:
        return sum(widget.sizeHint().width() for widget in line) + self._gap * max(0, len(line) - 1)


def _height(line: list[QWidget]) -> int:
    return max((widget.sizeHint().height() for widget in line), default=0)
