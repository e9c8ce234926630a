"""Line icons, drawn in the colours of the palette at the moment they are painted."""

from functools import cache
from typing import ClassVar, Literal

from PySide6.QtCore import QByteArray, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import QLabel, QWidget

from planeditor.resources import resource
from planeditor.ui.kit.theme import colours

Tint = Literal[
    "accent",
    "on_accent",
    "muted",
    "error",
    "warning",
    "hint",
    "success",
    "leadership",
    "inclusion",
    "culture",
    "steam",
]
"""The colours of `theme.Colours` that an icon may take in place of the colour of text."""


def icon(name: str, tint: Tint | None = None) -> QIcon:
    """The icon of that name, in the colour of text or in a tint; KeyError when there is none."""
    return _shared(name, tint)


def app_icon() -> QIcon:
    """The icon of the program, for the title bar and the task bar."""
    return _shared("app", None)


# A model asks for the icon of a row each time the row is painted.
@cache
def _shared(name: str, tint: Tint | None) -> QIcon:
    if not resource("icons", f"{name}.svg").is_file():
        raise KeyError(name)
    return QIcon(_Engine(name, tint))


class Picture(QLabel):
    """An icon beside a text, as high as so many lines; drawn anew in other colours and for other text."""

    def __init__(self, parent: QWidget, lines: float = 1) -> None:
        super().__init__(parent)
        self._lines = lines
        self._icon = QIcon()

    def show_icon(self, shown: QIcon) -> None:
        """Show an icon from now on."""
        self._icon = shown
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._draw()

    def _draw(self) -> None:
        if not self._icon.isNull():
            side = round(self._lines * self.fontMetrics().height())
            self.setPixmap(self._icon.pixmap(side, side))


class _Engine(QIconEngine):
    """Paints one drawing; the finished pictures live in Qt's own cache, so equal icons share them."""

    # Qt takes a clone that Python must not destroy; clones are rare (an icon that is changed), so they stay.
    _clones: ClassVar["list[_Engine]"] = []

    def __init__(self, name: str, tint: Tint | None) -> None:
        super().__init__()
        self._name = name
        self._tint = tint

    def iconName(self) -> str:
        return self._name

    def clone(self) -> QIconEngine:
        clone = _Engine(self._name, self._tint)
        self._clones.append(clone)
        return clone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        # Not the device's own ratio: one that is a widget of Qt's own has no sound counterpart in Python.
        ratio = painter.deviceTransform().m11()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The picture for `size` in device-independent pixels at `scale`; on and off look the same."""
        if (size * scale).isEmpty():  # asked for while a widget has no room yet
            return QPixmap()
        colour = self._colour(mode)
        key = f"{self._name} {size.width()}x{size.height()}@{scale} {colour.name()}"
        picture = QPixmap()
        if not QPixmapCache.find(key, picture):
            picture = _draw(self._name, size * scale, colour)
            picture.setDevicePixelRatio(scale)
            QPixmapCache.insert(key, picture)
        return picture

    def _colour(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        if mode is QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        if self._tint:
            tint: QColor = getattr(colours(palette), self._tint)
            return tint
        role = (
            QPalette.ColorRole.HighlightedText
            if mode is QIcon.Mode.Selected
            else QPalette.ColorRole.ButtonText
        )
        return palette.color(role)


def _draw(name: str, size: QSize, colour: QColor) -> QPixmap:
    # Loaded with the first picture: a run without a window has no use for it.
    from PySide6.QtSvg import QSvgRenderer

    drawing = resource("icons", f"{name}.svg").read_bytes().replace(b"currentColor", colour.name().encode())
    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.transparent)
    side = min(size.width(), size.height())
    painter = QPainter(picture)
    target = QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
    QSvgRenderer(QByteArray(drawing)).render(painter, target)
    painter.end()
    return picture
