"""What of a window cannot be told, or read, by everyone."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

_LEAST = 4.5
"""The contrast of text that WCAG 2.1 AA asks for."""
_SHARP = 2
"""Pixels in a pixel: thin strokes have no pixel of their own colour otherwise."""


def nameless(root: QWidget) -> list[str]:
    """What Tab goes to or can be pressed and nobody could tell what it is, or what kind of thing."""
    seen = (widget for widget in root.findChildren(QWidget) if widget.isVisible() and _is_control(widget))
    return [
        _told(one)
        for one in seen
        if not _name(one) or QAccessible.queryAccessibleInterface(one).role() == QAccessible.Role.NoRole
    ]


def faint(root: QWidget) -> list[str]:
    """Texts, as they are painted, that stand out less from what they are painted on than is asked for."""
    shown = (widget for widget in root.findChildren(QWidget) if widget.isVisible() and widget.isEnabled())
    return [f"{_told(one)}: {_text(one)}" for one in shown if _text(one).strip() and _contrast(one) < _LEAST]


def _is_control(widget: QWidget) -> bool:
    by_tab = Qt.FocusPolicy.TabFocus
    is_stop = widget.focusPolicy() & by_tab == by_tab and widget.focusProxy() is None
    return is_stop or (isinstance(widget, QAbstractButton) and widget.isEnabled())


def _name(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QComboBox):  # its own name may be what is chosen in it
        labels = (one for one, relation in face.relations() if relation & QAccessible.RelationFlag.Label)
        face = next(labels, None)
    return face.text(QAccessible.Text.Name).strip() if face else ""


def _told(widget: QWidget) -> str:
    return f"{type(widget).__name__} in {type(widget.parent()).__name__}"


def _text(widget: QWidget) -> str:
    match widget:
        case QLabel() | QAbstractButton():
            return widget.text()
        case QLineEdit():
            return widget.text() or widget.placeholderText()
        case QComboBox():
            return widget.currentText()
    return ""


def _contrast(widget: QWidget) -> float:
    """That of the pixel that stands out most from what most of the widget is painted with."""
    image = QImage(widget.size() * _SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    widget.render(image)
    pixels = Counter(memoryview(image.constBits()).cast("I"))
    lights = {pixel: _light(QColor.fromRgb(pixel)) for pixel in pixels}
    ground = lights[pixels.most_common(1)[0][0]]
    return max((max(one, ground) + 0.05) / (min(one, ground) + 0.05) for one in lights.values())


def _light(colour: QColor) -> float:
    """The relative luminance of WCAG 2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
