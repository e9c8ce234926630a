"""Windows: how large one may be on its screen, how a dialog is opened, and what closes it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from planeditor.ui.kit.buttons import enter_only_with_focus

_FRAME = QSize(16, 48)
"""What the system puts around a window: border and title."""


def room_for(window: QWidget) -> QSize:
    """The largest size with which a window, its frame included, is seen whole."""
    return window.screen().availableGeometry().size() - _FRAME


def resize_within(window: QWidget, wanted: QSize) -> None:
    """Give a window the size that is wanted, as far as the screen has room for it."""
    window.resize(wanted.boundedTo(room_for(window)))


def open_dialog(dialog: QDialog) -> None:
    """Open a dialog over its window, to be gone when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def closing_buttons(dialog: QDialog, *others: QPushButton) -> QDialogButtonBox:
    """The button that closes a dialog, after others that do something; called when all its buttons are made.

    Enter presses any of them only while it has the focus: elsewhere it is for what is chosen there.
    """
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    for button in others:
        box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
    box.rejected.connect(dialog.reject)
    for button in dialog.findChildren(QPushButton):
        enter_only_with_focus(button)
    return box
