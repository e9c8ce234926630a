"""Pages one above the other, of which one is seen."""

from PySide6.QtWidgets import QStackedLayout, QWidget


class Pages(QWidget):
    """As QStackedWidget, of which a screen reader says „layered pane“ whenever something in it is reached."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QStackedLayout(self)

    def addWidget(self, page: QWidget) -> None:
        """Take in one more page; the first one is seen."""
        self._stack.addWidget(page)

    def removeWidget(self, page: QWidget) -> None:
        """Let a page go; it is still there."""
        self._stack.removeWidget(page)

    def setCurrentWidget(self, page: QWidget) -> None:
        """Let this page be seen."""
        self._stack.setCurrentWidget(page)

    def setCurrentIndex(self, place: int) -> None:
        """Let the page at a place be seen."""
        self._stack.setCurrentIndex(place)

    def currentWidget(self) -> QWidget | None:
        """The page that is seen, if there is one."""
        return self._stack.currentWidget()

    def currentIndex(self) -> int:
        """The place of the page that is seen."""
        return self._stack.currentIndex()
