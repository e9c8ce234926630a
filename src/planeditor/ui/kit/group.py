"""Widgets that belong together."""

from PySide6.QtWidgets import QGroupBox, QWidget


class Group(QGroupBox):
    """Looks like no box; who hears the screen is told its accessible name on entering it."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setProperty("look", "plain")
