"""Parts of a window whose border is moved by the mouse or, once Tab has led to it, by the arrow keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from planeditor.language import said
from planeditor.ui.kit.announcing import announce
from planeditor.ui.kit.theme import colours
from planeditor.ui.kit.words import tell

_STEP = 16
"""Pixels that a key moves a border."""
_STEPS = {
    Qt.Orientation.Horizontal: {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP},
    Qt.Orientation.Vertical: {Qt.Key.Key_Up: -_STEP, Qt.Key.Key_Down: _STEP},
}


class Splitter(QSplitter):
    """Parts beside or below each other, none of which can be made to vanish."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setChildrenCollapsible(False)

    def hold(self, *parts: tuple[QWidget, int]) -> None:
        """Put in the parts, each with a number that says how strongly it takes the room that is left."""
        for place, (widget, stretch) in enumerate(parts):
            self.addWidget(widget)
            self.setStretchFactor(place, stretch)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    """A line; a bar in the colour of the focus while it has the keyboard."""

    def __init__(self, orientation: Qt.Orientation, parent: Splitter) -> None:
        super().__init__(orientation, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        is_beside = orientation is Qt.Orientation.Horizontal
        width, height = said("splitter", "Width of the parts"), said("splitter", "Height of the parts")
        self.setAccessibleName(tell(width if is_beside else height))
        self.setAccessibleDescription(tell(said("splitter", "The arrow keys move the border")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS[self.orientation()].get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        is_beside = self.orientation() is Qt.Orientation.Horizontal
        self.moveSplitter((self.x() if is_beside else self.y()) + step)
        sizes = self.splitter().sizes()
        place = self.splitter().indexOf(self)
        announce(self, f"{round(100 * sum(sizes[:place]) / max(1, sum(sizes)))} %")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.clearMask()  # Qt shows but a line of it

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setMask(QRegion(self.contentsRect()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(self.rect(), colours(self.palette()).accent)
            painter.end()
