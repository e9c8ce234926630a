"""How large a window may be on its screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 48)
"""What the system puts around a window: border and title."""


def room_for(window: QWidget) -> QSize:
    """The largest size with which a window, its frame included, is seen whole."""
    return window.screen().availableGeometry().size() - _FRAME


def resize_within(window: QWidget, wanted: QSize) -> None:
    """Give a window the size that is wanted, as far as the screen has room for it."""
    window.resize(wanted.boundedTo(room_for(window)))
